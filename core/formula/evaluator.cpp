#include "core/formula/evaluator.h"

#include "core/formula/signature.h"
#include "core/formula/value_text.h"

namespace clearline {

namespace {

constexpr std::size_t kMostSpare = 256;

}  // namespace

Evaluator::Evaluator(std::shared_ptr<const Program> program, const Bindings& bindings, Steps* trail, Meter* shared)
    : program_(std::move(program)), bindings_(bindings), trail_(trail), meter_(shared ? *shared : own_) {
    if (!trail_) return;
    origins_.swap(spareOrigins());
    trail_->keepAlive(program_);  // steps name what it names
}

// What a trail needs is kept for the next one: formulas run once a record.
Evaluator::~Evaluator() {
    if (!trail_ || origins_.capacity() > kMostSpare) return;
    origins_.clear();
    spareOrigins().swap(origins_);
}

std::vector<Evaluator::Origin>& Evaluator::spareOrigins() {
    thread_local std::vector<Origin> spare;
    return spare;
}

bool Evaluator::fail(std::string code, std::uint32_t offset, std::vector<std::string> args) {
    failure_ = complain(program_->source, std::move(code), offset, std::move(args));
    return false;
}

bool Evaluator::wrongType(const Node& operand, std::string_view operation, Type wanted, const Value& found) {
    if (found.isNull())
        return fail("formula.null-value", operand.begin, {std::string(operation), std::string(typeName(wanted))});
    return fail("formula.wrong-type", operand.begin,
                {std::string(operation), std::string(typeName(wanted)), std::string(found.kindName()),
                 shortened(program_->written(operand))});
}

bool Evaluator::overBudget(std::string_view what, std::int64_t limit, std::uint32_t offset) {
    return fail("formula.over-budget", offset, {std::string(what), std::to_string(limit)});
}

bool Evaluator::spend(std::size_t steps, std::uint32_t offset) {
    const std::uint32_t limit = program_->budget.steps;
    if (steps > limit || meter_.steps + steps > limit) return overBudget("steps", limit, offset);
    meter_.steps += static_cast<std::uint32_t>(steps);
    return true;
}

bool Evaluator::fitsBits(std::uint64_t bits, std::uint32_t offset) {
    return bits <= program_->budget.bits || overBudget("bits", program_->budget.bits, offset);
}

void Evaluator::tellInput(const Operand& operand, Step& step) const {
    StepInput& input = step.inputs.next();
    input.value = operand.value;
    if (operand.origin >= 0) {
        const Origin& origin = origins_[static_cast<std::size_t>(operand.origin)];
        input.name = origin.name;
        input.from = origin.from;
        input.status = origin.status;
        input.source = origin.source;
        input.step = origin.step;
        return;
    }
    input.name = {};
    input.from = operand.origin == -1 ? "literal" : "step";
    input.status = Status::None;
    input.source = {};
    input.step = operand.origin == -1 ? -1 : -2 - operand.origin;
}

Step& Evaluator::addStep(StepText op, std::size_t inputs, const Value& result, bool approximate, Operand& out) {
    out.origin = -2 - static_cast<int>(trail_->size());
    Step& step = trail_->add(op);
    step.inputs.reserve(inputs);
    step.result = result;
    step.approximate = approximate;
    return step;
}

bool Evaluator::give(std::string_view op, std::span<const Operand> inputs, Value result, Operand& out,
                     bool approximate) {
    approximate_ |= approximate;
    if (trail_) {
        Step& step = addStep(op, inputs.size(), result, approximate, out);
        for (const Operand& input : inputs) tellInput(input, step);
    } else {
        out.origin = -1;
    }
    out.value = std::move(result);
    return true;
}

bool Evaluator::give(std::string_view op, const Operand& a, const Operand& b, Value result, Operand& out,
                     bool approximate) {
    approximate_ |= approximate;
    if (trail_) {
        Operand made;
        Step& step = addStep(op, 2, result, approximate, made);
        tellInput(a, step);
        tellInput(b, step);
        out.origin = made.origin;
    } else {
        out.origin = -1;
    }
    out.value = std::move(result);
    return true;
}

Evaluator::Mark Evaluator::mark() const { return {trail_ ? trail_->size() : 0, origins_.size(), locals_.size()}; }

bool Evaluator::forgive(const Mark& mark) {
    if (failure_->code == "formula.over-budget") return false;
    failure_.reset();
    if (trail_) trail_->resize(mark.trail);
    origins_.resize(mark.origins);
    locals_.resize(mark.locals);
    return true;
}

bool Evaluator::failedForMissing() const { return failure_ && failure_->code == "formula.name-missing"; }

Operand Evaluator::named(const Operand& local, std::string_view name) {
    if (!trail_) return local;
    Origin origin;
    if (local.origin >= 0) origin = origins_[static_cast<std::size_t>(local.origin)];
    if (local.origin < -1) origin.step = -2 - local.origin;
    origin.from = origin.step >= 0 ? "step" : "local";
    origin.name = name;
    origins_.push_back(std::move(origin));
    return {local.value, static_cast<int>(origins_.size()) - 1};
}

bool Evaluator::evaluate(NodeId id, Operand& out) {
    const Node& node = program_->nodes[id];
    if (node.kind == NodeKind::Constant) {
        out.value = program_->constants[node.data];
        out.origin = -1;
        return true;
    }
    if (node.kind == NodeKind::Name) return name(node, out);
    if (node.kind == NodeKind::Local) return out = named(locals_[node.data], program_->texts[node.text]), true;
    if (!spend(1, node.at) || !deeper(node.at)) return false;
    const bool ok = node.kind == NodeKind::Function ? function(node, id, out) : run(node, out);
    --meter_.depth;
    return ok;
}

bool Evaluator::run(const Node& node, Operand& out) {
    switch (node.kind) {
        case NodeKind::ItemMember: return itemMember(node, out);
        case NodeKind::Negate: return negate(node, out);
        case NodeKind::Arithmetic: return arithmeticChain(node, out);
        case NodeKind::Compare:
            return node.op == Op::Equal || node.op == Op::NotEqual ? equality(node, out) : comparison(node, out);
        case NodeKind::Between: return between(node, out);
        case NodeKind::In: return membership(node, out);
        case NodeKind::And:
        case NodeKind::Or: return andOr(node, out);
        case NodeKind::If: return condition(node, out);
        case NodeKind::For:
        case NodeKind::Some:
        case NodeKind::Every: return iteration(node, out);
        case NodeKind::Count: return count(node, out);
        case NodeKind::Items:
        case NodeKind::Tests: return items(node, out);
        case NodeKind::Entries: return entries(node, out);
        case NodeKind::Range:
        case NodeKind::Test: return range(node, out);
        case NodeKind::Path: return path(node, out);
        case NodeKind::Filter: return filter(node, out);
        case NodeKind::Call: return builtin(node, out);
        case NodeKind::Invoke: return invocation(node, out);
        case NodeKind::IsDefined: return isDefined(node, out);
        case NodeKind::InstanceOf: return instanceOf(node, out);
        case NodeKind::Constant:
        case NodeKind::Name:
        case NodeKind::Local:
        case NodeKind::Function:
        case NodeKind::Unknown: break;
    }
    return fail("formula.unsupported", node.begin, {shortened(program_->written(node))});
}

// A function that runs sees the names as they were where it was written.
std::optional<Bound> Evaluator::lookUp(const std::string& name) const {
    if (!given_) return bindings_.find(name);
    for (const auto& [known, bound] : *given_)
        if (known == name) return bound;
    return std::nullopt;
}

bool Evaluator::name(const Node& node, Operand& out) {
    const std::string& wanted = program_->names[node.data];
    std::optional<Bound> bound = lookUp(wanted);
    if (!bound) return fail("formula.name-missing", node.begin, {wanted});
    out.value = std::move(bound->value);
    out.origin = -1;
    if (trail_) {
        origins_.push_back({wanted, bound->from, bound->status, trail_->keep(std::move(bound->source)), -1});
        out.origin = static_cast<int>(origins_.size()) - 1;
    }
    return true;
}

// Inside a filter: the item's member of this name, else what the name means outside.
bool Evaluator::itemMember(const Node& node, Operand& out) {
    const Operand& item = locals_[node.data];
    const std::string& member = program_->texts[node.text];
    if (const Context* context = item.value.context()) {
        if (const Value* value = memberOf(*context, member)) {
            out = named({*value, item.origin < -1 ? -1 : item.origin},
                        trail_ ? trail_->keep("item." + member) : StepText());
            return true;
        }
    }
    if (node.kidCount > 0) return evaluate(program_->kids[node.firstKid], out);
    return fail("formula.name-missing", node.begin, {member});
}

bool Evaluator::negate(const Node& node, Operand& out) {
    Operand operand;
    if (!evaluate(program_->kids[node.firstKid], operand)) return false;
    if (const Number* number = operand.value.as<Number>()) return give("-", {&operand, 1}, -*number, out);
    if (const Period* period = operand.value.as<Period>())
        return give("-", {&operand, 1}, Period{-period->months, -period->days}, out);
    if (const Duration* span = operand.value.as<Duration>())
        return give("-", {&operand, 1}, Value(Duration{-span->seconds}), out);
    return wrongType(program_->kid(node, 0), "-", Type::Number, operand.value);
}

// a + b - c … is a loop, however long.
bool Evaluator::arithmeticChain(const Node& node, Operand& out) {
    std::vector<const Node*> spine{&node};
    while (program_->kid(*spine.back(), 0).kind == NodeKind::Arithmetic)
        spine.push_back(&program_->kid(*spine.back(), 0));
    if (!evaluate(program_->kids[spine.back()->firstKid], out)) return false;
    for (std::size_t i = spine.size(); i-- > 0;) {
        Operand right;
        if (!evaluate(program_->kids[spine[i]->firstKid + 1], right)) return false;
        if (i > 0 && !spend(1, spine[i]->at)) return false;
        const Operand left = std::move(out);
        if (!arithmetic(*spine[i], spine[i]->op, left, right, out)) return false;
    }
    return true;
}

}  // namespace clearline
