// The records that a ledger's lines and silences are of, each with all its versions, and what makes leaving one out
// more than leaving out what it gave. Under Counterfactual; private to audit/.
#pragma once

#include <memory>
#include <set>
#include <span>
#include <vector>

#include "core/audit/counterfactual.h"
#include "core/audit/form_keepers.h"
#include "core/ledger/ledger_parts.h"

namespace clearline {

struct CounterItems {
    explicit CounterItems(const Ledger& ledger);

    // Whether leaving all of these out changes nothing but what they gave.
    [[nodiscard]] bool quick(std::span<const std::size_t> out) const;

    std::vector<Counterfactual::Item> items;
    std::vector<std::vector<RecordIndex>> records;          // by item, all versions here
    std::vector<std::vector<std::uint32_t>> contributions;  // by item
    std::vector<std::size_t> firstEvent;                    // by item; the number of events where it has none
    std::vector<std::uint32_t> itemOf;                      // by contribution

private:
    void collect(const Schedule& schedule, std::vector<std::vector<std::uint16_t>>& rules);
    void findEvents(const Ledger& ledger, const Schedule& schedule);

    const RecordBook& book_;
    FormKeepers forms_;
    std::vector<bool> slow_;         // by item
    std::set<std::size_t> openers_;  // with whose first event the scheme opens, where no day is named
};

}  // namespace clearline
