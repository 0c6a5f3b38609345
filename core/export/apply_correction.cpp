#include "core/export/apply_correction.h"

#include <algorithm>

#include "core/base/digest.h"
#include "core/casefile/import_check.h"
#include "core/casefile/import_report.h"
#include "core/casefile/objection_action.h"
#include "core/casefile/scenario_actions.h"
#include "core/export/correction_run.h"
#include "core/ledger/evaluate.h"
#include "core/rulebook/load.h"

namespace clearline {

namespace {

bool isOf(const Correction& correction, const Objection& objection) {
    return objection.kind == correction.kind && objection.ground == correction.ground &&
           objection.subject == correction.subject && objection.changes == correction.changes;
}

Problem inCase(const char* code, const CaseFile& file, std::vector<std::string> args) {
    return {code, Severity::Fatal, {file.path(), 0, 0}, std::move(args)};
}

// The rulebooks as the correction reads them.
Result<std::vector<std::shared_ptr<const Rulebook>>> asRead(std::vector<std::shared_ptr<const Rulebook>> rulebooks,
                                                            const Correction& correction) {
    for (auto& rulebook : rulebooks)
        for (const Correction::Book& book : correction.rulebooks) {
            if (book.id != rulebook->id || book.readings.empty()) continue;
            auto read = withReadings(*rulebook, book.readings);
            if (!read) return read.problems();
            rulebook = std::move(read).value();
        }
    return rulebooks;
}

// The objection that it was made of, if the case has decided it otherwise.
std::optional<ObjectionId> deniedBy(const Correction& correction, const CaseState& state) {
    if (const auto id = objectionOf(correction, state)) {
        const Stage stage = state.objections.at(*id).stage();
        return stage == Stage::Rejected || stage == Stage::Withdrawn ? id : std::nullopt;
    }
    const auto named = state.objections.find(correction.objection);
    if (named == state.objections.end() || named->second.subject != correction.subject ||
        named->second.stage() != Stage::PartlyAccepted)
        return std::nullopt;
    const auto& asked = correction.changes;
    const bool ofIt = std::all_of(
        named->second.changes.begin(), named->second.changes.end(),
        [&](const RequestedChange& granted) { return std::find(asked.begin(), asked.end(), granted) != asked.end(); });
    return ofIt ? std::optional(named->first) : std::nullopt;
}

// The stage of the objection, once what was accepted stands in the records.
Result<bool> moveToApplied(CaseFile& file, const Correction& correction, Date day, const Author& author,
                           const std::string& why, AppliedVersion& applied) {
    const auto id = objectionOf(correction, file.state());
    if (!id) return false;
    // It may count from a day before it was decided; it was applied no earlier than that.
    const Objection& objection = file.state().objections.at(*id);
    const Date applyingDay = objection.stages.empty() ? day : std::max(day, objection.stages.back().on);
    auto moved = movedTo(objection, {Stage::Applied, applyingDay, author.who, why});
    if (!moved) {
        applied.notMoved = id;
        return false;
    }
    auto action = objectionAction(std::move(moved).value(), file.state());
    if (!action) return false;
    const auto entry = file.append(*std::move(action), author, why);
    if (!entry) return entry.problems();
    applied.applied = id;
    return true;
}

}  // namespace

std::optional<ObjectionId> objectionOf(const Correction& correction, const CaseState& state) {
    const auto named = state.objections.find(correction.objection);
    if (named != state.objections.end() && isOf(correction, named->second)) return named->first;
    for (const auto& [id, objection] : state.objections)
        if (isOf(correction, objection)) return id;
    return std::nullopt;
}

std::vector<CorrectionBase::HeldFile> heldEvidence(CaseFile& file) {
    std::vector<CorrectionBase::HeldFile> held;
    for (const auto& [id, label] : file.state().attachments)
        if (const auto bytes = file.attachment(id))
            held.push_back({label.name, sha256Hex(*bytes), std::uint64_t{bytes->size()}});
    return held;
}

Result<std::uint64_t> applyAsScenario(CaseFile& file, const Correction& correction, const CorrectionBase& base,
                                      const std::string& name, const Author& author, const std::string& why) {
    if (file.state().scenarioNamed(name)) return inCase("correction.scenario-exists", file, {name});
    const auto edits = editsOf(correction.changes, *base.input);
    if (!edits) return edits.problems();
    Scenario scenario;
    for (const Edit& edit : *edits) scenario = scenario.with(edit);
    if (auto applied = applyToInput(scenario, base.input, base.reading.kindDeclared); !applied)
        return applied.problems();
    const std::string note = "correction " + sha256Hex(correctionText(correction));
    return file.append(createdAction(0, {name, note}, {}, scenario), author, why);
}

Result<AppliedVersion> applyAsVersion(CaseFile& file, const Correction& correction, const CorrectionBase& base,
                                      Date receivedOn, const Author& author, const std::string& why) {
    if (const auto denied = deniedBy(correction, file.state()))
        return inCase("correction.not-granted", file, {std::to_string(*denied)});
    AppliedVersion applied;
    auto made = versionFile(correction.changes, base.input, receivedOn, base.reading);
    if (!made) return made.problems();
    applied.file = std::move(made).value();
    const auto rulebooks = asRead(base.rulebooks, correction);
    if (!rulebooks) return rulebooks.problems();
    auto read = readVersions(applied.file, base.reading);
    if (!read) return read.problems();
    ImportItem item;
    item.name = applied.file.name;
    item.input = std::make_shared<const CaseInput>(std::move(read).value());
    auto checked = checkImport({&file.state(), base.input.get()}, {std::move(item)}, base.reading);
    if (!checked) return checked.problems();
    if (checked->items.empty()) return inCase("correction.applied-already", file, {applied.file.name});

    const std::string text = correctionText(correction);
    const std::string keptAs = applied.file.name.substr(0, applied.file.name.rfind('.')) + ".json";
    const auto kept = file.attach(keptAs, "application/json", text, author, why);
    if (!kept) return kept.problems();
    applied.kept = *kept;
    const auto entry = file.import(checked->items, importReportText(importReport(*checked)), author, {}, why);
    if (!entry) return entry.problems();
    applied.entry = *entry;
    if (auto moved = moveToApplied(file, correction, receivedOn, author, why, applied); !moved) return moved.problems();

    const auto now = file.input(base.reading);
    if (!now) return now.problems();
    const Clock clock = clockFrom({correction.asOf, correction.knownOn}, receivedOn);
    for (const CorrectionClaim& claim : correction.claims)
        for (const auto& rulebook : *rulebooks) {
            if (rulebook->id != claim.rulebook) continue;
            const ClaimedState before =
                stateOf(evaluate(base.input, rulebook, claim.subject, clock), *rulebook, {}, base.engine);
            ClaimedState after = stateOf(evaluate(*now, rulebook, claim.subject, clock), *rulebook, {}, base.engine);
            applied.computed.push_back({claim.rulebook, claim.subject, before, std::move(after), std::nullopt});
        }
    return applied;
}

}  // namespace clearline
