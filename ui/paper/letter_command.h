// `clearline --print letter --case C --objection N --out NAME.pdf`: a letter of an objection without a window, as a PDF, a
// page or an OpenDocument text. Where it sits: called by main instead of showing a window; the same letter as
// clearline-cli objection letter. It prints problems to standard error and ends with 0 done, 2 usage, 3 not read or not
// written.
#pragma once

#include <string>
#include <vector>

#include "core/export/case_letter.h"

namespace clearline {

struct Resources;

struct LetterRequest {
    std::string file, out;
    CaseLetterWish wish;
    bool force = false;
};

[[nodiscard]] int printLetter(const Resources& resources, const Catalogue& words, const LetterRequest& request);

}  // namespace clearline
