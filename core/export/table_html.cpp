#include "core/export/buffered_sink.h"
#include "core/export/html_text.h"
#include "core/export/table_writers.h"

namespace clearline {

namespace {

void appendLines(std::string& out, std::string_view text) {
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        if (from > 0) out += "<br>";
        appendHtml(out, text.substr(from, end - from));
        from = end + 1;
    }
}

// In the cell itself, so that a page without such rows is as it was before there were any.
const char* styleOf(const ReportRow& row) {
    switch (row.look) {
        case ReportRow::Look::Plain: break;
        case ReportRow::Look::Contested: return "font-weight: bold; font-style: italic";
        case ReportRow::Look::Repaired: return "text-decoration: line-through";
    }
    return "";
}

void appendCell(std::string& out, const char* element, const char* scope, const ReportColumn& column,
                std::string_view text, const char* style = "") {
    out += '<';
    out += element;
    if (*scope) out.append(" scope=\"").append(scope).append("\"");
    if (column.side == ReportColumn::Side::Right) out += " class=\"n\"";
    if (*style) out.append(" style=\"").append(style).append("\"");
    out += '>';
    appendLines(out, text);
    out.append("</").append(element).append(">");
}

void appendRow(std::string& out, const ReportTable& table, std::size_t row) {
    out += table.rows[row].strong ? "<tr class=\"strong\">" : "<tr>";
    const char* style = styleOf(table.rows[row]);
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const bool heads = column == table.heading;
        appendCell(out, heads ? "th" : "td", heads ? "row" : "", table.columns[column], table.cell(row, column).read(),
                   style);
    }
    out += "</tr>\n";
}

void appendTop(std::string& out, const ReportTable& table) {
    out += "<table>\n";
    if (!table.title.empty()) out += "<caption>" + htmlEscaped(table.title) + "</caption>\n";
    out += "<thead><tr>";
    for (const ReportColumn& column : table.columns) appendCell(out, "th", "col", column, column.title);
    out += "</tr></thead>\n<tbody>\n";
}

void appendBottom(std::string& out, const ReportTable& table) {
    out += "</tbody>\n</table>\n";
    for (const std::string& note : table.notes) out += "<p class=\"quiet\">" + htmlEscaped(note) + "</p>\n";
}

}  // namespace

void appendTableHtml(std::string& out, const ReportTable& table) {
    appendTop(out, table);
    for (std::size_t row = 0; row < table.rows.size(); ++row) appendRow(out, table, row);
    appendBottom(out, table);
}

void writeTablesHtml(const std::vector<ReportTable>& tables, const TablesAbout& about, const Sink& sink) {
    BufferedSink buffer(sink);
    std::string& out = buffer.text();
    appendHtmlHead(out, about.title, about.language);
    out += "<h1>" + htmlEscaped(about.title) + "</h1>\n";
    for (const ReportTable& table : tables) {
        appendTop(out, table);
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            appendRow(out, table, row);
            buffer.rowDone();
        }
        appendBottom(out, table);
    }
    appendHtmlEnd(out);
}

}  // namespace clearline
