// What the rulebook check found, as findings: they concern everybody whom the rulebook scores.
#include "core/audit/findings/checks.h"

namespace clearline {

void checkRulebookFindings(const CaseView& all, FindingList& out) {
    for (const Problem& problem : all.rulebook->problems) {
        FindingPlace at;
        at.place = problem.place;
        for (std::size_t rule = 0; rule < all.rulebook->rules.size(); ++rule)
            if (all.rulebook->rules[rule].place == problem.place) at.rule = rule;
        out.found(problem.severity == Severity::Fatal ? Severity::Error : problem.severity).at(at).lifts(problem);
    }
}

}  // namespace clearline
