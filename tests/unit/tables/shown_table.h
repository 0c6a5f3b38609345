// A RawTable as a few lines of text, for tests to compare: the names, then each row with its number. Cells are parted
// by |, a refused one begins with !, a number is shown as #1, a boolean as ?true.
#pragma once

#include <QString>

#include "core/tables/table_form.h"

namespace clearline {

inline std::string shownTable(const RawTable& table) {
    std::string text;
    for (const std::string& name : table.names) text += (text.empty() ? "" : "|") + name;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        text += "\n" + std::to_string(table.row(row).number) + ":";
        for (std::size_t column = 0; column < table.columnCount(); ++column) {
            const RawCell cell = table.cell(row, column);
            text += column == 0 ? " " : "|";
            if (cell.refused) text += "!";
            if (cell.form == RawForm::Number) text += "#";
            if (cell.form == RawForm::Boolean) text += "?";
            text += cell.value;
        }
    }
    return text;
}

// "json.syntax 3:7 12" of each: code, row and column, arguments.
inline std::string shownProblems(const Problems& problems) {
    std::string text;
    for (const Problem& problem : problems) {
        text += (text.empty() ? "" : "\n") + problem.code + " " + std::to_string(problem.place.row) + ":" +
                std::to_string(problem.place.column);
        for (const std::string& arg : problem.args) text += " " + arg;
    }
    return text;
}

inline SourceFile fileOf(const QByteArray& bytes, const std::string& name = "file") {
    return {name, bytes.toStdString(), {}};
}

}  // namespace clearline
