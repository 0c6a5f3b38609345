// ContestSets: which records to contest so that a threshold, step or list comes out as wanted: the sets that do it if
// all of them are struck, cheapest first (fewest records, then the smallest change of the score). Where it sits: over
// audit/reach.h; each set opens as the changes of an objection. Promises: every set told does it, exactly; what is not
// proven cheapest says so; records that are to be kept are in none.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/appeal/requested_change.h"
#include "core/base/result.h"
#include "core/ledger/ledger.h"

namespace clearline {

struct ContestQuestion {
    std::shared_ptr<const Ledger> ledger;  // of the subject, under the rulebook, as of the day
    std::string goal;                      // id of a threshold, a step or a list, as goalIds() gives them
    std::vector<std::string> keep;         // ids of records that nobody contests
    std::function<bool(std::string_view)> kindDeclared;
    std::function<bool(std::size_t, std::size_t)> progress;  // false: stop
};

struct ContestSet {
    std::vector<RequestedChange> changes;  // Strike each
    std::optional<Points> score;           // without them
    bool fewest = false;                   // no smaller set does it
    bool leastChange = false;              // none of as many does it with a smaller change of the score
};

struct ContestSets {
    std::optional<bool> reached;   // as it is; nothing: not known
    bool wanted = true;            // whether it is one that one wants to reach; else to be rid of
    std::vector<ContestSet> sets;  // cheapest first; empty where it is as wanted already, or nothing does it
    bool none = false;             // nothing does it, and that is sure
    std::size_t atLeast = 1;       // no smaller set does it, as far as all were tried
    bool stopped = false;
};

// Problems: appeal.no-such-goal.
[[nodiscard]] Result<ContestSets> contestSets(const ContestQuestion& question);

}  // namespace clearline
