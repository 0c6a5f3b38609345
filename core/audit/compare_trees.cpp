#include "core/audit/compare_trees.h"

#include <algorithm>

#include "core/rulebook/overlay.h"
#include "core/rulebook/read_parts.h"

namespace clearline {

namespace {

using Kind = YamlNode::Kind;

// What a reader would write on one line: {below: 500, gives: -10}.
std::string flow(const YamlNode& node) {
    if (node.kind == Kind::Null) return "null";
    if (node.kind == Kind::Scalar) return node.text;
    const bool map = node.kind == Kind::Map;
    std::string out(1, map ? '{' : '[');
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        if (i > 0) out += ", ";
        if (map) out += node.keys[i].text + ": ";
        out += flow(node.items[i]);
    }
    return out + (map ? '}' : ']');
}

// What tells the items of a list apart; nothing if they are told apart by their place only.
const YamlNode* idOf(const YamlNode& item) { return valueOf(item, "id"); }

class TreeComparing {
public:
    std::vector<TreeDifference> run(const YamlNode& first, const YamlNode& second) {
        maps(first, second, {});
        return std::move(found_);
    }

private:
    static bool leftOut(const std::string& path) {
        constexpr std::string_view kElsewhere[] = {"parameters", "tables", "readings"};
        return std::find(std::begin(kElsewhere), std::end(kElsewhere), path) != std::end(kElsewhere);
    }
    static std::string below(const std::string& path, const std::string& key) {
        return path.empty() ? key : path + "/" + key;
    }

    void node(const YamlNode* first, const YamlNode* second, const std::string& path) {
        if (leftOut(path)) return;
        if (first && second && first->kind == Kind::Map && second->kind == Kind::Map)
            return maps(*first, *second, path);
        if (first && second && first->kind == Kind::Sequence && second->kind == Kind::Sequence && haveIds(*first) &&
            haveIds(*second))
            return lists(*first, *second, path);
        if (first && second && first->kind == Kind::Sequence && second->kind == Kind::Sequence &&
            first->items.size() == second->items.size()) {
            for (std::size_t i = 0; i < first->items.size(); ++i)
                node(&first->items[i], &second->items[i], below(path, std::to_string(i + 1)));
            return;
        }
        auto a = first ? std::optional(flow(*first)) : std::nullopt;
        auto b = second ? std::optional(flow(*second)) : std::nullopt;
        if (a != b) found_.push_back({path, std::move(a), std::move(b)});
    }
    void maps(const YamlNode& first, const YamlNode& second, const std::string& path) {
        for (std::size_t i = 0; i < first.keys.size(); ++i)
            node(&first.items[i], valueOf(second, first.keys[i].text), below(path, first.keys[i].text));
        for (std::size_t i = 0; i < second.keys.size(); ++i)
            if (!valueOf(first, second.keys[i].text)) node(nullptr, &second.items[i], below(path, second.keys[i].text));
    }
    static bool haveIds(const YamlNode& list) {
        return !list.items.empty() && std::all_of(list.items.begin(), list.items.end(), idOf);
    }
    static const YamlNode* withId(const YamlNode& list, const std::string& id) {
        for (const YamlNode& item : list.items)
            if (idOf(item)->text == id) return &item;
        return nullptr;
    }
    void lists(const YamlNode& first, const YamlNode& second, const std::string& path) {
        for (const YamlNode& item : first.items) {
            const std::string& id = idOf(item)->text;
            node(&item, withId(second, id), below(path, id));
        }
        for (const YamlNode& item : second.items)
            if (!withId(first, idOf(item)->text)) node(nullptr, &item, below(path, idOf(item)->text));
    }

    std::vector<TreeDifference> found_;
};

// The file as it was read; it was, so that it can be read again.
YamlNode treeOf(const Rulebook& rulebook) {
    auto tree = parseYaml(rulebook.text, rulebook.file);
    if (!tree) return {};
    static_cast<void>(chooseReadings(*tree, rulebook.file, rulebook.chosen));
    return std::move(tree).value();
}

}  // namespace

std::vector<TreeDifference> differencesOfFiles(const Rulebook& first, const Rulebook& second) {
    return TreeComparing().run(treeOf(first), treeOf(second));
}

}  // namespace clearline
