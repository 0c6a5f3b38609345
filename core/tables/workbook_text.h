// WorkbookText: one text of a workbook, put together from its pieces as they come: plain, or in runs of their own look.
// Where it sits: behind shared strings and cells with a text of their own. Promises: `raw` is what the XML says;
// `value` has it without outer blanks where nothing says that they are meant, and with _x000D_ and its like as the
// letters that they stand for.
#pragma once

#include <string>
#include <string_view>

namespace clearline {

class WorkbookText {
public:
    void clear();
    void openPiece(bool blanksMeant);
    void add(std::string_view text) { piece_ += text; }
    void closePiece();

    [[nodiscard]] const std::string& value() const { return value_; }
    [[nodiscard]] const std::string& raw() const { return raw_; }

private:
    std::string value_, raw_, piece_;
    bool blanksMeant_ = false;
};

// Letters that XML cannot hold stand as _xHHHH_; appends `text` with those that are letters.
void appendUnescaped(std::string& out, std::string_view text);

}  // namespace clearline
