#include "core/export/records_writers.h"

#include "core/export/buffered_sink.h"
#include "core/export/csv_cell.h"
#include "core/export/json_stream.h"

namespace clearline {

void writeTableCsv(const ExportTable& table, const Sink& out) {
    BufferedSink sink(out);
    std::string& text = sink.text();
    for (std::size_t column = 0; column < table.columns().size(); ++column) {
        if (column > 0) text += ',';
        appendCsvExact(text, table.columns()[column]);
    }
    text += "\r\n";
    ExportCell cell;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        for (std::size_t column = 0; column < table.columns().size(); ++column) {
            if (column > 0) text += ',';
            table.cell(row, column, cell);
            appendCsvExact(text, cell.text);
        }
        text += "\r\n";
        sink.rowDone();
    }
}

void writeRecordsJson(const RecordTables& tables, const Sink& out) {
    BufferedSink sink(out);
    JsonStream json(sink);
    json.open('{');
    json.key("format");
    json.whole(1);
    ExportCell cell;
    for (const auto& table : tables) {
        if (table->rows() == 0 && table != tables.front()) continue;
        std::vector<std::string> keys;
        for (const std::string& name : table->columns()) keys.push_back(jsonEscaped(name));
        json.onNewLine();
        json.key(table->name());
        json.open('[');
        for (std::size_t row = 0; row < table->rows(); ++row) {
            json.onNewLine();
            json.open('{');
            for (std::size_t column = 0; column < keys.size(); ++column) {
                table->cell(row, column, cell);
                // The first row names every column, so that their order, and one that is blank throughout, come back.
                if (cell.form == CellForm::Blank && row > 0) continue;
                json.key(keys[column]);
                if (cell.form == CellForm::Blank)
                    json.null();
                else if (cell.form == CellForm::Number)
                    json.ready(cell.text);
                else
                    json.string(cell.text);
            }
            json.close('}');
        }
        json.close(']');
    }
    json.close('}');
    sink.text() += '\n';
}

std::size_t formulaLike(const RecordTables& tables) {
    std::size_t count = 0;
    ExportCell cell;
    for (const auto& table : tables)
        for (std::size_t row = 0; row < table->rows(); ++row)
            for (std::size_t column = 0; column < table->columns().size(); ++column) {
                table->cell(row, column, cell);
                if (cell.form == CellForm::Text && startsLikeFormula(cell.text)) ++count;
            }
    return count;
}

}  // namespace clearline
