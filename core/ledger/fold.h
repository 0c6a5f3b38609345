// Fold: the events of a schedule, one after the other, into lines. The result is columns: 13 bytes
// a line. Private to ledger/.
#pragma once

#include <memory>
#include <vector>

#include "core/ledger/entry_fold.h"
#include "core/ledger/schedule.h"

namespace clearline {

inline constexpr std::size_t kCheckpointEvery = 1024;

// A LineKind and whether the line is incomplete, in one byte that, unlike a char, aliases nothing.
enum class KindByte : std::uint8_t {};
[[nodiscard]] constexpr KindByte kindByte(LineKind kind, bool incomplete) {
    return static_cast<KindByte>(static_cast<unsigned>(kind) | (incomplete ? 0x80U : 0U));
}
[[nodiscard]] constexpr LineKind kindIn(KindByte byte) {
    return static_cast<LineKind>(static_cast<unsigned>(byte) & 0x7fU);
}
[[nodiscard]] constexpr bool incompleteIn(KindByte byte) { return (static_cast<unsigned>(byte) & 0x80U) != 0; }

// State before an event, so that the steps of any line can be told without folding from the start.
struct Checkpoint {
    std::size_t event = 0;    // next to be folded
    std::uint32_t entry = 0;  // entries before it
    FoldState<Number> state;
};

struct FoldResult {
    // by slot: what it is worth, and whether that could be computed
    std::vector<Number> values;
    std::vector<bool> valued;
    // by line
    NumberColumn after;
    Column<std::uint32_t> entry;  // from 0
    Column<KindByte> kind;
    // event of each entry after the opening, where some events gave none; empty: entry e is event e - 1
    std::vector<std::uint32_t> eventOfEntry;
    NumberColumn lost;  // by contribution, under a running clamp
    std::vector<Checkpoint> checkpoints;
    FoldState<Number> last;
    std::vector<std::pair<Date, Scheme>> schemes;  // each from its day on; first the opening day's
    bool incomplete = false;
    Problems problems;  // of the schedule, and of values that could not be computed

    std::vector<Standing> standings;
    std::vector<ThresholdState> thresholds;
    std::vector<ListState> lists;

    [[nodiscard]] std::size_t eventIndex(std::size_t entry_) const {
        return eventOfEntry.empty() ? entry_ - 1 : eventOfEntry[entry_];
    }
    [[nodiscard]] const Scheme& schemeOn(Date day) const;
};

[[nodiscard]] std::shared_ptr<const FoldResult> fold(const Schedule& schedule, const Rulebook& rulebook, Clock clock);

// Whether all that goes into a fold is a whole number of millionths, and nothing in it multiplies (fold.cpp).
[[nodiscard]] bool countsInMillionths(const FoldResult& result, const Rulebook& rulebook);
// Folds of ledgers that the plain fold does not do (walked_fold.cpp).
void foldWalked(FoldResult& result, const Schedule& schedule, const Rulebook& rulebook, Clock clock);
void foldLists(FoldResult& result, const Schedule& schedule);

// Which lists the subject is on, on the as-of day, and the standings that follow (list_states.cpp).
void settleLists(FoldResult& result, const Schedule& schedule, const Rulebook& rulebook, Clock clock);
// Standings and threshold states of the final state (standing.cpp).
void settleStandings(FoldResult& result, const Schedule& schedule, const Rulebook& rulebook, Clock clock);

// Shared by the fold and the steps: what an event does to the state.
template <class N>
[[nodiscard]] Frame<N> frameOf(const Scheme& scheme, Date day);
template <>
[[nodiscard]] Frame<Number> frameOf<Number>(const Scheme& scheme, Date day);
template <>
[[nodiscard]] Frame<std::int64_t> frameOf<std::int64_t>(const Scheme& scheme, Date day);

}  // namespace clearline
