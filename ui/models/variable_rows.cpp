#include "ui/models/variable_rows.h"

#include "ui/workspace/text.h"

namespace clearline {

std::vector<VariableRow> variableRows(const Rulebook& rulebook) {
    std::vector<VariableRow> rows;
    for (std::size_t i = 0; i < rulebook.parameters.size(); ++i)
        for (std::size_t v = 0; v < rulebook.parameters[i].values.size(); ++v) rows.push_back({false, i, v, 0});
    for (std::size_t i = 0; i < rulebook.tables.size(); ++i)
        for (std::size_t v = 0; v < rulebook.tables[i].values.size(); ++v)
            for (std::size_t r = 0; r < rulebook.tables[i].values[v].rows.size(); ++r) rows.push_back({true, i, v, r});
    return rows;
}

const std::string& VariableRow::id(const Rulebook& rulebook) const {
    return ofTable ? rulebook.tables[thing].id : rulebook.parameters[thing].id;
}

QString VariableRow::title(const Rulebook& rulebook, Language language) const {
    const LocalText& title = ofTable ? rulebook.tables[thing].title : rulebook.parameters[thing].title;
    return title.empty() ? qtText(id(rulebook)) : qtText(title.in(language));
}

QString VariableRow::condition(const Rulebook& rulebook) const {
    if (!ofTable) return {};
    const Table& table = rulebook.tables[thing];
    const TableRow& tableRow = table.values[version].rows[row];
    const QString unit = table.unit.empty() ? QString() : QLatin1Char(' ') + qtText(table.unit);
    switch (tableRow.bound) {
        case TableRow::Bound::UpTo: return QStringLiteral("≤ ") + shownValue(tableRow.limit) + unit;
        case TableRow::Bound::Below: return QStringLiteral("< ") + shownValue(tableRow.limit) + unit;
        case TableRow::Bound::Is: return QStringLiteral("= ") + shownValue(tableRow.limit) + unit;
        case TableRow::Bound::Matched: return shownValue(tableRow.limit);
        case TableRow::Bound::Otherwise: break;
    }
    return QStringLiteral("…");
}

const Interval& VariableRow::when(const Rulebook& rulebook) const {
    return ofTable ? rulebook.tables[thing].values[version].when : rulebook.parameters[thing].values[version].when;
}

const Value& VariableRow::value(const Rulebook& rulebook) const {
    return ofTable ? rulebook.tables[thing].values[version].rows[row].gives
                   : rulebook.parameters[thing].values[version].value;
}

QString VariableRow::shown(const Rulebook& rulebook) const {
    if (!ofTable) {
        const DatedValue& dated = rulebook.parameters[thing].values[version];
        if (dated.formula && dated.value.isNull()) return QStringLiteral("= ") + qtText(dated.formula->text());
    }
    return shownValue(value(rulebook));
}

const Citation& VariableRow::citation(const Rulebook& rulebook) const {
    return ofTable ? rulebook.tables[thing].values[version].citation
                   : rulebook.parameters[thing].values[version].citation;
}

QString VariableRow::unit(const Rulebook& rulebook) const {
    return ofTable ? QStringLiteral("points") : qtText(rulebook.parameters[thing].unit);
}

const std::optional<std::pair<Number, Number>>* VariableRow::allowed(const Rulebook& rulebook) const {
    return ofTable ? nullptr : &rulebook.parameters[thing].values[version].allowed;
}

Edit VariableRow::edit(const Rulebook& rulebook, Value value) const {
    if (ofTable) return TableEdit{id(rulebook), version, row, std::move(value)};
    return ParameterEdit{id(rulebook), when(rulebook).from, std::move(value)};
}

}  // namespace clearline
