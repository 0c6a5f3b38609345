#include "core/audit/compare_words.h"
#include "core/audit/plain_titles.h"
#include "core/explain/points_text.h"
#include "core/export/paper_sections.h"

namespace clearline {

namespace {

using Side = ReportColumn::Side;

class ComparePart {
public:
    ComparePart(const CompareDocument& document, const PaperWords& words)
        : document_(document),
          comparison_(document.comparison),
          words_(words),
          told_(document.comparison, words.catalogue, words.kinds) {}

    void addTo(DocSection& section) {
        head(section);
        if (comparison_.same()) section.say(word("compare.same"));
        if (!comparison_.values.empty()) section.blocks.emplace_back(DocHeading{word("compare.values")});
        for (const ValueDifference& value : comparison_.values) section.say(told_.value(value));
        if (document_.parts && !document_.parts->parts.empty()) section.blocks.emplace_back(parts());
        if (!comparison_.lines.empty()) section.blocks.emplace_back(lines());
        if (comparison_.daysThatDiffer() > 0) section.blocks.emplace_back(history());
        states(section);
    }

private:
    [[nodiscard]] std::string word(const char* key) const { return words_.catalogue.text(key); }
    ReportTable titled(const char* key, const char* title, std::vector<ReportColumn> columns) const {
        ReportTable table{key, word(title), std::move(columns)};
        return table;
    }

    void head(DocSection& section) {
        const auto side = [&](const Ledger& ledger, const std::string& name) {
            section.say(words_.catalogue.text(
                "paper.side", {name, told_.score(ledger), ledger.rulebook().named(), ledger.rulebook().sha256}));
        };
        side(*comparison_.first, document_.firstName);
        side(*comparison_.second, document_.secondName);
        if (const auto difference = comparison_.difference())
            section.say(words_.catalogue.text("compare.difference", {words_.catalogue.signedPoints(*difference)}),
                        DocParagraph::Tone::Strong);
    }

    ReportTable parts() {
        ReportTable table =
            titled("parts", "compare.parts", {paperColumn("what", words_), paperColumn("moves", words_, Side::Right)});
        const DifferenceParts& all = *document_.parts;
        for (const DifferencePart& part : all.parts) {
            ReportCell moves = part.moves   ? ReportCell::change(*part.moves)
                               : part.alone ? ReportCell{}
                                            : ReportCell::text(word("compare.not-alone"));
            table.add({ReportCell::text(told_.part(part, *all.original)), std::move(moves)});
        }
        if (all.rest)
            table.add({ReportCell::text(word("compare.rest")), ReportCell::change(*all.rest)});
        else if (all.anyUnknown())
            table.add({ReportCell::text(word("compare.rest-unknown"))});
        if (const auto difference = comparison_.difference())
            table.add({ReportCell::text(word("compare.total")), ReportCell::change(*difference)}, true);
        return table;
    }

    ReportTable lines() {
        ReportTable table = titled("lines", "compare.lines",
                                   {paperColumn("change", words_), paperColumn("date", words_),
                                    paperColumn("what", words_), paperColumn("points", words_, Side::Right),
                                    paperColumn("moved", words_, Side::Right), paperColumn("because", words_)});
        table.heading = 2;
        const bool scored = comparison_.first->score() || comparison_.second->score();
        for (const LineDifference& line : comparison_.lines)
            table.add(
                {ReportCell::text(words_.catalogue.text("compare.kind." + std::string(lineDifferenceText(line.kind)))),
                 ReportCell::day(comparison_.dayOf(line)), ReportCell::text(told_.what(line)),
                 scored ? ReportCell::text(told_.points(line)) : ReportCell{},
                 scored ? ReportCell::change(comparison_.moved(line)) : ReportCell{},
                 ReportCell::text(told_.why(line))});
        return table;
    }

    ReportTable history() {
        ReportTable table = titled("history", "compare.history",
                                   {paperColumn("from", words_),
                                    paperColumn("until", words_),
                                    {"first", document_.firstName, Side::Right},
                                    {"second", document_.secondName, Side::Right},
                                    paperColumn("difference", words_, Side::Right)});
        const auto& spans = comparison_.history;
        for (std::size_t i = 0; i < spans.size(); ++i) {
            const HistorySpan& span = spans[i];
            if (!span.differs()) continue;
            const Date last =
                i + 1 < spans.size() ? Date::ofDays(spans[i + 1].from.days() - 1) : comparison_.historyEnd();
            table.add({ReportCell::day(span.from), ReportCell::day(last), ReportCell::number(span.first),
                       ReportCell::number(span.second),
                       span.first && span.second ? ReportCell::change(*span.second - *span.first) : ReportCell{}});
        }
        table.notes.push_back(words_.catalogue.text("compare.days", {std::to_string(comparison_.daysThatDiffer())}));
        return table;
    }

    // What differs stands out.
    void states(DocSection& section) {
        const auto all = [&](const char* key, const auto& pairs, const auto& tell) {
            if (pairs.empty()) return;
            section.blocks.emplace_back(DocHeading{word(key)});
            for (const auto& pair : pairs)
                section.say(tell(pair),
                            comparison_.differs(pair) ? DocParagraph::Tone::Strong : DocParagraph::Tone::Plain);
        };
        all("section.thresholds", comparison_.thresholds, [&](const auto& pair) { return told_.threshold(pair); });
        all("section.standings", comparison_.standings, [&](const auto& pair) { return told_.standing(pair); });
        all("section.lists", comparison_.lists, [&](const auto& pair) { return told_.list(pair); });
    }

    const CompareDocument& document_;
    const Comparison& comparison_;
    const PaperWords& words_;
    CompareWords told_;
};

std::string titleOf(const WaterfallBar& bar, const Ledger& ledger, const Catalogue& words, WaterfallBy by) {
    switch (bar.of) {
        case WaterfallBar::Of::Opening: return words.text("reason.opening");
        case WaterfallBar::Of::RulebookChange: return words.text("reason.rule-change");
        case WaterfallBar::Of::Limit: return words.text("reason." + std::string(lineKindText(bar.limit)));
        case WaterfallBar::Of::Records: break;
    }
    if (by == WaterfallBy::Rule) return titleOf(ledger.rulebook().rules, bar.key, words.language());
    if (by == WaterfallBy::Record) return words.text("paper.record", {bar.key, std::to_string(bar.version)});
    return bar.key;
}

}  // namespace

DocSection compareSection(const CompareDocument* compared, const PaperWords& words) {
    DocSection section = emptySection("compare", words);
    if (compared)
        ComparePart(*compared, words).addTo(section);
    else
        section.say(words.catalogue.text("paper.none.compare"));
    return section;
}

DocSection waterfallSection(const Waterfall& waterfall, const Ledger& ledger, const std::string& told, WaterfallBy by,
                            const PaperWords& words) {
    DocSection section = emptySection("waterfall", words);
    section.say(told);
    if (waterfall.bars.empty()) {
        section.say(words.catalogue.text("paper.none.waterfall"));
        return section;
    }
    ReportTable table{"waterfall", words.catalogue.text("paper.waterfall")};
    table.columns = {paperColumn("what", words), paperColumn("before", words, Side::Right),
                     paperColumn("points", words, Side::Right), paperColumn("after", words, Side::Right),
                     paperColumn("entries", words)};
    const auto entries = [&](const WaterfallBar& bar) {
        std::set<std::size_t> numbers;
        for (const std::size_t line : bar.lines) numbers.insert(ledger.entryOf(line) + 1);
        std::string list;
        for (const std::size_t number : numbers) list += (list.empty() ? "" : ", ") + std::to_string(number);
        return list;
    };
    for (const WaterfallBar& bar : waterfall.bars)
        table.add({ReportCell::text(titleOf(bar, ledger, words.catalogue, by)), ReportCell::number(bar.before),
                   ReportCell::change(bar.delta), ReportCell::number(bar.after), ReportCell::text(entries(bar))});
    table.add({ReportCell::text(words.catalogue.text("compare.total")), ReportCell::number(waterfall.from),
               ReportCell::change(waterfall.to - waterfall.from), ReportCell::number(waterfall.to)},
              true);
    section.blocks.emplace_back(std::move(table));
    return section;
}

}  // namespace clearline
