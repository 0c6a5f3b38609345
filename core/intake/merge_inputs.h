// mergeInputs: what several imports brought, put together into one CaseInput as if one file had held it
// all: records in the order of the imports, each with the place it has in its own file. Where it sits:
// between reading the files of a case and evaluating them.
// Promises: nothing is counted twice and nothing is dropped without a word. What two imports say alike
// counts once (a Notice, for a subject no word); where they contradict each other the first counts, and a
// Problem names both places.
#pragma once

#include <vector>

#include "core/intake/read_case.h"

namespace clearline {

// At least one; the names of their files all differ. One alone comes back as it is.
[[nodiscard]] CaseInput mergeInputs(std::vector<CaseInput> inputs, const ReadOptions& options = {});

}  // namespace clearline
