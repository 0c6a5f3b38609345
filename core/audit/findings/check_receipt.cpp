// Records that counted before the platform had them: under the rulebook, or by the authority's own line.
#include "core/audit/findings/checks.h"

namespace clearline {

namespace {

void official(const SubjectView& view, const StatementRow& row, std::size_t rests, FindingList& out) {
    const StatementMatch& match = *view.statement();
    const Line line = match.ledger->line(match.ledger->firstLineOf(*row.entry));
    if (!line.record || (line.kind != LineKind::Counted && line.kind != LineKind::Listed)) return;
    const auto received = view.all().firstReceived(*line.record);
    const Date told = match.line(*row.line).date;
    if (received && told < *received)
        out.found(Severity::Error)
            .variant("official")
            .atOfficial(view.input(), match.lines[*row.line])
            .at(view, *line.record, Field::ReceivedOn)
            .says({told, *received})
            .under(rests);
    else if (!received)
        out.undecided()
            .variant("official")
            .atOfficial(view.input(), match.lines[*row.line])
            .at(view, *line.record, Field::ReceivedOn)
            .wants(Field::ReceivedOn)
            .under(rests);
}

}  // namespace

void checkReceipt(const SubjectView& view, FindingList& out) {
    const auto rests = view.law().on(LawMatter::Receipt, view.all().clock.asOf, view.rulebook().id);
    if (rests.empty()) return;
    for (const Counted& counted : view.counted()) {
        const Contribution& contribution = view.contribution(counted);
        const auto received = view.all().firstReceived(contribution.record);
        if (received && contribution.start < received->days())
            out.found(Severity::Error)
                .at(view, counted, Field::ReceivedOn)
                .says({Date::ofDays(contribution.start), *received})
                .under(rests.front());
        else if (!received && counted.loss)
            out.undecided().at(view, counted, Field::ReceivedOn).wants(Field::ReceivedOn).under(rests.front());
    }
    if (!view.statement()) return;
    for (const StatementRow& row : view.statement()->rows)
        if (row.line && row.entry) official(view, row, rests.front(), out);
}

}  // namespace clearline
