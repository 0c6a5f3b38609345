// Which language the program speaks: --lang, else the environment, else English. Known before the
// command line is read properly, so that even its help is in that language.
#pragma once

#include "core/base/local_text.h"

namespace clearline::cli {

[[nodiscard]] Language chooseLanguage(int argc, const char* const* argv);

}  // namespace clearline::cli
