// A Step in one line: "record.amount (800) × 2 = 1600".
#pragma once

#include <string>

#include "core/formula/step.h"

namespace clearline {

void appendStep(std::string& out, const Step& step);
[[nodiscard]] std::string stepText(const Step& step);
// A value as a reader writes it: numbers with a true minus, all else as FEEL writes it.
void appendValue(std::string& out, const Value& value);

}  // namespace clearline
