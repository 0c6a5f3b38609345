// ImportItem: one file that is to go into a case, as it was read. Where it sits: between reading a file (by our own
// reader, or by a plan) and CaseFile::import, with import_check.h looking at it in between.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/mapping/import_plan.h"
#include "core/record/case_input.h"

namespace clearline {

struct ImportItem {
    std::string name;                        // as the person named it
    std::shared_ptr<const CaseInput> input;  // its files with their bytes, of a foreign file one for each of its tables
    std::optional<ImportPlan> plan;          // settled; of a foreign file
    std::vector<SubjectChoice> choices;      // of a file in our own form: who of it is who in the case
    std::vector<Problems> told;              // of a foreign file, by table: found when its bytes were read as a table

    // Who is who, whatever its form.
    [[nodiscard]] const std::vector<SubjectChoice>& subjects() const { return plan ? plan->subjects : choices; }
};

}  // namespace clearline
