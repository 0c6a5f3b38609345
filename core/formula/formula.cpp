#include "core/formula/formula.h"

#include <algorithm>

#include "core/formula/code.h"
#include "core/formula/evaluator.h"
#include "core/formula/printer.h"

namespace clearline {

Result<Formula> Formula::compile(std::string_view text, const Scope& scope, const Place& origin, const Budget& budget) {
    auto code = std::make_shared<Code>();
    code->source = {std::string(text), origin};
    code->budget = budget;
    Problems problems = parse(*code, scope);
    return checked(std::move(code), std::move(problems));
}

Result<Formula> Formula::compileTests(std::string_view text, const Scope& scope, const Place& origin,
                                      const Budget& budget) {
    auto code = std::make_shared<Code>();
    code->source = {std::string(text), origin};
    code->budget = budget;
    Problems problems = parse(*code, scope, Grammar::UnaryTests);
    return checked(std::move(code), std::move(problems));
}

Result<Formula> Formula::checked(std::shared_ptr<Code> code, Problems problems) {
    if (!problems.empty() && code->root == kNoNode) return problems;
    Problems types = check(*code);
    problems.insert(problems.end(), types.begin(), types.end());
    if (!problems.empty()) return problems;
    return Formula(std::move(code));
}

Result<Outcome> Formula::evaluate(const Bindings& bindings, Steps* trail, Meter* meter) const {
    Evaluator evaluator(code_, bindings, trail, meter);
    Operand result;
    if (!evaluator.evaluate(code_->root, result)) return evaluator.failure();
    return Outcome{std::move(result.value), evaluator.approximate()};
}

std::string Formula::printed() const { return clearline::printed(*code_); }
bool Formula::sameAs(const Formula& other) const { return sameTree(*code_, *other.code_); }
const std::string& Formula::text() const { return code_->source.text; }
Type Formula::type() const { return code_->nodes[code_->root].type; }
const std::vector<std::string>& Formula::names() const { return code_->names; }
bool Formula::reads(std::string_view name) const {
    return std::find(code_->names.begin(), code_->names.end(), name) != code_->names.end();
}

std::optional<Number> Formula::literal() const {
    const Node& root = code_->nodes[code_->root];
    if (root.kind != NodeKind::Constant) return std::nullopt;
    const Number* number = code_->constants[root.data].as<Number>();
    return number ? std::optional(*number) : std::nullopt;
}

std::optional<std::string> Formula::bareName() const {
    const Node& root = code_->nodes[code_->root];
    return root.kind == NodeKind::Name ? std::optional(code_->names[root.data]) : std::nullopt;
}

}  // namespace clearline
