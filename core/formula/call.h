// Call: what a built-in sees while it runs: its arguments, already of the types it asked for, and
// how to give its result or say what is wrong.
#pragma once

#include "core/formula/builtin.h"
#include "core/formula/evaluator.h"
#include "core/formula/function.h"
#include "core/formula/temporal.h"

namespace clearline {

class Call {
public:
    Call(Evaluator& evaluator, const Node& node, const Builtin& builtin, std::vector<Operand>& arguments,
         std::vector<Value>& values)
        : evaluator_(evaluator), node_(node), builtin_(builtin), arguments_(arguments), values_(values) {}

    [[nodiscard]] std::size_t count() const { return values_.size(); }
    // An optional argument that was left out, or was null.
    [[nodiscard]] bool absent(std::size_t i) const { return i >= values_.size() || values_[i].isNull(); }
    [[nodiscard]] const Value& value(std::size_t i) const { return values_[i]; }
    // Preconditions: the parameter has that type, and is not absent.
    [[nodiscard]] const Number& number(std::size_t i) const { return *values_[i].as<Number>(); }
    [[nodiscard]] const std::string& text(std::size_t i) const { return *values_[i].as<std::string>(); }
    [[nodiscard]] const List& list(std::size_t i) const { return *values_[i].list(); }
    [[nodiscard]] const Context& context(std::size_t i) const { return *values_[i].context(); }
    [[nodiscard]] std::int64_t day(std::size_t i) const { return *dayOf(values_[i]); }
    [[nodiscard]] const FunctionValue& function(std::size_t i) const {
        return **values_[i].as<std::shared_ptr<const FunctionValue>>();
    }

    bool give(Value result, bool approximate = false) {
        result_ = std::move(result);
        approximate_ = approximate;
        return true;
    }
    bool fail(std::string code, std::vector<std::string> args, std::size_t argument = 0);
    bool outOfDomain(std::size_t argument = 0);  // a value that the function is not made for
    // A whole number from `low` to `high`.
    bool whole(std::size_t i, std::int64_t low, std::int64_t high, std::int64_t& out);
    // All items of a list argument as numbers; at least `fewest`.
    bool numbers(std::size_t i, std::size_t fewest, std::vector<Number>& out);
    bool wrongItem(std::size_t i, Type wanted, const Value& found);
    bool spend(std::size_t steps);
    bool same(const Value& a, const Value& b, bool& out);
    bool apply(const FunctionValue& function, const Value& a, const Value& b, Value& out);

    [[nodiscard]] Evaluator& evaluator() { return evaluator_; }
    [[nodiscard]] std::string_view name() const { return builtin_.name; }
    [[nodiscard]] std::uint32_t place(std::size_t argument) const;
    [[nodiscard]] Value&& result() { return std::move(result_); }
    [[nodiscard]] bool approximate() const { return approximate_; }

private:
    Evaluator& evaluator_;
    const Node& node_;
    const Builtin& builtin_;
    std::vector<Operand>& arguments_;
    std::vector<Value>& values_;
    Value result_;
    bool approximate_ = false;
};

}  // namespace clearline
