// What each edit alone does to a score, and what is left over: why two comparisons differ. Where it sits: beside
// Comparison, for scenarios, whose edits are known one by one; two versions of a rulebook are one edit here.
// Promises: the sum of the parts and the rest is the difference, exactly. The rest is what edits do only together or
// against each other: it depends on the order in which one would make them, so it belongs to none.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/ledger/ledger.h"
#include "core/scenario/scenario.h"

namespace clearline {

// One side of a comparison, as laid over the original input.
struct EditedSide {
    std::shared_ptr<const Rulebook> rulebook;  // as read, without the edits
    Scenario edits;
};

struct PartsQuestion {
    std::shared_ptr<const CaseInput> input;    // the originals
    std::shared_ptr<const Rulebook> rulebook;  // likewise; a side with another one has that as an edit
    std::string subject;
    Clock clock{Date::kMin, Date::kMin};
    EditedSide first, second;
    std::function<bool(std::string_view)> kindDeclared;  // as applyToInput takes it
};

// Edits that can be made only together are one part.
struct DifferencePart {
    bool ofSecond = true;                 // of which side; what the first side does counts against the difference
    bool rulebook = false;                // the side's other rulebook is in it
    std::vector<Edit> edits;              // in the order of the scenario
    std::optional<Points> moves;          // what it does to the difference alone; absent: no score with it, or without
    std::shared_ptr<const Ledger> alone;  // the original with this and nothing else; null: it cannot be made alone
};

struct DifferenceParts {
    std::shared_ptr<const Ledger> original;
    std::vector<DifferencePart> parts;  // the first side's, then the second's; edits that both have are left out
    std::optional<Points> rest;         // absent where some part is not known

    [[nodiscard]] bool anyUnknown() const;
};

// `difference`: of the two edited ledgers. Costs an evaluation for each part.
[[nodiscard]] DifferenceParts partsOf(const PartsQuestion& question, const std::optional<Points>& difference);

}  // namespace clearline
