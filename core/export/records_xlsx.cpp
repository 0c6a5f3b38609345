#include "core/export/records_xlsx.h"

#include "core/export/xlsx_writer.h"

namespace clearline {

namespace {

// Titles alone would make columns too narrow for what usually stands in them.
unsigned widthOf(const std::string& column) {
    constexpr unsigned kDay = 12, kText = 24;
    if (column.ends_with("_on") || column == "date" || column == "from" || column == "until") return kDay;
    return column == "note" || column == "document" || column == "identifier" || column == "item" ? kText : 0;
}

void put(XlsxWriter& writer, const ExportCell& cell) {
    switch (cell.form) {
        case CellForm::Blank: return writer.blank();
        case CellForm::Text: return writer.text(cell.text);
        case CellForm::Number: return writer.number(cell.text);
        case CellForm::Day: {
            const auto day = Date::fromIso(cell.text);
            return day ? writer.day(*day) : writer.text(cell.text);
        }
    }
}

}  // namespace

std::optional<Problem> writeRecordsXlsx(const RecordTables& tables, const std::string& name, const Sink& out) {
    XlsxWriter writer(name);
    ExportCell cell;
    for (const auto& table : tables) {
        if (table->rows() == 0 && table != tables.front()) continue;
        std::vector<XlsxColumn> columns;
        for (const std::string& column : table->columns()) columns.push_back({column, widthOf(column)});
        writer.sheet(table->name(), columns);
        for (std::size_t row = 0; row < table->rows(); ++row) {
            for (std::size_t column = 0; column < columns.size(); ++column) {
                table->cell(row, column, cell);
                put(writer, cell);
            }
            writer.endRow();
        }
    }
    return writer.finish(out);
}

}  // namespace clearline
