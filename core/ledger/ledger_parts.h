// LedgerParts: what a ledger was made from and of: its schedule and its fold. For those of audit/ that ask what it
// would be with something left out or another value, and must not do all of it again for each question.
#pragma once

#include <memory>

#include "core/ledger/fold.h"
#include "core/ledger/ledger.h"

namespace clearline {

struct LedgerParts {
    [[nodiscard]] static const Schedule& schedule(const Ledger& ledger) { return *ledger.schedule_; }
    [[nodiscard]] static const FoldResult& fold(const Ledger& ledger) { return *ledger.fold_; }
};

}  // namespace clearline
