// OverlapFinding: what of a file meets what is there already, record by record, row by row. Private to checkImport.
// Promises: what it finds is what mergeInputs will tell of when the case is read, and the documents beside that.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/problem_list.h"
#include "core/casefile/import_check.h"

namespace clearline {

class OverlapFinding {
public:
    // What is there before the next file.
    void add(const CaseInput& input);
    // Of a file read as it will be imported, which then is there for the next. Fills what it brings and adds.
    void find(const CaseInput& input, FileCheck& check, ProblemList& problems);

private:
    // A row of a small table: what it says, told as the arguments of a Problem after that.
    struct Row {
        std::vector<std::string> says, told;
        const std::string* subject = nullptr;
        const Place* place = nullptr;
    };
    using Rows = std::vector<Row>;
    using Had = std::map<std::vector<std::string>, std::vector<Place>>;
    struct Table {
        Overlap what;
        const char* code;
        bool eachOnce;  // however often a file says it
        Rows (*rows)(const CaseInput&);
        std::uint64_t ImportCounts::*count;
    };
    static const Table kTables[3];
    static Rows relationRows(const CaseInput& input);
    static Rows readingRows(const CaseInput& input);
    static Rows statementRows(const CaseInput& input);
    void keep(std::size_t table, const CaseInput& input);

    std::vector<bool> findRecords(const RecordBook& records);
    void findDocuments(const RecordBook& records, std::size_t before, const std::vector<bool>& twice);
    void findSubjects(const CaseInput& input);
    void compareSubject(const Subject& subject, const std::vector<Subject>& listed);
    void findRows(std::size_t table, const CaseInput& input);
    void note(FoundOverlap found, Severity severity, const char* code, std::vector<std::string> args);

    std::shared_ptr<RecordBook> book_;                                   // all records that are there, each once
    std::map<std::string, std::vector<Subject>, std::less<>> subjects_;  // as each table lists them
    Had had_[3];
    FileCheck* check_ = nullptr;
    ProblemList* problems_ = nullptr;
};

}  // namespace clearline
