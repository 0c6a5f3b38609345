// The words of a silent record, for callers that tell many of one ledger.
#pragma once

#include "core/explain/explanation.h"
#include "core/explain/ledger_words.h"

namespace clearline {

[[nodiscard]] SilentText tellSilent(LedgerWords& words, const Silent& silent);

}  // namespace clearline
