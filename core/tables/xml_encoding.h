// guessXmlEncoding: how the bytes of an XML file are to be read: by their mark, as they declare, or, where they cannot
// be what they declare, as they look. Where it sits: beneath guessXml.
#pragma once

#include <optional>

#include "core/base/problem_list.h"
#include "core/tables/guess_encoding.h"

namespace clearline {

// Nothing, with the Fatal problem table.encoding-not-read, where they declare one that is not read.
[[nodiscard]] std::optional<EncodingGuess> guessXmlEncoding(std::string_view bytes, ProblemList& problems);

}  // namespace clearline
