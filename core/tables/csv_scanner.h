// CsvScanner: cuts the text of a CSV file (RFC 4180, lines ending in LF or CRLF, or in CR alone) into rows and
// cells, in one pass and without copying: cells point into the bytes, only a quoted cell with
// doubled quotes is written out anew. It judges nothing; what is odd about a cell is a flag.
//
//   CsvScanner scanner(bytes);
//   while (scanner.next()) for (const CsvScanner::Cell& cell : scanner.cells()) …
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace clearline {

class CsvScanner {
public:
    enum Flag : std::uint32_t {
        Quoted = 1,       // written in quotes
        QuoteInside = 2,  // a quote in the middle of a cell that is not in quotes; kept as text
        TextAfter = 4,    // text between the closing quote and the comma; not in `text`
        QuoteOpen = 8,    // the quote never closes: the row ends with its line
    };
    struct Cell {
        std::string_view text;  // as meant; valid until the next call of next()
        std::string_view raw;   // as written, quotes kept
        std::uint32_t flags = 0;
    };

    // More cells than `mostCells` in a row are counted but not kept.
    explicit CsvScanner(std::string_view bytes, std::size_t mostCells = 4096, char separator = ',',
                        char lineEnd = '\n');

    [[nodiscard]] bool next();
    // Where the next row begins; and: it begins there.
    [[nodiscard]] std::size_t nextOffset() const { return next_; }
    void skipTo(std::size_t position);
    [[nodiscard]] const std::vector<Cell>& cells() const { return cells_; }
    [[nodiscard]] std::size_t cellCount() const { return cellCount_; }
    [[nodiscard]] std::size_t offset() const { return start_; }
    [[nodiscard]] std::size_t length() const { return end_ - start_; }  // without the line end
    [[nodiscard]] std::uint32_t flags() const { return flags_; }        // of all cells of the row
    // One empty cell, or nothing but empty ones.
    [[nodiscard]] bool blank() const;

private:
    [[nodiscard]] std::size_t nextMark();
    void seek(std::size_t position);
    void keep(std::string_view text, std::string_view raw, std::uint32_t flags);
    [[nodiscard]] std::size_t endOfQuoted(std::size_t open, bool& doubled) const;

    std::string_view bytes_;
    std::size_t mostCells_;
    char separator_, lineEnd_;
    std::size_t block_ = 0;    // start of the 64 bytes that marks_ is about
    std::uint64_t marks_ = 0;  // a bit for each separator, quote and line end ahead
    std::size_t next_ = 0, start_ = 0, end_ = 0;
    std::vector<Cell> cells_;
    std::size_t cellCount_ = 0;
    std::uint32_t flags_ = 0;
    std::deque<std::string> written_;  // texts of cells with doubled quotes
};

}  // namespace clearline
