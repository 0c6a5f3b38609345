// A Document as plain text: for a terminal, a mail, a reader by ear. Where it sits: beside document_html.h. Promises: a
// paragraph is a line; what is bold in print stands as it is, what is struck through says so by ~~ around it.
#pragma once

#include "core/export/document.h"
#include "core/export/ledger_writers.h"

namespace clearline {

void writeDocumentText(const Document& document, const Sink& out);

}  // namespace clearline
