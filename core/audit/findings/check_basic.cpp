// Basic information that moves a score.
#include "core/audit/findings/checks.h"

namespace clearline {

void checkBasic(const SubjectView& view, FindingList& out) {
    for (const Counted& counted : view.counted()) {
        if (!view.rule(counted).effect.touchesPoints() || !counted.points || counted.points->isZero()) continue;
        const RecordIndex record = view.contribution(counted).record;
        const std::string kind(view.all().record(record).kind());
        const auto rests = view.law().of(LawMatter::BasicInformation, view.all().clock.asOf, view.rulebook().id, kind);
        if (rests) {
            out.found(Severity::Error)
                .at(view, counted, Field::Kind)
                .says({NamedKind{kind}, *counted.points})
                .under(*rests);
        } else if (view.all().typeOf(record) == RecordType::NotSaid) {
            out.undecided().at(view, counted, Field::Type).wants(Field::Type);
        }
    }
}

}  // namespace clearline
