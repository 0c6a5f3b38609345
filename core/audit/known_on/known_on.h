// KnownOn: how the score of one subject came to be what it is told as, along both clocks: what time alone changed (a
// record expired, the rulebook changed) and what came to be known (filed in time or late, corrected, withdrawn,
// confirmed). Where it sits: over ledgers that it evaluates; told by known_words.h; `split` is what a slider over the
// two days asks for. Promises: before + what its changes moved = after, exactly, of every step and of the whole.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "core/audit/compare.h"
#include "core/audit/law/law.h"

namespace clearline {

enum class KnownCause : std::uint8_t {
    // Known by now, and not before.
    Filed,
    LateFiling,  // later than the law or the scheme asks for
    Correction,  // a later version
    Withdrawal,
    Confirmed,
    MadeGood,
    Follows,  // what other records do now that these are known: doubled no more, within a cap
    // Time alone.
    Opening,
    Due,  // known before, and counted from now on: it waited for its day
    Expired,
    Revalued,    // the rulebook gives another value to what counted already
    RuleChange,  // the rulebook changed for everybody
    Limits,      // caps, range, direct grading, rounding
};
inline constexpr std::size_t kKnownCauses = static_cast<std::size_t>(KnownCause::Limits) + 1;
[[nodiscard]] std::string_view knownCauseText(KnownCause cause);  // "filed", "late-filing"…

struct KnownChange {
    KnownCause cause = KnownCause::Filed;
    std::optional<RecordIndex> record;
    std::optional<std::size_t> rule;
    Date day = Date::kMin;              // of the line
    Points moved;                       // the score, by this line
    bool reachesBack = false;           // it changes what was told of an earlier day
    std::optional<Date> formed;         // LateFiling: from when on it should have been on its way
    bool fromOpening = false;           // that is when the scheme opened; the act is older
    std::optional<std::size_t> filing;  // the provision, into LawBook::provisions
};

// From the end of one day to the end of another. As of and known on the same day at both ends.
struct KnownStep {
    Date from = Date::kMin, day = Date::kMin;
    std::optional<Points> before, after;  // absent: no score yet
    std::vector<KnownChange> changes;     // those of time first
};

struct KnownHistory {
    std::shared_ptr<const Ledger> last;  // as of and known on the last day
    Date from = Date::kMin, to = Date::kMin;
    std::optional<Points> before;  // at the end of the day before `from`
    std::vector<KnownStep> steps;  // in which something changed
    std::array<Points, kKnownCauses> totals;
    std::size_t daysLeftOut = 0;  // of the earliest, beyond the most that are looked at
    bool cancelled = false;
};

struct KnownQuestion {
    std::shared_ptr<const CaseInput> input;
    std::shared_ptr<const Rulebook> rulebook;
    std::shared_ptr<const LawBook> law;
    std::string subject;
    Date to = Date::kMin;
    std::optional<Date> from = {};  // absent: the first day on which anything happens
    std::function<bool(std::size_t, std::size_t)> progress = {};
};
// At most so many days are looked at, the latest.
inline constexpr std::size_t kKnownDays = 2000;
[[nodiscard]] KnownHistory knownHistory(const KnownQuestion& question);

// As of one day, as known on two: what came to be known in between and what it moved.
struct KnownSplit {
    std::shared_ptr<const Ledger> then, now;
    std::vector<KnownChange> changes;
};
[[nodiscard]] KnownSplit knownSplit(const KnownQuestion& question, Date asOf, Date knownThen, Date knownNow);

}  // namespace clearline
