// What must hold of any bytes taken for a text table: guessing and reading end, with a table or with problems; every
// row lies where it says in the file, after the one before; every cell that did not decode is refused and told; what
// was read, written out as UTF-8 and read again, is the same. The first byte says how to read; where it says so, the
// guess decides. libFuzzer's entry; corpus_main.cpp runs it over the corpus in the tests.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/base/utf8.h"
#include "core/tables/csv_form.h"
#include "core/tables/csv_table.h"
#include "core/tables/look_alike.h"
#include "core/tables/odd_problems.h"

namespace {

using namespace clearline;

void must(bool holds) {
    if (!holds) std::abort();
}

TableLimits limits() {
    TableLimits few;
    few.columns = 50;
    few.cells = 20'000;
    return few;
}

std::string written(const RawTable& table) {
    std::string out;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        for (std::size_t column = 0; column < table.columnCount(); ++column) {
            out += column > 0 ? ",\"" : "\"";
            for (const char c : table.cell(row, column).value)
                out += c == '"' ? std::string("\"\"") : std::string(1, c);
            out += '"';
        }
        out += '\n';
    }
    return out;
}

void checkTable(const SourceFile& file, const TableForm& form, const TableRead& read) {
    const RawTable& table = read.table;
    std::uint64_t end = 0;
    std::uint32_t last = 0;
    bool refused = false, odd = false;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        const RawTable::Row place = table.row(row);
        must(place.number > last && place.offset >= end && place.offset + place.length <= file.bytes.size());
        last = place.number;
        end = place.offset + place.length;
        for (std::size_t column = 0; column < table.columnCount(); ++column) {
            const RawCell cell = table.cell(row, column);
            must(firstBadUtf8(cell.value) == std::string_view::npos &&
                 firstBadUtf8(cell.raw) == std::string_view::npos);
            must(cell.refused || cell.value.find('\0') == std::string_view::npos);
            refused = refused || cell.refused;
            odd = odd || cell.value.find("\xEF\xBF\xBD") != std::string_view::npos;
            for (const Problem& problem : oddProblems(cell.value, {})) must(!problem.code.empty());
            must(!lookAlike(cell.value, cell.value));
        }
    }
    must(!refused || anyAtLeast(read.problems, Severity::Error));
    must(!odd || anyAtLeast(read.problems, Severity::Warning));
    const auto again = readCsv({"again", written(table), {}}, {}, {});
    if (table.columnCount() == 0 || !again) return;
    must(again->table.rowCount() == table.rowCount());
    for (std::size_t row = 0; row < table.rowCount(); ++row)
        for (std::size_t column = 0; column < table.columnCount(); ++column)
            must(again->table.cell(row, column).refused ||
                 again->table.cell(row, column).value == table.cell(row, column).value);
    must(headersOf(table, form).size() == table.columnCount());
    must(dataRows(table, form).size() <= table.rowCount());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const unsigned how = data[0];
    const SourceFile file{"fuzzed", std::string(reinterpret_cast<const char*>(data) + 1, size - 1), {}};
    TableForm form;
    const auto guess = guessCsv(file, limits());
    must(guess.ok() ? !guess->reasons.empty() : !guess.problems().empty());
    if (guess) form = guess->form;
    if ((how & 1) != 0) {
        form.encoding = static_cast<Encoding>(how >> 1 & 3);
        form.separator = ",;\t|"[how >> 3 & 3];
        form.headerRow = how >> 5;
    }
    const auto read = readCsv(file, form, limits());
    if (!read) {
        must(!read.problems().empty() && read.problems().front().severity == Severity::Fatal);
        return 0;
    }
    checkTable(file, form, *read);
    return 0;
}
