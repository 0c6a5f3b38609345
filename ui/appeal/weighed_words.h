// What was weighed about an objection, as rich text for the side of the dialog: whether it can be brought, and what it
// would do under each rulebook and to whom else. Where it sits: between AppealWeighed and the text that a person reads.
#pragma once

#include <QString>

#include "core/explain/catalogue.h"
#include "core/record/masked.h"
#include "core/rulebook/kinds.h"
#include "ui/appeal/appeal_weigher.h"

namespace clearline {

struct WeighedWords {
    const CaseInput& input;
    const Catalogue& words;
    const Kinds& kinds;
    Identifiers identifiers = Identifiers::Masked;

    [[nodiscard]] QString admissibility(const AppealWeighed& weighed) const;
    [[nodiscard]] QString effect(const AppealWeighed& weighed) const;
    // "Score 674 → 689; above 683 (fast lane): reached": under the subject's first rulebook that differs.
    [[nodiscard]] QString effectInShort(const AppealWeighed& weighed) const;

private:
    [[nodiscard]] QString under(const AppealUnder& under, bool own) const;
};

}  // namespace clearline
