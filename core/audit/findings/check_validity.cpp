// Records that count beyond their validity: longer than the record itself says it is valid, or longer by the
// authority's own lines than the rulebook lets them.
#include "core/audit/findings/checks.h"

namespace clearline {

namespace {

constexpr std::string_view kValidUntil = "valid_until";

void ofRecord(const SubjectView& view, const Counted& counted, FindingList& out) {
    const Contribution& contribution = view.contribution(counted);
    if (!view.all().hasColumn(contribution.record, kValidUntil)) return;
    const std::string_view text = view.all().fact(contribution.record, kValidUntil);
    const auto until = view.all().dateFact(contribution.record, kValidUntil);
    const Date today = view.all().clock.asOf;
    if (until && contribution.end > until->days() + 1 && *until < today) {
        FindingDraft draft = out.found(Severity::Warning);
        draft.atFact(view, contribution.record, kValidUntil);
        if (contribution.end == kForGood)
            draft.variant("for-good").says({*until, view.rule(counted).title});
        else
            draft.says({*until, view.rule(counted).title, Date::ofDays(contribution.end - 1)});
        draft.cites(view.rule(counted).citation);
    } else if (!until && !text.empty()) {
        out.undecided().atFact(view, contribution.record, kValidUntil).wants(kValidUntil);
    }
}

void ofStatement(const SubjectView& view, FindingList& out) {
    const StatementMatch* match = view.statement();
    if (!match) return;
    for (const StatementRow& row : match->rows) {
        if (!row.entry) continue;
        const Line line = match->ledger->line(match->ledger->firstLineOf(*row.entry));
        if (line.kind != LineKind::Expired || !line.record) continue;
        if (row.line && match->line(*row.line).date > line.date)
            out.found(Severity::Warning)
                .variant("official")
                .atOfficial(view.input(), match->lines[*row.line])
                .at(view, *line.record)
                .says({match->line(*row.line).date, line.date})
                .cites(line.rule ? view.rulebook().rules[*line.rule].citation : Citation{});
        else if (row.outcome == StatementOutcome::OnlyLedger)
            out.found(Severity::Warning)
                .variant("official-missing")
                .at(view, *line.record)
                .says({line.date})
                .cites(line.rule ? view.rulebook().rules[*line.rule].citation : Citation{});
    }
}

}  // namespace

void checkValidity(const SubjectView& view, FindingList& out) {
    if (view.book().factNamed(kValidUntil))
        for (const Counted& counted : view.counted()) ofRecord(view, counted, out);
    ofStatement(view, out);
}

}  // namespace clearline
