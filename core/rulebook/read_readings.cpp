// The alternative readings of a rulebook: what they are, and choosing some of them.
#include <algorithm>

#include "core/rulebook/load.h"
#include "core/rulebook/overlay.h"
#include "core/rulebook/read_parts.h"

namespace clearline {
namespace {

AlternativeReading readReading(Draft& draft, const YamlNode& node) {
    YamlReader& reader = draft.reader;
    const YamlMap map(reader, node, {"id", "title", "about", "instead", "status", "source", "note"});
    AlternativeReading out;
    readNamed(draft, map, out);
    if (const YamlNode* about = map.find("about")) out.about = reader.localText(*about).value_or(LocalText{});
    if (const YamlNode* instead = map.need("instead")) {
        YamlNode tree = *draft.root;
        out.replaces = layOver(tree, *instead, reader);
    }
    return out;
}

const YamlNode* readingNamed(const YamlNode& root, std::string_view id) {
    const YamlNode* list = valueOf(root, "readings");
    if (!list || list->kind != YamlNode::Kind::Sequence) return nullptr;
    for (const YamlNode& item : list->items)
        if (const YamlNode* name = valueOf(item, "id"); name && name->text == id) return &item;
    return nullptr;
}

std::string idsOf(const YamlNode& root) {
    std::string ids;
    const YamlNode* list = valueOf(root, "readings");
    if (list && list->kind == YamlNode::Kind::Sequence)
        for (const YamlNode& item : list->items)
            if (const YamlNode* name = valueOf(item, "id")) ids += (ids.empty() ? "" : ", ") + name->text;
    return ids;
}

}  // namespace

void readReadings(Draft& draft, const YamlNode& node) {
    readItems(draft, node, "readings/", readReading, draft.book.readings);
}

Problems chooseReadings(YamlNode& root, const std::string& file, const std::vector<std::string>& ids) {
    Problems problems;
    YamlReader reader(file, problems);
    const YamlNode written = root;
    struct Laid {
        std::string id;
        std::vector<std::string> paths;
    };
    std::vector<Laid> laid;
    for (const std::string& id : ids) {
        if (std::any_of(laid.begin(), laid.end(), [&](const Laid& l) { return l.id == id; })) continue;
        const YamlNode* reading = readingNamed(written, id);
        if (!reading) {
            problems.push_back({"rulebook.reading-unknown", Severity::Fatal, {file, 0, 0}, {id, idsOf(written)}});
            continue;
        }
        const YamlNode* instead = valueOf(*reading, "instead");
        if (!instead) {
            reader.report("rulebook.key-missing", *reading, {"instead"});
            continue;
        }
        YamlNode alone = written;
        std::vector<std::string> paths = layOver(alone, *instead, reader);
        const std::size_t before = problems.size();
        for (const Laid& other : laid)
            if (const auto both = bothReplace(other.paths, paths))
                reader.report("rulebook.readings-conflict", *reading, {other.id, id, *both});
        if (problems.size() == before) static_cast<void>(layOver(root, *instead, reader));
        laid.push_back({id, std::move(paths)});
    }
    return problems;
}

Result<std::shared_ptr<const Rulebook>> withReadings(const Rulebook& book, const std::vector<std::string>& ids) {
    return loadKeptRulebook(book.text, book.file, book.files, ids);
}

Problems checkReadings(const Rulebook& book) {
    Problems all;
    for (const AlternativeReading& reading : book.readings) {
        const auto other = withReadings(book, {reading.id});
        Problems more;
        for (const Problem& problem : other ? (*other)->problems : other.problems())
            if (problem.severity >= Severity::Warning &&
                std::find(book.problems.begin(), book.problems.end(), problem) == book.problems.end())
                more.push_back(problem);
        if (more.empty()) continue;
        all.push_back(
            {"rulebook.under-reading", Severity::Notice, reading.place, {reading.id, std::to_string(more.size())}});
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

}  // namespace clearline
