// Lanes: the timeline of what has no number, read off a ledger apart from any pixels: for each
// list, and each scale of lists, the stretches of days on it; and the stretches in which a direct
// grade held the score. The chart draws them beneath the score history, or alone where there is none.
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/base/local_text.h"
#include "core/ledger/ledger.h"
#include "ui/chart/day_range.h"

namespace clearline {

struct LaneBar {
    DayRange days;                    // to the as-of day where it goes on
    bool open = false;                // goes on beyond the as-of day
    std::optional<std::int32_t> end;  // the first day off it, where that is known, maybe after the as-of day
    QString name;                     // the ground of a listing, the step of a scale
    QString body;                     // who reported it; empty for scales
    NamedList::Kind kind = NamedList::Kind::Other;
    bool rest = false;                  // of a scale: on none of its lists
    std::size_t row = 0;                // within the lane, where listings overlap
    std::optional<std::size_t> entry;   // in which it begins
    std::optional<std::size_t> leaves;  // in which it ends
};

struct Lane {
    QString name;
    bool ofScale = false;
    NamedList::Kind kind = NamedList::Kind::Other;
    std::size_t rows = 1;
    std::vector<LaneBar> bars;       // by their first days
    std::vector<std::size_t> notes;  // entries that only changed an end

    [[nodiscard]] const LaneBar* on(double day) const;  // of several, the one that began last
};

// Scales of lists first, then lists, in rulebook order; none where the rulebook has no lists.
[[nodiscard]] std::vector<Lane> lanesOf(const Ledger& ledger, Language language);
// Holds of a direct grade, as bars by their first days: "held at C: on the defaulter list".
[[nodiscard]] std::vector<LaneBar> holdsOf(const Ledger& ledger, Language language);

// "12 April 2017 to 4 October 2017", "since 5 February 2018; leaves on 2 February 2020".
[[nodiscard]] QString barDays(const LaneBar& bar, Language language);

}  // namespace clearline
