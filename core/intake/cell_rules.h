// What may stand in a cell: dates, numbers, versions, types, statuses, kinds of subject. One
// place for the CSV record file, the small tables and JSON alike. A rule gives the value, or the
// code of the Problem that the cell is; a blank cell gives neither.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/date/date.h"
#include "core/number/number.h"
#include "core/record/field.h"
#include "core/record/record_book.h"
#include "core/record/subject.h"

namespace clearline {

template <class T>
struct CellValue {
    std::optional<T> value;
    std::string_view fault;  // a problem code; empty if the cell is well-formed or blank
};

// Nothing, or nothing but spaces and tabs.
[[nodiscard]] bool isBlank(std::string_view text);

[[nodiscard]] CellValue<Date> dateCell(std::string_view text);                // 2019-03-14 only
[[nodiscard]] CellValue<Number> numberCell(std::string_view text);            // -12.5; a point, no grouping
[[nodiscard]] CellValue<std::uint32_t> versionCell(std::string_view text);    // 1, 2, 3…
[[nodiscard]] CellValue<RecordType> typeCell(std::string_view text);          // basic, positive, notice, bad
[[nodiscard]] CellValue<RecordStatus> statusCell(std::string_view text);      // active, withdrawn
[[nodiscard]] CellValue<SubjectKind> subjectKindCell(std::string_view text);  // person, firm

// Does it look like several acts in one cell, parted by ; | ； or 、?
[[nodiscard]] bool namesSeveral(std::string_view act);

// The code for what is wrong with a subject's identifier, by the subject's kind; empty if nothing.
// Without a kind it may be either.
[[nodiscard]] std::string_view identifierFault(std::string_view identifier, SubjectKind kind);

// Finds the form of a fact column from all its cells: Number if every cell that is not blank is a
// decimal without leading zeros, Date if each is an ISO date, Boolean if each is true or false;
// else, or if all are blank, Text.
class FactFormFinder {
public:
    void see(std::string_view cell);
    [[nodiscard]] FactForm form() const;
    // Whatever is still to come, the form is Text.
    [[nodiscard]] bool isMixed() const { return any_ && !number_ && !date_ && !boolean_; }

private:
    bool any_ = false, number_ = true, date_ = true, boolean_ = true;
};

[[nodiscard]] std::string_view factFormName(FactForm form);  // text, number, date, boolean

}  // namespace clearline
