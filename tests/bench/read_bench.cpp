// Reading alone, for tests/bench/bench.py and read_bench.py: `records FILE` reads our own CSV into records in memory;
// `table FILE` guesses the form of any text table and reads it; `form FILE` guesses alone.
#include <cstring>
#include <iostream>

#include "core/intake/file_bytes.h"
#include "core/intake/read_case.h"
#include "core/tables/table_form.h"

using namespace clearline;

namespace {

int fail(const Problems& problems) {
    std::cerr << problems.front().code << '\n';
    return 1;
}

int readRecords(const char* path) {
    const auto input = readCase(path);
    if (!input) return fail(input.problems());
    std::cout << input->records->size() << " records\n";
    return 0;
}

int readAsTable(const char* path, bool formOnly) {
    const std::function<bool(std::size_t, std::size_t)> nobody;
    const auto file = readFile(path, kMostBytes, Progress(nobody, 0, 0));
    if (!file) return fail(file.problems());
    const auto guess = guessForm(**file);
    if (!guess) return fail(guess.problems());
    std::cout << encodingText(guess->form.encoding) << ' ' << guess->form.separator << '\n';
    if (formOnly) return 0;
    const auto read = readTable(**file, guess->form);
    if (!read) return fail(read.problems());
    std::cout << read->table.rowCount() << " rows, " << read->table.columnCount() << " columns, "
              << read->problems.size() << " problems\n";
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    if (std::strcmp(argv[1], "records") == 0) return readRecords(argv[2]);
    return readAsTable(argv[2], std::strcmp(argv[1], "form") == 0);
}
