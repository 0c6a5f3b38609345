// The steps of a line as a JSON array: ten to a line of a ledger, so they are appended to a buffer
// in one go, where the rest of the document goes value by value through JsonStream.
// Private to export/.
#pragma once

#include "core/base/text_buffer.h"
#include "core/formula/step.h"

namespace clearline {

// "[{"op":…},{…}]", each step on a line of its own.
void appendStepsJson(TextBuffer& out, const Steps& steps);

}  // namespace clearline
