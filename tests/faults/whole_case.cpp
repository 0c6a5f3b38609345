#include "tests/faults/whole_case.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "core/rulebook/load.h"
#include "tests/faults/edited_case.h"

namespace clearline::faults {
namespace {

template <class T>
T must(Result<T> result, const char* what) {
    if (result) return std::move(result).value();
    std::fprintf(stderr, "%s: %s\n", what, codesOf(result.problems()).c_str());
    std::exit(2);
}

std::string counted(const std::optional<std::string>& text) {
    return text ? std::to_string(text->size()) + ":" + *text : std::string("hidden");
}

}  // namespace

Root makeWholeCase(const std::string& path, int edits) {
    auto file = must(CaseFile::create(path, editor()), "create");
    const auto book =
        must(loadRulebookFile(CLEARLINE_SOURCE_DIR "/resources/rulebooks/fuzhou-moli.yaml"), "read the rulebook");
    must(file->addRulebook(*book, editor()), "add the rulebook");
    for (int step = 0; step < kBeforeEdits + edits; ++step) {
        must(runStep(*file, step, edits), "edit");
        if (step % 20 != 7) continue;
        CaseAction receipt;
        receipt.kind = ActionKind::ReceiptKept;
        receipt.receipt = "{\"receipt\":" + std::to_string(step) + "}";
        must(file->append(receipt, editor()), "keep a receipt");
    }
    // Steps fall back on something else where they cannot be done: then less would be tried than it says.
    constexpr int kHandedIn = 28;
    const auto handedIn = [](const LogEntry& entry) { return entry.action.kind == ActionKind::ObjectionMoved; };
    if (edits >= kHandedIn && std::none_of(file->log().begin(), file->log().end(), handedIn)) {
        std::fprintf(stderr, "no objection was handed in\n");
        std::exit(2);
    }
    for (int i = 0; i < 6; ++i)
        must(file->keepDraft(
                 {"note " + std::to_string(i), std::string(1500, static_cast<char>('k' + i)), "2026-11-22T08:00:00Z"}),
             "keep a draft");
    must(file->keepView("subject lin"), "keep the view");
    return file->root();
}

Result<Meaning> meaningOf(CaseFile& file) {
    Meaning meaning;
    meaning.state = file.state();
    for (const LogEntry& entry : file.log())
        meaning.log.push_back(std::to_string(entry.seq) + " " + counted(entry.at) + counted(entry.who) +
                              counted(entry.why) + counted(entry.content) + entry.hash.hex());
    auto input = file.input();
    if (!input) return input.problems();
    for (const auto& each : (*input)->files) meaning.files.push_back(each->name + "\n" + each->bytes);
    meaning.files.push_back(std::to_string((*input)->records->size()));
    for (const KeptRulebook& kept : file.state().rulebooks) {
        auto book = file.rulebook(kept.id);
        if (!book) return book.problems();
        meaning.blobs.push_back((*book)->sha256 + (*book)->text);
    }
    for (const auto& [id, label] : file.state().attachments) {
        auto bytes = file.attachment(id);
        if (!bytes) return bytes.problems();
        meaning.blobs.push_back(std::move(bytes).value());
    }
    auto drafts = file.drafts();
    if (!drafts) return drafts.problems();
    for (const CaseDraft& draft : *drafts) meaning.unlogged[draft.place] = draft.at + draft.text;
    auto view = file.view();
    if (!view) return view.problems();
    meaning.unlogged["view"] = std::move(view).value();
    return meaning;
}

std::string bytesOfFile(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream all;
    all << in.rdbuf();
    return std::move(all).str();
}

void writeFile(const std::string& path, const std::string& bytes) {
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!out.flush()) {
        std::perror(path.c_str());
        std::exit(2);
    }
}

}  // namespace clearline::faults
