// TreePaths: the names met in a JSON or XML file as paths, each once: what lies on the same path is the same column, or
// the same table. Where it sits: between the parser of such a file, which comes by names in any order, and the columns
// of a RawTable. Promises: quick where elements give the same names in the same order again and again.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace clearline {

class TreePaths {
public:
    using Node = std::uint32_t;
    static constexpr Node kRoot = 0, kNone = UINT32_MAX;

    explicit TreePaths(std::size_t most) : most_(most) { nodes_.emplace_back(); }

    static constexpr std::size_t kLongest = 2000;  // bytes of a path

    // The path of that name beneath another; kNone if it would be one more than there may be, or longer.
    [[nodiscard]] Node child(Node parent, std::string_view name);
    [[nodiscard]] std::size_t size() const { return nodes_.size(); }
    [[nodiscard]] std::size_t most() const { return most_; }
    [[nodiscard]] Node parent(Node node) const { return nodes_[node].parent; }
    [[nodiscard]] const std::string& name(Node node) const { return nodes_[node].name; }
    [[nodiscard]] const std::vector<Node>& children(Node node) const { return nodes_[node].children; }
    // Names from beneath `from` to the node, parted by points; an empty one is "".
    [[nodiscard]] std::string text(Node node, Node from = kRoot) const;

private:
    struct Entry {
        Node parent = kNone;
        std::string name;
        std::size_t length = 0;  // of the path
        std::vector<Node> children;
        std::size_t next = 0;  // which child is likely asked for next
        std::map<std::string, Node, std::less<>> byName;
    };
    std::vector<Entry> nodes_;
    std::size_t most_;
};

}  // namespace clearline
