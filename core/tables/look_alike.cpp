#include "core/tables/look_alike.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>

#include <algorithm>
#include <memory>
#include <unordered_map>

#include "core/base/utf8.h"
#include "core/tables/odd_characters.h"

namespace clearline {

namespace {

struct CloseChecker {
    void operator()(USpoofChecker* checker) const { uspoof_close(checker); }
};

// Null only where ICU's data are not there.
const USpoofChecker* checker() {
    static const std::unique_ptr<USpoofChecker, CloseChecker> one = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<USpoofChecker, CloseChecker> made(uspoof_open(&status));
        uspoof_setChecks(made.get(), USPOOF_RESTRICTION_LEVEL, &status);
        uspoof_setRestrictionLevel(made.get(), USPOOF_HIGHLY_RESTRICTIVE);
        if (U_FAILURE(status)) made.reset();
        return made;
    }();
    return one.get();
}

UScriptCode scriptOf(std::uint32_t letter) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(letter), &status);
    return U_FAILURE(status) ? USCRIPT_COMMON : script;
}

bool isOfAnyScript(UScriptCode script) {
    return script == USCRIPT_COMMON || script == USCRIPT_INHERITED || script == USCRIPT_UNKNOWN;
}

// Written together as a matter of course: those of Chinese and Japanese, and Latin beside any of them.
bool goesWithAll(UScriptCode script) {
    return script == USCRIPT_LATIN || script == USCRIPT_HAN || script == USCRIPT_BOPOMOFO ||
           script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA || script == USCRIPT_HANGUL;
}

bool isPlain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

// The word that begins at `from`: letters that follow each other, whatever stands on, above or between them.
std::size_t endOfWord(std::string_view text, std::size_t from) {
    while (from < text.size()) {
        const Utf8Letter letter = utf8LetterAt(text, from);
        if (letter.length == 0) return from;
        const auto c = static_cast<UChar32>(letter.codePoint);
        const bool belongs = u_isalnum(c) != 0 || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0 ||
                             u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
        if (!belongs) return from;
        from += letter.length;
    }
    return from;
}

bool isMixed(std::string_view word) {
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t found =
        uspoof_check2UTF8(checker(), word.data(), static_cast<std::int32_t>(word.size()), nullptr, &status);
    return U_SUCCESS(status) && (found & USPOOF_RESTRICTION_LEVEL) != 0;
}

// Which letter of a mixed word is not of the script that most of its letters are of.
std::optional<MixedScripts> stranger(std::string_view word, std::size_t start) {
    struct Seen {
        UScriptCode script;
        std::size_t letters, at;
        std::uint32_t letter;
    };
    std::vector<Seen> scripts;
    for (std::size_t at = 0; at < word.size();) {
        const Utf8Letter letter = utf8LetterAt(word, at);
        const UScriptCode script = scriptOf(letter.codePoint);
        if (!isOfAnyScript(script)) {
            const auto same =
                std::find_if(scripts.begin(), scripts.end(), [&](const Seen& seen) { return seen.script == script; });
            if (same == scripts.end())
                scripts.push_back({script, 1, at, letter.codePoint});
            else
                ++same->letters;
        }
        at += letter.length;
    }
    if (scripts.size() < 2) return std::nullopt;
    const Seen main = *std::max_element(scripts.begin(), scripts.end(), [](const Seen& a, const Seen& b) {
        if (goesWithAll(a.script) != goesWithAll(b.script)) return goesWithAll(b.script);
        return a.letters < b.letters;
    });
    // Rather one that does not go with the others than one that does.
    auto other = std::find_if(scripts.begin(), scripts.end(), [&](const Seen& seen) {
        return seen.script != main.script && !goesWithAll(seen.script);
    });
    if (other == scripts.end())
        other = std::find_if(scripts.begin(), scripts.end(), [&](const Seen& s) { return s.script != main.script; });
    return MixedScripts{uscript_getName(main.script), uscript_getName(other->script), other->letter, start + other->at};
}

// Without what is not seen, its spaces usual ones, its compatibility forms the usual characters.
std::string visibleForm(std::string_view text) {
    std::string out;
    std::size_t from = 0;
    for (const OddCharacter& odd : oddCharacters(text)) {
        out.append(text.substr(from, odd.at - from));
        const std::string usual = usualForm(odd.letter);
        if (!usual.empty())
            out.append(usual);
        else if (odd.kind != OddCharacter::Kind::Invisible)
            out.append(text.substr(odd.at, odd.length));
        from = odd.at + odd.length;
    }
    return out.append(text.substr(from));
}

}  // namespace

std::optional<MixedScripts> mixedScripts(std::string_view text) {
    if (isPlain(text) || checker() == nullptr) return std::nullopt;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = endOfWord(text, at);
        if (end == at) {
            at += std::max<std::size_t>(utf8LetterAt(text, at).length, 1);
            continue;
        }
        const std::string_view word = text.substr(at, end - at);
        if (!isPlain(word) && isMixed(word))
            if (auto found = stranger(word, at)) return found;
        at = end;
    }
    return std::nullopt;
}

std::string lookAlikeForm(std::string_view text) {
    std::string visible = visibleForm(text);
    if (checker() == nullptr) return visible;
    UErrorCode status = U_ZERO_ERROR;
    std::string form(visible.size() * 2 + 16, '\0');
    const auto length = static_cast<std::int32_t>(visible.size());
    std::int32_t size = uspoof_getSkeletonUTF8(checker(), 0, visible.data(), length, form.data(),
                                               static_cast<std::int32_t>(form.size()), &status);
    if (status == U_BUFFER_OVERFLOW_ERROR) {
        status = U_ZERO_ERROR;
        form.resize(static_cast<std::size_t>(size));
        size = uspoof_getSkeletonUTF8(checker(), 0, visible.data(), length, form.data(), size, &status);
    }
    if (U_FAILURE(status)) return visible;
    form.resize(static_cast<std::size_t>(size));
    return form;
}

bool lookAlike(std::string_view a, std::string_view b) { return a != b && lookAlikeForm(a) == lookAlikeForm(b); }

std::vector<std::pair<std::size_t, std::size_t>> lookAlikes(std::span<const std::string> texts) {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    std::unordered_map<std::string, std::vector<std::size_t>> forms;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        std::vector<std::size_t>& same = forms[lookAlikeForm(texts[i])];
        const bool known = std::any_of(same.begin(), same.end(), [&](std::size_t s) { return texts[s] == texts[i]; });
        if (known) continue;
        if (!same.empty()) pairs.emplace_back(same.front(), i);
        same.push_back(i);
    }
    return pairs;
}

}  // namespace clearline
