// The law and the parts of rulebooks that an objection or repair rests on, found from its ground, its records and the
// day. Where it sits: offered when it is drafted; `citationText` tells one in a language.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/appeal/objection.h"
#include "core/audit/law/law.h"
#include "core/explain/catalogue.h"
#include "core/rulebook/rulebook.h"

namespace clearline {

// Keys only, texts blank. Those of the objection that a person wrote or left out stay as they are.
[[nodiscard]] std::vector<AppealCitation> foundCitations(const Objection& objection, const CaseInput& input,
                                                         const std::vector<std::shared_ptr<const Rulebook>>& rulebooks,
                                                         const LawBook* law);
// "Order 58, …: A penalty is shown at least 3 months … (published)". The person's own text where there is one, with its
// status where that is not published; of what is neither in the law nor in the rulebooks its name.
[[nodiscard]] std::string citationText(const AppealCitation& citation,
                                       const std::vector<std::shared_ptr<const Rulebook>>& rulebooks,
                                       const LawBook* law, const Catalogue& words);

}  // namespace clearline
