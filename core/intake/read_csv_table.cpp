#include <algorithm>

#include "core/intake/csv_header.h"
#include "core/intake/plain_rows.h"
#include "core/intake/read_table.h"

namespace clearline {

namespace {

constexpr std::size_t kMostColumns = 1000;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

class CsvTable {
public:
    CsvTable(std::string_view bytes, std::size_t skipped, TableRows& rows, ProblemList& problems)
        : bytes_(bytes),
          scanner_(bytes.substr(skipped), kMostColumns),
          skipped_(skipped),
          rows_(rows),
          problems_(problems) {}

    bool read(Progress& progress) {
        if (!header()) return false;
        PlainRows plain(bytes_, columns_.size());
        std::size_t wait = 0;  // rows until plain ones are looked for again
        std::size_t longest = 1;
        while (true) {
            if (!progress.at(scanner_.nextOffset())) {
                problems_.add("read.cancelled", Severity::Fatal, 0, 0);
                return false;
            }
            if (wait == 0) {
                const std::size_t taken = takePlain(plain);
                if (taken > 0 && taken == plain.most()) continue;
                // Where few rows are plain, looking for them would cost more than it gives.
                longest = taken >= kWorthLooking ? 1 : std::min(2 * longest, kLongestWait);
                wait = longest;
            }
            if (!scanner_.next()) break;
            --wait;
            ++row_;
            if (!scanner_.blank() && wellShaped()) cells();
        }
        rows_.finish();
        return true;
    }

private:
    static constexpr std::size_t kWorthLooking = 16, kLongestWait = 1024;

    std::size_t takePlain(PlainRows& plain) {
        const std::size_t found = plain.find(skipped_ + scanner_.nextOffset());
        const std::size_t taken = found > 0 ? rows_.takePlain(plain, row_ + 1) : 0;
        if (taken == 0) return 0;
        row_ += static_cast<std::uint32_t>(taken);
        scanner_.skipTo(plain.endOf(taken) - skipped_);
        return taken;
    }

    bool header() {
        do {
            if (!scanner_.next()) {
                problems_.add("csv.empty", Severity::Fatal, 0, 0);
                return false;
            }
            ++row_;
        } while (scanner_.blank());
        if (scanner_.cellCount() > kMostColumns) {
            problems_.add("csv.too-many-columns", Severity::Fatal, row_, 0,
                          {std::to_string(scanner_.cellCount()), std::to_string(kMostColumns)});
            return false;
        }
        columns_ = readHeader(scanner_, bytes_.data(), row_, rows_, problems_);
        return !problems_.fatal();
    }

    // A row whose cells may stand under the wrong names is not used at all.
    bool wellShaped() {
        if ((scanner_.flags() & CsvScanner::QuoteOpen) != 0) {
            const CsvScanner::Cell& open = scanner_.cells().back();
            problems_.add("csv.quote-open", Severity::Error, row_, static_cast<std::uint32_t>(scanner_.cellCount()),
                          {ProblemList::shown(open.raw), nameOf(scanner_.cellCount() - 1)});
            return false;
        }
        const std::size_t count = scanner_.cellCount();
        if (count == columns_.size()) return true;
        const bool many = count > columns_.size();
        problems_.add(many ? "csv.too-many-cells" : "csv.too-few-cells", Severity::Error, row_,
                      static_cast<std::uint32_t>(std::min(count, columns_.size()) + 1),
                      {std::to_string(count), std::to_string(columns_.size())});
        return false;
    }

    void cells() {
        rows_.begin({row_, skipped_ + scanner_.offset(), static_cast<std::uint32_t>(scanner_.length())});
        const std::string_view row = bytes_.substr(skipped_ + scanner_.offset(), scanner_.length());
        const bool odd =
            (scanner_.flags() & (CsvScanner::TextAfter | CsvScanner::QuoteInside)) != 0 || !byteFault(row).code.empty();
        const CsvScanner::Cell* cell = scanner_.cells().data();
        std::uint32_t position = 0;
        for (const ColumnUse& column : columns_) {
            ++position;
            const std::string_view text = cell->text;
            const bool refused = odd && isRefused(*cell, position);
            ++cell;
            if (refused)
                rows_.fault(column.as == ColumnUse::As::Known ? std::optional(column.index) : std::nullopt);
            else if (column.as == ColumnUse::As::Known)
                rows_.cell(column.index, text, position);
            else if (column.as == ColumnUse::As::Fact)
                rows_.fact(column.index, text);
        }
        rows_.end();
    }

    bool isRefused(const CsvScanner::Cell& cell, std::uint32_t position) {
        const std::string& name = nameOf(position - 1);
        if (const ByteFault fault = byteFault(cell.raw); !fault.code.empty()) {
            reportByteFault(fault, cell.raw, static_cast<std::size_t>(cell.raw.data() - bytes_.data()), row_, position,
                            name, problems_);
            return true;
        }
        const std::vector<std::string> args{ProblemList::shown(cell.raw), name};
        if ((cell.flags & CsvScanner::QuoteInside) != 0)
            problems_.add("csv.quote-inside", Severity::Warning, row_, position, args);
        if ((cell.flags & CsvScanner::TextAfter) == 0) return false;
        problems_.add("csv.quote-stray", Severity::Error, row_, position, args);
        return true;
    }

    const std::string& nameOf(std::size_t column) const {
        static const std::string none;
        return column < columns_.size() ? columns_[column].name : none;
    }

    std::string_view bytes_;
    CsvScanner scanner_;
    std::size_t skipped_;
    TableRows& rows_;
    ProblemList& problems_;
    std::vector<ColumnUse> columns_;
    std::uint32_t row_ = 0;
};

// About as many as the file has rows, going by its start; most of the room is only reserved. Rows
// shorter than a dozen bytes are not reckoned with, so that room stays in proportion to the file.
std::size_t rowsExpected(std::string_view bytes) {
    constexpr std::size_t sample = std::size_t{1} << 18, shortest = 12;
    const std::string_view start = bytes.substr(0, sample);
    const auto lines = static_cast<std::size_t>(std::count(start.begin(), start.end(), '\n'));
    if (start.size() == bytes.size()) return lines;
    const std::size_t expected = bytes.size() / sample * lines;
    return std::min(expected + expected / 8, bytes.size() / shortest);
}

}  // namespace

bool readCsvTable(const SourceFile& file, TableRows& rows, ProblemList& problems, Progress progress) {
    const std::size_t skipped = file.bytes.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
    rows.expectRows(rowsExpected(file.bytes));
    return CsvTable(file.bytes, skipped, rows, problems).read(progress);
}

}  // namespace clearline
