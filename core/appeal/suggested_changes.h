// What to ask for: the changes that a ground suggests for a contested line, an objection drafted from a finding, and
// the cheapest sets of records whose absence reaches a threshold. Where it sits: offered when an objection is drafted;
// a person chooses and completes. Promises: every suggestion fits the records as they are; a corrected cell of which
// the right value is not known has the old one (`to` equals `from`), which admissibility tells.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/appeal/objection.h"
#include "core/appeal/working_calendar.h"
#include "core/audit/findings/findings.h"

namespace clearline {

struct SuggestionQuestion {
    const Objection& objection;  // its ground, and the days that a person said
    const CaseInput& input;
    const LawBook* law = nullptr;
    Date on = Date::kMin;
    WorkingCalendar calendar = {};
    std::string_view field = {};  // the column that is wrong, where it is known
};
// Of one contested line.
[[nodiscard]] std::vector<RequestedChange> suggestedChanges(const SuggestionQuestion& question,
                                                            const ContestedLine& line);

// The ground on which a finding of the check can be contested; nothing where it is no matter of a record (of the
// rulebook itself), or harms nobody (shown too short).
[[nodiscard]] std::optional<Ground> groundOf(std::string_view check, std::string_view variant = {});
// A draft with ground, lines, changes and citations; nothing if the finding is about no record of the subject.
[[nodiscard]] std::optional<Objection> objectionFromFinding(const Finding& finding, const FindingReport& report,
                                                            Date on, const WorkingCalendar& calendar = {});

}  // namespace clearline
