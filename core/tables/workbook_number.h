// Numbers and days as workbooks write them: the shortest text that gives the same binary number again, and days counted
// from an epoch. Where it sits: between a cell's text and RawTable. Promises: digits that stand in the file are kept as
// they stand, written out without an exponent; where more of them stand than a spreadsheet holds, those of the binary
// number are taken, and lost ones are told. (`double` is what such a file holds; no points are reckoned with it.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/tables/number_format.h"

namespace clearline {

struct WorkbookNumber {
    std::string text;         // a plain decimal: 0.1, 990101198001010000
    bool digitsLost = false;  // a whole number of more than the 15 digits that a spreadsheet keeps
};
// Nothing where it is no number, or none that a spreadsheet could hold.
[[nodiscard]] std::optional<WorkbookNumber> workbookNumber(std::string_view raw);

// A number of days as a day or a time, by its format.
struct WorkbookDay {
    enum class Form : std::uint8_t { Day, Moment, Time };
    Form form = Form::Day;
    std::string text;  // 2019-07-09, 2019-07-09T10:30:00, 10:30:00
};
// Nothing where there is no such day: before the epoch, after 9999, or 29 February 1900, which some spreadsheets count.
[[nodiscard]] std::optional<WorkbookDay> workbookDay(std::string_view serial, NumberFormat format, bool from1904);
// Of a cell that says itself that it is a date: 2019-07-09, 2019-07-09T10:30:00Z.
[[nodiscard]] std::optional<WorkbookDay> workbookIsoDay(std::string_view text);

}  // namespace clearline
