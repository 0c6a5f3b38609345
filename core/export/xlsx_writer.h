// XlsxWriter: tables on their way into a workbook, a sheet each, cell by cell and row by row. Where it sits: behind
// whoever exports records, ledgers or panels for a spreadsheet. Promises: the same calls give the same bytes; memory
// does not grow with the rows; a text stays a text, whatever it begins with; a number is one of the spreadsheet only if
// it keeps all its digits there, else a text; read back by readWorkbook all are what they were.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/date/date.h"
#include "core/export/ledger_writers.h"

namespace clearline {

struct XlsxColumn {
    std::string title;
    unsigned width = 0;  // in digits of the usual letter; 0: by the title
};

enum class XlsxLook : std::uint8_t { Plain, BoldItalic, Struck };

class XlsxWriter {
public:
    // `name` is told in problems.
    explicit XlsxWriter(std::string name);
    ~XlsxWriter();
    XlsxWriter(const XlsxWriter&) = delete;
    XlsxWriter& operator=(const XlsxWriter&) = delete;

    // Begins a sheet; its header row stays in sight. Names as spreadsheets allow them: 31 letters, no []:*?/\.
    void sheet(const std::string& name, const std::vector<XlsxColumn>& columns);

    // The next cell of the row. A number is given as its plain decimal.
    void blank();
    void text(std::string_view text);
    void number(std::string_view decimal);
    void day(Date day);
    void boolean(bool value);
    void endRow();
    // Of the cells of this row that are still to come.
    void look(XlsxLook look);

    // The whole workbook; or what kept it from being written: write.too-many-rows, write.text-too-long, write.failed.
    [[nodiscard]] std::optional<Problem> finish(const Sink& out);

    // Does a spreadsheet keep that decimal as it is?
    [[nodiscard]] static bool keepsNumber(std::string_view decimal);

private:
    class Book;
    std::unique_ptr<Book> book_;
};

}  // namespace clearline
