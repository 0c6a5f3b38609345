#include "core/tables/xml_shape.h"

#include <algorithm>

namespace clearline {

namespace {

using Node = TreePaths::Node;

constexpr std::size_t kNamesToColumns = 20;  // distinct names there may be, for each column there may be

bool isBlank(std::string_view piece) { return piece.find_first_not_of(" \t\r\n") == std::string_view::npos; }

class Shaping final : public XmlTags {
public:
    Shaping(XmlShape& shape, ProblemList& problems) : shape_(shape), problems_(problems) {}

    void start(std::string_view name, const std::vector<XmlAttributeText>& attributes, std::size_t,
               std::size_t) override {
        const Node parent = open_.empty() ? TreePaths::kRoot : open_.back().node;
        const Node node = child(parent, name);
        if (node == TreePaths::kNone) return;
        Seen& seen = seen_[node];
        const std::uint64_t around = open_.empty() ? 0 : open_.back().serial;
        XmlShape::Element& element = shape_.elements[node];
        if (seen.around == around && element.count > 0) element.repeats = true;
        seen.around = around;
        ++element.count;
        element.structured = element.structured || !attributes.empty();
        if (!open_.empty()) {
            shape_.elements[parent].structured = shape_.elements[parent].holdsElements = true;
            open_.back().leaf = false;
        }
        open_.push_back({node, ++serials_, true, false});
        for (const XmlAttributeText& attribute : attributes) {
            const Node at = child(node, "@" + std::string(attribute.name));
            if (at == TreePaths::kNone) return;
            ++shape_.elements[at].values;
        }
    }
    void text(std::string_view piece) override {
        if (!open_.empty() && !open_.back().said) open_.back().said = !isBlank(piece);
    }
    void end(std::size_t, std::size_t) override {
        if (open_.back().leaf || open_.back().said) ++shape_.elements[open_.back().node].values;
        open_.pop_back();
    }

private:
    struct Seen {
        std::uint64_t around = 0;  // the element in which it was seen last
    };
    struct Open {
        Node node;
        std::uint64_t serial;
        bool leaf, said;
    };

    Node child(Node parent, std::string_view name) {
        const Node node = shape_.paths.child(parent, name);
        if (node == TreePaths::kNone)
            problems_.add("table.too-many-names", Severity::Fatal, 0, 0,
                          {std::to_string(shape_.paths.most()), std::to_string(TreePaths::kLongest)});
        shape_.elements.resize(shape_.paths.size());
        seen_.resize(shape_.paths.size());
        return node;
    }

    XmlShape& shape_;
    ProblemList& problems_;
    std::vector<Seen> seen_;
    std::vector<Open> open_;
    std::uint64_t serials_ = 0;
};

// Values of an element and of what it holds, other rows apart.
std::uint64_t valuesIn(const XmlShape& shape, Node node) {
    std::uint64_t values = shape.of(node).values;
    for (const Node inside : shape.paths.children(node))
        if (!shape.of(inside).isRow) values += valuesIn(shape, inside);
    return values;
}

std::size_t kindsOfLeaves(const XmlShape& shape, Node node) {
    const auto& children = shape.paths.children(node);
    return static_cast<std::size_t>(std::count_if(children.begin(), children.end(), [&](Node inside) {
        return shape.of(inside).values > 0 && !shape.of(inside).holdsElements;
    }));
}

}  // namespace

XmlShape xmlShape(std::string_view text, const TableLimits& limits, ProblemList& problems, Progress& progress) {
    XmlShape shape{TreePaths(kNamesToColumns * limits.columns), {}, {}, false};
    shape.elements.resize(1);
    Shaping shaping(shape, problems);
    feedXml(text, shaping, limits, problems, progress);
    if (problems.fatal()) return shape;
    const auto nodes = static_cast<Node>(shape.elements.size());
    for (const bool structured : {true, false}) {
        for (Node node = 1; node < nodes; ++node) {
            XmlShape::Element& element = shape.elements[node];
            element.isRow = element.repeats && (element.structured || !structured);
        }
        shape.repeated = std::any_of(shape.elements.begin(), shape.elements.end(),
                                     [](const XmlShape::Element& element) { return element.isRow; });
        if (shape.repeated) break;
        // Leaves that repeat are rows only where nothing else can be one.
        Node fullest = TreePaths::kRoot;
        std::size_t most = 1;
        for (Node node = 1; structured && node < nodes; ++node)
            if (const std::size_t kinds = kindsOfLeaves(shape, node); kinds > most) {
                most = kinds;
                fullest = node;
            }
        if (fullest != TreePaths::kRoot) {
            shape.elements[fullest].isRow = true;
            break;
        }
    }
    for (Node node = 1; node < nodes; ++node)
        if (shape.of(node).isRow)
            if (const std::uint64_t values = valuesIn(shape, node); values > 0)
                shape.rows.push_back({node, shape.paths.text(node), shape.of(node).count, values});
    return shape;
}

}  // namespace clearline
