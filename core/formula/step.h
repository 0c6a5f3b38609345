// Step: one operation of the arithmetic, with where each input came from. Steps are not an
// account beside the sum, they are the sum: replaying `op` on `inputs` gives `result`, and the
// last step's result is what the line says.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/formula/value.h"

namespace clearline {

// How surely a number of a rulebook is known (FACTS); Edited is a scenario's value.
enum class Status : std::uint8_t { None, Published, Reported, Assumed, Edited };
[[nodiscard]] inline std::string_view statusText(Status s) {
    constexpr std::string_view words[] = {"", "published", "reported", "assumed", "edited"};
    return words[static_cast<std::size_t>(s)];
}

struct StepInput {
    std::string
        name;  // "moderate_points", "record.amount", "raw before"; empty for a literal or an earlier step's result
    Value value;
    std::string from;              // "parameter", "table", "record", "subject", "ledger", "step", "literal"
    Status status = Status::None;  // of a parameter or table value
    std::string source;            // key of the rulebook's sources, for those
    int step = -1;                 // from == "step": which earlier step's result this is
};

struct Step {
    std::string op;  // "+", "-", "*", "/", "**", "<", "if", "sum", "look up", "cap", "clamp", "round"…
    std::vector<StepInput> inputs;
    Value result;
    std::string citation;      // rule or source that this operation rests on
    bool approximate = false;  // 34 digits, not exact (sqrt, exp, log…)
};

using Steps = std::vector<Step>;

}  // namespace clearline
