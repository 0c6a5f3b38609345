// What a person names for an import, as files: a folder stands for what is in it and beneath it, in the order of the
// names. Tables that stand beside a record file of ours go with it; cases and hidden files are left alone.
#pragma once

#include <string>
#include <vector>

#include "core/base/problem.h"

namespace clearline {

struct ImportPaths {
    std::vector<std::string> paths;  // files, and folders of our own form
    Problems problems;               // what was passed over, and why
};
// Problems are Fatal where a path leads nowhere, a folder has nothing to import, or more than kMostImportFiles.
[[nodiscard]] ImportPaths importPaths(const std::vector<std::string>& given);

inline constexpr std::size_t kMostImportFiles = 1000;

}  // namespace clearline
