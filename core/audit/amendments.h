// Amendments: single cells that might read otherwise, and how the subject would stand then: a report confirmed, an act
// made good, an amount in another row of the table, a condition met. Each is one amendment of one record, the nearest
// value that changes what the record gives. Where it sits: under reach; each can be made as an edit of a scenario.
#pragma once

#include <functional>
#include <vector>

#include "core/audit/counterfactual.h"
#include "core/scenario/scenario.h"

namespace clearline {

struct Amendment {
    enum class Of : std::uint8_t {
        Confirmed,  // the report is confirmed on the as-of day
        MadeGood,   // it was made good on the as-of day
        Row,        // its amount falls into another row of the table
        Condition,  // the condition of the rule that came nearest holds
    };
    Of of = Of::Confirmed;
    RecordIndex record = 0;
    RecordAmended edit;
    WouldBe would;
};
[[nodiscard]] std::string_view amendmentText(Amendment::Of of);  // "confirmed", "made-good"…

struct Amendments {
    std::vector<Amendment> tried;   // that changed how the subject stands
    std::size_t asked = 0, of = 0;  // of those that there were, how many were evaluated
};
// `most`: evaluated at most.
[[nodiscard]] Amendments amendmentsOf(const Ledger& ledger, std::size_t most,
                                      const Counterfactual::KindDeclared& kindDeclared,
                                      const std::function<bool()>& goOn);

}  // namespace clearline
