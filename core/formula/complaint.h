// Complaint: turns "this is wrong, there" into a Problem with line, column and, as its last
// argument, the line itself with a caret under the place. Also finds the name that was meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"

namespace clearline {

// The text of a formula and where its first character stands in its file.
struct SourceText {
    std::string text;
    Place origin;

    [[nodiscard]] Place placeAt(std::size_t offset) const;
    // "record.amuont > 500\n^": a long line is cut around the caret; wide characters count two.
    [[nodiscard]] std::string excerptAt(std::size_t offset) const;
};

[[nodiscard]] Problem complain(const SourceText& source, std::string code, std::size_t offset,
                               std::vector<std::string> args);

// The candidate that `name` is probably a slip of; "—" if none is near.
[[nodiscard]] std::string nearestName(std::string_view name, const std::vector<std::string>& candidates);

// At most `limit` characters of `text`, with "…" where it was cut.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t limit = 60);

}  // namespace clearline
