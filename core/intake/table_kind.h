// Which of the five tables a file of ours holds, told by its name alone: NAME.subjects.csv or
// subjects.csv, likewise relations, readings and statement; any other is records. JSON files hold all five.
#pragma once

#include <string>
#include <string_view>

namespace clearline {

[[nodiscard]] inline bool isJsonName(std::string_view name) { return name.ends_with(".json"); }

[[nodiscard]] inline const char* tableKindOf(std::string_view name) {
    const std::string_view base = name.substr(name.find_last_of('/') + 1);
    for (const char* kind : {"subjects", "relations", "readings", "statement"})
        if (base == std::string(kind) + ".csv" || base.ends_with("." + std::string(kind) + ".csv")) return kind;
    return "records";
}

}  // namespace clearline
