#include "core/tables/odd_problems.h"

#include <algorithm>

#include "core/base/utf8.h"
#include "core/tables/look_alike.h"
#include "core/tables/odd_characters.h"

namespace clearline {

namespace {

using Kind = OddCharacter::Kind;

std::string letterText(std::uint32_t letter) {
    std::string out;
    appendUtf8(out, letter);
    return out;
}

// "⽇ U+2F47 (日)", "U+202E".
std::string describe(const OddCharacter& odd) {
    const bool seen = odd.kind == Kind::FullWidth || odd.kind == Kind::Radical;
    std::string out = seen ? letterText(odd.letter) + " " : std::string();
    out += codePointName(odd.letter);
    if (seen)
        if (const std::string usual = usualForm(odd.letter); !usual.empty()) out += " (" + usual + ")";
    return out;
}

// Of those kinds, each letter once, the first few.
std::string list(const std::vector<OddCharacter>& all, bool invisible) {
    constexpr std::size_t kMost = 5;
    std::vector<std::uint32_t> letters;
    std::string out;
    for (const OddCharacter& odd : all) {
        if ((odd.kind == Kind::Invisible) != invisible) continue;
        if (std::find(letters.begin(), letters.end(), odd.letter) != letters.end()) continue;
        letters.push_back(odd.letter);
        if (letters.size() > kMost) return out + ", …";
        out += (out.empty() ? "" : ", ") + describe(odd);
    }
    return out;
}

std::string letterAt(std::string_view text, std::size_t at) {
    if (at >= text.size()) return "–";
    const Utf8Letter letter = utf8LetterAt(text, at);
    const std::string shown = spelledOut(text.substr(at, letter.length));
    return shown.starts_with("⟨") ? codePointName(letter.codePoint) : shown + " " + codePointName(letter.codePoint);
}

}  // namespace

Problems oddProblems(std::string_view text, const Place& place) {
    Problems problems;
    const std::vector<OddCharacter> odd = oddCharacters(text);
    if (std::string invisible = list(odd, true); !invisible.empty())
        problems.push_back(
            {"text.invisible", Severity::Warning, place, {ProblemList::shown(spelledOut(text)), std::move(invisible)}});
    if (const auto mixed = mixedScripts(text))
        problems.push_back({"text.mixed-scripts",
                            Severity::Warning,
                            place,
                            {ProblemList::shown(spelledOut(text)), mixed->script, mixed->other,
                             letterText(mixed->letter) + " " + codePointName(mixed->letter)}});
    if (std::string other = list(odd, false); !other.empty())
        problems.push_back(
            {"text.other-form", Severity::Notice, place, {ProblemList::shown(spelledOut(text)), std::move(other)}});
    return problems;
}

void tellOdd(std::string_view text, const Place& place, ProblemList& problems) {
    for (Problem& problem : oddProblems(text, place))
        problems.add(problem.code, problem.severity, std::move(problem.place), std::move(problem.args));
}

Problem lookAlikeProblem(std::string_view name, std::string_view other, Place place) {
    std::size_t at = 0;
    while (at < name.size() && at < other.size() && name[at] == other[at]) ++at;
    // Back to where the letter begins.
    while (at > 0 &&
           ((at < name.size() && (name[at] & 0xC0) == 0x80) || (at < other.size() && (other[at] & 0xC0) == 0x80)))
        --at;
    return {"text.look-alike",
            Severity::Warning,
            std::move(place),
            {ProblemList::shown(spelledOut(name)), ProblemList::shown(spelledOut(other)), letterAt(name, at),
             letterAt(other, at)}};
}

}  // namespace clearline
