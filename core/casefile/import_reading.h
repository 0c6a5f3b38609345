// Files read for an import: in our own form, or by a plan. Where it sits: first on the way into a case; what comes out
// goes through checkImport. The command line and the window read their files here, so that both bring the same.
#pragma once

#include <string>
#include <vector>

#include "core/casefile/import_item.h"
#include "core/mapping/mapped_read.h"

namespace clearline {

// A record file of ours with the tables beside it, or a folder of them (readCase).
[[nodiscard]] Result<ImportItem> ownItem(const std::string& path, const ReadOptions& options = {});

// A foreign file. Its plan comes back settled; what could be read in two ways stands in `questions`, and with any of
// them open it should not be imported ("import.question-open").
struct PlannedItem {
    ImportItem item;
    std::vector<Question> questions;
    std::vector<ColumnDecision> decisions;
};
[[nodiscard]] Result<PlannedItem> plannedItem(const std::shared_ptr<const SourceFile>& file, ImportPlan plan,
                                              const ReadOptions& options = {});
// The questions as Problems that say how to go on.
[[nodiscard]] Problems openQuestions(const PlannedItem& read);

}  // namespace clearline
