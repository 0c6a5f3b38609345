// What must hold of every file taken for JSON or XML: refused with one Fatal problem, or tables whose rows stand in the
// file one behind the other, whose cells have names, and whose refused cells were told of; read again it is the same.
#pragma once

#include <cstdio>
#include <cstdlib>

#include "core/tables/table_form.h"

namespace clearline {

inline void must(bool holds, int line = __builtin_LINE()) {
    if (holds) return;
    std::fprintf(stderr, "tree_table.h, line %d: does not hold\n", line);
    std::abort();
}

template <class Guess, class Read>
void checkTables(const SourceFile& file, Guess guessOf, Read readWith) {
    const auto guess = guessOf(file);
    if (!guess) return must(anyAtLeast(guess.problems(), Severity::Fatal));
    must(!guess->tables.empty() && !guess->reasons.empty());
    for (const std::string& name : guess->tables) {
        TableForm form = guess->form;
        form.table = name;
        const auto read = readWith(file, form);
        if (!read) {
            must(anyAtLeast(read.problems(), Severity::Fatal));
            continue;
        }
        must(!anyAtLeast(read->problems, Severity::Fatal));
        const RawTable& table = read->table;
        must(table.names.empty() || table.names.size() >= table.columnCount());
        bool refused = false;
        std::uint64_t end = 0;
        for (std::size_t row = 0; row < table.rowCount(); ++row) {
            const RawTable::Row place = table.row(row);
            must(row == 0 || place.number > table.row(row - 1).number);
            must(place.offset >= end && place.offset + place.length <= file.bytes.size());
            end = place.offset + place.length;
            must(table.placeOf(place.number) == row);
            for (std::size_t column = 0; column < table.columnCount(); ++column) {
                const RawCell cell = table.cell(row, column);
                refused = refused || cell.refused;
                must(cell.form != RawForm::Blank || cell.value.empty());
            }
        }
        must(!refused || anyAtLeast(read->problems, Severity::Error));
        const auto again = readWith(file, form);
        must(again.ok() && again->problems == read->problems && again->table.rowCount() == table.rowCount());
    }
}

}  // namespace clearline
