#include "core/tables/table_form.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace clearline {

namespace {

// Spaces as people see them: those of ASCII, the no-break and the ideographic one, byte order marks.
bool isSpace(std::uint32_t letter) {
    return letter == ' ' || (letter >= '\t' && letter <= '\r') || letter == 0xA0 || letter == 0x3000 ||
           letter == 0xFEFF;
}

bool isWordByte(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

// Without outer spaces and line breaks; where a break parts two words of ASCII a space stays.
std::string headerText(std::string_view text) {
    std::string out, spaces;
    bool broken = false;
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Letter letter = utf8LetterAt(text, at);
        const std::string_view piece = text.substr(at, std::max<std::size_t>(letter.length, 1));
        at += piece.size();
        if (letter.length > 0 && isSpace(letter.codePoint)) {
            broken = broken || letter.codePoint == '\n' || letter.codePoint == '\r';
            spaces += piece;
            continue;
        }
        if (!out.empty() && !spaces.empty()) {
            if (!broken)
                out += spaces;
            else if (isWordByte(out.back()) && isWordByte(piece.front()))
                out += ' ';
        }
        spaces.clear();
        broken = false;
        out += piece;
    }
    return out;
}

// What is merged in the rows of the header: beside each other not more than there are cells.
std::vector<MergedCells> mergedInHeader(const RawTable& table, const TableForm& form) {
    std::vector<MergedCells> merged;
    const std::size_t most = table.columnCount() * form.headerRows;
    for (const MergedCells& cells : table.merged)
        if (cells.lastRow >= form.headerRow && cells.firstRow < form.headerRow + form.headerRows &&
            merged.size() < most)
            merged.push_back(cells);
    return merged;
}

// The text of a header's cell, or of the merged cells that it is in.
std::string headerCell(const RawTable& table, const std::vector<MergedCells>& inHeader, std::uint32_t number,
                       std::size_t column) {
    for (const MergedCells& merged : inHeader)
        if (number >= merged.firstRow && number <= merged.lastRow && column + 1 >= merged.firstColumn &&
            column + 1 <= merged.lastColumn) {
            number = merged.firstRow;
            column = merged.firstColumn - 1;
            break;
        }
    const std::size_t row = table.placeOf(number);
    return row == RawTable::kNoRow ? std::string() : headerText(table.cell(row, column).value);
}

}  // namespace

std::string_view fileFormatText(FileFormat format) {
    constexpr std::string_view kTexts[] = {"csv", "xlsx", "json", "xml"};
    return kTexts[static_cast<std::size_t>(format)];
}

std::string_view encodingText(Encoding encoding) {
    constexpr std::string_view kTexts[] = {"utf-8", "gb18030", "utf-16le", "utf-16be"};
    return kTexts[static_cast<std::size_t>(encoding)];
}

std::vector<std::string> headersOf(const RawTable& table, const TableForm& form) {
    if (form.headerRow == 0) {
        std::vector<std::string> names = table.names;
        names.resize(std::max(names.size(), table.columnCount()));
        return names;
    }
    const std::vector<MergedCells> merged = mergedInHeader(table, form);
    std::vector<std::string> headers(table.columnCount());
    for (std::size_t column = 0; column < headers.size(); ++column) {
        std::string last;
        for (std::uint32_t i = 0; i < form.headerRows; ++i) {
            std::string part = headerCell(table, merged, form.headerRow + i, column);
            if (part.empty() || part == last) continue;
            if (!headers[column].empty()) headers[column] += ' ';
            headers[column] += part;
            last = std::move(part);
        }
    }
    return headers;
}

std::vector<std::size_t> dataRows(const RawTable& table, const TableForm& form) {
    const std::uint64_t last = form.headerRow == 0 ? 0 : std::uint64_t{form.headerRow} + form.headerRows - 1;
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        if (table.row(row).number <= last) continue;
        bool any = false;
        for (std::size_t column = 0; !any && column < table.cellCount(row); ++column) {
            const RawCell cell = table.cell(row, column);
            any = cell.refused || cell.value.find_first_not_of(" \t") != std::string_view::npos;
        }
        if (any) rows.push_back(row);
    }
    return rows;
}

std::string cellName(std::uint32_t row, std::uint32_t column) {
    constexpr std::uint32_t kLetters = 26;
    std::string letters;
    for (; column > 0; column = (column - 1) / kLetters)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % kLetters));
    return letters + std::to_string(row);
}

}  // namespace clearline
