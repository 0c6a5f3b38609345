// When two formulas are the same, however they are spaced.
#include "core/formula/function.h"
#include "core/formula/printer.h"

namespace clearline {

namespace {

bool sameConstants(const Value& a, const Value& b) {
    const auto* f = a.as<std::shared_ptr<const FunctionValue>>();
    const auto* g = b.as<std::shared_ptr<const FunctionValue>>();
    return f && g ? (*f)->builtin == (*g)->builtin : a == b;
}

bool sameTexts(const Program& a, const Node& x, const Program& b, const Node& y, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
        if (a.texts[x.text + i] != b.texts[y.text + i]) return false;
    return true;
}

bool sameContents(const Program& a, const Node& x, const Program& b, const Node& y) {
    switch (x.kind) {
        case NodeKind::Constant: return sameConstants(a.constants[x.data], b.constants[y.data]);
        case NodeKind::Name: return a.names[x.data] == b.names[y.data];
        case NodeKind::InstanceOf: return a.types[x.data] == b.types[y.data];
        case NodeKind::Function:
            return a.functions[x.data].parameters == b.functions[y.data].parameters &&
                   a.functions[x.data].types == b.functions[y.data].types;
        case NodeKind::Local:
        case NodeKind::ItemMember: return x.data == y.data && sameTexts(a, x, b, y, 1);
        case NodeKind::Path: return sameTexts(a, x, b, y, 1);
        case NodeKind::For:
        case NodeKind::Some:
        case NodeKind::Every: return x.data == y.data && sameTexts(a, x, b, y, x.kidCount - 1);
        case NodeKind::Entries: return sameTexts(a, x, b, y, x.kidCount);
        case NodeKind::Invoke: return x.data == y.data && sameTexts(a, x, b, y, x.data ? x.kidCount - 1 : 0);
        default: return x.data == y.data;
    }
}

}  // namespace

bool sameTree(const Program& a, const Program& b) {
    if (a.grammar != b.grammar) return false;
    std::vector<std::pair<NodeId, NodeId>> open{{a.root, b.root}};
    while (!open.empty()) {
        const auto [left, right] = open.back();
        open.pop_back();
        const Node &x = a.nodes[left], &y = b.nodes[right];
        if (x.kind != y.kind || x.op != y.op || x.kidCount != y.kidCount || !sameContents(a, x, b, y)) return false;
        for (std::size_t i = 0; i < x.kidCount; ++i) open.emplace_back(a.kids[x.firstKid + i], b.kids[y.firstKid + i]);
    }
    return true;
}

}  // namespace clearline
