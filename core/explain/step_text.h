// A Step in one line: "record.amount (800) × 2 = 1600".
#pragma once

#include <string>

#include "core/base/text_buffer.h"
#include "core/explain/story_marks.h"
#include "core/formula/step.h"

namespace clearline {

// Notes in `marks`, if there are any, where its numbers stand.
void appendStep(TextBuffer& out, const Step& step, StoryMarks* marks = nullptr);
[[nodiscard]] std::string stepText(const Step& step);
// A value as a reader writes it: numbers with a true minus, all else as FEEL writes it.
void appendValue(TextBuffer& out, const Value& value);

}  // namespace clearline
