// AlternativeReading: another way in which an ambiguous clause of a scheme may be read, declared by the
// rulebook with what it puts in the place of which parts. Laid over the file before it is loaded (overlay.h),
// so that a rulebook read otherwise is a rulebook like any other: checked, hashed and explained as one.
#pragma once

#include <string>
#include <vector>

#include "core/rulebook/dated.h"

namespace clearline {

struct AlternativeReading {
    std::string id;
    LocalText title;
    LocalText about;                    // the clause, and why it may be read so
    std::vector<std::string> replaces;  // "rules/WB-01/valid-for", "counting/suspend", "eligibility"
    Citation citation;
    Place place;
};

}  // namespace clearline
