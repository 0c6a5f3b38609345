// How plausible a hypothesis is: its cause, then what supports it. Small numbers, chosen once and for all; they order
// what fits and never decide what does.
#include <algorithm>
#include <array>
#include <set>

#include "core/audit/hypothesis_makers.h"

namespace clearline {

namespace {

constexpr std::array<int, kCauses> kWeights{
    20,  // Twice
    20,  // Missing
    18,  // StillCounted
    24,  // EndedEarly
    36,  // OtherRule
    30,  // OtherRow
    26,  // OtherValue
    24,  // OldValue
    30,  // AllowedValue
    22,  // OtherDay
    26,  // Unconfirmed
    38,  // Foreign
    28,  // CapOff
    32,  // RangeOff
    32,  // RangeOther
    28,  // RepeatOff
    28,  // YearlyCapOff
    30,  // EveryItem
    28,  // RoundingOff
    32,  // RoundingOther
    30,  // RoundedPoints
};
constexpr int kLater = 5;  // a second count from a day of its own
constexpr std::array<int, kSupports> kLighter{
    8,   // InTheInterval
    14,  // StatementSaysSo
    4,   // ShortlyBefore
    4,   // DateOfItsOwn
    4,   // NextValue
    12,  // SameName
    8,   // NextDocument
};

// What the official lines show of single records.
class Shown {
public:
    explicit Shown(const HypothesisGround& ground) {
        if (!ground.figures.statement) return;
        const StatementMatch& match = *ground.figures.statement;
        const Ledger& ledger = *match.ledger;
        const auto recordOf = [&](std::uint32_t entry) { return ledger.line(ledger.firstLineOf(entry)).record; };
        for (const StatementRow& row : match.rows) {
            std::optional<RecordIndex> record;
            if (row.entry) record = recordOf(*row.entry);
            if (row.remarks.has(StatementRemark::Twice))
                for (const StatementRow& other : match.rows)
                    if (other.line == row.other && other.entry)
                        if (const auto of = recordOf(*other.entry)) said_.emplace(*of, Cause::Twice);
            if (row.silent) said_.emplace(ledger.silent()[*row.silent].record, Cause::StillCounted);
            if (row.silent) said_.emplace(ledger.silent()[*row.silent].record, Cause::Unconfirmed);
            if (!record) continue;
            const LineKind kind = ledger.lineKind(ledger.firstLineOf(*row.entry));
            switch (row.outcome) {
                case StatementOutcome::OnlyLedger:
                    said_.emplace(*record, kind == LineKind::Expired ? Cause::StillCounted : Cause::Missing);
                    break;
                case StatementOutcome::OtherPoints:
                    for (const Cause cause : {Cause::OtherRow, Cause::OtherRule, Cause::OtherValue})
                        said_.emplace(*record, cause);
                    break;
                case StatementOutcome::OtherDay:
                    said_.emplace(*record, kind == LineKind::Expired ? Cause::StillCounted : Cause::OtherDay);
                    if (kind == LineKind::Expired) said_.emplace(*record, Cause::EndedEarly);
                    break;
                default: break;
            }
        }
    }
    [[nodiscard]] bool says(const Hypothesis& h) const { return h.record && said_.contains({*h.record, h.cause}); }

private:
    std::set<std::pair<RecordIndex, Cause>> said_;
};

std::set<RecordIndex> inTheInterval(const HypothesisGround& ground) {
    std::set<RecordIndex> records;
    const auto add = [&](const std::optional<Divergence>& first) {
        if (!first) return;
        for (const IntervalRecord& found : first->records) records.insert(found.record);
    };
    if (ground.figures.readings) add(ground.figures.readings->first);
    if (ground.figures.statement) add(ground.figures.statement->first);
    return records;
}

}  // namespace

void weighHypotheses(const HypothesisGround& ground, Hypotheses& all) {
    const Shown shown(ground);
    const std::set<RecordIndex> interval = inTheInterval(ground);
    for (Hypothesis& h : all.all) {
        if (h.record && h.cause != Cause::Foreign && interval.contains(*h.record))
            h.supports.push_back(Support::InTheInterval);
        if (shown.says(h)) h.supports.push_back(Support::StatementSaysSo);
        std::sort(h.supports.begin(), h.supports.end());
        h.weight = kWeights[static_cast<std::size_t>(h.cause)];
        if (h.cause == Cause::Twice && h.day) h.weight += kLater;
        for (const Support support : h.supports) h.weight -= kLighter[static_cast<std::size_t>(support)];
    }
}

}  // namespace clearline
