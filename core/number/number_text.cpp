// Numbers from and to text.
#include <charconv>

#include "core/number/big_number.h"

namespace clearline {

namespace mp = boost::multiprecision;

namespace {

constexpr std::size_t kMostDigits = 20000;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

Integer power10(unsigned exponent) { return mp::pow(Integer(10), exponent); }

// How often `factor` divides n; n is left without it.
unsigned takeFactor(Integer& n, unsigned factor) {
    unsigned count = 0;
    while (n != 1 && n % factor == 0) {
        n /= factor;
        ++count;
    }
    return count;
}

}  // namespace

std::optional<Number> Number::fromDecimal(std::string_view text, bool looseDot) {
    const bool negative = !text.empty() && text[0] == '-';
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
    std::size_t whole = 0;
    while (whole < text.size() && isDigit(text[whole])) ++whole;
    std::size_t decimals = 0;
    if (whole < text.size()) {
        if (text[whole] != '.') return std::nullopt;
        while (whole + 1 + decimals < text.size() && isDigit(text[whole + 1 + decimals])) ++decimals;
        if (whole + 1 + decimals != text.size() || decimals == 0) return std::nullopt;
    }
    if (whole == 0 && !(looseDot && decimals > 0)) return std::nullopt;
    if (whole + decimals > kMostDigits) return std::nullopt;

    if (whole <= 12 && decimals <= 6) {
        std::int64_t micro = 0;
        for (std::size_t i = 0; i < whole; ++i) micro = micro * 10 + (text[i] - '0');
        for (std::size_t i = 0; i < 6; ++i) micro = micro * 10 + (i < decimals ? text[whole + 1 + i] - '0' : 0);
        return ofMicro(negative ? -micro : micro);
    }
    std::string digits(text.substr(0, whole));
    if (decimals) digits += text.substr(whole + 1);
    const std::size_t firstNonZero = std::min(digits.find_first_not_of('0'), digits.size() - 1);
    Integer numerator(digits.substr(firstNonZero));  // a leading 0 would mean octal
    if (negative) numerator = -numerator;
    return BigAccess::number(Rational(numerator, power10(static_cast<unsigned>(decimals))));
}

std::optional<Number> Number::fromText(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return fromDecimal(text);
    const auto n = fromDecimal(text.substr(0, slash));
    const auto d = fromDecimal(text.substr(slash + 1));
    if (!n || !d || d->isZero()) return std::nullopt;
    return *n / *d;
}

std::string Number::text() const {
    std::string out;
    appendTo(out);
    return out;
}

void Number::appendTo(std::string& out) const {
    if (!big_) {
        char buffer[32];
        const std::uint64_t size =
            micro_ < 0 ? 0ULL - static_cast<std::uint64_t>(micro_) : static_cast<std::uint64_t>(micro_);
        if (micro_ < 0) out += '-';
        out.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, size / kScale).ptr);
        std::uint64_t fraction = size % kScale;
        if (fraction == 0) return;
        char decimals[7] = {'.', '0', '0', '0', '0', '0', '0'};
        int last = 0;
        for (int i = 6; i >= 1; --i, fraction /= 10) {
            decimals[i] = static_cast<char>('0' + fraction % 10);
            if (last == 0 && decimals[i] != '0') last = i;
        }
        out.append(decimals, static_cast<std::size_t>(last) + 1);
        return;
    }
    Integer numerator = mp::numerator(big_->value);
    const Integer denominator = mp::denominator(big_->value);
    Integer rest = denominator;
    const unsigned twos = takeFactor(rest, 2), fives = takeFactor(rest, 5);
    if (rest != 1) {
        out += numerator.str() + "/" + denominator.str();
        return;
    }
    const unsigned places = std::max(twos, fives);
    if (numerator < 0) {
        out += '-';
        numerator = -numerator;
    }
    std::string digits = Integer(numerator * power10(places) / denominator).str();
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    out.append(digits, 0, digits.size() - places);
    if (places) out.append(1, '.').append(digits, digits.size() - places);
}

}  // namespace clearline
