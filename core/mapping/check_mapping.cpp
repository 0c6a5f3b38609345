#include "core/mapping/check_mapping.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/problem_list.h"
#include "core/intake/cell_rules.h"
#include "core/intake/column_names.h"
#include "core/mapping/import_plan.h"

namespace clearline {

namespace {

bool isId(std::string_view id) {
    constexpr std::size_t kLongestId = 100;
    return !id.empty() && id.size() <= kLongestId && id.front() != '.' && id.front() != '-' &&
           std::all_of(id.begin(), id.end(), [](char c) {
               const auto byte = static_cast<unsigned char>(c);
               return byte > 0x20 && byte != 0x7F && c != '/' && c != '\\' && c != '"';
           });
}

class Check {
public:
    Check(const Mapping& mapping, const PlaceOfPart& placeOf) : mapping_(mapping), placeOf_(placeOf) {}

    Problems take() {
        const MappingPart whole;
        if (!isId(mapping_.id)) tell("map.id", whole, {ProblemList::shown(mapping_.id)});
        tooMany("columns", mapping_.columns.size(), kMostMappedColumns, whole);
        for (std::size_t c = 0; c < mapping_.columns.size(); ++c) column(c);
        for (std::size_t c = 0; c < mapping_.constants.size(); ++c) constant(c);
        for (std::size_t i = 0; i < mapping_.idFrom.size(); ++i)
            if (!isFilled(TargetTable::Records, mapping_.idFrom[i]))
                tell("map.id-from", {MappingPart::Of::IdFrom, i, 0}, {mapping_.idFrom[i]});
        if (mapping_.others == OtherColumns::Facts && !hasFacts(mapping_.othersOf))
            tell("map.no-facts", whole, {std::string(targetTableText(mapping_.othersOf))});
        bool any = mapping_.others == OtherColumns::Facts;
        for (const ColumnMapping& column : mapping_.columns) any = any || !column.targets.empty();
        if (!any) tell("map.no-target", whole, {});
        if (any && fills(mapping_, TargetTable::Records) && !isFilled(TargetTable::Records, "kind"))
            tell("map.no-kind", whole, {}, Severity::Warning);
        return std::move(problems_);
    }

private:
    void tell(const char* code, const MappingPart& part, std::vector<std::string> args,
              Severity severity = Severity::Error) {
        problems_.push_back({code, severity, placeOf_(part), std::move(args)});
    }
    void tooMany(const char* what, std::size_t count, std::size_t most, const MappingPart& part) {
        if (count > most) tell("map.too-many", part, {what, std::to_string(count), std::to_string(most)});
    }
    void word(std::string_view text, const MappingPart& part) {
        if (text.size() > kLongestWord)
            tell("map.too-long", part, {ProblemList::shown(text), std::to_string(kLongestWord)});
    }
    [[nodiscard]] bool isFilled(TargetTable table, std::string_view field) const {
        for (const ColumnMapping& column : mapping_.columns)
            for (const ColumnTarget& target : column.targets)
                if (target.table == table && target.field == field) return true;
        return std::any_of(mapping_.constants.begin(), mapping_.constants.end(),
                           [&](const ConstantField& c) { return c.table == table && c.field == field; });
    }

    void column(std::size_t at) {
        const ColumnMapping& column = mapping_.columns[at];
        const MappingPart part{MappingPart::Of::Column, at, 0};
        tooMany("to", column.targets.size(), kMostTargets, part);
        tooMany("header", column.headers.size(), kMostWords, part);
        tooMany("skip", column.skip.size(), kMostWords, part);
        if (column.headers.empty()) tell("map.header-blank", part, {});
        for (const std::string& header : column.headers) {
            word(header, part);
            const std::string folded = foldedHeader(header);
            if (folded.empty())
                tell("map.header-blank", part, {});
            else if (const auto [had, fresh] = headers_.emplace(folded, at); !fresh && had->second != at)
                tell("map.header-twice", part, {ProblemList::shown(header)});
        }
        for (const std::string& text : column.skip) word(text, part);
        for (std::size_t t = 0; t < column.targets.size(); ++t)
            target(column.targets[t], {MappingPart::Of::Target, at, t});
    }

    void target(const ColumnTarget& target, const MappingPart& part) {
        field(target.table, target.field, part);
        const FactForm form = formOf(target);
        const auto only = [&](bool given, const char* option, FactForm due) {
            if (given && form != due) tell("map.option-unfit", part, {option, target.field});
        };
        only(target.dates != DateForm::Plain, "dates", FactForm::Date);
        only(target.century.has_value(), "century", FactForm::Date);
        only(target.numbers != NumberForm::Plain, "numbers", FactForm::Number);
        only(target.times.has_value(), "times", FactForm::Number);
        only(!target.units.empty(), "units", FactForm::Number);
        if (target.otherwise && form != FactForm::Text && form != FactForm::Boolean)
            tell("map.option-unfit", part, {"otherwise", target.field});
        if (targetField(target.table, target.field) && target.form != FactForm::Text)
            tell("map.option-unfit", part, {"form", target.field});
        if (target.century && (*target.century < 1800 || *target.century > 2100))
            tell("map.century", part, {std::to_string(*target.century)});
        words(target, part);
    }

    void words(const ColumnTarget& target, const MappingPart& part) {
        tooMany("values", target.values.size(), kMostWords, part);
        tooMany("units", target.units.size(), kMostWords, part);
        tooMany("blank", target.blank.size() + target.noEnd.size(), kMostWords, part);
        std::set<std::string_view> seen, units;
        const auto once = [&](std::set<std::string_view>& in, const std::string& text) {
            word(text, part);
            if (!in.insert(text).second) tell("map.word-twice", part, {ProblemList::shown(text), target.field});
        };
        for (const std::string& text : target.blank) once(seen, text);
        for (const std::string& text : target.noEnd) once(seen, text);
        for (const auto& [text, means] : target.values) {
            once(seen, text);
            word(means, part);
        }
        for (const auto& [unit, is] : target.units) {
            once(units, unit);
            if (unit.empty() || is.sign() <= 0) tell("map.unit", part, {ProblemList::shown(unit), is.text()});
        }
        if (target.times && target.times->sign() <= 0) tell("map.unit", part, {"times", target.times->text()});
    }

    void field(TargetTable table, const std::string& name, const MappingPart& part) {
        std::vector<KnownColumn> known;
        for (const TargetField& field : targetFields(table)) known.push_back({field.name});
        const ColumnName judged = judgeColumnName(name, known);
        if (name.empty() || targetField(table, name)) return;
        word(name, part);
        const std::string whole = std::string(targetTableText(table)) + "." + name;
        if (judged.is == ColumnName::Is::NearMiss)
            tell("map.field-near-miss", part, {ProblemList::shown(whole), std::string(known[judged.known].name)});
        else if (!hasFacts(table) || judged.is == ColumnName::Is::Unusable)
            tell(hasFacts(table) ? "map.fact-name" : "map.field-unknown", part, {ProblemList::shown(whole)});
    }

    void constant(std::size_t at) {
        const ConstantField& constant = mapping_.constants[at];
        const MappingPart part{MappingPart::Of::Constant, at, 0};
        field(constant.table, constant.field, part);
        word(constant.value, part);
        if (!constants_.insert({constant.table, constant.field}).second)
            tell("map.constant-twice", part, {constant.field});
        const TargetField* own = targetField(constant.table, constant.field);
        const bool date = own && own->form == FactForm::Date, number = own && own->form == FactForm::Number;
        if (isBlank(constant.value) || (date && !dateCell(constant.value).value) ||
            (number && !numberCell(constant.value).value))
            tell("map.constant-form", part, {ProblemList::shown(constant.value), constant.field});
    }

    const Mapping& mapping_;
    const PlaceOfPart& placeOf_;
    Problems problems_;
    std::map<std::string, std::size_t> headers_;
    std::set<std::pair<TargetTable, std::string>> constants_;
};

}  // namespace

Problems checkMapping(const Mapping& mapping, const PlaceOfPart& placeOf) { return Check(mapping, placeOf).take(); }

Problems checkMapping(const Mapping& mapping) {
    return checkMapping(mapping, [&mapping](const MappingPart&) { return Place{mapping.id, 0, 0}; });
}

}  // namespace clearline
