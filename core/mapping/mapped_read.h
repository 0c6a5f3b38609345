// MappedRead: what a plan makes of the tables of a file: records and the small tables, problems, what the columns
// decided by themselves, and the questions that are left. Where it sits: after mapping, before anything that takes a
// CaseInput; its rows go through the same rows of core/intake as those of our own form.
// Promises: every place is row and column of the foreign table; what a cell loses is a Problem; nothing is guessed.
//
// Ids. A subject's id is what a column gives as its id, else its identifier where that is whole, else its name and the
// masked number, else its name. Rows with a name alone belong to the one subject of the table that has this name and an
// identifier, with a Warning; of others (representatives) only under the same subject, else NAME（whose）.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/intake/read_case.h"
#include "core/mapping/import_plan.h"

namespace clearline {

// One way in which the cells of a column can be read.
struct Answer {
    std::string means;  // what the example would be: "2024-03-02", "1234"
    DateForm dates = DateForm::Plain;
    NumberForm numbers = NumberForm::Plain;
    std::optional<std::uint32_t> century;
    friend bool operator==(const Answer&, const Answer&) = default;
};

// A column whose cells can be read in more than one way, and in nothing that the column itself decides.
struct Question {
    std::size_t table = 0;   // of the plan
    std::size_t column = 0;  // of the table, from 0
    std::string header;
    std::size_t mapped = 0;   // of the mapping's columns
    bool ofDates = false;     // else of numbers
    std::string example;      // a cell as written
    std::uint32_t row = 0;    // its number
    std::uint64_t cells = 0;  // that can be read in several ways
    std::vector<Answer> answers;
};

// A column that decided by itself how its cells are read: this cell can be read in one way only.
struct ColumnDecision {
    std::size_t table = 0, column = 0, mapped = 0;
    std::string header;
    bool ofDates = false;
    Answer answer;        // `means`: what the cell is
    std::string example;  // the cell
    std::uint32_t row = 0;
};

// The records' places are the table's rows and columns; each table is a SourceFile of its own with the table set, named
// as the table's problems are. Cells that a question is about are refused until it is answered.
struct MappedRead {
    CaseInput input;
    std::vector<Question> questions;
    std::vector<ColumnDecision> decisions;
};

// `tables`: one for each of the plan, in its order. Where `file` already has that table, it is used as it stands, name
// and all; else it is copied. Progress is rows done of all. Fails where a required column lacks, or nothing is mapped.
[[nodiscard]] Result<MappedRead> readMapped(const std::shared_ptr<const SourceFile>& file,
                                            const std::vector<std::shared_ptr<const RawTable>>& tables,
                                            const ImportPlan& plan, const ReadOptions& options = {});
// The same, with what was told when the tables were read.
[[nodiscard]] Result<MappedRead> readMapped(const std::shared_ptr<const SourceFile>& file,
                                            const std::vector<std::shared_ptr<const RawTable>>& tables, Problems told,
                                            const ImportPlan& plan, const ReadOptions& options);
// The same from the file's bytes: what a case does with what it keeps. Problems of reading the tables are among the
// input's. Open questions are left as refused cells.
[[nodiscard]] Result<MappedRead> readPlanned(SourceFile file, const ImportPlan& plan, const ReadOptions& options = {});

// The plan with the answer in it.
void giveAnswer(ImportPlan& plan, const Question& question, const Answer& answer);
// The plan with all that the columns decided written into it, so that it no longer hangs on any one cell: what a case
// keeps.
[[nodiscard]] ImportPlan settledPlan(ImportPlan plan, const MappedRead& read);

}  // namespace clearline
