// The words of a Problem: what happened, where, and what to do about it. What a problem quotes of a file is masked
// where it is an identifier, unless they are to be shown: its place says where it stands.
#pragma once

#include <string>

#include "core/base/problem.h"
#include "core/explain/catalogue.h"
#include "core/record/masked.h"

namespace clearline {

[[nodiscard]] std::string problemSentence(const Problem& problem, const Catalogue& words,
                                          Identifiers identifiers = Identifiers::Masked);  // key problem.<code>
[[nodiscard]] std::string problemRemedy(const Problem& problem, const Catalogue& words,
                                        Identifiers identifiers = Identifiers::Masked);  // key remedy.<code>
// Both, as one text.
[[nodiscard]] std::string problemMessage(const Problem& problem, const Catalogue& words,
                                         Identifiers identifiers = Identifiers::Masked);
// lin.csv:14:3; of a sheet fines.xlsx!Sheet1!C14, of a whole row of it fines.xlsx!Sheet1!14.
[[nodiscard]] std::string placeText(const Place& place);

}  // namespace clearline
