// Whether a file that is about to be written is one that is read: nothing that is written replaces an original, by
// whatever name or link. Where it sits: before NewFile, for the commands' --out and the window's saving. Promises: two
// names are one file if the file system says so (device and inode), not if they look alike.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/problem.h"

namespace clearline {

// export.onto-original where `out` is one of those that are `read`, or what a database keeps beside it. Names that are
// blank or that there is no file of are none.
[[nodiscard]] std::optional<Problem> ontoOriginal(const std::string& out, const std::vector<std::string>& read);

}  // namespace clearline
