// EndState: what the last balance of a ledger is made of: which contributions still count, what each is worth, which
// holds are on. A score that does not depend on the way to it (no running clamp, nothing spent) can be worked out from
// this alone, with some of it left out or worth something else. Under the counterfactuals and the solved parameters.
// Private to audit/.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "core/ledger/ledger_parts.h"

namespace clearline {

// A contribution that counts on the as-of day, and the slot of what it is worth then.
struct EndShare {
    std::uint32_t contribution, slot;
};

// A running total, with all that went into it, in order.
struct EndTotal {
    struct Move {
        std::uint32_t contribution;
        Date day;              // on whose table the total is looked up
        std::uint32_t slot;    // what it is worth, or was until now
        std::uint32_t before;  // a revaluation: what it was worth before, else kNoContribution
        bool leaves;
    };
    std::uint16_t rule = 0;
    std::vector<Move> moves;
    bool sure = false;  // every table version asked has a row for any total, so that only the last look-up matters
};

struct EndSums {
    std::vector<EndShare> adds;      // of add and accrue
    std::vector<EndShare> settings;  // of set, in the order in which they count: the last one holds
    std::vector<EndTotal> totals;
    bool isSet = false;
    bool replayed = false;            // spent from, or some total is not sure: only going through all events tells
    std::vector<std::size_t> events;  // of this characteristic, in order, if it is replayed
};

struct EndHold {
    std::uint32_t contribution;
    Date day;  // on which it came or left
    bool comes;
};

struct EndListing {
    std::uint32_t contribution;
    std::size_t list;
};

struct EndState {
    explicit EndState(const Ledger& ledger);

    std::vector<EndSums> sums;         // by characteristic
    std::vector<EndHold> holds;        // every event of a hold, in order
    std::vector<EndListing> listings;  // that are in force on the as-of day
    std::optional<Date> lastScheme;    // the last day on which the scheme changed
    bool running = false;              // a running clamp: the score depends on the way to it

    // What the holds that are on hold the score down to, without those that `isOut`.
    template <class IsOut>
    [[nodiscard]] std::optional<Number> heldAt(const Ledger& ledger, const IsOut& isOut) const;
};

template <class IsOut>
std::optional<Number> EndState::heldAt(const Ledger& ledger, const IsOut& isOut) const {
    if (holds.empty()) return std::nullopt;
    const Schedule& schedule = LedgerParts::schedule(ledger);
    std::vector<std::uint32_t> on;
    std::optional<Date> day = lastScheme;  // bounds are taken on the day of the last event that asks for them
    for (const EndHold& hold : holds) {
        if (isOut(hold.contribution)) continue;
        if (!day || *day < hold.day) day = hold.day;
        if (hold.comes)
            on.push_back(hold.contribution);
        else
            std::erase(on, hold.contribution);
    }
    std::optional<Number> lowest;
    for (const std::uint32_t contribution : on) {
        const Rulebook& rulebook = ledger.rulebook();
        const GradeHold& hold = rulebook.rules[schedule.contributions[contribution].rule].effect.hold;
        const auto at = lowestOf(rulebook, rulebook.scales[hold.scale], hold.step, *day);
        if (at && (!lowest || *at < *lowest)) lowest = at;
    }
    return lowest;
}

}  // namespace clearline
