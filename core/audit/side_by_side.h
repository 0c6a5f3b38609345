// SideBySide: the same person under several rulebooks: what each makes of the same records, on the same two days. Made
// from ledgers that stand already; read by the writers of export/ and by the window. What a system says of grades,
// lists and thresholds is asked of its ledger; here stands what only shows when ledgers lie beside each other.
// Promises: for each system with a score, opening + what its records give now + the named rest = score, exactly.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "core/ledger/ledger.h"
#include "core/rulebook/check.h"

namespace clearline {

// What moves a score otherwise than by what records give now.
enum class SidePart : std::uint8_t {
    Caps,
    Range,
    Hold,
    Rounding,
    RulebookChange,  // an opening, bound or weight of another value from some day on
    Order,           // what records that count no longer left behind: totals, spent lots, formulas
};
inline constexpr std::size_t kSidePartCount = static_cast<std::size_t>(SidePart::Order) + 1;
[[nodiscard]] std::string_view sidePartText(SidePart part);  // "caps", "rulebook-change"…

// Whether a rulebook scores the subject, and if not, why.
enum class SideScoring : std::uint8_t {
    Scored,
    OtherKind,     // it is for persons, or for firms, only
    NotEligible,   // its condition for being scored does not hold; see `decisive`
    BeforeScheme,  // not open yet on the as-of day
    ListsOnly,     // it gives no score to anyone
};
[[nodiscard]] std::string_view sideScoringText(SideScoring scoring);  // "scored", "not-eligible"…

// What a record that counts, or counted once, brings under one system.
struct SideGiven {
    bool points = false;                       // it moves points, and not only lists or grades
    bool overtaken = false;                    // it sets a value, and a later one holds
    bool incomplete = false;                   // its points could not be computed
    Points now;                                // still counting on the as-of day
    Points gave, tookBack;                     // over its life: by counting, and by leaving
    Points lost;                               // to the range, when it counted (running clamp only)
    std::vector<std::uint32_t> contributions;  // into the ledger's, those that count now first
    std::optional<std::size_t> line;           // where it last counted, from 0
};

struct SideSystem {
    std::shared_ptr<const Ledger> ledger;
    SideScoring scoring = SideScoring::Scored;
    std::optional<Formula::Decisive>
        decisive;                     // of a condition that does not hold: found, and what it would have to be
    std::optional<Points> low, high;  // the range on the as-of day; absent: open
    Transparency transparency;
    Points ofRecords;                                // what the records give now, together
    std::array<Points, kSidePartCount> rest;         // by SidePart
    std::size_t counting = 0, left = 0, silent = 0;  // records, by what becomes of them here
    std::vector<SideGiven> given;                    // see SideCell

    // Of the way from the lowest to the highest score; not if an end is open, or there is no score.
    [[nodiscard]] std::optional<Number> shareOfRange() const;
    // Of points, in the width of the range.
    [[nodiscard]] std::optional<Number> shareOf(const Points& points) const;
};

// One record under one system; small, since there are as many as records times systems.
struct SideCell {
    enum class State : std::uint8_t {
        NotLookedAt,  // of somebody else, and not booked here
        Silent,
        Left,      // it counted once
        Counting,  // it counts, lists or holds on the as-of day
    };
    State state = State::NotLookedAt;
    std::uint32_t index = 0;  // Silent: into the ledger's silent; Left and Counting: into SideSystem::given
};
[[nodiscard]] std::string_view sideStateText(SideCell::State state);  // "not-looked-at", "silent"…

struct SideRecord {
    RecordIndex record = 0;
    std::uint32_t systems = 0;  // in how many it counts or has counted
};

struct SideBySide {
    std::vector<SideSystem> systems;  // in the order given
    std::vector<SideRecord> records;  // of any of them, by record id in code point order, then version
    std::vector<SideCell> cells;      // by record, then system

    [[nodiscard]] const CaseInput& input() const { return systems.front().ledger->input(); }
    [[nodiscard]] const SideCell& cell(std::size_t record, std::size_t system) const {
        return cells[record * systems.size() + system];
    }
    // What it gives or gave; null where it is silent or not looked at.
    [[nodiscard]] const SideGiven* given(std::size_t record, std::size_t system) const;
    // Null unless it is silent.
    [[nodiscard]] const Silent* silent(std::size_t record, std::size_t system) const;
};

// One or more ledgers, of one subject, of the same input, as of and known on the same days.
[[nodiscard]] SideBySide sideBySide(std::vector<std::shared_ptr<const Ledger>> ledgers);

}  // namespace clearline
