#include "core/tables/raw_table.h"

#include <algorithm>
#include <cstring>

namespace clearline {

namespace {

constexpr std::size_t kNumberSize = sizeof(std::uint32_t);

std::uint32_t numberAt(const char* bytes) {
    std::uint32_t number = 0;
    std::memcpy(&number, bytes, kNumberSize);
    return number;
}

bool isInQuotes(std::string_view value, std::string_view raw) {
    return raw.size() == value.size() + 2 && raw.front() == '"' && raw.back() == '"' &&
           raw.substr(1, value.size()) == value;
}

}  // namespace

RawCell RawTable::cell(std::size_t row, std::size_t column) const {
    if (rows_[row].firstCell == endOfCells(row)) return {};
    const StoredCell* const first = cells_.data() + rows_[row].firstCell;
    const StoredCell* const end = cells_.data() + endOfCells(row);
    const StoredCell* found = column < static_cast<std::size_t>(end - first) ? first + column : end;
    if (found == end || found->column != column) {
        found = std::lower_bound(first, end, column,
                                 [](const StoredCell& stored, std::size_t place) { return stored.column < place; });
        if (found == end || found->column != column) return {};
    }
    const std::uint64_t start = rows_[row].firstText + found->start,
                        stop = found + 1 == end ? endOfTexts(row) : rows_[row].firstText + found[1].start;
    RawCell cell;
    cell.form = found->form;
    cell.refused = (found->marks & kRefused) != 0;
    cell.value = {texts_.data() + start, stop - start};
    cell.raw = cell.value;
    if ((found->marks & kPooled) != 0) {
        const std::uint32_t text = numberAt(cell.value.data());
        cell.value = pool_->value(text);
        cell.raw = pool_->raw(text);
    } else if ((found->marks & kWithRaw) != 0) {
        const std::size_t both = cell.value.size() - kNumberSize, raw = numberAt(cell.value.data() + both);
        cell.raw = cell.value.substr(both - raw, raw);
        cell.value = cell.value.substr(0, both - raw);
    } else if ((found->marks & kInQuotes) != 0) {
        cell.value = cell.value.substr(1, cell.value.size() - 2);
    }
    return cell;
}

std::size_t RawTable::cellCount(std::size_t row) const {
    const std::uint64_t end = endOfCells(row);
    return end == rows_[row].firstCell ? 0 : cells_[end - 1].column + std::size_t{1};
}

std::size_t RawTable::placeOf(std::uint32_t number) const {
    const StoredRow* const found = std::lower_bound(
        rows_.begin(), rows_.end(), number, [](const StoredRow& row, std::uint32_t n) { return row.number < n; });
    return found == rows_.end() || found->number != number ? kNoRow : static_cast<std::size_t>(found - rows_.begin());
}

void RawTable::beginRow(const Row& row) {
    rows_.push_back({row.offset, cells_.size(), texts_.size(), row.number, row.length});
}

void RawTable::beginCell(std::size_t column, RawForm form, std::uint8_t marks) {
    const std::uint64_t start = texts_.size() - rows_.back().firstText;
    cells_.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint16_t>(column), form, marks});
}

void RawTable::addCell(std::size_t column, RawForm form, std::string_view value, std::string_view raw, bool refused) {
    columns_ = std::max(columns_, column + 1);
    if (form == RawForm::Blank && value.empty() && raw.empty() && !refused) return;
    const bool inQuotes = isInQuotes(value, raw), withRaw = !inQuotes && raw != value;
    beginCell(
        column, form,
        static_cast<std::uint8_t>((refused ? kRefused : 0) | (withRaw ? kWithRaw : 0) | (inQuotes ? kInQuotes : 0)));
    if (inQuotes)
        texts_.append(raw.data(), raw.size());
    else
        texts_.append(value.data(), value.size());
    if (!withRaw) return;
    const auto length = static_cast<std::uint32_t>(raw.size());
    texts_.append(raw.data(), raw.size());
    texts_.append(reinterpret_cast<const char*>(&length), kNumberSize);
}

void RawTable::addPooled(std::size_t column, std::uint32_t text) {
    columns_ = std::max(columns_, column + 1);
    beginCell(column, RawForm::Text, kPooled);
    texts_.append(reinterpret_cast<const char*>(&text), kNumberSize);
}

void RawTable::expect(std::size_t rows, std::size_t cells, std::size_t textBytes) {
    rows_.reserve(rows);
    cells_.reserve(cells);
    texts_.reserve(textBytes);
}

void RawTable::finish() {
    texts_.shrinkToFit();
    rows_.shrinkToFit();
    cells_.shrinkToFit();
}

}  // namespace clearline
