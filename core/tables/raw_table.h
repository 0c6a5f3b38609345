// RawTable: one table of a file as it was sent: a CSV file, a sheet of a workbook, a list in JSON or XML. Rows of
// cells as texts, nothing of what they mean. Where it sits: before mapping, which makes records of its rows, and behind
// the source peek, which shows them.
// Promises: every cell keeps its text as written (`raw`) beside its plain text (`value`); a cell that could not be
// read is marked and was reported. Rows are numbered as people see them: as the spreadsheet does, elements of JSON and
// XML lists from 1.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/growing.h"
#include "core/tables/text_pool.h"

namespace clearline {

// What the file itself says that a cell is; CSV and XML say Text. `value` of a Number is a plain decimal or what the
// file has, of a Day ISO (2019-07-09), of a Moment ISO with a time, of a Boolean true or false.
enum class RawForm : std::uint8_t { Blank, Text, Number, Day, Moment, Boolean, Error };

struct RawCell {
    RawForm form = RawForm::Blank;
    bool refused = false;  // could not be read; the Problem has been reported
    std::string_view value;
    std::string_view raw;  // as it stands in the file, decoded; of a workbook's day its serial number
};

// A block of cells that count as one; rows and columns from 1, the ends belong to it.
struct MergedCells {
    std::uint32_t firstRow = 0, firstColumn = 0, lastRow = 0, lastColumn = 0;
    friend bool operator==(const MergedCells&, const MergedCells&) = default;
};

class RawTable {
public:
    struct Row {
        std::uint32_t number = 0;  // from 1
        std::uint64_t offset = 0;  // of its first byte in the file; 0 with length 0 where the format has no such thing
        std::uint32_t length = 0;
    };

    std::string name;                 // the sheet, the path of the list; empty in CSV
    std::string problemsFile;         // the name under which its problems are told: "fines.xlsx!Sheet1"
    std::vector<std::string> names;   // of the columns, where the format names them (JSON, XML); else empty
    std::vector<MergedCells> merged;  // of workbooks

    [[nodiscard]] std::size_t rowCount() const { return rows_.size(); }
    [[nodiscard]] std::size_t columnCount() const { return columns_; }  // of the widest row
    [[nodiscard]] Row row(std::size_t i) const { return {rows_[i].number, rows_[i].offset, rows_[i].length}; }
    // Up to the last cell of the row that is not blank.
    [[nodiscard]] std::size_t cellCount(std::size_t row) const;
    // Beyond the end of its row a cell is Blank. Both from 0.
    [[nodiscard]] RawCell cell(std::size_t row, std::size_t column) const;
    // The place of the row of that number, or nothing.
    [[nodiscard]] std::size_t placeOf(std::uint32_t number) const;
    static constexpr std::size_t kNoRow = SIZE_MAX;

    // Building: rows in the order of their numbers, cells from the left; skipped ones are Blank.
    void beginRow(const Row& row);
    void addCell(std::size_t column, RawForm form, std::string_view value, std::string_view raw, bool refused = false);
    void addCell(std::size_t column, RawForm form, std::string_view value) { addCell(column, form, value, value); }
    // Texts that many cells share stand once, in a pool; set it before the first cell of that kind.
    void setPool(std::shared_ptr<const TextPool> pool) { pool_ = std::move(pool); }
    void addPooled(std::size_t column, std::uint32_t text);
    // About as much is to come: room for it is set aside, which costs nothing until it comes.
    void expect(std::size_t rows, std::size_t cells, std::size_t textBytes);
    void finish();  // gives back spare memory

private:
    struct StoredRow {
        std::uint64_t offset = 0, firstCell = 0, firstText = 0;
        std::uint32_t number = 0, length = 0;
    };
    // Blank cells are not stored: a row with something in its last column alone takes no more than one cell.
    struct StoredCell {
        std::uint32_t start = 0;  // of its bytes, from the row's first text; they end where the next ones begin
        std::uint16_t column = 0;
        RawForm form = RawForm::Blank;
        std::uint8_t marks = 0;
    };
    // Its bytes are the value; or the value, the raw text and that one's length; or a place in the pool; or the value
    // in quotes, which is the raw text.
    static constexpr std::uint8_t kRefused = 1, kWithRaw = 2, kPooled = 4, kInQuotes = 8;

    [[nodiscard]] std::uint64_t endOfCells(std::size_t row) const {
        return row + 1 < rows_.size() ? rows_[row + 1].firstCell : cells_.size();
    }
    [[nodiscard]] std::uint64_t endOfTexts(std::size_t row) const {
        return row + 1 < rows_.size() ? rows_[row + 1].firstText : texts_.size();
    }
    void beginCell(std::size_t column, RawForm form, std::uint8_t marks);

    Growing<char> texts_;
    Growing<StoredRow> rows_;
    Growing<StoredCell> cells_;
    std::shared_ptr<const TextPool> pool_;
    std::size_t columns_ = 0;
};

}  // namespace clearline
