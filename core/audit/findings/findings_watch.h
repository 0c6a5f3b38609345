// FindingsWatch: how far the checks are and whether somebody still waits for them, asked at each step and, within a
// long one, every few thousand things looked at. Watched: what a check goes through, ending early once nobody waits;
// what it then found is not told. Private to findings/.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace clearline {

class FindingsWatch {
public:
    using Progress = std::function<bool(std::size_t done, std::size_t of)>;
    FindingsWatch(const Progress& progress, std::size_t of) : progress_(progress), of_(of) {}

    // The next step begins; false: nobody waits any more.
    bool begin() {
        if (!stopped_) ask();
        ++done_;
        return !stopped_;
    }
    // Within a step, of one thing more.
    [[nodiscard]] bool goesOn() {
        if (++looked_ % kStride == 0 && !stopped_) ask();
        return !stopped_;
    }
    [[nodiscard]] bool stopped() const { return stopped_; }

private:
    static constexpr std::size_t kStride = 4096;
    void ask() { stopped_ = progress_ && !progress_(done_, of_); }

    const Progress& progress_;
    std::size_t of_, done_ = 0, looked_ = 0;
    bool stopped_ = false;
};

template <class T>
class Watched {
public:
    explicit Watched(FindingsWatch* watch) : watch_(watch) {}

    struct End {};
    class Iterator {
    public:
        explicit Iterator(const Watched& of) : of_(of) {}
        const T& operator*() const { return of_.items_[at_]; }
        void operator++() { ++at_; }
        bool operator!=(End) const { return at_ < of_.items_.size() && (!of_.watch_ || of_.watch_->goesOn()); }

    private:
        const Watched& of_;
        std::size_t at_ = 0;
    };
    [[nodiscard]] Iterator begin() const { return Iterator(*this); }
    [[nodiscard]] End end() const { return {}; }
    [[nodiscard]] const T& operator[](std::size_t index) const { return items_[index]; }
    [[nodiscard]] std::size_t size() const { return items_.size(); }
    void add(T item) { items_.push_back(std::move(item)); }

private:
    std::vector<T> items_;
    FindingsWatch* watch_;
};

}  // namespace clearline
