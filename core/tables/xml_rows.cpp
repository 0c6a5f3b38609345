#include "core/tables/xml_rows.h"

#include <algorithm>

namespace clearline {

namespace {

using Node = TreePaths::Node;

enum class Gather : std::uint8_t { Nothing, Row, Above };

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kSpace = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kSpace);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

class Rows final : public XmlTags {
public:
    Rows(const TreeText& text, XmlShape& shape, TreeTable& into, ProblemList& problems)
        : text_(text), shape_(shape), into_(into), problems_(problems), nodes_(shape.paths.size()) {}

    bool target(std::string_view path) {
        bool any = false;
        for (Node node = 1; node < nodes_.size(); ++node) {
            if (shape_.of(node).count == 0 || shape_.paths.text(node) != path) continue;
            any = nodes_[node].isTarget = true;
            for (Node above = shape_.paths.parent(node); above != TreePaths::kRoot; above = shape_.paths.parent(above))
                nodes_[above].isAbove = shape_.of(above).isRow;
        }
        return any;
    }

    void start(std::string_view name, const std::vector<XmlAttributeText>& attributes, std::size_t start,
               std::size_t inside) override {
        const Open* around = open_.empty() ? nullptr : &open_.back();
        Open open;
        open.node = child(around == nullptr ? TreePaths::kRoot : around->node, name);
        open.table = open.node;
        open.inside = inside;
        open.text = said_.size();
        if (nodes_[open.node].isTarget) {
            open.opened = true;
            open.gather = Gather::Row;
            into_.openRow(++row_, text_.offset(start));
        } else if (nodes_[open.node].isAbove) {
            open.opened = true;
            open.gather = Gather::Above;
            into_.openAbove();
        } else if (around != nullptr && around->gather != Gather::Nothing && !shape_.of(open.node).isRow) {
            open.gather = around->gather;
            open.table = around->table;
        }
        if (!open_.empty()) open_.back().leaf = false;
        open_.push_back(open);
        if (open.gather == Gather::Nothing) return;
        // Of a tag it is not known which of its texts the bytes belong to.
        if (text_.tellBad(text_.text().substr(start, inside - start), {into_.row(), 0}, problems_))
            into_.refuseElement();
        for (const XmlAttributeText& attribute : attributes)
            put(child(open.node, "@" + std::string(attribute.name)), attribute.value, attribute.value,
                text_.text().substr(start, 0));
    }

    void text(std::string_view piece) override {
        if (!open_.empty() && open_.back().gather != Gather::Nothing) said_ += piece;
    }

    void end(std::size_t inside, std::size_t end) override {
        const Open open = open_.back();
        if (open.gather != Gather::Nothing) {
            say(open, inside);
            said_.resize(open.text);
        }
        if (open.opened && open.gather == Gather::Row)
            into_.closeRow(text_.offset(end));
        else if (open.opened)
            into_.closeAbove();
        open_.pop_back();
        // What comes behind an element is parted from what came before it.
        if (!open_.empty() && said_.size() > open_.back().text) said_ += ' ';
    }

private:
    struct Open {
        Node node = TreePaths::kRoot, table = TreePaths::kRoot;  // table: the row or what is above it
        Gather gather = Gather::Nothing;
        bool opened = false, leaf = true;
        std::size_t inside = 0;  // where its content begins
        std::size_t text = 0;    // of said_
    };
    struct OfNode {
        bool isTarget = false, isAbove = false, mixedTold = false;
        std::size_t column = kNoColumn;
    };
    static constexpr std::size_t kNoColumn = SIZE_MAX;

    // Every name is known from the first time through, but for "#text".
    Node child(Node parent, std::string_view name) {
        const Node node = shape_.paths.child(parent, name);
        if (node == TreePaths::kNone) {
            problems_.add("table.too-many-names", Severity::Fatal, 0, 0,
                          {std::to_string(shape_.paths.most()), std::to_string(TreePaths::kLongest)});
            return TreePaths::kRoot;
        }
        if (nodes_.size() <= node) nodes_.resize(node + std::size_t{1});
        if (shape_.elements.size() <= node) shape_.elements.resize(node + std::size_t{1});
        return node;
    }

    // The text of an element that ends here.
    void say(const Open& open, std::size_t inside) {
        const std::string_view value = trimmed(std::string_view(said_).substr(open.text));
        const std::string_view content = text_.text().substr(open.inside, inside - open.inside);
        const XmlShape::Element& element = shape_.of(open.node);
        const bool isRow = open.node == open.table;
        if (!element.holdsElements && !(isRow && element.structured)) {
            if (!value.empty() || !(element.structured || isRow)) put(open.node, value, content, content);
            return;
        }
        if (value.empty()) return;
        const bool mixed = element.holdsElements;
        const Node node = child(open.node, "#text");
        put(node, value, open.leaf ? content : value, content);
        if (!mixed || nodes_[node].mixedTold) return;
        nodes_[node].mixedTold = true;
        problems_.add("xml.text-beside-elements", Severity::Notice, into_.row(),
                      static_cast<std::uint32_t>(nodes_[node].column + 1),
                      {shape_.paths.name(open.node), ProblemList::shown(value)});
    }

    // `from`: the piece of the text that the value was made of.
    void put(Node node, std::string_view value, std::string_view raw, std::string_view from) {
        const std::size_t column = columnOf(node);
        const bool refused =
            text_.tellFaults(value, from, {into_.row(), static_cast<std::uint32_t>(column + 1)}, problems_);
        into_.put(column, value.empty() ? RawForm::Blank : RawForm::Text, value, value.empty() ? value : raw, refused);
    }

    std::size_t columnOf(Node node) {
        if (nodes_[node].column != kNoColumn) return nodes_[node].column;
        const Open& open = open_.back();
        std::string name = open.gather == Gather::Above ? "/" + shape_.paths.text(node)
                           : node == open.table         ? shape_.paths.name(node)
                                                        : shape_.paths.text(node, open.table);
        const auto known = std::find(names_.begin(), names_.end(), name);
        const auto column = static_cast<std::size_t>(known - names_.begin());
        if (known == names_.end()) {
            names_.push_back(name);
            (void)into_.addColumn(std::move(name));
        }
        return nodes_[node].column = column;
    }

    const TreeText& text_;
    XmlShape& shape_;
    TreeTable& into_;
    ProblemList& problems_;
    std::vector<OfNode> nodes_;
    std::vector<std::string> names_;
    std::vector<Open> open_;
    std::string said_;  // texts of the open elements, one behind the other
    std::uint32_t row_ = 0;
};

}  // namespace

bool readXmlRows(const TreeText& text, XmlShape& shape, std::string_view path, const TableLimits& limits,
                 TreeTable& into, ProblemList& problems, Progress& progress) {
    Rows rows(text, shape, into, problems);
    if (!rows.target(path)) return false;
    feedXml(text.text(), rows, limits, problems, progress);
    return true;
}

}  // namespace clearline
