// DurationWays: at which length of time, where the rulebook names one, a goal is otherwise than now: a validity, a
// waiting time. Such lengths decide which records count, so nothing is solved: each whole unit on the way from the
// length as it is, to both sides, is put in and evaluated. Under reach. Promises: what is told is the first unit on its
// side; how far was looked is said.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "core/audit/goal.h"

namespace clearline {

struct TriedDuration {
    std::size_t parameter = 0;           // into Rulebook::parameters
    std::optional<std::size_t> version;  // into its values, where there are several
    Period now, low, high;  // each month (or day) from low to high was tried, as far as something could turn
    struct Turn {
        std::size_t goal;                    // as they were given
        std::optional<Period> below, above;  // the first on that side at which it is otherwise
    };
    std::vector<Turn> turns;  // by goal; those that turn
};
// `most`: evaluations in all. `goOn`: false stops.
[[nodiscard]] std::vector<TriedDuration> durationWays(const Ledger& ledger, std::span<const Goal> goals,
                                                      std::size_t most, const std::function<bool()>& goOn);

}  // namespace clearline
