#include "core/rulebook/overlay.h"

#include <algorithm>
#include <array>

namespace clearline {
namespace {

enum class Shape : std::uint8_t { Whole, Keys, ById };

std::optional<Shape> shapeOf(std::string_view part) {
    constexpr std::array<std::pair<std::string_view, Shape>, 14> kParts{{{"applies-to", Shape::Whole},
                                                                         {"eligibility", Shape::Whole},
                                                                         {"accepts", Shape::Whole},
                                                                         {"calendar", Shape::Keys},
                                                                         {"score", Shape::Keys},
                                                                         {"counting", Shape::Keys},
                                                                         {"parameters", Shape::ById},
                                                                         {"tables", Shape::ById},
                                                                         {"characteristics", Shape::ById},
                                                                         {"yearly-caps", Shape::ById},
                                                                         {"lists", Shape::ById},
                                                                         {"rules", Shape::ById},
                                                                         {"scales", Shape::ById},
                                                                         {"thresholds", Shape::ById}}};
    for (const auto& [name, shape] : kParts)
        if (name == part) return shape;
    return std::nullopt;
}

YamlNode* find(YamlNode& map, std::string_view key) {
    if (map.kind != YamlNode::Kind::Map) return nullptr;
    for (std::size_t i = 0; i < map.keys.size(); ++i)
        if (map.keys[i].text == key) return &map.items[i];
    return nullptr;
}

void remove(YamlNode& map, std::string_view key) {
    const auto at = std::find_if(map.keys.begin(), map.keys.end(), [&](const YamlNode& k) { return k.text == key; });
    if (at == map.keys.end()) return;
    map.items.erase(map.items.begin() + (at - map.keys.begin()));
    map.keys.erase(at);
}

// Null takes the key away.
void put(YamlNode& map, const YamlNode& key, const YamlNode& value) {
    if (value.kind == YamlNode::Kind::Null) return remove(map, key.text);
    if (YamlNode* old = find(map, key.text)) {
        *old = value;
        return;
    }
    map.keys.push_back(key);
    map.items.push_back(value);
}

class Laying {
public:
    Laying(YamlNode& root, YamlReader& reader) : root_(root), reader_(reader) {}

    std::vector<std::string> lay(const YamlNode& instead) {
        if (!reader_.isMap(instead)) return {};
        for (std::size_t i = 0; i < instead.keys.size(); ++i) part(instead.keys[i], instead.items[i]);
        if (instead.keys.empty()) reader_.report("rulebook.list-empty", instead);
        return std::move(paths_);
    }

private:
    void part(const YamlNode& key, const YamlNode& value) {
        const auto shape = shapeOf(key.text);
        if (!shape) return reader_.report("rulebook.reading-part", key, {key.text});
        if (*shape == Shape::Whole) {
            put(root_, key, value);
            paths_.push_back(key.text);
            return;
        }
        if (!reader_.isMap(value)) return;
        if (*shape == Shape::Keys && !find(root_, key.text)) {
            YamlNode empty = value;
            empty.keys.clear();
            empty.items.clear();
            put(root_, key, empty);
        }
        YamlNode* part = find(root_, key.text);
        if (*shape == Shape::Keys) return keys(*part, value, key.text);
        for (std::size_t i = 0; i < value.keys.size(); ++i)
            item(part, value.keys[i], value.items[i], key.text + "/" + value.keys[i].text);
    }

    void item(YamlNode* part, const YamlNode& id, const YamlNode& value, const std::string& path) {
        YamlNode* found = nullptr;
        std::size_t place = 0;
        if (part && part->kind == YamlNode::Kind::Map) found = find(*part, id.text);
        if (part && part->kind == YamlNode::Kind::Sequence)
            for (; !found && place < part->items.size(); ++place) {
                YamlNode& candidate = part->items[place];
                if (const YamlNode* name = find(candidate, "id"); name && name->text == id.text) found = &candidate;
            }
        if (!found) return reader_.report("rulebook.reading-in-vain", id, {path});
        if (value.kind != YamlNode::Kind::Null) {
            if (reader_.isMap(value)) keys(*found, value, path);
            return;
        }
        paths_.push_back(path);
        if (part->kind == YamlNode::Kind::Map)
            remove(*part, id.text);
        else
            part->items.erase(part->items.begin() + static_cast<std::ptrdiff_t>(place - 1));
    }

    void keys(YamlNode& into, const YamlNode& value, const std::string& path) {
        for (std::size_t i = 0; i < value.keys.size(); ++i) {
            if (value.keys[i].text == "id") {
                reader_.report("rulebook.reading-part", value.keys[i], {path + "/id"});
                continue;
            }
            put(into, value.keys[i], value.items[i]);
            paths_.push_back(path + "/" + value.keys[i].text);
        }
    }

    YamlNode& root_;
    YamlReader& reader_;
    std::vector<std::string> paths_;
};

bool within(const std::string& path, const std::string& part) {
    return path.starts_with(part) && (path.size() == part.size() || path[part.size()] == '/');
}

}  // namespace

const YamlNode* valueOf(const YamlNode& map, std::string_view key) {
    if (map.kind != YamlNode::Kind::Map) return nullptr;
    for (std::size_t i = 0; i < map.keys.size(); ++i)
        if (map.keys[i].text == key) return &map.items[i];
    return nullptr;
}

std::vector<std::string> layOver(YamlNode& root, const YamlNode& instead, YamlReader& reader) {
    return Laying(root, reader).lay(instead);
}

std::optional<std::string> bothReplace(const std::vector<std::string>& one, const std::vector<std::string>& other) {
    for (const std::string& a : one)
        for (const std::string& b : other) {
            if (within(a, b)) return b;
            if (within(b, a)) return a;
        }
    return std::nullopt;
}

}  // namespace clearline
