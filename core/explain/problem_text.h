// The words of a Problem: what happened, where, and what to do about it.
#pragma once

#include <string>

#include "core/base/problem.h"
#include "core/explain/catalogue.h"

namespace clearline {

[[nodiscard]] std::string problemSentence(const Problem& problem, const Catalogue& words);  // key problem.<code>
[[nodiscard]] std::string problemRemedy(const Problem& problem, const Catalogue& words);    // key remedy.<code>
// Both, as one text.
[[nodiscard]] std::string problemMessage(const Problem& problem, const Catalogue& words);
[[nodiscard]] std::string placeText(const Place& place);  // lin.csv:14:3

}  // namespace clearline
