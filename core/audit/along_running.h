// A running clamp along an unknown: the events folded in straight lines, by the arithmetic of every entry. Private to
// audit/.
#pragma once

#include <functional>

#include "core/audit/along_values.h"
#include "core/ledger/ledger_parts.h"

namespace clearline {

// The frame of the as-of day, along the unknown.
struct AlongFrame {
    struct Part {
        Along weight = still(Number(1));
        std::optional<Along> low, high;
    };
    Along opening;
    std::optional<Along> low, high;
    std::vector<Part> parts;  // by characteristic
    Date day = Date::kMin;
};

class AlongRunning {
public:
    AlongRunning(const Schedule& schedule, const Rulebook& rulebook, const FoldResult& fold, AlongValues& values,
                 Stretch& stretch)
        : schedule_(schedule), rulebook_(rulebook), fold_(fold), values_(values), stretch_(stretch) {}

    // False if some number cannot be worked out.
    [[nodiscard]] bool run(const std::function<std::optional<Along>(std::uint32_t slot)>& worth);
    [[nodiscard]] bool failedAtProduct() const { return product_; }
    [[nodiscard]] const Along& score() const { return score_; }  // before rounding
    [[nodiscard]] const std::vector<Along>& sums() const { return sums_; }

private:
    const Schedule& schedule_;
    const Rulebook& rulebook_;
    const FoldResult& fold_;
    AlongValues& values_;
    Stretch& stretch_;
    Along score_;
    std::vector<Along> sums_;
    bool product_ = false;
};

}  // namespace clearline
