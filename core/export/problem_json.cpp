#include "core/export/problem_json.h"

#include "core/explain/problem_text.h"
#include "core/export/buffered_sink.h"

namespace clearline {

void writeProblemsJson(JsonStream& json, const Problems& problems, const Catalogue& words, Identifiers identifiers) {
    constexpr std::string_view kSeverities[] = {"notice", "warning", "error", "fatal"};
    json.key("problems");
    json.open('[');
    for (const Problem& problem : problems) {
        json.onNewLine();
        json.open('{');
        json.field("code", problem.code);
        json.field("severity", kSeverities[static_cast<std::size_t>(problem.severity)]);
        json.field("message", problemMessage(problem, words, identifiers));
        json.field("file", problem.place.file);
        json.key("row");
        json.whole(problem.place.row);
        json.key("column");
        json.whole(problem.place.column);
        json.close('}');
    }
    json.close(']');
}

void beginListJson(std::string_view name, const Problems& problems, const Catalogue& words, const Sink& out) {
    BufferedSink buffer(out);
    JsonStream json(buffer);
    json.open('{');
    json.key("format");
    json.whole(1);
    writeProblemsJson(json, problems, words);
    buffer.text().append(",\n\"").append(name).append("\":[");
}

}  // namespace clearline
