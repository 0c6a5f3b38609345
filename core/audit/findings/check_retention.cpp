// Bad information about a person that is older than may be kept: through the last day of the years from the end of the
// act (which is not counted itself), and no longer; appeal/ reckons the same.
#include "core/audit/findings/checks.h"

namespace clearline {

void checkRetention(const SubjectView& view, FindingList& out) {
    const Date today = view.all().clock.asOf;
    for (const RecordIndex record : view.current()) {
        if (view.all().typeOf(record) != RecordType::Bad) continue;
        const auto rests =
            view.law().of(LawMatter::Retention, today, view.rulebook().id, view.all().record(record).kind());
        if (!rests) continue;
        const Provision& provision = view.law().provisions[*rests];
        if (!provision.most || !provision.ofSubject(view.subject().kind)) continue;
        if (const auto ended = view.all().clockDate(record, provision.clock)) {
            const auto last = provision.most->after(*ended);
            if (!last || *last >= today) continue;
            // Whether it still moved the score afterwards.
            bool counts = false;
            for (const std::uint32_t i : view.countsOf(record)) {
                const Contribution& contribution = view.contribution(view.counted()[i]);
                counts = counts || contribution.end > last->days() + 1;  // its end is the first day no longer counted
            }
            out.found(counts ? Severity::Error : Severity::Warning)
                .variant(counts ? "counts" : "")
                .at(view, record, provision.clock.front())
                .says({*ended, *provision.most, *last})
                .under(*rests);
            continue;
        }
        // The act was over on the earliest day that is known, or later.
        const auto earliest = view.all().clockDate(record, {Field::OccurredOn, Field::DecidedOn, Field::ReceivedOn});
        const auto last = earliest ? provision.most->after(*earliest) : std::nullopt;
        if (last && *last < today)
            out.undecided().at(view, record, provision.clock.front()).wants(provision.clock.front()).under(*rests);
    }
}

}  // namespace clearline
