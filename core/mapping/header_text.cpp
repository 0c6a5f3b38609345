#include "core/base/utf8.h"
#include "core/mapping/mapping.h"

namespace clearline {

namespace {

// Letters of full width as their narrow ones.
char32_t narrow(char32_t code) { return code >= 0xFF01 && code <= 0xFF5E ? code - 0xFF01 + 0x21 : code; }

// What templates put around and between the words of a header, and leave out in others: blanks, brackets, strokes, the
// star of a column that must be filled.
bool saysNothing(char32_t code) {
    constexpr std::u32string_view kMarks = U" \t\r\n\u00A0\u3000\uFEFF()[]{}<>【】〔〕〖〗「」『』《》〈〉-_—–‐‑−*:：";
    return kMarks.find(code) != std::u32string_view::npos;
}

}  // namespace

std::string foldedHeader(std::string_view header) {
    std::string out;
    out.reserve(header.size());
    for (std::size_t at = 0; at < header.size();) {
        const Utf8Letter letter = utf8LetterAt(header, at);
        const std::size_t length = letter.length == 0 ? 1 : letter.length;
        const char32_t code = letter.length == 0 ? 0 : narrow(letter.codePoint);
        if (letter.length == 0 || !saysNothing(code)) {
            if (code >= 'A' && code <= 'Z')
                out += static_cast<char>(code - 'A' + 'a');
            else if (code != 0 && code < 0x80)
                out += static_cast<char>(code);
            else
                out += header.substr(at, length);
        }
        at += length;
    }
    return out;
}

}  // namespace clearline
