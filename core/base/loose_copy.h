// copyLoose: copies a short text in steps of 16 bytes, a few instructions where memcpy is a call.
// It writes, and reads, up to 15 bytes more than `size` (16 bytes where size is 0): both sides
// must have that much room (kLooseRoom). What lies behind the text afterwards means nothing.
#pragma once

#include <cstddef>
#include <cstring>

namespace clearline {

inline constexpr std::size_t kLooseRoom = 16;

inline void copyLoose(char* to, const char* from, std::size_t size) {
    std::memcpy(to, from, 16);
    for (std::size_t done = 16; done < size; done += 16) std::memcpy(to + done, from + done, 16);
}

}  // namespace clearline
