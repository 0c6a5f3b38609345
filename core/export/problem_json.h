// The member "problems" of a JSON document: every Problem with its code, severity, words and place. Shared by all
// documents that the program writes.
#pragma once

#include "core/base/problem.h"
#include "core/explain/catalogue.h"
#include "core/export/json_stream.h"
#include "core/record/masked.h"

namespace clearline {

void writeProblemsJson(JsonStream& json, const Problems& problems, const Catalogue& words,
                       Identifiers identifiers = Identifiers::Masked);

// The beginning of a document of several results: its form, its problems, and the list `name`, left open.
void beginListJson(std::string_view name, const Problems& problems, const Catalogue& words, const Sink& out);

}  // namespace clearline
