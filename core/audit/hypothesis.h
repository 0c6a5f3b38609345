// Hypothesis: one thing that an authority may have done otherwise than the records and the rulebook say, so that its
// figures differ: a record counted twice, an old value kept, a cap left out. Told as edits of a scenario. Where it
// sits: made from a ledger by `hypotheses`, tried by a diagnosis. Promises: what it says is exactly what its edits do
// when they are laid over the case.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/audit/official_figures.h"
#include "core/scenario/scenario.h"

namespace clearline {

enum class Cause : std::uint8_t {
    Twice,         // a record counted twice
    Missing,       // a record not counted
    StillCounted,  // counted after its validity was over
    EndedEarly,    // no longer counted though valid
    OtherRule,     // counted by another rule of its agency: another tier
    OtherRow,      // another row of the table that its points are looked up in
    OtherValue,    // one record, by another dated value of its parameter
    OldValue,      // all records, as though a dated value had stayed, or come earlier
    AllowedValue,  // all records, by the other end of the published range
    OtherDay,      // counted from another of its dates
    Unconfirmed,   // counted though not confirmed
    Foreign,       // another subject's record counted here
    CapOff,        // a characteristic's cap not applied
    RangeOff,      // the range of the score not applied
    RangeOther,    // what is beyond the range kept, or lost, the other way round
    RepeatOff,     // no doubling of repeats
    YearlyCapOff,
    EveryItem,  // every item of an act counted
    RoundingOff,
    RoundingOther,  // another mode, or other places
    RoundedPoints,  // the points of each record rounded
};
inline constexpr std::size_t kCauses = static_cast<std::size_t>(Cause::RoundedPoints) + 1;
[[nodiscard]] std::string_view causeText(Cause cause);  // "twice", "still-counted"…
[[nodiscard]] std::optional<Cause> causeNamed(std::string_view text);

// What a SwitchEdit says, by place. `index`: of the characteristic or yearly cap, where it is of one.
struct SchemeSwitch {
    Cause cause = Cause::CapOff;
    std::size_t index = 0;
    std::optional<RoundingRule> rounding;  // RoundingOther, RoundedPoints
};

// What makes a hypothesis more likely than others of its kind.
enum class Support : std::uint8_t {
    InTheInterval,    // something happened to the record where official and recomputed figures part
    StatementSaysSo,  // the official lines show just this of the record
    ShortlyBefore,    // its day lies within a quarter before the first figure that differs
    DateOfItsOwn,     // the day is one that the rule would make of another date of the record
    NextValue,        // the row or value next to the right one
    SameName,         // of the other subject: the name is the same or looks alike
    NextDocument,     // of the other subject: the document number differs in one place
};
inline constexpr std::size_t kSupports = static_cast<std::size_t>(Support::NextDocument) + 1;
[[nodiscard]] std::string_view supportText(Support support);  // "in-the-interval"…

struct Hypothesis {
    Cause cause = Cause::Missing;
    std::vector<Edit> edits;
    std::optional<SchemeSwitch> scheme;  // if its edit is a switch
    std::optional<RecordIndex> record;   // that it is about, of the case; of Foreign: the other's
    std::optional<Date> day;     // from which, or until which it counts; whose value holds; Twice: from which once more
    std::optional<Field> field;  // OtherDay: the date that is taken
    std::optional<std::size_t> rule, part, row;  // OtherRule: the rule; the parameter or table, and the row
    std::optional<Number> value;                 // that is taken, of OtherValue, OldValue, AllowedValue, OtherRow
    std::vector<Support> supports;
    int weight = 0;  // the smaller, the more plausible

    // What of its record it says otherwise: two that say the same of one record otherwise exclude each other.
    enum Says : std::uint8_t { WhetherItCounts = 1, Worth = 2, From = 4, Until = 8 };
    std::uint8_t says = 0;

    [[nodiscard]] bool ofScheme() const { return !record; }
    // Both may hold together: of a record they say different things of it; of the scheme, they are of different parts.
    [[nodiscard]] bool goesWith(const Hypothesis& other) const;
};

// What was not tried, or only in part: told with every diagnosis.
enum class NotTried : std::uint8_t {
    DmnRows,         // rows of DMN tables
    FormulaValues,   // other values of points that a formula computes
    InForceValues,   // other dated values of single records where a changed value revalues what counts
    MoreRules,       // rules beyond the nearest of an agency
    MoreDays,        // ends at every figure, where figures are many
    ForeignRecords,  // records of others beyond the likeliest
    LaterDays,       // values or days that would make the record one received only later
    LaterCopies,     // other days from which a record may have been counted a second time
    AsAsked,         // kinds of cause that were left out on wish
};
inline constexpr std::size_t kNotTried = static_cast<std::size_t>(NotTried::AsAsked) + 1;
[[nodiscard]] std::string_view notTriedText(NotTried what);

struct Hypotheses {
    std::vector<Hypothesis> all;
    std::array<std::size_t, kNotTried> notTried{};  // how many, by what; 0: all were
};

// All of them for a subject whose official figures differ. `ledger`: of the subject, as of and known on the last
// figure's days. `recomputed`: by figure.
[[nodiscard]] Hypotheses hypotheses(const Ledger& ledger, const OfficialFigures& figures,
                                    std::span<const std::optional<Points>> recomputed);

// All their edits as one scenario.
[[nodiscard]] Scenario scenarioOf(const std::vector<const Hypothesis*>& hypotheses, std::string name = {});

}  // namespace clearline
