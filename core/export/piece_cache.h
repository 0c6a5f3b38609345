// Texts that come again in many rows of one ledger, kept by a number that stands for them, and
// copied in a few instructions. Private to export/.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "core/base/loose_copy.h"
#include "core/explain/ledger_words.h"

namespace clearline {

// Short pieces, `Bytes` each in all; one that collides takes the place of the one before.
template <std::size_t Bytes>
class PieceCache {
public:
    PieceCache() : pieces_(kPieces) {}

    // Copies the piece of `key` to `out`, which has room for Bytes, and gives its end; nothing if
    // it is too long to be kept. `make` appends it to a string, when it is not there.
    template <class Make>
    char* put(char* out, std::uint64_t key, const Make& make) {
        Piece& piece = pieces_[(key * 0x9e3779b97f4a7c15u) >> (64 - kBits)];
        if (piece.key != key || piece.size == kNone) {
            made_.clear();
            make(made_);
            if (made_.size() > sizeof piece.text) return nullptr;
            piece.key = key;
            piece.size = static_cast<std::uint8_t>(made_.size());
            std::memcpy(piece.text, made_.data(), made_.size());
        }
        std::memcpy(out, piece.text, sizeof piece.text);
        return out + piece.size;
    }

private:
    static constexpr unsigned kBits = 10;
    static constexpr std::size_t kPieces = std::size_t{1} << kBits;
    static constexpr std::uint8_t kNone = 0xff;
    struct Piece {
        std::uint64_t key = 0;
        std::uint8_t size = kNone;
        char text[Bytes - 9] = {};
    };
    static_assert(sizeof(Piece) == Bytes && Bytes < kNone);
    std::vector<Piece> pieces_;
    std::string made_;
};

struct AroundText {
    std::uint64_t key = 0;
    std::uint32_t at = 0;  // in the cache's text
    std::uint16_t before = 0, after = 0;
    bool there = false;
    [[nodiscard]] std::size_t size() const { return std::size_t{before} + after; }
};

// What stands around the id in a sentence; every one that came is kept.
class SentenceCache {
public:
    SentenceCache() : slots_(256) { text_.append(kLooseRoom, ' '); }

    [[nodiscard]] const AroundText* find(std::uint64_t key) const {
        const AroundText& slot = slots_[slotOf(key)];
        return slot.there ? &slot : nullptr;
    }
    // Lasts until the next one is added.
    const AroundText& add(std::uint64_t key, const LedgerWords::Around& around);

    char* putBefore(char* out, const AroundText& around) const {
        copyLoose(out, text_.data() + around.at, around.before);
        return out + around.before;
    }
    char* putAfter(char* out, const AroundText& around) const {
        if (around.after == 0) return out;
        copyLoose(out, text_.data() + around.at + around.before, around.after);
        return out + around.after;
    }

private:
    [[nodiscard]] std::size_t slotOf(std::uint64_t key) const {
        const std::size_t mask = slots_.size() - 1;
        const std::uint64_t mixed = key * 0x9e3779b97f4a7c15u;
        std::size_t slot = static_cast<std::size_t>(mixed ^ (mixed >> 32)) & mask;
        while (slots_[slot].there && slots_[slot].key != key) slot = (slot + 1) & mask;
        return slot;
    }

    std::vector<AroundText> slots_;  // open addressing, a power of two, at most half full
    std::size_t used_ = 0;
    std::string text_;  // of all, and behind them room to read loosely
};

}  // namespace clearline
