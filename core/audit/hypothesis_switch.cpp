// What a SchemeSwitch does to a rulebook.
#include "core/audit/hypothesis.h"

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

void roundPoints(Rulebook& book, const RoundingRule& how) {
    Scope scope;
    for (const Parameter& parameter : book.parameters) scope.names.push_back({parameter.id, Type::Any});
    for (const Table& table : book.tables) scope.names.push_back({table.id, Type::Any});
    scope.openPrefixes = {"record.", "subject."};
    for (Rule& rule : book.rules) {
        NumberSource& points = rule.effect.points;
        if (!rule.effect.touchesPoints()) continue;
        if (points.kind == NumberSource::Kind::Literal) {
            points.literal = points.literal.rounded(how.places, how.mode);
            continue;
        }
        std::string what;
        if (points.kind == NumberSource::Kind::Parameter) what = book.parameters[points.index].id;
        if (points.kind == NumberSource::Kind::Table) what = book.tables[points.index].id;
        if (points.kind == NumberSource::Kind::Formula) what = "(" + points.formula->text() + ")";
        auto formula = Formula::compile(roundedText(what, how), scope, rule.place);
        if (!formula) continue;
        points.kind = NumberSource::Kind::Formula;
        points.formula = std::move(formula).value();
    }
}

void throwSwitch(Rulebook& book, const SchemeSwitch& what) {
    switch (what.cause) {
        case Cause::CapOff:
            book.characteristics[what.index].low.reset();
            book.characteristics[what.index].high.reset();
            break;
        case Cause::RangeOff:
            book.score->low.reset();
            book.score->high.reset();
            break;
        case Cause::RangeOther:
            book.score->clamp = book.score->clamp == ClampMode::Shown ? ClampMode::Running : ClampMode::Shown;
            break;
        case Cause::RepeatOff:
            for (Rule& rule : book.rules) rule.repeat.reset();
            break;
        case Cause::YearlyCapOff:
            for (Rule& rule : book.rules)
                if (rule.yearlyCap == what.index) rule.yearlyCap.reset();
            break;
        case Cause::EveryItem: book.counting.perAct = PerAct::EveryItem; break;
        case Cause::RoundingOff: book.score->rounding.reset(); break;
        case Cause::RoundingOther: book.score->rounding = what.rounding; break;
        case Cause::RoundedPoints: roundPoints(book, *what.rounding); break;
        default: break;
    }
}

}  // namespace

std::shared_ptr<const Rulebook> withSwitches(std::shared_ptr<const Rulebook> rulebook,
                                             const std::vector<const Hypothesis*>& hypotheses) {
    std::shared_ptr<Rulebook> switched;
    for (const Hypothesis* hypothesis : hypotheses) {
        if (!hypothesis->scheme) continue;
        if (!switched) switched = std::make_shared<Rulebook>(*rulebook);
        throwSwitch(*switched, *hypothesis->scheme);
    }
    if (switched) return switched;
    return rulebook;
}

}  // namespace clearline
