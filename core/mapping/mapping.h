// Mapping: which column of a foreign table is which field of ours, how its numbers and dates are written, and what its
// words mean. Saved under a name as a small text file (resources/formats.md, "Maps"); the tables that authorities
// exchange are such files in resources/maps. Where it sits: between a RawTable and the records.
// Promises: what a mapping does not say is not guessed: a cell that can be read in two ways is a question for its
// column (Question), asked once, and answered in the mapping.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/local_text.h"
#include "core/base/result.h"
#include "core/number/number.h"

namespace clearline {

// Our tables, which are the targets.
enum class TargetTable : std::uint8_t { Records, Subjects, Relations, Readings, Statement };
[[nodiscard]] std::string_view targetTableText(TargetTable table);  // "records"…

// Plain: what can be read in one way only (2019-07-09, 2019/7/9, 2019年07月09日, 20190709, days of a workbook). The
// others say how else: 9/7/2019, 09.07.19, serials without a style.
enum class DateForm : std::uint8_t { Plain, DayMonthYear, MonthDayYear, YearMonthDay, Serial1900, Serial1904 };
// Plain: what can be read in one way only (12, 1234.5, 1,234.50). Comma: 1.234,50 and 1,5.
enum class NumberForm : std::uint8_t { Plain, Point, Comma };

// One field of ours that a column fills.
struct ColumnTarget {
    TargetTable table = TargetTable::Records;
    std::string field;  // one of ours ("decided_on"), or the name of a fact
    DateForm dates = DateForm::Plain;
    NumberForm numbers = NumberForm::Plain;
    std::optional<std::uint32_t> century;  // two-digit years: the first year they may mean (1970: 70…69)
    std::optional<Number> times;           // 10000 for amounts in 万元
    std::vector<std::string> noEnd;        // texts that mean "no end": 2099-12-31
    std::vector<std::string> blank;        // texts that mean "not said": "-", "无"
    std::vector<std::pair<std::string, std::string>> values;  // what its words mean to us
    std::optional<std::string> otherwise;  // what any other word means; absent with `values`: a Problem
    friend bool operator==(const ColumnTarget&, const ColumnTarget&) = default;
};

struct ColumnMapping {
    std::vector<std::string> headers;  // any of these, compared as `foldedHeader` has them
    bool required = false;
    std::vector<ColumnTarget> targets;  // none: looked at and left out on purpose
    friend bool operator==(const ColumnMapping&, const ColumnMapping&) = default;
};

// The same text for every row: the kind of all its records, say.
struct ConstantField {
    TargetTable table = TargetTable::Records;
    std::string field, value;
    friend bool operator==(const ConstantField&, const ConstantField&) = default;
};

struct Mapping {
    std::string id;          // name of its file
    LocalText title, about;  // for people
    std::vector<ColumnMapping> columns;
    std::vector<ConstantField> constants;
    // The id of a record: these fields of it, joined; where they are blank or come twice, the row's number is added and
    // a Notice says so.
    std::vector<std::string> idFrom;
    friend bool operator==(const Mapping&, const Mapping&) = default;
};

// Letters and digits in one width and case; brackets, spaces, - and _ alike: 罚款金额 (万元) = 罚款金额（万元）.
[[nodiscard]] std::string foldedHeader(std::string_view header);

}  // namespace clearline
