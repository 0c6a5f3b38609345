#include "core/scenario/rounded_stages.h"

#include <algorithm>

namespace clearline {
namespace {

std::string roundedText(const std::string& what, const RoundingRule& how) {
    const std::string places = std::to_string(how.places);
    switch (how.mode) {
        case Rounding::HalfUp: return "round half up(" + what + ", " + places + ")";
        case Rounding::HalfDown: return "round half down(" + what + ", " + places + ")";
        case Rounding::HalfEven: return "decimal(" + what + ", " + places + ")";
        case Rounding::Up: return "round up(" + what + ", " + places + ")";
        case Rounding::Down: return "round down(" + what + ", " + places + ")";
        case Rounding::Ceiling: return "ceiling(" + what + ", " + places + ")";
        case Rounding::Floor: return "floor(" + what + ", " + places + ")";
    }
    return what;
}

// As a formula would have it.
std::string textOf(const NumberSource& source, const Rulebook& book) {
    switch (source.kind) {
        case NumberSource::Kind::Parameter: return book.parameters[source.index].id;
        case NumberSource::Kind::Table: return book.tables[source.index].id;
        case NumberSource::Kind::Formula: return "(" + source.formula->text() + ")";
        case NumberSource::Kind::Literal: break;
    }
    return source.literal.text();
}

Scope namesOf(const Rulebook& book) {
    Scope scope;
    for (const Parameter& parameter : book.parameters) scope.names.push_back({parameter.id, Type::Any});
    return scope;
}

bool isOne(const NumberSource& weight) {
    return weight.kind == NumberSource::Kind::Literal && weight.literal == Number(1);
}

// The weighted values, each rounded before its weight.
std::string weightedList(const Rulebook& book, const RoundingRule& how) {
    std::string list;
    for (const Characteristic& each : book.characteristics) {
        const std::string rounded = roundedText(each.id, how);
        list +=
            (list.empty() ? "[" : ", ") + (isOne(each.weight) ? rounded : textOf(each.weight, book) + " * " + rounded);
    }
    return list + "]";
}

bool setFormula(Rulebook& book, const std::string& text) {
    Scope scope = namesOf(book);
    scope.names.push_back({"opening", Type::Number});
    scope.names.push_back({"characteristics", Type::Any});
    for (const Characteristic& each : book.characteristics) scope.names.push_back({each.id, Type::Number});
    auto formula = Formula::compile(text, scope, book.score->place);
    if (!formula) return false;
    book.score->formula = std::move(formula).value();
    book.score->isSum = false;
    return true;
}

bool isFormulaOfItsSums(const Rulebook& book) {
    return book.score && book.score->clamp != ClampMode::Running && !book.characteristics.empty();
}

}  // namespace

bool roundPoints(Rulebook& book, const RoundingRule& how) {
    Scope scope = namesOf(book);
    for (const Table& table : book.tables) scope.names.push_back({table.id, Type::Any});
    scope.openPrefixes = {"record.", "subject."};
    bool any = false;
    for (Rule& rule : book.rules) {
        NumberSource& points = rule.effect.points;
        if (!rule.effect.touchesPoints() || rule.effect.kind == Effect::Kind::Accumulate) continue;
        any = true;
        if (points.kind == NumberSource::Kind::Literal) {
            points.literal = points.literal.rounded(how.places, how.mode);
            continue;
        }
        auto formula = Formula::compile(roundedText(textOf(points, book), how), scope, rule.place);
        if (!formula) return false;
        points.kind = NumberSource::Kind::Formula;
        points.formula = std::move(formula).value();
    }
    return any;
}

bool roundSums(Rulebook& book, const RoundingRule& how) {
    if (!isFormulaOfItsSums(book)) return false;
    const std::string list = weightedList(book, how);
    if (book.score->isSum) return setFormula(book, "opening + sum(" + list + ")");
    // Under the formula of the scheme each name means its rounded value, and nothing else of it changes.
    std::string names;
    for (const Characteristic& each : book.characteristics)
        names += (names.empty() ? "" : ", ") + each.id + " in [" + roundedText(each.id, how) + "]";
    return setFormula(
        book, "sum(for characteristics in [" + list + "], " + names + " return " + book.score->formula->text() + ")");
}

bool roundParts(Rulebook& book, const RoundingRule& how) {
    if (!isFormulaOfItsSums(book) || !book.score->isSum) return false;
    return setFormula(book, "opening + sum(for part in characteristics return " + roundedText("part", how) + ")");
}

}  // namespace clearline
