// Diagnosis: why official figures differ from recomputed ones: every minimal set of up to three hypotheses that brings
// out all of the figures exactly, the most plausible first; what was searched and what was not; and, where several fit,
// the one day or document that would tell them apart. Where it sits: after statement and readings, before scenarios:
// what it finds opens as one. Promises: a set that is told brings out every figure when it is laid over the case and
// the case is evaluated anew, and no part of it does; what `searched` calls complete holds every such set. The same
// input gives the same answer.
#pragma once

#include <functional>

#include "core/audit/hypothesis.h"

namespace clearline {

struct DiagnosisLimits {
    std::size_t most = 3;             // hypotheses in a set
    std::uint64_t ledgers = 300'000;  // made anew where records act on each other, in all, each for every 40 records
    std::uint64_t sums = 40'000'000;  // sets weighed one by one, where caps or rounding act
    std::size_t groups = 40;          // of those that fit, laid over the case and told
    std::size_t wholeBelow = 60;      // hypotheses: smaller parts are tried whole, without asking who meets whom
    std::uint8_t blindTo = 0;         // for tests that must notice: DiagnosisNeighbours::Blind
    std::array<bool, kCauses> without{};   // kinds of cause that are not to be tried
    std::function<bool(double)> progress;  // of 1; false cancels
};

// Sets that are one another's equals: in each place any of its hypotheses, the most plausible first; what acts on each
// other cannot be chosen freely (Diagnosis::isSet). They move all the figures alike, so nothing in the figures prefers
// one.
struct FittingGroup {
    std::vector<std::vector<std::uint32_t>> places;  // into Diagnosis::hypotheses.all
    std::uint64_t sets = 0;                          // how many sets that makes
    std::vector<std::uint32_t> best;                 // one of each place: the most plausible set
    int weight = 0;                                  // of the best
    // Of these parts, two hypotheses that meet are told one by one, by place; of others, no two go together.
    std::vector<std::uint32_t> nearParts;
    struct Never {
        std::uint32_t place, hypothesis, otherPlace, other;
        friend auto operator<=>(const Never&, const Never&) = default;
    };
    std::vector<Never> never;  // in order
    bool confirmed = false;    // laid over the case, the best brings out every figure; else it is not told as fitting
};

enum class SearchGap : std::uint8_t {
    PairsInPart,     // pairs of hypotheses about records that act on each other
    TriplesInPart,   // three of them
    CoupledPairs,    // pairs weighed one by one, beyond the limit
    CoupledTriples,  // three, likewise
    WithScheme,      // a change of the scheme with two others
    SchemeChanges,   // several changes of the scheme that need ledgers made anew
};
inline constexpr std::size_t kSearchGaps = static_cast<std::size_t>(SearchGap::SchemeChanges) + 1;
[[nodiscard]] std::string_view searchGapText(SearchGap gap);

struct Searched {
    std::array<std::uint64_t, 4> sets{};    // by size: of hypotheses that may hold together
    std::array<std::uint64_t, 4> missed{};  // of them, not searched
    std::array<std::uint64_t, kSearchGaps> gaps{};
    std::uint64_t ledgers = 0, sums = 0;       // made and weighed
    std::size_t folded = 0, foldsRefused = 0;  // parts whose neighbours were told; that could not be, after all
    bool linear = false;                       // no cap, range, hold or rounding acts within reach: sums decide
    [[nodiscard]] bool complete(std::size_t size) const { return missed[size] == 0; }
};

// A set that is to be told from others: the best of a group, or another of its sets.
struct Contender {
    std::size_t group = 0;
    std::vector<std::uint32_t> set;
    std::optional<std::uint32_t> instead;  // the hypothesis that stands in place of one of the best
};
// The day, or the record, on which contenders say different things.
struct Separation {
    std::optional<Date> day;            // its official score would tell
    std::vector<Points> scores;         // there: by contender
    std::optional<RecordIndex> record;  // whether and how it was counted would tell
    std::vector<bool> about;            // by contender, whether it is about the record
    std::size_t apart = 0;              // pairs told apart
};

enum class DiagnosisState : std::uint8_t {
    Found,          // sets fit
    NothingFits,    // within what was searched
    NothingToFind,  // official and recomputed agree
    Contradiction,  // two official figures of one day differ: nothing can bring out both
    NoScore,        // the rulebook gives no score on a day of which there is an official one
    NoFigures,
    Cancelled,
};
[[nodiscard]] std::string_view diagnosisStateText(DiagnosisState state);  // "found", "nothing-fits"…

struct Diagnosis {
    DiagnosisState state = DiagnosisState::NoFigures;
    std::shared_ptr<const Ledger> ledger;  // as of and known on the last figure's days
    OfficialFigures figures;
    std::vector<std::optional<Points>> recomputed;  // by figure
    std::optional<std::size_t> figure;              // Contradiction, NoScore: the one
    Hypotheses hypotheses;
    std::vector<FittingGroup> fits;      // the most plausible first; at most DiagnosisLimits::groups
    std::uint64_t groups = 0, sets = 0;  // how many fit in all
    std::size_t unconfirmed = 0;         // groups dropped because the best did not come out when laid over
    Searched searched;
    std::vector<Contender> contenders;
    std::optional<Separation> byDay, byRecord;

    // By hypothesis: those of one part act on each other. Those of the scheme have none.
    std::vector<std::uint32_t> parts;

    [[nodiscard]] std::vector<const Hypothesis*> of(const std::vector<std::uint32_t>& set) const;
    // Whether one hypothesis of each place of the group, in the order of the places, is one of its sets.
    [[nodiscard]] bool isSet(const FittingGroup& group, const std::vector<std::uint32_t>& chosen) const;
};

// Of the subject of the case under the rulebook, against its readings and its statement up to `until`.
[[nodiscard]] Diagnosis diagnose(const std::shared_ptr<const CaseInput>& input,
                                 const std::shared_ptr<const Rulebook>& rulebook, std::string_view subject,
                                 const DiagnosisLimits& limits = {}, Date until = Date::kMax);

}  // namespace clearline
