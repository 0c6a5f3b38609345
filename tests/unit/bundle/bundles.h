// Bundles for tests: made from a few records of invented people under the harbour rulebook; taken apart into the parts
// of their zip file, and put together again with something changed.
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "core/bundle/bundle_check.h"
#include "core/bundle/bundle_file.h"
#include "core/bundle/make_bundle.h"
#include "core/bundle/zip_bytes.h"
#include "core/intake/read_sources.h"
#include "core/rulebook/load.h"
#include "core/seal/hasher.h"
#include "core/tables/workbook_package.h"

namespace clearline {

inline constexpr const char* kRecordsCsv =
    "subject,id,kind,agency,document,occurred_on,decided_on,received_on,confirmed_on,amount,quantity,note\n"
    "P-1,A-1,traffic.red-light,traffic-police,D-1,2019-02-27,2019-03-01,2019-03-14,2019-03-05,200,,told "
    "11010119900307002X\n"
    "P-1,A-2,welfare.blood-donation,health,D-2,2019-05-01,2019-05-01,2019-05-02,2019-05-02,,400,\n"
    "P-2,B-1,traffic.red-light,traffic-police,D-3,2019-02-27,2019-03-02,2019-03-15,2019-03-05,100,,\n";
inline constexpr const char* kSubjectsCsv =
    "id,name,kind,identifier\n"
    "P-1,Lin Hai,person,11010119900307002X\n"
    "P-2,Wu Shan,person,110101198501010017\n";

inline const std::vector<std::string>& resourceFoldersOfTests() {
    static const std::vector<std::string> folders{CLEARLINE_SOURCE_DIR "/resources"};
    return folders;
}

inline Kinds kindsOfTests() {
    auto kinds = Kinds::load(resourceFoldersOfTests());
    const auto book = loadRulebookFile(CLEARLINE_SOURCE_DIR "/tests/transcripts/shared/harbour.yaml");
    return withKindsOf(std::move(kinds).value(), **book);
}

inline const Catalogue& englishOfTests() {
    static const Catalogue words = Catalogue::load(resourceFoldersOfTests(), Language::English).value();
    return words;
}
// As the version that made the bundles of tests checks them.
inline BundleWords wordsOfTests() { return {{&englishOfTests()}, "test"}; }

inline BundleWish wishFor(const std::string& subject, const std::string& records = kRecordsCsv,
                          const std::string& subjects = kSubjectsCsv) {
    static const Kinds kinds = kindsOfTests();
    ReadOptions options;
    options.kindDeclared = [](std::string_view kind) { return kinds.declared(kind); };
    BundleWish wish;
    wish.input = std::make_shared<const CaseInput>(
        readSources({std::make_shared<const SourceFile>(SourceFile{"two.csv", records, {}}),
                     std::make_shared<const SourceFile>(SourceFile{"two.subjects.csv", subjects, {}})},
                    options)
            .value());
    wish.rulebooks = {loadRulebookFile(CLEARLINE_SOURCE_DIR "/tests/transcripts/shared/harbour.yaml").value()};
    wish.subjects = {subject};
    wish.clock = {*Date::fromIso("2019-12-31"), *Date::fromIso("2019-12-31")};
    wish.files = {{"evidence", "notice.pdf", "application/pdf", "the notice", "%PDF-1.4 what was sent"},
                  {"letter", "letter.html", "text/html", "", "<p>A letter</p>"}};
    wish.engine = "test";
    wish.words = {&englishOfTests()};
    wish.kinds = &kinds;
    return wish;
}
inline Bundle bundleOf(const std::string& subject) { return makeBundle(wishFor(subject)).value().bundle; }

// The parts of the zip file, by name, in the order in which a bundle writes them.
using ZipParts = std::vector<std::pair<std::string, std::string>>;
inline ZipParts partsOf(const std::string& bytes) {
    const SourceFile file{"x", bytes, {}};
    const TableProgress silent;
    auto package = WorkbookPackage::open(file, {}, silent).value();
    const ZipDirectory directory = ZipDirectory::read(file, {}).value();
    ZipParts parts;
    std::vector<ZipEntry> entries = directory.entries();
    std::sort(entries.begin(), entries.end(), [](const ZipEntry& a, const ZipEntry& b) { return a.offset < b.offset; });
    for (const ZipEntry& entry : entries) {
        std::string text;
        (void)package.unpack(entry.name, [&](std::string_view piece) {
            text += piece;
            return true;
        });
        parts.emplace_back(entry.name, text);
    }
    return parts;
}
inline std::string zipOf(const ZipParts& parts) {
    ZipBytes zip;
    for (const auto& [name, text] : parts) zip.add(name, text);
    return zip.finish();
}
inline std::string& textOf(ZipParts& parts, const std::string& name) {
    for (auto& [each, text] : parts)
        if (each == name) return text;
    qFatal("no such part: %s", name.c_str());
}
inline bool replaceOnce(std::string& text, const std::string& what, const std::string& by) {
    const std::size_t at = text.find(what);
    if (at == std::string::npos) return false;
    text.replace(at, what.size(), by);
    return true;
}
// After rows were changed: the manifest names their new bytes, as somebody who knows the format would have it. The root
// stays, as it is what others kept.
inline void adaptManifest(ZipParts& parts, const std::string& rowsBefore) {
    std::string& manifest = textOf(parts, "manifest.json");
    const std::string& rows = textOf(parts, "rows.jsonl");
    if (!replaceOnce(manifest, hashOf(rowsBefore).hex(), hashOf(rows).hex())) qFatal("the manifest names other rows");
    replaceOnce(manifest, "\"size\":" + std::to_string(rowsBefore.size()) + "}",
                "\"size\":" + std::to_string(rows.size()) + "}");
}

}  // namespace clearline
