// Large blocks of memory, kept for a moment when given back: an edit makes a ledger of the size of
// the one it replaces, and memory that is already there saves the system's work of clearing it.
// At most three blocks wait; the rest goes back to the system. All of them lie on
// large pages where the system has some. Safe to call from any thread.
#pragma once

#include <cstddef>

namespace clearline {

// Smaller ones are not worth keeping.
inline constexpr std::size_t kKeptBlock = std::size_t{8} << 20;
// Column uses the ordinary heap for blocks below this size.
inline constexpr std::size_t kLargeBlock = std::size_t{2} << 20;

// At least `bytes`, content unspecified; `bytes` becomes the block's true size. Throws std::bad_alloc.
[[nodiscard]] void* takeLargeBlock(std::size_t& bytes);
void giveLargeBlock(void* block, std::size_t bytes) noexcept;

}  // namespace clearline
