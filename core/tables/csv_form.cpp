#include "core/tables/csv_form.h"

#include <algorithm>
#include <map>

#include "core/tables/csv_rows.h"
#include "core/tables/guess_encoding.h"
#include "core/tables/sheet_header.h"

namespace clearline {
namespace {

constexpr std::size_t kRowsLookedAt = 200;
constexpr char kSeparators[] = {',', '\t', ';', '|'};

// The first rows as a separator cuts them: the width that most of them have, and from which row on.
struct Cut {
    char separator = ',';
    RawTable head;
    std::size_t width = 0, alike = 0, of = 0;
    std::uint32_t first = 0;

    [[nodiscard]] bool parts() const { return width > 1; }
    // The share of rows that are alike decides. Where both have nearly all of them, the one that begins further up
    // does: a decimal comma parts rows alike too, but not the header; then the one with more columns.
    [[nodiscard]] bool betterThan(const Cut& other) const {
        if (parts() != other.parts()) return parts();
        const bool both = alike * 10 >= of * 9 && other.alike * 10 >= other.of * 9;
        if (both && first != other.first) return first < other.first;
        if (!both && alike * other.of != other.alike * of) return alike * other.of > other.alike * of;
        return width > other.width;
    }
};

Cut cut(std::string_view bytes, TableForm form, char separator, const TableLimits& limits) {
    form.separator = separator;
    Cut found;
    found.separator = separator;
    std::map<std::size_t, std::pair<std::size_t, std::uint32_t>> widths;  // rows, the first of them
    CsvRows rows(bytes, form, limits.columns);
    for (std::uint32_t number = 1; number <= kRowsLookedAt && rows.next(); ++number) {
        const CsvScanner& row = rows.row();
        if (row.cellCount() == 1 && row.blank()) continue;
        ++found.of;
        auto& [count, first] = widths[row.cellCount()];
        if (count++ == 0) first = number;
        found.head.beginRow({number, 0, 0});
        std::size_t column = 0;
        for (const CsvScanner::Cell& cell : row.cells())
            found.head.addCell(column++, cell.text.empty() ? RawForm::Blank : RawForm::Text, cell.text);
    }
    for (const auto& [width, rowsOfIt] : widths)
        if (rowsOfIt.first >= found.alike) {
            found.width = width;
            found.alike = rowsOfIt.first;
            found.first = rowsOfIt.second;
        }
    return found;
}

// Excel's own first line, "sep=;", which is no part of the table.
char declaredSeparator(const Cut& whole) {
    const std::size_t row = whole.head.placeOf(1);
    if (row == RawTable::kNoRow) return '\0';
    const std::string_view line = whole.head.cell(row, 0).value;
    const bool declared = line.size() == 5 && line.starts_with("sep=") &&
                          std::find(std::begin(kSeparators), std::end(kSeparators), line[4]) != std::end(kSeparators);
    return declared ? line[4] : '\0';
}

std::string separatorName(char separator) { return separator == '\t' ? "tab" : std::string(1, separator); }

}  // namespace

Result<FormGuess> guessCsv(const SourceFile& file, const TableLimits& limits) {
    constexpr char kNoSeparator = '\x1F';
    if (file.bytes.empty()) return Problem{"csv.empty", Severity::Fatal, {file.name, 0, 0}, {}};
    EncodingGuess encoding = guessEncoding(file.bytes, file.name);
    if (encoding.refusal) return *std::move(encoding.refusal);
    FormGuess guess;
    guess.form.encoding = encoding.encoding;
    guess.reasons = std::move(encoding.reasons);
    Cut best;
    if (const char declared = declaredSeparator(cut(file.bytes, guess.form, kNoSeparator, limits)); declared != '\0') {
        best = cut(file.bytes, guess.form, declared, limits);
        guess.reasons.push_back({"separator-declared", {separatorName(declared)}});
    } else {
        for (const char separator : kSeparators)
            if (Cut other = cut(file.bytes, guess.form, separator, limits); best.of == 0 || other.betterThan(best))
                best = std::move(other);
        if (best.parts())
            guess.reasons.push_back({best.separator == '\t' ? "columns-alike-tab" : "columns-alike",
                                     {separatorName(best.separator), std::to_string(best.alike),
                                      std::to_string(best.of), std::to_string(best.width)}});
        else
            guess.reasons.push_back({"one-column", {}});
    }
    if (best.of == 0) return Problem{"csv.empty", Severity::Fatal, {file.name, 0, 0}, {}};
    guess.form.separator = best.separator;
    const SheetHeader header = guessSheetHeader(best.head);
    guess.form.headerRow = header.row;
    guess.form.headerRows = header.rows;
    guess.reasons.push_back({header.named ? "header-row" : "header-unsure", {std::to_string(header.row)}});
    return guess;
}

}  // namespace clearline
