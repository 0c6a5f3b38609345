#include "core/ledger/scale_on.h"

namespace clearline {

ScaleOn::ScaleOn(const Rulebook& rulebook, const Scale& scale, Date day) {
    for (const ScaleStep& step : scale.steps) {
        Step& here = steps_.emplace_back();
        here.last = !step.upper;
        here.included = step.upperIncluded;
        if (step.upper) here.upper = numberOn(rulebook, *step.upper, day);
    }
}

std::optional<std::size_t> ScaleOn::stepOf(const Points& value) const {
    for (std::size_t i = 0; i < steps_.size(); ++i) {
        const Step& step = steps_[i];
        if (step.last) return i;
        if (!step.upper) return std::nullopt;
        if (value < *step.upper || (step.included && value == *step.upper)) return i;
    }
    return std::nullopt;
}

}  // namespace clearline
