// YamlReader: takes typed values out of a YAML tree and collects what is wrong with line and
// column. Scalars are typed here, by us: "-15" is an exact number only where a number is due.
// YamlMap: one map whose keys must all be known. Used by the parts of the rulebook loader.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/local_text.h"
#include "core/date/period.h"
#include "core/number/number.h"
#include "core/yaml/yaml_tree.h"

namespace clearline {

// Beyond so many problems of one file the rest is counted, not told.
inline constexpr std::size_t kProblemsTold = 1000;

class YamlReader {
public:
    YamlReader(std::string file, Problems& problems) : file_(std::move(file)), problems_(problems) {}

    [[nodiscard]] Place place(const YamlNode& node) const { return {file_, node.row, node.column}; }
    [[nodiscard]] Place textPlace(const YamlNode& node) const { return {file_, node.textRow, node.textColumn}; }

    void report(std::string code, const YamlNode& at, std::vector<std::string> args = {},
                Severity severity = Severity::Error);
    void report(Problem problem);
    // Errors so far: an item during whose reading this grows is left out.
    [[nodiscard]] std::size_t errors() const { return errors_; }

    // Each gives the value if it is well-formed, else reports and gives nothing.
    std::optional<std::string> text(const YamlNode& node);
    std::optional<LocalText> localText(const YamlNode& node);  // a text, or {en: …, zh: …}
    std::optional<Number> number(const YamlNode& node);
    std::optional<int> wholeNumber(const YamlNode& node, int low, int high);
    std::optional<Date> date(const YamlNode& node);
    std::optional<std::size_t> choice(const YamlNode& node, std::initializer_list<std::string_view> words);
    bool isList(const YamlNode& node);
    bool isMap(const YamlNode& node);

private:
    std::string file_;
    Problems& problems_;
    std::size_t errors_ = 0, told_ = 0;
};

class YamlMap {
public:
    // Reports what is not a map, unknown, repeated or empty keys.
    YamlMap(YamlReader& reader, const YamlNode& node, std::initializer_list<std::string_view> known);

    // Null if the key is not there.
    [[nodiscard]] const YamlNode* find(std::string_view key) const;
    // The same, and reports if it is not there.
    [[nodiscard]] const YamlNode* need(std::string_view key) const;
    [[nodiscard]] const YamlNode& node() const { return node_; }

private:
    YamlReader& reader_;
    const YamlNode& node_;
    std::vector<std::pair<std::string_view, const YamlNode*>> values_;
};

}  // namespace clearline
