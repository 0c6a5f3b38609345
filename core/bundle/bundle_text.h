// A bundle and what was found on checking it, in words. Where it sits: behind `bundle create`, `verify` and `redact`
// and the window's dialogs, which say the same. Each text ends with a line end.
#pragma once

#include <string>
#include <vector>

#include "core/bundle/bundle_check.h"
#include "core/explain/catalogue.h"

namespace clearline {

// What is masked, hidden, closed and withheld, a line each.
[[nodiscard]] std::string hiddenText(const Bundle& bundle, const Catalogue& words);
// Whether it came out, and why not, in one line without its end.
[[nodiscard]] std::string checkText(const BundleCheck& check, const Catalogue& words);
// Its root, and that all leads to it.
[[nodiscard]] std::string hashesText(const Bundle& bundle, const Catalogue& words);
[[nodiscard]] bool anyDiffers(const std::vector<BundleCheck>& checks);

}  // namespace clearline
