// Program: a compiled formula: its tree in one array, children before parents, the root last.
// Made by the parser, typed by the checker, run by the evaluator; immutable after that.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/formula/complaint.h"
#include "core/formula/formula.h"

namespace clearline {

using NodeId = std::uint32_t;
inline constexpr NodeId kNoNode = UINT32_MAX;

enum class NodeKind : std::uint8_t {
    Constant,    // data: index of the value
    Name,        // data: index of the free name
    Local,       // data: slot of a variable (for, some, every, item, context entry, parameter)
    ItemMember,  // a name inside a filter: a member of the item in slot `data`, else the child if there is one; text:
                 // its name
    Unknown,     // stands for what could not be understood; never evaluated
    Negate,
    Arithmetic,
    Compare,
    Between,
    In,  // data 1: null passes no comparison and no range, which is no error
    And,
    Or,
    If,
    For,  // children: one domain per variable, then the body; text: the first variable; data 1: the body may read
          // `partial`, the results so far
    Some,
    Every,    // likewise
    Count,    // a..b as the domain of `for`
    Items,    // [a, b]
    Tests,    // the (a, b, > c) after `in`
    Entries,  // {a: 1}; children: values; text: the first key, the others follow
    Range,    // children: low, high; data: bit 0 low included, bit 1 high included
    Test,     // > a, != a …; child: the bound
    Path,     // child.text
    Filter,   // child 0 [ child 1 ]
    Call,     // data: index of the built-in; children: arguments
    Invoke,   // child 0 ( others ); data 1: by name, the first name is text
    IsDefined,
    InstanceOf,  // child instance of types[data]
    Function,    // function(a, b) body; data: index into functions
};

enum class Op : std::uint8_t {
    None,
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual
};
[[nodiscard]] std::string_view opText(Op op);
[[nodiscard]] std::string_view typeName(Type type);

struct Node {
    NodeKind kind = NodeKind::Unknown;
    Op op = Op::None;
    Type type = Type::Any;
    std::uint32_t begin = 0, end = 0;  // bytes of the text
    std::uint32_t at = 0;              // where its sign stands, for carets
    std::uint32_t data = 0;
    std::uint32_t text = 0;  // index into texts
    std::uint32_t firstKid = 0, kidCount = 0;
};

enum class Grammar : std::uint8_t { Expression, UnaryTests };

// A function as it is written: what its parameters are called and may be, and which names its body
// reads, so that it can take their values along.
struct WrittenFunction {
    std::vector<std::string> parameters;
    std::vector<DeclaredType> types;
    std::vector<std::uint32_t> names;
};

struct Program {
    SourceText source;
    Budget budget;
    std::vector<Node> nodes;
    std::vector<NodeId> kids;
    std::vector<Value> constants;
    std::vector<std::string> names;  // free names, each once
    std::vector<std::string> texts;  // members, keys, variables
    std::vector<DeclaredType> types;
    std::vector<WrittenFunction> functions;
    NodeId root = kNoNode;
    Grammar grammar = Grammar::Expression;

    [[nodiscard]] std::span<const NodeId> kidsOf(const Node& node) const {
        return {kids.data() + node.firstKid, node.kidCount};
    }
    [[nodiscard]] const Node& kid(const Node& node, std::size_t i) const { return nodes[kids[node.firstKid + i]]; }
    [[nodiscard]] bool isNullLiteral(const Node& node) const {
        return node.kind == NodeKind::Constant && constants[node.data].isNull();
    }
    [[nodiscard]] std::string_view written(const Node& node) const {
        return std::string_view(source.text).substr(node.begin, node.end - node.begin);
    }
};

// Text to tree, then types; both give the Problems found, none if all is well.
[[nodiscard]] Problems parse(Program& program, const Scope& scope, Grammar grammar = Grammar::Expression);
[[nodiscard]] Problems check(Program& program);

}  // namespace clearline
