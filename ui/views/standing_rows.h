// The rows at the right of the score header: benefits, restrictions and lists, each group under
// its word and with marks of its own shape, so that none is told apart by colour alone.
#pragma once

#include <QPalette>
#include <QString>

#include "core/explain/catalogue.h"
#include "core/ledger/ledger.h"

namespace clearline {

// One a line, or flowing, so that many take few lines; never broken inside one that flows.
[[nodiscard]] QString standingRowsHtml(const Ledger& ledger, const Catalogue& words, const QPalette& palette,
                                       bool flowing);
// The same, plain, one a line, each with the word of its group.
[[nodiscard]] QString standingRowsText(const Ledger& ledger, const Catalogue& words);

}  // namespace clearline
