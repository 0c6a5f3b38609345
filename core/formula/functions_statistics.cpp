// Built-ins that make one value of many: sums, means, extremes, all and any.
#include <algorithm>

#include "core/formula/call.h"
#include "core/formula/signature.h"
#include "core/number/irrational.h"

namespace clearline {

namespace {

bool total(Call& call, const std::vector<Number>& numbers, Number& sum) {
    sum = Number(0);
    for (const Number& n : numbers) {
        if (!n.asMicro() || !sum.asMicro()) {
            const bool whole = n.isInteger() && sum.isInteger();
            const std::uint64_t x = n.bits(), y = sum.bits();
            if (!call.evaluator().fitsBits(whole ? std::max(x, y) + 1 : x + y + 1, call.place(0)) ||
                !call.spend((x + y) / 256))
                return false;
        }
        sum += n;
    }
    return true;
}

bool sum(Call& call) {
    std::vector<Number> numbers;
    Number all;
    return call.numbers(0, 1, numbers) && total(call, numbers, all) && call.give(all);
}

bool mean(Call& call) {
    std::vector<Number> numbers;
    Number all;
    return call.numbers(0, 1, numbers) && total(call, numbers, all) &&
           call.give(all / Number::fromInteger(static_cast<std::int64_t>(numbers.size())));
}

bool product(Call& call) {
    std::vector<Number> numbers;
    if (!call.numbers(0, 1, numbers)) return false;
    Number all(1);
    for (const Number& n : numbers) {
        const std::uint64_t bits = std::uint64_t{all.bits()} + n.bits();
        if (!call.evaluator().fitsBits(bits, call.place(0)) || !call.spend(bits / 256)) return false;
        all *= n;
    }
    return call.give(all);
}

bool median(Call& call) {
    std::vector<Number> numbers;
    if (!call.numbers(0, 1, numbers)) return false;
    std::sort(numbers.begin(), numbers.end());
    const std::size_t middle = numbers.size() / 2;
    return call.give(numbers.size() % 2 ? numbers[middle] : (numbers[middle - 1] + numbers[middle]) / Number(2));
}

// The most frequent, ascending; several if they are equally so.
bool mode(Call& call) {
    std::vector<Number> numbers;
    if (!call.numbers(0, 0, numbers)) return false;
    std::sort(numbers.begin(), numbers.end());
    std::size_t most = 0;
    List modes;
    for (std::size_t i = 0; i < numbers.size();) {
        std::size_t next = i;
        while (next < numbers.size() && numbers[next] == numbers[i]) ++next;
        if (next - i > most) modes.clear();
        most = std::max(most, next - i);
        if (next - i == most) modes.emplace_back(numbers[i]);
        i = next;
    }
    return call.give(std::move(modes));
}

// Of a sample: divided by one less than there are.
bool deviation(Call& call) {
    std::vector<Number> numbers, squares;
    Number all;
    if (!call.numbers(0, 2, numbers) || !total(call, numbers, all)) return false;
    const Number average = all / Number::fromInteger(static_cast<std::int64_t>(numbers.size()));
    for (const Number& n : numbers) {
        const Number distance = n - average;
        if (!call.evaluator().fitsBits(2 * std::uint64_t{distance.bits()}, call.place(0))) return false;
        squares.push_back(distance * distance);
    }
    if (!total(call, squares, all)) return false;
    const auto root = squareRoot(all / Number::fromInteger(static_cast<std::int64_t>(numbers.size()) - 1));
    return root ? call.give(root->value, !root->exact) : call.outOfDomain();
}

bool extreme(Call& call, bool largest) {
    const List& list = call.list(0);
    if (list.empty()) return call.fail("formula.too-few-items", {std::string(call.name()), "1"});
    if (!isOrdered(typeOf(list.front()))) return call.wrongItem(0, Type::Number, list.front());
    const Value* best = &list.front();
    for (const Value& item : list) {
        if (typeOf(item) != typeOf(*best)) return call.wrongItem(0, typeOf(*best), item);
        const auto order = Evaluator::order(item, *best);
        if (!order) return call.fail("formula.not-comparable", {item.text(), best->text()});
        if (largest ? *order > 0 : *order < 0) best = &item;
    }
    return call.give(*best);
}

// One deciding item is enough if the others are at least true, false or null.
bool quantified(Call& call, bool decides) {
    bool decided = false;
    const Value* null = nullptr;
    for (const Value& item : call.list(0)) {
        const bool* found = item.as<bool>();
        if (!found && !item.isNull()) return call.wrongItem(0, Type::Boolean, item);
        if (!found) null = &item;
        decided = decided || (found && *found == decides);
    }
    if (!decided && null) return call.wrongItem(0, Type::Boolean, *null);
    return call.give(decided == decides);
}

}  // namespace

void addStatisticsFunctions(std::vector<Builtin>& table) {
    const auto add = [&](std::string_view name, bool (*run)(Call&), Type result = Type::Number) {
        table.push_back({name, result, {{"list", 'l'}}, run, Spread::ListOrMany});
    };
    add("sum", sum);
    add("mean", mean);
    add("product", product);
    add("median", median);
    add("stddev", deviation);
    add("mode", mode, Type::List);
    add(
        "min", [](Call& call) { return extreme(call, false); }, Type::Any);
    add(
        "max", [](Call& call) { return extreme(call, true); }, Type::Any);
    add(
        "all", [](Call& call) { return quantified(call, false); }, Type::Boolean);
    add(
        "any", [](Call& call) { return quantified(call, true); }, Type::Boolean);
}

}  // namespace clearline
