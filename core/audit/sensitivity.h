// Sensitivity: how much hangs on each number of a rulebook, on the way of rounding, and on the order of what happened
// on one day. Each number is tried at both ends of its published range, or one unit to either side; what moves most
// comes first (a tornado chart). Plain data, for the writers of export/ and for the window. Promises: each figure is
// that of a ledger evaluated with that one number, or folded in that way; what was not tried is said.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/audit/goal.h"
#include "core/audit/variable.h"

namespace clearline {

// One number, or one length of time, at two other values.
struct SensitivityRow {
    Variable variable;
    Value now, low, high;
    bool ofRange = false;             // low and high are the ends of the published range
    WouldBe atLow, atHigh;            // as the subject would stand
    Points effect;                    // the larger move of the score, without its sign
    std::vector<std::size_t> turned;  // into Sensitivity::goals: what one of the two turns
};

// One way among several that could be defended.
struct BandEntry {
    enum class Way : std::uint8_t {
        AsWritten,
        NotRounded,
        EachValue,           // what each rule gives for a record is rounded, before it is doubled or capped
        EachCharacteristic,  // each sum is rounded, within its cap and before its weight
        EachWeighted,        // each part of the score is rounded, after its cap and weight
        EachChange,          // each change of the score is rounded as it is booked
        AtTheEnd,            // as written, but in the mode of `mode`; or at all, where none is written
        Reversed,            // of one day the last first
        GainsFirst,
        LossesFirst,
        ComingFirst,  // what begins to count before what expires
        Permuted,     // some order of the events of one day; as many as there are, if they are few
    };
    Way way = Way::AsWritten;
    std::optional<Rounding> mode;
    WouldBe would;
};
[[nodiscard]] std::string_view bandWayText(BandEntry::Way way);  // "as-written", "each-value"…
// The way as an edit of the rulebook, which then gives what the band tells. Nothing where no edit says it: as written;
// each change rounded, which hangs on the order of what came before; and every order within a day, which is the rule by
// which a ledger is told at all and nothing of the scheme.
[[nodiscard]] std::optional<Edit> editOf(const BandEntry& entry, const Rulebook& rulebook);

struct Band {
    std::vector<BandEntry> entries;     // as written, then those that stand otherwise
    std::optional<Points> least, most;  // of the scores
    std::vector<std::size_t> depends;   // into Sensitivity::goals: reached in some ways, and not in others
    std::size_t tried = 0;              // ways, as written aside
    bool whole = true;                  // of orders: each was tried, or none matters
    // Of orders: which of several records of one day is the repeated one, or has the room of a yearly cap, is settled
    // by rules and ids; that was not tried otherwise.
    bool settledByRules = false;
    [[nodiscard]] bool matters() const { return entries.size() > 1; }
};

struct Sensitivity {
    std::shared_ptr<const Ledger> ledger;
    std::vector<Goal> goals;
    std::vector<SensitivityRow> rows;  // that move something, the largest effect first
    std::size_t unmoved = 0;           // numbers that were tried and move nothing
    std::size_t untried = 0;           // texts, and values that formulas give
    Band rounding, order;
    bool stopped = false;  // by who asked: what is not there was not looked at
};

struct SensitivityOptions {
    std::function<bool(std::size_t done, std::size_t of)> progress;  // false: stop
    std::size_t mostOrders = 720;
};
[[nodiscard]] Sensitivity sensitivity(std::shared_ptr<const Ledger> ledger, const SensitivityOptions& options);

}  // namespace clearline
