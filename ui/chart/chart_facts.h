// What the score history draws, read off a ledger and its rulebook, apart from any pixels: the
// days it spans, the bands of the score's scale, the thresholds with their names and dates, the
// lanes of lists (alone where a scheme gives no score), the holds of a direct grade.
#pragma once

#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/local_text.h"
#include "core/ledger/ledger.h"
#include "ui/chart/day_range.h"
#include "ui/chart/forecast.h"
#include "ui/chart/lane_facts.h"
#include "ui/ledger_table/ledger_marks.h"

namespace clearline {

struct ChartFacts {
    std::shared_ptr<const Ledger> ledger;  // null: nothing opened yet
    std::shared_ptr<const Ledger> base;    // null: no scenario to compare with
    std::vector<ReadingState> readings;
    Language language = Language::English;
    QString baseName;                      // of another scenario; empty: without the changes
    QString waiting;                       // what is awaited, while there is no ledger
    QString name{};                        // of the scenario itself, where there is a base; empty: the one shown
    std::vector<ForecastStep> forecast{};  // the first on the as-of day; empty: none is drawn
    std::vector<Lane> lanes{};             // beside a score only where the subject has ever been listed
    std::vector<LaneBar> holds{};
    std::shared_ptr<const LedgerMarks> marks{};  // of what is under objection or repair; null: nothing
    std::vector<Lane> baseLanes{};               // without the scenario's changes, where they differ

    void readLanes();  // once the others are there
    [[nodiscard]] bool scored() const { return ledger && ledger->entryCount() > 0 && ledger->score(); }
    // What the entry is under, if it is of this ledger; null: nothing.
    [[nodiscard]] const LedgerMark* markOf(std::size_t entry) const {
        return marks && marks->ledger == ledger ? marks->of(entry) : nullptr;
    }
    [[nodiscard]] bool marked(LedgerMark::Kind kind) const;
    [[nodiscard]] bool drawable() const { return scored() || !lanes.empty(); }
    [[nodiscard]] bool baseDrawable() const {
        return scored() && base && base != ledger && base->entryCount() > 0 && base->score();
    }
    // From the first entry or reading to the as-of day, with some air.
    [[nodiscard]] DayRange whole() const;
};

struct ScoreBand {
    std::optional<double> low, high;  // absent: open
    QString name;
};

// Of the first scale of the score in force on the as-of day, from worst to best; empty if none.
[[nodiscard]] std::vector<ScoreBand> scoreBands(const Ledger& ledger, Language language);

struct ThresholdMark {
    std::size_t threshold = 0;  // into Rulebook::thresholds
    double at = 0;
    bool benefit = true;
    DayRange days;                      // where it is drawn
    bool begins = false, ends = false;  // inside the shown range
    QString name;                       // "683 fast lane"
    QString dates;                      // "from 2018-06-01", "until …"; empty if in force throughout
};

// Those in force on some day of `shown`, in rulebook order.
[[nodiscard]] std::vector<ThresholdMark> thresholdMarks(const Ledger& ledger, DayRange shown, Language language);

// "above 683", "686 or more", "below 350", "349 or less".
[[nodiscard]] QString thresholdTest(const Threshold& threshold);
[[nodiscard]] QString thresholdName(const Threshold& threshold,
                                    Language language);  // "683 fast lane", "below 600: may be blacklisted"

// What moved the score in an entry, in a few words: the rule's title, or the kind of its line.
[[nodiscard]] QString entryCause(const Ledger& ledger, std::size_t entry, Language language);
[[nodiscard]] Points entryBefore(const Ledger& ledger, std::size_t entry);

}  // namespace clearline
