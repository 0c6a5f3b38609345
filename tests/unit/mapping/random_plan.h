// Random plans that are well-formed, with texts that YAML might take for something else.
#pragma once

#include <rapidcheck.h>

#include "core/mapping/import_plan.h"

namespace clearline {

inline rc::Gen<std::string> anyWord() {
    return rc::gen::oneOf(rc::gen::element<std::string>(
                              "null", "~", "true", "-", "2099-12-31", "a: b", "# x", "“引号”", "\"", "\\", "'", "a\nb",
                              "tab\there", "无", "——", "&a", "*a", "!x", "{", "[", "012", " lead", "trail ", "\u00A0",
                              "\u2028", "\uFEFF", "\u202E", "\x01", "\x7f", "\U0001F600", "?", "%", "@", "`", ",", "|"),
                          rc::gen::container<std::string>(rc::gen::inRange('\x20', '\x7f')));
}
inline rc::Gen<std::string> anyText() {
    return rc::gen::map(rc::gen::pair(anyWord(), rc::gen::inRange(0, 1000)),
                        [](const std::pair<std::string, int>& p) { return "x" + std::to_string(p.second) + p.first; });
}
inline std::vector<std::string> someWords(int most) {
    const int count = *rc::gen::inRange(0, most);
    std::vector<std::string> out;
    for (int i = 0; i < count; ++i) out.push_back(std::to_string(i) + *anyWord());
    return out;
}

inline ColumnTarget anyTarget() {
    ColumnTarget target;
    target.table = static_cast<TargetTable>(*rc::gen::inRange(0, 5));
    const auto fields = targetFields(target.table);
    const bool fact = hasFacts(target.table) && *rc::gen::inRange(0, 3) == 0;
    if (fact) {
        target.field = "fact_" + std::to_string(*rc::gen::inRange(0, 9999));
        target.form = static_cast<FactForm>(*rc::gen::inRange(0, 4));
    } else {
        target.field = fields[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(fields.size())))].name;
    }
    const FactForm form = formOf(target);
    if (form == FactForm::Date) {
        target.dates = static_cast<DateForm>(*rc::gen::inRange(0, 6));
        if (*rc::gen::arbitrary<bool>()) target.century = static_cast<std::uint32_t>(*rc::gen::inRange(1800, 2101));
        target.noEnd = someWords(3);
        for (std::string& word : target.noEnd) word = "end" + word;
    } else if (form == FactForm::Number) {
        target.numbers = static_cast<NumberForm>(*rc::gen::inRange(0, 3));
        if (*rc::gen::arbitrary<bool>()) target.times = Number::fraction(*rc::gen::inRange(1, 100000), 100);
        int n = 0;
        for (const std::string& unit : someWords(3)) target.units.emplace_back(unit, Number(++n));
    } else if (*rc::gen::arbitrary<bool>()) {
        target.otherwise = *anyWord();
    }
    target.blank = someWords(3);
    for (std::string& word : target.blank) word = "blank" + word;
    for (const std::string& word : someWords(4)) target.values.emplace_back(word, *anyWord());
    return target;
}

inline Mapping anyMapping() {
    Mapping mapping;
    mapping.id = "map-" + std::to_string(*rc::gen::inRange(0, 1000));
    mapping.title = {*anyText(), *rc::gen::arbitrary<bool>() ? *anyText() : std::string()};
    if (*rc::gen::arbitrary<bool>()) mapping.about = {"", *anyText()};
    mapping.textsAsWritten = *rc::gen::arbitrary<bool>();
    mapping.others = static_cast<OtherColumns>(*rc::gen::inRange(0, 2));
    if (mapping.others == OtherColumns::Facts) mapping.othersOf = static_cast<TargetTable>(*rc::gen::inRange(0, 2));
    const int columns = *rc::gen::inRange(1, 5);
    for (int c = 0; c < columns; ++c) {
        ColumnMapping& column = mapping.columns.emplace_back();
        const int headers = *rc::gen::inRange(1, 3);
        for (int h = 0; h < headers; ++h)
            column.headers.push_back("c" + std::to_string(10 * c + h) + "列" + *anyWord());
        column.required = *rc::gen::arbitrary<bool>();
        column.claim = static_cast<Claim>(*rc::gen::inRange(0, 4));
        if (*rc::gen::arbitrary<bool>()) column.note = {*anyText(), *anyText()};
        column.skip = someWords(2);
        const int targets = *rc::gen::inRange(c == 0 ? 1 : 0, 3);
        for (int t = 0; t < targets; ++t) column.targets.push_back(anyTarget());
    }
    if (*rc::gen::arbitrary<bool>()) {
        mapping.constants.push_back({TargetTable::Records, "document", *anyText()});
        mapping.idFrom = {"document"};
    }
    return mapping;
}

inline ImportPlan anyPlan() {
    ImportPlan plan;
    const int tables = *rc::gen::inRange(1, 3);
    for (int t = 0; t < tables; ++t) {
        PlannedTable& planned = plan.tables.emplace_back();
        planned.form.format = static_cast<FileFormat>(*rc::gen::inRange(0, 4));
        planned.form.encoding = static_cast<Encoding>(*rc::gen::inRange(0, 4));
        planned.form.separator = *rc::gen::element(',', ';', '\t', '|');
        if (*rc::gen::arbitrary<bool>()) planned.form.table = *anyText();
        planned.form.headerRow = static_cast<std::uint32_t>(*rc::gen::inRange(0, 20));
        planned.form.headerRows = static_cast<std::uint32_t>(*rc::gen::inRange(1, 4));
        planned.mapping = anyMapping();
    }
    const int subjects = *rc::gen::inRange(0, 4);
    for (int s = 0; s < subjects; ++s) plan.subjects.push_back({*anyWord(), *anyText()});
    return plan;
}

}  // namespace clearline
