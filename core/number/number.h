// Number: an exact rational, the only kind of number that points, weights and amounts ever are.
// There is no constructor from double; decimals come from text. Small values (a whole number of
// millionths that fits 64 bits) are held inline and cost an integer operation; everything else
// is a reduced fraction of any size behind the same type. Which of the two holds a value is
// never visible: equal values compare, hash and print equal.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/number/rounding.h"

namespace clearline {

class Number {
public:
    constexpr Number() = default;
    constexpr Number(int whole) : micro_(std::int64_t{whole} * kScale) {}
    [[nodiscard]] static Number fromInteger(std::int64_t whole);
    [[nodiscard]] static Number fraction(std::int64_t numerator, std::int64_t denominator);

    Number(double) = delete;
    Number(float) = delete;

    constexpr Number(const Number& other) : micro_(other.micro_), big_(other.big_) {
        if (big_) retain();
    }
    constexpr Number(Number&& other) noexcept : micro_(other.micro_), big_(other.big_) {
        other.big_ = nullptr;
        other.micro_ = 0;
    }
    Number& operator=(const Number& other) {
        if (!big_ && !other.big_) {
            micro_ = other.micro_;
            return *this;
        }
        Number copy(other);
        swap(copy);
        return *this;
    }
    Number& operator=(Number&& other) noexcept {
        swap(other);
        return *this;
    }
    constexpr ~Number() {
        if (big_) release();
    }
    void swap(Number& other) noexcept {
        std::swap(micro_, other.micro_);
        std::swap(big_, other.big_);
    }

    // Plain decimal: optional sign, digits, at most one '.', ASCII only, digits on both sides of
    // the point unless `looseDot` (FEEL allows ".5"). No exponent, no grouping, no spaces.
    [[nodiscard]] static std::optional<Number> fromDecimal(std::string_view text, bool looseDot = false);
    // What text() printed: a decimal or "n/d".
    [[nodiscard]] static std::optional<Number> fromText(std::string_view text);

    // ASCII '-', finite decimals without trailing zeros, else "n/d" in lowest terms.
    [[nodiscard]] std::string text() const;
    // Appends text() without a temporary.
    void appendTo(std::string& out) const;

    [[nodiscard]] bool isZero() const { return !big_ && micro_ == 0; }
    [[nodiscard]] int sign() const { return big_ ? bigSign() : (micro_ > 0) - (micro_ < 0); }
    [[nodiscard]] bool isInteger() const;
    // The value if it is a whole number that fits.
    [[nodiscard]] std::optional<std::int64_t> toInteger() const;
    // Size of numerator plus denominator in bits, for the budgets of formulas.
    [[nodiscard]] std::uint32_t bits() const;
    // For drawing only (pixels, sort-free): the nearest double. Never goes back into a Number.
    [[nodiscard]] double approximately() const;

    Number operator-() const;
    friend Number operator+(const Number& a, const Number& b) {
        std::int64_t sum;
        if (!a.big_ && !b.big_ && !__builtin_add_overflow(a.micro_, b.micro_, &sum) && inRange(sum))
            return Number(Micro{sum});
        return addBig(a, b);
    }
    friend Number operator-(const Number& a, const Number& b) {
        std::int64_t difference;
        if (!a.big_ && !b.big_ && !__builtin_sub_overflow(a.micro_, b.micro_, &difference) && inRange(difference))
            return Number(Micro{difference});
        return subtractBig(a, b);
    }
    friend Number operator*(const Number& a, const Number& b);
    // Precondition: b is not zero.
    friend Number operator/(const Number& a, const Number& b);
    Number& operator+=(const Number& b) { return *this = *this + b; }
    Number& operator-=(const Number& b) { return *this = *this - b; }
    Number& operator*=(const Number& b) { return *this = *this * b; }
    Number& operator/=(const Number& b) { return *this = *this / b; }

    friend bool operator==(const Number& a, const Number& b) {
        return !a.big_ && !b.big_ ? a.micro_ == b.micro_ : compareBig(a, b) == 0;
    }
    friend std::strong_ordering operator<=>(const Number& a, const Number& b) {
        return !a.big_ && !b.big_ ? a.micro_ <=> b.micro_ : compareBig(a, b) <=> 0;
    }

    // To `places` decimals (may be negative: tens, hundreds).
    [[nodiscard]] Number rounded(int places, Rounding mode) const;
    [[nodiscard]] Number floor() const { return rounded(0, Rounding::Floor); }
    // Whole-number power; precondition: not (zero and negative exponent). The caller checks budgets.
    [[nodiscard]] Number power(int exponent) const;

    // The inline value in millionths, if this number is held so (for columns that pack numbers).
    [[nodiscard]] std::optional<std::int64_t> asMicro() const { return big_ ? std::nullopt : std::optional(micro_); }
    [[nodiscard]] static constexpr Number ofMicro(std::int64_t micro) { return Number(Micro{micro}); }

    struct Big;  // a reduced Boost rational; complete only inside number/

private:
    friend struct BigAccess;
    struct Micro {
        std::int64_t value;
    };
    static constexpr std::int64_t kScale = 1'000'000;
    // The lowest 2^32 values are left to NumberColumn as marks; they are held as Big.
    static constexpr std::int64_t kLowest = INT64_MIN + (std::int64_t{1} << 32);
    static constexpr bool inRange(std::int64_t micro) { return micro >= kLowest; }
    constexpr explicit Number(Micro micro) : micro_(micro.value) {}

    void retain() const;
    void release();
    [[nodiscard]] int bigSign() const;
    static Number addBig(const Number&, const Number&);
    static Number subtractBig(const Number&, const Number&);
    static int compareBig(const Number&, const Number&);

    std::int64_t micro_ = 0;
    const Big* big_ = nullptr;  // shared, immutable, counted
};

using Points = Number;  // in the points of the shown score

}  // namespace clearline
