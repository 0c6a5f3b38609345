#include "core/rulebook/kinds.h"

#include <algorithm>
#include <filesystem>

#include "core/rulebook/rulebook.h"
#include "core/yaml/find_files.h"
#include "core/yaml/yaml_reader.h"

namespace clearline {
namespace {

void readKindsFile(const std::string& path, const std::string& text, Kinds& kinds, Problems& problems) {
    const auto tree = parseYaml(text, path);
    if (!tree) {
        problems.insert(problems.end(), tree.problems().begin(), tree.problems().end());
        return;
    }
    YamlReader reader(path, problems);
    const bool ofRelations = path.ends_with("/relations.yaml");
    if (!reader.isMap(*tree)) return;
    for (std::size_t i = 0; i < tree->keys.size(); ++i) {
        const YamlNode& key = tree->keys[i];
        const std::size_t before = reader.errors();
        const YamlMap map = ofRelations ? YamlMap(reader, tree->items[i], {"title", "mutual"})
                                        : YamlMap(reader, tree->items[i], {"title", "type"});
        Kind kind;
        if (const YamlNode* title = map.need("title")) kind.title = reader.localText(*title).value_or(LocalText{});
        if (ofRelations) {
            if (kinds.relationDeclared(key.text)) reader.report("rulebook.kind-twice", key, {key.text});
            const YamlNode* mutual = map.find("mutual");
            const bool both = mutual && reader.choice(*mutual, {"true", "false"}).value_or(1) == 0;
            if (reader.errors() == before)
                kinds.addRelation(key.text, std::move(kind.title), both ? Kinds::Ways::Both : Kinds::Ways::One);
            continue;
        }
        if (const YamlNode* type = map.need("type"))
            if (reader.choice(*type, {"basic", "positive", "notice", "bad"})) kind.type = type->text;
        if (kinds.declared(key.text)) reader.report("rulebook.kind-twice", key, {key.text});
        if (reader.errors() == before) kinds.add(key.text, std::move(kind));
    }
}

}  // namespace

Result<Kinds> Kinds::load(const std::vector<std::string>& resourceFolders) {
    Kinds kinds;
    Problems problems;
    for (const std::string& folder : resourceFolders) {
        const auto files = filesIn(folder + "/kinds", ".yaml");
        for (const std::string& path : files) {
            const auto text = bytesOf(path, kYamlBytes);
            if (text)
                readKindsFile(path, *text, kinds, problems);
            else
                problems.push_back({"rulebook.unreadable", Severity::Fatal, {path, 0, 0}, {path}});
        }
        if (!files.empty()) break;  // the best folder that has any tells them all
    }
    if (!problems.empty()) return problems;
    return kinds;
}

const Kind* Kinds::find(std::string_view kind) const {
    const auto found = kinds_.find(kind);
    return found == kinds_.end() ? nullptr : &found->second;
}

const LocalText* Kinds::relationTitle(std::string_view kind) const {
    const auto found = relations_.find(kind);
    return found == relations_.end() || found->second.empty() ? nullptr : &found->second;
}

Kinds withKindsOf(Kinds kinds, const Rulebook& rulebook) {
    for (const Rule& rule : rulebook.rules)
        for (const std::string& kind : rule.kinds)
            if (!kinds.declared(kind)) kinds.add(kind, {});
    for (const Rule& rule : rulebook.rules)
        for (const Booking& booking : rule.bookTo)
            if (!kinds.relationDeclared(booking.relation)) kinds.addRelation(booking.relation, {}, Kinds::Ways::Both);
    return kinds;
}

}  // namespace clearline
