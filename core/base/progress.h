// Progress: tells the caller how far a long read is, and hears whether to go on. Asked for often,
// it calls back only every few megabytes.
#pragma once

#include <cstddef>
#include <functional>

namespace clearline {

class Progress {
public:
    using Callback = std::function<bool(std::size_t, std::size_t)>;
    // What is done here is counted on from `start`, of `whole`.
    Progress(const Callback& callback, std::size_t start, std::size_t whole)
        : callback_(callback), start_(start), whole_(whole) {}

    // False: the caller wants to stop.
    [[nodiscard]] bool at(std::size_t done) {
        if (done < next_) return true;
        next_ = done + kStride;
        return !callback_ || callback_(start_ + done, whole_);
    }

private:
    static constexpr std::size_t kStride = std::size_t{1} << 21;
    const Callback& callback_;
    std::size_t start_, whole_, next_ = 0;
};

}  // namespace clearline
