// Counterfactual: how a subject would stand without some of the records. Where it sits: over a ledger that stands;
// under what it would take to reach a threshold, and under the search for why an official figure differs. Most
// questions are answered from what the ledger ended with (EndState), or by folding again what came after
// (RunningReplay); where records bear on each other, or something could not be computed, the ledger is made anew
// without them. Promises: the answer is that of evaluating the input without those records (RecordExcluded), always.
// Not for several threads at once.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/ledger/ledger.h"
#include "core/number/number.h"

namespace clearline {

// How somebody would stand. Nothing where it is not known: the result would be incomplete.
struct WouldBe {
    bool incomplete = false;
    std::optional<Points> score;
    std::vector<std::optional<bool>> reached;       // as Ledger::thresholds()
    std::vector<std::optional<std::size_t>> steps;  // as Ledger::standings()
    std::vector<bool> listed;                       // as Ledger::lists()

    friend bool operator==(const WouldBe&, const WouldBe&) = default;
};
// How the subject of a ledger stands.
[[nodiscard]] WouldBe wouldBeOf(const Ledger& ledger);

class Counterfactual {
public:
    using KindDeclared = std::function<bool(std::string_view)>;
    explicit Counterfactual(std::shared_ptr<const Ledger> ledger, KindDeclared kindDeclared = {});
    ~Counterfactual();
    Counterfactual(const Counterfactual&) = delete;
    Counterfactual& operator=(const Counterfactual&) = delete;

    // A record, all its versions, that a line or a silence of the ledger is of.
    struct Item {
        std::string_view id;
        RecordIndex record = 0;  // of its versions here, the highest
        bool counts = false;     // some version of it brought something, now or once
        bool quick = false;      // answered without making the ledger anew, if alone
    };
    [[nodiscard]] std::span<const Item> items() const;  // by record id in code point order
    [[nodiscard]] std::optional<std::size_t> itemNamed(std::string_view id) const;
    [[nodiscard]] const Ledger& ledger() const;

    // Without these items; each once, in any order.
    [[nodiscard]] WouldBe without(std::span<const std::size_t> items);
    [[nodiscard]] WouldBe without(std::size_t item) { return without({&item, 1}); }
    // Whether `without` would answer these without making the ledger anew.
    [[nodiscard]] bool quick(std::span<const std::size_t> items) const;
    // What leaving an item out does to the sums of characteristics, where that is all it does. Nothing where the answer
    // is not a matter of sums (totals, values set, a running clamp, a formula, records that bear on each other).
    struct Lift {
        std::size_t characteristic;  // each once
        Points points;               // before its weight
    };
    [[nodiscard]] std::optional<std::vector<Lift>> lifts(std::size_t item) const;
    // The holds that are on, and the points that each alone holds the score down to.
    struct Hold {
        std::size_t item;
        std::optional<Points> lowest;
    };
    [[nodiscard]] std::vector<Hold> holds() const;
    // The items that have the subject on a list of the ledger.
    [[nodiscard]] std::vector<std::size_t> listing(std::size_t list) const;
    // The same by evaluating again, whatever they are. For tests.
    [[nodiscard]] Ledger evaluatedWithout(std::span<const std::size_t> items) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace clearline
