#include <algorithm>

#include "core/casefile/case_file.h"
#include "core/casefile/case_tables.h"
#include "core/casefile/connection.h"
#include "core/casefile/source_rows.h"
#include "core/seal/hasher.h"

namespace clearline {
namespace {

std::string baseName(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

std::string hexOf(std::string_view bytes) { return hashOf(bytes).hex(); }

}  // namespace

Result<std::uint64_t> CaseFile::import(const CaseInput& input, const Author& author, const CaseProgress& progress) {
    CaseAction action;
    action.kind = ActionKind::Imported;
    std::uint64_t whole = 0, before = 0;
    for (const auto& file : input.files) whole += file->bytes.size();
    Written written;
    auto done = inTransaction([&]() -> Result<bool> {
        if (auto taken = takeIn(); !taken) return taken.problems();
        connection_->exec("PRAGMA defer_foreign_keys=ON");  // the entry is written last: it names what the rows gave
        std::uint64_t id = state_.sources.empty() ? 0 : state_.sources.back().id;
        for (const auto& file : input.files) {
            const std::string sha256 = hexOf(file->bytes);
            const auto had = std::find_if(state_.sources.begin(), state_.sources.end(),
                                          [&](const KeptSource& source) { return source.sha256 == sha256; });
            // A table of subjects may stand beside several record files.
            if (had != state_.sources.end() && file == input.files.front())
                return Problem{"case.already-imported", Severity::Fatal, {path_, 0, 0}, {file->name, had->name}};
            keepBlob(*connection_, sha256, file->bytes);
            auto tables = writeSourceRows(*file, ++id, *connection_, [&](std::uint64_t step, std::uint64_t) {
                return !progress || progress(before + step, whole);
            });
            if (!tables) return tables.problems();
            before += file->bytes.size();
            action.sources.push_back({id, baseName(file->name), sha256, file->bytes.size(), std::move(*tables), 0});
        }
        return writeEntry(action, author, {}, written);
    });
    if (!done) return done.problems();
    adopt(std::move(written));
    return static_cast<std::uint64_t>(log_.size());
}

Result<std::uint64_t> CaseFile::addRulebook(const Rulebook& rulebook, const Author& author) {
    CaseAction action;
    action.kind = ActionKind::RulebookAdded;
    Written written;
    auto done = inTransaction([&]() -> Result<bool> {
        action.rulebook = KeptRulebook{rulebook.id, rulebook.sha256, {{baseName(rulebook.file), hexOf(rulebook.text)}}};
        for (const NamedFile& file : rulebook.files) action.rulebook->files.push_back({file.name, file.sha256});
        if (auto taken = takeIn(); !taken) return taken.problems();
        if (const KeptRulebook* had = state_.rulebook(rulebook.id); had && *had == *action.rulebook)
            return Problem{"case.already-added", Severity::Fatal, {path_, 0, 0}, {rulebook.id}};
        keepBlob(*connection_, action.rulebook->files.front().sha256, rulebook.text);
        for (const NamedFile& file : rulebook.files) keepBlob(*connection_, file.sha256, file.text);
        return writeEntry(action, author, {}, written);
    });
    if (!done) return done.problems();
    adopt(std::move(written));
    return static_cast<std::uint64_t>(log_.size());
}

Result<AttachmentId> CaseFile::attach(const std::string& name, const std::string& mediaType, std::string_view bytes,
                                      const Author& author, const std::string& why) {
    CaseAction action;
    action.kind = ActionKind::Attached;
    AttachmentChange change;
    Written written;
    auto done = inTransaction([&]() -> Result<bool> {
        change.to = AttachmentLabel{name, mediaType, hexOf(bytes), bytes.size()};
        if (auto taken = takeIn(); !taken) return taken.problems();
        keepBlob(*connection_, change.to->sha256, bytes);
        change.attachment = state_.nextAttachment;
        action.changes = {change};
        return writeEntry(action, author, why, written);
    });
    if (!done) return done.problems();
    adopt(std::move(written));
    return change.attachment;
}

}  // namespace clearline
