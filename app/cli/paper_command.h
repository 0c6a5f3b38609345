// `paper`: a working paper of one subject as an HTML page: chosen panels, and the receipt by which another person makes
// its figures again. `replay`: that other person's side.
#pragma once

#include <string>
#include <vector>

#include "app/cli/audit_source.h"
#include "app/cli/command_form.h"

namespace clearline::cli {

struct PaperOptions : AuditOptions {
    std::string sections, lines;  // parted by commas; empty: see PaperWish
    std::string title, author, note;
    std::string waterfall = "rule";
    std::string with;  // the scenario of the case to compare with; empty: the originals
    std::string out;   // empty: standard output
    bool showIdentifiers = false, force = false;
};
[[nodiscard]] int paper(const PaperOptions& options, const std::vector<std::string>& folders, Console& console);

struct ReplayOptions : AuditOptions {
    std::string paper;
};
[[nodiscard]] int replay(ReplayOptions options, const std::vector<std::string>& folders, Console& console);

void addPaper(const CommandForm& program);
void addReplay(const CommandForm& program);

}  // namespace clearline::cli
