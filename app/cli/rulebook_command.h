// `rulebook list` and `rulebook check`: which schemes there are, what is wrong with one, and how
// many of its numbers are published, reported or assumed.
#pragma once

#include <string>
#include <vector>

#include "app/cli/command_form.h"
#include "app/cli/console.h"

namespace clearline::cli {

[[nodiscard]] int listRulebooks(const std::vector<std::string>& folders, Console& console);
// `name`: an id or a path; empty with `all`.
[[nodiscard]] int checkRulebooks(const std::string& name, bool all, const std::vector<std::string>& folders,
                                 Console& console);

void addRulebook(const CommandForm& program);

}  // namespace clearline::cli
