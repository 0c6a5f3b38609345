#include "core/explain/points_text.h"

#include <charconv>

namespace clearline {

namespace {

constexpr std::int64_t kMillion = 1'000'000;
constexpr std::uint64_t kThousand = 1000;
constexpr std::string_view kMinus = "\u2212";
constexpr std::size_t kLongest = 24;  // a minus and the digits of any whole number held inline

constexpr char digit(unsigned value) { return static_cast<char>('0' + value); }

// A whole number into `to`; its length, or 0 if it is not a whole number held inline.
std::size_t whole(char* to, const Number& points) {
    const auto micro = points.asMicro();
    if (!micro) return 0;
    const std::int64_t value = *micro / kMillion;
    if (value * kMillion != *micro) return 0;
    char* at = to;
    if (value < 0) at += kMinus.copy(at, kMinus.size());
    const auto size = static_cast<std::uint64_t>(value < 0 ? -value : value);
    if (size < kThousand) {  // most points and most scores
        const auto small = static_cast<unsigned>(size);
        *at = digit(small / 100);
        at += small >= 100;
        *at = digit(small / 10 % 10);
        at += small >= 10;
        *at++ = digit(small % 10);
    } else {
        at = std::to_chars(at, to + kLongest, size).ptr;
    }
    return static_cast<std::size_t>(at - to);
}

// Any other number: as data, with a true minus.
std::string other(const Number& points) {
    std::string text = points.text();
    if (!text.empty() && text.front() == '-') text.replace(0, 1, kMinus);
    return text;
}

}  // namespace

void appendPlain(std::string& out, const Number& points) {
    char digits[kLongest];
    if (const std::size_t length = whole(digits, points))
        out.append(digits, length);
    else
        out += other(points);
}

void appendPlain(TextBuffer& out, const Number& points) {
    if (const std::size_t length = whole(out.room(kLongest), points))
        out.took(length);
    else
        out += other(points);
}

void appendSigned(std::string& out, const Number& points) {
    if (points.sign() > 0) out += '+';
    appendPlain(out, points);
}

void appendSigned(TextBuffer& out, const Number& points) {
    if (points.sign() > 0) out += '+';
    appendPlain(out, points);
}

std::string plainText(const Number& points) {
    std::string out;
    appendPlain(out, points);
    return out;
}

}  // namespace clearline
