// CsvRows: the rows of a text table in any encoding, from first to last. The file is decoded in parts of about a
// megabyte, so that no second copy of it is made; a row that does not end within its part begins the next. Where it
// sits: between a file's bytes and readCsv; guessing looks at the first rows through it too.
//
//   CsvRows rows(bytes, form, mostCells);
//   while (rows.next()) for (const CsvScanner::Cell& cell : rows.row().cells()) …
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/tables/csv_scanner.h"
#include "core/tables/decoding.h"

namespace clearline {

class CsvRows {
public:
    // `bytes` stay where they are. More cells than `mostCells` in a row are counted but not kept.
    CsvRows(std::string_view bytes, const TableForm& form, std::size_t mostCells);

    // False behind the last row, and where a line is too long to be one.
    [[nodiscard]] bool next();
    [[nodiscard]] bool lineTooLong() const { return lineTooLong_; }

    // Of the row that was read: its cells, valid until the next; where it stands in the file, without its line end.
    [[nodiscard]] const CsvScanner& row() const { return *scanner_; }
    [[nodiscard]] std::uint64_t offset() const { return text_.offsetOf(scanner_->offset()); }
    [[nodiscard]] std::uint32_t length() const;
    // Of a place in one of its cells.
    [[nodiscard]] std::uint64_t offsetOf(const char* at) const { return text_.offsetOf(placeOf(at)); }
    // What did not decode of a piece of it, which stands there as U+FFFD.
    [[nodiscard]] std::span<const BadBytes> badIn(std::string_view piece) const {
        return text_.badIn(placeOf(piece.data()), piece.size());
    }
    [[nodiscard]] const char* at(const BadBytes& bad) const { return text_.text().data() + bad.at; }
    // Are there bytes near it that did not decode, zeros, replacement characters or byte order marks? Most often not,
    // and then no cell need be asked.
    [[nodiscard]] bool mayBeOdd() const { return mayBeOdd_; }

    static constexpr std::size_t kPart = std::size_t{1} << 20;          // a quote closes within as many bytes, or never
    static constexpr std::size_t kLongestLine = std::size_t{16} << 20;  // bytes

private:
    [[nodiscard]] bool takePart(std::size_t from);
    [[nodiscard]] std::size_t placeOf(const char* at) const {
        return static_cast<std::size_t>(at - text_.text().data());
    }

    std::string_view bytes_;
    Encoding encoding_;
    char separator_, lineEnd_;
    std::size_t mostCells_;
    std::size_t end_ = 0;  // of the part that was decoded
    DecodedText text_;
    std::optional<CsvScanner> scanner_;
    bool mayBeOdd_ = false, lineTooLong_ = false;
};

}  // namespace clearline
