// Undo in a case never erases: it appends an entry with the reverse Changes. These find the entry to
// append; each fails where something later stands in the way, and says what.
#pragma once

#include "core/casefile/case_state.h"
#include "core/casefile/log_entry.h"

namespace clearline {

// Takes one entry back, if no later one changed the same things ("case.undo-depends": thing, later
// entry). Of an Undone entry: does it again. Entries that brought files or rulebooks, and those without changes,
// cannot be undone ("case.undo-nothing").
[[nodiscard]] Result<CaseAction> undoOf(std::uint64_t entry, const CaseState& state, const std::vector<LogEntry>& log);
// Everything that can change, as it was just after that entry.
[[nodiscard]] Result<CaseAction> goBackTo(std::uint64_t entry, const CaseState& state,
                                          const std::vector<LogEntry>& log);
// The entry that undo (redo) without naming one would take next, of those this author made.
[[nodiscard]] std::optional<std::uint64_t> nextUndo(const std::vector<LogEntry>& log, std::string_view who);
[[nodiscard]] std::optional<std::uint64_t> nextRedo(const std::vector<LogEntry>& log, std::string_view who);

}  // namespace clearline
