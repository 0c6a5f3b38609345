// Reach: what it would take. For each threshold, step and list: what is missing, the values of single numbers of the
// rulebook at which it turns, the records whose absence or correction turns it, the pairs and the smallest set, and the
// first later day on which it comes or is lost by itself. Plain data, for the writers of export/ and for the window.
// Promises: everything told is exact; what was not searched is said.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/audit/amendments.h"
#include "core/audit/duration_ways.h"
#include "core/audit/outlook.h"
#include "core/audit/reach_sets.h"
#include "core/audit/solved_variable.h"

namespace clearline {

// The first value on one side at which a goal is otherwise than now: that value, or the values just beyond it.
struct FlipValue {
    Number at;
    bool included = true;
};

struct VariableWay {
    std::size_t variable = 0;               // into Reach::variables
    std::vector<Span> where;                // the values for which the goal is reached
    std::optional<FlipValue> below, above;  // from the value as it is; absent: on that side it never turns
    // The nearer of the two; nothing if it never turns, or if the value as it is is none.
    [[nodiscard]] std::optional<FlipValue> nearest(const std::optional<Number>& now) const;
};

// A length of time at which a goal is otherwise than now.
struct DurationWay {
    std::size_t duration = 0;            // into Reach::durations
    std::optional<Period> below, above;  // the first on that side
};

struct GoalReach {
    Goal goal;
    std::optional<bool> reached;         // nothing: not known, the result is incomplete
    bool wanted = true;                  // whether to reach it is what one would want
    std::optional<GoalMissing> missing;  // to it, where it is not reached
    std::optional<GoalMissing> margin;   // within it, where it is
    std::vector<VariableWay> variables;  // that turn it at some value, nearest first
    std::vector<DurationWay> durations;
    std::vector<std::size_t> records;      // contestable items whose absence alone turns it, least change first
    std::vector<std::size_t> corrections;  // into Reach::corrections, that turn it alone
    std::optional<SetSearch> sets;         // where it is not as wanted
    std::optional<Outlook::Turn> turn;
};

struct Reach {
    std::shared_ptr<const Ledger> ledger;
    std::vector<Counterfactual::Item> items;  // ids are of the ledger's input
    std::vector<WouldBe> singles;             // without each item
    std::vector<bool> contestable;            // by item: of the file (no scenario added it), and not to be kept
    std::vector<SolvedVariable> variables;    // that are solved and bear, or could not be solved
    std::vector<TriedDuration> durations;     // that decide which records count
    Amendments corrections;
    Outlook outlook;
    std::vector<GoalReach> goals;
    bool stopped = false;  // by who asked: what is not there was not looked at
};

struct ReachOptions {
    std::string threshold;      // id of a threshold, a step or a list; empty: all
    std::optional<Date> until;  // of the outlook; the usual horizon
    bool variables = true, records = true, corrections = true;
    std::vector<std::string> keep;  // ids of records that nobody contests: not looked at without them
    SearchBounds bounds;
    Counterfactual::KindDeclared kindDeclared;
    std::function<bool(std::size_t done, std::size_t of)> progress;  // false: stop
};
[[nodiscard]] Reach reach(std::shared_ptr<const Ledger> ledger, const ReachOptions& options);
// The ids that ReachOptions::threshold may have for a ledger.
[[nodiscard]] std::vector<std::string> goalIds(const Ledger& ledger);
[[nodiscard]] std::string goalId(const Goal& goal, const Ledger& ledger);

}  // namespace clearline
