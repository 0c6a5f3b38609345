#include "ui/ledger_table/row_map.h"

#include <algorithm>

namespace clearline {

void RowMap::reset(std::size_t positions) {
    positions_ = positions;
    open_.clear();
}

std::size_t RowMap::rows() const { return positions_ + (open_.empty() ? 0 : open_.back().before + open_.back().lines); }

std::vector<RowMap::Open>::const_iterator RowMap::openAt(std::size_t position) const {
    return std::lower_bound(open_.begin(), open_.end(), position,
                            [](const Open& o, std::size_t p) { return o.position < p; });
}

RowMap::Spot RowMap::at(std::size_t row) const {
    // The last unfolded entry that begins at or above this row.
    auto next = std::upper_bound(open_.begin(), open_.end(), row,
                                 [](std::size_t r, const Open& o) { return r < o.position + o.before; });
    if (next == open_.begin()) return {row, 0};
    const Open& open = *--next;
    const std::size_t head = open.position + open.before;
    if (row <= head + open.lines) return {open.position, row - head};
    return {row - open.before - open.lines, 0};
}

std::size_t RowMap::rowOf(std::size_t position, std::size_t child) const {
    const auto next = openAt(position);
    const std::size_t above = next == open_.begin() ? 0 : (next - 1)->before + (next - 1)->lines;
    return position + above + child;
}

std::size_t RowMap::unfoldedLines(std::size_t position) const {
    const auto found = openAt(position);
    return found != open_.end() && found->position == position ? found->lines : 0;
}

std::vector<std::size_t> RowMap::unfolded() const {
    std::vector<std::size_t> positions;
    for (const Open& open : open_) positions.push_back(open.position);
    return positions;
}

void RowMap::unfold(std::size_t position, std::size_t lines) {
    const auto place = open_.begin() + (openAt(position) - open_.cbegin());
    const bool there = place != open_.end() && place->position == position;
    if (lines == 0 && there)
        open_.erase(place);
    else if (lines > 0 && there)
        place->lines = lines;
    else if (lines > 0)
        open_.insert(place, {position, lines, 0});
    std::size_t before = 0;
    for (Open& open : open_) {
        open.before = before;
        before += open.lines;
    }
}

}  // namespace clearline
