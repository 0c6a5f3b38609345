#include "core/explain/problem_text.h"

#include <algorithm>
#include <iterator>

#include "core/base/visible_text.h"
#include "core/tables/table_form.h"

namespace clearline {

namespace {

constexpr std::string_view kNothingNear = "—";  // nearestName (formula/complaint.h)

// Words that the program itself puts into an argument (the names of types, of budgets, of grounds)
// are told in the catalogue's language; what comes from a file stays as it is.
std::vector<std::string> toldArgs(const Problem& problem, const Catalogue& words, Identifiers identifiers) {
    constexpr std::string_view kWithTerms[] = {"formula.wrong-type",    "formula.null-value",      "formula.no-member",
                                               "formula.over-budget",   "formula.ends-early",      "formula.syntax",
                                               "rulebook.formula-type", "rulebook.parameter-type", "rulebook.row-type",
                                               "rulebook.ground",       "csv.column-fact",         "merge.fact-form",
                                               "text.mixed-scripts"};
    std::vector<std::string> args = problem.args;
    if (identifiers == Identifiers::Masked) {
        for (std::string& arg : args) arg = maskedIn(arg);
        // Whatever stands where an identifier is due is masked like one, even where its form is wrong.
        if (problem.code.starts_with("identifier.") && !args.empty())
            args.front() = maskedIdentifier(problem.args.front(), SubjectKind::NotSaid);
    }
    // Under a formula stands its caret.
    for (std::size_t i = 0; i < args.size(); ++i) {
        const bool excerpt = problem.code.starts_with("formula.") && i + 1 == args.size();
        args[i] = visibleText(args[i], excerpt ? LineEnds::Kept : LineEnds::Shown);
    }
    // Stages are told in words, but where they are named to be typed.
    constexpr std::string_view kWithStages[] = {"objection.decided", "objection.not-a-draft", "objection.stage-last",
                                                "objection.stage-who", "objection.stage-why"};
    if (std::find(std::begin(kWithStages), std::end(kWithStages), problem.code) != std::end(kWithStages))
        for (std::string& arg : args)
            if (const std::string key = "appeal.stage." + arg; words.has(key)) arg = words.text(key);
    if (problem.code == "appeal.other-value")  // a cell may be blank, a sentence not
        for (std::string& arg : args)
            if (arg.empty()) arg = words.text("value.blank");
    if (std::find(std::begin(kWithTerms), std::end(kWithTerms), problem.code) == std::end(kWithTerms)) return args;
    const std::size_t first = problem.code == "formula.over-budget" || problem.code == "formula.ends-early" ? 0 : 1;
    for (std::size_t i = first; i < args.size() && i < first + 2; ++i)
        if (const std::string key = "term." + args[i]; words.has(key)) args[i] = words.text(key);
    return args;
}

}  // namespace

std::string problemSentence(const Problem& problem, const Catalogue& words, Identifiers identifiers) {
    const std::vector<std::string> args = toldArgs(problem, words, identifiers);
    // Where nothing is near a name that nobody knows, there is a sentence without it.
    const std::string alone = "nothing-near." + problem.code;
    const bool nothing = args.size() > 1 && args[1] == kNothingNear && words.has(alone);
    std::string out = words.text(nothing ? alone : "problem." + problem.code, args);
    // A formula's last argument is the line it stands on, with a caret under the place.
    if (problem.code.starts_with("formula.") && !args.empty()) out.append("\n").append(args.back());
    return out;
}

std::string problemRemedy(const Problem& problem, const Catalogue& words, Identifiers identifiers) {
    return words.text("remedy." + problem.code, toldArgs(problem, words, identifiers));
}

std::string problemMessage(const Problem& problem, const Catalogue& words, Identifiers identifiers) {
    return words.text("problem.message",
                      {problemSentence(problem, words, identifiers), problemRemedy(problem, words, identifiers)});
}

std::string placeText(const Place& place) {
    std::string out = visibleText(place.file);
    if (place.row == 0) return out;
    if (isSheetName(out)) return out + '!' + cellName(place.row, place.column);
    if (!out.empty()) out += ':';
    out += std::to_string(place.row);
    if (place.column != 0) out += ':' + std::to_string(place.column);
    return out;
}

}  // namespace clearline
