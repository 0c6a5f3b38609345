// AlongScore: the score of a ledger as a function of one number of its rulebook: on each stretch of values a straight
// line. The same schedule is folded with that number left open; what depends on it in another way than by adding,
// multiplying, comparing and rounding is not solved, and says so. Private to audit/.
#pragma once

#include <memory>
#include <string>

#include "core/audit/along_values.h"
#include "core/audit/end_state.h"

namespace clearline {

// Everything that standings ask of a ledger, on one stretch.
struct AlongPiece {
    Span span;
    Along score;                             // before rounding
    std::vector<Along> characteristics;      // capped
    std::vector<std::vector<Along>> bounds;  // by standing, of its steps that have one; empty for scales of lists
};

class AlongScore {
public:
    // `end`: of the ledger, which has a score and is complete. Both must outlive it.
    AlongScore(const Ledger& ledger, const EndState& end, const Variable& variable);
    ~AlongScore();

    // Whether the variable bears on the score or the bounds at all; if not, there is one piece for all values.
    [[nodiscard]] bool bears() const { return bears_; }
    // Around a value; nothing if it cannot be worked out there.
    [[nodiscard]] std::optional<AlongPiece> at(const Number& x);
    // Why: an operation, a code of a formula's problem, "spend", "running", "dmn"; empty: it is not computable there.
    [[nodiscard]] const std::string& why() const { return why_; }

private:
    void findWhatHangs();
    class Working;

    const Ledger& ledger_;
    const EndState& end_;
    Variable variable_;
    Hanging hanging_;
    std::shared_ptr<Rulebook> rulebook_;       // with the variable at the value asked about
    std::vector<bool> slotHangs_;              // by slot
    std::vector<Number> stillSums_;            // by characteristic: initial and what is added and does not hang
    std::vector<std::vector<EndShare>> adds_;  // by characteristic: those that hang
    std::vector<bool> replayedHangs_;
    bool bears_ = false;
    std::string why_;
};

}  // namespace clearline
