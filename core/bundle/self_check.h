// checkSelf: whether what a bundle says of itself and of the files within fits what is in it. Where it sits: under
// bundle_check.h. Promises: what differs is told with the field; what nothing can tell is left to makersOwnFields.
#pragma once

#include <memory>
#include <vector>

#include "core/bundle/bundle_check.h"
#include "core/rulebook/rulebook.h"

namespace clearline {

// `rulebooks`: those within that are not withheld, in their order; none where one cannot be read.
[[nodiscard]] std::vector<BundleCheck> checkSelf(const Bundle& bundle,
                                                 const std::vector<std::shared_ptr<const Rulebook>>& rulebooks);

}  // namespace clearline
