#include "core/export/correction_run.h"

#include <algorithm>

#include "core/appeal/appeal_effect.h"
#include "core/casefile/replay.h"
#include "core/ledger/evaluate.h"

namespace clearline {

Clock clockFrom(Clock clock, Date day) { return {std::max(clock.asOf, day), std::max(clock.knownOn, day)}; }

bool changesAnything(const CorrectionClaim& claim) {
    return claim.after.receipt.resultSha256 != claim.before.receipt.resultSha256;
}

Result<CorrectionRun> CorrectionRun::of(const Question& question) {
    const auto edits = editsOf(question.changes, *question.input);
    if (!edits) return edits.problems();
    CorrectionRun run(question.clock);
    run.engine_ = question.engine;
    run.input_ = question.input;
    run.receivedOn_ = question.receivedOn;
    run.scenario_.name = kCorrectionScenario;
    for (const Edit& edit : *edits) run.scenario_ = run.scenario_.with(edit);
    run.text_ = clearline::scenarioText(run.scenario_);
    run.changes_ = question.changes;
    run.kindDeclared_ = question.reading.kindDeclared;
    auto changed = applyToInput(run.scenario_, run.input_, question.reading.kindDeclared);
    if (!changed) return changed.problems();
    run.changed_ = std::move(changed).value();
    if (!question.receivedOn) return run;
    auto file = versionFile(question.changes, run.input_, *question.receivedOn, question.reading);
    if (!file) return file.problems();
    run.file_ = std::move(file).value();
    auto versioned = withVersions(*run.input_, *run.file_, question.reading);
    if (!versioned) return versioned.problems();
    run.versioned_ = std::move(versioned).value();
    return run;
}

CorrectionClaim CorrectionRun::claim(const std::shared_ptr<const Rulebook>& rulebook,
                                     const std::string& subject) const {
    const auto state = [&](const std::shared_ptr<const CaseInput>& input, Clock clock, bool changed) {
        const Ledger ledger = evaluate(input, rulebook, subject, clock);
        const auto scenario = changed ? std::optional(ScenarioText{scenario_.name, text_}) : std::nullopt;
        return stateOf(ledger, *rulebook, scenario, engine_);
    };
    CorrectionClaim claim{rulebook->id, subject, state(input_, clock_, false), state(changed_, clock_, true),
                          std::nullopt};
    if (versioned_) claim.asVersion = state(versioned_, clockFrom(clock_, *receivedOn_), false);
    return claim;
}

Result<std::vector<CorrectionClaim>> CorrectionRun::others(
    const std::string& subject, const std::vector<std::shared_ptr<const Rulebook>>& rulebooks) const {
    const auto effect = effectOf({input_, rulebooks, changes_, subject, clock_, kindDeclared_});
    if (!effect) return effect.problems();
    std::vector<CorrectionClaim> claims;
    for (const AppealUnder& each : effect->under) {
        if (each.subject == subject) continue;
        CorrectionClaim other = claim(each.rulebook, each.subject);
        if (changesAnything(other)) claims.push_back(std::move(other));
    }
    return claims;
}

}  // namespace clearline
