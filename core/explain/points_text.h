// Points as a person reads them: a true minus (U+2212), and a plus where a change is meant.
// Data keeps Number::text() with its ASCII minus; these are for sentences and text tables only.
#pragma once

#include <string>

#include "core/base/text_buffer.h"
#include "core/explain/whole_text.h"
#include "core/number/number.h"

namespace clearline {

// "−15", "674".
void appendPlain(std::string& out, const Number& points);
[[nodiscard]] std::string plainText(const Number& points);
// "+5", "−15", "0".
void appendSigned(std::string& out, const Number& points);

inline void appendPlain(TextBuffer& out, const Number& points) {
    if (const char* end = putWhole(out.room(kLongestWhole), points))
        out.tookUpTo(end);
    else
        out += plainText(points);
}

inline void appendSigned(TextBuffer& out, const Number& points) {
    if (points.sign() > 0) out += '+';
    appendPlain(out, points);
}

}  // namespace clearline
