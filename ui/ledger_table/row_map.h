// RowMap: which row of the table shows what, where entries stand in some order and a few of them
// are unfolded. Row and position are found in time that grows with the unfolded ones only.
#pragma once

#include <cstddef>
#include <vector>

namespace clearline {

class RowMap {
public:
    struct Spot {
        std::size_t position = 0;  // of the entry in its order
        std::size_t child = 0;     // 0: the entry itself; from 1: its lines beneath
        friend bool operator==(const Spot&, const Spot&) = default;
    };

    void reset(std::size_t positions);
    [[nodiscard]] std::size_t rows() const;
    [[nodiscard]] std::size_t positions() const { return positions_; }
    [[nodiscard]] Spot at(std::size_t row) const;
    [[nodiscard]] std::size_t rowOf(std::size_t position, std::size_t child = 0) const;

    // `lines` rows beneath a position; 0 folds it.
    void unfold(std::size_t position, std::size_t lines);
    [[nodiscard]] std::size_t unfoldedLines(std::size_t position) const;
    [[nodiscard]] std::vector<std::size_t> unfolded() const;  // their positions, ascending

private:
    struct Open {
        std::size_t position, lines, before;
    };  // before: unfolded rows above it
    [[nodiscard]] std::vector<Open>::const_iterator openAt(std::size_t position) const;

    std::size_t positions_ = 0;
    std::vector<Open> open_;  // by position
};

}  // namespace clearline
