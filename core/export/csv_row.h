// CsvRow: one row of a CSV table, cell after cell. For writers of tables whose rows are told in many places.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "core/export/buffered_sink.h"
#include "core/export/csv_cell.h"

namespace clearline {

class CsvRow {
public:
    explicit CsvRow(BufferedSink& buffer) : buffer_(buffer) {}
    ~CsvRow() {
        buffer_.text() += "\r\n";
        buffer_.rowDone();
    }
    CsvRow(const CsvRow&) = delete;
    CsvRow& operator=(const CsvRow&) = delete;

    CsvRow& cell(std::string_view text) {
        separate();
        appendCsvText(buffer_.text(), text);
        return *this;
    }
    // A number, exactly; never taken for a formula.
    CsvRow& number(const Number& value) {
        separate();
        value.appendTo(buffer_.text());
        return *this;
    }
    // What needs no guard against being run.
    CsvRow& exact(std::string_view text) {
        separate();
        appendCsvExact(buffer_.text(), text);
        return *this;
    }
    CsvRow& blank(std::size_t count = 1) {
        for (; count > 0; --count) separate();
        return *this;
    }

private:
    void separate() {
        if (!first_) buffer_.text() += ',';
        first_ = false;
    }
    BufferedSink& buffer_;
    bool first_ = true;
};

}  // namespace clearline
