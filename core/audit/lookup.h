// Lookup: who is it, what is on file, and how do they stand today. Words typed (SubjectSearch), and grades and lists
// asked for, over the subjects of a case under one or more rulebooks as of a day.
// Where it sits: after evaluate; `clearline-cli lookup` and the subject list of the window ask it.
// Promises: only subjects that the words find are evaluated, each under each rulebook once. Who cannot be decided,
// because a ledger is incomplete, is no answer and is named apart, never silently left out.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/audit/subject_search.h"
#include "core/audit/subject_state.h"
#include "core/base/result.h"

namespace clearline {

// One grade or list asked for: it is met if it is met under one of the rulebooks that have the scale or list.
struct StateAsked {
    struct Place {
        std::size_t rulebook = 0;
        std::size_t item = 0;  // scale or list
        std::size_t step = 0;  // of the scale
    };
    bool ofList = false;
    ListPast past = ListPast::On;  // of a list
    std::vector<Place> places;
};

struct LookupQuery {
    std::string typed;
    std::vector<StateAsked> asked;  // all of them
};

struct LookupAnswer {
    std::size_t subject = 0;            // into SubjectSearch::ids()
    std::vector<SubjectMatch> matches;  // none if nothing was typed
    std::vector<SubjectState> states;   // one a rulebook
};

struct LookupFound {
    std::vector<LookupAnswer> answers;   // best first
    std::vector<std::size_t> undecided;  // into SubjectSearch::ids()
    Problems problems;                   // met while evaluating the answers
    // More than one whose whole name was typed: only identifiers tell them apart.
    bool ambiguous = false;
};

using RulebookList = std::vector<std::shared_ptr<const Rulebook>>;

// "band=good" and "black=was", by id or by title in either language, whatever the case. A Problem names what there is.
[[nodiscard]] Result<StateAsked> parseGradeAsked(std::string_view text, const RulebookList& rulebooks);
[[nodiscard]] Result<StateAsked> parseListAsked(std::string_view text, const RulebookList& rulebooks);

// Whether the states of a subject, one a rulebook, meet it; nothing if that is not known.
[[nodiscard]] std::optional<bool> meets(const StateAsked& asked, const std::vector<SubjectState>& states);

// `goOn` is told how many of how many have been looked at; false ends it with what is known.
using LookupProgress = std::function<bool(std::size_t done, std::size_t of)>;
[[nodiscard]] LookupFound lookUp(const SubjectSearch& search, const LookupQuery& query,
                                 std::shared_ptr<const CaseInput> input, const RulebookList& rulebooks, Clock clock,
                                 const LookupProgress& goOn = {});

}  // namespace clearline
