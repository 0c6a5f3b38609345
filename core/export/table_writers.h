// Tables of a panel as files and for the clipboard. Where it sits: behind whoever fills ReportTables (the window's
// panels, the sections of a working paper), in front of the disk. Promises: exact values (a number keeps all its digits
// everywhere, and in a workbook is a number only if the spreadsheet keeps them), no text is ever run as a formula or
// read as markup, and the same tables give the same bytes. Notes stand in every form but CSV and the clipboard.
//
//   ReportTable table{"lines", "Lines that differ", {{"on", "Day"}, {"points", "Points", ReportColumn::Side::Right}}};
//   table.add({ReportCell::day(day), ReportCell::change(points)});
//   const auto problem = writeTables({table}, TableFormat::Xlsx, {"Compare", words.language(), path}, sink);
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/local_text.h"
#include "core/base/problem.h"
#include "core/export/ledger_writers.h"
#include "core/export/report_table.h"

namespace clearline {

enum class TableFormat : std::uint8_t { Csv, Json, Xlsx, Html };
[[nodiscard]] std::optional<TableFormat> tableFormatOf(std::string_view name);  // by the ending of a file's name

struct TablesAbout {
    std::string title;
    Language language = Language::English;
    std::string name;  // of the file, for problems
};

// Problems, of workbooks alone: write.too-many-rows, write.text-too-long, write.failed.
[[nodiscard]] std::optional<Problem> writeTables(const std::vector<ReportTable>& tables, TableFormat format,
                                                 const TablesAbout& about, const Sink& out);

// One header row of titles and the rows; of several tables each has its title before it and a blank row after.
void writeTablesCsv(const std::vector<ReportTable>& tables, const Sink& out);
// {format:1, title, tables:[{id, title, columns:[{id, title}], rows:[{…}], notes}]}: as in resources/formats.md.
void writeTablesJson(const std::vector<ReportTable>& tables, const TablesAbout& about, const Sink& out);
// A sheet each, its notes under its rows.
[[nodiscard]] std::optional<Problem> writeTablesXlsx(const std::vector<ReportTable>& tables, const TablesAbout& about,
                                                     const Sink& out);
// A page of its own, without script and without anything to fetch.
void writeTablesHtml(const std::vector<ReportTable>& tables, const TablesAbout& about, const Sink& out);

// For the clipboard, where every spreadsheet takes it: as shown, tabs between the cells, a line each row. `rows`:
// which, in their order; none: all.
[[nodiscard]] std::string tabSeparated(const ReportTable& table, bool withTitles,
                                       const std::vector<std::size_t>& rows = {});
// The table alone as HTML, for the clipboard beside the text and for pages.
void appendTableHtml(std::string& out, const ReportTable& table);

}  // namespace clearline
