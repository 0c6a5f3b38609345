// Waterfall: how a score came from one figure to another, in bars that add up: between two days of one ledger, or
// between two ledgers of one subject (two scenarios, two rulebooks). Each bar leads to its lines.
// Where it sits: beside SideBySide, made from ledgers that stand; drawn by the window, written by export.
// Promises: `from` + the bars = `to`, exactly; each bar begins where the one before it ended; lines of the ledgers are
// in one bar at most, and those in none add up to nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/ledger/ledger.h"

namespace clearline {

// What the lines of one bar have in common.
enum class WaterfallBy : std::uint8_t {
    Rule,    // the rule that their records met
    Record,  // the record and its version
    Year,    // the year they are dated
};

struct WaterfallBar {
    enum class Of : std::uint8_t {
        Opening,
        RulebookChange,  // another value of the rulebook from some day on, of no one record
        Records,
        Limit,  // caps, range, hold, rounding: see `limit`
    };
    Of of = Of::Records;
    LineKind limit = LineKind::Cap;  // of a Limit: Cap, Clamp, Hold or Rounding
    std::string key;                 // of Records: the rule's id, the record's id, or the year; else empty
    std::uint32_t version = 0;       // of a bar by record
    Points before, delta, after;     // of the running figure
    std::vector<std::size_t> lines;  // of the ledger (of two: the second), from 0
    std::vector<std::size_t> gone;   // of two ledgers: the lines of the first
};

struct Waterfall {
    Points from, to;
    std::vector<WaterfallBar> bars;  // opening, then as their first lines stand, limits last; none of 0
};

// From the end of one day to the end of another; `from` may be the later one. A ledger without a score has no bars.
[[nodiscard]] Waterfall waterfallBetween(const Ledger& ledger, Date from, Date to, WaterfallBy by);
// From the score of one ledger to that of the other.
[[nodiscard]] Waterfall waterfallBetween(const Ledger& from, const Ledger& to, WaterfallBy by);

[[nodiscard]] std::string_view waterfallByText(WaterfallBy by);       // "rule", "record", "year"
[[nodiscard]] std::string_view waterfallOfText(WaterfallBar::Of of);  // "opening", "rulebook-change"…

}  // namespace clearline
