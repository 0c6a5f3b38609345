// How much hangs on each number: held against evaluating anew and against the solved lines; the ways of rounding
// against each other; and the orders within a day against a file whose records have other ids, which puts them in
// another order.
#include "core/audit/sensitivity.h"

#include <algorithm>

#include "core/audit/solved_variable.h"
#include "tests/audit/brute.h"

namespace clearline::brute {

namespace {

constexpr std::size_t kRowsAsked = 6, kMostEntries = 200;

class Checking {
public:
    Checking(Run& run, const LedgerPointer& ledger) : run_(run), ledger_(ledger), found_(sensitivity(ledger, {})) {
        if (run.falsify == "sensitivity") {
            for (SensitivityRow& row : found_.rows)
                if (row.atHigh.score) *row.atHigh.score += Number(1);
            for (BandEntry& entry : found_.rounding.entries)
                if (entry.mode) *entry.would.score += Number(1);
        }
    }

    void run() {
        ++run_.met["sensitivities"];
        numbers();
        if (!ledger_->score() || ledger_->incomplete()) return;
        missing();
        rounding();
        order();
    }

private:
    WouldBe with(const Variable& variable, const Value& value) const {
        const Rulebook& rulebook = ledger_->rulebook();
        Edit edit;
        if (variable.of == Variable::Of::TableRow) {
            edit = TableEdit{rulebook.tables[variable.index].id, *variable.version, variable.row, value};
        } else {
            const Parameter& parameter = rulebook.parameters[variable.index];
            edit = ParameterEdit{
                parameter.id, variable.version ? parameter.values[*variable.version].when.from : std::nullopt, value};
        }
        const auto edited = applyToRulebook(Scenario{}.with(edit), ledger_->rulebookPointer());
        return wouldBeOf(evaluate(ledger_->inputPointer(), *edited, ledger_->subject().id, ledger_->clock()));
    }

    void numbers() {
        for (std::size_t i = 1; i < found_.rows.size(); ++i)
            if (found_.rows[i].effect > found_.rows[i - 1].effect) return run_.differs("a larger effect comes later");
        for (std::size_t i = 0; i < kRowsAsked && !found_.rows.empty(); ++i) {
            const SensitivityRow& row = found_.rows[run_.below(found_.rows.size())];
            ++run_.met["numbers tried"];
            if (!(with(row.variable, row.low) == row.atLow) || !(with(row.variable, row.high) == row.atHigh))
                return run_.differs("the effect of " + nameOf(row.variable, ledger_->rulebook()) + " is another");
        }
    }

    // Every number on whose line the score moves is among them.
    void missing() {
        const VariableSolver solver(ledger_);
        for (const Variable& variable : variablesOf(ledger_->rulebook())) {
            const bool whole = variable.of == Variable::Of::Parameter && !variable.version &&
                               ledger_->rulebook().parameters[variable.index].values.size() > 1;
            const auto allowed = allowedOf(variable, ledger_->rulebook());
            const auto now = valueOf(variable, ledger_->rulebook());
            if (whole || !now || !now->isInteger()) continue;
            const SolvedVariable solved = solver.solve(variable);
            const Number high = allowed ? allowed->second : *now + Number(1);
            if (solved.state != SolvedVariable::State::Solved || !solved.covers(high)) continue;
            const bool moves = solver.scoreAt(solved, high) != *ledger_->score();
            const auto row = std::find_if(found_.rows.begin(), found_.rows.end(),
                                          [&](const SensitivityRow& r) { return r.variable == variable; });
            ++run_.met["numbers held against their lines"];
            if (row == found_.rows.end() ? moves : *row->atHigh.score != solver.scoreAt(solved, high))
                return run_.differs(nameOf(variable, ledger_->rulebook()) + " does not follow its line");
        }
    }

    void rounding() {
        const auto& written = ledger_->rulebook().score->rounding;
        const auto& entries = found_.rounding.entries;
        const auto plain = std::find_if(entries.begin(), entries.end(),
                                        [](const BandEntry& e) { return e.way == BandEntry::Way::NotRounded; });
        const Points unrounded = plain == entries.end() ? *ledger_->score() : *plain->would.score;
        for (const BandEntry& entry : entries) {
            ++run_.met["rounded " + std::string(bandWayText(entry.way))];
            if (!entry.would.score) return run_.differs("a way of rounding gives no score");
            if (entry.mode && *entry.would.score != unrounded.rounded(written ? written->places : 0, *entry.mode))
                return run_.differs("rounded at the end is another");
            if (*entry.would.score < *found_.rounding.least || *entry.would.score > *found_.rounding.most)
                return run_.differs("a way of rounding is outside its band");
        }
    }

    void order() {
        const Band& band = found_.order;
        if (!run_.renamed || band.settledByRules || !band.whole || ledger_->entryCount() > kMostEntries) return;
        const Rulebook& rulebook = ledger_->rulebook();
        if (rulebook.counting.perAct != PerAct::EveryItem || !rulebook.yearlyCaps.empty()) return;
        const bool repeats =
            std::any_of(rulebook.rules.begin(), rulebook.rules.end(), [](const Rule& rule) { return rule.repeat; });
        if (repeats) return;
        const Ledger other =
            evaluate(run_.renamed, ledger_->rulebookPointer(), ledger_->subject().id, ledger_->clock());
        ++run_.met[band.tried > 0 ? "orders within a day" : "orders, none matters"];
        if (other.score() != ledger_->score()) ++run_.met["orders that matter"];
        const bool known = std::any_of(band.entries.begin(), band.entries.end(),
                                       [&](const BandEntry& e) { return e.would.score == other.score(); });
        if (!known && !other.incomplete())
            run_.differs("in another order the score is " + other.score()->text() + ", which is not told");
    }

    Run& run_;
    const LedgerPointer& ledger_;
    Sensitivity found_;
};

}  // namespace

void checkSensitivities(Run& run, const LedgerPointer& ledger) {
    if (run.below(4) == 0) Checking(run, ledger).run();
}

}  // namespace clearline::brute
