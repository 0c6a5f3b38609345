// Outlook: how a subject would stand on later days if nothing new came: what expires, begins to count, falls due or
// settles by itself, under the same records as known on the same day. A stair into the future. Where it sits: over a
// ledger; under reach and the chart.
// Promises: on every day from the ledger's to the last one looked at, the standing is that of the last step that is not
// after it, and it is that of the ledger as of that day.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/audit/goal.h"

namespace clearline {

enum class Reached : std::uint8_t { No, Yes, NotKnown, NotInForce };
[[nodiscard]] std::string_view reachedText(Reached reached);  // "no", "yes"…

struct OutlookStep {
    Date day = Date::kMin;
    bool incomplete = false;
    std::optional<Points> score;
    std::vector<Reached> thresholds;                // by Rulebook::thresholds
    std::vector<std::optional<std::size_t>> steps;  // by Rulebook::scales; nothing: not known, or not in force
    std::vector<bool> listed;                       // by Rulebook::lists

    [[nodiscard]] bool sameStanding(const OutlookStep& other) const;
};

struct Outlook {
    std::vector<OutlookStep> steps;  // the first is the ledger's day; neighbours differ
    Date until = Date::kMin;         // the last day looked at
    bool whole = true;               // false: there were more days on which something changes than were looked at

    // The first later day on which it is not with the goal as it is now, and how it is then.
    struct Turn {
        Date day;
        Reached becomes;
    };
    [[nodiscard]] std::optional<Turn> turnOf(const Goal& goal, const Ledger& ledger) const;
};

struct OutlookOptions {
    Date until = Date::kMin;                                 // as far as this day
    std::size_t mostDays = 400;                              // evaluated
    std::function<bool(std::size_t, std::size_t)> progress;  // days done, of how many; false: stop
};
// Ten years on.
[[nodiscard]] Date usualHorizon(Date asOf);
[[nodiscard]] Outlook outlook(const Ledger& ledger, const OutlookOptions& options);

}  // namespace clearline
