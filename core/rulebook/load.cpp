#include "core/rulebook/load.h"

#include <algorithm>
#include <filesystem>

#include "core/base/digest.h"
#include "core/rulebook/check.h"
#include "core/rulebook/read_parts.h"
#include "core/yaml/find_files.h"

namespace clearline {
namespace {

// Is this a rulebook of ours at all: a map with the mark of the format and an id?
bool isRulebook(YamlReader& reader, Draft& draft, const YamlMap& root) {
    if (root.node().kind != YamlNode::Kind::Map) return false;
    const YamlNode* version = root.find("clearline-rulebook");
    if (!version) {
        reader.report("rulebook.version-missing", root.node(), {}, Severity::Fatal);
        return false;
    }
    if (version->text != "1") {
        reader.report("rulebook.version-unknown", *version, {version->text}, Severity::Fatal);
        return false;
    }
    const YamlNode* id = root.find("id");
    if (!id) {
        reader.report("rulebook.no-id", root.node(), {}, Severity::Fatal);
        return false;
    }
    draft.book.id = readId(draft, *id).value_or("");
    return !draft.book.id.empty();
}

// As `sha256sum` prints them.
std::string linesOfFiles(const Rulebook& book) {
    std::string lines;
    for (const NamedFile& file : book.files) lines += file.sha256 + "  " + file.name + "\n";
    return lines;
}

void readAll(Draft& draft, const YamlMap& root) {
    using Read = void (*)(Draft&, const YamlNode&);
    constexpr std::pair<const char*, Read> parts[] = {{"parameters", readParameters},
                                                      {"tables", readTables},
                                                      {"characteristics", readCharacteristics},
                                                      {"yearly-caps", readYearlyCaps},
                                                      {"lists", readLists},
                                                      {"score", readScore},
                                                      {"rank", readRank},
                                                      {"scales", readScales},
                                                      {"rules", readRules},
                                                      {"thresholds", readThresholds}};
    readHeader(draft, root);
    draft.scoreWritten = root.find("score") != nullptr;
    for (const auto& [key, read] : parts)
        if (const YamlNode* node = root.find(key)) read(draft, *node);
}

Result<std::shared_ptr<const Rulebook>> load(std::string text, std::string file,
                                             const std::vector<std::string>& readings,
                                             const std::vector<NamedFile>* kept) {
    auto tree = parseYaml(text, file);
    if (!tree) return tree.problems();
    const YamlNode written = readings.empty() ? YamlNode{} : *tree;
    if (Problems wrong = chooseReadings(*tree, file, readings); !wrong.empty()) return wrong;
    auto book = std::make_shared<Rulebook>();
    YamlReader reader(file, book->problems);
    Draft draft(*book, reader);
    draft.folder = std::filesystem::path(file).parent_path().string();
    draft.kept = kept;
    draft.openScopes();
    const YamlMap root(reader, *tree,
                       {"clearline-rulebook",
                        "id",
                        "title",
                        "about",
                        "applies-to",
                        "eligibility",
                        "sources",
                        "agencies",
                        "accepts",
                        "calendar",
                        "rank",
                        "score",
                        "counting",
                        "parameters",
                        "tables",
                        "characteristics",
                        "yearly-caps",
                        "lists",
                        "rules",
                        "scales",
                        "thresholds",
                        "readings"});
    if (!isRulebook(reader, draft, root)) return std::move(book->problems);
    readAll(draft, root);
    book->partsLeftOut = reader.errors() > 0;
    draft.root = readings.empty() ? &*tree : &written;
    if (const YamlNode* node = root.find("readings")) readReadings(draft, *node);
    for (const AlternativeReading& reading : book->readings)
        if (std::find(readings.begin(), readings.end(), reading.id) != readings.end())
            book->chosen.push_back(reading.id);
    book->sha256 = sha256Hex(text + linesOfFiles(*book));
    book->text = std::move(text);
    book->file = std::move(file);
    book->needs = needsOf(*book);
    for (Problem& finding : checkRulebook(*book)) book->problems.push_back(std::move(finding));
    return std::shared_ptr<const Rulebook>(std::move(book));
}

}  // namespace

Result<std::shared_ptr<const Rulebook>> loadRulebook(std::string text, std::string file,
                                                     const std::vector<std::string>& readings) {
    return load(std::move(text), std::move(file), readings, nullptr);
}

Result<std::shared_ptr<const Rulebook>> loadKeptRulebook(std::string text, std::string file,
                                                         const std::vector<NamedFile>& kept,
                                                         const std::vector<std::string>& readings) {
    return load(std::move(text), std::move(file), readings, &kept);
}

Result<std::shared_ptr<const Rulebook>> loadRulebookFile(const std::string& path) {
    auto text = bytesOf(path, kYamlBytes);
    if (!text) return Problem{"rulebook.unreadable", Severity::Fatal, {path, 0, 0}, {path}};
    return loadRulebook(*std::move(text), path);
}

}  // namespace clearline
