#include "core/audit/statement_words.h"
#include "core/export/paper_sections.h"

namespace clearline {

namespace {

using Side = ReportColumn::Side;

ReportCell text(std::string words) { return words.empty() ? ReportCell{} : ReportCell::text(std::move(words)); }
// Exact beside words that may say more of it: "(640)" where it was reckoned on.
ReportCell number(const std::optional<Points>& points, std::string shown) {
    if (!points || shown.empty()) return text(std::move(shown));
    return {ReportCell::Form::Number, points->text(), std::move(shown)};
}

ReportTable rowsOf(const StatementMatch& match, StatementWords& told, const PaperWords& words) {
    ReportTable table{"statement", words.catalogue.text("paper.statement")};
    const auto column = [&](const char* key, const char* word, Side side = Side::Left) {
        table.columns.push_back({key, words.catalogue.text(word), side});
    };
    column("stamp", "paper.column.stamp");
    column("official_day", "statement.column.official-day");
    column("item", "statement.column.item");
    column("points", "statement.column.points", Side::Right);
    column("balance", "statement.column.balance", Side::Right);
    column("line", "statement.column.line");
    column("change", "statement.column.change", Side::Right);
    column("after", "statement.column.after", Side::Right);
    column("outcome", "statement.column.outcome");
    column("difference", "statement.column.difference", Side::Right);
    table.heading = 2;
    for (const StatementRow& row : match.rows) {
        const std::string line = row.entry
                                     ? std::to_string(*row.entry + 1) + "  " + told.day(row) + "  " + told.sentence(row)
                                     : std::string();
        const bool differs = stampOf(row.outcome) == Stamp::Differs;
        table.add({text(std::string(stampText(stampOf(row.outcome)))), text(told.officialDay(row)),
                   text(told.item(row)), number(row.points, told.points(row)), number(row.balance, told.balance(row)),
                   text(line), number(row.change, told.change(row)), number(row.after, told.after(row)),
                   text(told.outcome(row)), number(row.difference, told.difference(row))},
                  differs);
        std::string remark = told.remark(row);
        if (remark.empty()) continue;
        const std::string which =
            row.line
                ? words.catalogue.text("statement.row-of-statement", {std::to_string(match.line(*row.line).place.row)})
                : words.catalogue.text("statement.row-of-ledger", {std::to_string(*row.entry + 1)});
        table.notes.push_back(words.catalogue.text("paper.remark", {which, remark}));
    }
    return table;
}

void addInterval(DocSection& section, const Divergence& divergence, const Ledger& ledger, const PaperWords& words) {
    const std::vector<std::string> records = divergenceRecords(divergence, ledger, words.catalogue, words.kinds);
    section.say(words.catalogue.text(records.empty() ? "statement.no-records" : "statement.records"));
    for (const std::string& record : records) section.say(record);
}

void addReadings(DocSection& section, const ReadingMatch& match, const PaperWords& words) {
    ReportTable table{"readings", words.catalogue.text("section.readings")};
    table.columns = {paperColumn("stamp", words), paperColumn("date", words),
                     paperColumn("official", words, Side::Right), paperColumn("recomputed", words, Side::Right),
                     paperColumn("gap", words, Side::Right)};
    table.heading = 1;
    for (std::size_t i = 0; i < match.states.size(); ++i) {
        const ReadingState& state = match.states[i];
        table.add(
            {text(std::string(stampText(match.stamp(i)))), ReportCell::day(state.date), ReportCell::number(state.score),
             ReportCell::number(state.recomputed), ReportCell::change(state.gap)},
            match.stamp(i) == Stamp::Differs);
    }
    section.blocks.emplace_back(std::move(table));
    for (std::string& sentence : readingSummary(match, words.catalogue)) section.say(std::move(sentence));
    if (match.first) addInterval(section, *match.first, *match.ledger, words);
}

}  // namespace

DocSection statementSection(const std::optional<StatementMatch>& statement, const std::optional<ReadingMatch>& readings,
                            const PaperWords& words) {
    DocSection section = emptySection("statement", words);
    if (!statement && !readings) section.say(words.catalogue.text("paper.none.statement"));
    if (statement) {
        StatementWords told(*statement, words.catalogue, words.kinds);
        const Clock clock = statement->ledger->clock();
        section.say(words.catalogue.text("side.clock", {clock.asOf.iso(), clock.knownOn.iso()}),
                    DocParagraph::Tone::Quiet);
        for (std::string& sentence : told.summary()) section.say(std::move(sentence));
        section.blocks.emplace_back(rowsOf(*statement, told, words));
        if (statement->first) addInterval(section, *statement->first, *statement->ledger, words);
    }
    if (readings) addReadings(section, *readings, words);
    return section;
}

}  // namespace clearline
