// One act for which two records take something: under two bodies, or under two articles.
#include <map>

#include "core/audit/findings/checks.h"

namespace clearline {

namespace {

using Group = std::vector<RecordIndex>;

std::optional<std::size_t> provision(const SubjectView& view) {
    const auto all = view.law().on(LawMatter::OneAct, view.all().clock.asOf, view.rulebook().id);
    return all.empty() ? std::nullopt : std::optional(all.front());
}

// The article is what the column legal_basis says; without it the kind.
bool otherArticle(const SubjectView& view, RecordIndex a, RecordIndex b) {
    const std::string_view one = view.all().fact(a, "legal_basis"), other = view.all().fact(b, "legal_basis");
    if (!one.empty() && !other.empty()) return one != other;
    return view.book().kind(a) != view.book().kind(b);
}

FindingDraft tell(const SubjectView& view, const Group& group, FindingDraft draft) {
    for (const RecordIndex record : group)
        if (const Counted* loss = view.lossOf(record)) draft.at(view, *loss, Field::Act);
    if (const auto rests = provision(view)) draft.under(*rests);
    return draft;
}

}  // namespace

void checkPunishedTwice(const SubjectView& view, FindingList& out) {
    std::map<Symbol, Group> acts;
    std::map<std::pair<std::int32_t, Symbol>, Group> days;  // those that name no act, by day and kind
    for (const RecordIndex record : view.current()) {
        if (!view.lossOf(record)) continue;
        if (const Symbol act = view.book().act(record))
            acts[act].push_back(record);
        else if (const auto day = view.all().date(record, Field::OccurredOn))
            days[{day->days(), view.book().kind(record)}].push_back(record);
    }
    for (const auto& [act, group] : acts) {
        bool bodies = false, articles = false;
        for (std::size_t i = 1; i < group.size(); ++i) {
            bodies = bodies || view.book().agency(group[0]) != view.book().agency(group[i]);
            articles = articles || otherArticle(view, group[0], group[i]);
        }
        if (bodies || articles)
            tell(view, group, out.found(Severity::Error))
                .variant(bodies ? "bodies" : "articles")
                .says({std::string(view.all().text(act)), std::to_string(group.size())});
    }
    for (const auto& [day, group] : days) {
        bool bodies = false;
        for (const RecordIndex record : group)
            bodies = bodies || view.book().agency(group[0]) != view.book().agency(record);
        if (bodies) tell(view, group, out.undecided()).wants(Field::Act);
    }
}

}  // namespace clearline
