// Problem: something wrong with an input, as data: a stable code, a severity, the place, and
// the arguments that the words need. The words themselves (what happened, what to do) live in
// resources/messages and are put together by explain/problem_text. Problems are collected and
// the work goes on; nothing here throws.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace clearline {

// Ordered from mild to grave. A Notice informs (an extra column became a fact); a Warning may
// matter; an Error means that part of the input could not be used, so the result is incomplete;
// Fatal means that nothing of this input could be used.
enum class Severity : std::uint8_t { Notice, Warning, Error, Fatal };

// Where: file as the user named it; row and column count from 1, 0 means "the whole of it".
// In a CSV file the row is the record row counted with the header as row 1, the column is the
// field's position; in YAML and formulas they are line and character.
struct Place {
    std::string file;
    std::uint32_t row = 0;
    std::uint32_t column = 0;

    friend bool operator==(const Place&, const Place&) = default;
};

struct Problem {
    std::string code;  // e.g. "csv.date-impossible"; the key of its words
    Severity severity = Severity::Error;
    Place place;
    std::vector<std::string> args;  // {0}, {1}… of the words; already text, never translated

    friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

inline bool anyAtLeast(const Problems& problems, Severity floor) {
    for (const Problem& p : problems)
        if (p.severity >= floor) return true;
    return false;
}

}  // namespace clearline
