#include "core/yaml/yaml_reader.h"

#include <algorithm>

namespace clearline {
namespace {

std::string joined(std::initializer_list<std::string_view> words) {
    std::string out;
    for (const std::string_view word : words) {
        if (!out.empty()) out += ", ";
        out += word;
    }
    return out;
}

}  // namespace

void YamlReader::report(std::string code, const YamlNode& at, std::vector<std::string> args, Severity severity) {
    report(Problem{std::move(code), severity, place(at), std::move(args)});
}

void YamlReader::report(Problem problem) {
    if (problem.severity >= Severity::Error) ++errors_;
    if (++told_ < kProblemsTold)
        problems_.push_back(std::move(problem));
    else if (told_ == kProblemsTold)
        problems_.push_back(
            {"rulebook.too-many-problems", Severity::Error, problem.place, {std::to_string(kProblemsTold)}});
}

std::optional<std::string> YamlReader::text(const YamlNode& node) {
    if (node.kind == YamlNode::Kind::Scalar && !node.text.empty()) return node.text;
    report("rulebook.not-a-text", node);
    return std::nullopt;
}

std::optional<LocalText> YamlReader::localText(const YamlNode& node) {
    if (node.kind != YamlNode::Kind::Map) {
        auto only = text(node);
        if (!only) return std::nullopt;
        return LocalText{*std::move(only), ""};
    }
    const std::size_t before = errors_;
    const YamlMap map(*this, node, {"en", "zh"});
    LocalText out;
    if (const YamlNode* en = map.find("en")) out.en = text(*en).value_or("");
    if (const YamlNode* zh = map.find("zh")) out.zh = text(*zh).value_or("");
    if (errors_ != before) return std::nullopt;
    if (out.empty()) {
        report("rulebook.not-a-text", node);
        return std::nullopt;
    }
    return out;
}

std::optional<Number> YamlReader::number(const YamlNode& node) {
    if (node.kind == YamlNode::Kind::Scalar && !node.quoted)
        if (auto number = Number::fromDecimal(node.text)) return number;
    report("rulebook.not-a-number", node, {node.text});
    return std::nullopt;
}

std::optional<int> YamlReader::wholeNumber(const YamlNode& node, int low, int high) {
    if (node.kind == YamlNode::Kind::Scalar && !node.quoted)
        if (const auto number = Number::fromDecimal(node.text))
            if (const auto whole = number->toInteger(); whole && *whole >= low && *whole <= high)
                return static_cast<int>(*whole);
    report("rulebook.not-a-whole-number", node, {node.text, std::to_string(low), std::to_string(high)});
    return std::nullopt;
}

std::optional<Date> YamlReader::date(const YamlNode& node) {
    if (node.kind == YamlNode::Kind::Scalar)
        if (const auto date = Date::fromIso(node.text)) return date;
    report("rulebook.not-a-date", node, {node.text});
    return std::nullopt;
}

std::optional<std::size_t> YamlReader::choice(const YamlNode& node, std::initializer_list<std::string_view> words) {
    if (node.kind == YamlNode::Kind::Scalar) {
        const auto found = std::find(words.begin(), words.end(), node.text);
        if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    }
    report("rulebook.not-a-choice", node, {node.text, joined(words)});
    return std::nullopt;
}

bool YamlReader::isList(const YamlNode& node) {
    if (node.kind == YamlNode::Kind::Sequence) return true;
    report("rulebook.not-a-list", node);
    return false;
}

bool YamlReader::isMap(const YamlNode& node) {
    if (node.kind == YamlNode::Kind::Map) return true;
    report("rulebook.not-a-map", node);
    return false;
}

YamlMap::YamlMap(YamlReader& reader, const YamlNode& node, std::initializer_list<std::string_view> known)
    : reader_(reader), node_(node) {
    if (!reader.isMap(node)) return;
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
        const YamlNode& key = node.keys[i];
        if (std::find(known.begin(), known.end(), key.text) == known.end())
            reader.report("rulebook.key-unknown", key, {key.text, joined(known)});
        else if (find(key.text))
            reader.report("rulebook.key-twice", key, {key.text});
        else if (node.items[i].kind == YamlNode::Kind::Null)
            reader.report("rulebook.value-missing", key, {key.text});
        else
            values_.emplace_back(key.text, &node.items[i]);
    }
}

const YamlNode* YamlMap::find(std::string_view key) const {
    for (const auto& [name, value] : values_)
        if (name == key) return value;
    return nullptr;
}

const YamlNode* YamlMap::need(std::string_view key) const {
    const YamlNode* found = find(key);
    if (found || node_.kind != YamlNode::Kind::Map) return found;
    const bool there =
        std::any_of(node_.keys.begin(), node_.keys.end(), [&](const YamlNode& k) { return k.text == key; });
    if (!there) reader_.report("rulebook.key-missing", node_, {std::string(key)});
    return nullptr;
}

}  // namespace clearline
