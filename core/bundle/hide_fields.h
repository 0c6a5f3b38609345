// hideFields: a further copy of a bundle of which less is shown: fields hidden, parts withheld, lines closed. Where it
// sits: between two bundle files. Promises: the root stays, so who kept it can still check what is left; what was
// hidden is told by the manifest; no hash stays in the open by which what was hidden could be guessed.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/bundle/bundle.h"

namespace clearline {

struct BundleHiding {
    std::vector<std::string> fields;  // "records.note"
    std::vector<std::string> parts;   // names of parts
    std::set<std::uint64_t> lines;    // if any: only these lines (from 1) stay, with what they rest on
};

// Problems: bundle.no-field, bundle.no-part, bundle.no-line, and bundle.needed (what tells of the parts is not hidden).
[[nodiscard]] Result<Bundle> hideFields(Bundle bundle, const std::string& file, const BundleHiding& hiding);

// Files within are as they were given. Warnings ("bundle.part-hashes"): those that name one of these hashes (hex
// digits), and corrections, which name hashes of their records, where `cells` of records are hidden.
[[nodiscard]] Problems partsThatName(const Bundle& bundle, const std::set<std::string>& hashes, bool cells);
// Once rows are closed: letters, corrections, objections and evidence stay as they are and may tell of the rows that
// are closed ("bundle.part-whole").
[[nodiscard]] Problems partsLeftWhole(const Bundle& bundle);
// The same as partsThatName, of what `less` hides of `whole`.
[[nodiscard]] Problems hashesLeft(const Bundle& whole, const Bundle& less);

}  // namespace clearline
