// CaseInput: everything an authority's files brought, side by side and immutable: the records,
// and the small tables of subjects, relations, readings and official lines. What intake gives and evaluate takes.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/record/record_book.h"
#include "core/record/subject.h"

namespace clearline {

struct CaseInput {
    std::shared_ptr<const RecordBook> records;
    std::vector<Subject> subjects;  // of the subjects table, in its order
    std::vector<Relation> relations;
    std::vector<Reading> readings;
    std::vector<OfficialLine> statement;                 // the authority's own lines, in the order of the file
    std::set<std::string, std::less<>> undeclaredKinds;  // kinds met that nobody declared
    bool rowsLost = false;       // a row or column of the records could not be used: every ledger is incomplete
    bool relationsLost = false;  // the same of the relations: every ledger into which something may be booked
    Problems problems;           // all that was found wrong, in file order
    std::vector<std::shared_ptr<const SourceFile>> files;  // every file read, of each import the record file first

    // The subject as listed, or one with only its id.
    [[nodiscard]] Subject subject(std::string_view id) const;
    // Makes `subject` quick when many are listed; whoever fills `subjects` calls it once after.
    void indexSubjects();
    std::vector<std::uint32_t> subjectsById;  // places in `subjects`, sorted by id; empty or complete
};

}  // namespace clearline
