// guessCsv: how a text table is to be read: its encoding, its separator, where its header stands, each with the reason.
// Where it sits: behind guessForm, for whatever is no other format.
#pragma once

#include "core/tables/table_form.h"

namespace clearline {

// Fails where the text is in an encoding that is not read, or is not text at all.
[[nodiscard]] Result<FormGuess> guessCsv(const SourceFile& file, const TableLimits& limits = {});

}  // namespace clearline
