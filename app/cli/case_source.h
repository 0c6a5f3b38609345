// CaseSource: what explain begins with when it is given a case: the case opened read-only and verified,
// its input, the rulebooks (those of the case first, by id), and a named scenario's edits.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/cli/loaded_case.h"
#include "core/casefile/case_file.h"

namespace clearline::cli {

[[nodiscard]] bool isCaseName(const std::string& file);  // NAME.clearline

struct LoadedSource {
    LoadedCase loaded;
    std::unique_ptr<CaseFile> file;
    const KeptScenario* scenario = nullptr;  // the one asked for
};

// `rulebooks` empty: all that the case keeps. `scenario` empty: the originals.
[[nodiscard]] Result<LoadedSource> loadFromCase(const std::string& file, const std::vector<std::string>& rulebooks,
                                                const std::string& scenario, const std::vector<std::string>& folders);
// Opened for reading, with what was found told; nothing, with what stands in the way told.
[[nodiscard]] std::unique_ptr<CaseFile> openToRead(const std::string& file, const std::optional<Hash>& root,
                                                   Console& console);
// The same of a case that is open.
[[nodiscard]] Result<LoadedCase> loadFrom(CaseFile& file, const std::vector<std::string>& rulebooks,
                                          const std::vector<std::string>& folders);
// How intake judges kinds, for input read from a case. The Kinds must outlive it.
[[nodiscard]] ReadOptions readOptionsFor(const Kinds& known);

}  // namespace clearline::cli
