#include "core/casefile/case_file.h"
#include "core/casefile/case_tables.h"
#include "core/casefile/connection.h"
#include "core/casefile/kept_plan.h"
#include "core/casefile/stored_rows_input.h"
#include "core/intake/merge_inputs.h"
#include "core/intake/read_sources.h"
#include "core/mapping/mapped_read.h"
#include "core/rulebook/load.h"

namespace clearline {
namespace {

Problem missing(const std::string& path, const std::string& what) {
    return {"case.blob-missing", Severity::Fatal, {path, 0, 0}, {what}};
}

// Not a further table of the file before.
bool isFileOfItsOwn(const KeptSource& source) { return !source.plan || source.plan->table == 0; }

// The files of one import as they were read then.
Result<CaseInput> importRead(CaseConnection& connection, const std::string& path, const std::vector<KeptSource>& import,
                             std::vector<std::shared_ptr<SourceFile>> files, const ReadOptions& options) {
    const KeptSource& first = import.front();
    if (!first.plan) {
        auto choices = keptChoices(connection, first);
        files.front()->plan = choicesHash(choices);
        const SubjectNames names(std::move(choices));
        return readSources({files.begin(), files.end()}, names.with(options));
    }
    const auto plan = keptPlan(connection, first);
    if (!plan) return plan.problems();
    if (!*plan) return missing(path, first.plan->sha256);
    auto read = readPlanned(std::move(*files.front()), **plan, options);
    if (!read) return read.problems();
    return std::move(read.value().input);
}

}  // namespace

Result<std::shared_ptr<const CaseInput>> CaseFile::input(const ReadOptions& options) {
    return input(state_.sources, options);
}

Result<std::shared_ptr<const CaseInput>> CaseFile::input(const std::vector<KeptSource>& sources,
                                                         const ReadOptions& options) {
    return guardedReading(*connection_, path_, [&]() -> Result<std::shared_ptr<const CaseInput>> {
        std::vector<CaseInput> inputs;
        std::uint64_t done = 0, whole = 0;
        for (const KeptSource& source : sources) whole += isFileOfItsOwn(source) ? source.size : 0;
        for (const std::vector<KeptSource>& import : importsOf(sources)) {
            std::vector<std::shared_ptr<SourceFile>> files;
            ReadOptions here = options;
            if (options.progress)
                here.progress = [&, before = done](std::size_t step, std::size_t) {
                    return options.progress(before + step, whole);
                };
            for (const KeptSource& source : import) {
                if (!isFileOfItsOwn(source)) continue;
                auto bytes = blobBytes(*connection_, source.sha256);
                if (!bytes && redacted()) return fromRows(sources, options);
                if (!bytes) return missing(path_, source.name);
                files.push_back(
                    std::make_shared<SourceFile>(SourceFile{source.name, std::move(*bytes), source.sha256}));
                done += source.size;
            }
            auto input = importRead(*connection_, path_, import, std::move(files), here);
            if (!input) return input.problems();
            inputs.push_back(std::move(input).value());
        }
        if (inputs.empty()) return Problem{"case.nothing-imported", Severity::Fatal, {path_, 0, 0}, {path_}};
        return std::make_shared<const CaseInput>(mergeInputs(std::move(inputs), options));
    });
}

Result<std::shared_ptr<const CaseInput>> CaseFile::inputFromRows(const ReadOptions& options) {
    return fromRows(state_.sources, options);
}

Result<std::shared_ptr<const CaseInput>> CaseFile::fromRows(const std::vector<KeptSource>& sources,
                                                            const ReadOptions& options) {
    return guardedReading(*connection_, path_, [&]() -> Result<std::shared_ptr<const CaseInput>> {
        auto seen = clearline::inputFromRows(*connection_, sources, options);
        if (!seen) return seen.problems();
        return std::make_shared<const CaseInput>(std::move(seen).value());
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
