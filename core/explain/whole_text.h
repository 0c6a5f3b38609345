// Whole numbers as a person reads them, written in place: nearly every number of nearly every line.
// Private to explain/; whoever has points calls points_text.h.
#pragma once

#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>

#include "core/number/number.h"

namespace clearline {

inline constexpr std::size_t kLongestWhole = 24;  // a minus and the digits of any whole number held inline

inline constexpr auto kDigitPairs = [] {
    std::array<char, 200> pairs{};
    for (std::size_t i = 0; i < 100; ++i) {
        pairs[2 * i] = static_cast<char>('0' + i / 10);
        pairs[2 * i + 1] = static_cast<char>('0' + i % 10);
    }
    return pairs;
}();

// The digits of `size`; gives their end. There must be room for kLongestWhole.
inline char* putDigits(char* to, std::uint64_t size) {
    constexpr std::uint64_t kFour = 10'000, kEight = 100'000'000;
    const auto four = [](char* at, unsigned value) {
        std::memcpy(at, &kDigitPairs[std::size_t{value / 100} * 2], 2);
        std::memcpy(at + 2, &kDigitPairs[std::size_t{value % 100} * 2], 2);
        return at + 4;
    };
    if (size >= kEight) return std::to_chars(to, to + kLongestWhole, size).ptr;
    const auto high = static_cast<unsigned>(size >= kFour ? size / kFour : size);
    if (high >= 1000) {
        to = four(to, high);
    } else {
        *to = static_cast<char>('0' + high / 100);
        to += high >= 100;
        *to = static_cast<char>('0' + high / 10 % 10);
        to += high >= 10;
        *to++ = static_cast<char>('0' + high % 10);
    }
    return size >= kFour ? four(to, static_cast<unsigned>(size % kFour)) : to;
}

// A whole number with a true minus; its end, or nothing if it is not a whole number held inline.
inline char* putWhole(char* to, const Number& points) {
    constexpr std::int64_t kMillion = 1'000'000;
    const auto micro = points.asMicro();
    if (!micro) return nullptr;
    const std::int64_t value = *micro / kMillion;
    if (value * kMillion != *micro) return nullptr;
    if (value >= 0) return putDigits(to, static_cast<std::uint64_t>(value));
    constexpr char kMinus[] = "\u2212";
    std::memcpy(to, kMinus, sizeof kMinus - 1);
    return putDigits(to + sizeof kMinus - 1, static_cast<std::uint64_t>(-value));
}

}  // namespace clearline
