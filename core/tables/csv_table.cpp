#include "core/tables/csv_table.h"

#include <algorithm>

#include "core/base/problem_list.h"
#include "core/base/progress.h"
#include "core/tables/csv_rows.h"

namespace clearline {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD", kMark = "\xEF\xBB\xBF";

class CsvReader {
public:
    CsvReader(const SourceFile& file, const TableForm& form, const TableLimits& limits)
        : file_(file),
          form_(form),
          limits_(limits),
          rows_(file.bytes, form, std::size_t{limits.columns} + 1),
          problems_(file.name) {
        read_.table.problemsFile = file.name;
    }

    Result<TableRead> read(const TableProgress& callback) {
        Progress progress(callback, 0, file_.bytes.size());
        while (rows_.next()) {
            ++row_;
            const CsvScanner& row = rows_.row();
            const std::uint64_t offset = rows_.offset();
            if (!progress.at(offset)) return fatal("read.cancelled", {});
            if (row.cellCount() == 1 && row.blank()) continue;
            if (row.cellCount() > limits_.columns)
                return fatal("table.too-many-columns",
                             {std::to_string(row.cellCount()), std::to_string(limits_.columns)});
            cells_ += row.cellCount();
            if (cells_ > limits_.cells) return fatal("table.too-many-cells", {std::to_string(limits_.cells)});
            read_.table.beginRow({row_, offset, rows_.length()});
            cells(row);
        }
        if (rows_.lineTooLong()) {
            ++row_;
            return fatal("table.line-too-long", {std::to_string(CsvRows::kLongestLine)});
        }
        if (read_.table.rowCount() == 0) {
            row_ = 0;
            return fatal("csv.empty", {});
        }
        read_.table.finish();
        read_.problems = problems_.take();
        return std::move(read_);
    }

private:
    Problem fatal(const char* code, std::vector<std::string> args) const {
        return {code, Severity::Fatal, {file_.name, row_, 0}, std::move(args)};
    }

    void cells(const CsvScanner& row) {
        const bool shaped = wellShaped(row);
        const bool plain =
            shaped && !rows_.mayBeOdd() && (row.flags() & (CsvScanner::TextAfter | CsvScanner::QuoteInside)) == 0;
        std::size_t column = 0;
        for (const CsvScanner::Cell& cell : row.cells()) {
            if (plain)
                read_.table.addCell(column, cell.raw.empty() ? RawForm::Blank : RawForm::Text, cell.text, cell.raw);
            else
                oddCell(cell, column, shaped);
            ++column;
        }
    }

    void oddCell(const CsvScanner::Cell& cell, std::size_t column, bool shaped) {
        const bool decoded = isDecoded(cell, static_cast<std::uint32_t>(column + 1));
        const bool refused = !isUsable(cell, static_cast<std::uint32_t>(column + 1)) || !decoded || !shaped;
        const RawForm form = cell.raw.empty() && !refused ? RawForm::Blank : RawForm::Text;
        if (decoded && cell.raw.find('\0') == std::string_view::npos)
            return read_.table.addCell(column, form, cell.text, cell.raw, refused);
        const std::string shown = withBytes(cell.raw);
        read_.table.addCell(column, form, shown, shown, true);
    }

    // A row of another width than the header may have its cells under the wrong names: none is used. Cells of nothing
    // at its end are no width.
    bool wellShaped(const CsvScanner& row) {
        if ((row.flags() & CsvScanner::QuoteOpen) != 0) {
            problems_.add("csv.quote-open", Severity::Error, row_, static_cast<std::uint32_t>(row.cellCount()),
                          {ProblemList::shown(row.cells().back().raw), std::to_string(row.cellCount())});
            return false;
        }
        std::size_t filled = row.cellCount();
        while (filled > 0 && row.cells()[filled - 1].raw.empty()) --filled;
        if (row_ < form_.headerRow) return true;
        if (row_ - form_.headerRow < form_.headerRows) {
            width_ = {std::max(width_.filled, filled), std::max(width_.written, row.cellCount())};
            return true;
        }
        if (filled == 0 || width_.filled == 0) return true;
        const bool many = filled > width_.written, few = row.cellCount() < width_.filled;
        if (!many && !few) return true;
        problems_.add(many ? "csv.too-many-cells" : "csv.too-few-cells", Severity::Error, row_,
                      static_cast<std::uint32_t>(std::min(row.cellCount(), width_.filled) + 1),
                      {std::to_string(row.cellCount()), std::to_string(width_.filled)});
        return false;
    }

    // Tells what did not decode, and characters that stand for what was lost before.
    bool isDecoded(const CsvScanner::Cell& cell, std::uint32_t column) {
        if (const auto bad = rows_.badIn(cell.raw); !bad.empty()) {
            problems_.add("table.not-decodable", Severity::Error, row_, column,
                          {hexOfBytes(std::string_view(file_.bytes).substr(bad[0].offset, bad[0].length)),
                           std::to_string(bad[0].offset), std::string(encodingText(form_.encoding))});
            return false;
        }
        if (cell.raw.find(kReplacement) != std::string_view::npos)
            problems_.add("table.replacement-character", Severity::Warning, row_, column,
                          {ProblemList::shown(cell.raw)});
        if (cell.raw.find(kMark) != std::string_view::npos)
            problems_.add("table.mark-inside", Severity::Warning, row_, column);
        return true;
    }

    bool isUsable(const CsvScanner::Cell& cell, std::uint32_t column) {
        const std::vector<std::string> args{ProblemList::shown(cell.raw), std::to_string(column)};
        const std::size_t zero = cell.raw.find('\0');
        if (zero != std::string_view::npos)
            problems_.add("table.nul", Severity::Error, row_, column,
                          {std::to_string(rows_.offsetOf(cell.raw.data() + zero))});
        if ((cell.flags & CsvScanner::QuoteInside) != 0)
            problems_.add("csv.quote-inside", Severity::Warning, row_, column, args);
        const bool after = (cell.flags & CsvScanner::TextAfter) != 0;
        if (after) problems_.add("csv.quote-stray", Severity::Error, row_, column, args);
        return zero == std::string_view::npos && !after;
    }

    // The cell as it can be shown: ⟨B2⟩ for bytes that did not decode, ⟨00⟩ for zeros.
    [[nodiscard]] std::string withBytes(std::string_view raw) const {
        std::string out;
        const auto bad = rows_.badIn(raw);
        auto next = bad.begin();
        for (std::size_t i = 0; i < raw.size(); ++i) {
            if (next != bad.end() && rows_.at(*next) == raw.data() + i) {
                out += "⟨" + hexOfBytes(std::string_view(file_.bytes).substr(next->offset, next->length)) + "⟩";
                i += kReplacement.size() - 1;
                ++next;
            } else if (raw[i] == '\0') {
                out += "⟨00⟩";
            } else {
                out += raw[i];
            }
        }
        return out;
    }

    // Of the header: as far as it names columns, and with the empty ones at its end.
    struct Width {
        std::size_t filled = 0, written = 0;
    };

    const SourceFile& file_;
    const TableForm& form_;
    const TableLimits& limits_;
    CsvRows rows_;
    ProblemList problems_;
    TableRead read_;
    Width width_;
    std::uint32_t row_ = 0;
    std::uint64_t cells_ = 0;
};

}  // namespace

Result<TableRead> readCsv(const SourceFile& file, const TableForm& form, const TableLimits& limits,
                          const TableProgress& progress) {
    return CsvReader(file, form, limits).read(progress);
}

}  // namespace clearline
