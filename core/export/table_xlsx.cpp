#include <algorithm>

#include "core/base/utf8.h"
#include "core/export/table_writers.h"
#include "core/export/text_table.h"
#include "core/export/xlsx_writer.h"

namespace clearline {

namespace {

constexpr std::size_t kLongestName = 31;  // of a sheet, in letters
constexpr std::size_t kRowsMeasured = 200;
constexpr unsigned kWidest = 60;

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

// What of a title a sheet can be called.
std::string sheetName(const std::string& title) {
    constexpr std::string_view never = "[]:*?/\\";
    std::string name;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < title.size() && letters < kLongestName;) {
        const Utf8Letter letter = utf8LetterAt(title, at);
        const std::size_t length = std::max<std::size_t>(letter.length, 1);
        // One beyond the first plane counts twice there.
        letters += letter.codePoint > 0xFFFF ? 2 : 1;
        if (letters > kLongestName) break;
        if (letter.codePoint < ' ' || never.find(title[at]) != std::string_view::npos)
            name += ' ';
        else
            name += title.substr(at, length);
        at += length;
    }
    const auto outer = [](char c) { return c == '\'' || c == ' '; };
    while (!name.empty() && outer(name.back())) name.pop_back();
    while (!name.empty() && outer(name.front())) name.erase(0, 1);
    return name;
}

std::string unused(const std::string& title, const std::string& fallback, std::vector<std::string>& used) {
    std::string name = sheetName(title);
    if (name.empty()) name = fallback;
    const std::string base = name;
    for (std::size_t n = 2; std::find(used.begin(), used.end(), lower(name)) != used.end(); ++n) {
        const std::string tail = " " + std::to_string(n);
        name = base + tail;
        for (std::size_t keep = base.size(); sheetName(name) != name && keep > 0; --keep)
            name = std::string(utf8Start(base, keep - 1)) + tail;
    }
    used.push_back(lower(name));
    return name;
}

// As wide as what stands in it, as far as that was looked at; the writer sees to titles.
unsigned widthOf(const ReportTable& table, std::size_t column) {
    std::size_t width = screenWidth(table.columns[column].title) + 2;
    for (std::size_t row = 0; row < std::min(table.rows.size(), kRowsMeasured); ++row)
        width = std::max(width, screenWidth(table.cell(row, column).exact) + 2);
    return static_cast<unsigned>(std::clamp<std::size_t>(width, 6, kWidest));
}

void put(XlsxWriter& writer, const ReportCell& cell) {
    switch (cell.form) {
        case ReportCell::Form::Blank: return writer.blank();
        case ReportCell::Form::Text: return cell.exact.empty() ? writer.blank() : writer.text(cell.exact);
        case ReportCell::Form::Number: return writer.number(cell.exact);
        case ReportCell::Form::Boolean: return writer.boolean(cell.exact == "true");
        case ReportCell::Form::Day: {
            const auto day = Date::fromIso(cell.exact);
            return day ? writer.day(*day) : writer.text(cell.exact);
        }
    }
}

XlsxLook lookOf(const ReportRow& row) {
    switch (row.look) {
        case ReportRow::Look::Plain: break;
        case ReportRow::Look::Contested: return XlsxLook::BoldItalic;
        case ReportRow::Look::Repaired: return XlsxLook::Struck;
    }
    return XlsxLook::Plain;
}

}  // namespace

std::optional<Problem> writeTablesXlsx(const std::vector<ReportTable>& tables, const TablesAbout& about,
                                       const Sink& out) {
    XlsxWriter writer(about.name);
    std::vector<std::string> used;
    for (const ReportTable& table : tables) {
        std::vector<XlsxColumn> columns;
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            columns.push_back({table.columns[column].title, widthOf(table, column)});
        writer.sheet(unused(table.title, table.key.empty() ? "table" : table.key, used), columns);
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            writer.look(lookOf(table.rows[row]));
            for (std::size_t column = 0; column < table.columns.size(); ++column) put(writer, table.cell(row, column));
            writer.endRow();
        }
        if (!table.notes.empty()) writer.endRow();
        for (const std::string& note : table.notes) {
            writer.text(note);
            writer.endRow();
        }
    }
    return writer.finish(out);
}

}  // namespace clearline
