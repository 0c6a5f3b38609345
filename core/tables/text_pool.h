// TextPool: texts that many cells share, each kept once: a workbook's shared strings. Where it sits: filled before the
// sheet is read, then behind its RawTable. Promises: a text costs its bytes and four more; views are good while the
// pool is not added to.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/growing.h"

namespace clearline {

class TextPool {
public:
    // `raw` is the text as it stands in the file, where that is another. Texts of 4 GiB in all at most.
    void add(std::string_view value, std::string_view raw);
    void finish();  // gives back spare memory

    [[nodiscard]] std::size_t size() const { return ends_.size(); }
    [[nodiscard]] std::size_t bytes() const { return texts_.size(); }
    [[nodiscard]] std::string_view value(std::uint32_t i) const;
    [[nodiscard]] std::string_view raw(std::uint32_t i) const;

private:
    struct Raw {
        std::uint32_t text = 0, start = 0, length = 0;
    };
    [[nodiscard]] const Raw* rawOf(std::uint32_t i) const;

    Growing<char> texts_;
    Growing<std::uint32_t> ends_;  // of each text; where the raw one is another, it stands before it
    Growing<Raw> raws_;            // of those whose raw text is another, in order
};

}  // namespace clearline
