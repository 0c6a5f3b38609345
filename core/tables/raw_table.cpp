#include "core/tables/raw_table.h"

#include <algorithm>

namespace clearline {

RawCell RawTable::cell(std::size_t row, std::size_t column) const {
    if (column >= cellCount(row)) return {};
    const StoredCell& stored = cells_[rows_[row].firstCell + column];
    const std::string_view texts(texts_);
    const std::string_view value = texts.substr(stored.start, stored.length);
    return {stored.form, stored.refused, value,
            stored.rawLength == 0 ? value : texts.substr(stored.start + stored.length, stored.rawLength)};
}

std::size_t RawTable::placeOf(std::uint32_t number) const {
    const auto found = std::lower_bound(rows_.begin(), rows_.end(), number,
                                        [](const StoredRow& row, std::uint32_t n) { return row.number < n; });
    return found == rows_.end() || found->number != number ? kNoRow : static_cast<std::size_t>(found - rows_.begin());
}

void RawTable::beginRow(const Row& row) { rows_.push_back({row.offset, cells_.size(), row.number, row.length}); }

void RawTable::addCell(std::size_t column, RawForm form, std::string_view value, std::string_view raw, bool refused) {
    cells_.resize(rows_.back().firstCell + column);
    StoredCell& cell = cells_.emplace_back();
    cell.start = texts_.size();
    cell.length = static_cast<std::uint32_t>(value.size());
    cell.form = form;
    cell.refused = refused;
    texts_ += value;
    // A raw text too long to keep beside its value is one of which the value says it all.
    if (raw != value && raw.size() <= UINT16_MAX) {
        cell.rawLength = static_cast<std::uint16_t>(raw.size());
        texts_ += raw;
    }
    columns_ = std::max(columns_, column + 1);
}

void RawTable::expect(std::size_t rows, std::size_t cells, std::size_t textBytes) {
    rows_.reserve(rows);
    cells_.reserve(cells);
    texts_.reserve(textBytes);
}

// What was set aside and never written takes no memory; copying a large table to be rid of it would.
void RawTable::finish() {
    constexpr std::size_t kWorthCopying = std::size_t{1} << 20;
    if (texts_.size() < kWorthCopying) texts_.shrink_to_fit();
    if (cells_.size() < kWorthCopying) cells_.shrink_to_fit();
    if (rows_.size() < kWorthCopying) rows_.shrink_to_fit();
}

}  // namespace clearline
