// XmlElement: an XML text as a plain tree with the place of everything, and nothing typed yet.
// First station of a DMN model on its way in; the library that reads XML is seen only behind it.
// Promises: no exception leaves, size, depth and number of elements are limited, and a document
// type (whose entities let a small file unfold into a huge one) is refused, never expanded.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace clearline {

struct XmlAttribute {
    std::string name;  // as written: "typeRef", "xsi:type"
    std::string value;
};

struct XmlElement {
    std::string name;                           // without its prefix
    std::vector<XmlAttribute> attributes;       // in order of writing
    std::string text;                           // directly inside, all pieces joined
    std::uint32_t row = 0, column = 0;          // of its name, in lines and characters from 1
    std::uint32_t textRow = 0, textColumn = 0;  // of the text's first character
    std::vector<XmlElement> children;

    [[nodiscard]] const XmlElement* child(std::string_view name) const;  // the first of that name
    [[nodiscard]] const XmlAttribute* attribute(std::string_view name) const;
    [[nodiscard]] std::string valueOf(std::string_view attribute) const;  // empty if it is not there
};

inline constexpr std::size_t kXmlBytes = std::size_t{16} << 20;
inline constexpr std::size_t kXmlDepth = 128;
inline constexpr std::size_t kXmlElements = 400000;

// The document's one root. Problems: dmn.too-large, .not-utf8, .doctype, .too-deep, .xml.
[[nodiscard]] Result<XmlElement> parseXml(std::string_view text, const std::string& file);

}  // namespace clearline
