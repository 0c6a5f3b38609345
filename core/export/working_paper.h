// A working paper: what an auditor hands over. It gathers chosen panels of one subject under one rulebook and ends with
// the receipt by which another person makes the same figures again. Where it sits: over everything that audit/ works
// out; read by the HTML writer, the window's PDF and the command. Promises: pure (no clock, no place of the machine);
// every figure is worked out from the question alone; identifiers are masked unless shown, and it says which.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/appeal/objection.h"
#include "core/audit/compare_parts.h"
#include "core/audit/findings/finding_mark.h"
#include "core/audit/waterfall.h"
#include "core/base/result.h"
#include "core/explain/catalogue.h"
#include "core/export/document.h"
#include "core/record/masked.h"
#include "core/rulebook/kinds.h"

namespace clearline {

struct LawBook;

// In the order of the paper; the receipt follows, always.
enum class PaperPart : std::uint8_t {
    Summary,
    Chart,
    Ledger,
    Silent,
    Reach,
    Sensitivity,
    Statement,
    Diagnosis,
    Findings,
    History,
    Compare,
    Waterfall,
    Problems
};
inline constexpr std::size_t kPaperParts = static_cast<std::size_t>(PaperPart::Problems) + 1;
[[nodiscard]] std::string_view paperPartText(PaperPart part);  // "summary"…
[[nodiscard]] std::optional<PaperPart> paperPartNamed(std::string_view text);

struct PaperQuestion {
    std::shared_ptr<const CaseInput> input;  // the originals
    EditedSide side;                         // the rulebook as read, and what is laid over it and the records
    std::optional<EditedSide> against;       // what Compare and Waterfall begin with; else the originals
    std::string subject;
    Clock clock{Date::kMin, Date::kMin};
    std::function<bool(std::string_view)> kindDeclared;
    std::shared_ptr<const LawBook> law;                // for Findings, which say so without it, and History
    FindingMarks marks;                                // what a person decided about them, of a case
    std::map<ObjectionId, Objection> objections = {};  // of a case: lines under a pending one are marked
};

struct PaperWish {
    std::set<PaperPart> parts;
    std::set<std::size_t> entries;  // of the ledger, from 1, told with every step; none: the first hundred
    std::string title, author, note;
    WaterfallBy by = WaterfallBy::Rule;
    std::optional<Date> waterfallFrom;  // without anything to compare; else the first day
    Identifiers identifiers = Identifiers::Masked;
    std::string engine;  // version, for the receipt
};

// How far it is: between two sections, and within those that search. False stops it.
using PaperProgress = std::function<bool(std::size_t done, std::size_t all)>;

// Problems: paper.no-entry, paper.stopped, and what refuses the edits.
[[nodiscard]] Result<Document> workingPaper(const PaperQuestion& question, const PaperWish& wish,
                                            const Catalogue& words, const Kinds& kinds,
                                            const PaperProgress& progress = {});

// The parts that have something to tell of this question and are quickly worked out; Reach, Sensitivity, Diagnosis,
// Findings and History, which search, are for who asks for them.
[[nodiscard]] std::set<PaperPart> paperParts(const PaperQuestion& question);

}  // namespace clearline
