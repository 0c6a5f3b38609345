// The window's own word for a kind of line ("expired", "cap"), in the window's language.
#pragma once

#include <QString>

#include "core/ledger/ledger.h"

namespace clearline {

[[nodiscard]] QString lineKindWord(LineKind kind);

}  // namespace clearline
