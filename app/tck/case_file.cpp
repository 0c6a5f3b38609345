#include "app/tck/case_file.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "core/formula/temporal.h"

namespace clearline::tck {
namespace {

// An attribute whose prefix the file may choose: xsi:type, xsi:nil.
std::string prefixed(const XmlElement& element, std::string_view name) {
    for (const XmlAttribute& attribute : element.attributes)
        if (attribute.name == name || attribute.name.ends_with(":" + std::string(name))) return attribute.value;
    return "";
}

std::optional<Number> numberOf(std::string_view text) {
    const std::size_t e = text.find_first_of("eE");
    auto digits = text.substr(0, e);
    if (digits.starts_with('+')) digits.remove_prefix(1);
    auto number = Number::fromDecimal(digits, true);
    if (!number || e == std::string_view::npos) return number;
    auto rest = text.substr(e + 1);
    if (rest.starts_with('+')) rest.remove_prefix(1);
    const auto exponent = Number::fromDecimal(rest);
    const auto whole = exponent ? exponent->toInteger() : std::nullopt;
    if (!whole || *whole > 1000 || *whole < -1000) return std::nullopt;
    return *number * Number(10).power(static_cast<int>(*whole));
}

class Reader {
public:
    explicit Reader(std::string file) : file_(std::move(file)) {}
    Problems problems;

    GivenValue value(const XmlElement& element) {
        const std::string type = prefixed(element, "type");
        const std::string kind = type.substr(type.find(':') == std::string::npos ? 0 : type.find(':') + 1);
        if (prefixed(element, "nil") == "true") return {};
        if (kind == "string" || kind.empty()) return {Value(element.text), ""};
        if (kind == "boolean" && (element.text == "true" || element.text == "false"))
            return {Value(element.text == "true"), ""};
        if (kind == "date" || kind == "time" || kind == "dateTime" || kind == "duration") {
            if (hasZone(element.text)) return {Value(), "time zone or offset"};
            if (auto temporal = temporalFromText(element.text)) return {*std::move(temporal), ""};
        } else if (auto number = numberOf(element.text)) {
            return {Value(*std::move(number)), ""};
        }
        problems.push_back(
            {"tck.bad-value", Severity::Error, {file_, element.row, element.column}, {kind, element.text}});
        return {};
    }

    // What stands in an <expected>, <inputNode>, <component> or <item>.
    GivenValue inside(const XmlElement& holder) {
        Context context;
        std::string notOurs;
        for (const XmlElement& element : holder.children) {
            if (element.name == "value") return value(element);
            if (element.name == "list") return list(element);
            if (element.name != "component") continue;
            if (prefixed(element, "nil") == "true") {
                context.emplace_back(element.valueOf("name"), Value());
                continue;
            }
            GivenValue part = inside(element);
            if (!part.notOurs.empty()) notOurs = part.notOurs;
            context.emplace_back(element.valueOf("name"), std::move(part.value));
        }
        if (context.empty()) return {};
        return {Value(std::move(context)), notOurs};
    }

private:
    GivenValue list(const XmlElement& element) {
        if (prefixed(element, "nil") == "true") return {};
        List items;
        std::string notOurs;
        for (const XmlElement& item : element.children) {
            if (item.name != "item") continue;
            GivenValue part = inside(item);
            if (!part.notOurs.empty()) notOurs = part.notOurs;
            items.push_back(std::move(part.value));
        }
        return {Value(std::move(items)), notOurs};
    }

    std::string file_;
};

Case caseOf(const XmlElement& element, Reader& reader) {
    Case made;
    made.id = element.valueOf("id");
    made.invocable = element.valueOf("invocableName");
    for (const XmlElement& node : element.children) {
        if (node.name == "inputNode") made.inputs.emplace_back(node.valueOf("name"), reader.inside(node));
        if (node.name != "resultNode") continue;
        const XmlElement* expected = node.child("expected");
        made.results.push_back({node.valueOf("name"), expected ? reader.inside(*expected) : GivenValue{}});
    }
    return made;
}

}  // namespace

std::optional<std::string> bytesOfFile(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

Result<CaseFile> readCaseFile(const std::string& path) {
    const auto bytes = bytesOfFile(path);
    if (!bytes) return Problem{"tck.unreadable", Severity::Fatal, {path, 0, 0}, {}};
    auto root = parseXml(*bytes, path);
    if (!root) return root.problems();
    if (root->name != "testCases") return Problem{"tck.no-cases", Severity::Fatal, {path, 0, 0}, {root->name}};
    CaseFile file;
    file.path = path;
    Reader reader(path);
    for (const XmlElement& element : root->children) {
        if (element.name == "modelName") {
            const auto folder = std::filesystem::path(path).parent_path();
            file.model = (folder / element.text).string();
        }
        if (element.name == "testCase") file.cases.push_back(caseOf(element, reader));
    }
    if (!reader.problems.empty()) return reader.problems;
    return file;
}

}  // namespace clearline::tck
