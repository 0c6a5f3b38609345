// Contribution: what one record brings under one rule, in which half-open interval. And Silent:
// a record that brought nothing, with the one reason and what would change it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/date/date.h"
#include "core/formula/formula.h"
#include "core/record/record_book.h"

namespace clearline {

inline constexpr std::int32_t kForGood = INT32_MAX;

// Why a contribution ends on its last day and not later.
enum class Leaving : std::uint8_t {
    Validity,   // it is over
    Amended,    // a later version came
    Withdrawn,  // that version withdraws the record
    MadeGood,   // the rule ends it on a date of the record
    Removed,    // so many working days after one
    Heavier,    // a heavier item of the same act took over
};

struct Contribution {
    RecordIndex record = 0;
    std::uint16_t rule = 0;  // index into Rulebook::rules
    Leaving leaving = Leaving::Validity;
    bool marked = false;          // there is more to say of it: Schedule::marks; 20 bytes in all
    std::int32_t start = 0;       // first day counted, as Date::days
    std::int32_t end = kForGood;  // first day no longer counted
    std::uint32_t slot = 0;       // of its first value; see Schedule

    [[nodiscard]] bool leavesByVersion() const { return leaving == Leaving::Amended || leaving == Leaving::Withdrawn; }
};

inline constexpr std::uint32_t kNoRelation = UINT32_MAX;

// What only some contributions have: those booked from another subject, units of an accrual,
// starts that a suspension or a settlement day put off.
struct Mark {
    std::uint32_t relation = kNoRelation;  // index into CaseInput::relations
    std::uint32_t unit = 0;                // of an accrual, from 1
    std::optional<Date> suspendedFrom;     // the start before it was put off
    std::optional<Date> extendedFrom;      // the end before it was extended

    [[nodiscard]] bool plain() const { return relation == kNoRelation && !unit && !suspendedFrom && !extendedFrom; }
};

enum class SilentReason : std::uint8_t {
    NotReceived,
    Replaced,
    Withdrawn,
    NotEligible,
    UndeclaredKind,
    NoRule,
    DateMissing,
    RuleNotInForce,
    Condition,
    NotComputable,
    Unconfirmed,
    NotYet,
    ExpiredBeforeCounting,
    ExpiredBeforeOpening,
    SourceNotAccepted,
    NotMadeGood,
    MadeGood,
    LesserItem,
    Suspended,
    Capped,
    BetweenSettlements,
    Waiting,
    NothingToExtend,
};
// "not-received", "replaced"…, the words of the JSON output.
[[nodiscard]] std::string_view silentReasonText(SilentReason reason);

struct Silent {
    RecordIndex record = 0;
    SilentReason reason = SilentReason::NoRule;
    std::optional<std::size_t> rule;            // the rule that came nearest
    std::optional<Date> day;                    // the day that matters: received, start, expiry…
    std::optional<Field> field;                 // the date that is missing
    std::optional<Formula::Decisive> decisive;  // of a condition: found, and what it would have to be
    std::uint32_t relation = kNoRelation;       // by which the record would be booked here
};

}  // namespace clearline
