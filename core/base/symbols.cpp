#include "core/base/symbols.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace clearline {

namespace {

constexpr std::size_t kFewestSlots = 64;

// Both halves of the 128-bit product, folded; the sum keeps an input alive when the other is 0.
std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a ^ 0x9e3779b97f4a7c15u) * (b ^ 0xd6e8feb86659fd93u);
    return (static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64)) + std::rotl(a, 23) + b;
}

// At most three quarters full.
std::size_t slotsFor(std::size_t texts) { return std::bit_ceil(std::max(kFewestSlots, texts + texts / 3 + 1)); }

}  // namespace

Symbols::Symbols() {
    ends_.push_back(0);
    grow(kFewestSlots);
}

// Precondition: not empty.
inline Symbols::Hash Symbols::hash(std::string_view text) {
    const char* at = text.data();
    std::size_t left = text.size() - 1;
    const auto last = static_cast<unsigned char>(text.back());
    std::uint64_t state = left * 0xa0761d6478bd642fu;
    for (; left > 16; at += 16, left -= 16) state = mixed(state ^ word(at), word(at + 8) + state);
    std::uint64_t a = 0, b = 0;
    if (left >= 8) {
        a = word(at);
        b = word(at + left - 8);
    } else if (left >= 4) {
        a = halfWord(at);
        b = halfWord(at + left - 4);
    } else if (left > 0) {
        const auto byte = [at](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(at[i])}; };
        a = byte(0) << 16 | byte(left / 2) << 8 | byte(left - 1);
    }
    const std::uint64_t folded = mixed(a ^ state, b + std::rotl(state, 32));
    return {static_cast<std::size_t>(folded ^ (folded >> 29)) + (last & 15u),
            static_cast<std::uint32_t>(folded >> 32) + last * 0x9e3779b1u};
}

// The slot that holds `wanted`, or the free one where it belongs.
inline std::size_t Symbols::slotOf(std::string_view wanted, Hash hash) const {
    const std::size_t mask = slots_.size() - 1;
    const std::uint32_t symbolBits = static_cast<std::uint32_t>(mask), tag = hash.tag & ~symbolBits;
    for (std::size_t slot = hash.slot & mask;; slot = (slot + 1) & mask) {
        const std::uint32_t held = slots_[slot];
        if (held == 0 || ((held & ~symbolBits) == tag && is(held & symbolBits, wanted))) return slot;
    }
}

void Symbols::expect(std::string_view text) const {
    if (!text.empty()) __builtin_prefetch(&slots_[hash(text).slot & (slots_.size() - 1)]);
}

Symbol Symbols::intern(std::string_view text) { return text.empty() ? 0 : intern(text, hash(text)); }

void Symbols::internMany(const std::string_view* texts, std::size_t count, Symbol* symbols) {
    constexpr std::size_t kAhead = 16;
    Hash ahead[kAhead];
    const auto prepare = [&](std::size_t i) {
        if (texts[i].empty()) return;
        ahead[i % kAhead] = hash(texts[i]);
        __builtin_prefetch(&slots_[ahead[i % kAhead].slot & (slots_.size() - 1)], 1);
    };
    for (std::size_t i = 0; i < std::min(count, kAhead); ++i) prepare(i);
    for (std::size_t i = 0; i < count; ++i) {
        symbols[i] = texts[i].empty() ? 0 : intern(texts[i], ahead[i % kAhead]);
        if (i + kAhead < count) prepare(i + kAhead);
    }
}

// Precondition: not empty.
inline Symbol Symbols::intern(std::string_view text, Hash h) {
    std::size_t slot = slotOf(text, h);
    if (slots_[slot] != 0) return symbolIn(slots_[slot]);
    if (ends_.size() >= most_) {
        grow(slotsFor(ends_.size()));
        slot = slotOf(text, h);
    }
    const auto symbol = static_cast<Symbol>(ends_.size());
    keep(text);
    ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    slots_[slot] = (h.tag & ~static_cast<std::uint32_t>(slots_.size() - 1)) | symbol;
    return symbol;
}

inline void Symbols::keep(std::string_view text) {
    const std::size_t size = bytes_.size() + text.size();
    if (size + kLooseRoom > bytes_.capacity())
        bytes_.reserve(std::max(size + kLooseRoom, bytes_.capacity() + bytes_.capacity() / 2));
    const char* const from = text.data();
    char* const to = bytes_.data() + bytes_.size();
    // Two words that overlap copy a short text without a call.
    if (const std::size_t length = text.size(); length > 16 || length < 4) {
        std::memcpy(to, from, length);
    } else if (length >= 8) {
        const std::uint64_t first = word(from), last = word(from + length - 8);
        std::memcpy(to, &first, 8);
        std::memcpy(to + length - 8, &last, 8);
    } else {
        const auto first = static_cast<std::uint32_t>(halfWord(from)),
                   last = static_cast<std::uint32_t>(halfWord(from + length - 4));
        std::memcpy(to, &first, 4);
        std::memcpy(to + length - 4, &last, 4);
    }
    bytes_.setSize(size);
}

Symbol Symbols::find(std::string_view text) const {
    if (text.empty()) return 0;
    return symbolIn(slots_[slotOf(text, hash(text))]);
}

void Symbols::reserve(std::uint32_t texts, std::size_t bytes) {
    ends_.reserve(std::size_t{texts} + 1);
    bytes_.reserve(bytes + kLooseRoom);
    if (const std::size_t wanted = slotsFor(std::size_t{texts} + 1); wanted > slots_.size()) grow(wanted);
}

void Symbols::shrink() {
    if (bytes_.capacity() > bytes_.size() * 2 + kLooseRoom) bytes_.shrinkTo(bytes_.size() + kLooseRoom);
    if (ends_.capacity() > ends_.size() * 2) ends_.shrinkTo(ends_.size());
    if (const std::size_t wanted = slotsFor(ends_.size()); wanted < slots_.size()) grow(wanted);
}

// Lays the table out anew; every text is distinct, so no comparison is needed.
void Symbols::grow(std::size_t slots) {
    slots_ = {};
    slots_.resize(slots);
    most_ = slots / 4 * 3;
    const std::size_t mask = slots - 1;
    for (Symbol symbol = 1; symbol < ends_.size(); ++symbol) {
        const Hash h = hash(text(symbol));
        std::size_t slot = h.slot & mask;
        while (slots_[slot] != 0) slot = (slot + 1) & mask;
        slots_[slot] = (h.tag & ~static_cast<std::uint32_t>(mask)) | symbol;
    }
}

}  // namespace clearline
