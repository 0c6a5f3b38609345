#include "core/tables/raw_table.h"

#include <algorithm>

namespace clearline {

RawCell RawTable::cell(std::size_t row, std::size_t column) const {
    const std::uint64_t first = rows_[row].firstCell,
                        end = row + 1 < rows_.size() ? rows_[row + 1].firstCell : cells_.size();
    if (column >= end - first) return {};
    const StoredCell& stored = cells_[first + column];
    const std::string_view texts(texts_);
    const std::string_view value = texts.substr(stored.start, stored.length);
    return {stored.form, stored.refused, value,
            stored.rawLength == 0 ? value : texts.substr(stored.start + stored.length, stored.rawLength)};
}

std::size_t RawTable::placeOf(std::uint32_t number) const {
    const auto found = std::lower_bound(rows_.begin(), rows_.end(), number,
                                        [](const StoredRow& row, std::uint32_t n) { return row.place.number < n; });
    return found == rows_.end() || found->place.number != number ? kNoRow
                                                                 : static_cast<std::size_t>(found - rows_.begin());
}

void RawTable::beginRow(const Row& row) { rows_.push_back({row, cells_.size()}); }

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

void RawTable::finish() {
    texts_.shrink_to_fit();
    rows_.shrink_to_fit();
    cells_.shrink_to_fit();
}

}  // namespace clearline
