// Every number of the rulebook that is solved: the values at which a goal is said to be reached, one unit and a little
// below, at, and above, and some between, are put into the rulebook and everything is evaluated again.
#include "core/audit/solved_variable.h"

#include <algorithm>
#include <set>

#include "tests/audit/brute.h"

namespace clearline::brute {

namespace {

constexpr std::size_t kMostVariables = 12;

class Checking {
public:
    Checking(Run& run, const LedgerPointer& ledger) : run_(run), ledger_(ledger), solver_(ledger) {}

    void check(const Variable& variable) {
        const SolvedVariable solved = solver_.solve(variable);
        ++run_.met["variable " + std::string(solvedStateText(solved.state)) +
                   (solved.why.empty() ? "" : ": " + solved.why)];
        name_ = nameOf(variable, ledger_->rulebook());
        if (solved.state == SolvedVariable::State::NoBearing) return sameAnywhere(variable);
        if (solved.state != SolvedVariable::State::Solved) return;
        if (!solved.whole) ++run_.met["variable, not for all values"];
        run_.met["pieces"] += solved.pieces.size();
        gaps(solved);
        std::set<Number> values{Number(0), solved.value.value_or(Number(1)),
                                Number(static_cast<int>(run_.below(200))) - Number(100)};
        std::vector<std::pair<Goal, std::vector<Span>>> goals;
        for (const Goal& goal : goalsOf(*ledger_)) {
            auto spans = solver_.reachedWhere(solved, goal);
            if (!spans) continue;
            ++run_.met["goals solved"];
            for (const Span& span : *spans)
                for (const auto& end : {span.low, span.high})
                    if (end) around(*end, values);
            if (run_.falsify == "variable" && !spans->empty() && spans->front().high) *spans->front().high += Number(1);
            goals.emplace_back(goal, *std::move(spans));
        }
        if (solved.pieces.size() < 40)
            for (const AlongPiece& piece : solved.pieces)
                if (piece.span.high) around(*piece.span.high, values);
        for (const Number& value : values)
            if (solved.covers(value) && run_.wrong.empty()) evaluateAt(variable, solved, value, goals);
    }

private:
    static void around(const Number& value, std::set<Number>& into) {
        for (const Number& off :
             {Number(0), Number(1), Number(-1), Number::fraction(1, 1000), Number::fraction(-1, 1000)})
            into.insert(value + off);
    }

    Ledger with(const Variable& variable, const Number& value) const {
        const Edit edit = editOf(variable, ledger_->rulebook(), value);
        return evaluate(ledger_->inputPointer(), *applyToRulebook(Scenario{}.with(edit), ledger_->rulebookPointer()),
                        ledger_->subject().id, ledger_->clock());
    }

    void sameAnywhere(const Variable& variable) {
        const Number value = valueOf(variable, ledger_->rulebook()).value_or(Number(0)) + Number(7);
        const Ledger other = with(variable, value);
        if (!(wouldBeOf(other) == wouldBeOf(*ledger_)))
            run_.differs(name_ + " is said to have no bearing, but " + value.text() + " changes the standing");
    }

    void gaps(const SolvedVariable& solved) {
        for (std::size_t i = 1; i < solved.pieces.size(); ++i) {
            const Span &a = solved.pieces[i - 1].span, &b = solved.pieces[i].span;
            if (!a.high || !b.low || *a.high != *b.low || a.highIncluded == b.lowIncluded)
                return run_.differs(name_ + ": the pieces do not lie beside each other");
        }
    }

    void evaluateAt(const Variable& variable, const SolvedVariable& solved, const Number& value,
                    const std::vector<std::pair<Goal, std::vector<Span>>>& goals) {
        const Ledger ledger = with(variable, value);
        ++run_.met["values put in"];
        const WouldBe would = wouldBeOf(ledger);
        const std::string where = name_ + " = " + value.text();
        if (would.incomplete) return run_.differs(where + ": the ledger is incomplete");
        if (solver_.scoreAt(solved, value) != *would.score)
            return run_.differs(where + ": the score is " + would.score->text() + ", not " +
                                solver_.scoreAt(solved, value).text());
        for (const auto& [goal, spans] : goals) {
            const bool said =
                std::any_of(spans.begin(), spans.end(), [&](const Span& span) { return span.contains(value); });
            if (reachedIn(goal, would) != said)
                return run_.differs(where + ": the " + std::string(goalText(goal.of)) + " " + std::to_string(goal.at) +
                                    "/" + std::to_string(goal.step) + (said ? " is not reached" : " is reached"));
        }
    }

    Run& run_;
    const LedgerPointer& ledger_;
    VariableSolver solver_;
    std::string name_;
};

}  // namespace

void checkVariables(Run& run, const LedgerPointer& ledger) {
    std::vector<Variable> variables = variablesOf(ledger->rulebook());
    Checking checking(run, ledger);
    for (std::size_t i = 0; i < kMostVariables && !variables.empty() && run.wrong.empty(); ++i) {
        const std::size_t at = run.below(variables.size());
        checking.check(variables[at]);
        variables.erase(variables.begin() + static_cast<std::ptrdiff_t>(at));
    }
}

}  // namespace clearline::brute
