// EditedRows: reads records whose cells a scenario wrote, by the same rules and with the same
// complaints as intake reads those of a file, into a book of their own. Where it sits: between the
// edits and RecordBook::with.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/intake/record_rows.h"
#include "core/record/record.h"

namespace clearline {

using EditedCells = std::map<std::string, std::string, std::less<>>;  // column, text

class EditedRows {
public:
    using KindDeclared = std::function<bool(std::string_view)>;
    EditedRows(const RecordBook& original, const KindDeclared& kindDeclared);

    // The record as the original has it, but for `cells`; an added one has only those.
    void read(const Record* original, const EditedCells& cells);
    // What was read, in order, but for rows that were refused as a whole (an Error says why).
    [[nodiscard]] const RecordBook& records() const { return book_; }
    [[nodiscard]] std::vector<std::string_view> factsOf(RecordIndex record) const;
    // Fact columns that the original lacks.
    [[nodiscard]] const std::vector<std::string>& newFacts() const { return newFacts_; }
    [[nodiscard]] Problems takeProblems() { return problems_.take(); }

private:
    void readCell(const std::string& column, const std::string& text, const Record* original);

    const RecordBook& original_;
    KindDeclared kindDeclared_;
    ProblemList problems_;
    RecordBook book_;
    RecordRows rows_;
    std::vector<std::string> newFacts_;
};

}  // namespace clearline
