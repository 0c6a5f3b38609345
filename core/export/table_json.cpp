#include "core/export/json_stream.h"
#include "core/export/table_writers.h"

namespace clearline {

namespace {

void put(JsonStream& json, const ReportCell& cell) {
    switch (cell.form) {
        case ReportCell::Form::Blank: return json.null();
        case ReportCell::Form::Boolean: return json.boolean(cell.exact == "true");
        case ReportCell::Form::Text:
        case ReportCell::Form::Number:
        case ReportCell::Form::Day: return json.string(cell.exact);
    }
}

void write(JsonStream& json, const ReportTable& table) {
    const std::vector<std::string> keys = columnKeys(table);
    json.onNewLine();
    json.open('{');
    json.field("id", table.key);
    json.field("title", table.title);
    json.key("columns");
    json.open('[');
    for (std::size_t column = 0; column < keys.size(); ++column) {
        json.open('{');
        json.field("id", keys[column]);
        json.field("title", table.columns[column].title);
        json.close('}');
    }
    json.close(']');
    json.key("rows");
    json.open('[');
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        json.onNewLine();
        json.open('{');
        for (std::size_t column = 0; column < keys.size(); ++column) {
            json.key(keys[column]);
            put(json, table.cell(row, column));
        }
        json.close('}');
    }
    json.close(']');
    json.key("notes");
    json.open('[');
    for (const std::string& note : table.notes) json.string(note);
    json.close(']');
    json.close('}');
}

}  // namespace

void writeTablesJson(const std::vector<ReportTable>& tables, const TablesAbout& about, const Sink& out) {
    BufferedSink buffer(out);
    JsonStream json(buffer);
    json.open('{');
    json.key("format");
    json.whole(1);
    json.field("title", about.title);
    json.key("tables");
    json.open('[');
    for (const ReportTable& table : tables) write(json, table);
    json.close(']');
    json.close('}');
    buffer.text() += '\n';
}

}  // namespace clearline
