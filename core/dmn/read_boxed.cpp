#include "core/dmn/read_boxed.h"

#include <algorithm>
#include <array>

#include "core/formula/characters.h"

namespace clearline {
namespace {

constexpr std::array<std::string_view, 13> kBoxes = {
    "literalExpression", "decisionTable", "context", "invocation", "list",  "relation",  "functionDefinition",
    "conditional",       "filter",        "for",     "some",       "every", "expression"};

std::string trimmed(std::string_view text) {
    const auto space = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; };
    while (!text.empty() && space(text.front())) text.remove_prefix(1);
    while (!text.empty() && space(text.back())) text.remove_suffix(1);
    return std::string(text);
}

// "feel:number", "https://…/FEEL/number" and "number" are one type; one of another model keeps its
// prefix.
std::string plainType(std::string_view written) {
    std::string type = trimmed(written);
    for (const std::string_view prefix : {"feel:", "ns0:"})
        if (type.starts_with(prefix)) return type.substr(prefix.size());
    if (const std::size_t at = type.find("/FEEL/"); at != std::string::npos) return type.substr(at + 6);
    return type;
}

bool isFeel(std::string_view language) {
    return language.empty() || language.find("/FEEL") != std::string_view::npos || language == "feel" ||
           language == "FEEL";
}

}  // namespace

std::string typeRefOf(const XmlElement& element) {
    if (const XmlAttribute* attribute = element.attribute("typeRef")) return plainType(attribute->value);
    if (const XmlElement* child = element.child("typeRef")) return plainType(child->text);
    return "";
}

bool BoxReader::isBox(const XmlElement& element) {
    return std::find(kBoxes.begin(), kBoxes.end(), element.name) != kBoxes.end();
}

Boxed BoxReader::inside(const XmlElement& parent) {
    for (const XmlElement& child : parent.children)
        if (isBox(child)) return read(child);
    Boxed nothing;
    nothing.place = place(parent);
    return nothing;
}

Boxed BoxReader::read(const XmlElement& element) {
    Boxed box;
    if (element.name == "literalExpression")
        box = literal(element);
    else if (element.name == "decisionTable")
        box = table(element);
    else if (element.name == "context")
        box = context(element);
    else if (element.name == "invocation")
        box = invocation(element);
    else if (element.name == "list")
        box = list(element);
    else if (element.name == "relation")
        box = relation(element);
    else if (element.name == "functionDefinition")
        box = function(element);
    else if (element.name == "conditional")
        box = parts(element, Kind::Conditional, {"if", "then", "else"});
    else if (element.name == "filter")
        box = parts(element, Kind::Filter, {"in", "match"});
    else if (element.name == "for")
        box = parts(element, Kind::For, {"in", "return"});
    else if (element.name == "some")
        box = parts(element, Kind::Some, {"in", "satisfies"});
    else if (element.name == "every")
        box = parts(element, Kind::Every, {"in", "satisfies"});
    else
        box = refused(element, element.name);
    box.place = place(element);
    box.typeRef = typeRefOf(element);
    return box;
}

Boxed BoxReader::refused(const XmlElement& element, std::string what) {
    Boxed box;
    box.kind = Kind::Refused;
    box.name = std::move(what);
    box.place = place(element);
    return box;
}

DmnText BoxReader::text(const XmlElement& element) const {
    const XmlElement* inner = element.child("text");
    const XmlElement& holder = inner ? *inner : element;
    return {holder.text, {file_, holder.textRow, holder.textColumn}};
}

std::optional<DmnText> BoxReader::optionalText(const XmlElement* element) const {
    if (!element) return std::nullopt;
    DmnText found = text(*element);
    if (trimmed(found.text).empty()) return std::nullopt;
    return found;
}

Boxed BoxReader::literal(const XmlElement& element) {
    if (const XmlAttribute* language = element.attribute("expressionLanguage"); language && !isFeel(language->value))
        return refused(element, language->value);
    if (element.child("importedValues")) return refused(element, "importedValues");
    Boxed box;
    box.text = text(element);
    box.kind = trimmed(box.text.text).empty() ? Kind::Nothing : Kind::Formula;
    return box;
}

Boxed BoxReader::context(const XmlElement& element) {
    Boxed box;
    box.kind = Kind::Context;
    for (const XmlElement& entry : element.children) {
        if (entry.name != "contextEntry") continue;
        BoxedPart part;
        if (const XmlElement* variable = entry.child("variable")) {
            part.name = variable->valueOf("name");
            part.typeRef = typeRefOf(*variable);
        }
        part.box = inside(entry);
        box.parts.push_back(std::move(part));
    }
    return box;
}

Boxed BoxReader::invocation(const XmlElement& element) {
    Boxed box;
    box.kind = Kind::Invocation;
    box.parts.push_back({"", "", inside(element)});
    for (const XmlElement& binding : element.children) {
        const XmlElement* parameter = binding.name == "binding" ? binding.child("parameter") : nullptr;
        if (parameter) box.parts.push_back({parameter->valueOf("name"), typeRefOf(*parameter), inside(binding)});
    }
    return box;
}

Boxed BoxReader::list(const XmlElement& element) {
    Boxed box;
    box.kind = Kind::List;
    for (const XmlElement& item : element.children)
        if (isBox(item)) box.parts.push_back({"", "", read(item)});
    return box;
}

// A list of rows, each a context without scope of its own.
Boxed BoxReader::relation(const XmlElement& element) {
    Boxed box;
    box.kind = Kind::List;
    std::vector<BoxedPart> columns;
    for (const XmlElement& column : element.children)
        if (column.name == "column") columns.push_back({column.valueOf("name"), typeRefOf(column), {}});
    for (const XmlElement& line : element.children) {
        if (line.name != "row") continue;
        Boxed row;
        row.kind = Kind::Row;
        row.place = place(line);
        for (const XmlElement& cell : line.children) {
            if (!isBox(cell)) continue;
            if (row.parts.size() == columns.size()) return refused(line, "row");
            BoxedPart part = columns[row.parts.size()];
            part.box = read(cell);
            row.parts.push_back(std::move(part));
        }
        if (row.parts.size() != columns.size()) return refused(line, "row");
        box.parts.push_back({"", "", std::move(row)});
    }
    return box;
}

Boxed BoxReader::function(const XmlElement& element) {
    const std::string kind = element.valueOf("kind");
    if (!kind.empty() && kind != "FEEL") return refused(element, "kind=" + kind);
    Boxed box;
    box.kind = Kind::Function;
    box.place = place(element);
    for (const XmlElement& parameter : element.children)
        if (parameter.name == "formalParameter")
            box.parts.push_back({parameter.valueOf("name"), typeRefOf(parameter), {}});
    box.parts.push_back({"", "", inside(element)});
    return box;
}

Boxed BoxReader::parts(const XmlElement& element, Kind kind, std::initializer_list<std::string_view> names) {
    Boxed box;
    box.kind = kind;
    box.name = element.valueOf("iteratorVariable");
    for (const std::string_view name : names) {
        const XmlElement* holder = element.child(name);
        if (!holder) return refused(element, element.name + " / " + std::string(name));
        box.parts.push_back({"", "", inside(*holder)});
    }
    return box;
}

}  // namespace clearline
