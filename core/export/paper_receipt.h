// The receipt of a working paper: written into it so that another person can make its figures again, and read from it
// to do so. Where it sits: at the end of every paper, and behind the command that replays one. Promises: what is read
// is word for word what was written, from the page, from a PDF of it, or from the receipt's text alone; a replay
// compares every line of the receipt, with files by their bytes and not by where they lie.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/export/result_hash.h"

namespace clearline {

struct PaperReceipt {
    Receipt receipt;
    std::optional<std::string> scenario;  // its canonical text, by which it is laid over the originals again
};

// With identifiers masked where they stand in it: a subject, a file or a scenario may be named by one.
[[nodiscard]] Receipt masked(const Receipt& receipt);

// `bytes`: of a paper as HTML or PDF, or of a receipt. Problems: replay.no-receipt, and those of readReceipt.
[[nodiscard]] Result<PaperReceipt> receiptIn(std::string_view bytes);

struct ReplayQuestion {
    std::shared_ptr<const CaseInput> input;    // the originals
    std::shared_ptr<const Rulebook> rulebook;  // as its file has it
    std::string subject;                       // in full, where the receipt masks it; else the receipt's
    std::optional<Scenario> scenario;          // where the paper does not bring its text: of a case, by its name
    std::function<bool(std::string_view)> kindDeclared;
};
struct Replay {
    std::shared_ptr<const Ledger> ledger;
    std::vector<ReceiptDifference> differences;  // none: it came out the same
};
// Problems: replay.no-scenario, and what refuses readings or edits.
[[nodiscard]] Result<Replay> replay(const PaperReceipt& kept, const ReplayQuestion& question);

}  // namespace clearline
