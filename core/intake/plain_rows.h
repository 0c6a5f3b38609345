// PlainRows: cuts a few hundred rows of a CSV file at once, as long as they are plain: no quote
// stands in them, each has as many cells as the header, ends in a line feed and is well-formed
// UTF-8 without a zero byte. Where one is not, the block ends before it, and CsvScanner takes that
// row. Nothing is copied, and no cell is judged.
//
//   PlainRows rows(bytes, columns);
//   if (rows.find(at) > 0) rows.texts(column, into);
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace clearline {

class PlainRows {
public:
    PlainRows(std::string_view bytes, std::size_t columns);

    // The plain rows from `at` on, where a row begins; at most most() of them and 256 KiB. Gives
    // how many.
    std::size_t find(std::size_t at);
    [[nodiscard]] std::size_t size() const { return rows_; }
    [[nodiscard]] std::size_t most() const { return rowsAtOnce_; }
    // Where the row after the first `rows` of them begins.
    [[nodiscard]] std::size_t endOf(std::size_t rows) const { return start(rows * columns_); }
    // The cells of a column (from 0), one for each row.
    void texts(std::size_t column, std::string_view* into) const;
    // First byte, and bytes without the line end, of each row.
    void places(std::uint32_t* offsets, std::uint32_t* lengths) const;

    static constexpr std::size_t kMostRows = 512;

private:
    [[nodiscard]] std::uint32_t start(std::size_t cell) const { return ends_[cell] + 1; }
    [[nodiscard]] bool isPlain(std::size_t row) const;
    // Without the carriage return of a line that ends in CRLF.
    [[nodiscard]] std::uint32_t lastEnd(std::uint32_t from, std::uint32_t end) const {
        return end > from && bytes_[end - 1] == '\r' ? end - 1 : end;
    }

    std::string_view bytes_;
    std::size_t columns_, rowsAtOnce_, rows_ = 0;
    // By cell in row order: the comma or line feed behind cell k stands at ends_[k + 1], and the
    // one before the first cell at ends_[0] (just before the file's first byte: UINT32_MAX).
    std::vector<std::uint32_t> ends_;
};

}  // namespace clearline
