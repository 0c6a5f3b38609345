// The parts of an objection as JSON, for whatever holds such parts: the objection itself, a correction. Where it sits:
// under objectionJson. Keys are sorted; what is blank is left out, so that one part has one text.
// The readers throw ContentJson::Unreadable for what is missing or no word of ours. They pass over keys that they do
// not know: who must have one form only writes what was read again and compares.
#pragma once

#include "core/appeal/objection.h"
#include "core/base/content_json.h"

namespace clearline {

[[nodiscard]] ContentJson contentOf(const RequestedChange& change);
[[nodiscard]] ContentJson contentOf(const ContestedLine& line);
[[nodiscard]] ContentJson contentOf(const Evidence& evidence);
[[nodiscard]] ContentJson contentOf(const AppealCitation& citation);
[[nodiscard]] ContentJson contentOf(const StageChange& change);

[[nodiscard]] RequestedChange changeFrom(const ContentJson& json);
[[nodiscard]] ContestedLine contestedLineFrom(const ContentJson& json);
[[nodiscard]] Evidence evidenceFrom(const ContentJson& json);
[[nodiscard]] AppealCitation citationFrom(const ContentJson& json);
[[nodiscard]] StageChange stageChangeFrom(const ContentJson& json);

// A list of any of them.
template <class Part>
[[nodiscard]] ContentJson listOf(const std::vector<Part>& parts) {
    ContentJson list = ContentJson::array();
    for (const Part& part : parts) list.push_back(contentOf(part));
    return list;
}

}  // namespace clearline
