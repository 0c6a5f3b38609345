// TreeTable: rows of named cells, as JSON and XML bring them, put into a RawTable. A row's cells come by column in any
// order, several of one column are joined; the values of elements around a row ("above" it) stand in it too. Where it
// sits: behind the walkers of JSON and XML. Promises: what was joined is told; a row of which something is wrong stays
// in the table with its cells refused; cells stay in proportion to the file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem_list.h"
#include "core/tables/table_form.h"

namespace clearline {

class TreeTable {
public:
    static constexpr std::string_view kJoint = "; ";  // between several values that are one cell

    // `bytes`: of the file.
    TreeTable(RawTable& into, ProblemList& problems, const TableLimits& limits, std::size_t bytes);

    // A column, counted from 0. Further ones than there may be are told, and `failed`.
    std::size_t addColumn(std::string name);

    // Elements are opened and closed like brackets: those above, and in them rows, which hold no elements.
    void openAbove();
    void closeAbove();
    void openRow(std::uint32_t number, std::uint64_t offset);
    void closeRow(std::uint64_t end);
    // A cell of the element opened last; the texts are copied.
    void put(std::size_t column, RawForm form, std::string_view value, std::string_view raw, bool refused = false);
    // The cell put last was made of several values.
    void noteJoined(std::size_t column, std::string_view value);
    [[nodiscard]] std::string nameOf(std::size_t column) const;
    // No cell of the element opened last can be relied on.
    void refuseElement();

    [[nodiscard]] std::uint32_t row() const { return row_.place.number; }
    [[nodiscard]] bool failed() const { return failed_; }
    // Tells what was joined, and gives back spare memory.
    void finish();

private:
    struct Cell {
        std::uint64_t start = 0;  // in texts_: the value, then the raw text
        std::uint32_t length = 0, rawLength = 0, column = 0;
        RawForm form = RawForm::Blank;
        bool refused = false;
    };
    struct Above {
        std::uint32_t within = 0;  // the one around it; kNone
        bool refused = false;
        std::vector<Cell> cells;
    };
    struct Row {
        RawTable::Row place;
        std::uint32_t above = 0;
        std::uint32_t cells = 0;  // the last ones of cells_
        bool refused = false;
    };
    static constexpr std::uint32_t kNone = UINT32_MAX;

    void noteJoined(std::size_t column, std::string_view value, std::uint32_t row);
    void hold();
    void letGo();
    void emit(const Row& row, const Cell* first);
    void emitCell(const Cell* first, const Cell* last, bool refused, std::uint32_t row);
    void spend(std::size_t cells);

    RawTable& into_;
    ProblemList& problems_;
    std::size_t mostColumns_;
    std::uint64_t mostCells_, cellsLeft_, holding_ = 0;
    bool failed_ = false, rowOpen_ = false;
    std::string texts_;
    std::vector<Cell> cells_;   // of the rows that are held, and of the open one
    std::vector<Row> held_;     // until the outermost element above them closes
    std::vector<Above> above_;  // likewise
    std::vector<std::uint32_t> open_;
    Row row_;
    std::vector<Cell> line_;  // of the row that is being put into the table
    struct Joined {
        std::uint32_t rows = 0, first = 0;
        std::string example;
    };
    std::vector<Joined> joined_;  // by column
    std::string value_, raw_;
};

}  // namespace clearline
