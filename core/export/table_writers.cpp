#include "core/export/table_writers.h"

namespace clearline {

std::optional<TableFormat> tableFormatOf(std::string_view name) {
    std::string lower(name);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (lower.ends_with(".csv")) return TableFormat::Csv;
    if (lower.ends_with(".json")) return TableFormat::Json;
    if (lower.ends_with(".xlsx")) return TableFormat::Xlsx;
    if (lower.ends_with(".html") || lower.ends_with(".htm")) return TableFormat::Html;
    return std::nullopt;
}

std::optional<Problem> writeTables(const std::vector<ReportTable>& tables, TableFormat format, const TablesAbout& about,
                                   const Sink& out) {
    switch (format) {
        case TableFormat::Csv: writeTablesCsv(tables, out); break;
        case TableFormat::Json: writeTablesJson(tables, about, out); break;
        case TableFormat::Xlsx: return writeTablesXlsx(tables, about, out);
        case TableFormat::Html: writeTablesHtml(tables, about, out); break;
    }
    return std::nullopt;
}

std::string tabSeparated(const ReportTable& table, bool withTitles, const std::vector<std::size_t>& rows) {
    std::string out;
    const auto cell = [&out](std::size_t column, std::string_view text) {
        if (column > 0) out += '\t';
        for (const char c : text) out += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
    };
    const auto row = [&](std::size_t at) {
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            cell(column, table.cell(at, column).read());
        out += '\n';
    };
    if (withTitles) {
        for (std::size_t column = 0; column < table.columns.size(); ++column) cell(column, table.columns[column].title);
        out += '\n';
    }
    if (rows.empty())
        for (std::size_t at = 0; at < table.rows.size(); ++at) row(at);
    for (const std::size_t at : rows) row(at);
    return out;
}

}  // namespace clearline
