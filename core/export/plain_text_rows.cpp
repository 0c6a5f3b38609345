#include "core/export/plain_text_rows.h"

#include <array>
#include <cstring>

#include "core/base/loose_copy.h"
#include "core/base/visible_text.h"
#include "core/export/piece_cache.h"

namespace clearline {

namespace {

constexpr std::size_t kRowsAtOnce = 256;
constexpr std::size_t kLongestText = 200;  // of an id or a document number; longer ones are rare
constexpr std::size_t kMostOfARow = 1024;
constexpr std::int64_t kLargest = std::int64_t{1} << 62;  // change, in millionths

// Lines whose sentence is what LedgerWords::aroundRecord puts around the record.
bool isOwn(LineKind kind) {
    return kind == LineKind::Counted || kind == LineKind::Expired || kind == LineKind::Withdrawn ||
           kind == LineKind::Amended || kind == LineKind::RuleChange;
}

class Rows {
public:
    Rows(LedgerWords& words, TextRowParts& parts, BufferedSink& buffer, StoryShapes* shapes)
        : ledger_(words.ledger()),
          book_(*ledger_.input().records),
          words_(words),
          parts_(parts),
          buffer_(buffer),
          shapes_(shapes),
          width_(std::to_string(ledger_.entryCount()).size()) {
        head_.fill(' ');
    }

    void writeAll() {
        std::array<EntryRow, kRowsAtOnce> rows;
        std::size_t line = 0;
        while (const std::size_t count = ledger_.readEntries(line, rows)) {
            for (std::size_t i = 0; i < count; ++i) write(rows[i]);
            line = rows[count - 1].lastLine + std::size_t{1};
        }
    }

private:
    void write(const EntryRow& row) {
        char* const start = buffer_.room(most_);
        char* const end = put(start, row);
        char* const storyEnd = end && shapes_ ? shapes_->put(end, row) : end;
        if (storyEnd) {
            buffer_.took(storyEnd);
        } else {
            scratch_.clear();
            if (end)
                buffer_.took(end);
            else
                parts_.appendRow(scratch_, row);
            if (shapes_) parts_.appendStory(scratch_, row);
            buffer_.append(scratch_);
        }
        ++entry_;
    }

    // The row from `out` on, and where it ends; nothing if it is not of the common kind.
    char* put(char* out, const EntryRow& row) {
        const std::int64_t* const after = ledger_.lineAfters().packed();
        if (!ledger_.lineAfters().allSmall() || row.record == EntryRow::kNoRecord || row.incomplete ||
            book_.hasFault(row.record) || !isOwn(row.kind))
            return nullptr;
        const std::int64_t before = row.firstLine > 0 ? after[row.firstLine - 1] : 0, own = after[row.firstLine],
                           balance = after[row.lastLine];
        std::int64_t delta, applied;
        if (__builtin_sub_overflow(own, before, &delta) || __builtin_sub_overflow(balance, before, &applied) ||
            delta > kLargest || delta < -kLargest)
            return nullptr;
        out = putHead(out, row.date);
        if (!(out = points_.put(out, static_cast<std::uint64_t>(delta),
                                [&](std::string& text) { parts_.appendPoints(text, Points::ofMicro(delta)); })))
            return nullptr;
        if (!(out = balances_.put(out, static_cast<std::uint64_t>(balance),
                                  [&](std::string& text) { parts_.appendBalance(text, Points::ofMicro(balance)); })))
            return nullptr;
        if (!(out = putSentence(out, row))) return nullptr;
        if (row.others != 0) {
            // Which kinds stand in 16 bits, the change in 48; what needs more is not kept.
            constexpr std::int64_t most = std::int64_t{1} << 46;
            if (row.others > 0xffffu || applied >= most || applied <= -most) return nullptr;
            const auto key = static_cast<std::uint64_t>(applied) << 16 | row.others;
            if (!(out = applied_.put(out, key, [&](std::string& text) {
                    parts_.appendApplied(text, row.others, Points::ofMicro(applied));
                })))
                return nullptr;
        }
        *out = '\n';
        return out + 1;
    }

    // "    12  2019-03-14". Kept from row to row; between two tens only the last digit differs.
    char* putHead(char* out, Date date) {
        if (entry_ >= headUntil_ || date != day_) makeHead(date);
        copyLoose(out, head_.data(), head_.size());
        out[width_ - 1] = static_cast<char>('0' + (entry_ + 1) % 10);
        return out + headSize_;
    }

    void makeHead(Date date) {
        headUntil_ = (entry_ + 1) / 10 * 10 + 9;
        std::size_t at = width_;
        for (std::size_t number = entry_ + 1; number != 0; number /= 10)
            head_[--at] = static_cast<char>('0' + number % 10);
        if (date == day_) return;
        day_ = date;
        scratch_.assign("  ");
        date.appendIso(scratch_);
        std::memcpy(head_.data() + width_, scratch_.data(), scratch_.size());
        headSize_ = width_ + scratch_.size();
    }

    char* putSentence(char* out, const EntryRow& row) {
        const Symbol agency = book_.agency(row.record), document = book_.document(row.record);
        const std::uint64_t key = std::uint64_t{agency} << 32 | std::uint32_t{row.rule} << 8 |
                                  static_cast<unsigned>(row.kind) << 1 | (document != 0);
        const AroundText* around = sentences_.find(key);
        if (!around) around = &sentences_.add(key, words_.aroundRecord(row.kind, row.rule, agency, document != 0));
        std::string_view text = book_.symbols().text(document != 0 ? document : book_.id(row.record));
        bool shortened = false;
        if (document != 0) {
            const LedgerWords::DocumentShown shown = LedgerWords::shownDocument(text);
            text = shown.text;
            shortened = shown.shortened;
        }
        if (text.size() > kLongestText || around->size() > kLongestText || !isVisible(text)) return nullptr;
        out = sentences_.putBefore(out, *around);
        if (shortened) {
            std::memcpy(out, LedgerWords::kEllipsis.data(), LedgerWords::kEllipsis.size());
            out += LedgerWords::kEllipsis.size();
        }
        copyLoose(out, text.data(), text.size());
        return sentences_.putAfter(out + text.size(), *around);
    }

    const Ledger& ledger_;
    const RecordBook& book_;
    LedgerWords& words_;
    TextRowParts& parts_;
    BufferedSink& buffer_;
    StoryShapes* const shapes_;
    const std::size_t most_ = shapes_ ? kMostOfARow + StoryShapes::kMostOfAStory : kMostOfARow;
    std::size_t width_;
    std::size_t entry_ = 0;  // from 0, of the next row
    std::optional<Date> day_;
    std::array<char, 32> head_{};
    std::size_t headSize_ = 0, headUntil_ = 0;  // the entry that needs another one
    std::string scratch_;
    PieceCache<32> points_, balances_;
    PieceCache<64> applied_;
    SentenceCache sentences_;
};

}  // namespace

void writePlainTextRows(LedgerWords& words, TextRowParts& parts, BufferedSink& buffer, StoryShapes* shapes) {
    Rows(words, parts, buffer, shapes).writeAll();
}

}  // namespace clearline
