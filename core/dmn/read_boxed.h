// From XML elements to Boxed: the boxes of one decision or knowledge model. What a box may not
// hold is kept as a Refused box, which only complains if it is ever asked for its value.
#pragma once

#include "core/dmn/boxed.h"
#include "core/dmn/xml_tree.h"

namespace clearline {

class BoxReader {
public:
    explicit BoxReader(std::string file) : file_(std::move(file)) {}

    // The box that stands directly in `parent`; Nothing if there is none.
    [[nodiscard]] Boxed inside(const XmlElement& parent);
    // Is this element a box?
    [[nodiscard]] static bool isBox(const XmlElement& element);
    [[nodiscard]] Boxed read(const XmlElement& element);
    // The <text> in `element`, with its place.
    [[nodiscard]] DmnText text(const XmlElement& element) const;
    [[nodiscard]] std::optional<DmnText> optionalText(const XmlElement* element) const;
    // <encapsulatedLogic>, <functionDefinition>
    [[nodiscard]] Boxed function(const XmlElement& element);
    [[nodiscard]] Place place(const XmlElement& element) const { return {file_, element.row, element.column}; }

private:
    using Kind = Boxed::Kind;
    Boxed literal(const XmlElement& element);
    Boxed context(const XmlElement& element);
    Boxed invocation(const XmlElement& element);
    Boxed list(const XmlElement& element);
    Boxed relation(const XmlElement& element);
    Boxed parts(const XmlElement& element, Kind kind, std::initializer_list<std::string_view> names);
    Boxed table(const XmlElement& element);
    Boxed refused(const XmlElement& element, std::string what);

    std::string file_;
};

// The type that an element names, by attribute or by child: typeRef="number", <typeRef>number</typeRef>.
[[nodiscard]] std::string typeRefOf(const XmlElement& element);

}  // namespace clearline
