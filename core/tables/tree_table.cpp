#include "core/tables/tree_table.h"

#include <algorithm>

namespace clearline {

namespace {
// A file of a few letters may not unfold into more cells and rows than this; a larger one not into more than one for
// each two of its bytes, which is what the densest table has.
constexpr std::uint64_t kCellsOfAnyFile = 4'000'000;
}  // namespace

TreeTable::TreeTable(RawTable& into, ProblemList& problems, const TableLimits& limits, std::size_t bytes)
    : into_(into),
      problems_(problems),
      mostColumns_(limits.columns),
      mostCells_(std::min(limits.cells, std::max<std::uint64_t>(kCellsOfAnyFile, bytes / 2))),
      cellsLeft_(mostCells_) {}

std::size_t TreeTable::addColumn(std::string name) {
    if (into_.names.size() >= mostColumns_) {
        if (!failed_)
            problems_.add("table.too-many-columns", Severity::Fatal, row(), 0,
                          {std::to_string(into_.names.size() + 1), std::to_string(mostColumns_)});
        failed_ = true;
        return 0;
    }
    into_.names.push_back(std::move(name));
    return into_.names.size() - 1;
}

void TreeTable::openAbove() {
    above_.push_back({open_.empty() ? kNone : open_.back(), false, {}});
    open_.push_back(static_cast<std::uint32_t>(above_.size() - 1));
    hold();
}

void TreeTable::closeAbove() {
    open_.pop_back();
    if (!open_.empty()) return;
    const Cell* first = cells_.data();
    for (const Row& row : held_) {
        if (failed_) return;
        emit(row, first);
        first += row.cells;
    }
    held_.clear();
    above_.clear();
    letGo();
}

void TreeTable::openRow(std::uint32_t number, std::uint64_t offset) {
    row_ = {{number, offset, 0}, open_.empty() ? kNone : open_.back(), 0, false};
    rowOpen_ = true;
}

void TreeTable::closeRow(std::uint64_t end) {
    rowOpen_ = false;
    row_.place.length = static_cast<std::uint32_t>(std::min<std::uint64_t>(end - row_.place.offset, UINT32_MAX));
    if (!open_.empty()) {
        held_.push_back(row_);
        hold();
        return;
    }
    cellsLeft_ += holding_;  // they move into the table
    holding_ = 0;
    emit(row_, cells_.data());
    letGo();
}

void TreeTable::put(std::size_t column, RawForm form, std::string_view value, std::string_view raw, bool refused) {
    Cell cell{texts_.size(), static_cast<std::uint32_t>(value.size()), 0, static_cast<std::uint32_t>(column), form,
              refused};
    texts_ += value;
    if (raw != value) {
        cell.rawLength = static_cast<std::uint32_t>(raw.size());
        texts_ += raw;
    }
    if (rowOpen_) {
        cells_.push_back(cell);
        ++row_.cells;
    } else if (!open_.empty()) {
        above_[open_.back()].cells.push_back(cell);
    }
    hold();
}

void TreeTable::refuseElement() {
    if (rowOpen_)
        row_.refused = true;
    else if (!open_.empty())
        above_[open_.back()].refused = true;
}

void TreeTable::emit(const Row& row, const Cell* first) {
    line_.assign(first, first + row.cells);
    bool refused = row.refused;
    for (std::uint32_t above = row.above; above != kNone; above = above_[above].within) {
        line_.insert(line_.end(), above_[above].cells.begin(), above_[above].cells.end());
        refused = refused || above_[above].refused;
    }
    const auto byColumn = [](const Cell& a, const Cell& b) { return a.column < b.column; };
    if (!std::is_sorted(line_.begin(), line_.end(), byColumn)) std::stable_sort(line_.begin(), line_.end(), byColumn);
    spend(1 + (line_.empty() ? 0 : line_.back().column + std::size_t{1}));
    if (failed_) return;
    into_.beginRow(row.place);
    // What is wrong with an element without cells must show in one too.
    if (refused && line_.empty()) into_.addCell(0, RawForm::Text, {}, {}, true);
    for (auto cell = line_.begin(); cell != line_.end();) {
        const auto end =
            std::find_if(cell, line_.end(), [cell](const Cell& other) { return other.column != cell->column; });
        emitCell(&*cell, &*cell + (end - cell), refused, row.place.number);
        cell = end;
    }
}

void TreeTable::emitCell(const Cell* first, const Cell* last, bool refused, std::uint32_t row) {
    const auto valueOf = [this](const Cell& cell) { return std::string_view(texts_).substr(cell.start, cell.length); };
    const auto rawOf = [&](const Cell& cell) {
        return cell.rawLength == 0 ? valueOf(cell)
                                   : std::string_view(texts_).substr(cell.start + cell.length, cell.rawLength);
    };
    if (last - first == 1) {
        into_.addCell(first->column, first->form, valueOf(*first), rawOf(*first), refused || first->refused);
        return;
    }
    value_.clear();
    raw_.clear();
    for (const Cell* cell = first; cell != last; ++cell) {
        if (cell != first) {
            value_ += kJoint;
            raw_ += kJoint;
        }
        value_ += valueOf(*cell);
        raw_ += rawOf(*cell);
        refused = refused || cell->refused;
    }
    into_.addCell(first->column, RawForm::Text, value_, raw_, refused);
    noteJoined(first->column, value_, row);
}

void TreeTable::noteJoined(std::size_t column, std::string_view value) { noteJoined(column, value, row()); }

void TreeTable::noteJoined(std::size_t column, std::string_view value, std::uint32_t row) {
    if (joined_.size() <= column) joined_.resize(column + 1);
    Joined& joined = joined_[column];
    if (joined.rows++ > 0) return;
    joined.first = row;
    joined.example = ProblemList::shown(value);
}

std::string TreeTable::nameOf(std::size_t column) const {
    return column < into_.names.size() ? into_.names[column] : std::to_string(column + 1);
}

// One thing more in memory, until it is let go.
void TreeTable::hold() {
    spend(1);
    ++holding_;
}

void TreeTable::letGo() {
    cells_.clear();
    texts_.clear();
    cellsLeft_ += holding_;
    holding_ = 0;
}

void TreeTable::spend(std::size_t cells) {
    if (cells <= cellsLeft_) {
        cellsLeft_ -= cells;
        return;
    }
    if (!failed_) problems_.add("table.too-many-cells", Severity::Fatal, row(), 0, {std::to_string(mostCells_)});
    failed_ = true;
}

void TreeTable::finish() {
    while (into_.names.size() < into_.columnCount() && !into_.names.empty()) into_.names.emplace_back();
    for (std::size_t column = 0; column < joined_.size(); ++column)
        if (const Joined& joined = joined_[column]; joined.rows > 0)
            problems_.add("table.list-joined", Severity::Notice, joined.first, static_cast<std::uint32_t>(column + 1),
                          {nameOf(column), joined.example, std::to_string(joined.rows)});
    into_.finish();
}

}  // namespace clearline
