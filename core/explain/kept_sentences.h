// KeptSentences: the words of sentences that line after line of a ledger has in common, by what
// they depend on. Where it sits: inside LineStory. Takes no more room however many lines there are:
// a sentence that falls on the place of another takes it.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/text_buffer.h"
#include "core/explain/words.h"

namespace clearline {

// Everything that the words of a sentence depend on; the rest is the ledger's or the language's.
struct SentenceKey {
    Word word = Word::Opening;  // which sentence
    std::array<std::int64_t, 3> on{};
    friend bool operator==(const SentenceKey&, const SentenceKey&) = default;
};

class KeptSentences {
public:
    // The words kept under `key`, or those that `tell` appends to the buffer it is given, kept from now
    // on. Valid until the next call.
    template <class Tell>
    [[nodiscard]] std::string_view words(const SentenceKey& key, const Tell& tell) {
        Kept& kept = kept_[placeOf(key)];
        if (!kept.filled || kept.key != key) {
            told_.clear();
            tell(told_);
            kept.filled = true;
            kept.key = key;
            kept.words = told_.view();
        }
        return kept.words;
    }

private:
    struct Kept {
        bool filled = false;
        SentenceKey key;
        std::string words;
    };
    static constexpr std::size_t kPlaces = 512;  // a power of two
    static std::size_t placeOf(const SentenceKey& key) {
        std::uint64_t mixed = static_cast<std::uint64_t>(key.word);
        for (const std::int64_t part : key.on) mixed = (mixed + static_cast<std::uint64_t>(part)) * 0x9E3779B97F4A7C15U;
        return static_cast<std::size_t>(mixed >> 32) % kPlaces;
    }

    TextBuffer told_;
    std::vector<Kept> kept_ = std::vector<Kept>(kPlaces);
};

}  // namespace clearline
