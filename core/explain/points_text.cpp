#include "core/explain/points_text.h"

#include <charconv>

namespace clearline {

namespace {
constexpr std::int64_t kMillion = 1'000'000;
constexpr std::string_view kMinus = "\u2212";
}  // namespace

void appendPlain(std::string& out, const Number& points) {
    const auto micro = points.asMicro();
    if (micro && *micro % kMillion == 0) {  // nearly every line: a whole number
        const std::int64_t whole = *micro / kMillion;
        if (whole < 0) out += kMinus;
        char digits[20];
        const auto end = std::to_chars(digits, digits + sizeof digits, whole < 0 ? -whole : whole).ptr;
        out.append(digits, end);
        return;
    }
    const std::size_t start = out.size();
    points.appendTo(out);
    if (out.size() > start && out[start] == '-') out.replace(start, 1, kMinus);
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
