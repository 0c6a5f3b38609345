// Deductions that name no document, and rules that name no source.
#include <set>

#include "core/audit/findings/checks.h"

namespace clearline {

void checkCited(const SubjectView& view, FindingList& out) {
    std::set<RecordIndex> records;
    std::set<std::size_t> rules;
    for (const Counted& counted : view.counted()) {
        const Contribution& contribution = view.contribution(counted);
        const Rule& rule = view.rule(counted);
        if (counted.loss && view.book().document(contribution.record) == 0 &&
            records.insert(contribution.record).second)
            out.found(Severity::Warning).variant("document").at(view, counted, Field::Document).says({rule.title});
        const bool said = rule.citation.status == Status::Assumed || rule.citation.status == Status::Edited ||
                          (rule.citation.status != Status::None && !rule.citation.source.empty());
        if (!said && rules.insert(contribution.rule).second)
            out.found(Severity::Notice)
                .variant("rule")
                .atRule(view.rulebook(), contribution.rule)
                .at(view, counted)
                .says({rule.title});
    }
}

}  // namespace clearline
