#include "core/tables/csv_table.h"

#include <algorithm>

#include "core/base/problem_list.h"
#include "core/base/progress.h"
#include "core/tables/csv_scanner.h"
#include "core/tables/decoding.h"

namespace clearline {
namespace {

class CsvReader {
public:
    CsvReader(const SourceFile& file, const TableForm& form, const TableLimits& limits)
        : file_(file),
          form_(form),
          limits_(limits),
          decoded_(file.bytes, form.encoding),
          text_(decoded_.text()),
          scanner_(text_, limits.columns + 1, form.separator),
          problems_(file.name) {
        read_.table.problemsFile = file.name;
    }

    Result<TableRead> read(const TableProgress& callback) {
        const std::string_view start = text_.substr(0, kSample);
        const auto lines = static_cast<std::size_t>(std::count(start.begin(), start.end(), '\n')) + 1;
        const auto marks = static_cast<std::size_t>(std::count(start.begin(), start.end(), form_.separator)) + lines;
        const std::size_t samples = start.empty() ? 1 : text_.size() / start.size() + 1;
        read_.table.expect(lines * samples, std::min<std::uint64_t>(marks * samples, limits_.cells),
                           text_.size() - std::min(text_.size(), marks * samples));
        Progress progress(callback, 0, text_.size());
        while (scanner_.next()) {
            ++row_;
            if (!progress.at(scanner_.offset())) return fatal("read.cancelled", {});
            if (scanner_.blank() && scanner_.cellCount() == 1) continue;
            if (scanner_.cellCount() > limits_.columns)
                return fatal("table.too-many-columns",
                             {std::to_string(scanner_.cellCount()), std::to_string(limits_.columns)});
            cells_ += scanner_.cellCount();
            if (cells_ > limits_.cells) return fatal("table.too-many-cells", {std::to_string(limits_.cells)});
            row();
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
    static constexpr std::size_t kSample = std::size_t{1} << 16;

    Problem fatal(const char* code, std::vector<std::string> args) const {
        return {code, Severity::Fatal, {file_.name, row_, 0}, std::move(args)};
    }

    [[nodiscard]] std::size_t at(std::string_view piece) const {
        return static_cast<std::size_t>(piece.data() - text_.data());
    }

    void row() {
        const std::uint64_t offset = decoded_.offsetOf(scanner_.offset()),
                            end = decoded_.offsetOf(scanner_.offset() + scanner_.length());
        read_.table.beginRow({row_, offset, static_cast<std::uint32_t>(end - offset)});
        const bool shaped = wellShaped();
        std::size_t column = 0;
        for (const CsvScanner::Cell& cell : scanner_.cells()) {
            const bool refused = isRefused(cell, static_cast<std::uint32_t>(column + 1)) || !shaped;
            const bool blank = cell.raw.empty() && !refused;
            if (!blank)
                read_.table.addCell(column, RawForm::Text, cell.text,
                                    (cell.flags & CsvScanner::Quoted) != 0 ? cell.raw : cell.text, refused);
            ++column;
        }
    }

    // A row of another width than the header may have its cells under the wrong names: none is used. Cells of nothing
    // at its end are no width.
    bool wellShaped() {
        if ((scanner_.flags() & CsvScanner::QuoteOpen) != 0) {
            problems_.add("csv.quote-open", Severity::Error, row_, static_cast<std::uint32_t>(scanner_.cellCount()),
                          {ProblemList::shown(scanner_.cells().back().raw), std::to_string(scanner_.cellCount())});
            return false;
        }
        std::size_t filled = scanner_.cellCount();
        while (filled > 0 && scanner_.cells()[filled - 1].raw.empty()) --filled;
        if (row_ == form_.headerRow) width_ = {filled, scanner_.cellCount()};
        if (row_ < form_.headerRow + form_.headerRows || filled == 0) return true;
        const bool many = filled > width_.written, few = scanner_.cellCount() < width_.filled;
        if (!many && !few) return true;
        problems_.add(many ? "csv.too-many-cells" : "csv.too-few-cells", Severity::Error, row_,
                      static_cast<std::uint32_t>(std::min(scanner_.cellCount(), width_.filled) + 1),
                      {std::to_string(scanner_.cellCount()), std::to_string(width_.filled)});
        return false;
    }

    bool isRefused(const CsvScanner::Cell& cell, std::uint32_t column) {
        bool refused = false;
        const std::size_t start = at(cell.raw);
        for (const BadBytes& bad : decoded_.badIn(start, cell.raw.size())) {
            problems_.add("table.not-decodable", Severity::Error, row_, column,
                          {hexOfBytes(std::string_view(file_.bytes).substr(bad.offset, bad.length)),
                           std::to_string(bad.offset), std::string(encodingText(form_.encoding))});
            refused = true;
        }
        if (!refused && cell.raw.find("\xEF\xBF\xBD") != std::string_view::npos)
            problems_.add("table.replacement-character", Severity::Warning, row_, column,
                          {ProblemList::shown(cell.raw)});
        if (const std::size_t nul = cell.raw.find('\0'); nul != std::string_view::npos) {
            problems_.add("table.nul", Severity::Error, row_, column, {std::to_string(decoded_.offsetOf(start + nul))});
            refused = true;
        }
        const std::vector<std::string> args{ProblemList::shown(cell.raw), std::to_string(column)};
        if ((cell.flags & CsvScanner::QuoteInside) != 0)
            problems_.add("csv.quote-inside", Severity::Warning, row_, column, args);
        if ((cell.flags & CsvScanner::TextAfter) != 0) {
            problems_.add("csv.quote-stray", Severity::Error, row_, column, args);
            refused = true;
        }
        return refused;
    }

    // Of the header's row: as far as it names columns, and with the empty ones at its end.
    struct Width {
        std::size_t filled = 0, written = SIZE_MAX;
    };

    const SourceFile& file_;
    const TableForm& form_;
    const TableLimits& limits_;
    DecodedText decoded_;
    std::string_view text_;
    CsvScanner scanner_;
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
