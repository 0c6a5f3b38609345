#include "core/dmn/xml_tree.h"

#include <algorithm>
#include <pugixml.hpp>

#include "core/formula/characters.h"

namespace clearline {
namespace {

// Byte offsets to lines and characters; asked in rising order, so counting goes on from the last.
class Places {
public:
    explicit Places(std::string_view text) : text_(text) {}

    std::pair<std::uint32_t, std::uint32_t> at(std::ptrdiff_t offset) {
        const auto target = std::min(static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0)), text_.size());
        if (target < offset_) offset_ = 0, row_ = 1, column_ = 1;
        for (; offset_ < target; ++offset_) {
            if (text_[offset_] == '\n') {
                ++row_;
                column_ = 1;
            } else if ((static_cast<unsigned char>(text_[offset_]) & 0xC0U) != 0x80U) {
                ++column_;
            }
        }
        return {row_, column_};
    }

private:
    std::string_view text_;
    std::size_t offset_ = 0;
    std::uint32_t row_ = 1, column_ = 1;
};

std::string_view localName(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

class TreeReader {
public:
    TreeReader(std::string_view text, const std::string& file) : places_(text), file_(file) {}

    bool read(const pugi::xml_node& node, XmlElement& out, std::size_t depth) {
        std::tie(out.row, out.column) = places_.at(node.offset_debug());
        if (depth > kXmlDepth) return fail("depth", kXmlDepth, out);
        if (++elements_ > kXmlElements) return fail("elements", kXmlElements, out);
        out.name = localName(node.name());
        for (const pugi::xml_attribute& attribute : node.attributes())
            out.attributes.push_back({attribute.name(), attribute.value()});
        for (const pugi::xml_node& inside : node.children()) {
            if (inside.type() == pugi::node_element) {
                if (!read(inside, out.children.emplace_back(), depth + 1)) return false;
            } else if (inside.type() == pugi::node_pcdata || inside.type() == pugi::node_cdata) {
                if (out.text.empty()) std::tie(out.textRow, out.textColumn) = places_.at(inside.offset_debug());
                out.text += inside.value();
            }
        }
        return true;
    }
    [[nodiscard]] const Problem& problem() const { return problem_; }

private:
    bool fail(std::string what, std::size_t limit, const XmlElement& at) {
        problem_ = Problem{
            "dmn.too-deep", Severity::Fatal, {file_, at.row, at.column}, {std::move(what), std::to_string(limit)}};
        return false;
    }

    Places places_;
    const std::string& file_;
    std::size_t elements_ = 0;
    Problem problem_;
};

// The first byte that is no UTF-8, if any.
std::optional<std::size_t> firstForeignByte(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        if (static_cast<unsigned char>(text[i]) < 0x80) {
            ++i;
            continue;
        }
        const Character c = characterAt(text, i);
        if (c.size == 0) return i;
        i += c.size;
    }
    return std::nullopt;
}

}  // namespace

const XmlElement* XmlElement::child(std::string_view wanted) const {
    const auto found =
        std::find_if(children.begin(), children.end(), [&](const XmlElement& c) { return c.name == wanted; });
    return found == children.end() ? nullptr : &*found;
}

const XmlAttribute* XmlElement::attribute(std::string_view wanted) const {
    const auto found =
        std::find_if(attributes.begin(), attributes.end(), [&](const XmlAttribute& a) { return a.name == wanted; });
    return found == attributes.end() ? nullptr : &*found;
}

std::string XmlElement::valueOf(std::string_view wanted) const {
    const XmlAttribute* found = attribute(wanted);
    return found ? found->value : std::string();
}

Result<XmlElement> parseXml(std::string_view text, const std::string& file) {
    const auto fatal = [&](std::string code, std::pair<std::uint32_t, std::uint32_t> at,
                           std::vector<std::string> args = {}) {
        return Problem{std::move(code), Severity::Fatal, {file, at.first, at.second}, std::move(args)};
    };
    if (text.size() > kXmlBytes) return fatal("dmn.too-large", {0, 0}, {std::to_string(kXmlBytes >> 20)});
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (const auto foreign = firstForeignByte(text))
        return fatal("dmn.not-utf8", Places(text).at(static_cast<std::ptrdiff_t>(*foreign)));
    pugi::xml_document document;
    constexpr unsigned kFlags =
        pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype | pugi::parse_fragment;
    const pugi::xml_parse_result result = document.load_buffer(text.data(), text.size(), kFlags, pugi::encoding_utf8);
    for (const pugi::xml_node& top : document.children())
        if (top.type() == pugi::node_doctype) return fatal("dmn.doctype", Places(text).at(top.offset_debug()));
    if (!result) return fatal("dmn.xml", Places(text).at(result.offset), {result.description()});
    const pugi::xml_node first = document.document_element();
    if (!first) return fatal("dmn.xml", {1, 1}, {"no element"});
    for (const pugi::xml_node& top : document.children())
        if (top != first && (top.type() == pugi::node_element || top.type() == pugi::node_pcdata))
            return fatal("dmn.xml", Places(text).at(top.offset_debug()), {"text outside of the one element"});
    TreeReader reader(text, file);
    XmlElement root;
    if (!reader.read(first, root, 1)) return reader.problem();
    return root;
}

}  // namespace clearline
