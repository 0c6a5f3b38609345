// The rulebook check: what a reader of the scheme should know before trusting it, and its
// transparency: how many of its numbers are published, reported, assumed.
#pragma once

#include "core/rulebook/rulebook.h"

namespace clearline {

struct Transparency {
    std::size_t published = 0, reported = 0, assumed = 0, unsaid = 0;
    [[nodiscard]] std::size_t total() const { return published + reported + assumed + unsaid; }
};

[[nodiscard]] Transparency transparency(const Rulebook& rulebook);
// Problems of substance (rulebook.*): unreachable or overlapping rules, thresholds out of range,
// holes in scales, weights that do not add up, values outside `allowed`, missing citations, a
// characteristic with no rule, a ground a person should not be scored on.
[[nodiscard]] Problems checkRulebook(const Rulebook& rulebook);

}  // namespace clearline
