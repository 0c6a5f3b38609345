// Where a score stands: thresholds and scales. core/README.md "The ledger" §7–8.
#include <algorithm>

#include "core/ledger/fold.h"
#include "core/ledger/scale_on.h"

namespace clearline {

namespace {

ThresholdState stateOf(std::size_t index, const Threshold& threshold, const FoldState<Number>& state,
                       const ScoreRule& score) {
    ThresholdState out;
    out.threshold = index;
    out.reached = threshold.reachedBy(state.shown);
    if (*out.reached) {
        out.missing = Points(0);
        return out;
    }
    const bool upwards = threshold.test == Threshold::Test::Above || threshold.test == Threshold::Test::AtLeast;
    const bool strict = threshold.test == Threshold::Test::Above || threshold.test == Threshold::Test::Below;
    Points aim = threshold.at;
    if (score.rounding) {
        Points step = Points(10).power(score.rounding->places < 0 ? -score.rounding->places : score.rounding->places);
        if (score.rounding->places > 0) step = Points(1) / step;
        aim = threshold.at.rounded(score.rounding->places, upwards ? Rounding::Ceiling : Rounding::Floor);
        if (strict && aim == threshold.at) aim = upwards ? aim + step : aim - step;
    } else {
        out.exclusive = strict;
    }
    out.missing = aim - state.shown;
    Points hidden = state.parts.cap;
    if (score.clamp == ClampMode::Shown) hidden += state.parts.clamp;
    hidden += state.parts.hold;
    if (!hidden.isZero()) out.underneath = *out.missing + hidden;
    return out;
}

}  // namespace

void settleStandings(FoldResult& result, const Schedule& schedule, const Rulebook& rulebook, Clock clock) {
    for (std::size_t i = 0; i < rulebook.thresholds.size(); ++i) {
        const Threshold& threshold = rulebook.thresholds[i];
        if (!threshold.when.contains(clock.asOf) || !threshold.concerns(schedule.subject.kind)) continue;
        if (result.incomplete)
            result.thresholds.push_back({i, {}, {}, false, {}});
        else
            result.thresholds.push_back(stateOf(i, threshold, result.last, *rulebook.score));
    }
    const Scheme& scheme = result.schemes.back().second;
    for (std::size_t i = 0; i < rulebook.scales.size(); ++i) {
        const Scale& scale = rulebook.scales[i];
        if (scale.ofLists || !scale.when.contains(clock.asOf)) continue;
        Points value = result.last.shown;
        if (scale.characteristic) {
            const Limits& cap = scheme.caps[*scale.characteristic];
            value = result.last.sums[*scale.characteristic];
            if (cap.low && value < *cap.low) value = *cap.low;
            if (cap.high && value > *cap.high) value = *cap.high;
        }
        result.standings.push_back(
            {i, result.incomplete ? std::nullopt : ScaleOn(rulebook, scale, clock.asOf).stepOf(value)});
    }
    settleLists(result, schedule, rulebook, clock);
    std::sort(result.standings.begin(), result.standings.end(),
              [](const Standing& a, const Standing& b) { return a.scale < b.scale; });
}

}  // namespace clearline
