// Threshold: what a score unlocks or shuts, and since when. Mind above against at-least: 683 is not
// above 683.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "core/number/number.h"
#include "core/record/subject.h"
#include "core/rulebook/dated.h"

namespace clearline {

struct Threshold {
    enum class Kind : std::uint8_t { Benefit, Restriction };
    enum class Test : std::uint8_t { Above, AtLeast, Below, AtMost };
    std::string id;
    LocalText title;
    Kind kind = Kind::Benefit;
    Test test = Test::AtLeast;
    Number at;
    std::vector<SubjectKind> appliesTo;  // empty: all
    Interval when;
    Citation citation;
    Place place;

    // True too where it is not said what the subject is.
    [[nodiscard]] bool concerns(SubjectKind kind) const {
        return appliesTo.empty() || kind == SubjectKind::NotSaid ||
               std::find(appliesTo.begin(), appliesTo.end(), kind) != appliesTo.end();
    }
    [[nodiscard]] bool reachedBy(const Points& score) const {
        switch (test) {
            case Test::Above: return score > at;
            case Test::AtLeast: return score >= at;
            case Test::Below: return score < at;
            case Test::AtMost: return score <= at;
        }
        return false;
    }
};

}  // namespace clearline
