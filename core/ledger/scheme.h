// Scheme: the frame around the points on one day: opening, weights, cap and range bounds, the
// formula and the rounding, with the values of that day. Private to ledger/.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/formula/step.h"
#include "core/rulebook/rulebook.h"

namespace clearline {

struct Limits {
    std::optional<Number> low, high;
    [[nodiscard]] bool open() const { return !low && !high; }
};

struct Scheme {
    Number opening;
    std::vector<Number> weights;
    std::vector<Limits> caps;  // by characteristic
    Limits range;
    bool anyCap = false, anyWeight = false;
    bool incomplete = false;  // something named was not in force that day

    [[nodiscard]] static Scheme on(const Rulebook& rulebook, Date opening, Date day);
};

// Whether weights do nothing and every number of it fits 64-bit millionths.
[[nodiscard]] bool fitsMillionths(const Scheme& scheme);

// score.formula over sums (weighted here), for schemes that are not a plain sum. Nothing if it fails.
[[nodiscard]] std::optional<Number> formulaScore(const Rulebook& rulebook, const Scheme& scheme, Date day,
                                                 std::span<const Number> sums, Steps* trail = nullptr);

}  // namespace clearline
