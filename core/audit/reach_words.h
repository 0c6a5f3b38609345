// ReachWords: what a Reach says, in the words of one language: the same in the text of the command line and in the
// window. Keeps references to all it is given.
#pragma once

#include <string>

#include "core/audit/reach.h"
#include "core/explain/catalogue.h"
#include "core/rulebook/kinds.h"

namespace clearline {

class ReachWords {
public:
    ReachWords(const Reach& reach, const Catalogue& words, const Kinds& kinds)
        : reach_(reach), words_(words), kinds_(kinds) {}

    [[nodiscard]] std::string goal(const Goal& goal) const;  // "fast lane (above 683)", "Band: good or further up"
    [[nodiscard]] std::string state(const GoalReach& goal) const;  // "not reached, 10 missing"
    // "Points for a fine (now −15): −5 or more; that is outside the published range −20 to −15".
    [[nodiscard]] std::string variable(const VariableWay& way) const;
    // "Validity of a fine, now 2 years: otherwise at 1 year"; and how far was looked where that is not all.
    [[nodiscard]] std::string duration(const DurationWay& way) const;
    [[nodiscard]] std::string looked(const TriedDuration& duration) const;
    [[nodiscard]] std::string variableName(const Variable& variable) const;
    // The values of where, or of the turns: "−5 or more", "less than 3, or from 7 to 9".
    [[nodiscard]] std::string values(const VariableWay& way, const std::optional<Number>& now) const;
    [[nodiscard]] std::string record(std::size_t item) const;  // "L-13 · Running a red light"
    [[nodiscard]] std::string records(const std::vector<std::size_t>& items) const;
    [[nodiscard]] std::string move(const WouldBe& would) const;  // "674 → 689"
    // The same of what turns a goal: "674 → 689, passes 683".
    [[nodiscard]] std::string moveTo(const GoalReach& goal, const WouldBe& would) const;
    [[nodiscard]] std::string correction(const Amendment& correction) const;
    [[nodiscard]] std::string turn(const Goal& goal, const Outlook::Turn& turn) const;
    // How sure the smallest set is, and what was not tried; empty where there is nothing to say.
    [[nodiscard]] std::string searched(const SetSearch& sets) const;
    // Why a number was not solved; empty where it was.
    [[nodiscard]] std::string unsolved(const SolvedVariable& solved) const;
    // What changed on a day of the outlook, after the one before.
    [[nodiscard]] std::string step(const OutlookStep& before, const OutlookStep& step) const;
    [[nodiscard]] std::string score(const std::optional<Points>& score, bool incomplete) const;

private:
    [[nodiscard]] std::string span(const Span& span) const;
    // "3/7 (about 0.4286)" where a decimal has no end.
    [[nodiscard]] std::string exact(const Number& value) const;
    [[nodiscard]] std::string flip(const FlipValue& flip, bool above) const;
    [[nodiscard]] const Rulebook& rulebook() const { return reach_.ledger->rulebook(); }

    const Reach& reach_;
    const Catalogue& words_;
    const Kinds& kinds_;
};

}  // namespace clearline
