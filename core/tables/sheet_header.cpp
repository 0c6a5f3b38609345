#include "core/tables/sheet_header.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace clearline {

namespace {

constexpr std::size_t kHeaderWithin = 40;
constexpr std::uint32_t kMostHeaderRows = 4;

bool isValue(const RawCell& cell) {
    if (cell.form != RawForm::Text) return cell.form != RawForm::Blank;
    const std::size_t at = cell.value.find_first_not_of("+- ");
    return at != std::string_view::npos && cell.value[at] >= '0' && cell.value[at] <= '9';
}

// The width that most rows have; of two alike the greater.
std::size_t usualWidth(const RawTable& head) {
    std::map<std::size_t, std::size_t> widths;
    for (std::size_t row = 0; row < head.rowCount(); ++row) ++widths[head.cellCount(row)];
    std::size_t best = 0, rows = 0;
    for (const auto& [width, count] : widths)
        if (count >= rows) {
            best = width;
            rows = count;
        }
    return best;
}

class HeaderSearch {
public:
    explicit HeaderSearch(const RawTable& head) : head_(head), width_(usualWidth(head)) {
        const std::uint32_t last = head.rowCount() == 0 ? 0 : head.row(head.rowCount() - 1).number;
        for (const MergedCells& merged : head.merged) {
            if (merged.firstRow > last || merged.firstColumn > width_) continue;
            if (merged_.size() == width_ * kSheetHeadRows) break;  // as many as there is room for
            merged_.push_back(merged);
        }
    }

    [[nodiscard]] SheetHeader find() const {
        for (std::size_t row = 0; row < std::min(head_.rowCount(), kHeaderWithin); ++row) {
            const std::uint32_t number = head_.row(row).number;
            const Seen seen = look(number);
            if (seen.filled * 3 < width_ * 2 || (seen.texts.size() < 2 && width_ > 1)) continue;
            if (!seen.values) return {number, rowsFrom(number), true};
            break;
        }
        // No row of names: the first that is as wide as the others.
        for (std::size_t row = 0; row < head_.rowCount(); ++row)
            if (head_.cellCount(row) >= width_) return {head_.row(row).number, 1, false};
        return {};
    }

private:
    // What stands in a row, merged cells counted in each of their columns.
    struct Seen {
        std::size_t filled = 0;
        bool values = false;
        std::set<std::string_view> texts;
    };
    [[nodiscard]] Seen look(std::uint32_t number) const {
        Seen seen;
        for (std::uint32_t column = 1; column <= width_; ++column) {
            const RawCell cell = cellAt(number, column);
            if (cell.form == RawForm::Blank) continue;
            ++seen.filled;
            seen.values = seen.values || isValue(cell);
            seen.texts.insert(cell.value);
        }
        return seen;
    }

    [[nodiscard]] RawCell cellAt(std::uint32_t number, std::uint32_t column) const {
        for (const MergedCells& merged : merged_)
            if (number >= merged.firstRow && number <= merged.lastRow && column >= merged.firstColumn &&
                column <= merged.lastColumn) {
                number = merged.firstRow;
                column = merged.firstColumn;
                break;
            }
        const std::size_t row = head_.placeOf(number);
        return row == RawTable::kNoRow ? RawCell{} : head_.cell(row, column - 1);
    }

    // A header goes on in the next row where merged cells reach into it, or where those that lie side by side have
    // names of their own beneath.
    [[nodiscard]] std::uint32_t rowsFrom(std::uint32_t first) const {
        std::uint32_t last = first;
        while (last - first + 1 < kMostHeaderRows && goesOn(first, last)) ++last;
        return last - first + 1;
    }
    [[nodiscard]] bool goesOn(std::uint32_t first, std::uint32_t last) const {
        const Seen next = look(last + 1);
        if (next.values || next.filled == 0) return false;
        return std::any_of(merged_.begin(), merged_.end(), [&](const MergedCells& merged) {
            if (merged.firstRow < first || merged.firstRow > last) return false;
            if (merged.lastRow > last) return true;
            if (merged.lastRow != last || merged.firstColumn == merged.lastColumn) return false;
            return cellAt(last + 1, merged.firstColumn).form != RawForm::Blank;
        });
    }

    const RawTable& head_;
    std::size_t width_;
    std::vector<MergedCells> merged_;
};

}  // namespace

SheetHeader guessSheetHeader(const RawTable& head) { return HeaderSearch(head).find(); }

}  // namespace clearline
