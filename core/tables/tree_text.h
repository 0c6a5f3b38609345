// TreeText: the text of a JSON or XML file in UTF-8, the way back from a place in it to the file's bytes, and what is
// wrong with the letters of a cell. Where it sits: between the file and the walkers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/problem_list.h"
#include "core/record/source_file.h"
#include "core/tables/decoding.h"

namespace clearline {

class TreeText {
public:
    TreeText(const SourceFile& file, Encoding encoding)
        : bytes_(file.bytes), encoding_(encoding), decoded_(file.bytes, encoding) {}

    [[nodiscard]] std::string_view text() const { return decoded_.text(); }
    // Where in the file the letter stands.
    [[nodiscard]] std::uint64_t offset(std::size_t at) const { return decoded_.offsetOf(at); }
    // A piece of the text.
    [[nodiscard]] std::size_t placeOf(std::string_view piece) const {
        return static_cast<std::size_t>(piece.data() - text().data());
    }

    struct Cell {
        std::uint32_t row = 0, column = 0;  // as problems count them
    };
    // Bytes in that piece of the text that do not decode, each told. True: there are some.
    [[nodiscard]] bool tellBad(std::string_view piece, Cell cell, ProblemList& problems) const;
    // The same of the piece that a value was made of, and what the value holds that no text should. True: refuse it.
    [[nodiscard]] bool tellFaults(std::string_view value, std::string_view piece, Cell cell,
                                  ProblemList& problems) const;

private:
    std::string_view bytes_;
    Encoding encoding_;
    DecodedText decoded_;
};

}  // namespace clearline
