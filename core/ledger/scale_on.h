// ScaleOn: a scale of values on one day: its steps with their bounds worked out, for whoever asks where many values
// fall. Where it sits: under the standings of a ledger and under what audit/ asks beyond them.
#pragma once

#include <optional>
#include <vector>

#include "core/rulebook/rulebook.h"

namespace clearline {

class ScaleOn {
public:
    struct Step {
        bool last = false;            // has no bound: the rest
        std::optional<Number> upper;  // absent: not last, and not in force on the day
        bool included = false;
    };
    ScaleOn(const Rulebook& rulebook, const Scale& scale, Date day);

    [[nodiscard]] const std::vector<Step>& steps() const { return steps_; }
    // The first step whose bound holds; nothing if that cannot be said.
    [[nodiscard]] std::optional<std::size_t> stepOf(const Points& value) const;

private:
    std::vector<Step> steps_;
};

}  // namespace clearline
