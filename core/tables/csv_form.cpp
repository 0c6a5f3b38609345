#include "core/tables/csv_form.h"

#include <algorithm>
#include <map>

#include "core/tables/csv_scanner.h"
#include "core/tables/decoding.h"
#include "core/tables/guess_encoding.h"

namespace clearline {
namespace {

constexpr std::size_t kRowsLookedAt = 200, kHeaderWithin = 40, kSample = std::size_t{1} << 18;
constexpr char kSeparators[] = {',', '\t', ';', '|'};

using Rows = std::vector<std::vector<std::string>>;

Rows rowsOf(std::string_view text, char separator, const TableLimits& limits) {
    Rows rows;
    CsvScanner scanner(text, limits.columns + 1, separator);
    while (rows.size() < kRowsLookedAt && scanner.next()) {
        auto& row = rows.emplace_back();
        for (const CsvScanner::Cell& cell : scanner.cells()) row.emplace_back(cell.text);
        if (row.size() == 1 && row.front().empty()) row.clear();
    }
    return rows;
}

// The width that most rows have, and how many have it.
struct Alike {
    std::size_t width = 0, rows = 0, of = 0;
};
Alike alike(const Rows& rows) {
    std::map<std::size_t, std::size_t> widths;
    Alike best;
    for (const auto& row : rows) {
        if (row.empty()) continue;
        ++best.of;
        const std::size_t count = ++widths[row.size()];
        if (count > best.rows || (count == best.rows && row.size() > best.width)) {
            best.rows = count;
            best.width = row.size();
        }
    }
    return best;
}

// Rather a value than a name: begins with a digit, a sign and a digit, or is one.
bool looksLikeValue(const std::string& text) {
    const std::size_t at = text.find_first_not_of("+- ");
    return at != std::string::npos && text[at] >= '0' && text[at] <= '9';
}

// The number of the first row that names columns: most of its cells are filled, none of them with a value. A title, a
// line about units, and blank lines stand above it.
std::uint32_t headerAmong(const Rows& rows, std::size_t width) {
    for (std::size_t i = 0; i < std::min(rows.size(), kHeaderWithin); ++i) {
        const auto filled = static_cast<std::size_t>(
            std::count_if(rows[i].begin(), rows[i].end(), [](const std::string& text) { return !text.empty(); }));
        if (filled == 0 || rows[i].size() < width || filled * 3 < width * 2) continue;
        if (std::none_of(rows[i].begin(), rows[i].end(), looksLikeValue)) return static_cast<std::uint32_t>(i + 1);
        break;
    }
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].size() >= width && !rows[i].empty()) return static_cast<std::uint32_t>(i + 1);
    return 1;
}

std::string separatorName(char separator) { return separator == '\t' ? "tab" : std::string(1, separator); }

}  // namespace

Result<FormGuess> guessCsv(const SourceFile& file, const TableLimits& limits) {
    if (file.bytes.empty()) return Problem{"csv.empty", Severity::Fatal, {file.name, 0, 0}, {}};
    FormGuess guess;
    EncodingGuess encoding = guessEncoding(file.bytes);
    guess.form.format = FileFormat::Csv;
    guess.form.encoding = encoding.encoding;
    guess.reasons = std::move(encoding.reasons);
    const DecodedText decoded(std::string_view(file.bytes).substr(0, kSample), guess.form.encoding);
    Alike best;
    Rows rows;
    for (const char separator : kSeparators) {
        Rows found = rowsOf(decoded.text(), separator, limits);
        const Alike fits = alike(found);
        const bool parts = fits.width > 1;
        // The share of rows that are alike decides, then how many columns they have.
        const bool better = parts && (best.width <= 1 || fits.rows * best.of > best.rows * fits.of ||
                                      (fits.rows * best.of == best.rows * fits.of && fits.width > best.width));
        if (!better && !rows.empty()) continue;
        best = fits;
        rows = std::move(found);
        guess.form.separator = separator;
    }
    if (best.width > 1)
        guess.reasons.push_back({"columns-alike",
                                 {separatorName(guess.form.separator), std::to_string(best.rows),
                                  std::to_string(best.of), std::to_string(best.width)}});
    else
        guess.reasons.push_back({"one-column", {}});
    guess.form.headerRow = headerAmong(rows, best.width);
    guess.reasons.push_back({"header-row", {std::to_string(guess.form.headerRow)}});
    return guess;
}

}  // namespace clearline
