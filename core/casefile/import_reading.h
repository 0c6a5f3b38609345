// Files read for an import: in our own form, or by a plan. Where it sits: first on the way into a case; what comes out
// goes through checkImport. The command line and the window read their files here, so that both bring the same.
#pragma once

#include <string>
#include <vector>

#include "core/casefile/import_item.h"
#include "core/mapping/mapped_read.h"
#include "core/mapping/suggested_plan.h"

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
// `tables`: as they were read by the plan's forms, each with what was told then.
using ReadTables = std::vector<std::pair<std::shared_ptr<const RawTable>, Problems>>;
[[nodiscard]] Result<PlannedItem> plannedItem(SourceFile file, ReadTables&& tables, ImportPlan plan,
                                              const ReadOptions& options = {});
[[nodiscard]] Result<PlannedItem> plannedItem(SourceFile file, ImportPlan plan, const ReadOptions& options = {});
// The questions as Problems that say how to go on.
[[nodiscard]] Problems openQuestions(const PlannedItem& read);

// A file in whatever form it is: our own; else by what is wished; else by the one known mapping that fits, and then a
// Notice says which. Where none fits, or several do, it is refused with how to go on ("import.no-mapping"…). A folder
// is one of our own.
[[nodiscard]] Result<PlannedItem> anyItem(const std::string& path, const std::vector<Mapping>& known,
                                          const PlanWishes& wishes = {}, const ReadOptions& options = {});

}  // namespace clearline
