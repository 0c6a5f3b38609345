#include "core/tables/number_format.h"

#include <algorithm>

namespace clearline {

namespace {

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool startsWith(std::string_view code, std::string_view start) {
    if (code.size() < start.size()) return false;
    for (std::size_t i = 0; i < start.size(); ++i)
        if (small(code[i]) != start[i]) return false;
    return true;
}

// [h], [mm]: nothing but the letters of one part of a time.
bool isElapsed(std::string_view inside) {
    if (inside.empty()) return false;
    const char first = small(inside.front());
    for (const char c : inside)
        if (small(c) != first) return false;
    return first == 'h' || first == 'm' || first == 's';
}

// The letters of a format's first section that stand for something, one after another.
class Letters {
public:
    explicit Letters(std::string_view code) : code_(code) {}

    bool day = false, time = false, elapsed = false, monthOrMinute = false;

    void read() {
        while (!code_.empty() && code_.front() != ';') {
            if (!skipText()) readLetter();
        }
    }

private:
    // Over quotes, escapes, brackets and words.
    bool skipText() {
        switch (code_.front()) {
            case '"': skip(closing('"')); return true;
            case '\\':
            case '_':
            case '*': skip(2); return true;
            case '[': {
                std::string_view inside = code_.substr(1, closing(']') - 1);
                if (inside.ends_with(']')) inside.remove_suffix(1);
                elapsed = elapsed || isElapsed(inside);
                skip(closing(']'));
                return true;
            }
            default: break;
        }
        for (const std::string_view half : {"am/pm", "a/p"})
            if (startsWith(code_, half)) {
                time = true;
                skip(half.size());
                return true;
            }
        if (startsWith(code_, "general")) {
            skip(7);
            return true;
        }
        // An exponent: 0.00E+00.
        if (startsWith(code_, "e+") || startsWith(code_, "e-")) {
            skip(2);
            return true;
        }
        return false;
    }

    void readLetter() {
        switch (small(code_.front())) {
            case 'y':
            case 'd':
            case 'e': day = true; break;
            case 'h':
            case 's': time = true; break;
            case 'm': monthOrMinute = true; break;
            default: break;
        }
        skip(1);
    }

    [[nodiscard]] std::size_t closing(char mark) const {
        const std::size_t at = code_.find(mark, 1);
        return at == std::string_view::npos ? code_.size() : at + 1;
    }
    void skip(std::size_t count) { code_.remove_prefix(std::min(count, code_.size())); }

    std::string_view code_;
};

}  // namespace

NumberFormat builtInFormat(std::uint32_t id) {
    switch (id) {
        case 22: return NumberFormat::Moment;
        case 18:
        case 19:
        case 20:
        case 21:
        case 32:
        case 33:
        case 34:
        case 35:
        case 45:
        case 47:
        case 55:
        case 56: return NumberFormat::Time;
        case 46: return NumberFormat::Elapsed;
        default: break;
    }
    return (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? NumberFormat::Day
                                                                                      : NumberFormat::Number;
}

NumberFormat formatOfCode(std::string_view code) {
    Letters letters(code);
    letters.read();
    if (letters.elapsed && !letters.day) return NumberFormat::Elapsed;
    if (letters.day) return letters.time ? NumberFormat::Moment : NumberFormat::Day;
    if (letters.time) return NumberFormat::Time;
    return letters.monthOrMinute ? NumberFormat::Day : NumberFormat::Number;
}

}  // namespace clearline
