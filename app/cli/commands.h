// The commands of the program, in the order in which help names them. A new one is one line of the table in
// commands.cpp; what it asks for and does stands in its own file.
#pragma once

#include "app/cli/command_form.h"

namespace clearline::cli {

void addCommands(const CommandForm& program);

}  // namespace clearline::cli
