// hideFields: a further copy of a bundle of which less is shown: fields hidden, parts withheld, lines closed. Where it
// sits: between two bundle files. Promises: the root stays, so who kept it can still check what is left; what was
// hidden is told by the manifest.
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

}  // namespace clearline
