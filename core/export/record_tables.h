// RecordTables: the tables of a CaseInput as rows of cells in our own form: records, subjects, relations, readings,
// statement. Where it sits: between what was read and the writers of CSV, JSON and XLSX, which need not know what a
// record is. Promises: what these cells say, read again as a file of our own, is the same input: texts are exactly
// those of the file, numbers exact, and a cell that was refused stands as it was written, so that it is refused again.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/record/case_input.h"

namespace clearline {

enum class CellForm : std::uint8_t { Blank, Text, Number, Day };  // numbers are plain decimals, days ISO

struct ExportCell {
    CellForm form = CellForm::Blank;
    std::string text;
};

class ExportTable {
public:
    virtual ~ExportTable() = default;
    [[nodiscard]] const std::string& name() const { return name_; }  // "records"…
    [[nodiscard]] const std::vector<std::string>& columns() const { return columns_; }
    [[nodiscard]] virtual std::size_t rows() const = 0;
    // `into` is used again for each cell.
    virtual void cell(std::size_t row, std::size_t column, ExportCell& into) const = 0;

protected:
    explicit ExportTable(std::string name) : name_(std::move(name)) {}
    std::string name_;
    std::vector<std::string> columns_;
};

using RecordTables = std::vector<std::unique_ptr<const ExportTable>>;

// All five, in that order; those that the input lacks have columns and no rows. The input must outlive them.
[[nodiscard]] RecordTables recordTables(const CaseInput& input);

// What of the input no table can carry, as Warnings: rows that could not be used, and refused cells that would be read
// without a word: those that were no text, and all in a workbook, whose cells are read in more ways than ours.
enum class ReadBack : std::uint8_t { AsOurs, AsWorkbook };
[[nodiscard]] Problems leftBehind(const CaseInput& input, ReadBack reading);

}  // namespace clearline
