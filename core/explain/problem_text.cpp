#include "core/explain/problem_text.h"

namespace clearline {

std::string problemSentence(const Problem& problem, const Catalogue& words) {
    return words.text("problem." + problem.code, problem.args);
}

std::string problemRemedy(const Problem& problem, const Catalogue& words) {
    return words.text("remedy." + problem.code, problem.args);
}

std::string problemMessage(const Problem& problem, const Catalogue& words) {
    return words.text("problem.message", {problemSentence(problem, words), problemRemedy(problem, words)});
}

std::string placeText(const Place& place) {
    std::string out = place.file;
    if (place.row == 0) return out;
    out += ':' + std::to_string(place.row);
    if (place.column != 0) out += ':' + std::to_string(place.column);
    return out;
}

}  // namespace clearline
