#include <algorithm>

#include "core/rulebook/draft.h"

namespace clearline {
namespace {

// Of a parameter that a number was asked of.
std::optional<NumberSource> parameterSource(Draft& draft, const YamlNode& node, std::size_t index) {
    const Type type = parameterType(draft.book.parameters[index]);
    if (type != Type::Number && type != Type::Any) {
        draft.reader.report("rulebook.parameter-type", node,
                            {node.text, std::string(typeName(type)), std::string(typeName(Type::Number))});
        return std::nullopt;
    }
    return NumberSource{NumberSource::Kind::Parameter, {}, index, std::nullopt};
}

std::optional<NumberSource> literalSource(const YamlNode& node) {
    if (node.quoted) return std::nullopt;
    auto number = Number::fromDecimal(node.text);
    if (!number) return std::nullopt;
    return NumberSource{NumberSource::Kind::Literal, *std::move(number), 0, std::nullopt};
}

bool reportLeftOut(Draft& draft, const YamlNode& node, std::string_view name) {
    if (!draft.leftOut.contains(name)) return false;
    draft.reader.report("rulebook.part-unusable", node, {std::string(name)});
    return true;
}

// A table can stand for a number of its own only if it says what it is looked up by, and if its rows
// are values, not rates.
bool givesNumbers(Draft& draft, const YamlNode& node, const Table& table) {
    const auto isRate = [](const TableRow& row) { return row.per != Number(1); };
    const auto hasRates = [&](const DatedTable& version) {
        return std::any_of(version.rows.begin(), version.rows.end(), isRate);
    };
    const auto isModel = [](const DatedTable& version) { return version.dmn != nullptr; };
    if (!table.over && !std::any_of(table.values.begin(), table.values.end(), isModel))
        draft.reader.report("rulebook.table-without-over", node, {table.id});
    else if (std::any_of(table.values.begin(), table.values.end(), hasRates))
        draft.reader.report("rulebook.rates-misplaced", node, {table.id});
    else
        return true;
    return false;
}

}  // namespace

std::optional<Formula> readFormula(Draft& draft, const YamlNode& node, const Scope& scope, Type wanted) {
    const auto text = draft.reader.text(node);
    if (!text) return std::nullopt;
    auto formula = Formula::compile(*text, scope, draft.reader.textPlace(node));
    if (!formula) {
        for (const Problem& problem : formula.problems()) draft.reader.report(problem);
        return std::nullopt;
    }
    for (const std::string& name : formula->names()) {
        if (reportLeftOut(draft, node, name)) return std::nullopt;
        const auto table = draft.tables.find(name);
        if (table != draft.tables.end() && !givesNumbers(draft, node, draft.book.tables[table->second]))
            return std::nullopt;
    }
    const Type type = formula->type();
    if (type != Type::Any && type != wanted) {
        draft.reader.report("rulebook.formula-type", node,
                            {*text, std::string(typeName(type)), std::string(typeName(wanted))});
        return std::nullopt;
    }
    return std::move(formula).value();
}

std::optional<NumberSource> readDecimalOrParameter(Draft& draft, const YamlNode& node) {
    if (node.kind == YamlNode::Kind::Scalar) {
        if (auto literal = literalSource(node)) return literal;
        if (const auto found = draft.parameters.find(node.text); found != draft.parameters.end())
            return parameterSource(draft, node, found->second);
        if (reportLeftOut(draft, node, node.text)) return std::nullopt;
    }
    draft.reader.report("rulebook.not-a-number-or-parameter", node, {node.text});
    return std::nullopt;
}

std::optional<NumberSource> readNumber(Draft& draft, const YamlNode& node) {
    const auto text = draft.reader.text(node);
    if (!text) return std::nullopt;
    if (auto literal = literalSource(node)) return literal;
    if (const auto found = draft.parameters.find(*text); found != draft.parameters.end())
        return parameterSource(draft, node, found->second);
    if (const auto found = draft.tables.find(*text); found != draft.tables.end()) {
        if (!givesNumbers(draft, node, draft.book.tables[found->second])) return std::nullopt;
        return NumberSource{NumberSource::Kind::Table, {}, found->second, std::nullopt};
    }
    if (looksLikeNumber(*text)) {
        draft.reader.report("rulebook.not-a-number", node, {*text});
        return std::nullopt;
    }
    auto formula = readFormula(draft, node, draft.ruleScope, Type::Number);
    if (!formula) return std::nullopt;
    return NumberSource{NumberSource::Kind::Formula, {}, 0, std::move(formula)};
}

std::optional<Formula> readPeriodFormula(Draft& draft, const YamlNode& node, const Scope& scope) {
    YamlReader& reader = draft.reader;
    const auto text = reader.text(node);
    if (!text) return std::nullopt;
    if (const auto period = Period::fromIso(*text)) {
        auto formula = Formula::compile("duration(\"" + period->iso() + "\")", {}, reader.textPlace(node));
        if (formula) return std::move(formula).value();
        for (const Problem& problem : formula.problems()) reader.report(problem);
        return std::nullopt;
    }
    if (looksLikePeriod(*text) || looksLikeNumber(*text)) {
        reader.report("rulebook.not-a-period", node, {*text});
        return std::nullopt;
    }
    return readFormula(draft, node, scope, Type::Period);
}

std::optional<std::pair<BoundSource, BoundSource>> readRange(Draft& draft, const YamlNode& node) {
    YamlReader& reader = draft.reader;
    if (!reader.isList(node)) return std::nullopt;
    if (node.items.size() != 2) {
        reader.report("rulebook.not-a-pair", node, {std::to_string(node.items.size())});
        return std::nullopt;
    }
    const std::size_t before = reader.errors();
    std::pair<BoundSource, BoundSource> range;
    if (node.items[0].kind != YamlNode::Kind::Null) range.first = readDecimalOrParameter(draft, node.items[0]);
    if (node.items[1].kind != YamlNode::Kind::Null) range.second = readDecimalOrParameter(draft, node.items[1]);
    const auto literal = [](const BoundSource& bound) { return bound && bound->kind == NumberSource::Kind::Literal; };
    if (literal(range.first) && literal(range.second) && range.first->literal > range.second->literal)
        reader.report("rulebook.range-backwards", node, {range.first->literal.text(), range.second->literal.text()});
    if (reader.errors() != before) return std::nullopt;
    return range;
}

}  // namespace clearline
