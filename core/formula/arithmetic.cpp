// + - * / ** on values. Sizes are checked before the work is done.
#include "core/formula/evaluator.h"
#include "core/formula/signature.h"
#include "core/number/irrational.h"

namespace clearline {

namespace {

constexpr std::size_t kBytesPerStep = 64;  // what a step of the budget pays for in texts

std::optional<Period> periodOf(const Number& months, const Number& days) {
    const auto m = months.toInteger(), d = days.toInteger();
    constexpr std::int64_t most = 12 * 100000;
    if (!m || !d || *m > most || *m < -most || *d > 36525000 || *d < -36525000) return std::nullopt;
    return Period{static_cast<std::int32_t>(*m), static_cast<std::int32_t>(*d)};
}

}  // namespace

bool Evaluator::arithmetic(const Node& node, Op op, const Operand& a, const Operand& b, Operand& out) {
    const Number* left = a.value.as<Number>();
    const Number* right = b.value.as<Number>();
    if (left && right) {
        Number result;
        bool approximate = false;
        return numbers(node, op, *left, *right, result, approximate) &&
               give(opText(op), a, b, std::move(result), out, approximate);
    }
    const Type leftType = typeOf(a.value), rightType = typeOf(b.value);
    if (a.value.isNull() || b.value.isNull() || !arithmeticType(op, leftType, rightType)) {
        const Blame blame = arithmeticBlame(op, leftType, rightType);
        const std::size_t guilty = a.value.isNull() ? 0 : b.value.isNull() ? 1 : blame.operand;
        return wrongType(program_->kid(node, guilty), opText(op), blame.wanted, (guilty == 0 ? a : b).value);
    }
    Value result;
    if (leftType == Type::Text) {
        const std::string &first = *a.value.as<std::string>(), &second = *b.value.as<std::string>();
        if (!spend((first.size() + second.size()) / kBytesPerStep, node.at)) return false;
        result = Value(first + second);
    } else if (leftType == Type::Date || rightType == Type::Date) {
        if (!dates(node, op, a.value, b.value, result)) return false;
    } else if (!periods(node, op, a.value, b.value, result)) {
        return false;
    }
    return give(opText(op), a, b, std::move(result), out);
}

bool Evaluator::numbers(const Node& node, Op op, const Number& a, const Number& b, Number& out, bool& approximate) {
    if (op == Op::Power) return power(node, a, b, out, approximate);
    if (op == Op::Divide && b.isZero()) return fail("formula.division-by-zero", program_->kid(node, 1).begin, {});
    const bool small = a.asMicro() && b.asMicro() && program_->budget.bits >= 256;  // then no result is too large
    if (!small) {
        const std::uint64_t x = a.bits(), y = b.bits();
        const bool stays = (op == Op::Add || op == Op::Subtract) && a.isInteger() && b.isInteger();
        if (!fitsBits(stays ? std::max(x, y) + 1 : x + y + 1, node.at) || !spendBits(x + y, node.at)) return false;
    }
    switch (op) {
        case Op::Add: out = a + b; break;
        case Op::Subtract: out = a - b; break;
        case Op::Multiply: out = a * b; break;
        default: out = a / b; break;
    }
    return true;
}

bool Evaluator::power(const Node& node, const Number& base, const Number& exponent, Number& out, bool& approximate) {
    const int limit = program_->budget.exponent;
    if (base.isZero() && exponent.sign() < 0) return fail("formula.division-by-zero", program_->kid(node, 0).begin, {});
    if (exponent.isInteger()) {
        const auto whole = exponent.toInteger();
        if (!whole || *whole > limit || *whole < -limit)
            return overBudget("exponent", limit, program_->kid(node, 1).begin);
        const std::uint64_t bits =
            std::uint64_t{base.bits()} * static_cast<std::uint64_t>(*whole < 0 ? -*whole : *whole);
        if (!fitsBits(bits, node.at) || !spendBits(bits, node.at)) return false;
        out = base.power(static_cast<int>(*whole));
        return true;
    }
    if (exponent > Number(limit) || exponent < Number(-limit))
        return overBudget("exponent", limit, program_->kid(node, 1).begin);
    if (base.sign() < 0) return fail("formula.out-of-domain", program_->kid(node, 0).begin, {"**", base.text()});
    if (!spend(kStepsPerIrrational, node.at) || !spendBits(std::uint64_t{base.bits()} + exponent.bits(), node.at))
        return false;
    const auto found = realPower(base, exponent);
    if (!found) return overBudget("bits", program_->budget.bits, node.at);
    approximate = !found->exact;
    out = found->value;
    return true;
}

// Months and days do not convert into each other, so P1Y + P1D is refused.
bool Evaluator::periods(const Node& node, Op op, const Value& a, const Value& b, Value& out) {
    const Period* left = a.as<Period>();
    const Period* right = b.as<Period>();
    const auto outside = [&] { return fail("formula.date-outside", node.at, {std::string(opText(op))}); };
    if (op == Op::Add || op == Op::Subtract) {
        const Number sign(op == Op::Add ? 1 : -1);
        const auto sum = periodOf(Number(left->months) + sign * Number(right->months),
                                  Number(left->days) + sign * Number(right->days));
        if (!sum) return outside();
        const bool apart = (left->months && !left->days && right->days && !right->months) ||
                           (left->days && !left->months && right->months && !right->days);
        if (apart || (sum->months < 0 && sum->days > 0) || (sum->months > 0 && sum->days < 0))
            return fail("formula.period-mixed", node.at, {a.text(), std::string(opText(op)), b.text()});
        out = Value(*sum);
        return true;
    }
    if (left && right) {  // how often one goes into the other: only months into months or days into days
        const bool months = left->days == 0 && right->days == 0;
        if (!months && (left->months != 0 || right->months != 0))
            return fail("formula.not-comparable", node.at, {a.text(), b.text()});
        const Number divisor(months ? right->months : right->days);
        if (divisor.isZero()) return fail("formula.division-by-zero", program_->kid(node, 1).begin, {});
        out = Value(Number(months ? left->months : left->days) / divisor);
        return true;
    }
    const Period& period = left ? *left : *right;
    const Number& factor = left ? *b.as<Number>() : *a.as<Number>();
    if (op == Op::Divide && factor.isZero()) return fail("formula.division-by-zero", program_->kid(node, 1).begin, {});
    const auto scaled = [&](int count) { return op == Op::Divide ? Number(count) / factor : Number(count) * factor; };
    const Number days = scaled(period.days);
    if (!days.isInteger())
        return fail("formula.period-not-whole", node.at, {a.text(), std::string(opText(op)), b.text()});
    const auto result =
        periodOf(scaled(period.months).rounded(0, Rounding::Down), days);  // FEEL drops parts of a month
    if (!result) return outside();
    out = Value(*result);
    return true;
}

bool Evaluator::dates(const Node& node, Op op, const Value& a, const Value& b, Value& out) {
    const Date* left = a.as<Date>();
    const Date* right = b.as<Date>();
    if (left && right) {
        out = Value(Period{0, left->days() - right->days()});
        return true;
    }
    Period period = left ? *b.as<Period>() : *a.as<Period>();
    if (op == Op::Subtract) period = {-period.months, -period.days};
    const auto moved = period.after(left ? *left : *right);
    if (!moved) return fail("formula.date-outside", node.at, {std::string(opText(op))});
    out = Value(*moved);
    return true;
}

}  // namespace clearline
