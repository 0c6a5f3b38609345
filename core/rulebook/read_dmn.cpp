#include <algorithm>
#include <filesystem>

#include "core/base/digest.h"
#include "core/dmn/points_table.h"
#include "core/dmn/xml_tree.h"
#include "core/rulebook/read_parts.h"
#include "core/yaml/find_files.h"

namespace clearline {
namespace {

// Beside the rulebook or in a folder beneath it, nowhere else.
bool staysBeside(const std::filesystem::path& name) {
    return !name.empty() && name.is_relative() &&
           std::none_of(name.begin(), name.end(), [](const auto& part) { return part == ".."; });
}

std::optional<std::string> keptText(const std::vector<NamedFile>& kept, const std::string& name) {
    for (const NamedFile& file : kept)
        if (file.name == name) return file.text;
    return std::nullopt;
}

const NamedFile* fileNamed(Draft& draft, const YamlNode& node, const std::string& name) {
    std::vector<NamedFile>& files = draft.book.files;
    const auto known = std::find_if(files.begin(), files.end(), [&](const NamedFile& f) { return f.name == name; });
    if (known != files.end()) return &*known;
    const std::string path = (std::filesystem::path(draft.folder) / name).string();
    auto text = draft.kept ? keptText(*draft.kept, name) : staysBeside(name) ? bytesOf(path, kXmlBytes) : std::nullopt;
    if (!text) {
        draft.reader.report("rulebook.dmn-file", node, {name});
        return nullptr;
    }
    std::string sha256 = sha256Hex(*text);
    files.push_back({name, path, *std::move(text), std::move(sha256)});
    return &files.back();
}

}  // namespace

void readDmn(Draft& draft, const YamlMap& map, DatedTable& version) {
    YamlReader& reader = draft.reader;
    const YamlNode& node = *map.find("dmn");
    if (const YamlNode* rows = map.find("rows")) reader.report("rulebook.several-bounds", *rows, {"dmn, rows"});
    const auto text = reader.text(node);
    if (!text) return;
    const std::size_t hash = text->find('#');
    if (hash == std::string::npos || hash == 0 || hash + 1 == text->size())
        return reader.report("rulebook.dmn-name", node, {*text});
    const NamedFile* file = fileNamed(draft, node, text->substr(0, hash));
    if (!file) return;
    version.dmnFile = file->name;
    const auto model = readDmnModel(file->text, file->path);
    const auto table = model ? PointsTable::make(*model, text->substr(hash + 1), draft.tableScope)
                             : Result<std::shared_ptr<const PointsTable>>(model.problems());
    if (!table) {
        reader.report("rulebook.dmn-unusable", node, {*text});
        for (Problem problem : table.problems()) {
            problem.severity = Severity::Error;  // the rest of the rulebook can be used
            reader.report(std::move(problem));
        }
        return;
    }
    for (const std::string& name : (*table)->names())
        if (draft.leftOut.contains(name)) reader.report("rulebook.part-unusable", node, {name});
    version.dmn = *table;
    for (const PointsTable::Row& drawn : version.dmn->rows()) {
        TableRow row;
        row.bound = drawn.fallback ? TableRow::Bound::Otherwise : TableRow::Bound::Matched;
        row.limit = drawn.fallback ? Value() : Value(drawn.conditions);
        row.gives = Value(drawn.gives);
        row.place = drawn.place;
        version.rows.push_back(std::move(row));
    }
}

}  // namespace clearline
