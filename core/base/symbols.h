// Symbols: every distinct text of a table once, named by a number. A million records share a
// few agencies and kinds; their ids are distinct and each costs its own bytes plus 8.
// Symbol 0 is the empty text. Symbols never move or vanish while the table lives.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clearline {

using Symbol = std::uint32_t;

class Symbols {
public:
    Symbols();

    // The symbol of `text`, made if new. Cost: one hash and, mostly, one comparison.
    Symbol intern(std::string_view text);
    // The symbol of `text`, or 0 if it is not there (or is empty).
    [[nodiscard]] Symbol find(std::string_view text) const;
    [[nodiscard]] std::string_view text(Symbol symbol) const;
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(ends_.size()); }
    void reserve(std::uint32_t texts, std::size_t bytes);
    // Gives back what growing left over; call once when a table is complete.
    void shrink();

private:
    void grow(std::size_t slots);
    [[nodiscard]] static std::uint64_t hash(std::string_view text);
    [[nodiscard]] std::size_t slotOf(std::string_view text, std::uint64_t hash) const;
    [[nodiscard]] Symbol symbolIn(std::uint32_t slot) const { return slot & static_cast<Symbol>(slots_.size() - 1); }

    std::string bytes_;
    std::vector<std::uint64_t> ends_;   // end of each text in bytes_; its start is the end before
    // Open addressing, a power of two of slots; 0 is free. As a symbol is always smaller than the
    // number of slots, the bits above it hold a part of the hash and spare most comparisons.
    std::vector<std::uint32_t> slots_;
};

}  // namespace clearline
