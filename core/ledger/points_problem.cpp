// Why the points of a contribution could not be computed, told at the cell of the record they hang on.
#include <algorithm>

#include "core/ledger/valuation.h"

namespace clearline {

namespace {

constexpr std::string_view kRecord = "record.";

// The table that gives a rule's number, if one alone does.
std::optional<std::size_t> tableOf(const NumberSource& source, const Rulebook& rulebook) {
    if (source.kind == NumberSource::Kind::Table) return source.index;
    if (source.formula && source.formula->bareName()) return rulebook.tableNamed(*source.formula->bareName());
    return std::nullopt;
}

// The cell of the record that a number reads first; 0 if it reads none that the file has.
std::uint32_t columnRead(const NumberSource& source, const Rulebook& rulebook, const RecordBook& book,
                         RecordIndex record) {
    std::vector<std::string> names;
    if (const auto table = tableOf(source, rulebook))
        names = rulebook.namesReadBy(*table);
    else if (source.formula)
        names = source.formula->names();
    for (const std::string& name : names) {
        if (!name.starts_with(kRecord)) continue;
        const std::string_view column = std::string_view(name).substr(kRecord.size());
        if (const auto field = fieldNamed(column)) return book.columnOf(*field, record);
        if (const auto fact = book.factNamed(column)) return book.columnOfFact(*fact, record);
    }
    return 0;
}

// What a table of plain rows was asked for, where it answers nothing.
std::optional<std::string> askedInVain(std::size_t index, const Schedule& schedule, const Rulebook& rulebook,
                                       const Slot& slot) {
    const Date day = Date::ofDays(slot.day);
    const Table& table = rulebook.tables[index];
    const DatedTable* version = rulebook.tableOn(index, day);
    if (!version || version->dmn || !table.over) return std::nullopt;
    const auto& names = table.over->names();
    if (!std::all_of(names.begin(), names.end(), [](const std::string& name) { return name.starts_with(kRecord); }))
        return std::nullopt;
    const RecordBindings bindings(rulebook, schedule.subject, day, day, schedule.prepared->book.get(), slot.record);
    const auto outcome = table.over->evaluate(bindings);
    if (!outcome || tableOnDay(rulebook, index, day, bindings)) return std::nullopt;
    return outcome->value.text();
}

}  // namespace

Problem pointsProblem(const Schedule& schedule, const Rulebook& rulebook, const Event& event) {
    const RecordBook& book = *schedule.prepared->book;
    const Contribution& c = schedule.contributions[event.contribution];
    const Rule& rule = rulebook.rules[c.rule];
    const bool changes = event.lineKind() == LineKind::RuleChange;
    const Slot& slot = schedule.slots[changes ? schedule.changes[event.slot].after : event.slot];
    Problem problem{"ledger.points-not-computable",
                    Severity::Error,
                    book.place(c.record, columnRead(rule.effect.points, rulebook, book, c.record)),
                    {rule.id, schedule.day(event).iso()}};
    const auto table = tableOf(rule.effect.points, rulebook);
    const auto asked = table ? askedInVain(*table, schedule, rulebook, slot) : std::nullopt;
    if (asked) {
        problem.code = "ledger.no-table-row";
        problem.args.insert(problem.args.end(), {rulebook.tables[*table].id, *asked});
    }
    return problem;
}

}  // namespace clearline
