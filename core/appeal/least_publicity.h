// LeastPublicity: from when the minimum period of publicity of a penalty is over, by every provision that may hold: of
// its class where the record says one, of its kind, by the law of the day of the decision and by laws that came since.
// Where it sits: under admissibility and deadlines. Promises: how decisions pass over from one law to the next was not
// found, so where the law changed both bounds are given and nobody chooses. Private to appeal/.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/audit/law/law.h"
#include "core/record/case_input.h"

namespace clearline {

struct LeastPublicity {
    std::vector<std::size_t> provisions;  // into LawBook::provisions
    std::optional<Date> decided;          // absent: the day of the decision is blank, and nothing below is known
    Date earliest = Date::kMin;           // by the mildest of them
    std::optional<Date> latest;           // by the strictest; absent: one of them knows no end before its full term
    // The last day on which it may be shown by any of them, when it stops by itself; absent: one of them knows none.
    std::optional<Date> longest;
    bool classOpen = false;   // the class of the penalty is not said, and matters
    bool lawChanged = false;  // since the decision, up to the day asked about
    [[nodiscard]] bool sure() const { return latest == earliest; }
    // What is not known where it is not sure: "publicity_class", "transition".
    [[nodiscard]] std::vector<std::string> wants() const;
};

// Nothing where no provision on publicity is about such a record.
[[nodiscard]] std::optional<LeastPublicity> leastPublicity(const CaseInput& input, RecordIndex record, Date on,
                                                           const LawBook& law);
// Of one decision with several records the longest governs.
[[nodiscard]] std::optional<LeastPublicity> leastPublicityOfDecision(const CaseInput& input, RecordIndex record,
                                                                     Date on, const LawBook& law);

}  // namespace clearline
