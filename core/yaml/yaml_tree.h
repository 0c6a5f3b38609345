// YamlNode: a YAML text as a plain tree with the place of everything, and nothing typed yet:
// every scalar is its text. First station of a rulebook on its way in; the library that reads
// YAML is seen only behind it. Promises: no exception leaves, size and depth are limited, and
// anchors, aliases and tags (which let a small file unfold into a huge one) are refused.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace clearline {

struct YamlNode {
    enum class Kind : std::uint8_t { Null, Scalar, Sequence, Map };
    Kind kind = Kind::Null;
    bool quoted = false;                        // written in quotes or as a block: a text, whatever it looks like
    std::string text;                           // of a scalar
    std::uint32_t row = 0, column = 0;          // of its first character, in lines and characters from 1
    std::uint32_t textRow = 0, textColumn = 0;  // of the text's own first character, inside the quotes
    std::vector<YamlNode> keys;                 // of a map
    std::vector<YamlNode> items;                // of a list; of a map the values, by key
};

inline constexpr std::size_t kYamlBytes = std::size_t{1} << 20;
inline constexpr std::size_t kYamlDepth = 32;

// One document of at most `most` bytes. Problems: rulebook.too-large, .not-utf8, .control-character, .empty, .too-deep,
// .alias, .tag, .several-documents, .key-not-text, .yaml.
[[nodiscard]] Result<YamlNode> parseYaml(const std::string& text, const std::string& file,
                                         std::size_t most = kYamlBytes);

}  // namespace clearline
