// The hash of a result: what a receipt says came out. It covers what the ledger says, in a text of its own
// that is the same in every language: one line for each line, contribution without effect, standing,
// threshold and list (resources/formats.md, "A result's text").
#pragma once

#include "core/ledger/ledger.h"
#include "core/scenario/scenario.h"
#include "core/seal/receipt.h"

namespace clearline {

[[nodiscard]] Hash resultHash(const Ledger& ledger);

// The receipt of a ledger. `rulebook`: the one the scenario was laid over, not the edited one.
// `scenario`: with its canonical text; nothing if nothing was edited.
struct ScenarioText {
    std::string name, text;
};
[[nodiscard]] Receipt receiptOf(const Ledger& ledger, const Rulebook& rulebook,
                                const std::optional<ScenarioText>& scenario, std::string_view engine);

}  // namespace clearline
