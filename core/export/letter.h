// The letter of an objection or a repair, the commitment letter and the subject's statement, as a Document in Chinese,
// English or both (one after the other). Where it sits: over what core/appeal and audit/ worked out; read by the
// writers of HTML, ODT, plain text and PDF. Promises: pure; every figure is the ledger's; the hashes of the files and
// of the case stand in it; where identifiers are masked the letter says so.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/appeal/appeal_effect.h"
#include "core/appeal/objection.h"
#include "core/explain/catalogue.h"
#include "core/export/document.h"
#include "core/export/letter_template.h"
#include "core/record/masked.h"
#include "core/rulebook/kinds.h"

namespace clearline {

struct LetterQuestion {
    Objection objection;
    std::shared_ptr<const CaseInput> input;
    std::vector<std::shared_ptr<const Rulebook>> rulebooks;  // of the case
    Clock clock{Date::kMin, Date::kMin};
    const AppealEffect* effect = nullptr;  // null: what it does was not worked out, and is not told
    std::string caseRoot;                  // hash of the last entry of the case; blank: no case
    std::uint64_t caseEntries = 0;
    std::optional<Date> answerBy;  // by when the authority has to answer
};

// How identifiers stand in the letter itself, where the form needs the subject's, and in its annexes.
struct LetterWish {
    LetterKind kind = LetterKind::Objection;
    Identifiers body = Identifiers::Shown, annexes = Identifiers::Masked;
    std::optional<Date> date;  // of the letter; absent: to be filled in by hand
    std::string engine;
};

// One language of it. Citations and conditions as told in it.
struct LetterSide {
    const LetterTemplate& form;
    const Catalogue& words;
    std::vector<std::string> citations = {}, conditions = {};
};

// `sides`: one, or the Chinese one and then the English one. Problems: letter.no-such-record (record).
[[nodiscard]] Result<Document> letter(const LetterQuestion& question, const LetterWish& wish,
                                      const std::vector<LetterSide>& sides, const Kinds& kinds);

}  // namespace clearline
