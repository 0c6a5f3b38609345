// Lays what a reading says `instead` over the YAML tree of its rulebook: key by key, an item of a list or
// map by its id. Nothing is typed yet; the loader then reads the tree as if it had been written so, and
// problems point to the reading's own lines.
#pragma once

#include "core/yaml/yaml_reader.h"

namespace clearline {

// The value of a key of a map; null if it is not there.
[[nodiscard]] const YamlNode* valueOf(const YamlNode& map, std::string_view key);

// What was replaced, as paths: "rules/TP-01/valid-for". Reports what is named in vain or cannot be replaced.
std::vector<std::string> layOver(YamlNode& root, const YamlNode& instead, YamlReader& reader);

// A part that both replace: the shorter of the two paths.
[[nodiscard]] std::optional<std::string> bothReplace(const std::vector<std::string>& one,
                                                     const std::vector<std::string>& other);

}  // namespace clearline
