// JsonFeed: gives a text to nlohmann's parser letter by letter and shows how far it has come, which is how a reader
// knows where in the file a value stands. For whoever reads JSON with places.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

namespace clearline {

class JsonFeed {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    JsonFeed(const char* at, std::size_t* taken) : at_(at), taken_(taken) {}
    reference operator*() const { return *at_; }
    JsonFeed& operator++() {
        ++at_;
        ++*taken_;
        return *this;
    }
    JsonFeed operator++(int) {
        JsonFeed before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const JsonFeed& a, const JsonFeed& b) { return a.at_ == b.at_; }
    friend bool operator!=(const JsonFeed& a, const JsonFeed& b) { return a.at_ != b.at_; }

private:
    const char* at_;
    std::size_t* taken_;
};

// The offset that a syntax error is about. The parser's `position` is behind the character at which the text stops
// making sense, or behind the whole text; a text in quotes that is out of place is named by its start.
[[nodiscard]] inline std::size_t jsonFaultAt(std::string_view text, std::size_t position, const std::string& word) {
    const bool quoted = word.size() > 1 && word.back() == '"' && word.size() <= position && position <= text.size() &&
                        text.substr(position - word.size(), word.size()) == word;
    return std::min(position - std::min(position, quoted ? word.size() : 1), text.size());
}

}  // namespace clearline
