// RecentSymbols: the symbols of the few short texts that come again and again in one column of a
// table, found without the table of all texts. In front of a Symbols, one for each column.
#pragma once

#include <array>
#include <vector>

#include "core/base/symbols.h"

namespace clearline {

class RecentSymbols {
public:
    RecentSymbols() : entries_(kEntries) {}

    // symbols.intern(text), always with the same `symbols`.
    Symbol intern(std::string_view text, Symbols& symbols) {
        if (text.empty()) return 0;
        if (text.size() > kLongest) return symbols.intern(text);
        Entry wanted;
        wanted.size = static_cast<std::uint32_t>(text.size());
        const char *first = text.data(), *last = text.data() + text.size();
        // Words that overlap cover all of it.
        if (text.size() >= 16)
            wanted.words = {word(first), word(first + 8), word(last - 16), word(last - 8)};
        else if (text.size() >= 8)
            wanted.words = {word(first), word(last - 8), 0, 0};
        else if (text.size() >= 4)
            wanted.words = {halfWord(first), halfWord(last - 4), 0, 0};
        else
            wanted.words = {byte(first[0]) << 16 | byte(first[text.size() / 2]) << 8 | byte(last[-1]), 0, 0, 0};
        Entry& entry = entries_[placeOf(wanted)];
        const std::uint64_t differs = (entry.words[0] ^ wanted.words[0]) | (entry.words[1] ^ wanted.words[1]) |
                                      (entry.words[2] ^ wanted.words[2]) | (entry.words[3] ^ wanted.words[3]) |
                                      (entry.size ^ wanted.size);
        if (differs != 0) {
            wanted.symbol = symbols.intern(text);
            entry = wanted;
        }
        return entry.symbol;
    }

private:
    static constexpr std::size_t kLongest = 32;
    static constexpr unsigned kBits = 8;
    static constexpr std::size_t kEntries = std::size_t{1} << kBits;
    struct Entry {
        std::array<std::uint64_t, 4> words{};
        std::uint32_t size = 0;  // never that of a text
        Symbol symbol = 0;
    };
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
    static std::size_t placeOf(const Entry& entry) {
        const std::uint64_t folded = (entry.words[0] + entry.size) * 0x9e3779b97f4a7c15u +
                                     entry.words[1] * 0xd6e8feb86659fd93u + entry.words[2] * 0xa0761d6478bd642fu +
                                     entry.words[3] * 0xe7037ed1a0b428dbu;
        return folded >> (64 - kBits);
    }
    std::vector<Entry> entries_;
};

}  // namespace clearline
