// SolvedVariable: the score as a function of one number of the rulebook, in straight lines over the values that this
// number may have, and from it the exact values at which a goal is reached. Nothing is sampled: between two breakpoints
// the score is a line, and the breakpoints are found from the comparisons that were made. Where it sits: over a ledger;
// under reach and sensitivity.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/audit/along_score.h"
#include "core/audit/goal.h"

namespace clearline {

struct SolvedVariable {
    enum class State : std::uint8_t {
        Solved,
        NoBearing,   // neither the score nor a bound hangs on it
        Decides,     // it decides which records count, or until when: other values are other ledgers
        NotALine,    // what is done with it has no straight line; `why` says what
        Incomplete,  // the ledger has no score that is known
    };
    Variable variable;
    State state = State::Solved;
    std::string why;
    std::optional<Number> value;     // as it is; absent where its dated values differ
    std::vector<AlongPiece> pieces;  // ascending, one beside the other
    bool whole = true;               // they cover all values; else only those from the first to the last

    // Whether other values are covered, and what the score is there, before rounding.
    [[nodiscard]] bool covers(const Number& x) const;
};
[[nodiscard]] std::string_view solvedStateText(SolvedVariable::State state);  // "solved", "decides"…

class VariableSolver {
public:
    explicit VariableSolver(std::shared_ptr<const Ledger> ledger);
    // `steps`: how often the score may be worked out at some value, half of it to each side; then the search ends, and
    // the answer is not whole. What is nearest to the value as it is comes first.
    static constexpr std::size_t kMostSteps = 1'600;
    [[nodiscard]] SolvedVariable solve(const Variable& variable, std::size_t steps = kMostSteps) const;
    // The values for which the goal is reached, ascending, apart from each other; nothing if that is not solved.
    [[nodiscard]] std::optional<std::vector<Span>> reachedWhere(const SolvedVariable& solved, const Goal& goal) const;
    // The shown score for a value that is covered.
    [[nodiscard]] Points scoreAt(const SolvedVariable& solved, const Number& x) const;
    [[nodiscard]] const Ledger& ledger() const { return *ledger_; }

private:
    std::shared_ptr<const Ledger> ledger_;
    EndState end_;
};

}  // namespace clearline
