// Secret: bytes that must not be left lying about: passwords, keys, what is unsealed on its way. Kept
// out of the swap where the system allows it, between guard pages, and wiped when done with.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace clearline {

class Secret {
public:
    explicit Secret(std::size_t size);
    explicit Secret(std::string_view text);
    ~Secret();
    Secret(Secret&& other) noexcept
        : bytes_(std::exchange(other.bytes_, nullptr)), size_(std::exchange(other.size_, 0)) {}
    Secret& operator=(Secret&& other) noexcept {
        std::swap(bytes_, other.bytes_);
        std::swap(size_, other.size_);
        return *this;
    }
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;

    [[nodiscard]] std::uint8_t* data() { return bytes_; }
    [[nodiscard]] const std::uint8_t* data() const { return bytes_; }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] std::span<std::uint8_t> span() { return {bytes_, size_}; }
    [[nodiscard]] std::string_view view() const { return {reinterpret_cast<const char*>(bytes_), size_}; }

private:
    std::uint8_t* bytes_;
    std::size_t size_;
};

// For text that came in an ordinary string, such as a password read from the keyboard: its room is
// overwritten, then it is empty.
void wipe(std::string& text);

}  // namespace clearline
