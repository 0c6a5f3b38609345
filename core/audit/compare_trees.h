// What two rulebook files say differently, part by part, each read as its rulebook is read (with the alternative
// readings chosen for it). Parameters and tables are compared by value elsewhere. Private to audit/.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/rulebook/rulebook.h"

namespace clearline {

struct TreeDifference {
    std::string path;                          // "rules/TP-03/valid-for"
    std::optional<std::string> first, second;  // what is written there, on one line; absent: nothing
};
// In the order of the first file, what only the second has after its like.
[[nodiscard]] std::vector<TreeDifference> differencesOfFiles(const Rulebook& first, const Rulebook& second);

}  // namespace clearline
