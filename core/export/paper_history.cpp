#include "core/audit/known_on/known_words.h"
#include "core/export/paper_sections.h"

namespace clearline {

namespace {

// The causes that moved anything, each with all that it moved.
ReportTable totalsOf(const KnownHistory& history, const KnownWords& told, const PaperWords& words) {
    ReportTable table{"totals", ""};
    table.columns = {{"cause", words.catalogue.text("history.column.cause")},
                     {"points", words.catalogue.text("history.column.points"), ReportColumn::Side::Right}};
    std::array<bool, kKnownCauses> met{};
    for (const KnownStep& step : history.steps)
        for (const KnownChange& change : step.changes) met[static_cast<std::size_t>(change.cause)] = true;
    for (std::size_t i = 0; i < kKnownCauses; ++i)
        if (met[i])
            table.add(
                {ReportCell::text(told.cause(static_cast<KnownCause>(i))), ReportCell::change(history.totals[i])});
    return table;
}

}  // namespace

DocSection historySection(const KnownHistory& history, const LawBook* law, const PaperWords& words) {
    DocSection section = emptySection("history", words);
    const Catalogue& catalogue = words.catalogue;
    KnownWords told(*history.last, law, catalogue, words.kinds);
    section.say(catalogue.text("history.days", {catalogue.longDate(history.from), catalogue.longDate(history.to)}));
    if (history.daysLeftOut > 0) section.say(catalogue.text("history.left-out", {std::to_string(history.daysLeftOut)}));
    ReportTable table{"history", ""};
    for (const char* column : {"day", "points", "score", "cause", "what"}) {
        const bool figure = column == std::string_view("points") || column == std::string_view("score");
        table.columns.push_back({column, catalogue.text(std::string("history.column.") + column),
                                 figure ? ReportColumn::Side::Right : ReportColumn::Side::Left});
    }
    table.heading = 4;
    for (const KnownStep& step : history.steps)
        for (const KnownChange& change : step.changes) {
            const bool last = &change == &step.changes.back();
            table.add({ReportCell::day(step.day), ReportCell::change(change.moved),
                       last && step.after ? ReportCell::number(*step.after) : ReportCell{},
                       ReportCell::text(told.cause(change.cause)), ReportCell::text(told.what(change))});
        }
    section.blocks.emplace_back(std::move(table));
    section.say(catalogue.text("history.totals", {told.score(history.before), told.score(history.last->score())}));
    section.blocks.emplace_back(totalsOf(history, told, words));
    return section;
}

}  // namespace clearline
