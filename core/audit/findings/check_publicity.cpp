// Penalties shown to the public longer than the law allows, or shorter than it asks, by the law in force on the day of
// the decision. Where the law changed while the penalty was shown, or its class is not said, it is decided only if all
// that may hold say the same.
#include <algorithm>
#include <set>

#include "core/audit/findings/checks.h"

namespace clearline {

namespace {

constexpr std::string_view kUntil = "publicity_until", kClass = "publicity_class";

enum class Verdict { Fine, TooLong, TooShort };

class Publicity {
public:
    Publicity(const SubjectView& view, RecordIndex record, FindingList& out)
        : view_(view), record_(record), out_(out), until_(view.all().dateFact(record, kUntil)) {}

    void check() {
        const auto decided = view_.all().date(record_, Field::DecidedOn);
        if (!decided) {
            if (until_) out_.undecided().at(view_, record_, Field::DecidedOn).wants(Field::DecidedOn);
            return;
        }
        decided_ = *decided;
        classSaid_ = std::string(view_.all().fact(record_, kClass));
        addLaws(decided_);
        const Date last = until_.value_or(view_.all().clock.asOf);
        for (const Provision& provision : view_.law().provisions)
            if (provision.about == LawMatter::Publicity && provision.when.from && decided_ < *provision.when.from &&
                *provision.when.from <= last) {
                changed_ = true;
                addLaws(*provision.when.from);
            }
        if (candidates_.empty()) return;
        if (until_)
            known();
        else if (all(Verdict::TooLong, view_.all().clock.asOf))
            tell(out_.undecided(), candidates_).wants(kUntil);
    }

private:
    // Of the provisions of that day those that the class, or else the kind, chooses; all of them where neither does.
    void addLaws(Date day) {
        const auto there = view_.law().on(LawMatter::Publicity, day, view_.rulebook().id);
        const std::string_view kind = view_.all().record(record_).kind();
        std::vector<std::size_t> named, rest, every;
        for (const std::size_t i : there) {
            const Provision& provision = view_.law().provisions[i];
            if (!provision.kinds.empty() && provision.ofKind(kind)) named.push_back(i);
            if (provision.otherwise) rest.push_back(i);
            if (classSaid_.empty() ? provision.kinds.empty() : provision.ofClass == classSaid_) every.push_back(i);
        }
        if (classSaid_.empty() && !named.empty()) every = named;
        if (classSaid_.empty() && named.empty() && !rest.empty()) every = rest;
        if (every.size() > 1) classOpen_ = true;
        for (const std::size_t i : every)
            if (std::find(candidates_.begin(), candidates_.end(), i) == candidates_.end()) candidates_.push_back(i);
    }

    [[nodiscard]] Verdict verdict(std::size_t provision, Date until) const {
        const Provision& law = view_.law().provisions[provision];
        const auto longest = law.most ? law.most->after(decided_) : std::nullopt;
        const auto shortest = law.least ? law.least->after(decided_) : std::nullopt;
        if (longest && until > *longest) return Verdict::TooLong;
        return shortest && until < *shortest ? Verdict::TooShort : Verdict::Fine;
    }
    [[nodiscard]] bool all(Verdict wanted, Date until) const {
        return std::all_of(candidates_.begin(), candidates_.end(),
                           [&](std::size_t i) { return verdict(i, until) == wanted; });
    }

    void known() {
        for (const auto& [wanted, variant] : {std::pair(Verdict::TooLong, "long"), {Verdict::TooShort, "short"}})
            if (all(wanted, *until_)) {
                const Provision& law = view_.law().provisions[bound(wanted)];
                const Period period = wanted == Verdict::TooLong ? *law.most : *law.least;
                tell(out_.found(Severity::Warning), {bound(wanted)})
                    .variant(variant)
                    .says({decided_, *until_, period, period.after(decided_).value_or(Date::kMax)});
                return;
            }
        if (all(Verdict::Fine, *until_)) return;
        FindingDraft draft = tell(out_.undecided(), candidates_);
        if (classOpen_) draft.wants(kClass);
        if (changed_) draft.wants("transition");
        if (!classOpen_ && !changed_) draft.wants(kClass);
    }
    // The provision whose bound is the last to be passed.
    [[nodiscard]] std::size_t bound(Verdict wanted) const {
        std::size_t found = candidates_.front();
        const auto end = [&](std::size_t i) {
            const Provision& law = view_.law().provisions[i];
            const auto& period = wanted == Verdict::TooLong ? law.most : law.least;
            return period ? period->after(decided_).value_or(Date::kMax) : Date::kMin;
        };
        for (const std::size_t i : candidates_)
            if (wanted == Verdict::TooLong ? end(i) > end(found) : end(i) < end(found)) found = i;
        return found;
    }

    FindingDraft tell(FindingDraft draft, const std::vector<std::size_t>& provisions) {
        draft.atFact(view_, record_, kUntil);
        for (const std::size_t i : provisions) draft.under(i);
        return draft;
    }

    const SubjectView& view_;
    RecordIndex record_;
    FindingList& out_;
    std::optional<Date> until_;
    Date decided_ = Date::kMin;
    std::string classSaid_;
    std::vector<std::size_t> candidates_;
    bool changed_ = false, classOpen_ = false;
};

}  // namespace

void checkPublicity(const SubjectView& view, FindingList& out) {
    if (!view.book().factNamed(kUntil)) return;
    for (const RecordIndex record : view.current())
        if (view.all().hasColumn(record, kUntil) && view.all().typeOf(record) != RecordType::Positive)
            Publicity(view, record, out).check();
}

}  // namespace clearline
