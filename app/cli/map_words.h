// What `map guess` and `map check` both tell, in words and as JSON.
#pragma once

#include <string>

#include "core/explain/catalogue.h"
#include "core/export/json_stream.h"
#include "core/mapping/mapped_read.h"
#include "core/mapping/suggested_plan.h"

namespace clearline::cli {

// One line each, with its end.
[[nodiscard]] std::string questionLines(const MappedRead& read, const Catalogue& words);
[[nodiscard]] std::string countsLine(const CaseInput& input, const Catalogue& words);

void writeFormJson(JsonStream& json, const TableForm& form);
void writeQuestionsJson(JsonStream& json, const MappedRead& read);
void writeCountsJson(JsonStream& json, const CaseInput& input);

}  // namespace clearline::cli
