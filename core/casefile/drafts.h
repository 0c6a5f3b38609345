// The tables of drafts and of the view: each row carries the hash of its own texts.
// Throws what SQLite throws.
#pragma once

#include <string>
#include <vector>

#include "core/casefile/connection.h"

namespace clearline {

// Places of the drafts whose hash does not fit; "view" for the view. They are never given out.
[[nodiscard]] std::vector<std::string> damagedDrafts(CaseConnection& connection);

}  // namespace clearline
