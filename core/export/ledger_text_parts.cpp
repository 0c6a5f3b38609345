#include "core/export/ledger_text_parts.h"

#include <algorithm>

#include "core/audit/by_relation.h"
#include "core/base/visible_text.h"
#include "core/explain/edited_record.h"
#include "core/explain/points_text.h"
#include "core/explain/relation_text.h"
#include "core/explain/silent_text.h"
#include "core/explain/standing_text.h"
#include "core/export/ledger_order.h"

namespace clearline {

namespace {

constexpr std::size_t kLabelWidth = 10;
constexpr std::size_t kIndent = 4;
constexpr std::size_t kHashShown = 12;

std::string titleOf(const LocalText& title, const std::string& id, Language language) {
    return title.empty() ? id : title.in(language);
}

void heading(LedgerWords& words, std::string& out, std::string_view key) {
    out.append("\n").append(words.catalogue().text(key)).append("\n");
}

void writeThresholds(LedgerWords& words, std::string& out) {
    const Ledger& ledger = words.ledger();
    if (ledger.thresholds().empty()) return;
    heading(words, out, "section.thresholds");
    for (const ThresholdState& state : ledger.thresholds())
        out.append("  ").append(thresholdSentence(ledger, state, words.catalogue())).append("\n");
}

void writeStandings(LedgerWords& words, std::string& out) {
    const Ledger& ledger = words.ledger();
    if (ledger.standings().empty()) return;
    heading(words, out, "section.standings");
    for (const Standing& standing : ledger.standings())
        out.append("  ").append(standingSentence(ledger, standing, words.catalogue())).append("\n");
}

void writeLists(LedgerWords& words, std::string& out) {
    const Ledger& ledger = words.ledger();
    if (ledger.lists().empty()) return;
    heading(words, out, "section.lists");
    for (const ListState& state : ledger.lists())
        out.append("  ").append(listSentence(ledger, state, words.catalogue())).append("\n");
}

// What came over which relation; only where something did.
void writeByRelation(LedgerWords& words, std::string& out) {
    const Ledger& ledger = words.ledger();
    const Catalogue& catalogue = words.catalogue();
    if (ledger.input().relations.empty()) return;
    const ByRelation all = byRelation(ledger);
    if (!all.booked()) return;
    heading(words, out, "section.by-relation");
    const bool score = ledger.rulebook().score.has_value();
    if (score) out.append("  ").append(catalogue.text("relation.opening", {plainText(all.opening)})).append("\n");
    for (const RelationShare& share : all.shares) {
        if (share.counted == 0) continue;
        const std::string who = share.relation ? relationSentence(ledger, ledger.input().relations[*share.relation],
                                                                  catalogue, words.kinds())
                                               : catalogue.text("relation.own");
        const std::string counting = std::to_string(share.counting), counted = std::to_string(share.counted);
        out += "  ";
        if (score)
            out += catalogue.text("relation.points", {who, catalogue.signedPoints(share.now),
                                                      catalogue.signedPoints(share.given), counting, counted});
        else
            out += catalogue.text("relation.listings", {who, counting, counted});
        out += '\n';
    }
    for (const auto& [key, points] : {std::pair{"relation.scheme", all.scheme}, {"relation.limits", all.limits}})
        if (!points.isZero())
            out.append("  ").append(catalogue.text(key, {catalogue.signedPoints(points)})).append("\n");
}

void writeRank(LedgerWords& words, const RankPlace& rank, std::string& out) {
    heading(words, out, "section.rank");
    out.append("  ").append(rankSentence(rank, words.catalogue())).append("\n");
}

void writeSilent(LedgerWords& words, BufferedSink& buffer) {
    const Ledger& ledger = words.ledger();
    if (ledger.silent().empty()) return;
    heading(words, buffer.text(), "section.silent");
    const Phrase row(words.catalogue().raw("silent.row")), added(words.catalogue().raw("silent.row-added"));
    const RecordBook& book = *ledger.input().records;
    std::string sentence;
    for (const Silent* silent : silentInOrder(ledger)) {
        const Record record(*ledger.input().records, silent->record);
        const SilentText told = tellSilent(words, *silent);
        sentence.clear();
        (book.isAdded(silent->record) ? added : row)
            .appendTo(sentence,
                      {record.id(), std::to_string(record.version()), words.kindTitle(record.kind()), told.reason,
                       told.detail, book.sourceOf(silent->record).name, std::to_string(record.row())});
        buffer.text().append("  ").append(isVisible(sentence) ? sentence : visibleText(sentence));
        buffer.text() += '\n';
        for (const AmendedCell& cell : book.amendedCells(silent->record))
            buffer.text().append("    ").append(visibleText(amendedSentence(cell, words.catalogue()))).append("\n");
        buffer.rowDone();
    }
}

void writeReadings(LedgerWords& words, std::string& out) {
    const Ledger& ledger = words.ledger();
    const std::vector<ReadingState> readings = compareReadings(ledger);
    if (readings.empty()) return;
    heading(words, out, "section.readings");
    for (const ReadingState& reading : readings) {
        out.append("  ");
        if (reading.recomputed && reading.gap)
            out += words.catalogue().text("reading.compared",
                                          {reading.date.iso(), plainText(reading.score), plainText(*reading.recomputed),
                                           words.catalogue().signedPoints(*reading.gap)});
        else
            out += words.catalogue().text("reading.alone", {reading.date.iso(), plainText(reading.score)});
        out.append("\n");
    }
}

}  // namespace

void writeTextHead(LedgerWords& words, std::string& out) {
    const Ledger& ledger = words.ledger();
    const Catalogue& catalogue = words.catalogue();
    const Subject& subject = ledger.subject();
    const Rulebook& rulebook = ledger.rulebook();
    out += visibleText(subject.name.empty() ? subject.id : catalogue.text("head.named", {subject.name, subject.id}));
    out.append(" · ").append(titleOf(rulebook.title, rulebook.id, words.language())).append("\n");
    out += catalogue.text("head.clock", {ledger.clock().asOf.iso(), ledger.clock().knownOn.iso(), rulebook.id,
                                         rulebook.sha256.substr(0, kHashShown)});
    out += '\n';
    for (const AlternativeReading& reading : rulebook.readings)
        if (std::find(rulebook.chosen.begin(), rulebook.chosen.end(), reading.id) != rulebook.chosen.end())
            out += catalogue.text("head.reading", {titleOf(reading.title, reading.id, words.language()), reading.id}) +
                   '\n';
    out += '\n';
}

void writeTextEnd(LedgerWords& words, const WriteOptions& options, BufferedSink& buffer) {
    const Ledger& ledger = words.ledger();
    const Catalogue& catalogue = words.catalogue();
    std::string& out = buffer.text();
    if (ledger.lineCount() > 0) out += '\n';
    if (const auto score = ledger.score())
        out += catalogue.text(ledger.incomplete() ? "end.score-incomplete" : "end.score", {plainText(*score)});
    else
        out += catalogue.text(!ledger.eligible()        ? "end.not-eligible"
                              : ledger.rulebook().score ? "end.before-scheme"
                                                        : "end.no-score");
    out += '\n';
    writeThresholds(words, out);
    writeStandings(words, out);
    writeLists(words, out);
    writeByRelation(words, out);
    if (options.rank) writeRank(words, *options.rank, out);
    writeSilent(words, buffer);
    writeReadings(words, out);
}

TextStory::TextStory(LedgerWords& words) : Teller(false), words_(words), story_(words, *this) {}

void TextStory::write(std::string& out, std::size_t index, const Line& line, bool within) {
    tell(index, line, within);
    out += text_.view();
    text_.clear();
}

void TextStory::tell(std::size_t index, const Line& line, bool within, StoryMarks* marks) {
    const auto mark = [&](std::size_t from, StoryHole hole, const Number& number) {
        if (marks) marks->push_back({from, text_.size(), hole, &number});
    };
    if (within) {
        text_ += lineKind(line.kind);
        std::size_t from = text_.size();
        appendSigned(text_, line.delta);
        mark(from, StoryHole::Signed, line.delta);
        text_ += "  → ";
        from = text_.size();
        appendPlain(text_, line.after);
        mark(from, StoryHole::Plain, line.after);
        text_ += '\n';
    }
    story_.tell(index, line, marks);
}

std::string_view TextStory::lineKind(LineKind kind) {
    std::string& word = kinds_[static_cast<std::size_t>(kind)];
    if (word.empty())
        word = std::string(kIndent, ' ') + padded(words_.catalogue().text("reason." + std::string(lineKindText(kind))));
    return word;
}

// A word and the blanks after it, so that what follows stands in one column.
std::string TextStory::padded(std::string word) {
    // A Chinese character takes two columns and three bytes.
    std::size_t wide = 0;
    for (char c : word)
        wide += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? (static_cast<unsigned char>(c) >= 0xE3 ? 2 : 1) : 0;
    return word.append(wide < kLabelWidth ? kLabelWidth - wide : 1, ' ');
}

void TextStory::makeLabel(Role role, std::string& label) const {
    label = std::string(kIndent + 2 * depth_, ' ') +
            padded(words_.catalogue().text("label." + std::string(roleText(role))));
}

TextBuffer& TextStory::open(Role role) {
    if (rowOpen_) endRow();
    if (depth_ >= labels_.size()) labels_.resize(depth_ + 1);
    std::string& label = labels_[depth_][static_cast<std::size_t>(role)];
    if (label.empty()) makeLabel(role, label);
    text_ += label;
    ++depth_;
    rowOpen_ = true;
    return text_;
}

void TextStory::restsOn(Status status, std::string_view source) {
    status_ = status;
    source_ = source;
}

void TextStory::appendStatus() {
    std::string& word = statuses_[static_cast<std::size_t>(status_)];
    if (word.empty()) word = "  [" + words_.catalogue().text("status." + std::string(statusText(status_)));
    text_ += word;
    if (!source_.empty()) {
        text_ += "; ";
        text_ += source_;
    }
    text_ += ']';
    status_ = Status::None;
    source_ = {};
}

void TextStory::close() {
    if (rowOpen_) endRow();
    --depth_;
}

}  // namespace clearline
