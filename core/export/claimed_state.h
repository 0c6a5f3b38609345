// What a ledger says of where a subject stands, as a correction claims it, and in what a claim differs from what comes
// out. Where it sits: between ledgers and export/correction_check.h.
#pragma once

#include "core/appeal/correction.h"
#include "core/export/result_hash.h"

namespace clearline {

// `rulebook`, `scenario`, `engine`: as receiptOf has them.
[[nodiscard]] ClaimedState stateOf(const Ledger& ledger, const Rulebook& rulebook,
                                   const std::optional<ScenarioText>& scenario, std::string_view engine);

// One figure in which two differ. `figure`: "score", "complete", "standing SCALE", "threshold ID", "list ID" (since and
// until), or, where all of these agree, "lines" with the hashes of the results.
struct FigureDifference {
    std::string figure, claimed, computed;
    friend bool operator==(const FigureDifference&, const FigureDifference&) = default;
};
[[nodiscard]] std::vector<FigureDifference> differences(const ClaimedState& claimed, const ClaimedState& computed);

}  // namespace clearline
