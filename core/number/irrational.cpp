#include "core/number/irrational.h"

#include <boost/multiprecision/cpp_dec_float.hpp>

#include "core/number/big_number.h"

namespace clearline {

namespace {

constexpr int kDigits = 34;
constexpr int kLargestExponent = 4000;
using Working = boost::multiprecision::number<boost::multiprecision::cpp_dec_float<100>>;

Working working(const Number& n) {
    const Rational r = BigAccess::rational(n);
    return Working(boost::multiprecision::numerator(r)) / Working(boost::multiprecision::denominator(r));
}

// The 34 leading digits, rounded, as an exact Number.
std::optional<Irrational> rounded(const Working& w) {
    if (!boost::math::isfinite(w)) return std::nullopt;
    if (w == 0) return Irrational{Number(0), false};
    const std::string text = w.str(kDigits - 1, std::ios_base::scientific);  // -d.ddd…e+nn
    const std::size_t e = text.find('e');
    const int exponent = std::stoi(text.substr(e + 1));
    if (exponent > kLargestExponent || exponent < -kLargestExponent) return std::nullopt;
    const auto digits = Number::fromDecimal(std::string_view(text).substr(0, e), true);
    if (!digits) return std::nullopt;
    return Irrational{*digits * Number(10).power(exponent), false};
}

Working logarithm(const Number& n) {
    const Working x = working(n - Number(1));
    if (boost::multiprecision::abs(x) < Working("1e-30")) return x - x * x / 2 + x * x * x / 3;  // 1 + x would lose x
    return boost::multiprecision::log(working(n));
}

std::optional<Integer> wholeRoot(const Integer& n) {
    Integer rest;
    const Integer root = boost::multiprecision::sqrt(n, rest);
    return rest == 0 ? std::optional(root) : std::nullopt;
}

}  // namespace

std::optional<Irrational> squareRoot(const Number& n) {
    if (n.sign() < 0) return std::nullopt;
    const Rational r = BigAccess::rational(n);
    const auto top = wholeRoot(boost::multiprecision::numerator(r));
    const auto bottom = wholeRoot(boost::multiprecision::denominator(r));
    if (top && bottom) return Irrational{BigAccess::number(Rational(*top, *bottom)), true};
    return rounded(boost::multiprecision::sqrt(working(n)));
}

std::optional<Irrational> exponential(const Number& n) {
    if (n.isZero()) return Irrational{Number(1), true};
    if (n > Number(10000) || n < Number(-10000)) return std::nullopt;
    return rounded(boost::multiprecision::exp(working(n)));
}

std::optional<Irrational> naturalLogarithm(const Number& n) {
    if (n.sign() <= 0) return std::nullopt;
    if (n == Number(1)) return Irrational{Number(0), true};
    return rounded(logarithm(n));
}

std::optional<Irrational> realPower(const Number& base, const Number& exponent) {
    if (base.sign() < 0 || (base.isZero() && exponent.sign() <= 0)) return std::nullopt;
    if (base.isZero() || base == Number(1)) return Irrational{base, true};
    const Rational r = BigAccess::rational(exponent);
    const Integer top = boost::multiprecision::numerator(r), bottom = boost::multiprecision::denominator(r);
    const Working power = working(exponent) * logarithm(base);
    if (boost::multiprecision::abs(power) > 10000) return std::nullopt;
    auto found = rounded(boost::multiprecision::exp(power));
    // 8 ** (1/3) is 2: if the rounded root, raised again, gives the base's power, it is the root.
    if (found && bottom <= 64 && boost::multiprecision::abs(top) <= 64 && found->value.bits() <= 1024 &&
        base.bits() <= 1024)
        found->exact = found->value.power(static_cast<int>(bottom)) == base.power(static_cast<int>(top));
    return found;
}

}  // namespace clearline
