#include "core/casefile/case_calendar.h"

namespace clearline {

Result<WorkingCalendar> calendarOf(const CaseState& state,
                                   const std::vector<std::shared_ptr<const Rulebook>>& rulebooks) {
    if (state.calendar) return readWorkingCalendar(*state.calendar);
    WorkingCalendar calendar;
    for (const auto& rulebook : rulebooks) {
        calendar.holidays.insert(rulebook->calendar.holidays.begin(), rulebook->calendar.holidays.end());
        calendar.workdays.insert(rulebook->calendar.workdays.begin(), rulebook->calendar.workdays.end());
    }
    // A day that one has as a holiday and another as worked is worked by nobody who rests.
    for (const Date day : calendar.holidays) calendar.workdays.erase(day);
    return calendar;
}

}  // namespace clearline
