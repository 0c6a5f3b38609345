#include "core/bundle/bundle_choice.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/bundle/part_names.h"
#include "core/intake/file_bytes.h"
#include "core/ledger/evaluate.h"

namespace clearline {

namespace {
constexpr std::size_t kMostPartBytes = std::size_t{512} << 20;
}

std::vector<std::string> chosenSubjects(const BundleChoice& choice, const CaseInput& input,
                                        const Objection* objection) {
    std::set<std::string> chosen(choice.subjects.begin(), choice.subjects.end());
    if (chosen.empty() && objection) chosen.insert(objection->subject);
    if (chosen.empty() && !choice.records.empty()) {
        const RecordBook& book = *input.records;
        const std::set<std::string_view> ids(choice.records.begin(), choice.records.end());
        for (RecordIndex r = 0; r < book.size(); ++r)
            if (ids.contains(book.symbols().text(book.id(r)))) chosen.emplace(book.subjectId(book.subject(r)));
    }
    if (chosen.empty())
        if (const auto all = subjectsOf(input); all.size() == 1) chosen.insert(all.front());
    return {chosen.begin(), chosen.end()};
}

std::vector<std::string> recordsOf(const Objection& objection) {
    std::set<std::string> ids;
    for (const ContestedLine& line : objection.lines) ids.insert(line.record);
    for (const RequestedChange& change : objection.changes) ids.insert(change.record);
    ids.erase("");
    return {ids.begin(), ids.end()};
}

Result<ReadOptions> readCaseInto(CaseFile& file, const std::vector<std::string>& rulebooks, const Kinds& kinds,
                                 BundleWish& wish) {
    std::vector<std::string> ids = rulebooks;
    if (ids.empty())
        for (const KeptRulebook& kept : file.state().rulebooks)
            if (std::find(ids.begin(), ids.end(), kept.id) == ids.end()) ids.push_back(kept.id);
    Kinds all = kinds;
    for (const std::string& id : ids) {
        auto rulebook = file.rulebook(id);
        if (!rulebook) return rulebook.problems();
        wish.rulebooks.push_back(*rulebook);
        all = withKindsOf(std::move(all), **rulebook);
    }
    const auto known = std::make_shared<const Kinds>(std::move(all));
    ReadOptions reading;
    reading.kindDeclared = [known](std::string_view kind) { return known->declared(kind); };
    reading.relationDeclared = [known](std::string_view kind) { return known->relationDeclared(kind); };
    reading.relationMutual = [known](std::string_view kind) { return known->relationMutual(kind); };
    auto input = file.input(reading);
    if (!input) return input.problems();
    wish.input = *input;
    return reading;
}

std::optional<Problems> takeFromCase(CaseFile& file, const BundleChoice& choice, BundleWish& wish) {
    wish.root = file.root();
    std::map<AttachmentId, std::string> wanted;  // and what it shows
    for (const AttachmentId id : choice.evidence) wanted.try_emplace(id);
    const auto objection = file.state().objections.find(choice.objection);
    if (choice.objection != 0) {
        if (objection == file.state().objections.end())
            return Problems{
                {"objection.none", Severity::Fatal, {file.path(), 0, 0}, {std::to_string(choice.objection)}}};
        for (const Evidence& each : objection->second.evidence) wanted[each.attachment] = each.shows;
    }
    for (const auto& [id, shows] : wanted) {
        auto bytes = file.attachment(id);
        if (!bytes) return bytes.problems();
        const AttachmentLabel& label = file.state().attachments.at(id);
        wish.files.push_back({"evidence", label.name, label.mediaType, shows, std::move(bytes).value()});
    }
    if (choice.objection == 0) return std::nullopt;
    const std::string name = std::to_string(choice.objection) + ".json";
    wish.files.push_back({"objection", name, "application/json", {}, objectionJson(objection->second)});
    return std::nullopt;
}

Result<GivenFile> givenFile(const std::string& what, const std::string& path) {
    const Progress::Callback silent;
    const auto file = readFile(path, kMostPartBytes, Progress(silent, 0, 0));
    if (!file) return file.problems();
    return GivenFile{what, path, mediaTypeOf(path), {}, (*file)->bytes};
}

}  // namespace clearline
