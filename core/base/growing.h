// Growing: plain values that come one after another, by the million. Like std::vector, but grown in place where the
// system can (it moves pages, not bytes), so that growing never takes room for two; what is set aside and not yet
// written takes no memory.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

namespace clearline {

template <class T>
class Growing {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    Growing() = default;
    Growing(const Growing& other) { append(other.data_.get(), other.size_); }
    Growing(Growing&& other) noexcept
        : data_(std::move(other.data_)), size_(std::exchange(other.size_, 0)), room_(std::exchange(other.room_, 0)) {}
    Growing& operator=(Growing other) noexcept {
        std::swap(data_, other.data_);
        std::swap(size_, other.size_);
        std::swap(room_, other.room_);
        return *this;
    }
    ~Growing() = default;

    void push_back(T value) {
        if (size_ == room_) grow(size_ + 1);
        data_.get()[size_++] = value;
    }
    void append(const T* values, std::size_t count) {
        if (count == 0) return;
        if (count > room_ - size_) grow(size_ + count);
        std::memcpy(data_.get() + size_, values, count * sizeof(T));
        size_ += count;
    }
    void reserve(std::size_t count) {
        if (count > room_) setRoom(count);
    }
    void clear() { size_ = 0; }
    void shrinkToFit() {
        if (size_ < room_) setRoom(size_);
    }

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] const T* data() const { return data_.get(); }
    [[nodiscard]] T& operator[](std::size_t i) { return data_.get()[i]; }
    [[nodiscard]] const T& operator[](std::size_t i) const { return data_.get()[i]; }
    [[nodiscard]] const T& back() const { return data_.get()[size_ - 1]; }
    [[nodiscard]] const T* begin() const { return data_.get(); }
    [[nodiscard]] const T* end() const { return data_.get() + size_; }

private:
    struct Free {
        void operator()(T* data) const { std::free(data); }
    };

    void grow(std::size_t least) { setRoom(std::max({least, room_ * 2, std::size_t{64}})); }
    void setRoom(std::size_t room) {
        if (room == 0) {
            data_.reset();
            room_ = 0;
            return;
        }
        void* block = std::realloc(data_.get(), room * sizeof(T));
        if (block == nullptr) throw std::bad_alloc();
        (void)data_.release();
        data_.reset(static_cast<T*>(block));
        room_ = room;
    }

    std::unique_ptr<T, Free> data_;
    std::size_t size_ = 0, room_ = 0;
};

}  // namespace clearline
