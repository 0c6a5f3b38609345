#include "core/base/visible_text.h"

#include <algorithm>
#include <utility>

#include "core/base/utf8.h"

namespace clearline {

namespace {

constexpr std::string_view kShown = "·";

bool isControl(std::uint32_t letter) {
    const bool turnsDirection = (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
    return letter < 0x20 || (letter >= 0x7F && letter < 0xA0) || turnsDirection;
}

std::string shown(std::string_view text, std::string_view kept) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Letter letter = utf8LetterAt(text, at);
        const std::size_t length = letter.length == 0 ? 1 : letter.length;
        // A byte that belongs to no letter: old terminals take 0x9B for what begins a command.
        const std::uint32_t code = letter.length == 0 ? static_cast<unsigned char>(text[at]) : letter.codePoint;
        const bool keep = length == 1 && kept.find(text[at]) != std::string_view::npos;
        out += isControl(code) && !keep ? kShown : text.substr(at, length);
        at += length;
    }
    return out;
}

// Bytes at the end that may be the beginning of a letter.
std::size_t begunAtEnd(std::string_view text) {
    constexpr std::size_t kLongest = 4;
    for (std::size_t back = 1; back < kLongest && back <= text.size(); ++back) {
        const auto byte = static_cast<unsigned char>(text[text.size() - back]);
        if (byte < 0x80) return 0;
        if (byte < 0xC0) continue;
        const std::size_t needs = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
        return back < needs ? back : 0;
    }
    return 0;
}

}  // namespace

bool isVisible(std::string_view text) {
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
    return plain || shown(text, "") == text;
}

std::string visibleText(std::string_view text, LineEnds lineEnds) {
    return shown(text, lineEnds == LineEnds::Kept ? "\n" : "");
}

std::vector<std::string> visibleTexts(std::vector<std::string> texts) {
    for (std::string& text : texts) text = visibleText(text);
    return texts;
}

std::string VisibleStream::put(std::string_view piece) {
    std::string text = std::move(begun_);
    text += piece;
    const std::size_t begun = begunAtEnd(text);
    begun_ = text.substr(text.size() - begun);
    text.resize(text.size() - begun);
    return shown(text, "\n\t");
}

std::string VisibleStream::rest() { return shown(std::exchange(begun_, {}), ""); }

}  // namespace clearline
