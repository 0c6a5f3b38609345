// LocalText: a short text that a rulebook or catalogue gives in both languages of the program.
// Where only one is given the other falls back to it, visibly the same words, never empty.
#pragma once

#include <cstdint>
#include <string>

namespace clearline {

enum class Language : std::uint8_t { English, Chinese };

struct LocalText {
    std::string en;
    std::string zh;

    [[nodiscard]] const std::string& in(Language language) const {
        const std::string& wanted = language == Language::Chinese ? zh : en;
        return wanted.empty() ? (language == Language::Chinese ? en : zh) : wanted;
    }
    [[nodiscard]] bool empty() const { return en.empty() && zh.empty(); }

    friend bool operator==(const LocalText&, const LocalText&) = default;
};

}  // namespace clearline
