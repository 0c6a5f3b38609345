// Lines under a rule whose ground is none on which a person should be scored; which rules those are, the rulebook check
// has said when the rulebook was loaded.
#include "core/audit/findings/checks.h"

namespace clearline {

void checkGround(const SubjectView& view, FindingList& out) {
    const Rulebook& rulebook = view.rulebook();
    for (const Problem& problem : rulebook.problems) {
        if (problem.code != "rulebook.ground") continue;
        for (std::size_t rule = 0; rule < rulebook.rules.size(); ++rule) {
            if (rulebook.rules[rule].place != problem.place) continue;
            std::vector<const Counted*> lines;
            for (const Counted& counted : view.counted())
                if (view.contribution(counted).rule == rule) lines.push_back(&counted);
            if (lines.empty()) continue;
            FindingDraft draft = out.found(Severity::Error);
            for (const Counted* counted : lines) draft.at(view, *counted, Field::Kind);
            draft.atRule(rulebook, rule)
                .says({rulebook.rules[rule].title, NamedWord{"term." + problem.args.back()}})
                .cites(rulebook.rules[rule].citation);
        }
    }
}

}  // namespace clearline
