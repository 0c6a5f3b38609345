// Large blocks of memory, kept for a moment when given back: an edit makes a ledger of the size of
// the one it replaces, and memory that is already there saves the system's work of clearing it.
// At most four blocks wait, a ledger's columns; the rest goes back to the system. Safe to call from any thread.
#pragma once

#include <cstddef>

namespace clearline {

// Blocks below this size are not worth keeping; Column uses the ordinary heap for them.
inline constexpr std::size_t kLargeBlock = std::size_t{256} << 10;

// At least `bytes`, content unspecified; `bytes` becomes the block's true size. Throws std::bad_alloc.
[[nodiscard]] void* takeLargeBlock(std::size_t& bytes);
void giveLargeBlock(void* block, std::size_t bytes) noexcept;

}  // namespace clearline
