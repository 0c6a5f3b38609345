// Labels that want to stand beside their lines but must not overlap: each is moved as little as
// possible, keeping their order from top to bottom.
#pragma once

#include <vector>

namespace clearline {

struct LabelWish {
    double centre = 0;  // where it wants to be
    double height = 0;
};

// The centres they get, in the order given, `gap` apart and inside [top, bottom] as long as there
// is room; without room they start at the top and the last ones leave at the bottom.
[[nodiscard]] std::vector<double> stackLabels(const std::vector<LabelWish>& wishes, double top, double bottom,
                                              double gap);

}  // namespace clearline
