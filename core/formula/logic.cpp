// Comparing, in, and, or, if: what is true or false.
#include <algorithm>

#include "core/formula/evaluator.h"
#include "core/formula/range.h"
#include "core/formula/signature.h"
#include "core/formula/temporal.h"
#include "core/formula/value_text.h"

namespace clearline {

std::optional<bool> Evaluator::same(const Value& a, const Value& b, std::uint32_t offset, int depth) {
    if (!spend(depth > 0 ? 1 : 0, offset)) return std::nullopt;
    if (depth > program_->budget.depth * 4) {
        overBudget("depth", program_->budget.depth, offset);
        return std::nullopt;
    }
    if (const List* x = a.list(), *y = b.list(); x && y && x != y) {
        if (x->size() != y->size()) return false;
        for (std::size_t i = 0; i < x->size(); ++i)
            if (const auto equal = same((*x)[i], (*y)[i], offset, depth + 1); !equal || !*equal) return equal;
        return true;
    }
    if (const Context* x = a.context(), *y = b.context(); x && y && x != y) {
        if (x->size() != y->size()) return false;
        for (const auto& [key, value] : *x) {
            const Value* other = memberOf(*y, key);
            if (!other) return false;
            if (const auto equal = same(value, *other, offset, depth + 1); !equal || !*equal) return equal;
        }
        return true;
    }
    return a == b;  // what holds no other values, or is the very same
}

std::optional<std::strong_ordering> Evaluator::order(const Value& a, const Value& b) {
    if (const Number* x = a.as<Number>(), *y = b.as<Number>(); x && y) return *x <=> *y;
    if (const Date* x = a.as<Date>(), *y = b.as<Date>(); x && y) return *x <=> *y;
    if (const auto x = daysOf(a), y = daysOf(b); x && y) return *x <=> *y;
    if (const std::string* x = a.as<std::string>(), *y = b.as<std::string>(); x && y) return x->compare(*y) <=> 0;
    if (const Period* x = a.as<Period>(), *y = b.as<Period>(); x && y) {
        if (x->days == y->days) return x->months <=> y->months;
        if (x->months == y->months) return x->days <=> y->days;
        if ((x->months < y->months) == (x->days < y->days)) return x->months <=> y->months;
    }
    if (const TimeOfDay* x = a.as<TimeOfDay>(), *y = b.as<TimeOfDay>(); x && y) return *x <=> *y;
    if (const DateTime* x = a.as<DateTime>(), *y = b.as<DateTime>(); x && y) return *x <=> *y;
    if (const auto x = secondsOf(a), y = secondsOf(b); x && y) return *x <=> *y;
    return std::nullopt;
}

bool Evaluator::compare(const Node& left, const Value& a, const Node& right, const Value& b, std::string_view op,
                        std::strong_ordering& out) {
    const Number *m = a.as<Number>(), *n = b.as<Number>();
    if (m && n && (!m->asMicro() || !n->asMicro()) && !spendBits(std::uint64_t{m->bits()} + n->bits(), left.at))
        return false;
    if (const auto found = order(a, b)) {
        out = *found;
        return true;
    }
    const Type x = typeOf(a), y = typeOf(b);
    if (!isOrdered(x)) return wrongType(left, op, isOrdered(y) ? y : Type::Number, a);
    if (x != y) return wrongType(right, op, x, b);
    return fail("formula.not-comparable", left.begin, {a.text(), b.text()});
}

bool Evaluator::orMissing(const Node& node, Operand& out) {
    const Mark before = mark();
    if (evaluate(static_cast<NodeId>(&node - program_->nodes.data()), out)) return true;
    const bool isName = node.kind == NodeKind::Name || node.kind == NodeKind::Path || node.kind == NodeKind::ItemMember;
    if (!isName || !failedForMissing() || !forgive(before)) return false;
    out = {};
    if (trail_) {
        origins_.push_back({program_->written(node), "missing", Status::None, {}, -1});
        out.origin = static_cast<int>(origins_.size()) - 1;
    }
    return true;
}

// = and != : null may be compared with anything, and a missing name with the literal null.
bool Evaluator::equality(const Node& node, Operand& out) {
    const Node &left = program_->kid(node, 0), &right = program_->kid(node, 1);
    Operand inputs[2];
    const NodeId leftId = program_->kids[node.firstKid], rightId = program_->kids[node.firstKid + 1];
    if (!(program_->isNullLiteral(right) ? orMissing(left, inputs[0]) : evaluate(leftId, inputs[0]))) return false;
    if (!(program_->isNullLiteral(left) ? orMissing(right, inputs[1]) : evaluate(rightId, inputs[1]))) return false;
    const Value &a = inputs[0].value, &b = inputs[1].value;
    if (!a.isNull() && !b.isNull() && typeOf(a) != typeOf(b)) return wrongType(right, opText(node.op), typeOf(a), b);
    const auto equal = same(a, b, node.at);
    return equal && give(opText(node.op), inputs, *equal == (node.op == Op::Equal), out);
}

bool Evaluator::comparison(const Node& node, Operand& out) {
    Operand inputs[2];
    auto found = std::strong_ordering::equal;
    if (!evaluate(program_->kids[node.firstKid], inputs[0]) || !evaluate(program_->kids[node.firstKid + 1], inputs[1]))
        return false;
    if (!compare(program_->kid(node, 0), inputs[0].value, program_->kid(node, 1), inputs[1].value, opText(node.op),
                 found))
        return false;
    const bool holds = node.op == Op::Less        ? found < 0
                       : node.op == Op::LessEqual ? found <= 0
                       : node.op == Op::Greater   ? found > 0
                                                  : found >= 0;
    return give(opText(node.op), inputs, holds, out);
}

bool Evaluator::between(const Node& node, Operand& out) {
    Operand inputs[3];
    for (std::size_t i = 0; i < 3; ++i)
        if (!evaluate(program_->kids[node.firstKid + i], inputs[i])) return false;
    auto low = std::strong_ordering::equal, high = low;
    const auto side = [&](std::size_t i, std::strong_ordering& found) {
        return compare(program_->kid(node, 0), inputs[0].value, program_->kid(node, i), inputs[i].value, "between",
                       found);
    };
    return side(1, low) && side(2, high) && give("between", inputs, low >= 0 && high <= 0, out);
}

bool Evaluator::membership(const Node& node, Operand& out) {
    Operand inputs[2];
    if (!evaluate(program_->kids[node.firstKid], inputs[0]) || !evaluate(program_->kids[node.firstKid + 1], inputs[1]))
        return false;
    bool holds = false;
    const Value& test = inputs[1].value;
    const bool unasked = node.data == 1 && inputs[0].value.isNull() && !test.isNull() && !test.list();
    const auto* range = test.as<std::shared_ptr<const RangeValue>>();
    const bool equality = range && ((*range)->op == "=" || (*range)->op == "!=");
    return ((unasked && !equality) || passes(inputs[0].value, program_->kid(node, 0), test, program_->kid(node, 1),
                                             program_->kid(node, 1).kind == NodeKind::Tests, holds)) &&
           give("in", inputs, holds, out);
}

// One match in a list is enough, whatever its other items are; with none, an item that could not
// be asked is an error. `alternatives`: the list is the (a, b) after `in`, itself no candidate.
bool Evaluator::passes(const Value& value, const Node& left, const Value& test, const Node& asked, bool alternatives,
                       bool& out) {
    out = false;
    if (const auto* range = test.as<std::shared_ptr<const RangeValue>>())
        return passesRange(value, left, **range, asked, out);
    const bool alike = value.isNull() || test.isNull() || typeOf(value) == typeOf(test);
    if (!test.list() && !alike) return wrongType(left, "in", typeOf(test), value);
    if (!test.list() || (alike && !alternatives)) {
        const auto equal = same(value, test, asked.begin);
        out = equal.value_or(false);
        if (!equal || out || !test.list()) return equal.has_value();
    }
    if (!spend(test.list()->size(), asked.begin)) return false;
    std::optional<Problem> first;
    for (const Value& item : *test.list()) {
        if (value.list() && !item.list() && typeOf(item) != Type::Range) continue;  // a list equals no single value
        if (passes(value, left, item, asked, false, out) && out) return true;
        if (failure_ && failure_->code == "formula.over-budget") return false;
        if (failure_ && !first) first = std::move(failure_);
        failure_.reset();
    }
    failure_ = std::move(first);
    out = false;
    return !failure_;
}

bool Evaluator::passesRange(const Value& value, const Node& left, const RangeValue& range, const Node& asked,
                            bool& out) {
    if (range.op == "=" || range.op == "!=") {
        if (!value.isNull() && !range.low.isNull() && typeOf(value) != typeOf(range.low))
            return wrongType(left, "in", typeOf(range.low), value);
        const auto equal = same(value, range.low, asked.begin);
        out = equal.value_or(false) == (range.op == "=");
        return equal.has_value();
    }
    auto low = std::strong_ordering::equal, high = low;
    if (!compare(left, value, asked, range.low, "in", low)) return false;
    if (range.op.empty()) {
        if (!compare(left, value, asked, range.high, "in", high)) return false;
        out = (range.lowIncluded ? low >= 0 : low > 0) && (range.highIncluded ? high <= 0 : high < 0);
    } else {
        out = range.op == "<" ? low < 0 : range.op == "<=" ? low <= 0 : range.op == ">" ? low > 0 : low >= 0;
    }
    return true;
}

// `false and x` is false and `true or x` is true whatever x is, even if x fails.
bool Evaluator::andOr(const Node& node, Operand& out) {
    const bool decides = node.kind == NodeKind::Or;
    const std::string_view op = decides ? "or" : "and";
    const auto kids = program_->kidsOf(node);
    std::vector<Operand> inputs;
    std::optional<Problem> first;
    for (const NodeId id : kids) {
        const Mark before = mark();
        Operand operand;
        const bool* found = evaluate(id, operand) ? operand.value.as<bool>() : nullptr;
        if (!found && !failure_) wrongType(program_->nodes[id], op, Type::Boolean, operand.value);
        if (failure_) {
            Problem problem = *failure_;
            if (!forgive(before)) return false;
            if (!first) first = std::move(problem);
            continue;
        }
        inputs.push_back(operand);
        if (*found == decides) return give(op, inputs, decides, out);
    }
    if (first) {
        failure_ = std::move(first);
        return false;
    }
    return give(op, inputs, !decides, out);
}

// As in FEEL, a condition that is null counts as not fulfilled; a missing one does not.
bool Evaluator::condition(const Node& node, Operand& out) {
    Operand inputs[2];
    if (!evaluate(program_->kids[node.firstKid], inputs[0])) return false;
    const bool* found = inputs[0].value.as<bool>();
    if (!found && !inputs[0].value.isNull())
        return wrongType(program_->kid(node, 0), "if", Type::Boolean, inputs[0].value);
    const bool chosen = found && *found;
    if (!evaluate(program_->kids[node.firstKid + (chosen ? 1 : 2)], inputs[1])) return false;
    Value result = inputs[1].value;
    return give("if", inputs, std::move(result), out);
}

bool Evaluator::instanceOf(const Node& node, Operand& out) {
    Operand input;
    return evaluate(program_->kids[node.firstKid], input) &&
           give("instance of", {&input, 1}, isInstance(input.value, program_->types[node.data]), out);
}

bool Evaluator::isDefined(const Node& node, Operand& out) {
    Operand input;
    return orMissing(program_->kid(node, 0), input) && give("is defined", {&input, 1}, !input.value.isNull(), out);
}

}  // namespace clearline
