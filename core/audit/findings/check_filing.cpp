// Records that reached the platform later than they should have.
#include "core/audit/findings/checks.h"

namespace clearline {

void checkFiling(const SubjectView& view, FindingList& out) {
    for (const RecordIndex record : view.current()) {
        const auto received = view.all().firstReceived(record);
        const auto day = received.value_or(view.all().clock.knownOn);
        const auto rests = view.law().of(LawMatter::Filing, day, view.rulebook().id, view.all().record(record).kind());
        if (!rests) continue;
        const Provision& provision = view.law().provisions[*rests];
        const auto formed = view.all().clockDate(record, provision.clock);
        const auto last = formed && provision.most ? provision.most->after(*formed) : std::nullopt;
        if (received && last && *received > *last) {
            out.found(Severity::Warning)
                .at(view, record, Field::ReceivedOn)
                .says({*received, *formed, *provision.most, std::to_string(received->days() - last->days())})
                .under(*rests);
        } else if (!received && last && !view.countsOf(record).empty() && *last < view.all().clock.knownOn) {
            out.undecided().at(view, record, Field::ReceivedOn).wants(Field::ReceivedOn).under(*rests);
        }
    }
}

}  // namespace clearline
