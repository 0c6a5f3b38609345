// Ledger: every point change of one subject under one rulebook, as of one day and as known on
// one. A compact array of lines (13 bytes each); what a Line means in full, and its Steps, are
// made when asked for by the code that made the number.
// Promises: the first line goes from 0 to the opening; opening + sum of later deltas = score,
// exactly; each line's before is the after of the line above; the same input gives the same bytes.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/ledger/contribution.h"
#include "core/record/case_input.h"
#include "core/rulebook/rulebook.h"

namespace clearline {

enum class LineKind : std::uint8_t {
    Opening,
    Counted,
    Expired,
    Withdrawn,
    Amended,
    RuleChange,
    Cap,
    Clamp,
    Hold,
    Rounding,
    Spent,
    Listed,
    Delisted,
};
[[nodiscard]] std::string_view lineKindText(LineKind kind);  // "opening", "rule-change"…

struct Line {
    std::size_t n = 0;      // from 1
    std::size_t entry = 0;  // from 1
    Date date = Date::kMin;
    LineKind kind = LineKind::Opening;
    Points before, delta, after;
    bool incomplete = false;                  // its value could not be computed; delta is 0
    std::optional<std::size_t> contribution;  // into Ledger::contributions()
    std::optional<RecordIndex> record;
    std::optional<std::size_t> rule;
    std::optional<std::size_t> characteristic;  // not of entries on lists and of holds
    std::optional<std::size_t> relation;        // by which the record was booked here: into CaseInput::relations
    std::optional<std::size_t> unit;            // of an accrual, from 1
};

// What a table row says of an entry, without its numbers.
struct EntryRow {
    static constexpr std::uint32_t kNoRecord = UINT32_MAX;
    std::uint32_t firstLine = 0, lastLine = 0;  // indexes from 0
    Date date = Date::kMin;
    std::uint32_t record = kNoRecord;
    std::uint32_t others = 0;  // kinds of the lines after the first, four bits each, the first of them lowest
    std::uint16_t rule = 0;    // of the record
    LineKind kind = LineKind::Opening;
    bool incomplete = false;
};

struct Crossing {
    std::size_t threshold;
    bool reached;
};

struct Standing {
    std::size_t scale;
    std::optional<std::size_t> step;
};  // no step: unknown

struct ThresholdState {
    std::size_t threshold = 0;
    std::optional<bool> reached;       // absent: unknown, the ledger is incomplete
    std::optional<Points> missing;     // signed; 0 if reached
    bool exclusive = false;            // more than `missing` is needed (no rounding grid)
    std::optional<Points> underneath;  // what is really missing, where cap, clamp or hold hide some
};

// Whether the subject is on a list on the as-of day; of several listings, that which leaves last.
struct ListState {
    std::size_t list = 0;                     // index into Rulebook::lists
    std::optional<std::size_t> contribution;  // the listing
    std::optional<Date> since, until;         // without an end: no `until`
    [[nodiscard]] bool listed() const { return contribution.has_value(); }
};

struct ReadingState {
    Date date;
    Points score;
    std::optional<Points> recomputed;
    std::optional<Points> gap;
    std::size_t reading;
};

struct Clock {
    Date asOf;
    Date knownOn;
};

struct Schedule;  // schedule.h: what happens when; shared by ledgers that differ in values only
struct FoldResult;

class Ledger {
public:
    [[nodiscard]] const CaseInput& input() const { return *input_; }
    [[nodiscard]] std::shared_ptr<const CaseInput> inputPointer() const { return input_; }
    [[nodiscard]] const Rulebook& rulebook() const { return *rulebook_; }
    [[nodiscard]] std::shared_ptr<const Rulebook> rulebookPointer() const { return rulebook_; }
    [[nodiscard]] const Subject& subject() const { return subject_; }
    [[nodiscard]] Clock clock() const { return clock_; }

    [[nodiscard]] bool incomplete() const;
    [[nodiscard]] std::optional<Points> score()
        const;                             // absent: no score (not eligible, list system, before the scheme)
    [[nodiscard]] Points opening() const;  // after of the opening line; 0 if none
    [[nodiscard]] bool eligible() const;

    [[nodiscard]] std::size_t lineCount() const;
    [[nodiscard]] std::size_t entryCount() const;
    [[nodiscard]] Line line(std::size_t index) const;                // index from 0
    [[nodiscard]] LineKind lineKind(std::size_t index) const;        // that alone, without the rest
    [[nodiscard]] std::size_t firstLineOf(std::size_t entry) const;  // entry from 0; entryCount() gives lineCount()
    [[nodiscard]] std::size_t entryOf(std::size_t index) const;      // entry from 0
    // Thresholds that this line, being its entry's last, crossed on its day.
    [[nodiscard]] std::vector<Crossing> crossed(std::size_t index) const;
    // How the delta came about; replayed, exactly the delta. For many lines use a StepReader.
    [[nodiscard]] Steps steps(std::size_t index) const;

    // Column access for drawing: date and shown score after each entry, no copies made.
    // Any entry is found by search; the first line of the next is where an entry ends.
    [[nodiscard]] Date entryDate(std::size_t entry) const;
    [[nodiscard]] Points entryAfter(std::size_t entry) const;
    // The entries whose first lines are `line` and on, as many as there are and `rows` takes; gives how many.
    // For loops over a million of them: the next call begins at the last one's lastLine + 1.
    [[nodiscard]] std::size_t readEntries(std::size_t line, std::span<EntryRow> rows) const;
    // The columns themselves, by line: its balance, and its entry (from 0). For loops over a million lines.
    [[nodiscard]] const NumberColumn& lineAfters() const;
    [[nodiscard]] std::span<const std::uint32_t> lineEntries() const;

    [[nodiscard]] std::span<const Contribution> contributions() const;
    [[nodiscard]] const std::vector<Silent>& silent() const;
    [[nodiscard]] const std::vector<Standing>& standings() const;
    [[nodiscard]] const std::vector<ThresholdState>& thresholds() const;  // in force on the as-of day
    [[nodiscard]] const std::vector<ListState>& lists() const;            // of every list of the rulebook
    [[nodiscard]] const Problems& problems() const;                       // met while evaluating
    // What is to be said of a contribution beyond its days: a booking, a unit, a start put off.
    [[nodiscard]] Mark mark(std::size_t contribution) const;
    // Points of a contribution as valued when it first counted; absent if not computable.
    [[nodiscard]] std::optional<Points> pointsOf(std::size_t contribution) const;
    // The line of the same event as a line of another ledger that differs in values only (its own
    // line if no line of that kind is there); nothing if the two differ in more.
    [[nodiscard]] std::optional<std::size_t> lineLike(const Ledger& other, std::size_t line) const;
    // First line of the entry in which this record last counted, if any.
    [[nodiscard]] std::optional<std::size_t> lineOfRecord(RecordIndex record) const;

private:
    friend class StepReader;
    friend struct LedgerParts;
    friend Ledger evaluate(std::shared_ptr<const CaseInput>, std::shared_ptr<const Rulebook>, std::string_view, Clock,
                           const Ledger*);
    std::shared_ptr<const CaseInput> input_;
    std::shared_ptr<const Rulebook> rulebook_;
    Subject subject_;
    Clock clock_{Date::kMin, Date::kMin};
    std::shared_ptr<const Schedule> schedule_;
    std::shared_ptr<const FoldResult> fold_;
};

}  // namespace clearline
