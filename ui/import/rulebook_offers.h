// Under which rulebooks a case could be shown that has none yet: those of the program, with how many of the records to
// be imported have a rule there, for that kind of record and of subject. Where it sits: beside the check of an import;
// a person chooses in the last step.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/local_text.h"
#include "core/record/case_input.h"

namespace clearline {

struct RulebookOffer {
    std::string file;
    LocalText title;
    std::uint64_t records = 0;  // that have a rule under it
};

// The one with most records first, then in the order of the files.
[[nodiscard]] std::vector<RulebookOffer> rulebookOffers(const std::vector<std::shared_ptr<const CaseInput>>& inputs,
                                                        const std::vector<std::string>& resourceFolders);

}  // namespace clearline
