#include "core/casefile/objection_action.h"

#include <algorithm>

#include "core/appeal/working_calendar.h"

namespace clearline {
namespace {

Problem refused(const char* code, std::vector<std::string> args) {
    return {code, Severity::Error, {}, std::move(args)};
}

CaseAction actionOf(ActionKind kind, Change change) {
    CaseAction action;
    action.kind = kind;
    action.changes.push_back(std::move(change));
    return action;
}

// Who decided something says so, and why.
bool isDecision(Stage stage) {
    return stage == Stage::Accepted || stage == Stage::PartlyAccepted || stage == Stage::Rejected;
}

std::string listOf(const std::vector<Stage>& stages) {
    std::string list;
    for (const Stage stage : stages) list += (list.empty() ? "" : ", ") + std::string(stageText(stage));
    return list;
}

template <class Part>
void takeOver(const Objection& before, const Objection& mine, Objection& theirs, Part part) {
    if (mine.*part != before.*part) theirs.*part = mine.*part;
}

Objection merged(const Objection& before, const Objection& mine, Objection theirs) {
    const bool moved = theirs.stages != before.stages;
    takeOver(before, mine, theirs, &Objection::kind);
    takeOver(before, mine, theirs, &Objection::subject);
    takeOver(before, mine, theirs, &Objection::ground);
    takeOver(before, mine, theirs, &Objection::lines);
    takeOver(before, mine, theirs, &Objection::changes);
    takeOver(before, mine, theirs, &Objection::evidence);
    takeOver(before, mine, theirs, &Objection::argument);
    takeOver(before, mine, theirs, &Objection::citations);
    takeOver(before, mine, theirs, &Objection::goal);
    takeOver(before, mine, theirs, &Objection::notifiedOn);
    takeOver(before, mine, theirs, &Objection::performedOn);
    takeOver(before, mine, theirs, &Objection::committedOn);
    if (!moved) takeOver(before, mine, theirs, &Objection::stages);
    return theirs;
}

}  // namespace

std::optional<CaseAction> objectionAction(Objection wanted, const CaseState& state, std::optional<Date> today) {
    if (wanted.id == 0) {
        if (wanted.stages.empty() && today) wanted.stages.push_back({Stage::Draft, *today, {}, {}});
        return actionOf(ActionKind::ObjectionCreated, ObjectionChange{0, std::nullopt, std::move(wanted)});
    }
    const auto found = state.objections.find(wanted.id);
    if (found == state.objections.end() || found->second == wanted) return std::nullopt;
    const bool moved = found->second.stages != wanted.stages;
    return actionOf(moved ? ActionKind::ObjectionMoved : ActionKind::ObjectionChanged,
                    ObjectionChange{wanted.id, found->second, wanted});
}

Result<CaseAction> objectionDeletion(ObjectionId id, const CaseState& state) {
    const auto found = state.objections.find(id);
    if (found == state.objections.end()) return refused("objection.none", {std::to_string(id)});
    if (found->second.stage() != Stage::Draft)
        return refused("objection.not-a-draft", {std::to_string(id), std::string(stageText(found->second.stage()))});
    return actionOf(ActionKind::ObjectionDeleted, ObjectionChange{id, found->second, std::nullopt});
}

std::optional<Problem> refusesEdit(const Objection& kept, const Objection& wanted) {
    const Stage stage = kept.stage();
    if (stage == Stage::Draft || kept == wanted) return std::nullopt;
    const bool closed = stage == Stage::Accepted || stage == Stage::Applied || stage == Stage::Withdrawn;
    Objection with = kept;
    const bool adds = wanted.evidence.size() > kept.evidence.size() &&
                      std::equal(kept.evidence.begin(), kept.evidence.end(), wanted.evidence.begin());
    if (adds) with.evidence = wanted.evidence;
    if (!closed && with == wanted) return std::nullopt;
    return refused(closed ? "objection.decided" : "objection.handed-in",
                   {std::to_string(kept.id), std::string(stageText(stage))});
}

Result<CaseAction> calendarAction(const std::optional<std::string>& text, const CaseState& state) {
    CaseAction action;
    action.kind = ActionKind::CalendarChanged;
    if (text) {
        const auto read = readWorkingCalendar(*text);
        if (!read) return read.problems();
        if (read->holidays.empty() && read->workdays.empty()) return refused("calendar.empty", {});
    }
    if (state.calendar != text) action.changes.push_back(CalendarChange{state.calendar, text});
    return action;
}

Result<Objection> movedTo(Objection objection, const StageChange& change, const std::set<std::size_t>& granted) {
    const std::vector<Stage> next = stagesAfter(objection.stage());
    if (next.empty()) return refused("objection.stage-last", {std::string(stageText(objection.stage()))});
    if (std::find(next.begin(), next.end(), change.stage) == next.end())
        return refused("objection.stage",
                       {std::string(stageText(objection.stage())), std::string(stageText(change.stage)), listOf(next)});
    const std::string stage(stageText(change.stage));
    // When the draft was written down says nothing of the day that it was handed in.
    const bool ordered = !objection.stages.empty() && objection.stages.back().stage != Stage::Draft;
    if (ordered && change.on < objection.stages.back().on)
        return refused("objection.stage-day", {change.on.iso(), objection.stages.back().on.iso()});
    if (change.who.empty()) return refused("objection.stage-who", {stage});
    if (isDecision(change.stage) && change.why.empty()) return refused("objection.stage-why", {stage});
    if (change.stage == Stage::Submitted && objection.changes.empty()) return refused("objection.nothing-asked", {});
    const std::size_t asked = objection.changes.size();
    const bool partly = change.stage == Stage::PartlyAccepted;
    const bool fits = granted.empty()
                          ? !partly
                          : partly && *granted.begin() > 0 && *granted.rbegin() <= asked && granted.size() < asked;
    if (!fits && asked == 1) return refused("objection.granted-one", {});
    if (!fits) return refused("objection.granted", {std::to_string(asked)});
    if (partly) {
        std::vector<RequestedChange> kept;
        for (const std::size_t number : granted) kept.push_back(objection.changes[number - 1]);
        objection.changes = std::move(kept);
    }
    objection.stages.push_back(change);
    return objection;
}

std::optional<ObjectionChange> rebased(const ObjectionChange& change, const CaseState& state) {
    if (!change.from) return change;  // its number is given anew when it is appended
    const auto found = state.objections.find(change.objection);
    if (found == state.objections.end()) return std::nullopt;
    const Objection& theirs = found->second;
    if (!change.to)
        return theirs.stage() == Stage::Draft ? std::optional(ObjectionChange{change.objection, theirs, std::nullopt})
                                              : std::nullopt;
    Objection mine = merged(*change.from, *change.to, theirs);
    if (mine == theirs) return std::nullopt;
    return ObjectionChange{change.objection, theirs, std::move(mine)};
}

std::optional<ObjectionId> createdObjection(const CaseAction& action) {
    for (const Change& each : action.changes)
        if (const auto* made = std::get_if<ObjectionChange>(&each); made && !made->from) return made->objection;
    return std::nullopt;
}

void renumberObjection(CaseAction& action, ObjectionId from, ObjectionId to) {
    for (Change& each : action.changes) {
        auto* made = std::get_if<ObjectionChange>(&each);
        if (!made || made->objection != from) continue;
        made->objection = to;
        for (auto* side : {&made->from, &made->to})
            if (*side) (*side)->id = to;
    }
}

std::string objectionDraftPlace(ObjectionId id, std::string_view part) {
    return "objection/" + std::to_string(id) + "/" + std::string(part);
}

}  // namespace clearline
