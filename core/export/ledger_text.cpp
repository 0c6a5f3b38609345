#include <charconv>

#include "core/explain/ledger_words.h"
#include "core/explain/points_text.h"
#include "core/export/buffered_sink.h"
#include "core/export/ledger_text_parts.h"
#include "core/export/ledger_writers.h"
#include "core/export/marked_ledger.h"
#include "core/export/plain_text_rows.h"

namespace clearline {

namespace {

constexpr std::size_t kPointsWidth = 6;
constexpr std::size_t kBalanceWidth = 5;
constexpr std::string_view kArrow = "  → ";
constexpr std::size_t kManyEntries = 500;  // from here on it pays to keep the pieces of rows

// Columns on a screen of what was appended since `start`: a true minus is three bytes wide.
std::size_t columns(const std::string& text, std::size_t start) {
    std::size_t count = text.size() - start;
    for (std::size_t i = start; i < text.size(); ++i) count -= (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
    return count;
}

class TextRows final : public TextRowParts {
public:
    TextRows(LedgerWords& words, BufferedSink& buffer, bool steps, const PendingMarks* marks)
        : ledger_(words.ledger()),
          words_(words),
          buffer_(buffer),
          story_(words),
          steps_(steps),
          marks_(marks),
          width_(std::to_string(ledger_.entryCount()).size()) {
        day_.appendIso(dayText_);
    }

    void writeAll() {
        if (ledger_.entryCount() >= kManyEntries && ledger_.rulebook().needs.empty() && !marks_) {
            if (!steps_) return writePlainTextRows(words_, *this, buffer_, nullptr);
            StoryShapes shapes(words_, story_);
            return writePlainTextRows(words_, *this, buffer_, &shapes);
        }
        std::array<EntryRow, 64> rows;
        std::size_t line = 0;
        while (const std::size_t count = ledger_.readEntries(line, rows)) {
            for (std::size_t i = 0; i < count; ++i) {
                appendRow(buffer_.text(), rows[i]);
                if (steps_) appendStory(buffer_.text(), rows[i]);
                buffer_.rowDone();
            }
            line = rows[count - 1].lastLine + std::size_t{1};
        }
    }

    void appendRow(std::string& out, const EntryRow& row) override {
        const Line line = ledger_.line(row.firstLine);
        const Points balance = ledger_.lineAfters()[row.lastLine];
        char digits[20];
        const auto end = std::to_chars(digits, digits + sizeof digits, line.entry).ptr;
        out.append(width_ - static_cast<std::size_t>(end - digits), ' ').append(digits, end).append("  ");
        if (line.date != day_) {  // many entries share a day
            day_ = line.date;
            dayText_.clear();
            day_.appendIso(dayText_);
        }
        out += dayText_;
        if (!ledger_.rulebook().score) {
            out.append(2, ' ');
        } else {
            if (line.kind == LineKind::Opening)
                out.append(kPointsWidth + 2, ' ').append(kArrow);
            else
                appendPoints(out, line.delta);
            appendBalance(out, balance);
        }
        words_.appendSentence(out, line);
        if (row.others != 0) appendApplied(out, row.others, balance - line.before);
        if (marks_)
            if (const auto mark = marks_->of(row)) out.append("  [").append(mark->words).append("]");
        out += '\n';
    }

    void appendStory(std::string& out, const EntryRow& row) override {
        for (std::size_t index = row.firstLine; index <= row.lastLine; ++index)
            story_.write(out, index, ledger_.line(index), index != row.firstLine);
    }

    void appendPoints(std::string& out, const Points& delta) override {
        scratch_.clear();
        appendSigned(scratch_, delta);
        const std::size_t wide = columns(scratch_, 0);
        out.append(wide < kPointsWidth ? kPointsWidth - wide + 2 : 2, ' ').append(scratch_).append(kArrow);
    }

    void appendBalance(std::string& out, const Points& balance) override {
        const std::size_t start = out.size();
        appendPlain(out, balance);
        const std::size_t taken = columns(out, start);
        out.append(taken < kBalanceWidth ? kBalanceWidth - taken + 2 : 2, ' ');
    }

    // What moved the balance otherwise than the points say.
    void appendApplied(std::string& out, std::uint32_t others, const Points& applied) override {
        reasons_.clear();
        for (; others != 0; others >>= 4) {
            if (!reasons_.empty()) reasons_ += ", ";
            reasons_ += reason(static_cast<LineKind>(others & 0xfu));
        }
        scratch_.clear();
        appendSigned(scratch_, applied);
        words_.phrase(Word::Applied).appendTo(out, {reasons_, scratch_});
    }

private:
    std::string_view reason(LineKind kind) {
        std::string& word = reasonWords_[static_cast<std::size_t>(kind)];
        if (word.empty()) word = words_.catalogue().text("reason." + std::string(lineKindText(kind)));
        return word;
    }

    const Ledger& ledger_;
    LedgerWords& words_;
    BufferedSink& buffer_;
    TextStory story_;
    bool steps_;
    const PendingMarks* marks_;  // null: none
    std::size_t width_;
    std::string scratch_, reasons_, dayText_;
    Date day_ = Date::kMin;
    std::array<std::string, kWordCount> reasonWords_;
};

void write(const Ledger& ledger, const Catalogue& words, const Kinds& kinds, const WriteOptions& options,
           const PendingMarks* marks, const Sink& out) {
    BufferedSink buffer(out);
    LedgerWords lineWords(ledger, words, kinds);
    writeTextHead(lineWords, buffer.text());
    TextRows(lineWords, buffer, options.steps, marks).writeAll();
    writeTextEnd(lineWords, options, buffer);
}

}  // namespace

void writeLedgerText(const Ledger& ledger, const Catalogue& words, const Kinds& kinds, const WriteOptions& options,
                     const Sink& out) {
    write(ledger, words, kinds, options, nullptr, out);
}

void writeMarkedLedgerText(const Ledger& ledger, const Catalogue& words, const Kinds& kinds,
                           const WriteOptions& options, const PendingMarks& marks, const Sink& out) {
    write(ledger, words, kinds, options, marks.empty() ? nullptr : &marks, out);
}

}  // namespace clearline
