// The parts of an OpenDocument text, as XML. Where they sit: odt_writer.cpp packs them. Private to export/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/export/document.h"

namespace clearline {

struct OdtContent {
    std::string xml;
    std::vector<std::string> pictures;  // SVG, named Pictures/1.svg…
};
[[nodiscard]] OdtContent odtContent(const Document& document);
[[nodiscard]] std::string odtStyles(const Document& document);
[[nodiscard]] std::string odtMeta(const Document& document);
[[nodiscard]] std::string odtManifest(std::size_t pictures);

// Text within a paragraph: escaped; line ends and runs of spaces as the elements that keep them.
void appendOdtText(std::string& out, std::string_view text);

// All the namespaces that the parts use, for the root element of each.
[[nodiscard]] std::string_view odtNamespaces();

}  // namespace clearline
