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

std::string foldedDocument(std::string_view text) {
    std::string key = folded(text);
    for (const auto& [written, plain] :
         {std::pair("\u3014", "("), std::pair("\u3015", ")"), std::pair("\u3010", "("), std::pair("\u3011", ")"),
          std::pair("[", "("), std::pair("]", ")"), std::pair(" ", "")}) {
        const std::string_view from = written, to = plain;
        for (std::size_t at = key.find(from); at != std::string::npos; at = key.find(from, at + to.size()))
            key.replace(at, from.size(), to);
    }
    return key;
}

}  // namespace clearline
