// Reports and notices that took something though nobody had confirmed or adjudicated them.
#include "core/audit/findings/checks.h"

namespace clearline {

void checkConfirmed(const SubjectView& view, FindingList& out) {
    for (const Counted& counted : view.counted()) {
        if (!counted.loss) continue;
        const Contribution& contribution = view.contribution(counted);
        const RecordType type = view.all().typeOf(contribution.record);
        const std::string_view kind = view.all().record(contribution.record).kind();
        const auto rests =
            view.law().of(LawMatter::Confirmation, Date::ofDays(contribution.start), view.rulebook().id, kind);
        if (!rests && type != RecordType::Notice && type != RecordType::NotSaid) continue;
        const auto confirmed = view.all().date(contribution.record, Field::ConfirmedOn);
        if (confirmed && confirmed->days() <= contribution.start) continue;
        if (!rests && type == RecordType::NotSaid) {
            out.undecided().at(view, counted, Field::Type).wants(Field::Type);
            continue;
        }
        FindingDraft draft = out.found(Severity::Error);
        draft.at(view, counted, Field::ConfirmedOn);
        if (confirmed)
            draft.variant("later").says({NamedKind{std::string(kind)}, Date::ofDays(contribution.start), *confirmed});
        else
            draft.says({NamedKind{std::string(kind)}, Date::ofDays(contribution.start)});
        draft.cites(view.rule(counted).citation);
        if (rests) draft.under(*rests);
    }
}

}  // namespace clearline
