#include "core/ledger/fold.h"

#include <algorithm>

#include "core/ledger/folding.h"
#include "core/ledger/sure_calc.h"
#include "core/ledger/valuation.h"

namespace clearline {

namespace {

Bounds<Number> bounds(const Limits& limits) {
    return {limits.low.value_or(0), limits.high.value_or(0), limits.low.has_value(), limits.high.has_value()};
}

Bounds<std::int64_t> microBounds(const Limits& limits) {
    return {limits.low ? limits.low->asMicro().value_or(0) : INT64_MIN,
            limits.high ? limits.high->asMicro().value_or(0) : INT64_MAX, limits.low.has_value(),
            limits.high.has_value()};
}

template <bool... kShape>
void foldSurely(FoldResult& result, const Schedule& schedule, const Rulebook& rulebook) {
    constexpr std::size_t kSettled = sizeof...(kShape);
    if constexpr (kSettled == 3) {
        Folding<std::int64_t, SureCalc, SumShape<kShape...>>(result, schedule, rulebook).run();
    } else {
        const bool next = kSettled == 0   ? rulebook.score->clamp == ClampMode::Running
                          : kSettled == 1 ? rulebook.score->rounding.has_value()
                                          : std::any_of(result.schemes.begin(), result.schemes.end(),
                                                        [](const auto& s) { return s.second.anyCap; });
        if (next)
            foldSurely<kShape..., true>(result, schedule, rulebook);
        else
            foldSurely<kShape..., false>(result, schedule, rulebook);
    }
}

bool inOrder(const Limits& limits) { return !limits.low || !limits.high || *limits.low <= *limits.high; }

bool boundsInOrder(const FoldResult& result) {
    return std::all_of(result.schemes.begin(), result.schemes.end(), [](const auto& s) {
        return inOrder(s.second.range) && std::all_of(s.second.caps.begin(), s.second.caps.end(), inOrder);
    });
}

// The largest size of any number that goes into the fold, in millionths.
std::uint64_t greatest(const FoldResult& result, const Rulebook& rulebook) {
    std::uint64_t most = 0;
    const auto consider = [&most](const std::optional<Number>& n) {
        if (!n) return;
        const std::int64_t m = *n->asMicro();
        most = std::max(most, m < 0 ? ~static_cast<std::uint64_t>(m) + 1 : static_cast<std::uint64_t>(m));
    };
    for (const Number& value : result.values) consider(value);
    for (const Characteristic& c : rulebook.characteristics) consider(c.initial);
    for (const auto& [day, scheme] : result.schemes) {
        consider(scheme.opening);
        consider(scheme.range.low);
        consider(scheme.range.high);
        for (const Limits& cap : scheme.caps) {
            consider(cap.low);
            consider(cap.high);
        }
    }
    return most;
}

// False if 64-bit millionths do not do; the result is then half-made and to be thrown away.
bool foldMicro(FoldResult& result, const Schedule& schedule, const Rulebook& rulebook) {
    if (!countsInMillionths(result, rulebook)) return false;
    const auto& rounding = rulebook.score->rounding;
    if (boundsInOrder(result) && !(rounding && rounding->places < 0) &&
        numbersStaySmall(greatest(result, rulebook), schedule.events.size(), rulebook.characteristics.size())) {
        foldSurely<>(result, schedule, rulebook);
        return true;
    }
    return Folding<std::int64_t, MicroCalc, AskedShape>(result, schedule, rulebook).run();
}

void valueSlots(FoldResult& result, const Schedule& schedule, const Rulebook& rulebook, Clock clock) {
    result.values.reserve(schedule.slots.size());
    for (const Slot& slot : schedule.slots) {
        auto value = valueOf(slot, schedule, rulebook, clock.asOf);
        result.valued.push_back(value.has_value());
        result.values.push_back(value ? std::move(*value) : Number(0));
    }
}

}  // namespace

bool countsInMillionths(const FoldResult& result, const Rulebook& rulebook) {
    return rulebook.score->isSum &&
           std::all_of(result.schemes.begin(), result.schemes.end(),
                       [](const auto& s) { return fitsMillionths(s.second); }) &&
           std::all_of(result.values.begin(), result.values.end(), [](const Number& n) { return n.asMicro(); }) &&
           std::all_of(rulebook.characteristics.begin(), rulebook.characteristics.end(),
                       [](const Characteristic& c) { return c.initial.asMicro(); });
}

template <>
Frame<Number> frameOf<Number>(const Scheme& scheme, Date day) {
    Frame<Number> frame{scheme.weights, {}, bounds(scheme.range), scheme.opening, scheme.anyCap, scheme.anyWeight,
                        &scheme,        day};
    for (const Limits& cap : scheme.caps) frame.caps.push_back(bounds(cap));
    return frame;
}

template <>
Frame<std::int64_t> frameOf<std::int64_t>(const Scheme& scheme, Date day) {
    const std::int64_t opening = scheme.opening.asMicro().value_or(0);
    Frame<std::int64_t> frame{{}, {}, microBounds(scheme.range), opening, scheme.anyCap, false, &scheme, day};
    for (const Limits& cap : scheme.caps) frame.caps.push_back(microBounds(cap));
    return frame;
}

const Scheme& FoldResult::schemeOn(Date day) const {
    const auto later =
        std::upper_bound(schemes.begin(), schemes.end(), day, [](Date d, const auto& s) { return d < s.first; });
    return std::prev(later)->second;
}

std::shared_ptr<const FoldResult> fold(const Schedule& schedule, const Rulebook& rulebook, Clock clock) {
    auto result = std::make_shared<FoldResult>();
    result->incomplete = schedule.incomplete;
    result->problems = schedule.problems;
    valueSlots(*result, schedule, rulebook, clock);
    if (std::find(result->valued.begin(), result->valued.end(), false) != result->valued.end())
        for (const Event& event : schedule.events) result->incomplete |= !computable(schedule, *result, event);
    if (!rulebook.score && schedule.eligible) foldLists(*result, schedule);
    if (!schedule.hasScore) {
        settleLists(*result, schedule, rulebook, clock);
        return result;
    }
    result->schemes.emplace_back(schedule.opening, Scheme::on(rulebook, schedule.opening, schedule.opening));
    for (const Date day : schedule.schemeDays)
        result->schemes.emplace_back(day, Scheme::on(rulebook, schedule.opening, day));
    for (const auto& [day, scheme] : result->schemes)
        if (scheme.incomplete) {
            result->incomplete = true;
            result->problems.push_back({"ledger.scheme-not-in-force",
                                        Severity::Error,
                                        {rulebook.file, rulebook.score->place.row, 0},
                                        {day.iso()}});
        }

    if (schedule.walked) {
        foldWalked(*result, schedule, rulebook, clock);
        settleStandings(*result, schedule, rulebook, clock);
        return result;
    }
    const std::size_t problemsBefore = result->problems.size();
    if (!foldMicro(*result, schedule, rulebook)) {
        result->problems.resize(problemsBefore);
        FoldResult fresh;
        fresh.values = std::move(result->values);
        fresh.valued = std::move(result->valued);
        fresh.schemes = std::move(result->schemes);
        fresh.problems = std::move(result->problems);
        fresh.incomplete = result->incomplete;
        *result = std::move(fresh);
        Folding<Number, PlainCalc, AskedShape>(*result, schedule, rulebook).run();
    }
    settleStandings(*result, schedule, rulebook, clock);
    return result;
}

}  // namespace clearline
