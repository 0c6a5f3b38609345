#include "core/date/duration.h"

#include <iterator>

#include "core/date/seconds_text.h"

namespace clearline {

namespace {

constexpr std::size_t kLongestCount = 40;
struct Unit {
    char letter;
    bool ofTime;
    int seconds;
};
constexpr Unit kUnits[] = {{'D', false, 86400}, {'H', true, 3600}, {'M', true, 60}, {'S', true, 1}};

}  // namespace

std::optional<Duration> Duration::fromIso(std::string_view text) {
    const bool negative = !text.empty() && text.front() == '-';
    if (negative) text.remove_prefix(1);
    if (text.size() < 3 || text.front() != 'P') return std::nullopt;
    text.remove_prefix(1);
    Number seconds;
    bool ofTime = false, counted = false;
    std::size_t next = 0;  // units in order, each at most once
    while (!text.empty()) {
        if (text.front() == 'T' && !ofTime) {
            ofTime = true;
            counted = false;
            text.remove_prefix(1);
            continue;
        }
        const std::size_t used = text.find_first_not_of("0123456789.");
        if (used == 0 || used == std::string_view::npos || used > kLongestCount) return std::nullopt;
        std::string_view digits = text.substr(0, used);
        while (next < std::size(kUnits) && (kUnits[next].letter != text[used] || kUnits[next].ofTime != ofTime)) ++next;
        if (next == std::size(kUnits)) return std::nullopt;
        const bool decimal = kUnits[next].letter == 'S';
        if (digits.find('.') != std::string_view::npos && !decimal) return std::nullopt;
        if (digits.back() == '.' && digits.size() > 1) digits.remove_suffix(1);
        const auto count = Number::fromDecimal(digits);
        if (!count) return std::nullopt;
        seconds += *count * Number(kUnits[next++].seconds);
        counted = true;
        text.remove_prefix(used + 1);
    }
    if (!counted) return std::nullopt;
    return Duration{negative ? -seconds : seconds};
}

std::string Duration::iso() const {
    Number rest = seconds.sign() < 0 ? -seconds : seconds;
    std::string out = seconds.sign() < 0 ? "-P" : "P";
    bool time = false;
    for (const Unit& unit : kUnits) {
        const Number count = unit.letter == 'S' ? rest : (rest / Number(unit.seconds)).floor();
        if (count.isZero()) continue;
        rest -= count * Number(unit.seconds);
        if (unit.ofTime && !time) out += 'T';
        time = time || unit.ofTime;
        out += secondsText(count) + unit.letter;
    }
    return rest.isZero() && seconds.isZero() ? "PT0S" : out;
}

}  // namespace clearline
