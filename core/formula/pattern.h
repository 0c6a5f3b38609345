// Pattern: a regular expression, compiled, and what it finds in a text. Every comparison it makes is
// counted, so that a search that would never end is over budget instead.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace clearline {

class Pattern {
public:
    enum class Fault : std::uint8_t { None, Unread, TooLarge };
    // Nothing, with the fault and the part that is not understood.
    [[nodiscard]] static std::shared_ptr<const Pattern> of(const std::string& pattern, const std::string& flags,
                                                           Fault& fault, std::string& unread);
    ~Pattern();
    Pattern(const Pattern&) = delete;
    Pattern& operator=(const Pattern&) = delete;

    enum class Found : std::uint8_t { Yes, No, OverBudget };
    // The first match from `from` on: first and last byte of all of it and of each group; npos where a
    // group took no part. `allowed`: how many comparisons may be made; what is used is taken off.
    Found search(std::string_view text, std::size_t from, std::uint64_t& allowed,
                 std::vector<std::size_t>& places) const;
    [[nodiscard]] int groups() const { return groups_; }

private:
    Pattern() = default;
    struct Compiled;
    std::unique_ptr<Compiled> compiled_;
    int groups_ = 0;
};

}  // namespace clearline
