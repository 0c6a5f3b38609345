// The same facts with different points among the subjects of the case.
#include <map>
#include <tuple>

#include "core/audit/findings/checks.h"

namespace clearline {

namespace {

// Kind, type, amount and quantity: what a rule can judge of an act itself.
using Facts = std::tuple<Symbol, RecordType, std::string, std::string>;
struct Case {
    const SubjectView* view = nullptr;
    const Counted* counted = nullptr;
};

std::string textOf(const std::optional<Number>& number) { return number ? number->text() : std::string(); }

Facts factsOf(const SubjectView& view, RecordIndex record) {
    return {view.book().kind(record), view.all().typeOf(record), textOf(view.book().amount(record)),
            textOf(view.book().quantity(record))};
}

// Why two of them got different points, as far as the rulebook says: by other rules, by values of other days, by what
// happened before (a repeat, a yearly cap, another item of the act).
const char* reason(const Case& a, const Case& b) {
    const Contribution &one = a.view->contribution(*a.counted), &other = b.view->contribution(*b.counted);
    const Rulebook& rulebook = a.view->rulebook();
    if (one.rule != other.rule) return "rules";
    const Rule& rule = rulebook.rules[one.rule];
    const Date first = a.view->lawDay(one), second = b.view->lawDay(other);
    const NumberSource& source = rule.effect.points;
    if (source.kind == NumberSource::Kind::Parameter &&
        rulebook.valueOn(source.index, first) != rulebook.valueOn(source.index, second))
        return "days";
    if (source.kind == NumberSource::Kind::Table &&
        rulebook.tableOn(source.index, first) != rulebook.tableOn(source.index, second))
        return "days";
    return rule.repeat || rule.yearlyCap ? "history" : "";
}

}  // namespace

void checkSameFacts(SubjectViews views, FindingList& out) {
    std::map<Facts, std::map<std::string, Case>> groups;  // by points: the first that got so many
    for (const auto& view : views)
        for (const Counted& counted : view->counted()) {
            const Contribution& contribution = view->contribution(counted);
            if (view->rule(counted).effect.kind != Effect::Kind::Add || !counted.points) continue;
            if (view->ledger().mark(counted.contribution).relation != kNoRelation) continue;
            groups[factsOf(*view, contribution.record)].try_emplace(counted.points->text(), Case{view.get(), &counted});
        }
    for (const auto& [facts, byPoints] : groups) {
        if (byPoints.size() < 2) continue;
        const Case& first = byPoints.begin()->second;
        const Case* second = nullptr;
        for (const auto& [points, found] : byPoints)
            if (!second && found.view != first.view) second = &found;
        if (!second) continue;  // of one subject alone: its own history
        const std::string_view why = reason(first, *second);
        const bool open = first.view->book().hasFault(first.view->contribution(*first.counted).record) ||
                          second->view->book().hasFault(second->view->contribution(*second->counted).record);
        FindingDraft draft = open                                ? out.undecided()
                             : why == "days" || why == "history" ? out.found(Severity::Notice)
                                                                 : out.found(Severity::Warning);
        for (const Case* each : {&first, second}) draft.at(*each->view, *each->counted, Field::Kind);
        if (open) {
            draft.wants(Field::Amount);
            continue;
        }
        draft.cites(first.view->rule(*first.counted).citation);
        draft.variant(std::string(why))
            .says({NamedKind{std::string(first.view->all().text(std::get<0>(facts)))}, *first.counted->points,
                   first.view->id(), *second->counted->points, second->view->id()});
    }
}

}  // namespace clearline
