#include <charconv>

#include "core/explain/ledger_words.h"
#include "core/explain/points_text.h"
#include "core/export/buffered_sink.h"
#include "core/export/ledger_text_parts.h"
#include "core/export/ledger_writers.h"

namespace clearline {

namespace {

constexpr std::size_t kPointsWidth = 6;
constexpr std::size_t kBalanceWidth = 5;

// Columns on a screen of what was appended since `start`: a true minus is three bytes wide.
std::size_t columns(const std::string& text, std::size_t start) {
    std::size_t count = text.size() - start;
    for (std::size_t i = start; i < text.size(); ++i) count -= (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
    return count;
}

class TextRows {
public:
    TextRows(LedgerWords& words, BufferedSink& buffer, bool steps)
        : ledger_(words.ledger()),
          words_(words),
          buffer_(buffer),
          story_(words, buffer.text()),
          steps_(steps),
          width_(std::to_string(ledger_.entryCount()).size()) {
        day_.appendIso(dayText_);
    }

    void writeAll() {
        const auto entries = ledger_.lineEntries();
        const std::size_t lines = entries.size();
        for (std::size_t first = 0; first < lines;) {
            const std::size_t entry = entries[first];
            std::size_t next = first + 1;
            while (next < lines && entries[next] == entry) ++next;
            writeEntry(entry, first, next);
            first = next;
            buffer_.rowDone();
        }
    }

private:
    void writeEntry(std::size_t entry, std::size_t first, std::size_t next) {
        const Line line = ledger_.line(first);
        const Points balance = next == first + 1 ? line.after : ledger_.lineAfters()[next - 1];
        std::string& out = buffer_.text();
        char digits[20];
        const auto end = std::to_chars(digits, digits + sizeof digits, entry + 1).ptr;
        out.append(width_ - static_cast<std::size_t>(end - digits), ' ').append(digits, end).append("  ");
        if (line.date != day_) {  // many entries share a day
            day_ = line.date;
            dayText_.clear();
            day_.appendIso(dayText_);
        }
        out += dayText_;
        scratch_.clear();
        if (line.kind != LineKind::Opening) appendSigned(scratch_, line.delta);
        const std::size_t wide = columns(scratch_, 0);
        out.append(wide < kPointsWidth ? kPointsWidth - wide + 2 : 2, ' ').append(scratch_).append("  → ");
        const std::size_t start = out.size();
        appendPlain(out, balance);
        const std::size_t taken = columns(out, start);
        out.append(taken < kBalanceWidth ? kBalanceWidth - taken + 2 : 2, ' ');
        words_.appendSentence(out, line);
        if (next > first + 1) writeApplied(first, next, balance - line.before);
        out += '\n';
        if (steps_)
            for (std::size_t index = first; index < next; ++index)
                story_.write(index, index == first ? line : ledger_.line(index), index != first);
    }

    // " (cap: +3 applied)": what moved the balance otherwise than the points say.
    void writeApplied(std::size_t first, std::size_t next, const Points& applied) {
        reasons_.clear();
        for (std::size_t index = first + 1; index < next; ++index) {
            if (!reasons_.empty()) reasons_ += ", ";
            reasons_ += reason(ledger_.lineKind(index));
        }
        scratch_.clear();
        appendSigned(scratch_, applied);
        words_.phrase(Word::Applied).appendTo(buffer_.text(), {reasons_, scratch_});
    }

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
    std::size_t width_;
    std::string scratch_, reasons_, dayText_;
    Date day_ = Date::kMin;
    std::array<std::string, kWordCount> reasonWords_;
};

}  // namespace

void writeLedgerText(const Ledger& ledger, const Catalogue& words, const Kinds& kinds, const WriteOptions& options,
                     const Sink& out) {
    BufferedSink buffer(out);
    LedgerWords lineWords(ledger, words, kinds);
    writeTextHead(lineWords, buffer.text());
    TextRows(lineWords, buffer, options.steps).writeAll();
    writeTextEnd(lineWords, buffer);
}

}  // namespace clearline
