// Column: a growing array of plain values whose memory is not touched before it is written, unlike
// std::vector's. Room for the most that could come costs nothing until it comes. For the columns of
// ledgers, which are filled by the million.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <type_traits>
#include <utility>

#include "core/base/large_pages.h"

namespace clearline {

template <class T>
class Column {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    Column() = default;
    Column(const Column& other) { *this = other; }
    Column& operator=(const Column& other) {
        if (this == &other) return *this;
        size_ = 0;
        reserve(other.size_);
        std::copy(other.begin(), other.end(), data_.get());
        size_ = other.size_;
        return *this;
    }
    Column(Column&& other) noexcept : data_(std::move(other.data_)), size_(std::exchange(other.size_, 0)), room_(std::exchange(other.room_, 0)) {}
    Column& operator=(Column&& other) noexcept {
        data_ = std::move(other.data_);
        size_ = std::exchange(other.size_, 0);
        room_ = std::exchange(other.room_, 0);
        return *this;
    }
    ~Column() = default;

    void reserve(std::size_t count) {
        if (count <= room_) return;
        auto larger = std::make_unique_for_overwrite<T[]>(count);
        if (count * sizeof(T) >= kLarge) preferLargePages(larger.get(), count * sizeof(T));
        std::copy(begin(), end(), larger.get());
        data_ = std::move(larger);
        room_ = count;
    }
    void push_back(T value) {
        if (size_ == room_) reserve(std::max<std::size_t>(16, room_ * 2));
        data_[size_++] = value;
    }
    // New elements are `value`.
    void resize(std::size_t count, T value = T{}) {
        reserve(count);
        if (count > size_) std::fill(data_.get() + size_, data_.get() + count, value);
        size_ = count;
    }
    void clear() { size_ = 0; }
    // Writing ahead: fill data() up to the room reserved, then say how much there is.
    [[nodiscard]] T* data() { return data_.get(); }
    void setSize(std::size_t count) { size_ = count; }

    [[nodiscard]] const T* data() const { return data_.get(); }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] T& operator[](std::size_t i) { return data_[i]; }
    [[nodiscard]] const T& operator[](std::size_t i) const { return data_[i]; }
    [[nodiscard]] const T& back() const { return data_[size_ - 1]; }
    [[nodiscard]] const T* begin() const { return data_.get(); }
    [[nodiscard]] const T* end() const { return data_.get() + size_; }
    operator std::span<const T>() const { return {data_.get(), size_}; }

private:
    static constexpr std::size_t kLarge = std::size_t{8} << 20;
    std::unique_ptr<T[]> data_;
    std::size_t size_ = 0, room_ = 0;
};

}  // namespace clearline
