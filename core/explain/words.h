// The keys of the phrases that are filled line by line, as numbers, so that a million lines need
// no look-up by name. Each Word has the key of the same place in kWordKeys in both catalogues.
#pragma once

#include <cstdint>
#include <string_view>

namespace clearline {

enum class Word : std::uint8_t {
    // What a line says of itself, by LineKind in its order.
    Opening, Counted, Expired, Withdrawn, Amended, RuleChange, Cap, Clamp, Hold, Rounding, Spent, Listed, Delisted,
    RulesChanged, CapOf, Incomplete, Document, RecordId, DateLong,
    // Beneath a line.
    BecauseGives, BecauseTakes, BecauseNothing, BecauseFormula, BecauseTable, BecauseOpening, BecauseOwn, BecauseIncomplete,
    BecauseExpired, BecauseWithdrawn, BecauseAmended, BecauseRuleChange, BecauseRulesChanged, BecauseCap, BecauseClamp, BecauseClampKept, BecauseClampLost, BecauseRounding, BecauseRoundingWas, BecauseLost,
    Allowed, FactIs, ConditionHolds,
    CountedFrom, WhenOccurred, WhenDecided, WhenReceived, WhenEnded, WhenConfirmed, WhenMadeGood, WhenOpened, WhenVersion, Happened,
    UntilForGood, UntilDay, UntilValid, UntilReplaced, UntilWithdrawn,
    Sums, SumsHeld, InsideCap, NoCap, LimitBoth, LimitLow, LimitHigh,
    ScoreIs, ScoreUnmoved,
    DecisiveConfirmed, DecisiveCondition, DecisiveTable, DecisiveRecord, DecisiveVersion,
    SourceRow, SourceRecord,
    Above, AtLeast, Below, AtMost, NotAbove, NotAtLeast, NotBelow, NotAtMost,
    Applied,
};
inline constexpr std::size_t kWordCount = static_cast<std::size_t>(Word::Applied) + 1;

inline constexpr std::string_view kWordKeys[] = {
    "line.opening", "line.counted", "line.expired", "line.withdrawn", "line.amended", "line.rule-change", "line.cap", "line.clamp",
    "line.hold", "line.rounding", "line.spent", "line.listed", "line.delisted",
    "line.rules-changed", "line.cap-of", "line.incomplete", "line.document", "line.record", "date.long",
    "because.gives", "because.takes", "because.nothing", "because.formula", "because.table", "because.opening", "because.own", "because.incomplete",
    "because.expired", "because.withdrawn", "because.amended", "because.rule-change", "because.rules-changed", "because.cap", "because.clamp", "because.clamp-kept", "because.clamp-lost", "because.rounding", "because.rounding-was", "because.lost",
    "because.allowed", "fact.is", "condition.holds",
    "counted.from", "counted.occurred_on", "counted.decided_on", "counted.received_on", "counted.ended_on",
    "counted.confirmed_on", "counted.made_good_on", "counted.opened", "counted.version", "counted.happened",
    "until.for-good", "until.day", "until.valid", "until.replaced", "until.withdrawn",
    "sums.is", "sums.held", "sums.inside", "sums.no-cap", "limit.both", "limit.low", "limit.high",
    "score.is", "score.unmoved",
    "decisive.confirmed", "decisive.condition", "decisive.table", "decisive.record", "decisive.version",
    "source.row", "source.record",
    "crossed.above", "crossed.at-least", "crossed.below", "crossed.at-most",
    "crossed.not-above", "crossed.not-at-least", "crossed.not-below", "crossed.not-at-most",
    "row.applied",
};
static_assert(sizeof kWordKeys / sizeof kWordKeys[0] == kWordCount);

}  // namespace clearline
