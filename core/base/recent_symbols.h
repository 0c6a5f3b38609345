// RecentSymbols: the symbols of the few short texts that come again and again in one column of a
// table, found without the table of all texts. In front of a Symbols, one for each column.
#pragma once

#include <array>
#include <vector>

#include "core/base/symbols.h"

namespace clearline {

class RecentSymbols {
public:
    RecentSymbols() : short_(kEntries), long_(kEntries) {}

    // symbols.intern(text), always with the same `symbols`.
    Symbol intern(std::string_view text, Symbols& symbols) {
        const std::size_t size = text.size();
        const char *first = text.data(), *last = text.data() + size;
        // Words that overlap cover all of it.
        if (size <= 16) {
            if (size >= 8) return found(short_, {word(first), word(last - 8)}, text, symbols);
            if (size >= 4) return found(short_, {halfWord(first), halfWord(last - 4)}, text, symbols);
            if (size == 0) return 0;
            const std::uint64_t all = byte(first[0]) << 16 | byte(first[size / 2]) << 8 | byte(last[-1]);
            return found(short_, {all, 0}, text, symbols);
        }
        if (size > 32) return symbols.intern(text);
        return found(long_, {word(first), word(first + 8), word(last - 16), word(last - 8)}, text, symbols);
    }

private:
    static constexpr unsigned kBits = 8;
    static constexpr std::size_t kEntries = std::size_t{1} << kBits;
    template <std::size_t N>
    struct Entry {
        std::array<std::uint64_t, N> words{};
        std::uint32_t size = 0;  // never that of a text
        Symbol symbol = 0;
    };
    template <std::size_t N>
    static Symbol found(std::vector<Entry<N>>& entries, const std::array<std::uint64_t, N>& words,
                        std::string_view text, Symbols& symbols) {
        std::uint64_t mixed = (words[0] + text.size()) * 0x9e3779b97f4a7c15u + words[1] * 0xd6e8feb86659fd93u;
        if constexpr (N == 4) mixed += words[2] * 0xa0761d6478bd642fu + words[3] * 0xe7037ed1a0b428dbu;
        Entry<N>& entry = entries[mixed >> (64 - kBits)];
        std::uint64_t differs = entry.size ^ text.size();
        for (std::size_t i = 0; i < N; ++i) differs |= entry.words[i] ^ words[i];
        if (differs != 0)
            entry = {words, static_cast<std::uint32_t>(text.size()), symbols.intern(text)};
        return entry.symbol;
    }
    static std::uint64_t byte(char c) { return static_cast<unsigned char>(c); }
    static std::uint64_t word(const char* at) {
        std::uint64_t value;
        std::memcpy(&value, at, sizeof value);
        return value;
    }
    static std::uint64_t halfWord(const char* at) {
        std::uint32_t value;
        std::memcpy(&value, at, sizeof value);
        return value;
    }
    std::vector<Entry<2>> short_;
    std::vector<Entry<4>> long_;
};

}  // namespace clearline
