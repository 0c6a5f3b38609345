// Lists, contexts, ranges, paths and filters.
#include "core/formula/evaluator.h"
#include "core/formula/function.h"
#include "core/formula/member.h"
#include "core/formula/range.h"
#include "core/formula/value_text.h"

namespace clearline {

bool Evaluator::items(const Node& node, Operand& out) {
    std::vector<Operand> inputs(node.kidCount);
    bool literal = true;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        if (!evaluate(program_->kids[node.firstKid + i], inputs[i])) return false;
        literal = literal && inputs[i].origin == -1;
    }
    List list;
    list.reserve(inputs.size());
    for (const Operand& input : inputs) list.push_back(input.value);
    if (!literal) return give("list", inputs, Value(std::move(list)), out);
    out = {Value(std::move(list)), -1};
    return true;
}

bool Evaluator::entries(const Node& node, Operand& out) {
    std::vector<Operand> inputs;
    Context context;
    bool literal = true, ok = true;
    for (std::size_t i = 0; ok && i < node.kidCount; ++i) {
        Operand value;
        ok = evaluate(program_->kids[node.firstKid + i], value);
        if (!ok) break;
        literal = literal && value.origin == -1;
        const std::string& key = program_->texts[node.text + i];
        context.emplace_back(key, value.value);
        locals_.push_back(value);
        inputs.push_back(named(value, key));
    }
    if (!ok) return false;  // whoever forgives a failure also cuts the variables back
    locals_.resize(locals_.size() - node.kidCount);
    if (!literal) return give("context", inputs, Value(std::move(context)), out);
    out = {Value(std::move(context)), -1};
    return true;
}

bool Evaluator::range(const Node& node, Operand& out) {
    Operand inputs[2];
    for (std::size_t i = 0; i < node.kidCount; ++i)
        if (!evaluate(program_->kids[node.firstKid + i], inputs[i])) return false;
    RangeValue made;
    made.low = inputs[0].value;
    made.high = inputs[1].value;
    made.lowIncluded = (node.data & 1u) != 0;
    made.highIncluded = (node.data & 2u) != 0;
    if (node.kind == NodeKind::Test) made.op = opText(node.op);
    const bool literal = inputs[0].origin == -1 && inputs[1].origin == -1;
    Value value(std::make_shared<const RangeValue>(std::move(made)));
    if (!literal) return give("range", {inputs, node.kidCount}, std::move(value), out);
    out = {std::move(value), -1};
    return true;
}

// a..b for the loops of `for`, in whole steps, downwards too.
bool Evaluator::count(const Node& node, Operand& out) {
    Operand inputs[2];
    std::int64_t ends[2] = {};
    bool dates = false;
    for (std::size_t i = 0; i < 2; ++i) {
        if (!evaluate(program_->kids[node.firstKid + i], inputs[i])) return false;
        const Date* date = inputs[i].value.as<Date>();
        if (i == 0) dates = date != nullptr;
        const Number* number = inputs[i].value.as<Number>();
        if (dates ? !date : !number)
            return wrongType(program_->kid(node, i), "..", dates ? Type::Date : Type::Number, inputs[i].value);
        const auto whole = number ? number->toInteger() : std::nullopt;
        if (!dates && !whole)
            return fail("formula.not-whole", program_->kid(node, i).begin, {"..", shortened(number->text())});
        ends[i] = dates ? date->days() : *whole;
    }
    const bool down = ends[1] < ends[0];
    const auto distance = down ? static_cast<std::uint64_t>(ends[0]) - static_cast<std::uint64_t>(ends[1])
                               : static_cast<std::uint64_t>(ends[1]) - static_cast<std::uint64_t>(ends[0]);
    if (distance > program_->budget.steps) return overBudget("steps", program_->budget.steps, node.at);
    if (!spend(distance / 4, node.at)) return false;
    List list;
    list.reserve(distance + 1);
    for (std::uint64_t i = 0; i <= distance; ++i) {
        const std::int64_t at = down ? ends[0] - static_cast<std::int64_t>(i) : ends[0] + static_cast<std::int64_t>(i);
        list.push_back(dates ? Value(Date::ofDays(static_cast<std::int32_t>(at))) : Value(Number::fromInteger(at)));
    }
    return give("..", inputs, Value(std::move(list)), out);
}

bool Evaluator::member(const Node& node, const Value& from, Value& out) {
    const std::string& wanted = program_->texts[node.text];
    if (const Context* context = from.context()) {
        const Value* found = memberOf(*context, wanted);
        if (!found) return fail("formula.name-missing", node.at, {wanted});
        out = *found;
        return true;
    }
    if (from.isNull()) return wrongType(program_->kid(node, 0), "." + wanted, Type::Context, from);
    auto found = memberValue(from, wanted);
    if (!found) return fail("formula.no-member", node.at, {wanted, std::string(from.kindName())});
    out = std::move(*found);
    return true;
}

// Of a list: the member of each item; null where some item lacks it, an error where all do.
bool Evaluator::path(const Node& node, Operand& out) {
    Operand from;
    if (!evaluate(program_->kids[node.firstKid], from)) return false;
    const StepText op = trail_ ? trail_->keep("." + program_->texts[node.text]) : StepText();
    Value found;
    const List* list = from.value.list();
    if (!list) return member(node, from.value, found) && give(op, {&from, 1}, std::move(found), out);
    if (!spend(list->size(), node.at)) return false;
    List all;
    bool any = list->empty();
    for (const Value& item : *list) {
        Value value;
        if (member(node, item, value))
            any = true;
        else if (!failedForMissing())
            return false;
        all.push_back(std::move(value));
    }
    if (!any) return false;
    failure_.reset();
    return give(op, {&from, 1}, Value(std::move(all)), out);
}

// list[3] counts from 1, from the end if negative; list[condition] keeps what fulfils it. An item
// that lacks a member the condition reads is not kept; if all lack it, that is an error.
bool Evaluator::filter(const Node& node, Operand& out) {
    const NodeId condition = program_->kids[node.firstKid + 1];
    Operand from;
    if (!evaluate(program_->kids[node.firstKid], from)) return false;
    if (from.value.isNull()) return wrongType(program_->kid(node, 0), "[…]", Type::List, from.value);
    const List alone = from.value.list() ? List{} : List{from.value};
    const List& list = from.value.list() ? *from.value.list() : alone;
    List kept;
    std::vector<Operand> inputs{from};
    std::optional<Problem> missing;
    bool any = false;
    const std::size_t slots = locals_.size();
    if (list.empty() && program_->nodes[condition].type == Type::Number)
        return fail("formula.index-outside", node.at, {"1", "0"});
    for (const Value& value : list) {
        const Mark before = mark();
        locals_.push_back({value, -1});
        Operand test;
        const bool ok = evaluate(condition, test);
        locals_.resize(slots);
        if (!ok) {
            Problem problem = *failure_;
            if (!failedForMissing() || !forgive(before)) return false;
            if (!missing) missing = std::move(problem);
            test.value = Value(Null{});
        } else {
            any = true;
        }
        if (test.value.as<Number>() && inputs.size() == 1) return item(node, list, from, test, out);
        const bool* found = test.value.as<bool>();
        if (!found && !test.value.isNull())
            return wrongType(program_->nodes[condition], "[…]", Type::Boolean, test.value);
        if (found && *found) kept.push_back(value);
        if (trail_) inputs.push_back(std::move(test));
    }
    if (missing && !any) {
        failure_ = std::move(missing);
        return false;
    }
    return give("filter", inputs, Value(std::move(kept)), out);
}

bool Evaluator::item(const Node& node, const List& list, const Operand& from, const Operand& index, Operand& out) {
    const Number& number = *index.value.as<Number>();
    const auto whole = number.toInteger();
    if (!whole) return fail("formula.not-whole", program_->kid(node, 1).begin, {"[…]", shortened(number.text())});
    const auto size = static_cast<std::int64_t>(list.size());
    if (*whole == 0 || *whole > size || *whole < -size)
        return fail("formula.index-outside", program_->kid(node, 1).begin,
                    {std::to_string(*whole), std::to_string(size)});
    const Operand inputs[] = {from, index};
    return give("item", inputs, list[static_cast<std::size_t>(*whole > 0 ? *whole - 1 : size + *whole)], out);
}

}  // namespace clearline
