// A Document as an OpenDocument text (.odt) that can be edited on in any office program. Where it sits: beside
// document_html.h, behind letters. Promises: headings, numbered paragraphs and looks are named styles, each with its
// East Asian font and weight; figures stay drawings; the same document gives the same bytes (no clock, no names).
#pragma once

#include <optional>
#include <string>

#include "core/base/problem.h"
#include "core/export/document.h"
#include "core/export/ledger_writers.h"

namespace clearline {

// Problems: write.failed (`name`: of the file, for its place).
[[nodiscard]] std::optional<Problem> writeDocumentOdt(const Document& document, const std::string& name,
                                                      const Sink& out);

}  // namespace clearline
