// + - * / ** on values. Sizes are checked before the work is done.
#include "core/formula/evaluator.h"
#include "core/formula/signature.h"
#include "core/number/irrational.h"

namespace clearline {

namespace {

constexpr std::size_t kBytesPerStep = 64;  // what a step of the budget pays for in texts

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
    } else if (!times(node, op, a.value, b.value, result)) {
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

}  // namespace clearline
