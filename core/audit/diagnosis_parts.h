// DiagnosisParts: the records of a subject in groups that do not act on each other: what hypotheses do in one group
// adds up exactly with what they do in another. Records act on each other through one act, one class of repeats, one
// yearly cap, a running total, a value that is set, a balance that is spent from, a suspension, and as versions.
// Private to audit/. Promises: two records that any hypothesis could let act on each other stand in one part.
#pragma once

#include <array>
#include <span>

#include "core/audit/hypothesis.h"

namespace clearline {

// Why records stand in one part; told where a part is too large to be searched whole.
enum class Coupling : std::uint8_t { Act, Repeat, YearlyCap, RunningTotal, SetValue, Spending, Suspension, Whole };
inline constexpr std::size_t kCouplings = static_cast<std::size_t>(Coupling::Whole) + 1;
[[nodiscard]] std::string_view couplingText(Coupling coupling);

struct DiagnosisPart {
    std::vector<RecordIndex> records;       // of the case, in its order
    std::vector<std::uint32_t> hypotheses;  // about them
    std::array<bool, kCouplings> by{};
};

struct DiagnosisParts {
    std::vector<DiagnosisPart> all;
    std::vector<std::uint32_t> partOf;  // by hypothesis; kNoPart for those of the scheme
    bool whole = false;  // the score depends on the order of all events: one part, and its score alone counts
    static constexpr std::uint32_t kNoPart = UINT32_MAX;
};

[[nodiscard]] DiagnosisParts diagnosisParts(const Ledger& ledger, const std::vector<Hypothesis>& hypotheses,
                                            bool whole);
// Whether the score of such a rulebook is the order of events' to tell, not the sums'.
[[nodiscard]] bool dependsOnOrder(const Rulebook& rulebook);
// The rules that a record of such a kind may come under, for this subject.
[[nodiscard]] std::vector<std::size_t> rulesOfKind(const Rulebook& rulebook, std::string_view kind);

}  // namespace clearline
