#include "core/number/number.h"

#include "core/number/big_number.h"

namespace clearline {

namespace mp = boost::multiprecision;

Rational BigAccess::rational(const Number& n) {
    if (n.big_) return n.big_->value;
    return Rational(Integer(n.micro_), Integer(Number::kScale));
}

Number BigAccess::number(Rational value) {
    const Rational scaled = value * Rational(Number::kScale);
    if (mp::denominator(scaled) == 1) {
        const Integer& whole = mp::numerator(scaled);
        if (whole >= Number::kLowest && whole <= INT64_MAX) return Number::ofMicro(whole.convert_to<std::int64_t>());
    }
    Number n;
    n.big_ = new Number::Big(std::move(value));
    return n;
}

void Number::retain() const { big_->owners.fetch_add(1, std::memory_order_relaxed); }

void Number::release() {
    if (big_->owners.fetch_sub(1, std::memory_order_acq_rel) == 1) delete big_;
    big_ = nullptr;
}

int Number::bigSign() const { return big_->value.sign(); }

Number Number::fromInteger(std::int64_t whole) {
    std::int64_t micro;
    if (!__builtin_mul_overflow(whole, kScale, &micro) && inRange(micro)) return Number(Micro{micro});
    return BigAccess::number(Rational(Integer(whole)));
}

Number Number::fraction(std::int64_t numerator, std::int64_t denominator) {
    return fromInteger(numerator) / fromInteger(denominator);
}

Number Number::addBig(const Number& a, const Number& b) {
    return BigAccess::number(BigAccess::rational(a) + BigAccess::rational(b));
}

Number Number::subtractBig(const Number& a, const Number& b) {
    return BigAccess::number(BigAccess::rational(a) - BigAccess::rational(b));
}

int Number::compareBig(const Number& a, const Number& b) {
    return BigAccess::rational(a).compare(BigAccess::rational(b));
}

Number Number::operator-() const { return Number(0) - *this; }

Number operator*(const Number& a, const Number& b) {
    if (!a.big_ && !b.big_) {
        const Wide product = static_cast<Wide>(a.micro_) * b.micro_;
        if (product % Number::kScale == 0) {
            const Wide micro = product / Number::kScale;
            if (micro >= Number::kLowest && micro <= INT64_MAX)
                return Number::ofMicro(static_cast<std::int64_t>(micro));
        }
    }
    return BigAccess::number(BigAccess::rational(a) * BigAccess::rational(b));
}

Number operator/(const Number& a, const Number& b) {
    if (!a.big_ && !b.big_) {
        const Wide scaled = static_cast<Wide>(a.micro_) * Number::kScale;
        if (scaled % b.micro_ == 0) {
            const Wide micro = scaled / b.micro_;
            if (micro >= Number::kLowest && micro <= INT64_MAX)
                return Number::ofMicro(static_cast<std::int64_t>(micro));
        }
    }
    return BigAccess::number(BigAccess::rational(a) / BigAccess::rational(b));
}

bool Number::isInteger() const { return big_ ? mp::denominator(big_->value) == 1 : micro_ % kScale == 0; }

std::optional<std::int64_t> Number::toInteger() const {
    if (!isInteger()) return std::nullopt;
    if (!big_) return micro_ / kScale;
    const Integer& whole = mp::numerator(big_->value);
    if (whole < INT64_MIN || whole > INT64_MAX) return std::nullopt;
    return whole.convert_to<std::int64_t>();
}

std::uint32_t Number::bits() const {
    if (!big_) return 64;
    const auto size = [](const Integer& n) {
        return n == 0 ? 1U : static_cast<std::uint32_t>(mp::msb(mp::abs(n))) + 1U;
    };
    return size(mp::numerator(big_->value)) + size(mp::denominator(big_->value));
}

double Number::approximately() const {
    return big_ ? big_->value.convert_to<double>() : static_cast<double>(micro_) / static_cast<double>(kScale);
}

Number Number::power(int exponent) const {
    Number base = exponent < 0 ? Number(1) / *this : *this;
    Number result = 1;
    for (unsigned left = exponent < 0 ? 0U - static_cast<unsigned>(exponent) : static_cast<unsigned>(exponent); left;
         left >>= 1U) {
        if (left & 1U) result *= base;
        if (left > 1) base *= base;
    }
    return result;
}

}  // namespace clearline
