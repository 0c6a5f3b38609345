// The arithmetic of an entry, in hands that share one text (entry_fold.h): Micro counts in
// 64-bit millionths and notices when that is not enough; Plain counts in Numbers; Traced counts
// in Numbers and writes a Step for each operation. Private to ledger/.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "core/formula/step.h"
#include "core/ledger/ledger.h"
#include "core/ledger/scheme.h"

namespace clearline {

// Limits and rounding as each hand wants them.
template <class N>
struct Bounds {
    N low{}, high{};
    bool hasLow = false, hasHigh = false;
};

// A running fold keeps these; shown score = raw + cap + clamp + hold + rounding.
template <class N>
struct Parts {
    N raw{}, cap{}, clamp{}, hold{}, rounding{};
};

class MicroCalc {
public:
    using Term = std::int64_t;
    static constexpr bool kTraced = false;

    [[nodiscard]] Term given(Term value, const char*) const { return value; }
    [[nodiscard]] Term carry(Term a, Term b) { return add(a, b); }
    [[nodiscard]] Term add(Term a, Term b) {
        Term r;
        spoiled_ |= __builtin_add_overflow(a, b, &r);
        return r;
    }
    [[nodiscard]] Term sub(Term a, Term b) {
        Term r;
        spoiled_ |= __builtin_sub_overflow(a, b, &r);
        return r;
    }
    [[nodiscard]] Term limit(Term x, const Bounds<Term>& b, const char*) const {
        if (b.hasLow && x < b.low) return b.low;
        return b.hasHigh && x > b.high ? b.high : x;
    }
    [[nodiscard]] Term round(Term x, const RoundingRule& rule) {
        constexpr std::int64_t kUnits[] = {1000000, 100000, 10000, 1000, 100, 10, 1};
        if (rule.places >= 0 && x % kUnits[rule.places > 6 ? 6 : rule.places] == 0) return x;
        const auto rounded = Number::ofMicro(x).rounded(rule.places, rule.mode).asMicro();
        spoiled_ |= !rounded;
        return rounded.value_or(0);
    }
    // True once a result did not fit: the fold is done again in Numbers.
    [[nodiscard]] bool spoiled() const { return spoiled_; }
    void check(Term value) { spoiled_ |= value < kLowest; }

private:
    static constexpr std::int64_t kLowest = INT64_MIN + (std::int64_t{1} << 32);
    bool spoiled_ = false;
};

class PlainCalc {
public:
    using Term = Number;
    static constexpr bool kTraced = false;

    [[nodiscard]] const Number& given(const Number& value, const char*) const { return value; }
    [[nodiscard]] Number carry(const Number& a, const Number& b) const { return a + b; }
    [[nodiscard]] Number add(const Number& a, const Number& b) const { return a + b; }
    [[nodiscard]] Number sub(const Number& a, const Number& b) const { return a - b; }
    [[nodiscard]] Number mul(const Number& a, const Number& b) const { return a * b; }
    [[nodiscard]] Number div(const Number& a, const Number& b) const { return a / b; }
    [[nodiscard]] const Number& lookUp(const Number&, const Number& gives, const std::string&, const Citation&) const {
        return gives;
    }
    [[nodiscard]] Number limit(const Number& x, const Bounds<Number>& b, const char*) const {
        if (b.hasLow && x < b.low) return b.low;
        return b.hasHigh && x > b.high ? b.high : x;
    }
    [[nodiscard]] Number round(const Number& x, const RoundingRule& rule) const {
        return x.rounded(rule.places, rule.mode);
    }
};

class TracedCalc {
public:
    // A number on its way: named where it is given, known by its step where it was worked out.
    struct Term {
        Number value;
        StepText name;
        int step = -1;
    };
    static constexpr bool kTraced = true;

    TracedCalc() = default;
    TracedCalc(const TracedCalc&) = delete;
    TracedCalc& operator=(const TracedCalc&) = delete;
    // Ready for the next entry, keeping the room. Of an entry's lines, only those that are there
    // are told; the own line always.
    void begin(bool cap, bool clamp, bool hold, bool rounding) {
        for (Steps* steps : {&own_, &cap_, &clamp_, &hold_, &rounding_}) steps->clear();
        told_[0] = cap;
        told_[1] = clamp;
        told_[2] = hold;
        told_[3] = rounding;
        steps_ = &own_;
    }
    // The steps of the entry's own line, and of those that it causes.
    [[nodiscard]] const Steps& of(LineKind kind) const {
        return kind == LineKind::Cap        ? cap_
               : kind == LineKind::Clamp    ? clamp_
               : kind == LineKind::Hold     ? hold_
               : kind == LineKind::Rounding ? rounding_
                                            : own_;
    }
    void into(LineKind kind) {
        steps_ = kind == LineKind::Cap        ? ifTold(cap_, 0)
                 : kind == LineKind::Clamp    ? ifTold(clamp_, 1)
                 : kind == LineKind::Hold     ? ifTold(hold_, 2)
                 : kind == LineKind::Rounding ? ifTold(rounding_, 3)
                                              : &own_;
    }
    // Of the line that is being told; none where that line is not there.
    [[nodiscard]] Steps* steps() { return steps_; }

    // `name` must outlive the entry: a literal, or an id of the rulebook.
    [[nodiscard]] Term given(const Number& value, StepText name) const { return {value, name, -1}; }
    [[nodiscard]] Term last() const {
        return {*steps_->back().result.as<Number>(), {}, static_cast<int>(steps_->size()) - 1};
    }
    [[nodiscard]] Term add(const Term& a, const Term& b) { return record("+", a, b, a.value + b.value); }
    [[nodiscard]] Term sub(const Term& a, const Term& b) { return record("-", a, b, a.value - b.value); }
    [[nodiscard]] Term mul(const Term& a, const Term& b) { return record("*", a, b, a.value * b.value); }
    [[nodiscard]] Term div(const Term& a, const Term& b) { return record("/", a, b, a.value / b.value); }
    // The row of a table that holds `key` gives this.
    [[nodiscard]] Term lookUp(const Term& key, const Number& gives, const std::string& table, const Citation& citation);
    [[nodiscard]] Term limit(const Term& x, const Bounds<Number>& b, StepText op);
    [[nodiscard]] Term round(const Term& x, const RoundingRule& rule);
    // Adds without a step, for what belongs to no line.
    [[nodiscard]] Term carry(const Term& a, const Term& b) const { return {a.value + b.value, {}, -1}; }

private:
    [[nodiscard]] Steps* ifTold(Steps& steps, std::size_t line) const { return told_[line] ? &steps : nullptr; }
    [[nodiscard]] Term record(StepText op, const Term& a, const Term& b, Number result);

    Steps own_, cap_, clamp_, hold_, rounding_;
    Steps* steps_ = &own_;
    bool told_[4] = {true, true, true, true};  // cap, clamp, hold, rounding
};

}  // namespace clearline
