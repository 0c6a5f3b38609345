// The columns of the ledger table, in order, with the names under which settings remember them,
// and the roles beyond Qt's own.
#pragma once

#include <QString>
#include <Qt>
#include <array>
#include <cstdint>

#include "core/ledger/ledger.h"

namespace clearline {

enum class LedgerColumn : std::uint8_t { Date, What, Agency, Rule, Points, Balance, Status, Crossed, Stamp };
inline constexpr int kLedgerColumns = 9;
inline constexpr std::array<const char*, kLedgerColumns> kLedgerColumnIds{
    "date", "what", "agency", "rule", "points", "balance", "status", "crossed", "stamp"};

enum LedgerRole : int {
    LineRole = Qt::UserRole + 1,  // index of the line that the row stands for
    EntryRole,                    // index of its entry
    ChildRole,                    // true for a line beneath its entry
    FoldRole,                     // 0 nothing beneath, 1 folded, 2 unfolded
    FoundRole,                    // true where the find bar's words are
    SignRole,                     // of the points: -1, 0, 1
    StatusRole,                   // Status of the number, as int
    StampRole,                    // Stamp as int; absent without one
    MarkRole,                     // LedgerMark::Kind as int, of what is under objection or repair; else absent
};

[[nodiscard]] QString ledgerColumnTitle(LedgerColumn column);
// Whether it has something to say: lists have no points, not every ledger crosses a threshold, and
// not every file names the bodies that reported.
[[nodiscard]] bool columnApplies(LedgerColumn column, const Ledger& ledger);

}  // namespace clearline
