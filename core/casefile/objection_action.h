// The entries that objections and repairs add to a case: begun, changed, moved to another stage, thrown away; and the
// working-day calendar. Beside scenario_actions.h, for the window and the commands.
// Promises: each entry says what was and what is now, so that two people who change the same one are told, and undo
// brings back exactly what was there.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/casefile/case_state.h"

namespace clearline {

// What the case is to hold: id 0 is a new one, which gets its number when it is appended. A new one without stages
// begins as a draft on `today`. Nothing if the case holds it so already, or has none of that number.
[[nodiscard]] std::optional<CaseAction> objectionAction(Objection wanted, const CaseState& state,
                                                        std::optional<Date> today = std::nullopt);
// Only a draft may be thrown away; what was submitted can be withdrawn. Problems: objection.none (number),
// objection.not-a-draft (number, stage).
[[nodiscard]] Result<CaseAction> objectionDeletion(ObjectionId id, const CaseState& state);
// The text of a calendar, checked (calendar.line; calendar.empty where it names no day); absent: back to that of the
// rulebooks. An action without changes if it is so already.
[[nodiscard]] Result<CaseAction> calendarAction(const std::optional<std::string>& text, const CaseState& state);

// Whether what the case keeps may become that. What was handed in stays as it was then: its stage may move (movedTo),
// and files of evidence may come to it until it is accepted, applied or withdrawn; nothing else changes. Problems:
// objection.handed-in (number, stage), objection.decided (number, stage).
[[nodiscard]] std::optional<Problem> refusesEdit(const Objection& kept, const Objection& wanted);

// It at another stage. Of PartlyAccepted `granted` are the numbers (from 1) of the changes that were granted; the
// others are dropped, and stand in the log. Problems: objection.stage (now, wanted, which may follow),
// objection.stage-last (now), objection.stage-day (day, of the stage before), objection.stage-who (stage),
// objection.stage-why (stage), objection.granted (how many changes there are),
// objection.granted-one, objection.nothing-asked.
[[nodiscard]] Result<Objection> movedTo(Objection objection, const StageChange& change,
                                        const std::set<std::size_t>& granted = {});

// The same wish against what the case holds now: of an objection that somebody else changed as well, each part that was
// changed here, but for the stages: what somebody else entered there stands. Nothing if it is so already, or is gone.
[[nodiscard]] std::optional<ObjectionChange> rebased(const ObjectionChange& change, const CaseState& state);

// The number of the objection that the action creates; numbers for those that are not in the case yet are the window's
// (as kProvisional of scenarios), and 0 in the entry.
[[nodiscard]] std::optional<ObjectionId> createdObjection(const CaseAction& action);
void renumberObjection(CaseAction& action, ObjectionId from, ObjectionId to);

// Where what a person types into it is kept until it is done (CaseDraft): "objection/3/argument".
[[nodiscard]] std::string objectionDraftPlace(ObjectionId id, std::string_view part);

}  // namespace clearline
