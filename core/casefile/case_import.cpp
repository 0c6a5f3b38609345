#include <algorithm>

#include "core/casefile/case_file.h"
#include "core/casefile/case_tables.h"
#include "core/casefile/connection.h"
#include "core/casefile/kept_plan.h"
#include "core/casefile/raw_rows.h"
#include "core/casefile/row_ids.h"
#include "core/casefile/source_rows.h"
#include "core/seal/hasher.h"

namespace clearline {
namespace {

std::string baseName(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

std::string hexOf(std::string_view bytes) { return hashOf(bytes).hex(); }

// Writes the blobs and rows of one file after another, and gives what the log is to say of them.
class ImportWriting {
public:
    ImportWriting(CaseConnection& connection, const std::string& path, const CaseState& state,
                  const CaseProgress& progress)
        : connection_(connection), path_(path), had_(state.sources), progress_(progress) {
        for (const KeptSource& source : had_) last_ = std::max(last_, source.id);
    }

    Result<std::vector<KeptSource>> run(const std::vector<ImportItem>& items) {
        for (const ImportItem& item : items) whole_ += bytesOf(item);
        for (const ImportItem& item : items)
            if (auto done = item.plan ? foreign(item) : own(item); !done) return done.problems();
        return std::move(made_);
    }

private:
    static std::uint64_t bytesOf(const ImportItem& item) {
        std::uint64_t bytes = 0;
        for (const auto& file : item.input->files) bytes += file->bytes.size();
        return bytes;
    }
    Problem already(const std::string& name, const KeptSource& had) const {
        return {"case.already-imported", Severity::Fatal, {path_, 0, 0}, {name, had.name}};
    }
    // The file is here already; of a foreign one, that table of it.
    const KeptSource* hadOf(const std::string& sha256, const std::optional<KeptPlan>& plan) const {
        for (const auto* sources : {&had_, &made_})
            for (const KeptSource& source : *sources)
                if (source.sha256 == sha256 && (!plan || !source.plan || plan->name == source.plan->name))
                    return &source;
        return nullptr;
    }
    // The progress of one file, as part of all.
    CaseProgress of(std::uint64_t size) const {
        if (!progress_) return {};
        return [this, size, before = done_](std::uint64_t step, std::uint64_t all) {
            return progress_(before + (all == 0 ? size : step * size / all), whole_);
        };
    }

    Result<bool> own(const ImportItem& item) {
        const std::size_t first = made_.size();
        for (const auto& file : item.input->files) {
            KeptSource source{++last_, baseName(file->name), hexOf(file->bytes), file->bytes.size(), {}, 0};
            // A table of subjects may stand beside several record files.
            if (made_.size() == first)
                if (const KeptSource* had = hadOf(source.sha256, {})) return already(file->name, *had);
            keepBlob(connection_, source.sha256, file->bytes);
            auto tables = writeSourceRows(*file, source.id, connection_, of(source.size));
            if (!tables) return tables.problems();
            source.tables = std::move(tables).value();
            done_ += source.size;
            made_.push_back(std::move(source));
        }
        if (!item.choices.empty() && made_.size() > first)
            made_[first].tables.push_back(writeChoices(item.choices, made_[first].id, connection_));
        return true;
    }

    Result<bool> foreign(const ImportItem& item) {
        const auto& files = item.input->files;
        const std::string name = baseName(item.name), sha256 = hexOf(files.front()->bytes);
        const std::string text = keptPlanText(*item.plan);
        const KeptPlan plan{hexOf(text), 0, {}, {}};
        const std::size_t first = made_.size();
        const std::vector<RowIdsOf> ids = rowIdsOf(*item.input);
        for (std::size_t i = 0; i < files.size(); ++i) {
            const PlannedTable& planned = item.plan->tables[i];
            const RawTable& table = *files[i]->table;
            KeptSource source{++last_, name, sha256, files[i]->bytes.size(), {}, 0, plan};
            source.plan->table = i;
            source.plan->mapping = planned.mapping.id;
            if (const std::string& told = table.problemsFile; told.starts_with(item.name + "!"))
                source.plan->name = told.substr(item.name.size() + 1);
            if (const KeptSource* had = hadOf(sha256, source.plan)) return already(table.problemsFile, *had);
            if (i == 0) keepBlob(connection_, sha256, files[i]->bytes);
            const Problems& told = i < item.told.size() ? item.told[i] : Problems();
            auto rows = writeRawRows(table, planned.form, told, source.id, connection_, of(source.size));
            if (!rows) return rows.problems();
            source.tables = std::move(rows).value();
            source.tables.push_back(writeRowIds(ids[i], source.id, connection_));
            done_ += source.size;
            made_.push_back(std::move(source));
        }
        keepBlob(connection_, plan.sha256, text);
        if (!item.plan->subjects.empty())
            made_[first].tables.push_back(writeChoices(item.plan->subjects, made_[first].id, connection_));
        return true;
    }

    CaseConnection& connection_;
    const std::string& path_;
    const std::vector<KeptSource>& had_;
    const CaseProgress& progress_;
    std::vector<KeptSource> made_;
    std::uint64_t last_ = 0, whole_ = 0, done_ = 0;
};

}  // namespace

Result<std::uint64_t> CaseFile::import(const std::vector<ImportItem>& items, const std::string& report,
                                       const Author& author, const CaseProgress& progress, const std::string& why) {
    CaseAction action;
    action.kind = ActionKind::Imported;
    Written written;
    auto done = inTransaction([&]() -> Result<bool> {
        if (auto taken = takeIn(); !taken) return taken.problems();
        connection_->exec("PRAGMA defer_foreign_keys=ON");  // the entry is written last: it names what the rows gave
        auto sources = ImportWriting(*connection_, path_, state_, progress).run(items);
        if (!sources) return sources.problems();
        action.sources = std::move(sources).value();
        if (!report.empty()) {
            action.report = hexOf(report);
            keepBlob(*connection_, action.report, report);
        }
        return writeEntry(action, author, why, written);
    });
    if (!done) return done.problems();
    adopt(std::move(written));
    return static_cast<std::uint64_t>(log_.size());
}

Result<std::uint64_t> CaseFile::import(const CaseInput& input, const Author& author, const CaseProgress& progress) {
    return guarded(path_, [&] {
        ImportItem item;
        item.name = input.files.front()->name;
        item.input = std::shared_ptr<const CaseInput>(std::shared_ptr<const CaseInput>(), &input);
        return import({std::move(item)}, {}, author, progress);
    });
}

Result<std::optional<std::string>> CaseFile::importReport(std::uint64_t entry) {
    if (entry == 0 || entry > log_.size())
        return Problem{"case.no-entry", Severity::Error, {path_, 0, 0}, {std::to_string(entry)}};
    const std::string& report = log_[entry - 1].action.report;
    if (report.empty()) return std::optional<std::string>();
    return guardedReading(*connection_, path_,
                          [&]() -> Result<std::optional<std::string>> { return blobBytes(*connection_, report); });
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
