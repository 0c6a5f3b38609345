#include "core/bundle/bundle_input.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/bundle/row_maker.h"
#include "core/export/records_writers.h"
#include "core/intake/read_sources.h"
#include "core/rulebook/load.h"

namespace clearline {

namespace {

// Texts of which what is left may stand for the whole; any other cell, once hidden, is blank.
bool mayStandMasked(std::string_view table, std::string_view field) {
    constexpr std::array<std::string_view, 6> kTexts{"name", "document", "note", "act", "agency", "item"};
    return namesSomething(field) || (std::find(kTexts.begin(), kTexts.end(), field) != kTexts.end() &&
                                     (table == kRecordsTable || table == kSubjectsTable || table == kStatementTable));
}

// The open rows of one table as a table of our own form.
class RowsAsTable final : public ExportTable {
public:
    RowsAsTable(const Bundle& bundle, std::string_view table)
        : ExportTable(std::string(table)), rows_(bundle.of(table)) {
        std::set<std::string_view> seen;
        for (const BundleRow* row : rows_)
            for (const BundleField& field : row->fields)
                if (field.name.find(':') == std::string::npos && seen.insert(field.name).second)
                    columns_.push_back(field.name);
    }
    [[nodiscard]] std::size_t width() const { return columns_.size(); }
    [[nodiscard]] std::size_t rows() const override { return rows_.size(); }
    void cell(std::size_t row, std::size_t column, ExportCell& into) const override {
        const std::string& name = columns_[column];
        const bool hidden = rows_[row]->hides(name);
        into.text = !hidden                       ? rows_[row]->text(name)
                    : mayStandMasked(name_, name) ? shownOf(*rows_[row], name)
                                                  : std::string_view();
        into.form = into.text.empty() ? CellForm::Blank : CellForm::Text;
    }

private:
    std::vector<const BundleRow*> rows_;
};

void tellHidden(const Bundle& bundle, const std::string& file, CaseInput& input) {
    const auto tell = [&](const std::map<std::string, std::uint64_t>& fields, std::string code, Severity severity) {
        for (const auto& [of, count] : fields) {
            const std::string_view table = std::string_view(of).substr(0, of.find('.'));
            if (of.find(':') != std::string::npos) continue;  // where it stood, which nothing hangs on
            if (table == kPartsTable || table == kLedgersTable || table == kLinesTable || table == kBundleTable)
                continue;
            input.problems.push_back({code, severity, {file, 0, 0}, {of, std::to_string(count)}});
        }
    };
    tell(bundle.hiddenFields(true), "bundle.cells-masked", Severity::Notice);
    tell(bundle.hiddenFields(false), "bundle.cells-hidden", Severity::Warning);
    const BundleRow* about = bundle.about();
    if (about && about->text("records") == "all" && bundle.closedRows() == 0) return;
    input.problems.push_back({"bundle.not-whole", Severity::Warning, {file, 0, 0}, {}});
    input.rowsLost = true;
}

}  // namespace

std::string_view shownOf(const BundleRow& row, std::string_view field) {
    return row.hides(field) ? row.text(maskedName(field)) : row.text(field);
}

Result<CaseInput> bundleInput(const Bundle& bundle, const std::string& file, const ReadOptions& options) {
    std::vector<std::shared_ptr<const SourceFile>> files;
    for (const std::string_view name :
         {kRecordsTable, kSubjectsTable, kRelationsTable, kReadingsTable, kStatementTable}) {
        const RowsAsTable table(bundle, name);
        if (table.rows() == 0 && name == kRecordsTable)
            return Problem{"bundle.no-records", Severity::Fatal, {file, 0, 0}, {}};
        if (table.rows() == 0) continue;
        if (table.width() > BundleRow::kMostFields)
            return Problem{"bundle.too-large", Severity::Fatal, {file, 0, 0}, {std::string(name)}};
        std::string csv;
        writeTableCsv(table, [&csv](std::string_view bytes) { csv += bytes; });
        files.push_back(std::make_shared<const SourceFile>(
            SourceFile{file + "/" + std::string(name) + ".csv", std::move(csv), {}}));
    }
    auto input = readSources(files, options);
    if (!input) return input;
    input.value().problems.push_back({"bundle.opened", Severity::Notice, {file, 0, 0}, {bundle.tree().root().hex()}});
    tellHidden(bundle, file, input.value());
    return input;
}

Result<std::vector<std::shared_ptr<const Rulebook>>> bundleRulebooks(const Bundle& bundle, const std::string& file) {
    std::vector<std::shared_ptr<const Rulebook>> books;
    for (const BundlePart& part : bundle.parts) {
        if (part.what != "rulebook" || !part.bytes) continue;
        const std::string folder = part.name.substr(0, part.name.find_last_of('/') + 1);
        std::vector<NamedFile> files;
        for (const BundlePart& other : bundle.parts)
            if (other.what == "rulebook-file" && other.name.starts_with(folder) && other.bytes)
                files.push_back({other.about, file + "/" + other.name, *other.bytes, other.sha256.hex()});
        auto book = loadKeptRulebook(*part.bytes, file + "/" + part.name, files);
        if (!book) return book.problems();
        books.push_back(*book);
    }
    return books;
}

std::optional<Clock> bundleClock(const Bundle& bundle) {
    const BundleRow* about = bundle.about();
    if (!about) return std::nullopt;
    const auto asOf = Date::fromIso(about->text("as-of")), knownOn = Date::fromIso(about->text("known-on"));
    if (!asOf || !knownOn) return std::nullopt;
    return Clock{*asOf, *knownOn};
}

}  // namespace clearline
