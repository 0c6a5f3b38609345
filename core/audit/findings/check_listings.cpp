// Listings that lasted beyond the term of the law, or beyond the working days after performance; and a rulebook that
// itself lists longer than the law.
#include "core/audit/findings/checks.h"
#include "core/audit/findings/list_timeline.h"

namespace clearline {

namespace {

FindingDraft under(FindingDraft draft, const ListingSpan& span) {
    if (span.performed && span.removal)
        draft.under(*span.removal);
    else if (span.term)
        draft.under(*span.term);
    return draft;
}

void ofRulebook(const SubjectView& view, const ListingSpan& span, FindingList& out) {
    for (const std::uint32_t i : view.countsOf(span.record)) {
        const Counted& counted = view.counted()[i];
        const Contribution& contribution = view.contribution(counted);
        if (!view.rule(counted).effect.onList() || !span.due || contribution.end <= span.due->days()) continue;
        if (*span.due >= view.all().clock.asOf) continue;
        under(out.found(Severity::Warning), span)
            .variant("rulebook")
            .at(view, counted)
            .says({view.rule(counted).title, *span.due})
            .cites(view.rule(counted).citation);
    }
}

}  // namespace

void checkListings(const SubjectView& view, FindingList& out) {
    for (const ListingSpan& span : listTimeline(view).spans) {
        if (!span.listed) {
            out.undecided().at(view, span.record, Field::DecidedOn).wants(Field::DecidedOn);
        } else if (!span.term) {
            out.undecided().at(view, span.record, Field::DecidedOn).wants("law");
        } else if (span.lengthOpen && span.removed && span.dueAtLeast && *span.removed > *span.dueAtLeast &&
                   *span.removed <= *span.due) {
            under(out.undecided(), span).at(view, span.extensions.front(), Field::Quantity).wants(Field::Quantity);
        } else if (span.daysOver > 0) {
            FindingDraft draft = under(out.found(Severity::Error), span);
            draft.variant(span.stillListed ? "still"
                          : span.performed ? "performed"
                                           : "")
                .at(view, span.record, Field::EndedOn);
            for (const RecordIndex extension : span.extensions) draft.at(view, extension, Field::Quantity);
            draft.says({*span.listed, *span.due, span.stillListed ? view.all().clock.asOf : *span.removed,
                        std::to_string(span.daysOver),
                        view.all().date(span.record, Field::MadeGoodOn).value_or(*span.listed)});
        } else if (!span.removed && span.due && *span.due < view.all().clock.asOf) {
            under(out.undecided(), span).at(view, span.record, Field::EndedOn).wants(Field::EndedOn);
        }
        ofRulebook(view, span, out);
    }
}

}  // namespace clearline
