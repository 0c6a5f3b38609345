// A record taken out of its book as the builders of another one want it. Where it sits: books that
// are put together from books, and the edits of scenarios.
#pragma once

#include "core/record/record.h"

namespace clearline {

// The record whole, with its place in the file; its texts are those of the book.
[[nodiscard]] NewRecord copyOf(const Record& record);

}  // namespace clearline
