// CsvHeader: what each column of a CSV file is, decided once from its first row.
#pragma once

#include <string>
#include <vector>

#include "core/intake/byte_fault.h"
#include "core/tables/csv_scanner.h"
#include "core/intake/table_rows.h"

namespace clearline {

struct ColumnUse {
    enum class As : std::uint8_t { Nothing, Known, Fact };
    As as = As::Nothing;
    std::size_t index = 0;  // of the known column or the fact
    std::string name;
};

// The header's columns as `rows` takes them; every oddity becomes a problem, Fatal where a
// required column lacks. The scanner stands on the header, which is row `row`.
[[nodiscard]] std::vector<ColumnUse> readHeader(const CsvScanner& header, const char* fileStart, std::uint32_t row,
                                                TableRows& rows, ProblemList& problems);

// The same for one name, which is known not to be a duplicate; JSON's keys take this way.
[[nodiscard]] ColumnUse columnUse(const std::string& name, std::uint32_t row, std::uint32_t column, TableRows& rows,
                                  ProblemList& problems);

// Reports the fault of the cell that stands at `offset` in the file.
void reportByteFault(const ByteFault& fault, std::string_view raw, std::size_t offset, std::uint32_t row,
                     std::uint32_t column, const std::string& columnName, ProblemList& problems,
                     Severity severity = Severity::Error);

}  // namespace clearline
