#include "core/audit/folded.h"

#include "core/formula/characters.h"

namespace clearline {

namespace {

constexpr char32_t kFullWidthFirst = 0xFF01, kFullWidthLast = 0xFF5E, kNarrowFirst = 0x21;

char32_t narrow(char32_t code) {
    return code >= kFullWidthFirst && code <= kFullWidthLast ? code - kFullWidthFirst + kNarrowFirst : code;
}

}  // namespace

std::string folded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Character next = characterAt(text, at);
        if (next.size == 0) {
            out += text[at++];
            continue;
        }
        at += next.size;
        // Up and down again: the two small sigmas are one letter.
        appendCharacter(out, isSpace(next.code) ? U' ' : lowerCase(upperCase(narrow(next.code))));
    }
    return out;
}

std::vector<std::string> foldedWords(std::string_view typed) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : folded(typed) + ' ') {
        if (c != ' ') {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    return words;
}

}  // namespace clearline
