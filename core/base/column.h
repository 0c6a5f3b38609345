// Column: a growing array of plain values whose memory is not touched before it is written, unlike
// std::vector's. Room for the most that could come costs nothing until it comes. For the columns of
// ledgers, which are filled by the million.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <new>
#include <span>
#include <type_traits>
#include <utility>

#include "core/base/large_blocks.h"

namespace clearline {

template <class T>
class Column {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    Column() = default;
    Column(const Column& other) {
        reserve(std::min(other.room_, other.size_ + kRoomCopied));  // so that loose reads stay inside
        std::copy(other.begin(), other.end(), data_);
        size_ = other.size_;
    }
    Column(Column&& other) noexcept { swap(other); }
    Column& operator=(Column other) noexcept {
        swap(other);
        return *this;
    }
    ~Column() { release(); }
    void swap(Column& other) noexcept {
        std::swap(data_, other.data_);
        std::swap(size_, other.size_);
        std::swap(room_, other.room_);
        std::swap(bytes_, other.bytes_);
    }

    void reserve(std::size_t count) {
        if (count <= room_) return;
        std::size_t bytes = count * sizeof(T);
        void* block = bytes >= kLargeBlock ? takeLargeBlock(bytes) : ::operator new(bytes);
        if (size_ > 0) std::memcpy(block, data_, size_ * sizeof(T));
        release();
        data_ = static_cast<T*>(block);
        room_ = bytes / sizeof(T);
        bytes_ = bytes;
    }
    void push_back(T value) {
        if (size_ == room_) reserve(std::max<std::size_t>(16, room_ * 2));
        data_[size_++] = value;
    }
    void append(const T* values, std::size_t count) {
        if (count == 0) return;
        if (count > room_ - size_) reserve(std::max(size_ + count, room_ * 2));
        std::memcpy(data_ + size_, values, count * sizeof(T));
        size_ += count;
    }
    void append(std::size_t count, T value) { resize(size_ + count, value); }
    // New elements are `value`.
    void resize(std::size_t count, T value = T{}) {
        if (count > room_) reserve(std::max(count, std::min(room_ * 2, 2 * count)));
        if (count > size_) std::fill(data_ + size_, data_ + count, value);
        size_ = count;
    }
    void clear() { size_ = 0; }
    [[nodiscard]] std::size_t capacity() const { return room_; }
    // Leaves room for `count` elements, at least those that are there.
    void shrinkTo(std::size_t count) {
        Column smaller;
        smaller.reserve(std::max(count, size_));
        if (size_ > 0) std::memcpy(smaller.data_, data_, size_ * sizeof(T));
        smaller.size_ = size_;
        swap(smaller);
    }
    // Writing ahead: fill data() up to the room reserved, then say how much there is.
    [[nodiscard]] T* data() { return data_; }
    void setSize(std::size_t count) { size_ = count; }

    [[nodiscard]] const T* data() const { return data_; }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] T& operator[](std::size_t i) { return data_[i]; }
    [[nodiscard]] const T& operator[](std::size_t i) const { return data_[i]; }
    [[nodiscard]] const T& back() const { return data_[size_ - 1]; }
    [[nodiscard]] const T* begin() const { return data_; }
    [[nodiscard]] const T* end() const { return data_ + size_; }
    operator std::span<const T>() const { return {data_, size_}; }

private:
    static constexpr std::size_t kRoomCopied = 16;

    void release() {
        if (bytes_ >= kLargeBlock)
            giveLargeBlock(data_, bytes_);
        else
            ::operator delete(data_);
    }

    T* data_ = nullptr;
    std::size_t size_ = 0, room_ = 0, bytes_ = 0;
};

}  // namespace clearline
