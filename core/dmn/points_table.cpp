#include "core/dmn/points_table.h"

#include <algorithm>

#include "core/formula/complaint.h"
#include "core/formula/function.h"

namespace clearline {
namespace {

constexpr std::size_t kTextShown = 120;

Problem refused(const Place& place, std::string what) {
    return {"dmn.not-points", Severity::Error, place, {std::move(what)}};
}

// The rulebook's names, and the input that a row's test asks about.
class Asking : public Bindings {
public:
    Asking(const Bindings& outer, const Value& asked) : outer_(outer), asked_(asked) {}
    [[nodiscard]] std::optional<Bound> find(std::string_view name) const override {
        return name == "?" ? std::optional(Bound{asked_, "local", Status::None, ""}) : outer_.find(name);
    }

private:
    const Bindings& outer_;
    const Value& asked_;
};

std::string trimmed(const std::string& text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return "";
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// "record.amount < 500"; "record.act: "a", "b"" where the test does not begin with a comparison.
std::string conditionText(const std::string& input, const std::string& test) {
    const bool comparison = test.starts_with('<') || test.starts_with('>');
    return input + (comparison ? " " : ": ") + test;
}

}  // namespace

Result<std::shared_ptr<const PointsTable>> PointsTable::make(const DmnModel& model, std::string_view decision,
                                                             const Scope& scope) {
    const DmnElement* element = model.byName(decision, DmnElement::Kind::Decision);
    if (!element) return Problem{"dmn.no-such-decision", Severity::Error, {model.file, 0, 0}, {std::string(decision)}};
    if (element->logic.kind == Boxed::Kind::Refused)
        return Problem{"dmn.not-read", Severity::Error, element->logic.place, {element->logic.name}};
    if (!element->logic.table) return refused(element->place, element->name);
    // What it requires must be input data: the rulebook's own names stand for them.
    for (const std::string& href : element->required) {
        const auto input = std::find_if(model.elements.begin(), model.elements.end(), [&](const DmnElement& e) {
            return e.kind == DmnElement::Kind::Input && href.ends_with("#" + e.id);
        });
        if (input == model.elements.end()) return refused(element->place, href);
    }
    auto table = std::make_shared<PointsTable>();
    const DmnTypes types(model);
    Scope named = scope;
    named.types = types.named();
    Problems problems = table->compile(*element->logic.table, named);
    if (!problems.empty()) return problems;
    return std::shared_ptr<const PointsTable>(std::move(table));
}

void PointsTable::reads(const Formula& formula) {
    for (const std::string& name : formula.names())
        if (name != "?" && std::find(names_.begin(), names_.end(), name) == names_.end()) names_.push_back(name);
}

Problems PointsTable::compile(const DecisionTable& drawn, const Scope& scope) {
    policy_ = drawn.hitPolicy;
    aggregation_ = drawn.aggregation;
    place_ = drawn.place;
    const bool list = policy_ == HitPolicy::RuleOrder || policy_ == HitPolicy::OutputOrder ||
                      (policy_ == HitPolicy::Collect && aggregation_ == Aggregation::None);
    if (list || drawn.outputs.size() != 1) return {refused(drawn.place, "hit policy, outputs")};
    Problems problems;
    for (const TableInput& input : drawn.inputs) {
        auto expression = Formula::compile(input.expression.text, scope, input.expression.place);
        if (!expression) {
            problems.insert(problems.end(), expression.problems().begin(), expression.problems().end());
            continue;
        }
        reads(*expression);
        inputs_.push_back({std::move(expression).value(), trimmed(input.expression.text), simpleType(input.typeRef),
                           input.allowed ? std::optional(allowedValues(*input.allowed)) : std::nullopt,
                           input.expression.place});
        if (inputs_.back().allowed && !inputs_.back().allowed->tests)
            for (const Problem& problem : inputs_.back().allowed->tests.problems()) problems.push_back(problem);
    }
    if (!problems.empty()) return problems;
    problems = readRows(drawn, scope);
    if (problems.empty() && policy_ == HitPolicy::Priority) problems = rank(drawn);
    return problems;
}

Problems PointsTable::readRows(const DecisionTable& drawn, const Scope& scope) {
    Problems problems;
    const auto note = [&](const Problems& more) { problems.insert(problems.end(), more.begin(), more.end()); };
    const auto number = [&](const DmnText& cell) -> std::optional<Number> {
        const auto formula = Formula::compile(cell.text, Scope{}, cell.place);
        if (formula && formula->literal()) return formula->literal();
        problems.push_back(refused(cell.place, shortened(trimmed(cell.text), kTextShown)));
        return std::nullopt;
    };
    Scope asking = scope;
    asking.names.push_back({"?", Type::Any});
    for (const TableRule& rule : drawn.rules) {
        Row row;
        row.place = rule.outputs.front().place;
        row.gives = number(rule.outputs.front()).value_or(Number());
        std::vector<Test> tests;
        for (std::size_t i = 0; i < rule.tests.size(); ++i) {
            const std::string text = trimmed(rule.tests[i].text);
            if (text.empty() || text == "-") {
                tests.emplace_back();
                continue;
            }
            auto test = Formula::compileTests(rule.tests[i].text, asking, rule.tests[i].place);
            if (!test) {
                note(test.problems());
                continue;
            }
            reads(*test);
            row.conditions += (row.conditions.empty() ? "" : ", ") + conditionText(inputs_[i].name, text);
            tests.emplace_back(std::move(test).value());
        }
        tests_.push_back(std::move(tests));
        rows_.push_back(std::move(row));
    }
    if (drawn.outputs.front().fallback) {
        const DmnText& cell = *drawn.outputs.front().fallback;
        rows_.push_back({number(cell).value_or(Number()), "", cell.place, true});
    }
    return problems;
}

Problems PointsTable::rank(const DecisionTable& drawn) {
    if (!drawn.outputs.front().allowed) return {refused(drawn.place, "outputValues")};
    const DmnText& allowed = *drawn.outputs.front().allowed;
    const auto order = Formula::compile("[" + allowed.text + "]", Scope{}, allowed.place);
    if (!order) return order.problems();
    const auto listed = order->evaluate(ContextBindings(Context{}));
    if (!listed) return listed.problems();
    const List* values = listed->value.list();
    Problems problems;
    for (const Row& row : rows_) {
        const auto found = std::find(values->begin(), values->end(), Value(row.gives));
        if (found == values->end() && !row.fallback)
            problems.push_back({"dmn.not-allowed",
                                Severity::Error,
                                row.place,
                                {drawn.outputs.front().name, row.gives.text(), shortened(allowed.text, kTextShown)}});
        ranks_.push_back(static_cast<std::size_t>(found - values->begin()));
    }
    return problems;
}

Result<PointsTable::Match> PointsTable::match(const Bindings& bindings, Steps* trail) const {
    Match match;
    for (const Input& input : inputs_) {
        const std::size_t told = trail ? trail->size() : 0;
        auto found = input.expression.evaluate(bindings, trail);
        if (!found) return found.problems();
        auto fitting = input.type ? coerced(found->value, *input.type) : std::optional(found->value);
        if (!fitting)
            return Problem{"dmn.wrong-type",
                           Severity::Error,
                           input.place,
                           {input.name, textOf(*input.type), shortened(found->value.text(), kTextShown)}};
        if (input.allowed && !fitting->isNull())
            if (Problems problems = DmnTypes::passes(*input.allowed, *fitting, input.name, input.place);
                !problems.empty())
                return problems;
        const bool took = trail && trail->size() > told;
        match.keys.push_back({input.name, *std::move(fitting), took ? static_cast<int>(trail->size()) - 1 : -1});
    }
    for (std::size_t i = 0; i < tests_.size(); ++i) {
        bool hit = true;
        for (std::size_t k = 0; k < tests_[i].size() && hit; ++k) {
            if (!tests_[i][k]) continue;
            auto passed = tests_[i][k]->evaluate(Asking(bindings, match.keys[k].value));
            if (!passed) return passed.problems();
            hit = passed->value == Value(true);
        }
        if (!hit) continue;
        match.rows.push_back(i);
        if (policy_ == HitPolicy::First) break;
    }
    if (match.rows.empty() && !rows_.empty() && rows_.back().fallback) match.rows.push_back(rows_.size() - 1);
    if (policy_ == HitPolicy::Unique && match.rows.size() > 1) {
        std::string rows;
        for (const std::size_t row : match.rows) rows += (rows.empty() ? "" : ", ") + std::to_string(row + 1);
        return Problem{"dmn.several-rules", Severity::Error, place_, {rows}};
    }
    if (policy_ == HitPolicy::Priority && match.rows.size() > 1)
        match.rows = {*std::min_element(match.rows.begin(), match.rows.end(),
                                        [&](std::size_t a, std::size_t b) { return ranks_[a] < ranks_[b]; })};
    return match;
}

}  // namespace clearline
