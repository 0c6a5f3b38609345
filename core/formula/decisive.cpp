// The comparison that decided a condition, found by walking from the result down.
#include "core/formula/builtin.h"
#include "core/formula/code.h"
#include "core/formula/evaluator.h"
#include "core/formula/range.h"

namespace clearline {

namespace {

class Search {
public:
    Search(std::shared_ptr<const Program> program, const Bindings& bindings)
        : program_(std::move(program)), bindings_(bindings) {}

    std::optional<Formula::Decisive> from(NodeId id, bool result) const {
        const Node& node = program_->nodes[id];
        switch (node.kind) {
            case NodeKind::And:
            case NodeKind::Or: return amongParts(node, result);
            case NodeKind::If: return ofBranch(node);
            case NodeKind::Call:
                if (builtins()[node.data].name == "not") return from(program_->kids[node.firstKid], !result);
                return itself(node, result);
            case NodeKind::Compare: return comparison(node);
            case NodeKind::Between: return between(node);
            case NodeKind::In: return membership(node);
            default: return itself(node, result);
        }
    }

private:
    std::optional<Value> valueOf(NodeId id) const {
        Evaluator evaluator(program_, bindings_, nullptr);
        Operand out;
        return evaluator.evaluate(id, out) ? std::optional(std::move(out.value)) : std::nullopt;
    }
    // A name that is missing counts as null here, as it did in the comparison.
    Value side(const Node& node, std::size_t i) const {
        return valueOf(program_->kids[node.firstKid + i]).value_or(Value());
    }
    std::string written(const Node& node) const { return std::string(program_->written(node)); }
    bool isConstant(const Node& node) const { return node.kind == NodeKind::Constant; }

    // A part that alone gives the result decides it; where all of them do together, the first.
    std::optional<Formula::Decisive> amongParts(const Node& node, bool result) const {
        for (const NodeId id : program_->kidsOf(node)) {
            const auto value = valueOf(id);
            if (value && value->as<bool>() && *value->as<bool>() == result && !isConstant(program_->nodes[id]))
                return from(id, result);
        }
        return std::nullopt;
    }

    std::optional<Formula::Decisive> ofBranch(const Node& node) const {
        const auto test = valueOf(program_->kids[node.firstKid]);
        if (!test) return std::nullopt;
        const bool chosen = *test == Value(true);
        const NodeId branch = program_->kids[node.firstKid + (chosen ? 1 : 2)];
        if (isConstant(program_->nodes[branch])) return from(program_->kids[node.firstKid], chosen);
        const auto value = valueOf(branch);
        return value && value->as<bool>() ? from(branch, *value->as<bool>()) : std::nullopt;
    }

    std::optional<Formula::Decisive> comparison(const Node& node) const {
        const Node &left = program_->kid(node, 0), &right = program_->kid(node, 1);
        if (!isConstant(left) || isConstant(right))
            return Formula::Decisive{written(left), side(node, 0), std::string(opText(node.op)), side(node, 1)};
        const Op turned = node.op == Op::Less           ? Op::Greater
                          : node.op == Op::LessEqual    ? Op::GreaterEqual
                          : node.op == Op::Greater      ? Op::Less
                          : node.op == Op::GreaterEqual ? Op::LessEqual
                                                        : node.op;
        return Formula::Decisive{written(right), side(node, 1), std::string(opText(turned)), side(node, 0)};
    }

    std::optional<Formula::Decisive> between(const Node& node) const {
        RangeValue range;
        range.low = side(node, 1);
        range.high = side(node, 2);
        return Formula::Decisive{written(program_->kid(node, 0)), side(node, 0), "between",
                                 Value(std::make_shared<const RangeValue>(std::move(range)))};
    }

    std::optional<Formula::Decisive> membership(const Node& node) const {
        return Formula::Decisive{written(program_->kid(node, 0)), side(node, 0), "in", side(node, 1)};
    }

    // Something that is itself true or false: it would have to be the other.
    std::optional<Formula::Decisive> itself(const Node& node, bool result) const {
        if (isConstant(node)) return std::nullopt;
        return Formula::Decisive{written(node), Value(result), "=", Value(!result)};
    }

    std::shared_ptr<const Program> program_;
    const Bindings& bindings_;
};

}  // namespace

std::optional<Formula::Decisive> Formula::decisive(const Bindings& bindings) const {
    const auto outcome = evaluate(bindings);
    const bool* result = outcome.ok() ? outcome->value.as<bool>() : nullptr;
    return result ? Search(code_, bindings).from(code_->root, *result) : std::nullopt;
}

}  // namespace clearline
