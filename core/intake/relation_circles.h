// Two who are, at one time, each the other's branch, or owner: told, and both kept. What rests on such a
// relation is not to be relied on. For the rows of one file as it is read, and of several put together.
#pragma once

#include <functional>
#include <vector>

#include "core/record/subject.h"

namespace clearline {

// Marks every relation that closes a circle, and the ones it closes it with; `tell` hears of each once, with the
// first of those. `mutual`: kinds in which two may stand to each other.
void findCircles(std::vector<Relation>& relations, const std::function<bool(std::string_view)>& mutual,
                 const std::function<void(std::size_t later, std::size_t earlier)>& tell);

}  // namespace clearline
