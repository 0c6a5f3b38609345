#include <algorithm>

#include "core/base/utf8.h"
#include "core/intake/csv_header.h"
#include "core/intake/file_bytes.h"
#include "core/intake/read_case.h"
#include "core/intake/read_json_tables.h"
#include "core/intake/record_rows.h"
#include "core/intake/renamed_subjects.h"
#include "core/intake/side_tables.h"
#include "core/intake/statement_rows.h"

namespace clearline {

Result<CaseInput> readCaseJson(SourceFile file, const ReadOptions& options) {
    ProblemList problems(file.name);
    const auto source = std::make_shared<const SourceFile>(std::move(file));
    if (source->bytes.size() > std::min(options.maxBytes, kMostBytes)) {
        problems.add("csv.too-large", Severity::Fatal, 0, 0,
                     {std::to_string(source->bytes.size()), std::to_string(options.maxBytes)});
        return problems.take();
    }
    if (const std::size_t bad = firstBadUtf8(source->bytes); bad != std::string_view::npos) {
        reportByteFault({"csv.not-utf8", bad}, source->bytes, 0, 0, 0, {}, problems, Severity::Fatal);
        return problems.take();
    }
    CaseInput input;
    const auto book = std::make_shared<RecordBook>(source);
    RecordRows records(*book, problems, options.kindDeclared);
    SubjectRows subjects(input.subjects, problems);
    RelationRows relations(input.relations, problems, options.relationDeclared, options.relationMutual);
    ReadingRows readings(input.readings, problems);
    StatementRows statement(input.statement, problems);
    Progress progress(options.progress, 0, source->bytes.size());
    const auto& as = options.subjectAs;
    RenamedSubjects ofRecords(records, problems, "records", as), ofSubjects(subjects, problems, "subjects", as),
        ofRelations(relations, problems, "relations", as), ofReadings(readings, problems, "readings", as),
        ofStatement(statement, problems, "statement", as);
    const JsonTable tables[] = {{"records", ofRecords.rows()},
                                {"subjects", ofSubjects.rows()},
                                {"relations", ofRelations.rows()},
                                {"readings", ofReadings.rows()},
                                {"statement", ofStatement.rows()}};
    readJsonTables(source->bytes, tables, problems, progress);
    if (problems.fatal()) return problems.take();
    input.records = book;
    input.undeclaredKinds = records.takeUndeclaredKinds();
    input.files = {source};
    input.problems = problems.take();
    input.rowsLost = records.rowsLost();
    input.relationsLost = relations.rowsLost();
    input.indexSubjects();
    return input;
}

}  // namespace clearline
