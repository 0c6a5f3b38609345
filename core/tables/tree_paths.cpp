#include "core/tables/tree_paths.h"

namespace clearline {

TreePaths::Node TreePaths::child(Node parent, std::string_view name) {
    Entry& entry = nodes_[parent];
    if (entry.next >= entry.children.size()) entry.next = 0;
    if (entry.next < entry.children.size())
        if (const Node likely = entry.children[entry.next]; nodes_[likely].name == name) {
            ++entry.next;
            return likely;
        }
    if (const auto known = entry.byName.find(name); known != entry.byName.end()) {
        // The next one asked for is likely the one that came after this when it was new.
        const Node found = known->second;
        for (std::size_t i = 0; i < entry.children.size() && i < 64; ++i)
            if (entry.children[i] == found) entry.next = i + 1;
        return found;
    }
    const std::size_t length = entry.length + name.size() + 1;
    if (nodes_.size() > most_ || length > kLongest) return kNone;
    const auto node = static_cast<Node>(nodes_.size());
    entry.byName.emplace(name, node);
    entry.children.push_back(node);
    entry.next = entry.children.size();
    Entry fresh;
    fresh.parent = parent;
    fresh.name = name;
    fresh.length = length;
    nodes_.push_back(std::move(fresh));
    return node;
}

std::string TreePaths::text(Node node, Node from) const {
    if (node == from || node == kRoot) return {};
    std::string before = text(nodes_[node].parent, from);
    if (!before.empty()) before += '.';
    return before + (nodes_[node].name.empty() ? "\"\"" : nodes_[node].name);
}

}  // namespace clearline
