// CellReader: reads the cells of one column of a foreign table for one field of ours, into the text that our own form
// would have: 2019-07-09, 15000, traffic.fine. Private to readMapped.
// First `see` every cell, then `decide`, then `read` them: a column whose cells can be read in several ways is decided
// by those that can be read in one way only.
// Promises: a cell is read, blank, or refused, and then a Problem tells of it (for a question: one for the column).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/problem_list.h"
#include "core/mapping/date_cell.h"
#include "core/mapping/mapped_read.h"
#include "core/mapping/number_cell.h"

namespace clearline {

class CellReader {
public:
    // `header` and `target` outlive it. `column`: from 0.
    CellReader(const ColumnTarget& target, const std::string& header, std::size_t column, bool asWritten);

    // Only dates and numbers want to be seen and decided before they are read.
    [[nodiscard]] bool hangsOnForm() const { return form_ == FactForm::Date || form_ == FactForm::Number; }
    void see(const RawCell& cell, std::uint32_t row);
    void decide(ProblemList& problems);

    // Views of the cell or of this reader, until it reads the next.
    struct Read {
        std::string_view text;  // of a refused cell only where it is a word that nobody explains
        bool refused = false;
    };
    [[nodiscard]] Read read(const RawCell& cell, std::uint32_t row, ProblemList& problems);
    // What is told once of the whole column.
    void finish(ProblemList& problems);

    [[nodiscard]] const ColumnTarget& target() const { return *target_; }
    [[nodiscard]] std::uint32_t column() const { return static_cast<std::uint32_t>(column_ + 1); }
    [[nodiscard]] const std::optional<Question>& question() const { return question_; }
    [[nodiscard]] const std::optional<ColumnDecision>& decision() const { return decision_; }

private:
    struct Seen {
        std::string text;
        std::uint32_t row = 0;
        unsigned forms = 0;  // that read it, a bit for each
    };
    [[nodiscard]] std::string_view trimmed(std::string_view text) const;
    // Dates and numbers as our own form has them, and no other way is thought of.
    [[nodiscard]] bool isOwnForm() const;
    // A word that stands for another text, or for nothing.
    [[nodiscard]] std::optional<std::string_view> wordOf(std::string_view text) const;
    [[nodiscard]] Read day(const RawCell& cell, std::string_view text, std::uint32_t row, ProblemList& problems);
    [[nodiscard]] Read number(const RawCell& cell, std::string_view text, std::uint32_t row, ProblemList& problems);
    Read refuse(std::string_view code, std::string_view text, std::uint32_t row, ProblemList& problems);
    [[nodiscard]] Read given(const Date& date);
    [[nodiscard]] Read given(const Number& number, bool unitReckoned);
    void seeDay(std::string_view text, std::uint32_t row);
    void seeNumber(std::string_view text, std::uint32_t row);
    void ask(ProblemList& problems, unsigned forms);
    [[nodiscard]] Answer answerOf(const Seen& seen, int form) const;

    const ColumnTarget* target_;
    const std::string* header_;
    std::size_t column_ = 0;
    FactForm form_ = FactForm::Text;
    bool asWritten_ = false;
    std::map<std::string_view, std::string_view> words_;
    DateForm dates_ = DateForm::Plain;
    NumberForm numbers_ = NumberForm::Plain;
    // Of the cells that hang on a form: the forms that read them all, the first in several ways, the first in one.
    unsigned common_ = ~0u;
    bool century_ = false;  // a year of two digits, and no century declared
    std::uint64_t open_ = 0;
    std::optional<Seen> several_, one_, other_;  // other_: in one way only, which is not that of one_
    std::optional<Question> question_;
    std::optional<ColumnDecision> decision_;
    std::string buffer_;
    std::uint64_t timesDropped_ = 0;
    Seen firstTime_;
};

}  // namespace clearline
