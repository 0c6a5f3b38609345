// TreeText: the text of a JSON or XML file in UTF-8, and the way back from a place in it to the file's bytes. Where it
// sits: between the file and the walkers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/problem_list.h"
#include "core/record/source_file.h"

namespace clearline {

struct TreeText {
    std::string_view text;   // without a byte order mark
    std::size_t before = 0;  // bytes of the file in front of it

    // Where in the file the byte stands.
    [[nodiscard]] std::uint64_t offset(std::size_t at) const { return before + at; }
};
// Nothing, with a Fatal problem, where the bytes do not decode.
[[nodiscard]] std::optional<TreeText> treeText(const SourceFile& file, ProblemList& problems);

}  // namespace clearline
