// bundleInput: what evaluate takes, out of a bundle: its records with the tables beside them, and its rulebooks. Where
// it sits: behind bundle_file.h, in front of all that explains. Promises: the same cells give the same input as a file
// of our own with them; what is hidden, or not in the bundle, is told and never guessed, and where records lack every
// ledger is incomplete.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/bundle/bundle.h"
#include "core/intake/read_case.h"
#include "core/ledger/ledger.h"
#include "core/rulebook/rulebook.h"

namespace clearline {

// Places name the bundle and the table: "lin.clearline-bundle/records.csv", row 2 being its first record. A subject or
// record whose id is masked goes by what stands beside it. Fails with bundle.no-records, and as a record file does.
[[nodiscard]] Result<CaseInput> bundleInput(const Bundle& bundle, const std::string& file,
                                            const ReadOptions& options = {});
// Each id once, as written. Problems: those of rulebooks. None: the bundle holds none that is not withheld.
[[nodiscard]] Result<std::vector<std::shared_ptr<const Rulebook>>> bundleRulebooks(const Bundle& bundle,
                                                                                   const std::string& file);
// The days on which its ledgers stand; nothing where the bundle does not tell.
[[nodiscard]] std::optional<Clock> bundleClock(const Bundle& bundle);

// What stands in that field, or in its place.
[[nodiscard]] std::string_view shownOf(const BundleRow& row, std::string_view field);

}  // namespace clearline
