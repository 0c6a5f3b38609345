// Valuation: how many points an effect gives, for a record and a day, and how that came about.
// Private to ledger/.
#pragma once

#include <optional>

#include "core/ledger/bindings.h"
#include "core/ledger/schedule.h"

namespace clearline {

// A literal, parameter, table or formula on the day of the bindings; nothing if it cannot be
// computed (no version in force, a missing name, a wrong type, over budget). With `trail`, the
// steps; the last one's result is the value. `status` is what a literal rests on.
[[nodiscard]] std::optional<Points> valueOf(const NumberSource& source, const Rulebook& rulebook, Date day,
                                            const Bindings& bindings, Steps* trail = nullptr,
                                            const Citation& literalCitation = {});

// The points of one slot of a schedule under a rulebook (which may differ in values from the one
// that the schedule was made with).
[[nodiscard]] std::optional<Points> valueOf(const Slot& slot, const Schedule& schedule, const Rulebook& rulebook,
                                            Date asOf, Steps* trail = nullptr);

// Why what an event brings could not be computed, at the cell of the record on which it hangs.
[[nodiscard]] Problem pointsProblem(const Schedule& schedule, const Rulebook& rulebook, const Event& event);

}  // namespace clearline
