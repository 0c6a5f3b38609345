#include "core/tables/workbook_parts.h"

#include <algorithm>
#include <map>

#include "core/tables/workbook_xml.h"

namespace clearline {

namespace {

using Next = XmlPartReader::Next;
constexpr std::size_t kMostSheets = 10'000, kMostKept = std::size_t{4} << 20;

struct Relation {
    std::string type, target;
};
using Relations = std::map<std::string, Relation, std::less<>>;  // by id

// The transitional and the strict form have other types, which end alike.
bool isOfType(const Relation& relation, std::string_view type) {
    return relation.type.ends_with(type) && relation.type.size() > type.size() &&
           relation.type[relation.type.size() - type.size() - 1] == '/';
}

class RelationsReader : public XmlPartReader {
public:
    Relations relations;
    std::size_t kept = 0;

    Next open(std::size_t depth, std::string_view name, const XmlAttributes& attributes) override {
        if (depth == 1) return name == "Relationships" ? Next::In : Next::Past;
        if (name != "Relationship" || attributes.get("TargetMode") == "External") return Next::Past;
        const std::string_view id = attributes.get("Id"), type = attributes.get("Type"),
                               target = attributes.get("Target");
        kept += sizeof(Relation) + id.size() + type.size() + target.size();
        if (kept > kMostKept) return Next::Stop;
        relations.emplace(id, Relation{std::string(type), std::string(target)});
        return Next::Past;
    }
};

class WorkbookReader : public XmlPartReader {
public:
    struct Named {
        std::string name, relation;
        bool hidden;
    };
    std::string root;
    std::vector<Named> sheets;
    std::size_t kept = 0;
    bool from1904 = false, toCalculate = false;

    Next open(std::size_t depth, std::string_view name, const XmlAttributes& attributes) override {
        if (depth == 1) {
            root = name;
            return name == "workbook" ? Next::In : Next::Stop;
        }
        if (depth == 2 && name == "workbookPr") from1904 = attributes.isSet("date1904");
        if (depth == 2 && name == "calcPr") toCalculate = attributes.isSet("fullCalcOnLoad");
        if (depth == 2 && name == "sheets") return Next::In;
        if (depth != 3 || name != "sheet") return Next::Past;
        const std::string_view state = attributes.get("state"), title = attributes.get("name"),
                               id = attributes.foreign("id");
        kept += title.size() + id.size();
        if (kept > kMostKept || sheets.size() == kMostSheets) return Next::Stop;
        sheets.push_back({std::string(title), std::string(id), state == "hidden" || state == "veryHidden"});
        return Next::Past;
    }
    [[nodiscard]] bool tooMany() const { return kept > kMostKept || sheets.size() == kMostSheets; }
};

Problem tooManySheets(const WorkbookPackage& package) {
    return package.problem("workbook.too-many-sheets", {std::to_string(kMostSheets)});
}

// The part that a relation of `part` leads to.
std::string partAt(std::string_view part, std::string_view target) {
    std::vector<std::string_view> folders;
    const auto add = [&](std::string_view path) {
        for (std::size_t at = 0; at <= path.size();) {
            const std::size_t end = std::min(path.find('/', at), path.size());
            const std::string_view folder = path.substr(at, end - at);
            if (folder == ".." && !folders.empty()) folders.pop_back();
            if (!folder.empty() && folder != "." && folder != "..") folders.push_back(folder);
            at = end + 1;
        }
    };
    const std::size_t slash = part.rfind('/');
    if (!target.starts_with('/') && slash != std::string_view::npos) add(part.substr(0, slash));
    add(target);
    std::string path;
    for (const std::string_view folder : folders) path.append(path.empty() ? "" : "/").append(folder);
    return path;
}

// Those of a part stand beside it: of xl/workbook.xml in xl/_rels/workbook.xml.rels.
Result<Relations> relationsOf(WorkbookPackage& package, std::string_view part) {
    const std::size_t slash = part.rfind('/');
    const std::string_view folder = slash == std::string_view::npos ? "" : part.substr(0, slash + 1);
    std::string path(folder);
    path.append("_rels/").append(part.substr(folder.size())).append(".rels");
    RelationsReader reader;
    if (auto problem = readXmlPart(package, path, reader)) return *std::move(problem);
    if (reader.kept > kMostKept) return tooManySheets(package);
    return std::move(reader.relations);
}

std::string fileType(WorkbookPackage& package) {
    std::string type;
    if (package.has("mimetype"))
        (void)package.unpack("mimetype", [&](std::string_view piece) {
            type = piece.substr(0, 100);
            return false;
        });
    if (type.starts_with("application/vnd.oasis.opendocument.spreadsheet")) return "ODS";
    if (type.starts_with("application/vnd.oasis.opendocument")) return "OpenDocument";
    return "ZIP";
}

std::string typeOfRoot(std::string_view root) {
    if (root == "document") return "DOCX";
    return root == "presentation" ? "PPTX" : "ZIP";
}

Problem notRead(const WorkbookPackage& package, std::string type) {
    return package.problem("table.format-not-read", {std::move(type)});
}

// The main part, to which the package itself is related.
Result<std::string> mainPart(WorkbookPackage& package) {
    if (!package.has("_rels/.rels")) return notRead(package, fileType(package));
    const auto relations = relationsOf(package, "");
    if (!relations) return relations.problems();
    for (const auto& [id, relation] : *relations)
        if (isOfType(relation, "officeDocument")) return partAt("", relation.target);
    return notRead(package, "ZIP");
}

}  // namespace

const WorkbookSheet* WorkbookParts::sheet(std::string_view name) const {
    const auto found =
        std::find_if(sheets.begin(), sheets.end(), [&](const WorkbookSheet& sheet) { return sheet.name == name; });
    return found == sheets.end() ? nullptr : &*found;
}

Result<WorkbookParts> readWorkbookParts(WorkbookPackage& package) {
    const auto main = mainPart(package);
    if (!main) return main.problems();
    if (main->ends_with(".bin")) return notRead(package, "XLSB");
    WorkbookReader reader;
    if (auto problem = readXmlPart(package, *main, reader)) return *std::move(problem);
    if (reader.root != "workbook") return notRead(package, typeOfRoot(reader.root));
    if (reader.tooMany()) return tooManySheets(package);
    const auto relations = relationsOf(package, *main);
    if (!relations) return relations.problems();

    WorkbookParts parts;
    parts.from1904 = reader.from1904;
    parts.toCalculate = reader.toCalculate;
    for (const auto& [id, relation] : *relations) {
        if (isOfType(relation, "sharedStrings")) parts.strings = partAt(*main, relation.target);
        if (isOfType(relation, "styles")) parts.styles = partAt(*main, relation.target);
    }
    for (WorkbookReader::Named& named : reader.sheets) {
        const auto relation = relations->find(named.relation);
        if (relation == relations->end()) return package.problem("workbook.part-missing", {named.name});
        if (!isOfType(relation->second, "worksheet")) continue;
        if (parts.sheet(named.name) != nullptr) return package.problem("workbook.sheet-twice", {named.name});
        parts.sheets.push_back({std::move(named.name), partAt(*main, relation->second.target), named.hidden});
    }
    if (parts.sheets.empty()) return package.problem("workbook.no-sheets");
    return parts;
}

Problem oldWorkbookProblem(const SourceFile& file) {
    const auto holds = [&](std::string_view name) {
        std::string wide;
        for (const char c : name) wide.append(1, c).append(1, '\0');
        return file.bytes.find(wide) != std::string::npos;
    };
    const Place place{file.name, 0, 0};
    if (holds("EncryptedPackage")) return {"workbook.encrypted", Severity::Fatal, place, {}};
    if (holds("Workbook") || holds("Book")) return {"table.legacy-xls", Severity::Fatal, place, {}};
    return {"table.format-not-read", Severity::Fatal, place, {"OLE2"}};
}

}  // namespace clearline
