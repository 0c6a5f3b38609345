// Mapping: which column of a foreign table is which field of ours, how its numbers and dates are written, and what its
// words mean. Saved under a name as a small text file (resources/formats.md, "Maps"); the tables that authorities
// exchange are such files in resources/maps. Where it sits: between a RawTable and the records.
// Promises: what a mapping does not say is not guessed: a cell that can be read in two ways is decided by its own
// column or a question for it (Question), asked once, and answered in the mapping.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/local_text.h"
#include "core/base/result.h"
#include "core/number/number.h"
#include "core/record/record_book.h"

namespace clearline {

// Our tables, which are the targets.
enum class TargetTable : std::uint8_t { Records, Subjects, Relations, Readings, Statement };
inline constexpr std::size_t kTargetTables = 5;
[[nodiscard]] std::string_view targetTableText(TargetTable table);  // "records"…

// A field of one of our tables. Relations have three that are not columns of ours: other.name, other.identifier and
// other.kind tell of the one whom `other` names, so that one row can bring a firm and its representative.
struct TargetField {
    std::string_view name;
    FactForm form = FactForm::Text;
};
[[nodiscard]] std::span<const TargetField> targetFields(TargetTable table);
[[nodiscard]] const TargetField* targetField(TargetTable table, std::string_view name);  // null: a fact, if at all
[[nodiscard]] constexpr bool hasFacts(TargetTable table) { return table <= TargetTable::Subjects; }

// Plain: what can be read in one way only (2019-07-09, 2019/7/9, 2019年07月09日, 20190709, days of a workbook), which
// the others read too. They say how else: 9/7/2019, 09.07.19, serials without a style.
enum class DateForm : std::uint8_t { Plain, DayMonthYear, MonthDayYear, YearMonthDay, Serial1900, Serial1904 };
[[nodiscard]] std::string_view dateFormText(DateForm form);  // "plain", "d/m/y", "serial-1900"…
// Plain: what can be read in one way only (12, 1234.5, 1,234.50). Point: 1,234 is 1234. Comma: 1.234,50 and 1,5.
enum class NumberForm : std::uint8_t { Plain, Point, Comma };
[[nodiscard]] std::string_view numberFormText(NumberForm form);

// How sure it is that a column is what the mapping says (FACTS: published, reported, assumed).
enum class Claim : std::uint8_t { NotSaid, Published, Reported, Assumed };
[[nodiscard]] std::string_view claimText(Claim claim);  // "published"…; empty

// One field of ours that a column fills. Where several columns fill one, the first that is not blank in a row does.
struct ColumnTarget {
    TargetTable table = TargetTable::Records;
    std::string field;               // one of ours ("decided_on"), or the name of a fact
    FactForm form = FactForm::Text;  // of a fact; our own fields have theirs
    DateForm dates = DateForm::Plain;
    NumberForm numbers = NumberForm::Plain;
    std::optional<std::uint32_t> century;               // two-digit years: the first year they may mean (1970: 70…69)
    std::optional<Number> times;                        // 10000 for amounts in 万元
    std::vector<std::pair<std::string, Number>> units;  // inside the cell, and what one is: 万元 10000; then no `times`
    std::vector<std::string> noEnd;                     // texts that mean "no end": 2099-12-31
    std::vector<std::string> blank;                     // texts that mean "not said": "-", "无"
    std::vector<std::pair<std::string, std::string>> values;  // what its words mean to us
    std::optional<std::string> otherwise;  // what any other word means; absent with `values`: a Problem
    friend bool operator==(const ColumnTarget&, const ColumnTarget&) = default;
};
// Of the field, else of the fact.
[[nodiscard]] FactForm formOf(const ColumnTarget& target);

struct ColumnMapping {
    std::vector<std::string> headers;  // any of these, compared as `foldedHeader` has them
    bool required = false;
    std::vector<std::string> skip;      // rows in which it says one of these hold no data: 合计
    std::vector<ColumnTarget> targets;  // none: looked at and left out on purpose
    Claim claim = Claim::NotSaid;
    LocalText note;
    friend bool operator==(const ColumnMapping&, const ColumnMapping&) = default;
};

// The same text, in our own form, for every row in which no column fills the field: the kind of all its records, say.
struct ConstantField {
    TargetTable table = TargetTable::Records;
    std::string field, value;
    friend bool operator==(const ConstantField&, const ConstantField&) = default;
};

// Columns that the mapping does not name: left out (a Notice says so), or facts under their own names.
enum class OtherColumns : std::uint8_t { LeftOut, Facts };

struct Mapping {
    std::string id;                   // name of its file
    LocalText title, about, sources;  // for people
    std::vector<ColumnMapping> columns;
    std::vector<ConstantField> constants;
    // The id of a record: these fields of it, joined; where they are blank or come twice, the row's number is added and
    // a Notice says so. Not needed where a column is the id.
    std::vector<std::string> idFrom;
    // As in our own form: texts with the blanks around them, and dates and numbers of columns that declare no form only
    // as 2019-07-09 and 1234.5. Else blanks are taken away and the cells of a column tell its form.
    bool textsAsWritten = false;
    OtherColumns others = OtherColumns::LeftOut;
    TargetTable othersOf = TargetTable::Records;  // whose facts they are
    friend bool operator==(const Mapping&, const Mapping&) = default;
};

// Does anything of it fill this table?
[[nodiscard]] bool fills(const Mapping& mapping, TargetTable table);

// Letters and digits in one width and case; brackets, spaces, - and _ alike: 罚款金额 (万元) = 罚款金额（万元）.
[[nodiscard]] std::string foldedHeader(std::string_view header);

}  // namespace clearline
