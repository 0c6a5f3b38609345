// HiddenRanges: which rows or columns of a sheet are hidden, and the words for it: "7, 9–12". Read like others; whoever
// looks at the file in a spreadsheet does not see them, so they are told.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/problem_list.h"

namespace clearline {

class HiddenRanges {
public:
    // From the first to the last, in any order.
    void add(std::uint32_t first, std::uint32_t last);
    // What is beyond is forgotten.
    void clipTo(std::uint32_t last);
    // One Notice for all, with how many there are and which, or none.
    void tell(std::string_view code, ProblemList& problems) const;

private:
    struct Range {
        std::uint32_t first, last;
    };
    std::vector<Range> ranges_;
    std::uint64_t count_ = 0;
};

}  // namespace clearline
