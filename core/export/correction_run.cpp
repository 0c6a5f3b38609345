#include "core/export/correction_run.h"

#include <algorithm>

#include "core/appeal/appeal_effect.h"
#include "core/casefile/replay.h"
#include "core/export/result_hash.h"
#include "core/ledger/evaluate.h"

namespace clearline {

Clock clockFrom(Clock clock, Date day) { return {std::max(clock.asOf, day), std::max(clock.knownOn, day)}; }

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

bool CorrectionRun::touches(const std::shared_ptr<const Rulebook>& rulebook, const std::string& subject) const {
    const auto differ = [&](const std::shared_ptr<const CaseInput>& input, Clock clock) {
        return resultHash(evaluate(input_, rulebook, subject, clock)) !=
               resultHash(evaluate(input, rulebook, subject, clock));
    };
    return differ(changed_, clock_) || (versioned_ && differ(versioned_, clockFrom(clock_, *receivedOn_)));
}

std::vector<CorrectionClaim> CorrectionRun::others(
    const std::string& subject, const std::vector<std::shared_ptr<const Rulebook>>& rulebooks) const {
    const AppealEffectQuestion question{input_, rulebooks, changes_, subject, clock_, {}};
    std::vector<CorrectionClaim> claims;
    const auto add = [&](const AppealReach& reach) {
        for (std::size_t s = 0; s < reach.subjects.size(); ++s)
            for (const auto& rulebook : rulebooks) {
                const std::string& other = reach.subjects[s];
                if (other == subject || !reach.includes(s, *rulebook) || !touches(rulebook, other)) continue;
                if (std::none_of(claims.begin(), claims.end(), [&](const CorrectionClaim& each) {
                        return each.rulebook == rulebook->id && each.subject == other;
                    }))
                    claims.push_back(claim(rulebook, other));
            }
    };
    add(reachOf(question, *changed_));
    if (versioned_) add(reachOf(question, *versioned_));
    return claims;
}

}  // namespace clearline
