// Need: a part of the rulebook format that asks something of whoever evaluates. A loaded rulebook
// lists what it uses, so that an engine that does not know all of it can refuse the rulebook as a
// whole instead of running half of it.
#pragma once

#include <vector>

#include "core/base/problem.h"

namespace clearline {

enum class Need : std::uint8_t {
    Set,
    Accumulate,
    Accrue,
    Spend,
    Hold,
    Listing,
    Extend,
    RuleAppliesTo,
    GateMadeGood,
    Repeat,
    YearlyCap,
    ContinuesUntil,
    Ends,
    Removed,
    BookTo,
    Accepts,
    PerAct,
    Settle,
    Suspend,
    Rank,
    ListScale,
    Starts,
};

struct Needed {
    Need need;
    Place place;  // where it is first asked for
};

struct Rulebook;
// Each need once, in the order of the enum.
[[nodiscard]] std::vector<Needed> needsOf(const Rulebook& rulebook);

}  // namespace clearline
