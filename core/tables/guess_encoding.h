// guessEncoding: how the bytes of a text are most likely to be read, with the reasons. In this order: a byte order
// mark; zero bytes as UTF-16 has them; UTF-8 without a fault; GB18030 without a fault, with uchardet as a second
// opinion; else whichever of the two has fewer faults. A guess, shown as one.
#pragma once

#include "core/tables/table_form.h"

namespace clearline {

struct EncodingGuess {
    Encoding encoding = Encoding::Utf8;
    std::vector<FormReason> reasons;
};
[[nodiscard]] EncodingGuess guessEncoding(std::string_view bytes);

}  // namespace clearline
