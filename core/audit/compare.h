// Comparison: two ledgers of one subject side by side: an original and a scenario, two scenarios, two versions or
// readings of a rulebook. Where it sits: made from ledgers that stand already; read by the writers of export/ and by
// the window. What edits caused which part of the difference is compare_parts.h's to say.
// Promises: a line that is in no `lines` gives the same points on the same day for the same reason in both ledgers;
// first score + sum over `lines` of what they changed = second score, exactly.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/audit/compare_values.h"
#include "core/ledger/step_reader.h"

namespace clearline {

// A line that one ledger has and the other has not, or has otherwise. What only its balance differs in is no
// difference: that is what lines before it did.
struct LineDifference {
    enum class Kind : std::uint8_t { Gone, Added, Changed };  // gone: only in the first ledger
    static constexpr std::uint32_t kNone = UINT32_MAX;
    Kind kind = Kind::Changed;
    bool day = false, points = false, reason = false, computed = false;  // in what a changed one differs
    std::uint32_t first = kNone, second = kNone;                         // lines, from 0

    friend bool operator==(const LineDifference&, const LineDifference&) = default;
};
[[nodiscard]] std::string_view lineDifferenceText(LineDifference::Kind kind);  // "gone", "added", "changed"

// The scores at the end of each day from `from` on, until the next span begins. Absent: there is none yet.
struct HistorySpan {
    Date from = Date::kMin;
    std::optional<Points> first, second;
    [[nodiscard]] bool differs() const { return first != second; }
};

// One threshold of both rulebooks, by its id. Absent: it is not in force there, or does not concern the subject.
struct ThresholdPair {
    std::optional<std::size_t> first, second;  // into Ledger::thresholds()
};
struct StandingPair {
    std::optional<std::size_t> first, second;  // into Ledger::standings()
};
struct ListPair {
    std::optional<std::size_t> first, second;  // into Ledger::lists()
};

struct Comparison {
    std::shared_ptr<const Ledger> first, second;
    std::vector<ValueDifference> values;
    std::vector<LineDifference> lines;  // by day; of one day those that are gone first
    std::vector<HistorySpan> history;   // neighbours differ; up to the earlier of the two as-of days
    std::vector<ThresholdPair> thresholds;
    std::vector<StandingPair> standings;
    std::vector<ListPair> lists;

    [[nodiscard]] std::optional<Points> difference() const;  // second minus first, where both have a score
    [[nodiscard]] Date historyEnd() const;                   // the last day of `history`
    // On how many of its days the scores differ.
    [[nodiscard]] std::int64_t daysThatDiffer() const;
    // What the line moved more in the second ledger than in the first.
    [[nodiscard]] Points moved(const LineDifference& line) const;
    [[nodiscard]] Date dayOf(const LineDifference& line) const;
    // Whether the two ledgers do not say the same of it: reached here and not there, not in force, not known.
    [[nodiscard]] bool differs(const ThresholdPair& pair) const;
    [[nodiscard]] bool differs(const StandingPair& pair) const;
    [[nodiscard]] bool differs(const ListPair& pair) const;
    // The two ledgers say the same of everything; values may differ that nothing hangs on.
    [[nodiscard]] bool same() const;
};

// Both of one subject. Takes time in the number of lines and of records of the two.
[[nodiscard]] Comparison compare(std::shared_ptr<const Ledger> first, std::shared_ptr<const Ledger> second);
// A rulebook does not know what was switched in it: what scenarios say of that is told among the values, before
// records.
void addSwitches(Comparison& into, const Scenario& first, const Scenario& second);

// The step in which the making of a changed line first differs: the operation or the input, and what it was.
struct StepDifference {
    std::optional<std::size_t> first, second;  // steps of the lines, from 0; absent: that line has no such step
    std::string what;                          // name of the input, or the operation; words of the program as in Step
    bool input = false;                        // `what` is an input
    std::string firstValue, secondValue;       // as FEEL writes them; empty where there is none
};
[[nodiscard]] std::optional<StepDifference> stepThatDiffers(const Steps& first, const Steps& second);

}  // namespace clearline
