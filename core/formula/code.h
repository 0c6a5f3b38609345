// What a Formula holds: its Program.
#pragma once

#include "core/formula/program.h"

namespace clearline {

struct Formula::Code : Program {};

}  // namespace clearline
