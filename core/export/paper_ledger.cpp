#include <array>

#include "core/appeal/pending_marks.h"
#include "core/explain/explanation.h"
#include "core/explain/points_text.h"
#include "core/explain/silent_text.h"
#include "core/explain/step_text.h"
#include "core/export/ledger_order.h"
#include "core/export/paper_sections.h"
#include "core/ledger/step_reader.h"
#include "core/record/record.h"

namespace clearline {

namespace {

using Side = ReportColumn::Side;

class LedgerPart {
public:
    LedgerPart(const Ledger& ledger, const PaperWords& words, const std::map<ObjectionId, Objection>& objections = {})
        : ledger_(ledger),
          words_(words),
          lineWords_(ledger, words.catalogue, words.kinds),
          steps_(words.catalogue),
          marks_(objections, ledger, words.catalogue) {}

    ReportTable table() {
        ReportTable table{"lines", words_.catalogue.text("paper.lines")};
        const bool scored = ledger_.rulebook().score.has_value();
        table.columns = {paperColumn("n", words_, Side::Right), paperColumn("date", words_)};
        if (scored) {
            table.columns.push_back(paperColumn("points", words_, Side::Right));
            table.columns.push_back(paperColumn("balance", words_, Side::Right));
        }
        table.columns.push_back(paperColumn("what", words_));
        table.heading = 1;
        eachEntry([&](const EntryRow& row) {
            const Line line = ledger_.line(row.firstLine);
            const Points balance = ledger_.lineAfters()[row.lastLine];
            std::vector<ReportCell> cells{whole(line.entry), ReportCell::day(line.date)};
            if (scored) {
                cells.push_back(line.kind == LineKind::Opening ? ReportCell{} : ReportCell::change(line.delta));
                cells.push_back(ReportCell::number(balance));
            }
            const auto mark = marks_.empty() ? std::nullopt : marks_.of(row);
            std::string told = sentence(row, line, balance);
            if (mark) told += "  [" + mark->words + "]";
            cells.push_back(ReportCell::text(std::move(told)));
            table.add(std::move(cells));
            if (mark)
                table.look(mark->kind == AppealKind::Repair ? ReportRow::Look::Repaired : ReportRow::Look::Contested);
        });
        return table;
    }

    std::vector<DocStory> stories(const std::set<std::size_t>& chosen) {
        std::vector<DocStory> stories;
        eachEntry([&](const EntryRow& row) {
            const std::size_t entry = ledger_.lineEntries()[row.firstLine] + std::size_t{1};
            if (chosen.empty() ? stories.size() < kMostStories : chosen.contains(entry)) stories.push_back(story(row));
        });
        return stories;
    }

private:
    static ReportCell whole(std::size_t number) {
        return ReportCell::number(Number::fromInteger(static_cast<std::int64_t>(number)));
    }

    template <class Tell>
    void eachEntry(const Tell& tell) const {
        std::array<EntryRow, 64> rows;
        std::size_t line = 0;
        while (const std::size_t count = ledger_.readEntries(line, rows)) {
            for (std::size_t i = 0; i < count; ++i) tell(rows[i]);
            line = rows[count - 1].lastLine + std::size_t{1};
        }
    }

    std::string reason(LineKind kind) const {
        return words_.catalogue.text("reason." + std::string(lineKindText(kind)));
    }
    std::string sentence(const EntryRow& row, const Line& line, const Points& balance) {
        std::string text;
        lineWords_.appendSentence(text, line);
        std::string reasons;
        for (std::uint32_t others = row.others; others != 0; others >>= 4)
            reasons += (reasons.empty() ? "" : ", ") + reason(static_cast<LineKind>(others & 0xfu));
        if (!reasons.empty())
            text +=
                words_.catalogue.text("row.applied", {reasons, words_.catalogue.signedPoints(balance - line.before)});
        return text;
    }

    DocStory story(const EntryRow& row) {
        const Line first = ledger_.line(row.firstLine);
        DocStory story;
        std::string what;
        lineWords_.appendSentence(what, first);
        const bool scored = ledger_.rulebook().score.has_value();
        std::string points;
        if (first.kind != LineKind::Opening) {
            appendSigned(points, first.delta);
            points += ' ';
        }
        points += "→ ";
        appendPlain(points, ledger_.lineAfters()[row.lastLine]);
        story.title =
            words_.catalogue.text(scored ? "paper.story" : "paper.story-list",
                                  {std::to_string(first.entry), words_.catalogue.longDate(first.date), points, what});
        for (std::size_t index = row.firstLine; index <= row.lastLine; ++index) {
            const Explanation told = explainLine(ledger_, index, words_.catalogue, words_.kinds);
            if (index == row.firstLine) {
                for (const Explanation& each : told.children) story.sentences.push_back(sentenceOf(each));
                addSteps(story.sentences, index);
                continue;
            }
            DocStory::Sentence limit{reason(ledger_.lineKind(index)), told.text, {}};
            for (const Explanation& each : told.children) limit.under.push_back(sentenceOf(each));
            addSteps(limit.under, index);
            story.sentences.push_back(std::move(limit));
        }
        return story;
    }

    DocStory::Sentence sentenceOf(const Explanation& told) const {
        DocStory::Sentence sentence{words_.catalogue.text("label." + std::string(roleText(told.role))), told.text, {}};
        if (told.status != Status::None) {
            sentence.text += "  [" + words_.catalogue.text("status." + std::string(statusText(told.status)));
            if (!told.citation.empty()) sentence.text += "; " + told.citation;
            sentence.text += "]";
        }
        for (const Explanation& each : told.children) sentence.under.push_back(sentenceOf(each));
        return sentence;
    }

    // The arithmetic itself, so that it can be done again by hand.
    void addSteps(std::vector<DocStory::Sentence>& into, std::size_t line) const {
        const Steps steps = ledger_.steps(line);
        if (steps.empty()) return;
        DocStory::Sentence all{words_.catalogue.text("paper.arithmetic"), "", {}};
        std::size_t n = 0;
        for (const Step& step : steps) all.under.push_back({std::to_string(++n), stepText(step, steps_), {}});
        into.push_back(std::move(all));
    }

    const Ledger& ledger_;
    const PaperWords& words_;
    LedgerWords lineWords_;
    StepWords steps_;
    PendingMarks marks_;
};

}  // namespace

DocSection ledgerSection(const Ledger& ledger, const std::set<std::size_t>& chosen, const PaperWords& words,
                         const std::map<ObjectionId, Objection>& objections) {
    DocSection section = emptySection("ledger", words);
    if (ledger.entryCount() == 0) {
        section.say(words.catalogue.text("paper.none.ledger"));
        return section;
    }
    LedgerPart part(ledger, words, objections);
    section.blocks.emplace_back(part.table());
    if (chosen.empty() && ledger.entryCount() > kMostStories)
        section.say(words.catalogue.text("paper.stories-first",
                                         {std::to_string(kMostStories), std::to_string(ledger.entryCount())}),
                    DocParagraph::Tone::Quiet);
    for (DocStory& story : part.stories(chosen)) section.blocks.emplace_back(std::move(story));
    return section;
}

std::vector<DocStory> storiesOf(const Ledger& ledger, const std::set<std::size_t>& chosen, const PaperWords& words) {
    return LedgerPart(ledger, words).stories(chosen);
}

DocSection silentSection(const Ledger& ledger, const PaperWords& words) {
    DocSection section = emptySection("silent", words);
    if (ledger.silent().empty()) {
        section.say(words.catalogue.text("paper.none.silent"));
        return section;
    }
    LedgerWords lineWords(ledger, words.catalogue, words.kinds);
    ReportTable table{"silent", words.catalogue.text("section.silent")};
    table.columns = {paperColumn("record", words), paperColumn("what", words), paperColumn("reason", words),
                     paperColumn("detail", words), paperColumn("source", words)};
    const RecordBook& book = *ledger.input().records;
    for (const Silent* silent : silentInOrder(ledger)) {
        const Record record(book, silent->record);
        const SilentText told = tellSilent(lineWords, *silent);
        const std::string source = book.isAdded(silent->record)
                                       ? words.catalogue.text("paper.added")
                                       : words.catalogue.text("paper.source", {book.sourceOf(silent->record).name,
                                                                               std::to_string(record.row())});
        table.add({ReportCell::text(words.catalogue.text("paper.record",
                                                         {std::string(record.id()), std::to_string(record.version())})),
                   ReportCell::text(std::string(lineWords.kindTitle(record.kind()))), ReportCell::text(told.reason),
                   ReportCell::text(told.detail), ReportCell::text(source)});
    }
    section.blocks.emplace_back(std::move(table));
    return section;
}

}  // namespace clearline
