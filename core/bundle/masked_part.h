// maskedPart: a file of ours (an objection, a correction) as a bundle holds it in which identifiers are masked: stars
// stand in its texts for identifiers of the case's subjects, resident numbers and credit codes, in what somebody wrote
// also for mobile numbers, and ids that are masked have the names that they have in the rows. Where it sits: under
// make_bundle.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/bundle/row_maker.h"

namespace clearline {

// Nothing where there is nothing to mask, or it is no such file.
[[nodiscard]] std::optional<std::string> maskedPart(std::string_view what, std::string_view bytes, RowMaker& maker);

}  // namespace clearline
