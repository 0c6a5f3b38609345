// A representative listed for the default of the entity: by the rulebook's own booking, or by a listing that rests on
// the document or the act of the entity's.
#include <algorithm>

#include "core/audit/findings/checks.h"
#include "core/audit/folded.h"

namespace clearline {

namespace {

bool names(const Provision& provision, const std::string& relation) {
    return std::find(provision.relations.begin(), provision.relations.end(), relation) != provision.relations.end();
}

void booked(const SubjectView& view, FindingList& out) {
    for (const Counted& counted : view.counted()) {
        if (!view.rule(counted).effect.onList()) continue;
        const Mark mark = view.ledger().mark(counted.contribution);
        if (mark.relation == kNoRelation) continue;
        const Relation& relation = view.input().relations[mark.relation];
        const Contribution& contribution = view.contribution(counted);
        const auto rests = view.law().of(LawMatter::Representative, view.lawDay(contribution), view.rulebook().id,
                                         view.all().record(contribution.record).kind());
        if (!rests || !names(view.law().provisions[*rests], relation.kind) || relation.other != view.id()) continue;
        out.found(Severity::Error)
            .variant("booked")
            .at(view, counted)
            .says({relation.subject, view.rule(counted).title})
            .under(*rests);
    }
}

class Resting {
public:
    Resting(const SubjectView& view, RecordIndex own) : view_(view), own_(view.all().record(own)) {}

    // What of the entity's the listing rests on; or whether that cannot be told.
    std::optional<RecordIndex> find(const std::string& entity, const Provision& provision) {
        const auto subject = view_.book().subjectWithId(entity);
        if (!subject) return std::nullopt;
        for (const RecordIndex other : view_.book().recordsOf(*subject)) {
            if (!view_.all().goesOn()) return std::nullopt;
            const Record record = view_.all().record(other);
            if (!provision.ofKind(record.kind())) continue;
            const bool sameAct = !own_.act().empty() && own_.act() == record.act();
            const bool sameDocument =
                !own_.document().empty() && foldedDocument(own_.document()) == foldedDocument(record.document());
            if (sameAct || sameDocument) return other;
            if (own_.document().empty() || record.document().empty()) open = true;
        }
        return std::nullopt;
    }
    bool open = false;

private:
    const SubjectView& view_;
    Record own_;
};

void own(const SubjectView& view, RecordIndex record, FindingList& out) {
    const std::string_view kind = view.all().record(record).kind();
    const auto decided = view.all().date(record, Field::DecidedOn);
    const Date day = decided.value_or(view.all().clock.asOf);
    const auto rests = view.law().of(LawMatter::Representative, day, view.rulebook().id, kind);
    if (!rests) return;
    const Provision& provision = view.law().provisions[*rests];
    Resting resting(view, record);
    for (std::size_t i = 0; i < view.input().relations.size(); ++i) {
        const Relation& relation = view.input().relations[i];
        if (relation.other != view.id() || !names(provision, relation.kind)) continue;
        if (!Interval{relation.from, relation.until}.contains(day)) continue;
        const auto other = resting.find(relation.subject, provision);
        if (!other && !resting.open) continue;
        FindingPlace at;
        at.place = relation.place;
        at.relation = i;
        if (!other) {
            out.undecided().at(view, record, Field::Document).at(at).wants(Field::Document).under(*rests);
        } else if (!decided) {
            out.undecided().at(view, record, Field::DecidedOn).at(at).wants(Field::DecidedOn).under(*rests);
        } else {
            FindingPlace theirs;
            theirs.record = *other;
            theirs.subject = relation.subject;
            theirs.place = view.book().place(*other, Field::Document);
            out.found(Severity::Error)
                .at(view, record, Field::Document)
                .at(theirs)
                .at(at)
                .says({relation.subject, *decided})
                .under(*rests);
        }
        return;
    }
}

}  // namespace

void checkRepresentative(const SubjectView& view, FindingList& out) {
    booked(view, out);
    if (view.input().relations.empty()) return;
    for (const RecordIndex record : view.current())
        if (view.law().knows(LawMatter::Representative, view.all().record(record).kind())) own(view, record, out);
}

}  // namespace clearline
