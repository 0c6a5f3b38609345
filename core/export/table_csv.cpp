#include "core/export/csv_row.h"
#include "core/export/table_writers.h"

namespace clearline {

namespace {

void write(const ReportTable& table, BufferedSink& buffer) {
    {
        CsvRow titles(buffer);
        for (const ReportColumn& column : table.columns) titles.cell(column.title);
    }
    for (std::size_t at = 0; at < table.rows.size(); ++at) {
        CsvRow row(buffer);
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            const ReportCell& cell = table.cell(at, column);
            // A number is no formula, though it may begin as one.
            if (cell.form == ReportCell::Form::Number)
                row.exact(cell.exact);
            else
                row.cell(cell.exact);
        }
    }
}

}  // namespace

void writeTablesCsv(const std::vector<ReportTable>& tables, const Sink& out) {
    BufferedSink buffer(out);
    for (std::size_t at = 0; at < tables.size(); ++at) {
        if (at > 0) CsvRow blank(buffer);
        if (tables.size() > 1) CsvRow(buffer).cell(tables[at].title);
        write(tables[at], buffer);
    }
}

}  // namespace clearline
