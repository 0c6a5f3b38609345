#include "core/audit/reach_words.h"

#include <algorithm>

#include "core/audit/audit_names.h"
#include "core/audit/plain_titles.h"
#include "core/record/record.h"
#include "core/scenario/edit_text.h"

namespace clearline {

namespace {

constexpr std::string_view kNone = "\u2013";
constexpr int kAboutPlaces = 4;  // of what has no end as a decimal

// What is done with the number, in words where there are some.
std::string notALine(const std::string& why, const Catalogue& words) {
    std::string key = "reach.why." + (why == "*" ? "product" : why == "/" ? "quotient" : why);
    if (words.has(key)) return words.text(key);
    std::replace(key.begin(), key.end(), ' ', '-');
    key = "operation." + key.substr(key.rfind('.') + 1);
    return words.has(key) ? words.text(key) : why;
}

}  // namespace

std::string ReachWords::goal(const Goal& goal) const { return goalName(goal, *reach_.ledger, words_); }

std::string ReachWords::state(const GoalReach& found) const {
    if (!found.reached) return words_.text("reach.state.not-known");
    const bool list = found.goal.of == Goal::Of::List;
    if (list) return words_.text(*found.reached ? "reach.state.listed" : "reach.state.not-listed");
    bool restriction = false;
    if (found.goal.of == Goal::Of::Threshold)
        restriction = rulebook().thresholds[reach_.ledger->thresholds()[found.goal.at].threshold].kind ==
                      Threshold::Kind::Restriction;
    const auto points = [](const GoalMissing& missing) {
        return plainText(missing.points.sign() < 0 ? Number(0) - missing.points : missing.points);
    };
    std::string out = words_.text(*found.reached ? (restriction ? "reach.state.applies" : "reach.state.reached")
                                  : restriction  ? "reach.state.not-applies"
                                                 : "reach.state.not-reached");
    const std::string away = found.wanted ? "reach.state.missing" : "reach.state.away";
    if (found.missing) out += words_.text(away + (found.missing->exclusive ? "-more" : ""), {points(*found.missing)});
    if (found.margin && found.margin->points.isZero()) {
        out += words_.text("reach.state.margin-none");
    } else if (found.margin) {
        const std::string side = found.margin->points.sign() < 0 ? "-down" : "-up";
        const std::string margin = found.margin->exclusive ? "reach.state.margin-less" : "reach.state.margin";
        out += words_.text(margin + side, {points(*found.margin)});
    }
    return out;
}

std::string ReachWords::variableName(const Variable& variable) const {
    return clearline::variableName(variable, rulebook(), words_);
}

std::string ReachWords::exact(const Number& value) const {
    std::string text = plainText(value);
    if (text.find('/') == text.npos) return text;
    return words_.text("reach.about", {text, plainText(value.rounded(kAboutPlaces, Rounding::HalfUp))});
}

std::string ReachWords::flip(const FlipValue& flip, bool above) const {
    const char* key = above ? (flip.included ? "reach.value.or-more" : "reach.value.more-than")
                            : (flip.included ? "reach.value.or-less" : "reach.value.less-than");
    return words_.text(key, {exact(flip.at)});
}

std::string ReachWords::span(const Span& span) const {
    if (span.low && span.high) {
        if (*span.low == *span.high) return words_.text("reach.value.exactly", {exact(*span.low)});
        std::string key = "reach.value.between";
        if (!span.lowIncluded) key += "-above";
        if (!span.highIncluded) key += "-below";
        return words_.text(key, {exact(*span.low), exact(*span.high)});
    }
    if (span.low) return flip({*span.low, span.lowIncluded}, true);
    if (span.high) return flip({*span.high, span.highIncluded}, false);
    return words_.text("reach.value.any");
}

std::string ReachWords::values(const VariableWay& way, const std::optional<Number>& now) const {
    std::vector<std::string> told;
    if (now) {
        if (way.below) told.push_back(flip(*way.below, false));
        if (way.above) told.push_back(flip(*way.above, true));
    } else {
        for (const Span& each : way.where) told.push_back(span(each));
    }
    std::string out;
    for (const std::string& each : told) out += (out.empty() ? "" : words_.text("reach.or")) + each;
    return out;
}

std::string ReachWords::variable(const VariableWay& way) const {
    const SolvedVariable& solved = reach_.variables[way.variable];
    const std::string name = variableName(solved.variable);
    std::string out = solved.value
                          ? words_.text("reach.variable", {name, plainText(*solved.value), values(way, solved.value)})
                          : words_.text("reach.variable-reached", {name, values(way, {})});
    const auto allowed = allowedOf(solved.variable, rulebook());
    const auto nearest = way.nearest(solved.value);
    if (allowed && nearest && (nearest->at < allowed->first || nearest->at > allowed->second))
        out += words_.text("reach.outside",
                           {words_.text("limit.both", {plainText(allowed->first), plainText(allowed->second)})});
    return out;
}

std::string ReachWords::duration(const DurationWay& way) const {
    const TriedDuration& tried = reach_.durations[way.duration];
    const std::string name = variableName({Variable::Of::Parameter, tried.parameter, tried.version, 0});
    std::string at;
    for (const auto& length : {way.below, way.above})
        if (length) at += (at.empty() ? "" : words_.text("reach.or")) + valueName(Value(*length), words_);
    return words_.text("reach.duration", {name, valueName(Value(tried.now), words_), at});
}

std::string ReachWords::looked(const TriedDuration& tried) const {
    return words_.text("reach.duration-looked",
                       {variableName({Variable::Of::Parameter, tried.parameter, tried.version, 0}),
                        valueName(Value(tried.low), words_), valueName(Value(tried.high), words_)});
}

std::string ReachWords::record(std::size_t item) const {
    const Record record(*reach_.ledger->input().records, reach_.items[item].record);
    const Kind* kind = kinds_.find(record.kind());
    const std::string what =
        kind && !kind->title.empty() ? kind->title.in(words_.language()) : std::string(record.kind());
    return words_.text("reach.record", {std::string(record.id()), what});
}

std::string ReachWords::records(const std::vector<std::size_t>& items) const {
    std::string out;
    for (const std::size_t item : items) out += (out.empty() ? "" : words_.text("list.comma")) + record(item);
    return out;
}

std::string ReachWords::score(const std::optional<Points>& score, bool incomplete) const {
    if (!score) return std::string(kNone);
    return incomplete ? words_.text("side.incomplete", {plainText(*score)}) : plainText(*score);
}

std::string ReachWords::move(const WouldBe& would) const {
    const auto now = reach_.ledger->score();
    if (!now && !would.score) return {};
    return words_.text("compare.change",
                       {score(now, reach_.ledger->incomplete()), score(would.score, would.incomplete)});
}

std::string ReachWords::moveTo(const GoalReach& goal, const WouldBe& would) const {
    std::string out = move(would);
    const auto reached = reachedIn(goal.goal, would);
    std::string then = reached ? crossing(goal.goal, *reached, *reach_.ledger, words_) : std::string();
    if (goal.goal.of == Goal::Of::Step && would.steps[goal.goal.at]) {
        const Scale& scale = rulebook().scales[reach_.ledger->standings()[goal.goal.at].scale];
        const ScaleStep& step = scale.steps[*would.steps[goal.goal.at]];
        then = words_.text("reach.crossing.then", {titleOf(step, words_.language())});
    }
    if (!out.empty() && !then.empty()) out += words_.text("reach.crossing.and");
    return out + then;
}

std::string ReachWords::correction(const Amendment& correction) const {
    const std::string edit = editSentence(correction.edit, {rulebook(), reach_.ledger->input().records.get()}, words_);
    return words_.text("reach.correction." + std::string(amendmentText(correction.of)), {edit});
}

std::string ReachWords::turn(const Goal& goal, const Outlook::Turn& turn) const {
    const bool list = goal.of == Goal::Of::List, asked = wanted(goal, *reach_.ledger);
    const char* comes = list ? "reach.turn.listed" : asked ? "reach.turn.comes" : "reach.turn.begins";
    const char* goes = list ? "reach.turn.off" : asked ? "reach.turn.lost" : "reach.turn.ends";
    const char* key = turn.becomes == Reached::NotInForce ? "reach.turn.not-in-force"
                      : turn.becomes == Reached::NotKnown ? "reach.turn.not-known"
                      : turn.becomes == Reached::Yes      ? comes
                                                          : goes;
    return words_.text(key, {words_.longDate(turn.day)});
}

std::string ReachWords::searched(const SetSearch& sets) const {
    std::vector<std::string> told;
    if (sets.none) told.push_back(words_.text("reach.searched.none"));
    if (sets.set && sets.set->items.size() > 1)
        told.push_back(words_.text(!sets.set->fewest       ? "reach.searched.maybe-fewer"
                                   : sets.set->leastChange ? "reach.searched.least"
                                                           : "reach.searched.fewest",
                                   {std::to_string(sets.atLeast)}));
    if (!sets.set && !sets.none)
        told.push_back(words_.text("reach.searched.not-found", {std::to_string(sets.atLeast)}));
    if (!sets.pairsWhole) told.push_back(words_.text("reach.searched.not-all-pairs"));
    std::string out;
    for (const std::string& each : told) out += (out.empty() ? "" : "; ") + each;
    return out;
}

std::string ReachWords::unsolved(const SolvedVariable& solved) const {
    using State = SolvedVariable::State;
    const std::string name = variableName(solved.variable);
    if (solved.state == State::Decides) return words_.text("reach.unsolved.decides", {name});
    if (solved.state == State::NotALine)
        return solved.why.empty() ? words_.text("reach.unsolved.not-computable", {name})
                                  : words_.text("reach.unsolved.not-a-line", {name, notALine(solved.why, words_)});
    if (solved.state == State::Solved && !solved.whole) {
        Span all;
        if (const auto& low = solved.pieces.front().span.low) all.notBelow(*low, true);
        if (const auto& high = solved.pieces.back().span.high) all.notAbove(*high, true);
        return words_.text("reach.unsolved.partly", {name, span(all)});
    }
    return {};
}

std::string ReachWords::step(const OutlookStep& before, const OutlookStep& step) const {
    std::vector<std::string> told;
    const Language language = words_.language();
    for (std::size_t t = 0; t < step.thresholds.size(); ++t) {
        const Reached was = before.thresholds[t], is = step.thresholds[t];
        if (was == is) continue;
        const Threshold& threshold = rulebook().thresholds[t];
        const std::string name =
            words_.text("reach.goal.threshold", {titleOf(threshold, language), thresholdTest(threshold, words_)});
        told.push_back(words_.text("reach.step." + std::string(reachedText(is)), {name}));
    }
    for (std::size_t s = 0; s < step.steps.size(); ++s) {
        if (before.steps[s] == step.steps[s] || !step.steps[s]) continue;
        const Scale& scale = rulebook().scales[s];
        told.push_back(
            words_.text("standing.is", {titleOf(scale, language), titleOf(scale.steps[*step.steps[s]], language)}));
    }
    for (std::size_t l = 0; l < step.listed.size(); ++l)
        if (before.listed[l] != step.listed[l])
            told.push_back(words_.text(step.listed[l] ? "reach.step.listed" : "reach.step.off",
                                       {titleOf(rulebook().lists[l], language)}));
    std::string out;
    for (const std::string& each : told) out += (out.empty() ? "" : "; ") + each;
    return out;
}

}  // namespace clearline
