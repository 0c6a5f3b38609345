// Evaluator: runs a Program once over Bindings. It does the arithmetic and, with a trail, leaves
// a Step for each operation; both come from the same line of code. The first failure ends the
// run, except where FEEL gives a value whatever the failed part is (true or x).
#pragma once

#include <compare>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/formula/program.h"
#include "core/formula/step.h"

namespace clearline {

struct FunctionValue;

// What a root, power, exponential or logarithm to 34 digits costs.
inline constexpr std::size_t kStepsPerIrrational = 16;

// A value under way, with where it came from: a literal (-1), an entry of the evaluator's list of
// origins (0, 1 …), or the step with index -2 - origin.
struct Operand {
    Value value;
    int origin = -1;
};

class Evaluator {
public:
    Evaluator(std::shared_ptr<const Program> program, const Bindings& bindings, Steps* trail, Meter* shared = nullptr);
    ~Evaluator();
    Evaluator(const Evaluator&) = delete;
    Evaluator& operator=(const Evaluator&) = delete;

    // False: failed, see failure().
    [[nodiscard]] bool evaluate(NodeId id, Operand& out);
    [[nodiscard]] const Problem& failure() const { return *failure_; }
    [[nodiscard]] bool approximate() const { return approximate_; }

    // For the operations, wherever they are written.
    bool fail(std::string code, std::uint32_t offset, std::vector<std::string> args);
    bool wrongType(const Node& operand, std::string_view operation, Type wanted, const Value& found);
    bool overBudget(std::string_view what, std::int64_t limit, std::uint32_t offset);
    // Counts `steps` of work before it is done; the operation stands at `offset`.
    bool spend(std::size_t steps, std::uint32_t offset);
    [[nodiscard]] std::uint32_t stepsLeft() const {
        const std::uint32_t limit = program_->budget.steps;
        return meter_.steps < limit ? limit - meter_.steps : 0;
    }
    bool fitsBits(std::uint64_t bits, std::uint32_t offset);
    // Arithmetic on numbers of so many bits together costs more than one step.
    bool spendBits(std::uint64_t bits, std::uint32_t offset) { return spend(bits / 256, offset); }
    // The result of an operation: a step of the trail, and the value of `out`.
    bool give(std::string_view op, std::span<const Operand> inputs, Value result, Operand& out,
              bool approximate = false);
    bool give(std::string_view op, const Operand& a, const Operand& b, Value result, Operand& out,
              bool approximate = false);

    // Deep equality, order; within the budget. Nothing: over budget, or not comparable.
    [[nodiscard]] std::optional<bool> same(const Value& a, const Value& b, std::uint32_t offset, int depth = 0);
    [[nodiscard]] static std::optional<std::strong_ordering> order(const Value& a, const Value& b);
    // For the sides of a comparison: fails unless both are of one type that has an order.
    bool compare(const Node& left, const Value& a, const Node& right, const Value& b, std::string_view op,
                 std::strong_ordering& out);

    bool arithmetic(const Node& node, Op op, const Operand& a, const Operand& b, Operand& out);
    // Does `value` pass what stands after `in`? `asked` is that node, for the caret.
    bool passes(const Value& value, const Node& left, const Value& test, const Node& asked, bool alternatives,
                bool& out);
    // A function value with one operand a parameter; the call stands at `offset`.
    bool call(const FunctionValue& function, std::vector<Operand> arguments, std::uint32_t offset, Operand& out);
    // The operands of a call by name, in the order of the parameters.
    bool placeNamed(const FunctionValue& function, std::span<const std::string> names, std::vector<Operand>& arguments,
                    std::uint32_t offset);

    [[nodiscard]] const Program& program() const { return *program_; }
    [[nodiscard]] bool hasTrail() const { return trail_ != nullptr; }

private:
    friend class Call;
    bool run(const Node& node, Operand& out);  // evaluator.cpp
    bool name(const Node& node, Operand& out);
    bool itemMember(const Node& node, Operand& out);
    bool negate(const Node& node, Operand& out);
    bool arithmeticChain(const Node& node, Operand& out);
    bool power(const Node& node, const Number& base, const Number& exponent, Number& out,
               bool& approximate);  // arithmetic.cpp
    bool numbers(const Node& node, Op op, const Number& a, const Number& b, Number& out, bool& approximate);
    bool times(const Node& node, Op op, const Value& a, const Value& b, Value& out);  // arithmetic_time.cpp
    bool pointsApart(const Node& node, const Value& a, const Value& b, Value& out);
    bool pointMoved(const Node& node, Op op, const Value& point, const Value& by, Value& out);
    bool spansAdded(const Node& node, Op op, const Value& a, const Value& b, Value& out);
    bool spansScaled(const Node& node, Op op, const Value& a, const Value& b, Value& out);

    bool equality(const Node& node, Operand& out);  // logic.cpp
    bool comparison(const Node& node, Operand& out);
    bool between(const Node& node, Operand& out);
    bool membership(const Node& node, Operand& out);
    bool andOr(const Node& node, Operand& out);
    bool condition(const Node& node, Operand& out);
    bool isDefined(const Node& node, Operand& out);
    bool orMissing(const Node& node, Operand& out);  // a name that may be missing counts as null
    bool passesRange(const Value& value, const Node& left, const struct RangeValue& range, const Node& asked,
                     bool& out);
    bool instanceOf(const Node& node, Operand& out);

    bool items(const Node& node, Operand& out);  // collections.cpp
    bool entries(const Node& node, Operand& out);
    bool range(const Node& node, Operand& out);
    bool count(const Node& node, Operand& out);
    bool path(const Node& node, Operand& out);
    bool member(const Node& node, const Value& from, Value& out);
    bool filter(const Node& node, Operand& out);
    bool item(const Node& node, const List& list, const Operand& from, const Operand& index, Operand& out);
    bool iteration(const Node& node, Operand& out);
    bool pushPartial(const std::vector<Operand>& results, std::uint32_t offset);
    bool iterate(const Node& node, std::size_t variable, std::vector<Operand>& results, bool& decided);
    bool function(const Node& node, NodeId id, Operand& out);  // function.cpp
    bool invocation(const Node& node, Operand& out);
    bool fitTypes(const FunctionValue& function, std::vector<Operand>& arguments, std::uint32_t offset);
    bool callWritten(const FunctionValue& function, std::vector<Operand>& arguments, std::uint32_t offset,
                     Operand& out);
    bool callHost(const FunctionValue& function, std::vector<Operand>& arguments, std::uint32_t offset, Operand& out);
    bool builtin(const Node& node, Operand& out);  // call.cpp
    // `where`: the node of the call, with the arguments as children or none.
    bool runBuiltin(const struct Builtin& builtin, const Node& where, std::vector<Operand>& inputs, Operand& out);
    [[nodiscard]] std::optional<Bound> lookUp(const std::string& name) const;
    bool deeper(std::uint32_t offset) {
        if (meter_.depth >= program_->budget.depth * 8) return overBudget("depth", program_->budget.depth, offset);
        ++meter_.depth;
        return true;
    }

    [[nodiscard]] bool failedForMissing() const;
    // Forgets a failure and the steps that led to it; false if it may not be forgotten (budget).
    struct Mark {
        std::size_t trail, origins, locals;
    };
    [[nodiscard]] Mark mark() const;
    bool forgive(const Mark& mark);
    // Where an operand came from, without its value.
    struct Origin {
        StepText name, from;
        Status status = Status::None;
        StepText source;
        int step = -1;
    };
    [[nodiscard]] static std::vector<Origin>& spareOrigins();
    Step& addStep(StepText op, std::size_t inputs, const Value& result, bool approximate, Operand& out);
    void tellInput(const Operand& operand, Step& step) const;
    [[nodiscard]] Operand named(const Operand& local, std::string_view name);

    std::shared_ptr<const Program> program_;
    const Bindings& bindings_;
    Steps* trail_;
    std::vector<Origin> origins_;  // filled only for a trail
    std::vector<Operand> locals_;
    std::optional<Problem> failure_;
    const std::vector<std::pair<std::string, Bound>>* given_ = nullptr;  // the names of the function that runs
    Meter own_;
    Meter& meter_;
    bool approximate_ = false;
};

}  // namespace clearline
