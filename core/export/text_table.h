// TextTable: a small table as plain text, its columns aligned on a screen where a Chinese character takes two places.
// Where it sits: in the writers of export/ that set figures side by side. Holds all rows until written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clearline {

// Places that a text takes on a screen: Chinese and full-width characters two, marks that combine none.
[[nodiscard]] std::size_t screenWidth(std::string_view utf8);

class TextTable {
public:
    enum class Side { Left, Right };
    explicit TextTable(std::vector<Side> columns) : columns_(std::move(columns)) {}

    // Cells beyond the last are blank; a row of no cells is a blank line.
    void add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
    // Each row indented by two places, two between columns, nothing after the last text.
    void appendTo(std::string& out) const;

private:
    std::vector<Side> columns_;
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace clearline
