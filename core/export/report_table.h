// ReportTable: what a panel shows, as a table of its own: titled columns, typed cells, notes beneath. Where it sits:
// between the data of a panel (or a section of a working paper) and table_writers.h, which writes any of them as CSV,
// JSON, XLSX, HTML or text for the clipboard. Promises: a cell keeps its exact value beside what a person reads; rows
// shorter than the columns are blank there, and cells beyond the last column are never written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/date/date.h"
#include "core/number/number.h"

namespace clearline {

struct ReportCell {
    enum class Form : std::uint8_t { Blank, Text, Number, Day, Boolean };
    Form form = Form::Blank;
    std::string exact;  // the text; a number as Number::text(); a day as ISO; "true" or "false"
    std::string shown;  // as a person reads it; empty: as `exact`

    [[nodiscard]] static ReportCell text(std::string text) { return {Form::Text, std::move(text), {}}; }
    [[nodiscard]] static ReportCell number(const Number& value);  // "−15"
    [[nodiscard]] static ReportCell change(const Number& value);  // "+5", "−15"
    [[nodiscard]] static ReportCell number(const std::optional<Number>& value) {
        return value ? number(*value) : ReportCell{};
    }
    [[nodiscard]] static ReportCell change(const std::optional<Number>& value) {
        return value ? change(*value) : ReportCell{};
    }
    [[nodiscard]] static ReportCell day(Date day) { return {Form::Day, day.iso(), {}}; }
    [[nodiscard]] static ReportCell boolean(bool value, std::string shown) {
        return {Form::Boolean, value ? "true" : "false", std::move(shown)};
    }
    [[nodiscard]] const std::string& read() const { return shown.empty() ? exact : shown; }

    friend bool operator==(const ReportCell&, const ReportCell&) = default;
};

struct ReportColumn {
    enum class Side : std::uint8_t { Left, Right };
    std::string key;    // for programs, the same in every language: "counted_on"; empty: named by its place
    std::string title;  // for people
    Side side = Side::Left;
};

struct ReportRow {
    // How city reports show lines that are not decided: bold italics, and struck through. The words say it too.
    enum class Look : std::uint8_t { Plain, Contested, Repaired };
    std::vector<ReportCell> cells;
    bool strong = false;  // a total, or what a reader should see first
    Look look = Look::Plain;
};

struct ReportTable {
    std::string key;    // for programs: "lines"
    std::string title;  // for people
    std::vector<ReportColumn> columns = {};
    std::vector<ReportRow> rows = {};
    std::vector<std::string> notes = {};  // whole sentences
    std::size_t heading = 0;              // the column that says what a row is of, for screen readers

    void add(std::vector<ReportCell> cells, bool strong = false) { rows.push_back({std::move(cells), strong}); }
    void look(ReportRow::Look look) { rows.back().look = look; }  // of the row added last
    [[nodiscard]] const ReportCell& cell(std::size_t row, std::size_t column) const;
};

// The keys of the columns, none blank and none twice.
[[nodiscard]] std::vector<std::string> columnKeys(const ReportTable& table);

}  // namespace clearline
