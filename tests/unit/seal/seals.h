// Sealing in memory with a key that costs next to nothing, for tests.
#pragma once

#include <cstring>
#include <string>

#include "core/seal/sealed_stream.h"

namespace clearline {

inline constexpr SealCost kCheap{1, SealedHeader::kLeastMemoryKiB};
inline constexpr std::uint32_t kSmallChunk = SealedHeader::kLeastChunk;
inline constexpr std::size_t kChunkExtra = 17;

inline ByteSource from(std::string_view& left) {
    return [&left](std::span<std::uint8_t> room) -> Result<std::size_t> {
        const std::size_t count = std::min(room.size(), left.size());
        if (count > 0) std::memcpy(room.data(), left.data(), count);
        left.remove_prefix(count);
        return count;
    };
}

inline ByteSink into(std::string& out) {
    return [&out](std::string_view bytes) -> std::optional<Problem> {
        out += bytes;
        return std::nullopt;
    };
}

inline std::string sealed(std::string_view plain, std::string_view password, std::uint32_t chunk = kSmallChunk) {
    std::string out;
    return sealStream(from(plain), into(out), Secret(password), kCheap, chunk) ? std::string() : out;
}

struct Unsealed {
    std::string plain, code, offset;  // code: of the problem, empty if there is none; offset: its argument, if any
};

inline Unsealed unsealed(std::string_view bytes, std::string_view password) {
    Unsealed result;
    const auto problem = unsealStream(from(bytes), into(result.plain), Secret(password));
    if (problem) {
        result.code = problem->code;
        if (!problem->args.empty()) result.offset = problem->args.front();
    }
    return result;
}

// Of bytes of no pattern, the same each time.
inline std::string someBytes(std::size_t size) {
    std::string out(size, '\0');
    std::uint32_t state = 2463534242;
    for (char& c : out) {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        c = static_cast<char>(state);
    }
    return out;
}

}  // namespace clearline
