// What an auditor's panels and outputs call a goal and a number of the rulebook: the same words wherever they are told.
// Where it sits: under the words of reach, sensitivity and the window.
#pragma once

#include <string>

#include "core/audit/goal.h"
#include "core/audit/variable.h"
#include "core/explain/catalogue.h"

namespace clearline {

// "fast lane (above 683)", "Band: good or further up", "On the list …".
[[nodiscard]] std::string goalName(const Goal& goal, const Ledger& ledger, const Catalogue& words);
// Its title; with the day from which a dated value holds, or the row of a table.
[[nodiscard]] std::string variableName(const Variable& variable, const Rulebook& rulebook, const Catalogue& words);
// What it is for a goal to be reached, or not any more: "passes 686", "no longer above 683", "off the list". Empty for
// steps: there it is told which one it is then.
[[nodiscard]] std::string crossing(const Goal& goal, bool reached, const Ledger& ledger, const Catalogue& words);
// A number with a true minus, a length of time in words.
[[nodiscard]] std::string valueName(const Value& value, const Catalogue& words);

}  // namespace clearline
