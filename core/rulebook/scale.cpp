#include "core/rulebook/scale.h"

#include "core/rulebook/rulebook.h"

namespace clearline {

std::optional<Number> lowestOf(const Rulebook& rulebook, const Scale& scale, std::size_t step, Date day) {
    if (scale.steps[step].lowest) return numberOn(rulebook, *scale.steps[step].lowest, day);
    if (step == 0 || !scale.steps[step - 1].upper) return std::nullopt;
    const ScaleStep& below = scale.steps[step - 1];
    const auto bound = numberOn(rulebook, *below.upper, day);
    if (!bound || !below.upperIncluded) return bound;
    if (!rulebook.score || !rulebook.score->rounding) return std::nullopt;
    const int places = rulebook.score->rounding->places;
    return bound->rounded(places, Rounding::Floor) + Number(10).power(-places);
}

}  // namespace clearline
