#include "core/casefile/stored_rows_input.h"

#include <set>

#include "core/casefile/case_state.h"
#include "core/casefile/cells_text.h"
#include "core/casefile/source_rows.h"
#include "core/intake/csv_header.h"
#include "core/intake/merge_inputs.h"
#include "core/intake/record_rows.h"
#include "core/intake/side_tables.h"

namespace clearline {
namespace {

// One stored table into the rows that know what its cells must be.
void readRows(CaseConnection& connection, const KeptSource& source, const KeptTable& table, TableRows& rows,
              ProblemList& problems) {
    std::vector<ColumnUse> uses;
    for (const std::string& name : table.columns)
        uses.push_back(columnUse(name, 1, static_cast<std::uint32_t>(uses.size() + 1), rows, problems));
    auto& all = connection.statement(selectRowsSql(table.kind));
    all.bind(1, static_cast<std::int64_t>(source.id << 32));
    all.bind(2, static_cast<std::int64_t>((source.id << 32) + 0xFFFFFFFF));
    StoredCells stored;
    std::uint64_t hiddenRows = 0;
    std::set<std::size_t> hiddenColumns;
    while (all.executeStep()) {
        const std::string json = all.getColumn(3).getString();
        if (!readCells(json, stored)) continue;  // verified on opening
        const auto& cells = stored.cells;
        if (std::all_of(cells.begin(), cells.end(), [](const StoredCells::Cell& cell) { return cell.hidden; })) {
            ++hiddenRows;
            continue;
        }
        rows.begin({static_cast<std::uint32_t>(all.getColumn(0).getInt64()), 0, 0});
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (cells[i].hidden) hiddenColumns.insert(i);
            if (uses[i].as == ColumnUse::As::Known)
                rows.cell(uses[i].index, cells[i].text, static_cast<std::uint32_t>(i + 1));
            else if (uses[i].as == ColumnUse::As::Fact)
                rows.fact(uses[i].index, cells[i].text);
        }
        rows.end();
    }
    rows.finish();
    if (hiddenRows > 0)
        problems.add("case.rows-hidden", Severity::Notice, 0, 0, {std::to_string(hiddenRows), table.kind});
    for (const std::size_t column : hiddenColumns)
        problems.add("case.column-hidden", Severity::Notice, 0, static_cast<std::uint32_t>(column + 1),
                     {table.columns[column], table.kind});
}

CaseInput importFromRows(CaseConnection& connection, const std::vector<KeptSource>& import,
                         const ReadOptions& options) {
    CaseInput input;
    for (const KeptSource& source : import) {
        const auto file = std::make_shared<const SourceFile>(SourceFile{source.name, {}, source.sha256});
        input.files.push_back(file);
        ProblemList problems(source.name);
        for (const KeptTable& table : source.tables) {
            if (table.kind == "records") {
                const auto book = std::make_shared<RecordBook>(file);
                RecordRows rows(*book, problems, options.kindDeclared);
                readRows(connection, source, table, rows, problems);
                input.records = book;
                input.undeclaredKinds = rows.takeUndeclaredKinds();
                input.rowsLost = input.rowsLost || rows.rowsLost();
            } else if (table.kind == "subjects") {
                SubjectRows rows(input.subjects, problems);
                readRows(connection, source, table, rows, problems);
            } else if (table.kind == "relations") {
                RelationRows rows(input.relations, problems, options.relationDeclared, options.relationMutual);
                readRows(connection, source, table, rows, problems);
                input.relationsLost = input.relationsLost || rows.rowsLost();
            } else {
                ReadingRows rows(input.readings, problems);
                readRows(connection, source, table, rows, problems);
            }
        }
        const Problems found = problems.take();
        input.problems.insert(input.problems.end(), found.begin(), found.end());
    }
    input.indexSubjects();
    return input;
}

}  // namespace

Result<CaseInput> inputFromRows(CaseConnection& connection, const std::vector<KeptSource>& sources,
                                const ReadOptions& options) {
    std::vector<CaseInput> inputs;
    for (const std::vector<KeptSource>& import : importsOf(sources))
        inputs.push_back(importFromRows(connection, import, options));
    if (inputs.empty()) return Problem{"case.nothing-imported", Severity::Fatal, {}, {}};
    CaseInput input = mergeInputs(std::move(inputs), options);
    if (!input.records) return Problem{"case.nothing-imported", Severity::Fatal, {}, {}};
    return input;
}

}  // namespace clearline
