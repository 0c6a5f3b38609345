// ListingTerm: until when an entry may stand on its list, by the law: its term, lengthened by what was decided of the
// same act, or so many working days after performance if that is earlier. Where it sits: under admissibility and
// suggestions. Promises: the same days as the audit's check of listings (audit/findings/list_timeline.h); where it is
// not said by how much the term was lengthened both bounds are given. Private to appeal/.
#pragma once

#include <optional>
#include <vector>

#include "core/appeal/working_calendar.h"
#include "core/audit/law/law.h"
#include "core/record/case_input.h"

namespace clearline {

struct ListingTerm {
    std::optional<Date> due;              // the last day on the list, at the latest; absent: none was found
    std::optional<Date> dueAtLeast;       // the same where the term was lengthened by the least that the law gives
    std::vector<std::size_t> provisions;  // into LawBook::provisions
    [[nodiscard]] bool open() const { return due != dueAtLeast; }
};

// Of a record with a day of decision, by what was received by the day. `performed`: when what was owed was done, if
// that is to count.
[[nodiscard]] ListingTerm listingTerm(const CaseInput& input, RecordIndex record, Date on,
                                      const std::optional<Date>& performed, const WorkingCalendar& calendar,
                                      const LawBook& law);

}  // namespace clearline
