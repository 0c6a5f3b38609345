// The words of a catalogue out of their YAML. Most catalogues are written plainly: keys, indented
// maps, words on one line, in quotes or not. That much is read here at once; whatever else YAML
// allows is left to the library, which takes a hundred times as long.
// Promises: plainWords gives what yamlWords gives, or nothing.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace clearline {

using WordMap = std::map<std::string, std::string, std::less<>>;

// Nested maps become dotted keys: {label: {because: x}} is label.because. Nothing if the text is
// written less plainly, or wrongly.
[[nodiscard]] std::optional<WordMap> plainWords(std::string_view text);
// The same of any YAML; nothing if it is no map of words, or has a key twice.
[[nodiscard]] std::optional<WordMap> yamlWords(const std::string& text);

}  // namespace clearline
