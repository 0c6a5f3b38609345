// The titles of a rulebook's parts as a reader is told them: in one language, or the id where there is none. For the
// words of audit/.
#pragma once

#include <string>

#include "core/base/local_text.h"
#include "core/explain/catalogue.h"
#include "core/explain/points_text.h"
#include "core/rulebook/rulebook.h"

namespace clearline {

template <class Part>
[[nodiscard]] const std::string& titleOf(const Part& part, Language language) {
    return part.title.empty() ? part.id : part.title.in(language);
}

// Of the parameter, table or rule of that id; the id where there is no such.
template <class Part>
[[nodiscard]] std::string titleOf(const std::vector<Part>& parts, const std::string& id, Language language) {
    for (const Part& part : parts)
        if (part.id == id) return titleOf(part, language);
    return id;
}

// "above 683".
[[nodiscard]] inline std::string thresholdTest(const Threshold& threshold, const Catalogue& words) {
    constexpr std::string_view kTests[] = {"above", "at-least", "below", "at-most"};
    return words.text("threshold.test." + std::string(kTests[static_cast<std::size_t>(threshold.test)]),
                      {plainText(threshold.at)});
}

}  // namespace clearline
