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

struct Contribution {
    RecordIndex record = 0;
    std::uint16_t rule = 0;        // index into Rulebook::rules
    bool leavesByVersion = false;  // ends because a later version came, not by validity
    bool leavesWithdrawn = false;  // that version withdraws the record; 20 bytes in all
    std::int32_t start = 0;        // first day counted, as Date::days
    std::int32_t end = kForGood;   // first day no longer counted
    std::uint32_t slot = 0;        // of its first value; see Schedule
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
};

}  // namespace clearline
