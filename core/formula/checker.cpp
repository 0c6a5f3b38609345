// The check before anything runs: types as far as they are known, and how deep the tree is.
#include <algorithm>

#include "core/formula/builtin.h"
#include "core/formula/member.h"
#include "core/formula/signature.h"
#include "core/formula/temporal.h"

namespace clearline {

namespace {

class Checker {
public:
    explicit Checker(Program& program) : program_(program), heights_(program.nodes.size(), 1) {}

    Problems run() {
        for (NodeId id = 0; id < program_.nodes.size(); ++id) {
            Node& node = program_.nodes[id];
            measure(id);
            const Type type = typed(node);
            if (node.kind != NodeKind::Name) node.type = type;
        }
        std::stable_sort(problems_.begin(), problems_.end(), [](const Problem& a, const Problem& b) {
            return std::pair(a.place.row, a.place.column) < std::pair(b.place.row, b.place.column);
        });
        return std::move(problems_);
    }

private:
    void note(std::string code, const Node& at, std::vector<std::string> args) {
        problems_.push_back(complain(program_.source, std::move(code), at.begin, std::move(args)));
    }

    // Evaluation goes as deep as the tree is high, but for the left side of + - * /, which is a loop.
    void measure(NodeId id) {
        const Node& node = program_.nodes[id];
        const auto kids = program_.kidsOf(node);
        const int limit = program_.budget.depth * 8;
        for (std::size_t i = 0; i < kids.size(); ++i) {
            const bool loops =
                i == 0 && node.kind == NodeKind::Arithmetic && program_.nodes[kids[i]].kind == NodeKind::Arithmetic;
            heights_[id] = std::max(heights_[id], heights_[kids[i]] + (loops ? 0 : 1));
        }
        if (heights_[id] != limit + 1) return;
        note("formula.over-budget", node, {"depth", std::to_string(program_.budget.depth)});
        heights_[id] = limit + 2;
    }

    void wrong(const Node& operand, std::string_view operation, Type wanted) {
        if (program_.isNullLiteral(operand))
            note("formula.null-value", operand, {std::string(operation), std::string(typeName(wanted))});
        else
            note("formula.wrong-type", operand,
                 {std::string(operation), std::string(typeName(wanted)), std::string(typeName(operand.type)),
                  shortened(program_.written(operand))});
    }

    bool wants(const Node& operand, std::string_view operation, Type wanted) {
        if (!program_.isNullLiteral(operand) && (operand.type == wanted || operand.type == Type::Any)) return true;
        wrong(operand, operation, wanted);
        return false;
    }

    Type typed(const Node& node) {
        const auto kid = [&](std::size_t i) -> const Node& { return program_.kid(node, i); };
        switch (node.kind) {
            case NodeKind::Constant: return typeOf(program_.constants[node.data]);
            case NodeKind::Name: return node.type;
            case NodeKind::Local:
            case NodeKind::ItemMember:
            case NodeKind::Unknown: return Type::Any;
            case NodeKind::Negate:
                if (kid(0).type == Type::Period) return Type::Period;
                wants(kid(0), "-", Type::Number);
                return kid(0).type;
            case NodeKind::Arithmetic: return arithmetic(node);
            case NodeKind::Compare: comparison(node); return Type::Boolean;
            case NodeKind::Between: ordered(node, "between"); return Type::Boolean;
            case NodeKind::In: membership(node); return Type::Boolean;
            case NodeKind::And:
            case NodeKind::Or: logic(node); return Type::Boolean;
            case NodeKind::If:
                if (!program_.isNullLiteral(kid(0))) wants(kid(0), "if", Type::Boolean);
                return kid(1).type == kid(2).type ? kid(1).type : Type::Any;
            case NodeKind::For: iteration(node, "for"); return Type::List;
            case NodeKind::Some: iteration(node, "some"); return Type::Boolean;
            case NodeKind::Every: iteration(node, "every"); return Type::Boolean;
            case NodeKind::Count:
                if (kid(0).type != Type::Date || kid(1).type != Type::Date)
                    for (std::size_t i = 0; i < 2; ++i)
                        if (kid(1 - i).type != Type::Date && kid(i).type != Type::Any)
                            wants(kid(i), "..", Type::Number);
                return Type::List;
            case NodeKind::Items:
            case NodeKind::Tests: return Type::List;
            case NodeKind::Entries: return Type::Context;
            case NodeKind::Range: ordered(node, ".."); return Type::Range;
            case NodeKind::Test:
                if (node.op != Op::Equal && node.op != Op::NotEqual) ordered(node, opText(node.op));
                return Type::Range;
            case NodeKind::Path: return path(node);
            case NodeKind::Filter:
                if (kid(1).type == Type::Boolean) return Type::List;
                if (kid(1).type != Type::Number) wants(kid(1), "[…]", Type::Boolean);
                return Type::Any;
            case NodeKind::Call: return call(node);
            case NodeKind::Invoke: wants(kid(0), "(…)", Type::Function); return Type::Any;
            case NodeKind::IsDefined:
            case NodeKind::InstanceOf: return Type::Boolean;
            case NodeKind::Function: return Type::Function;
        }
        return Type::Any;
    }

    Type arithmetic(const Node& node) {
        const Node& left = program_.kid(node, 0);
        const Node& right = program_.kid(node, 1);
        const auto type = arithmeticType(node.op, left.type, right.type);
        const bool nulls = program_.isNullLiteral(left) || program_.isNullLiteral(right);
        if (type && !nulls) return *type;
        if (program_.isNullLiteral(left))
            wrong(left, opText(node.op), arithmeticBlame(node.op, left.type, right.type).wanted);
        else if (program_.isNullLiteral(right))
            wrong(right, opText(node.op), arithmeticBlame(node.op, left.type, right.type).wanted);
        else {
            const Blame blame = arithmeticBlame(node.op, left.type, right.type);
            wrong(blame.operand == 0 ? left : right, opText(node.op), blame.wanted);
        }
        return Type::Any;
    }

    void comparison(const Node& node) {
        if (node.op != Op::Equal && node.op != Op::NotEqual) return ordered(node, opText(node.op));
        const Node& left = program_.kid(node, 0);
        const Node& right = program_.kid(node, 1);
        if (left.type != right.type && left.type != Type::Any && right.type != Type::Any)
            wrong(right, opText(node.op), left.type);
    }

    // All operands of one type that has an order.
    void ordered(const Node& node, std::string_view operation) {
        Type wanted = Type::Any;
        for (std::size_t i = 0; i < node.kidCount; ++i) {
            const Node& operand = program_.kid(node, i);
            const bool bound =
                node.kind == NodeKind::Range && program_.isNullLiteral(operand);  // an open end, compared as it is
            if (bound || (operand.type == Type::Any && !program_.isNullLiteral(operand))) continue;
            if (wanted == Type::Any && isOrdered(operand.type))
                wanted = operand.type;
            else if (operand.type != wanted || program_.isNullLiteral(operand))
                return wrong(operand, operation, wanted == Type::Any ? Type::Number : wanted);
        }
    }

    void membership(const Node& node) {
        const Node& left = program_.kid(node, 0);
        const Node& right = program_.kid(node, 1);
        const Type asked =
            right.kind == NodeKind::Range || right.kind == NodeKind::Test
                ? (program_.isNullLiteral(program_.kid(right, 0)) ? program_.kid(right, right.kidCount - 1).type
                                                                  : program_.kid(right, 0).type)
                : right.type;
        if (left.type == Type::Any || asked == Type::Any || asked == Type::List || asked == Type::Range) return;
        if (left.type != asked) wrong(left, "in", asked);
    }

    // `false and x` is false whatever x is: with such a literal nothing is to be said of the others.
    void logic(const Node& node) {
        const bool decides = node.kind == NodeKind::Or;
        for (const NodeId id : program_.kidsOf(node)) {
            const Node& operand = program_.nodes[id];
            if (operand.kind == NodeKind::Constant && program_.constants[operand.data] == Value(decides)) return;
        }
        for (const NodeId id : program_.kidsOf(node)) wants(program_.nodes[id], decides ? "or" : "and", Type::Boolean);
    }

    void iteration(const Node& node, std::string_view operation) {
        for (std::size_t i = 0; i + 1 < node.kidCount; ++i)
            if (program_.kid(node, i).type != Type::Range) wants(program_.kid(node, i), operation, Type::List);
        if (node.kind != NodeKind::For) wants(program_.kid(node, node.kidCount - 1), operation, Type::Boolean);
    }

    Type path(const Node& node) {
        const Node& from = program_.kid(node, 0);
        const std::string& member = program_.texts[node.text];
        if (program_.isNullLiteral(from)) {
            wrong(from, "." + member, Type::Context);
        } else if (from.type != Type::Any && from.type != Type::Context && from.type != Type::List) {
            if (hasMember(from.type, member)) return from.type == Type::Range ? Type::Any : Type::Number;
            problems_.push_back(
                complain(program_.source, "formula.no-member", node.at, {member, std::string(typeName(from.type))}));
        }
        return Type::Any;
    }

    Type call(const Node& node) {
        const Builtin& builtin = builtins()[node.data];
        for (std::size_t i = 0; i < node.kidCount; ++i) {
            const Parameter& parameter = builtin.parameterOf(i);
            const Node& operand = program_.kid(node, i);
            if (parameter.kind == '?' || (parameter.orNull && program_.isNullLiteral(operand))) continue;
            if (builtin.spread == Spread::ListOrMany && node.kidCount > 1) continue;
            const Type wanted = parameterType(parameter.kind);
            if (wanted == Type::Any || wanted == Type::List) {
                if (program_.isNullLiteral(operand)) wrong(operand, builtin.name, wanted);
            } else if (operand.type != Type::List && !standsFor(parameter.kind, operand.type)) {
                // a list of one may stand for its item
                wants(operand, builtin.name, wanted);
            }
        }
        literalDate(node, builtin.name);
        return builtin.result;
    }

    // date("2019-02-30") is wrong whenever it runs; say so at once.
    void literalDate(const Node& node, std::string_view function) {
        if (node.kidCount != 1 || program_.kid(node, 0).kind != NodeKind::Constant) return;
        const bool period = function == "duration", time = function == "time", both = function == "date and time";
        if (!period && !time && !both && function != "date") return;
        const Node& operand = program_.kid(node, 0);
        const std::string* text = program_.constants[operand.data].as<std::string>();
        if (!text) return;
        const auto value = temporalFromText(*text);
        const Type wanted = period ? Type::Period : time ? Type::Time : both ? Type::DateTime : Type::Date;
        if (value && (typeOf(*value) == wanted || (both && typeOf(*value) == Type::Date))) return;
        const char* const code = hasZone(*text) && (time || both) ? "formula.zone"
                                 : period                         ? "formula.bad-period"
                                 : time                           ? "formula.bad-time"
                                 : both                           ? "formula.bad-date-time"
                                                                  : "formula.bad-date";
        note(code, operand, {shortened(*text)});
    }

    Program& program_;
    std::vector<int> heights_;
    Problems problems_;
};

}  // namespace

Problems check(Program& program) { return Checker(program).run(); }

}  // namespace clearline
