// Symbols: every distinct text of a table once, named by a number. A million records share a
// few agencies and kinds; their ids are distinct and each costs its own bytes plus 8 to 10.
// Symbol 0 is the empty text. A symbol never changes or vanishes while the table lives; the view
// that text() gives lasts until the next intern(); kLooseRoom bytes behind it may be read. All
// texts together stay below 4 GiB.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include "core/base/column.h"
#include "core/base/loose_copy.h"

namespace clearline {

using Symbol = std::uint32_t;

class Symbols {
public:
    Symbols();

    // The symbol of `text`, made if new. Cost: one hash and, mostly, one comparison.
    Symbol intern(std::string_view text);
    // The same for `count` texts, mostly new ones: what the later ones need comes nearer meanwhile.
    void internMany(const std::string_view* texts, std::size_t count, Symbol* symbols);
    // Says that `text` will soon be interned: what it will need comes nearer meanwhile.
    void expect(std::string_view text) const;
    // The symbol of `text`, or 0 if it is not there (or is empty).
    [[nodiscard]] Symbol find(std::string_view text) const;
    [[nodiscard]] std::string_view text(Symbol symbol) const {
        if (symbol == 0) return {};
        const std::uint32_t start = ends_[symbol - 1];
        return {bytes_.data() + start, ends_[symbol] - start};
    }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(ends_.size()); }
    // text(symbol) == wanted, without a call where they are short.
    [[nodiscard]] bool is(Symbol symbol, std::string_view wanted) const {
        const std::string_view held = text(symbol);
        const std::size_t size = held.size();
        if (size != wanted.size()) return false;
        const char *x = held.data(), *y = wanted.data();
        if (size > 16) return std::memcmp(x, y, size) == 0;
        // Words that overlap cover all of it.
        if (size >= 8) return ((word(x) ^ word(y)) | (word(x + size - 8) ^ word(y + size - 8))) == 0;
        if (size >= 4) return ((halfWord(x) ^ halfWord(y)) | (halfWord(x + size - 4) ^ halfWord(y + size - 4))) == 0;
        return size == 0 || (x[0] == y[0] && x[size / 2] == y[size / 2] && x[size - 1] == y[size - 1]);
    }
    void reserve(std::uint32_t texts, std::size_t bytes);
    // Gives back what growing left over, where it is much; call once when a table is complete.
    void shrink();

private:
    [[nodiscard]] static std::uint64_t word(const char* at) {
        std::uint64_t value;
        std::memcpy(&value, at, sizeof value);
        return value;
    }
    [[nodiscard]] static std::uint64_t halfWord(const char* at) {
        std::uint32_t value;
        std::memcpy(&value, at, sizeof value);
        return value;
    }
    void grow(std::size_t slots);
    // Where a text belongs, and the bits by which it differs from others there. Texts that differ
    // only in their last letter, as ids in a row do, belong close together: one cache line for ten.
    struct Hash {
        std::size_t slot;
        std::uint32_t tag;
    };
    [[nodiscard]] static Hash hash(std::string_view text);
    [[nodiscard]] std::size_t slotOf(std::string_view text, Hash hash) const;
    [[nodiscard]] Symbol symbolIn(std::uint32_t slot) const { return slot & static_cast<Symbol>(slots_.size() - 1); }

    Symbol intern(std::string_view text, Hash hash);
    void keep(std::string_view text);

    Column<char> bytes_;
    Column<std::uint32_t> ends_;  // end of each text in bytes_; its start is the end before
    // Open addressing, a power of two of slots; 0 is free. As a symbol is always smaller than the
    // number of slots, the bits above it hold a part of the hash and spare most comparisons.
    Column<std::uint32_t> slots_;
    std::size_t most_ = 0;  // texts that fit, symbol 0 among them
};

}  // namespace clearline
