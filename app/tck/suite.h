// Suite: every case of a folder of conformance cases, run, each with its outcome.
#pragma once

#include <string>
#include <vector>

#include "app/tck/compare.h"
#include "core/base/problem.h"

namespace clearline::tck {

// A value case expects a value, a null case expects null or an error.
enum class Outcome : std::uint8_t { ValuePassed, ValueFailed, NullRefused, NullGiven, NullWrong, NotApplicable };
[[nodiscard]] std::string_view outcomeText(Outcome outcome);

// One expected result of one case.
struct CaseResult {
    std::string folder;  // under the suite's: compliance-level-2/0004-simpletable-U
    std::string name;    // case/result
    Outcome outcome = Outcome::NotApplicable;
    std::string detail;  // why it is not applicable; what was expected and what came instead
    bool expectsValue = false;
};

struct SuiteResult {
    std::vector<CaseResult> results;  // in order of the files' names
    NumberCount numbers;              // of passed value cases
    Problems problems;                // files that could not be read
};

// `only`: a part of a folder's or a case's name; empty: all.
[[nodiscard]] SuiteResult runSuite(const std::string& folder, const std::string& only);

}  // namespace clearline::tck
