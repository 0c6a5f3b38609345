// Records that reached the platform later than they should have.
#include "core/audit/findings/checks.h"
#include "core/audit/law/filing_term.h"

namespace clearline {

void checkFiling(const SubjectView& view, FindingList& out) {
    for (const RecordIndex record : view.current()) {
        const auto received = view.all().firstReceived(record);
        const auto term = filingTerm(view.law(), view.rulebook(), view.all().record(record).kind(),
                                     received.value_or(view.all().clock.knownOn),
                                     [&](const auto& clock) { return view.all().clockDate(record, clock); });
        if (!term || !term->last) continue;
        if (received && *received > *term->last) {
            out.found(Severity::Warning)
                .variant(term->fromOpening ? "opened" : "")
                .at(view, record, Field::ReceivedOn)
                .says({*received, *term->from, *view.law().provisions[term->provision].most,
                       std::to_string(received->days() - term->last->days())})
                .under(term->provision);
        } else if (!received && !view.countsOf(record).empty() && *term->last < view.all().clock.knownOn) {
            out.undecided().at(view, record, Field::ReceivedOn).wants(Field::ReceivedOn).under(term->provision);
        }
    }
}

}  // namespace clearline
