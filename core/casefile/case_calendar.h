// The working days of a case: its own calendar where a person edited one, else those that its rulebooks name together.
// Where it sits: before deadlines are worked out.
#pragma once

#include <memory>
#include <vector>

#include "core/appeal/working_calendar.h"
#include "core/casefile/case_state.h"
#include "core/rulebook/rulebook.h"

namespace clearline {

// Problems: calendar.line, of a text that this program did not write.
[[nodiscard]] Result<WorkingCalendar> calendarOf(const CaseState& state,
                                                 const std::vector<std::shared_ptr<const Rulebook>>& rulebooks);

}  // namespace clearline
