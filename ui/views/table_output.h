// What a view shows, for other programs and for paper: as ReportTables, and from there copied, saved as a file of any
// form, printed. Where it sits: between the tables of all panels and core/export. Promises: all rows of the model go
// out, as they are on screen, figures with their exact value; a file is whole or not there.
#pragma once

#include <QString>
#include <functional>
#include <optional>
#include <vector>

#include "core/export/report_table.h"

class QAbstractItemView;
class QMenu;
class QWidget;

namespace clearline {

// A cell as a data file has it, where a model knows better than its words tell: ASCII minus, no shapes.
inline constexpr int kPlainTextRole = 0x0100 + 201;
// A row that is a heading or a total.
inline constexpr int kStrongRowRole = 0x0100 + 203;
// How a row looks, as a ReportRow::Look as int; absent: plain.
inline constexpr int kRowLookRole = 0x0100 + 204;

// Hidden columns are left out; rows beneath others follow them, further in. Nothing: a person stopped it.
[[nodiscard]] std::optional<ReportTable> reportTableOf(const QAbstractItemView& view, const QString& key);

// The form by the ending of the name: csv, json, xlsx, html or pdf. Gives why it was not written; empty: it was.
[[nodiscard]] QString writeTablesFile(const std::vector<ReportTable>& tables, const QString& title,
                                      const QString& path);
// Asks for a name, or a printer.
void saveTables(QWidget& over, const std::vector<ReportTable>& tables, const QString& title);
void printTables(QWidget& over, const std::vector<ReportTable>& tables, const QString& title);
void copyTables(const std::vector<ReportTable>& tables);

// For a view's own menu: copy all, save all, print all.
void addOutputActions(QMenu& menu, QAbstractItemView& view);
// The same of a table that is made when it is asked for.
void addOutputActions(QMenu& menu, QWidget& over, const std::function<std::optional<ReportTable>()>& made, bool any);
// For a view that has no menu of its own.
void giveOutputMenu(QAbstractItemView& view);

}  // namespace clearline
