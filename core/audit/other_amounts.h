// OtherAmount: what a cell of a record would have to say for its table to give another row: the nearest such amount, or
// the word that the row asks for. Private to audit/.
#pragma once

#include <string>
#include <vector>

#include "core/record/record.h"
#include "core/rulebook/rulebook.h"

namespace clearline {

struct OtherAmount {
    std::size_t row = 0;
    std::string column, text;
    bool next = false;  // the row beside the one that it has now
};

// One for each row that can be reached by one cell; none where `over` is more than a field or fact of the record.
[[nodiscard]] std::vector<OtherAmount> otherAmounts(const Table& table, const DatedTable& version,
                                                    const Record& record);

}  // namespace clearline
