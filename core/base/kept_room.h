// KeptRoom: a list that is filled, read and cleared over and over. Clearing it leaves its elements
// built, so that filling it again allocates nothing, neither for the list nor inside the elements.
// Where it sits: under whatever is told line after line. Elements added by next() are as they were left.
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <utility>
#include <vector>

namespace clearline {

template <class T>
class KeptRoom {
public:
    KeptRoom() = default;
    explicit KeptRoom(std::size_t count) : room_(count), size_(count) {}
    KeptRoom(std::initializer_list<T> items) : room_(items), size_(items.size()) {}
    KeptRoom(const KeptRoom& other) : room_(other.begin(), other.end()), size_(other.size_) {}
    KeptRoom(KeptRoom&& other) noexcept : room_(std::move(other.room_)), size_(std::exchange(other.size_, 0)) {}
    KeptRoom& operator=(const KeptRoom& other) {
        if (this == &other) return *this;
        if (room_.size() < other.size_) room_.resize(other.size_);
        std::copy(other.begin(), other.end(), room_.begin());
        size_ = other.size_;
        return *this;
    }
    KeptRoom& operator=(KeptRoom&& other) noexcept {
        room_.swap(other.room_);
        std::swap(size_, other.size_);
        return *this;
    }
    ~KeptRoom() = default;

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] const T* data() const { return room_.data(); }
    [[nodiscard]] const T* begin() const { return room_.data(); }
    [[nodiscard]] const T* end() const { return room_.data() + size_; }
    [[nodiscard]] T* begin() { return room_.data(); }
    [[nodiscard]] T* end() { return room_.data() + size_; }
    [[nodiscard]] const T& operator[](std::size_t i) const { return room_[i]; }
    [[nodiscard]] T& operator[](std::size_t i) { return room_[i]; }
    [[nodiscard]] const T& front() const { return room_[0]; }
    [[nodiscard]] const T& back() const { return room_[size_ - 1]; }
    [[nodiscard]] T& back() { return room_[size_ - 1]; }

    [[nodiscard]] T& next() {
        if (size_ == room_.size()) [[unlikely]]
            room_.emplace_back();
        return room_[size_++];
    }
    void push_back(T item) { next() = std::move(item); }
    void reserve(std::size_t count) { room_.reserve(count); }
    // To fewer elements.
    void resize(std::size_t fewer) { size_ = fewer; }
    void clear() { size_ = 0; }

private:
    std::vector<T> room_;
    std::size_t size_ = 0;
};

}  // namespace clearline
