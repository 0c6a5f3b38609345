// StatementMatch: an authority's own lines laid beside the recomputed ledger: which line is which entry, where the two
// say the same, where they part first, and by how much they differ at the end. Where it sits: between CaseInput's
// statement and whoever shows it; the diagnosis begins where this ends. core/README.md "Official statements" has the
// rule of the matching. Promises: every line of the statement and every entry of the ledger stands in exactly one row;
// a pair is made by the first step of the rule that allows it, and says by which; the same input gives the same rows.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "core/ledger/ledger.h"

namespace clearline {

enum class StatementOutcome : std::uint8_t {
    Same,
    OtherPoints,
    OtherDay,
    OtherBalance,   // the points are the same, and the statement goes on from another balance than they come to
    OnlyStatement,  // no entry for it
    OnlyLedger,     // no line for it
    NotCompared,    // the statement could not be expected to have it; a remark says why
};
inline constexpr std::size_t kStatementOutcomes = static_cast<std::size_t>(StatementOutcome::NotCompared) + 1;
[[nodiscard]] std::string_view statementOutcomeText(StatementOutcome outcome);  // "same", "other-points"…
// ✓ the authority's figure came out; ✗ it did not; · nothing to compare.
enum class Stamp : std::uint8_t { Agrees, Differs, Nothing };
[[nodiscard]] Stamp stampOf(StatementOutcome outcome);
[[nodiscard]] std::string_view stampText(Stamp stamp);  // "✓", "✗", "·"

// The step of the rule that made a pair.
enum class PairedBy : std::uint8_t {
    Nothing,
    Opening,        // the first line says what every file opens at
    NamedExactly,   // the record or document it names, on that day, of those points
    NamedPoints,    // the same, of those points on another day
    NamedDay,       // the same, on that day
    Named,          // the record or document alone
    DayPointsItem,  // day, points and the words of the item
    DayPoints,
    DayItem,
    PointsItem,
    PointsInOrder,  // points alone, between the pairs above and below it
    OnlyOneThatDay,
};
[[nodiscard]] std::string_view pairedByText(PairedBy by);  // "named-exactly"…

enum class StatementRemark : std::uint8_t {
    Twice,             // another line stands for that entry already
    FitsTwo,           // another entry, left over, would have fitted as well
    OrderWithinDay,    // the authority booked the lines of that day in another order
    BeforeLimits,      // the points are those of the rule; a cap, the range or a rounding took part of them
    LimitApart,        // what a cap, the range or a rounding took from another line's entry: `other`
    NoSuchRecord,      // it names a record or document that the case does not have
    RecordSilent,      // the record is there and gave nothing: `silent`
    OtherDocument,     // it names another document than the entry's record has
    DoesNotAddUp,      // balance before + points is not its balance
    OpeningNotListed,  // why it was not compared: the statement has no line for the opening
    BeforeStatement,   // the statement begins later
    AfterStatement,    // the statement ends earlier
    ChangesNothing,    // an entry that does not move the score
};
inline constexpr std::size_t kStatementRemarks = static_cast<std::size_t>(StatementRemark::ChangesNothing) + 1;
[[nodiscard]] std::string_view statementRemarkText(StatementRemark remark);  // "twice", "fits-two"…

class StatementRemarks {
public:
    void add(StatementRemark remark) { bits_ |= bit(remark); }
    [[nodiscard]] bool has(StatementRemark remark) const { return (bits_ & bit(remark)) != 0; }

private:
    static std::uint32_t bit(StatementRemark remark) { return std::uint32_t{1} << static_cast<unsigned>(remark); }
    std::uint32_t bits_ = 0;
};

struct StatementRow {
    std::optional<std::uint32_t> line;   // into StatementMatch::lines
    std::optional<std::uint32_t> entry;  // of the ledger, from 0
    Date date = Date::kMin;              // of the entry, else of the line
    StatementOutcome outcome = StatementOutcome::NotCompared;
    StatementRemarks remarks;
    PairedBy by = PairedBy::Nothing;
    std::optional<std::uint32_t> silent;  // into the ledger's, for RecordSilent
    std::optional<std::uint32_t> other;   // Twice: the other line; FitsTwo, LimitApart: the other entry
    std::optional<Points> points;         // of the line: as written, else the change of its balance
    std::optional<Points> balance;        // after the line: as written, else reckoned on from the one before
    std::optional<Points> expected;       // DoesNotAddUp: what the balance before and the points come to
    Points change, after;                 // of the entry; of an official line alone: 0, and the balance of that day
    // Official minus recomputed at the end of the row's day, of two the later; absent where the statement does not
    // reach.
    std::optional<Points> difference;
};

// A record of which something happened in an interval, and what.
struct IntervalRecord {
    RecordIndex record = 0;
    std::vector<std::uint32_t> entries;   // of the ledger, from 0, in the interval
    std::optional<std::uint32_t> silent;  // into the ledger's, where it gave nothing
};
// Where official and recomputed figures part: after the last day on which they agree, by the first on which they do
// not.
struct Divergence {
    std::optional<Date> after;  // absent: nothing agreed before
    Date by = Date::kMin;
    std::optional<std::size_t> place;  // of the row or the reading that differs first; absent: it begins otherwise
    std::vector<IntervalRecord> records;
};

struct StatementMatch {
    std::shared_ptr<const Ledger> ledger;
    std::vector<std::uint32_t> lines;  // of the subject and rulebook, into CaseInput::statement; oldest first
    bool newestFirst = false;          // as the file has them
    bool withBalances = false;         // some line has one; else balances go on from the recomputed one
    std::size_t unreadLines = 0;       // of the statement's files, that could not be used
    std::vector<StatementRow> rows;    // in the order of the ledger
    // Official minus recomputed before the first row that is compared, where balances show it and it is not 0.
    std::optional<Points> begins;
    std::optional<Points> gap;  // at the end: official minus recomputed; absent without a score
    std::optional<Divergence> first;
    std::array<std::size_t, kStatementOutcomes> counts{};  // of rows, by outcome

    [[nodiscard]] const OfficialLine& line(std::size_t i) const { return ledger->input().statement[lines[i]]; }
    [[nodiscard]] std::size_t count(StatementOutcome outcome) const {
        return counts[static_cast<std::size_t>(outcome)];
    }
    [[nodiscard]] bool agrees() const { return !first; }
};

// The day of the last line of the subject's statement under the rulebook, or nothing.
[[nodiscard]] std::optional<Date> statementEnd(const CaseInput& input, const Rulebook& rulebook,
                                               std::string_view subject);
// Nothing without a statement. `clock` absent: as of and known on the statement's last day; lines after the as-of day
// are left out. `previous` only saves work, as in evaluate.
[[nodiscard]] std::optional<StatementMatch> matchStatement(const std::shared_ptr<const CaseInput>& input,
                                                           const std::shared_ptr<const Rulebook>& rulebook,
                                                           std::string_view subject, std::optional<Clock> clock = {},
                                                           const Ledger* previous = nullptr);

}  // namespace clearline
