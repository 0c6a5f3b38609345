// for, some, every.
#include "core/formula/evaluator.h"
#include "core/formula/range.h"
#include "core/formula/signature.h"

namespace clearline {

namespace {

// A closed range of whole numbers or days can be walked: for i in [1..3].
std::optional<List> walked(const RangeValue& range, std::size_t most) {
    if (!range.op.empty()) return std::nullopt;
    const bool dates = range.low.as<Date>() && range.high.as<Date>();
    const auto end = [&](const Value& v) -> std::optional<std::int64_t> {
        if (dates) return v.as<Date>()->days();
        return v.as<Number>() ? v.as<Number>()->toInteger() : std::nullopt;
    };
    const auto low = end(range.low), high = end(range.high);
    if (!low || !high) return std::nullopt;
    List list;
    const std::int64_t first = *low + (range.lowIncluded ? 0 : 1), last = *high - (range.highIncluded ? 0 : 1);
    for (std::int64_t i = first; i <= last && list.size() <= most; ++i)
        list.push_back(dates ? Value(Date::ofDays(static_cast<std::int32_t>(i))) : Value(Number::fromInteger(i)));
    return list;
}

}  // namespace

bool Evaluator::iteration(const Node& node, Operand& out) {
    std::vector<Operand> results;
    bool decided = false;
    if (!iterate(node, 0, results, decided)) return false;
    if (node.kind == NodeKind::For) {
        List list;
        list.reserve(results.size());
        for (const Operand& result : results) list.push_back(result.value);
        return give("for", results, Value(std::move(list)), out);
    }
    const bool some = node.kind == NodeKind::Some;
    return give(some ? "some" : "every", results, some == decided, out);
}

bool Evaluator::pushPartial(const std::vector<Operand>& results, std::uint32_t offset) {
    if (!spend(results.size() / 4, offset)) return false;
    List list;
    for (const Operand& result : results) list.push_back(result.value);
    locals_.push_back({Value(std::move(list)), -1});
    return true;
}

bool Evaluator::iterate(const Node& node, std::size_t variable, std::vector<Operand>& results, bool& decided) {
    const std::string_view op = node.kind == NodeKind::For ? "for" : node.kind == NodeKind::Some ? "some" : "every";
    if (variable + 1 == node.kidCount) {
        const bool partial = node.kind == NodeKind::For && node.data == 1;
        if (partial && !pushPartial(results, node.at)) return false;
        Operand result;
        if (!evaluate(program_->kids[node.firstKid + variable], result)) return false;
        if (partial) locals_.pop_back();
        if (node.kind != NodeKind::For) {
            const bool* found = result.value.as<bool>();
            if (!found) return wrongType(program_->kid(node, variable), op, Type::Boolean, result.value);
            decided = *found == (node.kind == NodeKind::Some);
        }
        results.push_back(std::move(result));
        return true;
    }
    Operand domain;
    const Node& asked = program_->kid(node, variable);
    if (!evaluate(program_->kids[node.firstKid + variable], domain)) return false;
    if (const auto* range = domain.value.as<std::shared_ptr<const RangeValue>>()) {
        auto list = walked(**range, program_->budget.steps);
        if (!list) return wrongType(asked, op, Type::List, domain.value);
        domain.value = Value(std::move(*list));
    }
    const List* list = domain.value.list();
    if (!list) return wrongType(asked, op, Type::List, domain.value);
    for (const Value& value : *list) {
        if (!spend(1, node.at)) return false;
        locals_.push_back({value, -1});
        if (!iterate(node, variable + 1, results, decided)) return false;
        locals_.pop_back();
        if (decided) break;
    }
    return true;
}

}  // namespace clearline
