// Reading one XML part of a workbook as a stream, by expat: elements come as they stand, nothing is kept. Where it
// sits: between the unpacked bytes and those who know what a part means. Promises: no DOCTYPE, no entities, at most so
// deep, no tag or text longer than a megabyte; names come without the prefix of the part's own namespace, so that the
// transitional and the strict form read alike, and elements of other namespaces are passed over.
#pragma once

#include <optional>
#include <string_view>

#include "core/tables/workbook_package.h"

namespace clearline {

class XmlAttributes {
public:
    explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
    // Empty where it is not there.
    [[nodiscard]] std::string_view get(std::string_view name) const;
    // That of an attribute of another namespace, whatever its prefix: "id" of r:id.
    [[nodiscard]] std::string_view foreign(std::string_view name) const;
    // Name and value by turns, ended by null: for who looks at most of them.
    [[nodiscard]] const char** pairs() const { return pairs_; }
    // "1" or "true".
    [[nodiscard]] bool isSet(std::string_view name) const;

private:
    const char** pairs_;
};

// Who reads a part. `depth` of the part's own element is 1.
class XmlPartReader {
public:
    enum class Next { In, Past, Stop };  // look at what is in it; pass over it with all that is in it; read no further

    virtual ~XmlPartReader() = default;
    virtual Next open(std::size_t depth, std::string_view name, const XmlAttributes& attributes) = 0;
    // Of elements that were looked into.
    virtual Next close(std::size_t /*depth*/, std::string_view /*name*/) { return Next::In; }
    virtual void text(std::string_view /*piece*/) {}
};

// The Problem of the package or of the XML, or nothing, also where the reader stopped.
[[nodiscard]] std::optional<Problem> readXmlPart(WorkbookPackage& package, std::string_view part,
                                                 XmlPartReader& reader);

// No text of a cell, no tag is longer.
inline constexpr std::size_t kLongestXmlPiece = std::size_t{1} << 20;

}  // namespace clearline
