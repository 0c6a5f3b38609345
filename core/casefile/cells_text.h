// The cells of one stored row as a JSON list of texts, and back. Written by hand because a case of a
// million records writes and reads a million of them; the text is canonical, so reading refuses any
// other way of writing the same. A hidden cell is null.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clearline {

// Reused from row to row: the texts stay valid until the next use.
struct StoredCells {
    struct Cell {
        std::string_view text;
        bool hidden = false;
    };
    std::vector<Cell> cells;
    std::string written;  // texts that had to be unescaped
};

void appendCell(std::string& json, std::string_view text);  // with its quotes
// False: not what this program writes.
[[nodiscard]] bool readCells(std::string_view json, StoredCells& into);

}  // namespace clearline
