#include "core/casefile/case_file.h"
#include "core/casefile/case_tables.h"
#include "core/casefile/connection.h"
#include "core/casefile/stored_rows_input.h"
#include "core/intake/read_sources.h"
#include "core/rulebook/load.h"

namespace clearline {
namespace {

Problem missing(const std::string& path, const std::string& what) {
    return {"case.blob-missing", Severity::Fatal, {path, 0, 0}, {what}};
}

}  // namespace

Result<std::shared_ptr<const CaseInput>> CaseFile::input(const ReadOptions& options) {
    return input(state_.sources, options);
}

Result<std::shared_ptr<const CaseInput>> CaseFile::input(const std::vector<KeptSource>& sources,
                                                         const ReadOptions& options) {
    return guardedReading(*connection_, path_, [&]() -> Result<std::shared_ptr<const CaseInput>> {
        std::vector<std::shared_ptr<const SourceFile>> files;
        for (const KeptSource& source : sources) {
            auto bytes = blobBytes(*connection_, source.sha256);
            if (!bytes && redacted()) return inputFromRows(options);
            if (!bytes) return missing(path_, source.name);
            files.push_back(
                std::make_shared<const SourceFile>(SourceFile{source.name, std::move(*bytes), source.sha256}));
        }
        if (files.empty()) return Problem{"case.nothing-imported", Severity::Fatal, {path_, 0, 0}, {path_}};
        auto input = readSources(files, options);
        if (!input) return input.problems();
        return std::make_shared<const CaseInput>(std::move(input).value());
    });
}

Result<std::shared_ptr<const CaseInput>> CaseFile::inputFromRows(const ReadOptions& options) {
    return guardedReading(*connection_, path_, [&]() -> Result<std::shared_ptr<const CaseInput>> {
        auto seen = clearline::inputFromRows(*connection_, state_.sources, options);
        if (!seen) return seen.problems();
        return std::make_shared<const CaseInput>(std::move(seen).value());
    });
}

Result<std::string> CaseFile::sourceBytes(const KeptSource& source) {
    return guardedReading(*connection_, path_, [&]() -> Result<std::string> {
        auto bytes = blobBytes(*connection_, source.sha256);
        if (!bytes) return missing(path_, source.name);
        return std::move(*bytes);
    });
}

Result<std::shared_ptr<const Rulebook>> CaseFile::rulebook(std::string_view id) {
    const KeptRulebook* kept = state_.rulebook(id);
    if (!kept) return Problem{"rulebook.not-found", Severity::Fatal, {path_, 0, 0}, {std::string(id)}};
    return rulebook(*kept);
}

Result<std::shared_ptr<const Rulebook>> CaseFile::rulebook(const KeptRulebook& kept) {
    return guardedReading(*connection_, path_, [&]() -> Result<std::shared_ptr<const Rulebook>> {
        std::vector<NamedFile> files;
        std::string text;
        for (const KeptRulebookFile& file : kept.files) {
            auto bytes = blobBytes(*connection_, file.sha256);
            if (!bytes) return missing(path_, file.name);
            if (&file == &kept.files.front())
                text = std::move(*bytes);
            else
                files.push_back({file.name, file.name, std::move(*bytes), file.sha256});
        }
        return loadKeptRulebook(std::move(text), kept.files.front().name, files);
    });
}

Result<std::string> CaseFile::attachment(AttachmentId id) {
    const auto found = state_.attachments.find(id);
    if (found == state_.attachments.end())
        return Problem{"case.no-attachment", Severity::Error, {path_, 0, 0}, {std::to_string(id)}};
    return guardedReading(*connection_, path_, [&]() -> Result<std::string> {
        auto bytes = blobBytes(*connection_, found->second.sha256);
        if (!bytes) return missing(path_, found->second.name);
        return std::move(*bytes);
    });
}

}  // namespace clearline
