#include "core/mapping/yaml_words.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace clearline {

namespace {

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isPlainInside(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-' || c == '/';
}

// Code points that YAML, or whoever looks at it, does not take for letters.
bool wantsEscape(char32_t code) {
    return code < 0x20 || (code >= 0x7F && code <= 0xA0) || code == 0xAD || (code >= 0x200B && code <= 0x200F) ||
           (code >= 0x2028 && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF ||
           (code >= 0xFFF9 && code <= 0xFFFB) || code == 0xFFFE || code == 0xFFFF;
}

bool isPlain(std::string_view text) {
    constexpr std::string_view kTyped[] = {"null", "Null", "NULL", "true", "false", "yes", "no", "on", "off", "y", "n"};
    if (text.empty() || std::find(std::begin(kTyped), std::end(kTyped), text) != std::end(kTyped)) return false;
    if (!isLetter(text[0]) && static_cast<unsigned char>(text[0]) < 0x80) return false;
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Letter letter = utf8LetterAt(text, at);
        if (letter.length == 0 || wantsEscape(letter.codePoint)) return false;
        if (letter.length == 1 && !isPlainInside(text[at])) return false;
        at += letter.length;
    }
    return true;
}

void appendHex(std::string& out, char32_t code) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const int digits = code > 0xFFFF ? 8 : code > 0xFF ? 4 : 2;
    out += digits == 8 ? "\\U" : digits == 4 ? "\\u" : "\\x";
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) out += kDigits[(code >> shift) & 15];
}

}  // namespace

std::string yamlWord(std::string_view text) {
    if (isPlain(text)) return std::string(text);
    std::string out = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Letter letter = utf8LetterAt(text, at);
        const std::size_t length = letter.length == 0 ? 1 : letter.length;
        const std::string_view part = text.substr(at, length);
        at += length;
        if (part == "\"" || part == "\\")
            (out += '\\') += part;
        else if (part == "\n")
            out += "\\n";
        else if (part == "\t")
            out += "\\t";
        else if (letter.length == 0 || wantsEscape(letter.codePoint))
            appendHex(out, letter.length == 0 ? static_cast<unsigned char>(part[0]) : letter.codePoint);
        else
            out += part;
    }
    return out + "\"";
}

}  // namespace clearline
