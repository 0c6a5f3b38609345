#include "ui/ledger_table/row_text.h"

#include <QStringList>
#include <algorithm>

#include "core/record/record.h"
#include "ui/ledger_table/line_facts.h"
#include "ui/look/status_mark.h"

namespace clearline {
namespace {

void lowerAscii(std::string& text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
}

}  // namespace

RowText::RowText(std::shared_ptr<const Ledger> ledger, std::shared_ptr<const Catalogue> words,
                 std::shared_ptr<const Kinds> kinds)
    : ledger_(std::move(ledger)),
      catalogue_(std::move(words)),
      kinds_(std::move(kinds)),
      words_(*ledger_, *catalogue_, *kinds_) {
    for (const Status status : {Status::Published, Status::Reported, Status::Assumed, Status::Edited})
        statusWords_[static_cast<std::size_t>(status)] = statusWord(status).toStdString();
}

QString RowText::sentence(const Line& line) {
    buffer_.clear();
    words_.appendSentence(buffer_, line);
    return QString::fromStdString(buffer_);
}

void RowText::gather(std::size_t entry, std::string& out) {
    out.clear();
    const std::span<const std::uint32_t> entries = ledger_->lineEntries();
    const std::size_t first = entry == nextEntry_ ? nextLine_ : ledger_->firstLineOf(entry);
    std::size_t end = first;
    while (end < entries.size() && entries[end] == entry) ++end;
    nextEntry_ = entry + 1;
    nextLine_ = end;
    for (std::size_t index = first; index < end; ++index) {
        const Line line = ledger_->line(index);
        words_.appendSentence(out, line);
        out += '\n';
        if (index == first) {
            line.date.appendIso(out);
            out += '\n';
            if (line.rule) {
                out += ledger_->rulebook().rules[*line.rule].id;
                out += '\n';
            }
            if (line.record) {
                // The sentence shortens long document numbers; whoever knows the whole finds it too.
                const Record record(*ledger_->input().records, *line.record);
                out.append(record.id()).append("\n").append(record.document()).append("\n");
                out.append(words_.agencyTitle(ledger_->input().records->agency(*line.record))).append("\n");
            }
            out.append(statusWords_[static_cast<std::size_t>(lineStatus(*ledger_, line))]).append("\n");
        }
        line.delta.appendTo(out);
        out += '\n';
        line.after.appendTo(out);
        out += '\n';
    }
}

bool RowText::has(std::size_t entry, const Needles& needles) {
    std::string& text = buffer_;
    gather(entry, text);
    if (needles.wide)
        text = QString::fromStdString(text).toCaseFolded().toStdString();
    else
        lowerAscii(text);
    return std::all_of(needles.words.begin(), needles.words.end(),
                       [&text](const std::string& needle) { return text.find(needle) != std::string::npos; });
}

Needles needlesOf(const QString& typed) {
    Needles needles;
    // A true minus, as the table shows it, means the same as the plain one.
    for (const QString& word : QString(typed)
                                   .replace(QChar(0x2212), QLatin1Char('-'))
                                   .simplified()
                                   .split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        needles.words.push_back(word.toCaseFolded().toStdString());
        needles.wide |= std::any_of(word.begin(), word.end(), [](QChar c) {
            return c.unicode() >= 0x80 && (c.toUpper() != c || c.toLower() != c || c.isSurrogate());
        });
    }
    return needles;
}

}  // namespace clearline
