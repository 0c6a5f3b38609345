// Deadlines: by when who has to do what about an objection or repair. Where it sits: worked out from its stages, the
// law and the working-day calendar; shown as a list sorted by what is due, and written as .ics
// (export/calendar_writer.h).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/appeal/objection.h"
#include "core/appeal/working_calendar.h"
#include "core/audit/law/law.h"
#include "core/record/case_input.h"

namespace clearline {

struct Deadline {
    ObjectionId objection = 0;
    std::string record = {};  // which of the contested ones; blank: the whole
    std::string what;  // "answer" (20 days to verify and answer), "object-by", "repair-from", "removal", "follow-up":
                       // key of its words
    std::optional<Date> due;  // the last day, itself included; absent: it cannot be said, for want of `wants`
    bool earliest = false;    // `due` is the first day on which it is possible, not the last
    std::optional<Date> started;
    // "submitted_on", "notified_on"…: a deadline without a start is told, never guessed. Of repair-from it may be there
    // with a day: what is not known does not matter any more on that day.
    std::string wants;
    std::optional<Date> notBefore = {}, notAfter = {};  // of repair-from: the bounds, where the day cannot be said
    std::optional<std::size_t> provision;               // into LawBook::provisions
    bool done = false;                                  // it was met, or is of no meaning any more
    int daysLate = 0;                                   // of what is done: how many days after `due` it was
    bool beyondCalendar = false;                        // holidays after the calendar's end are not known
};

// Of all of them, by day due; those without a day first, those done last. Without the records what hangs on them
// (object-by, repair-from, removal) is left out; without the law a deadline wants "law", as it does where no period was
// found. `rulebooks` are the ids of those of the case: of a line that counts under none of them any may ask for more.
[[nodiscard]] std::vector<Deadline> deadlines(const std::vector<Objection>& objections, const LawBook* law,
                                              const WorkingCalendar& calendar, Date today,
                                              const CaseInput* input = nullptr,
                                              const std::vector<std::string>& rulebooks = {});

}  // namespace clearline
