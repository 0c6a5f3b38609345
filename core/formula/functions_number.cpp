// Built-ins on single numbers: rounding, remainders, roots.
#include "core/formula/call.h"
#include "core/number/irrational.h"

namespace clearline {

namespace {

constexpr std::int64_t kMostPlaces = 6176;

template <Rounding mode>
bool roundTo(Call& call) {
    std::int64_t places = 0;
    if (!call.absent(1) && !call.whole(1, -kMostPlaces, kMostPlaces, places)) return false;
    return call.give(call.number(0).rounded(static_cast<int>(places), mode));
}

bool absolute(Call& call) {
    if (const Period* period = call.value(0).as<Period>())
        return call.give(Period{period->months < 0 ? -period->months : period->months,
                                period->days < 0 ? -period->days : period->days});
    if (const Duration* span = call.value(0).as<Duration>())
        return call.give(Value(Duration{span->seconds.sign() < 0 ? -span->seconds : span->seconds}));
    const Number* number = call.value(0).as<Number>();
    if (!number) return call.wrongItem(0, Type::Number, call.value(0));
    return call.give(number->sign() < 0 ? -*number : *number);
}

bool modulo(Call& call) {
    const Number &dividend = call.number(0), &divisor = call.number(1);
    if (divisor.isZero()) return call.fail("formula.division-by-zero", {}, 1);
    const std::uint64_t bits = std::uint64_t{dividend.bits()} + divisor.bits();
    if (!call.evaluator().fitsBits(bits * 2, call.place(0))) return false;
    return call.give(dividend - divisor * (dividend / divisor).floor());
}

template <std::optional<Irrational> (*function)(const Number&)>
bool irrational(Call& call) {
    if (!call.spend(kStepsPerIrrational)) return false;
    const auto found = function(call.number(0));
    if (found) return call.give(found->value, !found->exact);
    if (function != exponential && call.number(0).sign() <= 0) return call.outOfDomain();
    const std::uint32_t bits = call.evaluator().program().budget.bits;  // real, but too long to write out
    return call.evaluator().overBudget("bits", bits, call.place(0));
}

bool isEven(const Number& whole) { return (whole / Number(2)).isInteger(); }

bool parity(Call& call, bool even) {
    if (!call.number(0).isInteger())
        return call.fail("formula.not-whole", {std::string(call.name()), call.number(0).text()});
    return call.give(isEven(call.number(0)) == even);
}

}  // namespace

void addNumberFunctions(std::vector<Builtin>& table) {
    const std::vector<Parameter> scaled{{"n", 'n'}, {"scale", 'n', true}}, scale{{"n", 'n'}, {"scale", 'n'}},
        one{{"number", 'n'}};
    const auto add = [&](std::string_view name, const std::vector<Parameter>& parameters, bool (*run)(Call&),
                         Type result = Type::Number) {
        table.push_back({name, result, parameters, run});
    };
    add("abs", {{"n", 'v'}}, absolute, Type::Any);
    add("floor", scaled, roundTo<Rounding::Floor>);
    add("ceiling", scaled, roundTo<Rounding::Ceiling>);
    add("round up", scale, roundTo<Rounding::Up>);
    add("round down", scale, roundTo<Rounding::Down>);
    add("round half up", scale, roundTo<Rounding::HalfUp>);
    add("round half down", scale, roundTo<Rounding::HalfDown>);
    add("decimal", scale, roundTo<Rounding::HalfEven>);
    add("modulo", {{"dividend", 'n'}, {"divisor", 'n'}}, modulo);
    add("sqrt", one, irrational<squareRoot>);
    add("exp", one, irrational<exponential>);
    add("log", one, irrational<naturalLogarithm>);
    add(
        "even", one, [](Call& call) { return parity(call, true); }, Type::Boolean);
    add(
        "odd", one, [](Call& call) { return parity(call, false); }, Type::Boolean);
}

}  // namespace clearline
