// A test file of the DMN conformance layout: cases with inputs and the results they are to have.
// Values with a time zone or offset are not ours; a case that holds one says so.
#pragma once

#include <string>
#include <vector>

#include "core/dmn/xml_tree.h"
#include "core/formula/value.h"

namespace clearline::tck {

// A value as the file gives it, or why there is none: "time zone".
struct GivenValue {
    Value value;
    std::string notOurs;
};

struct ExpectedResult {
    std::string name;  // of a decision, or of a service's output
    GivenValue expected;
};

struct Case {
    std::string id;
    std::string invocable;  // a service or knowledge model to call; empty: decisions are asked for
    std::vector<std::pair<std::string, GivenValue>> inputs;
    std::vector<ExpectedResult> results;
};

struct CaseFile {
    std::string path;
    std::string model;  // path of its model, beside it
    std::vector<Case> cases;
};

[[nodiscard]] Result<CaseFile> readCaseFile(const std::string& path);
[[nodiscard]] std::optional<std::string> bytesOfFile(const std::string& path);

}  // namespace clearline::tck
