#include "core/appeal/appeal_effect.h"

#include <algorithm>
#include <set>

#include "core/ledger/evaluate.h"
#include "core/record/record.h"
#include "core/scenario/record_finder.h"

namespace clearline {

namespace {

// Whose the records are, before and after.
std::vector<std::string> ownersOf(const AppealEffectQuestion& question) {
    std::vector<std::string_view> ids;
    for (const RequestedChange& change : question.changes) ids.push_back(change.record);
    const RecordBook& book = *question.input->records;
    const RecordFinder finder(book, ids);
    std::vector<std::string> owners;
    for (const RequestedChange& change : question.changes) {
        for (const RecordIndex r : finder.versionsOf(change.record)) owners.emplace_back(Record(book, r).subject());
        if (change.wish == ChangeWish::Correct && change.field == columnName(Field::Subject) && !change.to.empty())
            owners.push_back(change.to);
    }
    return owners;
}

// A column takes the form of all its cells, so that one cell may make texts of everybody's numbers.
bool formsDiffer(const RecordBook& first, const RecordBook& second) {
    return std::any_of(first.facts().begin(), first.facts().end(), [&](const FactColumn& fact) {
        const auto other = second.factNamed(fact.name);
        return !other || second.facts()[*other].form != fact.form;
    });
}

bool booksToOthers(const Rulebook& rulebook) {
    return std::any_of(rulebook.rules.begin(), rulebook.rules.end(),
                       [](const Rule& rule) { return !rule.bookTo.empty(); });
}

}  // namespace

bool AppealReach::includes(std::size_t subject, const Rulebook& rulebook) const {
    return subject < own || booksToOthers(rulebook);
}

AppealReach reachOf(const AppealEffectQuestion& question, const CaseInput& changed) {
    AppealReach reached;
    std::set<std::string, std::less<>> seen;
    const auto add = [&](const std::string& subject) {
        if (seen.insert(subject).second) reached.subjects.push_back(subject);
    };
    add(question.subject);
    const std::vector<std::string> owners = ownersOf(question);
    for (const std::string& owner : owners) add(owner);
    const bool everybody = formsDiffer(*question.input->records, *changed.records);
    if (everybody)
        for (const std::string& subject : subjectsOf(*question.input)) add(subject);
    reached.own = reached.subjects.size();
    const std::set<std::string, std::less<>> own(owners.begin(), owners.end());
    std::set<std::string> others;
    for (const Relation& relation : question.input->relations) {
        if (own.contains(relation.subject)) others.insert(relation.other);
        if (own.contains(relation.other)) others.insert(relation.subject);
    }
    for (const std::string& other : others) add(other);
    return reached;
}

Result<AppealEffect> effectOf(const AppealEffectQuestion& question,
                              const std::function<bool(std::size_t, std::size_t)>& progress) {
    AppealEffect effect;
    auto edits = editsOf(question.changes, *question.input);
    if (!edits) return edits.problems();
    effect.edits = std::move(edits).value();
    auto changed = applyToInput(Scenario{{}, effect.edits}, question.input, question.kindDeclared);
    if (!changed) return changed.problems();
    effect.changed = std::move(changed).value();

    const AppealReach reached = reachOf(question, *effect.changed);
    const std::size_t of = reached.subjects.size() * question.rulebooks.size();
    std::size_t done = 0;
    for (std::size_t s = 0; s < reached.subjects.size(); ++s)
        for (const auto& rulebook : question.rulebooks) {
            if (progress && !progress(done, of)) return Problem{"appeal.cancelled", Severity::Error, {}, {}};
            ++done;
            if (!reached.includes(s, *rulebook)) continue;
            const std::string& subject = reached.subjects[s];
            const auto ledger = [&](const std::shared_ptr<const CaseInput>& input) {
                return std::make_shared<const Ledger>(evaluate(input, rulebook, subject, question.clock));
            };
            Comparison comparison = compare(ledger(question.input), ledger(effect.changed));
            if (!comparison.same())
                effect.under.push_back({rulebook, subject, std::move(comparison)});
            else if (s == 0)
                effect.untouched.push_back(rulebook->id);
        }
    if (progress && !progress(of, of)) return Problem{"appeal.cancelled", Severity::Error, {}, {}};
    return effect;
}

}  // namespace clearline
