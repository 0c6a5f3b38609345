#include "core/explain/catalogue.h"

#include <yaml-cpp/yaml.h>

#include <fstream>
#include <sstream>

#include "core/date/date.h"
#include "core/explain/phrase.h"
#include "core/explain/plain_words.h"
#include "core/explain/points_text.h"

namespace clearline {

namespace {

// Nested maps become dotted keys.
bool flatten(const YAML::Node& node, const std::string& key, WordMap& words) {
    if (node.IsScalar()) return words.emplace(key, node.Scalar()).second;
    if (!node.IsMap()) return false;
    for (const auto& entry : node)
        if (!flatten(entry.second, key.empty() ? entry.first.Scalar() : key + "." + entry.first.Scalar(), words))
            return false;
    return true;
}

Problem unreadable(const std::string& path) { return {"messages.unreadable", Severity::Fatal, {path, 0, 0}, {}}; }

}  // namespace

std::optional<WordMap> yamlWords(const std::string& text) {
    WordMap words;
    try {
        if (!flatten(YAML::Load(text), "", words)) return std::nullopt;
    } catch (const YAML::Exception&) { return std::nullopt; }
    return words;
}

Result<Catalogue> Catalogue::load(const std::vector<std::string>& resourceFolders, Language language) {
    const std::string name = language == Language::Chinese ? "messages/zh.yaml" : "messages/en.yaml";
    for (const std::string& folder : resourceFolders) {
        const std::string path = folder + "/" + name;
        std::ifstream file(path, std::ios::binary);
        if (!file) continue;
        std::ostringstream text;
        text << file.rdbuf();
        Catalogue catalogue;
        catalogue.language_ = language;
        auto words = plainWords(text.str());
        if (!words) words = yamlWords(text.str());
        if (!words) return unreadable(path);
        catalogue.words_ = *std::move(words);
        return catalogue;
    }
    return unreadable(name);
}

std::string Catalogue::raw(std::string_view key) const {
    const auto found = words_.find(key);
    return found != words_.end() ? found->second : "\u27e8" + std::string(key) + "\u27e9";
}

std::string Catalogue::text(std::string_view key, const std::vector<std::string>& args) const {
    std::string words = raw(key);
    if (words.find('{') == std::string::npos) return words;
    std::string out;
    Phrase(words).appendTo(out, args);
    return out;
}

std::string Catalogue::longDate(Date date) const {
    const YearMonthDay parts = date.parts();
    return text("date.long", {std::to_string(parts.year), text("date.month." + std::to_string(parts.month)),
                              std::to_string(parts.day)});
}

std::string Catalogue::signedPoints(const Number& points) const {
    std::string out;
    appendSigned(out, points);
    return out;
}

}  // namespace clearline
