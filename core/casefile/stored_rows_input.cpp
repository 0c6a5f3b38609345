#include "core/casefile/stored_rows_input.h"

#include <set>

#include "core/casefile/case_state.h"
#include "core/casefile/cells_text.h"
#include "core/casefile/kept_plan.h"
#include "core/casefile/raw_rows.h"
#include "core/casefile/row_ids.h"
#include "core/casefile/source_rows.h"
#include "core/intake/csv_header.h"
#include "core/intake/merge_inputs.h"
#include "core/intake/record_rows.h"
#include "core/intake/renamed_subjects.h"
#include "core/intake/side_tables.h"
#include "core/intake/statement_rows.h"
#include "core/mapping/mapped_read.h"

namespace clearline {
namespace {

// One stored table into the rows that know what its cells must be.
void readRows(CaseConnection& connection, const KeptSource& source, const KeptTable& table, TableRows& known,
              ProblemList& problems, const ReadOptions& options) {
    RenamedSubjects renamed(known, problems, table.kind, options.subjectAs);
    TableRows& rows = renamed.rows();
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

// A file in our own form and the tables beside it.
CaseInput ownFromRows(CaseConnection& connection, const std::vector<KeptSource>& import, const ReadOptions& options) {
    CaseInput input;
    for (const KeptSource& source : import) {
        const auto file = std::make_shared<const SourceFile>(SourceFile{source.name, {}, source.sha256});
        input.files.push_back(file);
        ProblemList problems(source.name);
        for (const KeptTable& table : source.tables) {
            if (table.kind == "records") {
                const auto book = std::make_shared<RecordBook>(file);
                RecordRows rows(*book, problems, options.kindDeclared);
                readRows(connection, source, table, rows, problems, options);
                input.records = book;
                input.undeclaredKinds = rows.takeUndeclaredKinds();
                input.rowsLost = input.rowsLost || rows.rowsLost();
            } else if (table.kind == "subjects") {
                SubjectRows rows(input.subjects, problems);
                readRows(connection, source, table, rows, problems, options);
            } else if (table.kind == "relations") {
                RelationRows rows(input.relations, problems, options.relationDeclared, options.relationMutual);
                readRows(connection, source, table, rows, problems, options);
                input.relationsLost = input.relationsLost || rows.rowsLost();
            } else if (table.kind == "readings") {
                ReadingRows rows(input.readings, problems);
                readRows(connection, source, table, rows, problems, options);
            } else if (table.kind == "statement") {
                StatementRows rows(input.statement, problems);
                readRows(connection, source, table, rows, problems, options);
            }
        }
        const Problems found = problems.take();
        input.problems.insert(input.problems.end(), found.begin(), found.end());
    }
    input.indexSubjects();
    return input;
}

// The tables of a foreign file, by the plan that it was read by; nothing of it where the plan is hidden.
Result<CaseInput> foreignFromRows(CaseConnection& connection, const std::vector<KeptSource>& import,
                                  const ReadOptions& options) {
    const KeptSource& first = import.front();
    CaseInput input;
    auto plan = keptPlan(connection, first);
    if (!plan) return plan.problems();
    const auto file = std::make_shared<const SourceFile>(SourceFile{first.name, {}, first.sha256});
    if (!*plan || (*plan)->tables.size() != import.size()) {
        input.files.push_back(file);
        const auto nothing = std::make_shared<RecordBook>(file);
        nothing->finish();
        input.records = nothing;
        for (const KeptSource& source : import)
            input.problems.push_back({"case.file-rows-hidden",
                                      Severity::Notice,
                                      {toldName(source, source.name), 0, 0},
                                      {std::to_string(source.tables.front().rows)}});
        return input;
    }
    std::vector<std::shared_ptr<const RawTable>> tables;
    Problems told, unseen;
    bool hidden = false;
    for (const KeptSource& source : import) {
        auto raw = readRawRows(connection, source, (*plan)->tables[tables.size()].form, source.name);
        if (!raw) return raw.problems();
        hidden = hidden || raw->anyHidden;
        tables.push_back(raw->table);
        told.insert(told.end(), raw->told.begin(), raw->told.end());
        unseen.insert(unseen.end(), raw->hidden.begin(), raw->hidden.end());
    }
    if (hidden) {
        for (std::size_t i = 0; i < tables.size(); ++i)
            tables[i] = withRowIds(*tables[i], keptRowIds(connection, import[i]), plan.value()->tables[i]);
        plan.value()->subjects.clear();
    }
    auto read = readMapped(file, tables, std::move(told), **plan, options);
    if (!read) return read.problems();
    input = std::move(read.value().input);
    input.problems.insert(input.problems.begin(), unseen.begin(), unseen.end());
    return input;
}

}  // namespace

Result<CaseInput> inputFromRows(CaseConnection& connection, const std::vector<KeptSource>& sources,
                                const ReadOptions& options) {
    std::vector<CaseInput> inputs;
    for (const std::vector<KeptSource>& import : importsOf(sources)) {
        if (!import.front().plan) {
            const SubjectNames names(keptChoices(connection, import.front()));
            inputs.push_back(ownFromRows(connection, import, names.with(options)));
            continue;
        }
        auto input = foreignFromRows(connection, import, options);
        if (!input) return input.problems();
        inputs.push_back(std::move(input).value());
    }
    if (inputs.empty()) return Problem{"case.nothing-imported", Severity::Fatal, {}, {}};
    CaseInput input = mergeInputs(std::move(inputs), options);
    if (!input.records) return Problem{"case.nothing-imported", Severity::Fatal, {}, {}};
    return input;
}

}  // namespace clearline
