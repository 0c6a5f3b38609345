#include "core/audit/lookup.h"

#include <algorithm>

#include "core/ledger/evaluate.h"

namespace clearline {

namespace {

constexpr std::size_t kTellEvery = 64;

// Evaluates one subject after another, each ledger helping the next under the same rulebook.
class Evaluation {
public:
    Evaluation(std::shared_ptr<const CaseInput> input, const RulebookList& rulebooks, Clock clock)
        : input_(std::move(input)), rulebooks_(rulebooks), clock_(clock), previous_(rulebooks.size()) {}

    std::vector<SubjectState> statesOf(const std::string& subject, Problems& problems) {
        std::vector<SubjectState> states;
        for (std::size_t i = 0; i < rulebooks_.size(); ++i) {
            Ledger ledger = evaluate(input_, rulebooks_[i], subject, clock_, previous_[i] ? &*previous_[i] : nullptr);
            problems.insert(problems.end(), ledger.problems().begin(), ledger.problems().end());
            states.push_back(stateOf(ledger));
            previous_[i] = std::move(ledger);
        }
        return states;
    }

private:
    std::shared_ptr<const CaseInput> input_;
    const RulebookList& rulebooks_;
    Clock clock_;
    std::vector<std::optional<Ledger>> previous_;
};

// True only if all are met; unknown if none is missed but one is not known.
std::optional<bool> meetsAll(const std::vector<StateAsked>& asked, const std::vector<SubjectState>& states) {
    bool known = true;
    for (const StateAsked& one : asked) {
        const std::optional<bool> met = meets(one, states);
        if (met && !*met) return false;
        known &= met.has_value();
    }
    return known ? std::optional(true) : std::nullopt;
}

bool fullyNamed(const LookupAnswer& answer) {
    return answer.matches.size() == 1 && answer.matches.front().by == FoundBy::Name;
}

}  // namespace

std::optional<bool> meets(const StateAsked& asked, const std::vector<SubjectState>& states) {
    bool known = true;
    for (const StateAsked::Place& place : asked.places) {
        const SubjectState& state = states[place.rulebook];
        std::optional<bool> met;
        if (!asked.ofList)
            met = state.standsAt(place.item, place.step);
        else if (const auto past = state.knownPast(place.item))
            met = *past == asked.past;
        if (met && *met) return true;
        known &= met.has_value();
    }
    return known ? std::optional(false) : std::nullopt;
}

LookupFound lookUp(const SubjectSearch& search, const LookupQuery& query, std::shared_ptr<const CaseInput> input,
                   const RulebookList& rulebooks, Clock clock, const LookupProgress& goOn) {
    LookupFound found;
    Evaluation evaluation(std::move(input), rulebooks, clock);
    std::vector<SubjectHit> hits = search.find(query.typed);
    for (std::size_t i = 0; i < hits.size(); ++i) {
        if (goOn && i % kTellEvery == 0 && !goOn(i, hits.size())) break;
        Problems problems;
        LookupAnswer answer{hits[i].subject, std::move(hits[i].matches),
                            evaluation.statesOf(search.ids()[hits[i].subject], problems)};
        const std::optional<bool> met = meetsAll(query.asked, answer.states);
        if (met && !*met) continue;
        found.problems.insert(found.problems.end(), problems.begin(), problems.end());
        if (met)
            found.answers.push_back(std::move(answer));
        else
            found.undecided.push_back(answer.subject);
    }
    found.ambiguous = std::count_if(found.answers.begin(), found.answers.end(), fullyNamed) > 1;
    return found;
}

}  // namespace clearline
