// A workbook of 26 columns as authorities send them (invented people, texts that come again, days, amounts), made by
// libxlsxwriter; and reading one into a RawTable. workbook_bench.py runs both and measures.
//   clearline-bench-workbook make FILE ROWS
//   clearline-bench-workbook read FILE
#include <xlsxwriter.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

#include "core/tables/table_form.h"

namespace {

using namespace clearline;

int make(const char* path, std::uint32_t rows) {
    lxw_workbook* book = workbook_new(path);
    lxw_worksheet* sheet = workbook_add_worksheet(book, "处罚");
    lxw_format* day = workbook_add_format(book);
    format_set_num_format(day, "yyyy-mm-dd");
    constexpr lxw_col_t kColumns = 26;
    for (lxw_col_t column = 0; column < kColumns; ++column)
        worksheet_write_string(sheet, 0, column, ("第" + std::to_string(column + 1) + "列").c_str(), nullptr);
    std::uint32_t dice = 2463534242;
    const auto next = [&](std::uint32_t below) {
        dice ^= dice << 13;
        dice ^= dice >> 17;
        dice ^= dice << 5;
        return dice % below;
    };
    for (std::uint32_t row = 1; row <= rows; ++row)
        for (lxw_col_t column = 0; column < kColumns; ++column) {
            const std::string number = std::to_string(next(1'000'000));
            if (column < 8)  // of each row its own: numbers of documents, names
                worksheet_write_string(sheet, row, column,
                                       ("榕罚决〔2019〕" + number + "号" + std::to_string(row)).c_str(), nullptr);
            else if (column < 18)  // of a few: kinds, bodies, grounds
                worksheet_write_string(sheet, row, column,
                                       ("《道路交通安全法》第" + std::to_string(next(200)) + "条").c_str(), nullptr);
            else if (column < 22)
                worksheet_write_number(sheet, row, column, 40000 + next(5000), day);
            else
                worksheet_write_number(sheet, row, column, next(2'000'000) / 100.0, nullptr);
        }
    return workbook_close(book);
}

int read(const char* path) {
    std::ifstream stream(path, std::ios::binary);
    const SourceFile file{path, std::string(std::istreambuf_iterator<char>(stream), {}), "", nullptr};
    const auto guess = guessForm(file);
    if (!guess) return 1;
    const auto read = readTable(file, guess->form);
    if (!read) {
        std::cerr << read.problems().front().code << '\n';
        return 1;
    }
    std::cout << read->table.rowCount() << " rows, " << read->table.columnCount() << " columns, "
              << read->problems.size() << " problems\n";
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    const std::string what = argc > 1 ? argv[1] : "";
    if (what == "make" && argc == 4) return make(argv[2], static_cast<std::uint32_t>(std::atoi(argv[3])));
    if (what == "read" && argc == 3) return read(argv[2]);
    std::cerr << "clearline-bench-workbook make FILE ROWS | read FILE\n";
    return 2;
}
