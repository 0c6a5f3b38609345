#include "core/number/rounding.h"

#include <array>

#include "core/number/big_number.h"

namespace clearline {

namespace mp = boost::multiprecision;

namespace {

constexpr std::array<std::string_view, 7> kNames{"half up", "half down", "half even", "up", "down", "ceiling", "floor"};

// The whole number that n/d (d > 0) rounds to; W is Wide or Integer.
template <class W>
W roundedQuotient(const W& n, const W& d, Rounding mode) {
    W quotient = n / d, rest = n % d;  // towards zero
    if (rest == 0) return quotient;
    const bool negative = n < 0;
    const W twice = (negative ? W(-rest) : rest) * 2;
    bool away = false;
    switch (mode) {
        case Rounding::HalfUp: away = twice >= d; break;
        case Rounding::HalfDown: away = twice > d; break;
        case Rounding::HalfEven: away = twice > d || (twice == d && quotient % 2 != 0); break;
        case Rounding::Up: away = true; break;
        case Rounding::Down: away = false; break;
        case Rounding::Ceiling: away = !negative; break;
        case Rounding::Floor: away = negative; break;
    }
    if (away) quotient += negative ? -1 : 1;
    return quotient;
}

}  // namespace

std::optional<Rounding> roundingFromText(std::string_view text) {
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (kNames[i] == text) return static_cast<Rounding>(i);
    return std::nullopt;
}

std::string_view roundingText(Rounding mode) { return kNames[static_cast<std::size_t>(mode)]; }

Number Number::rounded(int places, Rounding mode) const {
    if (!big_ && places >= 6) return *this;
    if (!big_ && places >= -11) {
        Wide unit = 1;
        for (int i = places; i < 6; ++i) unit *= 10;
        const Wide micro = roundedQuotient<Wide>(micro_, unit, mode) * unit;
        if (micro >= kLowest && micro <= INT64_MAX) return ofMicro(static_cast<std::int64_t>(micro));
    }
    // Rational by Rational throughout: in Boost 1.81 a rational 1 divided by an integer stays 1.
    const Rational scale(mp::pow(Integer(10), static_cast<unsigned>(places < 0 ? -places : places)));
    const Rational value = BigAccess::rational(*this);
    const Rational scaled = places < 0 ? Rational(value / scale) : Rational(value * scale);
    const Rational whole = Rational(roundedQuotient<Integer>(mp::numerator(scaled), mp::denominator(scaled), mode));
    return BigAccess::number(places < 0 ? Rational(whole * scale) : Rational(whole / scale));
}

}  // namespace clearline
