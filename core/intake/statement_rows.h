// StatementRows: the authority's own account of a score, line by line, as a small table beside the records:
// date, item, points, balance. A line has a date, and points or a balance or both; one with a cell of these that
// cannot be read is not used, since what it says would be another thing. Two lines alike in one table are two lines.
#pragma once

#include "core/intake/side_tables.h"

namespace clearline {

class StatementRows final : public SideRows {
public:
    StatementRows(std::vector<OfficialLine>& lines, ProblemList& problems) : SideRows(problems), lines_(lines) {}
    [[nodiscard]] std::span<const KnownColumn> columns() const override;

private:
    void row() override;
    std::vector<OfficialLine>& lines_;
};

}  // namespace clearline
