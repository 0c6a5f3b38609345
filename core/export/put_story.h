// What goes into the holes of a story, written in place: numbers in millionths as points_text.h
// tells Numbers, and short texts. Room is the caller's to have. Private to export/.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "core/explain/points_text.h"
#include "core/explain/story_marks.h"
#include "core/explain/whole_text.h"

namespace clearline {

// As points_text.h has it.
[[gnu::always_inline]] inline char* putPlain(char* out, std::int64_t micro) {
    const Number number = Number::ofMicro(micro);
    if (char* const end = putWhole(out, number)) return end;
    const std::string text = plainText(number);
    return std::copy(text.begin(), text.end(), out);
}

// In two moves that may overlap, where a memcpy would be a slow instruction or a call.
template <std::size_t kSize>
[[gnu::always_inline]] inline void putEnds(char* out, std::string_view text) {
    std::memcpy(out, text.data(), kSize);
    std::memcpy(out + text.size() - kSize, text.data() + text.size() - kSize, kSize);
}
[[gnu::always_inline]] inline char* putText(char* out, std::string_view text) {
    constexpr std::size_t kWord = 8, kBlock = 16;
    if (text.size() >= kBlock) {
        putEnds<kBlock>(out, text);
        for (std::size_t done = kBlock; done + kBlock < text.size(); done += kBlock)
            std::memcpy(out + done, text.data() + done, kBlock);
    } else if (text.size() >= kWord) {
        putEnds<kWord>(out, text);
    } else if (text.size() >= 4) {
        putEnds<4>(out, text);
    } else {
        for (std::size_t i = 0; i < text.size(); ++i) out[i] = text[i];
    }
    return out + text.size();
}

[[gnu::always_inline]] inline char* putNumber(char* out, StoryHole hole, std::int64_t micro) {
    switch (hole) {
        case StoryHole::Signed:
            if (micro > 0) *out++ = '+';
            return putPlain(out, micro);
        case StoryHole::Change:
            out = putText(out, micro < 0 ? std::string_view(" \u2212 ") : std::string_view(" + "));
            return putPlain(out, micro < 0 ? -micro : micro);
        case StoryHole::Bracketed:
            if (micro >= 0) return putPlain(out, micro);
            *out++ = '(';
            out = putPlain(out, micro);
            *out++ = ')';
            return out;
        default: return putPlain(out, micro);
    }
}

}  // namespace clearline
