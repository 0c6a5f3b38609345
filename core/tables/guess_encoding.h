// guessEncoding: how the bytes of a text are most likely to be read, with the reasons. In this order: a byte order
// mark; zero bytes as UTF-16 has them; UTF-8 without a fault; GB18030 without a fault and with the letters that Chinese
// is mostly written in, uchardet as a second opinion; else one of the two with few faults. Where it sits: behind the
// guesses of text formats. Promises: text that seems to be in another encoding (Big5, Shift-JIS) is named, so that it
// is refused and not read as nonsense; whoever knows better names the encoding in the TableForm.
#pragma once

#include <optional>
#include <string>

#include "core/tables/table_form.h"

namespace clearline {

struct EncodingGuess {
    Encoding encoding = Encoding::Utf8;
    std::vector<FormReason> reasons;
    // Why it should not be read so: table.encoding-not-read (which it seems to be), table.encoding-unknown.
    std::optional<Problem> refusal = std::nullopt;
};
[[nodiscard]] EncodingGuess guessEncoding(std::string_view bytes, const std::string& file);

}  // namespace clearline
