// A Document as one HTML page: headings, a list of its sections, tables with heads, figures drawn in the page. Where it
// sits: behind working papers and panels that print. Promises: nothing is fetched and nothing runs; every text is
// escaped; a text that stands word for word is found again by its key, to the last byte.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/export/document.h"
#include "core/export/ledger_writers.h"

namespace clearline {

void writeDocumentHtml(const Document& document, const Sink& out);

// The text of the first DocVerbatim of that key in a page that writeDocumentHtml wrote (line ends as LF, should an
// editor have changed them).
[[nodiscard]] std::optional<std::string> verbatimIn(std::string_view html, std::string_view key);

}  // namespace clearline
