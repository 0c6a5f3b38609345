#include "core/intake/read_case.h"

#include <algorithm>
#include <array>

#include "core/intake/file_bytes.h"
#include "core/intake/read_sources.h"
#include "core/intake/read_table.h"
#include "core/intake/record_rows.h"
#include "core/intake/renamed_subjects.h"
#include "core/intake/side_tables.h"
#include "core/intake/statement_rows.h"
#include "core/intake/table_kind.h"

namespace clearline {

namespace {

Problem fatal(std::string code, const std::string& path, std::vector<std::string> args) {
    return {std::move(code), Severity::Fatal, {path, 0, 0}, std::move(args)};
}

// Rows and columns that the reader passed over before they became cells.
bool losesRows(const Problems& problems) {
    constexpr std::array<std::string_view, 4> kCodes{"csv.column-near-miss", "csv.quote-open", "csv.too-few-cells",
                                                     "csv.too-many-cells"};
    return std::any_of(problems.begin(), problems.end(), [&](const Problem& p) {
        return std::find(kCodes.begin(), kCodes.end(), p.code) != kCodes.end();
    });
}

using Source = std::shared_ptr<const SourceFile>;

Result<CaseInput> recordsFrom(const Source& source, const ReadOptions& options, Progress progress) {
    ProblemList problems(source->name);
    if (source->bytes.size() > std::min(options.maxBytes, kMostBytes)) {
        problems.add("csv.too-large", Severity::Fatal, 0, 0,
                     {std::to_string(source->bytes.size()), std::to_string(options.maxBytes)});
        return problems.take();
    }
    const auto book = std::make_shared<RecordBook>(source);
    RecordRows rows(*book, problems, options.kindDeclared);
    RenamedSubjects renamed(rows, problems, "records", options.subjectAs);
    if (!readCsvTable(*source, renamed.rows(), problems, progress)) return problems.take();
    CaseInput input;
    input.records = book;
    input.undeclaredKinds = rows.takeUndeclaredKinds();
    input.files = {source};
    input.problems = problems.take();
    input.rowsLost = rows.rowsLost() || losesRows(input.problems);
    return input;
}

// What is wrong with a table beside the records never undoes the records. True if some of it could not be used.
template <class Rows, class Row, class... More>
bool addTableFrom(CaseInput& input, std::vector<Row>& into, const Source& file, const ReadOptions& options,
                  const More&... more) {
    const std::function<bool(std::size_t, std::size_t)> silent;
    ProblemList problems(file->name);
    Rows rows(into, problems, more...);
    RenamedSubjects renamed(rows, problems, tableKindOf(file->name), options.subjectAs);
    const bool whole = readCsvTable(*file, renamed.rows(), problems, Progress(silent, 0, 0));
    if (!whole) into.clear();
    const Problems found = problems.take();
    input.problems.insert(input.problems.end(), found.begin(), found.end());
    input.files.push_back(file);
    bool lost = !whole || losesRows(found);
    if constexpr (requires { rows.rowsLost(); }) lost |= rows.rowsLost();
    return lost;
}

// A table that may lack.
template <class Rows, class Row, class... More>
bool addTable(CaseInput& input, std::vector<Row>& into, const std::string& path, const ReadOptions& options,
              const More&... more) {
    if (pathIs(path) != PathIs::File) return false;
    const std::function<bool(std::size_t, std::size_t)> silent;
    const auto file = readFile(path, options.maxBytes, Progress(silent, 0, 0));
    if (file) return addTableFrom<Rows>(input, into, *file, options, more...);
    input.problems.insert(input.problems.end(), file.problems().begin(), file.problems().end());
    return true;
}

void addTables(CaseInput& input, const std::string& stem, const ReadOptions& options) {
    addTable<SubjectRows>(input, input.subjects, stem + "subjects.csv", options);
    input.relationsLost = addTable<RelationRows>(input, input.relations, stem + "relations.csv", options,
                                                 options.relationDeclared, options.relationMutual);
    addTable<ReadingRows>(input, input.readings, stem + "readings.csv", options);
    addTable<StatementRows>(input, input.statement, stem + "statement.csv", options);
    input.indexSubjects();
}

Result<CaseInput> readFileOf(const std::string& path, const std::string& tableStem, const ReadOptions& options) {
    const bool json = path.ends_with(".json");
    // Reading and parsing are half of the way each.
    const std::size_t size = fileSize(path);
    const auto file = readFile(path, options.maxBytes, Progress(options.progress, 0, 2 * size));
    if (!file) return file.problems();
    if (json) {
        ReadOptions rest = options;
        if (options.progress)
            rest.progress = [&options, size](std::size_t done, std::size_t) {
                return options.progress(size + done, 2 * size);
            };
        return readCaseJson(std::move(**file), rest);
    }
    auto input = recordsFrom(*file, options, Progress(options.progress, size, 2 * size));
    if (input) addTables(*input, tableStem, options);
    return input;
}

}  // namespace

Result<CaseInput> readRecordsCsv(SourceFile file, const ReadOptions& options) {
    const std::size_t size = file.bytes.size();
    return recordsFrom(std::make_shared<const SourceFile>(std::move(file)), options,
                       Progress(options.progress, 0, size));
}

Result<CaseInput> readSources(const std::vector<std::shared_ptr<const SourceFile>>& files, const ReadOptions& options) {
    const Source& records = files.front();
    if (isJsonName(records->name)) return readCaseJson(*records, options);
    auto input = recordsFrom(records, options, Progress(options.progress, 0, records->bytes.size()));
    if (!input) return input;
    CaseInput& whole = *input;
    for (const Source& file : files) {
        const std::string_view kind = tableKindOf(file->name);
        if (kind == "subjects") addTableFrom<SubjectRows>(whole, whole.subjects, file, options);
        if (kind == "relations")
            whole.relationsLost = addTableFrom<RelationRows>(whole, whole.relations, file, options,
                                                             options.relationDeclared, options.relationMutual);
        if (kind == "readings") addTableFrom<ReadingRows>(whole, whole.readings, file, options);
        if (kind == "statement") addTableFrom<StatementRows>(whole, whole.statement, file, options);
    }
    whole.indexSubjects();
    return input;
}

Result<CaseInput> readCase(const std::string& path, const ReadOptions& options) {
    const PathIs what = pathIs(path);
    if (what == PathIs::Nothing) return fatal("read.not-found", path, {path});
    if (what == PathIs::File) {
        if (path.ends_with(".json")) return readFileOf(path, {}, options);
        if (!path.ends_with(".csv")) return fatal("read.form-unknown", path, {path});
        return readFileOf(path, path.substr(0, path.size() - 3), options);
    }
    const std::string folder = path.ends_with('/') ? path : path + "/";
    const bool csv = pathIs(folder + "records.csv") == PathIs::File,
               json = pathIs(folder + "records.json") == PathIs::File;
    if (csv && json) return fatal("read.two-record-files", path, {path});
    if (!csv && !json) return fatal("read.no-record-file", path, {path});
    return readFileOf(folder + (csv ? "records.csv" : "records.json"), folder, options);
}

}  // namespace clearline
