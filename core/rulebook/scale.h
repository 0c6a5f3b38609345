// Scale: bands, grades, stars: a named partition of a value, or of what lists a subject is on. A
// rulebook may have several side by side; where a value falls is its standing. Direct grading
// holds a score down to the lowest value of a step.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/rulebook/number_source.h"

namespace clearline {

struct ScaleStep {
    BoundSource upper;  // absent: the rest
    bool upperIncluded = false;
    std::string id;
    LocalText title;
    BoundSource lowest;               // where it is written
    std::optional<std::size_t> list;  // scales of lists: the step of who is on it; absent: the rest
};

struct Scale {
    std::string id;
    LocalText title;
    std::optional<std::size_t> characteristic;  // absent: of the score, or of lists
    bool ofLists = false;
    std::vector<ScaleStep> steps;  // ascending
    Interval when;
    Citation citation;
    Place place;

    [[nodiscard]] bool ofScore() const { return !characteristic && !ofLists; }
    [[nodiscard]] std::optional<std::size_t> stepNamed(std::string_view id) const;
};

struct Rulebook;
// What a score is held down to at a step, on a day: its `lowest`; else the bound of the step below,
// if that is `below`; else, after an up-to, the next value of the rounding grid. Nothing if the
// rulebook does not say, or a parameter of it is not in force that day.
[[nodiscard]] std::optional<Number> lowestOf(const Rulebook& rulebook, const Scale& scale, std::size_t step, Date day);

}  // namespace clearline
