#include "ui/import/import_stages.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "core/intake/file_bytes.h"
#include "core/intake/table_kind.h"
#include "core/tables/sheet_header.h"

namespace clearline {

namespace {

constexpr std::size_t kMostWords = 500, kAskEvery = 4096;

// Counts the different texts of one column.
class WordCount {
public:
    void add(std::string_view text) {
        const auto found = places_.find(text);
        if (found != places_.end()) {
            ++words_[found->second].cells;
        } else if (words_.size() < kMostWords) {
            places_.emplace(text, words_.size());
            words_.push_back({std::string(text), 1});
        } else {
            more_ = true;
        }
    }
    void giveTo(ColumnSight& column) {
        std::stable_sort(words_.begin(), words_.end(), [](const auto& a, const auto& b) { return a.cells > b.cells; });
        column.words = std::move(words_);
        column.moreWords = more_;
    }

private:
    std::unordered_map<std::string_view, std::size_t> places_;  // of the table's texts
    std::vector<ColumnSight::Word> words_;
    bool more_ = false;
};

bool has(const RecordBook& book, RecordIndex r, Field field) {
    switch (field) {
        case Field::Subject:
        case Field::Id:
        case Field::Kind: return true;
        case Field::Version: return book.version(r) > 1;
        case Field::Type: return book.type(r) != RecordType::NotSaid;
        case Field::Agency: return book.agency(r) != 0;
        case Field::Document: return book.document(r) != 0;
        case Field::Amount: return book.amount(r).has_value();
        case Field::Quantity: return book.quantity(r).has_value();
        case Field::Act: return book.act(r) != 0;
        case Field::Status: return book.status(r) != RecordStatus::Active;
        case Field::Note: return book.note(r) != 0;
        default: return book.date(r, field).has_value();
    }
}

// Looked for in the first records: what only a later one has is seen in its row's own cells.
std::vector<Field> fieldsOf(const RecordBook& book) {
    constexpr std::size_t kLookedAt = 10'000;
    std::vector<Field> fields;
    for (const FieldName& name : kFields)
        for (RecordIndex r = 0; r < std::min(book.size(), kLookedAt); ++r)
            if (has(book, r, name.field)) {
                fields.push_back(name.field);
                break;
            }
    return fields;
}

// Every record's row, and every row of which a problem tells and no record came, by file and row.
void fillPreview(MappedFile& mapped) {
    const CaseInput& input = *mapped.input;
    const RecordBook& book = *input.records;
    std::map<std::string_view, std::uint32_t> places;
    for (const auto& file : input.files) places.emplace(file->name, static_cast<std::uint32_t>(places.size()));
    const auto placeOf = [&places](const std::string& file) {
        const auto found = places.find(file);
        return found == places.end() ? PreviewRow::kNone : found->second;
    };
    const auto byRow = [](const PreviewRow& a, const PreviewRow& b) {
        return std::tie(a.file, a.row) < std::tie(b.file, b.row);
    };
    mapped.fields = fieldsOf(book);
    mapped.sorted = input.problems;
    std::stable_sort(mapped.sorted.begin(), mapped.sorted.end(), [&](const Problem& a, const Problem& b) {
        return std::tuple(placeOf(a.place.file), a.place.row) < std::tuple(placeOf(b.place.file), b.place.row);
    });
    mapped.preview.reserve(book.size());
    for (RecordIndex r = 0; r < book.size(); ++r)
        mapped.preview.push_back({placeOf(book.sourceOf(r).name), book.row(r), r});
    std::stable_sort(mapped.preview.begin(), mapped.preview.end(), byRow);
    std::vector<PreviewRow> lost;
    for (std::uint32_t p = 0; p < mapped.sorted.size(); ++p) {
        const Problem& problem = mapped.sorted[p];
        PreviewRow wanted{placeOf(problem.place.file), problem.place.row};
        if (wanted.row == 0 || wanted.file == PreviewRow::kNone) continue;
        auto [at, end] = std::equal_range(mapped.preview.begin(), mapped.preview.end(), wanted, byRow);
        if (at == end) {
            if (lost.empty() || byRow(lost.back(), wanted)) lost.push_back(wanted);
            at = lost.end() - 1, end = lost.end();
        }
        for (; at != end; ++at) {
            if (at->problem == PreviewRow::kNone) at->problem = p;
            at->gravest = std::max(at->gravest, problem.severity);
        }
    }
    const auto middle = mapped.preview.insert(mapped.preview.end(), lost.begin(), lost.end());
    std::inplace_merge(mapped.preview.begin(), middle, mapped.preview.end(), byRow);
}

}  // namespace

Result<LoadedFile> loadForImport(const std::string& path, const ImportGoOn& goOn) {
    LoadedFile loaded;
    if (pathIs(path) == PathIs::Folder) {
        loaded.ownForm = true;  // other folders were taken apart before
        return loaded;
    }
    auto file = readFile(path, TableLimits{}.bytes, Progress(goOn, 0, fileSize(path)));
    if (!file.ok()) return file.problems();
    loaded.file = *file;
    loaded.bytes = loaded.file->bytes.size();
    // A table that stands beside a record file comes in alone only through its own columns.
    loaded.ownForm = isOwnForm(*loaded.file) && std::string_view(tableKindOf(path)) == "records";
    if (loaded.ownForm) return loaded;
    auto guess = guessForm(*loaded.file);
    if (!guess.ok()) return guess.problems();
    loaded.guess = std::move(guess).value();
    return loaded;
}

Result<ReadTable> readForImport(const SourceFile& file, const TableForm& form, bool guessHeader,
                                const ImportGoOn& goOn) {
    auto read = readTable(file, form, {}, goOn);
    if (!read.ok()) return read.problems();
    ReadTable table{std::move(read).value(), form};
    if (guessHeader && form.format == FileFormat::Xlsx && table.read.table.rowCount() > 0) {
        const SheetHeader header = guessSheetHeader(table.read.table);
        table.form.headerRow = header.row;
        table.form.headerRows = header.rows;
    }
    return table;
}

Result<TableSight> lookAt(const RawTable& table, const TableForm& form, const ImportGoOn& goOn) {
    TableSight sight;
    sight.headers = headersOf(table, form);
    const std::size_t columns = std::max(sight.headers.size(), table.columnCount());
    sight.headers.resize(columns);
    sight.columns.resize(columns);
    std::vector<WordCount> words(columns);
    const std::vector<std::size_t> rows = dataRows(table, form);
    sight.dataRows = rows.size();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % kAskEvery == 0 && !goOn(i, rows.size())) return Problem{"read.cancelled", Severity::Fatal, {}, {}};
        for (std::size_t column = 0; column < columns; ++column) {
            const RawCell cell = table.cell(rows[i], column);
            if (cell.refused) ++sight.columns[column].refused;
            if (cell.form == RawForm::Blank || cell.refused) continue;
            ++sight.columns[column].filled;
            words[column].add(cell.value);
        }
    }
    for (std::size_t column = 0; column < columns; ++column) words[column].giveTo(sight.columns[column]);
    sight.sketch = sketchedMapping(table, form);
    return sight;
}

Result<MappedFile> mapForPreview(const MapRequest& request, const ReadOptions& options) {
    MappedFile mapped;
    if (request.plan.tables.empty()) {
        auto read = readCase(request.path, options);
        if (!read.ok()) return read.problems();
        mapped.input = std::make_shared<const CaseInput>(std::move(read).value());
    } else {
        auto read = readMapped(request.file, request.tables, request.told, request.plan, options);
        if (!read.ok()) return read.problems();
        mapped.questions = std::move(read->questions);
        mapped.decisions = std::move(read->decisions);
        mapped.input = std::make_shared<const CaseInput>(std::move(read->input));
    }
    fillPreview(mapped);
    return mapped;
}

}  // namespace clearline
