// The parts of the rulebook check, each looking at one thing and adding what it finds. They read
// a loaded rulebook, never the file; a finding is a Warning: the rulebook works, but a reader
// should know.
#pragma once

#include "core/rulebook/rulebook.h"

namespace clearline {

// A number that a reader may ask of: says who?
struct CitedNumber {
    Citation citation;
    Place place;
    std::string of;  // id of the parameter, table, characteristic… it belongs to
};
// Every parameter value, table row, cap, opening, range, step of a scale and its lowest value,
// threshold, yearly cap, day of settling, and every number or period written straight into a rule,
// a weight or an initial value. One named as a parameter is counted there.
[[nodiscard]] std::vector<CitedNumber> citedNumbers(const Rulebook& rulebook);

void checkCitations(const Rulebook& rulebook, Problems& findings);
void checkAllowed(const Rulebook& rulebook, Problems& findings);
void checkTables(const Rulebook& rulebook, Problems& findings);
void checkScales(const Rulebook& rulebook, Problems& findings);
void checkThresholds(const Rulebook& rulebook, Problems& findings);
void checkWeights(const Rulebook& rulebook, Problems& findings);
void checkRules(const Rulebook& rulebook, Problems& findings);
void checkCharacteristics(const Rulebook& rulebook, Problems& findings);
void checkLists(const Rulebook& rulebook, Problems& findings);
void checkModifiers(const Rulebook& rulebook, Problems& findings);
void checkAgencies(const Rulebook& rulebook, Problems& findings);
void checkGrounds(const Rulebook& rulebook, Problems& findings);

// Days on which what these sources give may change: one before all changes, then each start of a version.
[[nodiscard]] std::vector<Date> daysOfChange(const Rulebook& rulebook, const std::vector<const NumberSource*>& sources);

inline void find(Problems& findings, const char* code, const Place& place, std::vector<std::string> args) {
    findings.push_back({code, Severity::Warning, place, std::move(args)});
}

}  // namespace clearline
