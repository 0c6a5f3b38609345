// A relation as the subject's own page names it: "Haiyan Seafood (F-HAIYAN), whose legal
// representative this subject is"; "Yu Miao (P-YU), employee of this subject".
#pragma once

#include <string>

#include "core/explain/catalogue.h"
#include "core/ledger/ledger.h"
#include "core/rulebook/kinds.h"

namespace clearline {

// The subject at the other end.
[[nodiscard]] const std::string& otherOf(const Relation& relation, const std::string& self);
// Name and id, or the id alone where no name is known.
[[nodiscard]] std::string subjectTitle(const CaseInput& input, const std::string& id, const Catalogue& words);
[[nodiscard]] std::string relationSentence(const Ledger& ledger, const Relation& relation, const Catalogue& words,
                                           const Kinds& kinds);

}  // namespace clearline
