// `clearline FILE --print paper --out NAME.pdf`: the working paper without a window, as a PDF or a page. Where it sits:
// called by main instead of showing a window; the same question, sections and writer as the dialog. It prints problems
// to standard error and ends as clearline-cli does: 0 done, 1 the input has errors, 2 usage, 3 not read or not written.
#pragma once

#include <optional>
#include <string>

#include "core/export/working_paper.h"
#include "ui/workspace/workspace.h"

namespace clearline {

struct PrintRequest {
    std::string file, rulebook, subject, scenario, out;
    std::string sections, lines;  // parted by commas; empty: what has something to tell, the first hundred
    std::optional<Date> asOf, knownOn;
    PaperWish wish;  // but for its parts and entries
    bool force = false;
};

[[nodiscard]] int printPaper(Workspace& workspace, PrintRequest request);

}  // namespace clearline
