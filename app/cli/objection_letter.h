// `objection letter`: the letter of an objection or a repair that a case keeps, the commitment letter or the subject's
// statement, as text, HTML or OpenDocument; and the check of a template. Where it sits: a subcommand of `objection` in
// a file of its own.
#pragma once

#include <string>
#include <vector>

#include "app/cli/command_form.h"

namespace clearline::cli {

struct LetterOptions {
    std::string file;  // the case
    std::uint64_t number = 0;
    std::string language;  // en, zh, both; empty: as the program speaks
    std::string kind = "letter", format, out;
    std::string templates, check;  // a folder; a file
    std::string asOf, knownOn, date;
    bool showIdentifiers = false, maskIdentifiers = false, force = false;
};

// `letter` beneath `objection`.
void addLetter(const CommandForm& objection);
[[nodiscard]] int objectionLetter(const LetterOptions& options, const std::vector<std::string>& folders,
                                  Console& console);

}  // namespace clearline::cli
