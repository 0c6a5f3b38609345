#include "core/tables/tree_text.h"

#include "core/base/utf8.h"

namespace clearline {

std::optional<TreeText> treeText(const SourceFile& file, ProblemList& problems) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    const std::size_t before = file.bytes.starts_with(mark) ? mark.size() : 0;
    const TreeText text{std::string_view(file.bytes).substr(before), before};
    if (const std::size_t bad = firstBadUtf8(text.text); bad != std::string_view::npos) {
        problems.add("csv.not-utf8", Severity::Fatal, 0, 0, {std::to_string(text.offset(bad)), {}, {}});
        return std::nullopt;
    }
    return text;
}

}  // namespace clearline
