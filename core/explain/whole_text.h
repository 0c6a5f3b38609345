// Whole numbers as a person reads them, written in place: nearly every number of nearly every line.
// For the writers of explain/ and export/; whoever has points to tell calls points_text.h.
#pragma once

#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "core/number/number.h"

namespace clearline {

inline constexpr std::size_t kLongestWhole = 24;  // a minus and the digits of any whole number held inline

// "0" to "999" with their lengths, and "000" to "999".
struct Thousand {
    struct Entry {
        char digits[3];
        char length;
    };
    std::array<Entry, 1000> plain{}, padded{};
};
inline constexpr Thousand kThousand = [] {
    Thousand table;
    for (unsigned i = 0; i < 1000; ++i) {
        const char digits[] = {static_cast<char>('0' + i / 100), static_cast<char>('0' + i / 10 % 10),
                               static_cast<char>('0' + i % 10)};
        const unsigned length = i >= 100 ? 3 : i >= 10 ? 2 : 1;
        for (unsigned k = 0; k < 3; ++k) table.padded[i].digits[k] = digits[k];
        for (unsigned k = 0; k < length; ++k) table.plain[i].digits[k] = digits[3 - length + k];
        table.plain[i].length = static_cast<char>(length);
    }
    return table;
}();

// The digits of `size`; gives their end. There must be room for kLongestWhole.
[[gnu::always_inline]] inline char* putDigits(char* to, std::uint64_t size) {
    constexpr std::uint64_t kStep = 1000, kMost = 1'000'000;
    if (size >= kMost) [[unlikely]]
        return std::to_chars(to, to + kLongestWhole, size).ptr;
    const auto put = [](char* at, const Thousand::Entry& entry, int length) {
        std::memcpy(at, &entry, sizeof entry);  // a character too many is written over or not taken
        return at + length;
    };
    if (size < kStep) return put(to, kThousand.plain[size], kThousand.plain[size].length);
    const auto& high = kThousand.plain[size / kStep];
    return put(put(to, high, high.length), kThousand.padded[size % kStep], 3);
}

// A whole number, with `minus` before it if it is negative; its end, or nothing if it is not a whole
// number held inline.
[[gnu::always_inline]] inline char* putWhole(char* to, const Number& points, std::string_view minus = "\u2212") {
    constexpr std::int64_t kMillion = 1'000'000;
    const auto micro = points.asMicro();
    if (!micro) return nullptr;
    const std::int64_t value = *micro / kMillion;
    if (value * kMillion != *micro) return nullptr;
    if (value >= 0) return putDigits(to, static_cast<std::uint64_t>(value));
    std::memcpy(to, minus.data(), minus.size());
    return putDigits(to + minus.size(), static_cast<std::uint64_t>(-value));
}

}  // namespace clearline
