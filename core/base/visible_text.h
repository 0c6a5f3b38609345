// Text from files as it may go to a terminal. A file can carry control characters that clear the screen, paint over
// what stands there or turn the order of letters round, so that another text is read than the file has. Where it sits:
// before every way to a terminal, in the words of problems, and in text output, where each value stays on its line.
// Promises: control characters (C0, DEL, C1, those that turn the direction of writing) are shown as "·", one each; all
// else stays byte for byte. Files of data (CSV, JSON, records) are not touched.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clearline {

enum class LineEnds : std::uint8_t { Shown, Kept };  // Shown: as "·" as well; Kept: line feeds stay

// Whether it has no control characters, so that visibleText would leave it as it is.
[[nodiscard]] bool isVisible(std::string_view text);
[[nodiscard]] std::string visibleText(std::string_view text, LineEnds lineEnds = LineEnds::Shown);
[[nodiscard]] std::vector<std::string> visibleTexts(std::vector<std::string> texts);

// Whole output, piece by piece: line feeds and tabs stay, letters may be cut in two by the pieces.
class VisibleStream {
public:
    [[nodiscard]] std::string put(std::string_view piece);
    [[nodiscard]] std::string rest();  // of a letter that was never ended

private:
    std::string begun_;
};

}  // namespace clearline
