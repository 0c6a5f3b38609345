// StoryShapes: the stories beneath the rows of a ledger, told by the million. Entries of the same
// shape (the same value under the same rule, the same kinds of lines within the same bounds) have the same
// words around different numbers; so a story is told once in full, its numbers, days and record
// marked, and from then on only the holes are filled, from the numbers of the very same
// arithmetic (EntryNumbers). Whatever is not of that kind is left to TextStory. Private to export/.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/export/ledger_text_parts.h"

namespace clearline {

class StoryShapes {
public:
    StoryShapes(LedgerWords& words, TextStory& story);

    static constexpr std::size_t kMostOfAStory = 6144;
    // The story of the entry from `out` on, where there is that much room, and where it ends; nothing
    // if it is for TextStory to tell. Entries in their order.
    [[nodiscard]] char* put(char* out, const EntryRow& row);

private:
    // All that the words of a story depend on besides what goes into its holes; the rest is the
    // ledger's, the language's or the scheme's.
    struct Key {
        std::uint32_t slot = 0, contributionSlot = 0;
        std::uint32_t others = 0;  // kinds of lines, as in EntryRow
        std::uint32_t file = 0;    // which of the book, named in the story
        LineKind kind = LineKind::Opening;
        bool unmoved = false, movedOtherwise = false, lost = false, crossed = false;
        std::int64_t version = 0;
        friend bool operator==(const Key&, const Key&) = default;
    };
    // Words, then a hole.
    struct Piece {
        std::uint32_t text = 0;
        std::uint16_t size = 0;
        StoryHole hole = StoryHole::End;
        std::uint8_t number = 0;  // in EntryNumbers::of, or kOfLines more than in balances_
    };
    struct Shape {
        Key key;
        bool seen = false, learnt = false;
        std::uint32_t first = 0;  // piece; 0: for TextStory to tell
    };
    static constexpr std::uint8_t kOfLines = EntryNumbers::kLines * EntryNumbers::kOperations * EntryNumbers::kEach;

    [[nodiscard]] bool readLines(const EntryRow& row);
    [[nodiscard]] Key keyOf(const EntryRow& row, const EntryNumbers& numbers) const;
    [[nodiscard]] Shape& shapeOf(const Key& key);
    void forget();
    // Tells the entry in full and keeps its shape; gives the first piece, or 0 if it has none.
    [[nodiscard]] std::uint32_t learn(const EntryRow& row, const EntryNumbers& numbers);
    [[nodiscard]] bool cut(std::string_view told);
    [[nodiscard]] char* fill(char* out, const Piece* piece, const EntryRow& row, const EntryNumbers& numbers);

    const Ledger& ledger_;
    const RecordBook& book_;
    TextStory& story_;
    LineStory& lines_;
    bool able_ = false;
    bool edited_ = false;                   // by a scenario: such records have a story of their own
    std::vector<bool> rules_;               // by rule: whether its stories have shapes
    std::vector<std::int64_t> thresholds_;  // in millionths
    // Of the entry at hand, line after line: before, change, after.
    std::int64_t balances_[EntryNumbers::kLines * EntryNumbers::kEach] = {};
    std::string_view crossed_;  // the sentence of the thresholds it crossed
    const void* scheme_ = nullptr;
    std::vector<Shape> shapes_;  // open addressing
    std::size_t known_ = 0;
    std::vector<Piece> pieces_;  // of all shapes, each up to its End
    std::string text_;           // of all pieces, and behind it room to read loosely
    StoryMarks marks_;
    std::vector<int> numberOf_;  // by mark: as Piece::number, or kSame
    std::string scratch_;
};

}  // namespace clearline
