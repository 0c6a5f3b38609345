// TableForm: how the bytes of a file are to be read as tables: its format, encoding, separator, sheet or path, and
// where its header stands. Guessed from the bytes with a reason for each part, shown, and changeable; what is decided
// is kept with the import, so that reading the file again gives the same.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/record/source_file.h"
#include "core/tables/raw_table.h"

namespace clearline {

enum class FileFormat : std::uint8_t { Csv, Xlsx, Json, Xml };
[[nodiscard]] std::string_view fileFormatText(FileFormat format);        // "csv"…
enum class Encoding : std::uint8_t { Utf8, Gb18030, Utf16Le, Utf16Be };  // with or without a byte order mark
[[nodiscard]] std::string_view encodingText(Encoding encoding);          // "utf-8", "gb18030", "utf-16le"…

struct TableForm {
    FileFormat format = FileFormat::Csv;
    Encoding encoding = Encoding::Utf8;  // of CSV, JSON, XML
    char separator = ',';                // of CSV: one of , ; tab |
    std::string table;  // the sheet; the path of the list in JSON or XML ("data.rows"); empty: the one there is
    std::uint32_t headerRow = 1;   // its number; 0: the columns have names of their own (JSON, XML)
    std::uint32_t headerRows = 1;  // more where headers stand in merged cells one above the other
    friend bool operator==(const TableForm&, const TableForm&) = default;
};

// Why a part of the form was guessed so: a code with words of its own (messages: form.CODE), and its arguments.
struct FormReason {
    std::string code;  // "byte-order-mark", "valid-utf-8", "most-columns-alike"…
    std::vector<std::string> args;
};
struct FormGuess {
    TableForm form;
    std::vector<FormReason> reasons;
    std::vector<std::string> tables;  // the sheets or lists that there are
};

// What is read at most; the defaults are those of core/README.md, "Limits".
struct TableLimits {
    std::uint64_t bytes = std::uint64_t{1} << 30;          // of the file
    std::uint64_t inflatedBytes = std::uint64_t{1} << 29;  // of a workbook, unpacked, in all
    std::uint32_t ratio = 200;                             // unpacked to packed
    std::uint32_t entries = 1000;                          // in a workbook's package
    std::uint32_t depth = 64;                              // of JSON; of XML 256
    std::uint64_t cells = 30'000'000;
    std::uint32_t columns = 1000;
};

// Fails where the bytes are of no format that is read (the Problem says which it seems to be, as a legacy .xls).
[[nodiscard]] Result<FormGuess> guessForm(const SourceFile& file, const TableLimits& limits = {});

struct TableRead {
    RawTable table;
    Problems problems;  // of cells and rows; what was not readable is marked in the table
};
// The one table that the form names. `progress`: bytes done of all; false cancels ("read.cancelled").
using TableProgress = std::function<bool(std::size_t, std::size_t)>;
[[nodiscard]] Result<TableRead> readTable(const SourceFile& file, const TableForm& form, const TableLimits& limits = {},
                                          const TableProgress& progress = {});

// The names of the columns as the form has them: of the header row or rows, merged cells filled, line breaks and
// outer spaces taken away; empty where a column has none.
[[nodiscard]] std::vector<std::string> headersOf(const RawTable& table, const TableForm& form);
// The rows that hold data: those after the header that are not all blank.
[[nodiscard]] std::vector<std::size_t> dataRows(const RawTable& table, const TableForm& form);
// Is it the name of a sheet of a workbook, "fines.xlsx!Sheet1"? What is told of one names cells as spreadsheets do.
[[nodiscard]] bool isSheetName(std::string_view name);
// "C7" of row and column from 1, as spreadsheets name cells; of column 0 the row alone.
[[nodiscard]] std::string cellName(std::uint32_t row, std::uint32_t column);

}  // namespace clearline
