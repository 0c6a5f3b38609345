// The letter of an objection that a case keeps: the case's records, rulebooks and law put together, what is asked for
// worked out, and told in the languages wanted. Where it sits: between an open case and letter.h; for the command and
// the window alike. Promises: reads no clock; nothing is written.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/casefile/case_file.h"
#include "core/export/letter.h"

namespace clearline {

struct CaseLetterWish {
    ObjectionId objection = 0;
    bool chinese = false, english = true;  // both: the Chinese first
    std::optional<LetterKind> kind;        // absent: the letter of the objection or of the repair
    std::string templates;                 // a folder of one's own, looked in first
    Identifiers body = Identifiers::Shown, annexes = Identifiers::Masked;
    Clock clock{Date::kMin, Date::kMin};
    std::optional<Date> date;  // of the letter
    std::string engine;
};

// Problems: objection.none (number), letter.*, those of templates, of reading the case and of what is asked for.
[[nodiscard]] Result<Document> caseLetter(CaseFile& file, const CaseLetterWish& wish,
                                          const std::vector<std::string>& resourceFolders,
                                          const std::function<bool(std::size_t, std::size_t)>& progress = {});

// "letter", "objection", "repair": as the objection is; else "commitment", "statement". False: none of them.
[[nodiscard]] bool readLetterKind(std::string_view text, std::optional<LetterKind>& kind);

}  // namespace clearline
