#include "core/explain/points_text.h"

namespace clearline {

void appendPlain(std::string& out, const Number& points) {
    char digits[kLongestWhole];
    if (const char* const end = putWhole(digits, points)) {
        out.append(digits, static_cast<std::size_t>(end - digits));
        return;
    }
    const std::size_t start = out.size();
    points.appendTo(out);
    if (out.size() > start && out[start] == '-') out.replace(start, 1, "\u2212");
}

void appendSigned(std::string& out, const Number& points) {
    if (points.sign() > 0) out += '+';
    appendPlain(out, points);
}

std::string plainText(const Number& points) {
    std::string out;
    appendPlain(out, points);
    return out;
}

}  // namespace clearline
