#include "core/casefile/known_subjects.h"

#include <algorithm>

#include "core/base/utf8.h"
#include "core/intake/cell_rules.h"
#include "core/tables/look_alike.h"

namespace clearline {
namespace {

bool isSpace(char32_t code) {
    return code <= ' ' || code == 0xA0 || (code >= 0x2000 && code <= 0x200B) || code == 0x3000;
}

// Of full-width letters, digits and signs the common ones; no spaces; `other` of the rest.
template <class Other>
std::string folded(std::string_view text, Other other) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Letter letter = utf8LetterAt(text, at);
        const std::size_t length = letter.length == 0 ? 1 : letter.length;
        char32_t code = letter.codePoint;
        if (code >= 0xFF01 && code <= 0xFF5E) code = code - 0xFF01 + 0x21;
        code = other(code);
        if (letter.length != 0 && isSpace(code)) {
        } else if (letter.length != 0 && code < 0x80) {
            out += static_cast<char>(code);
        } else {
            out += text.substr(at, length);
        }
        at += length;
    }
    return out;
}

bool allDigits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The 15 digits of a resident number in either writing; empty if it is none.
std::string birthKey(const std::string& number) {
    if (number.size() == 15 && allDigits(number)) return number;
    if (number.size() != 18 || !allDigits(std::string_view(number).substr(0, 17)) || number.substr(6, 2) != "19")
        return {};
    return number.substr(0, 6) + number.substr(8, 9);
}

char32_t capital(char32_t code) { return code >= 'a' && code <= 'z' ? code - 'a' + 'A' : code; }

// Capitals stay as they are: of letters that look alike, only some do as capitals too.
std::string lookOf(std::string_view name) {
    return lookAlikeForm(folded(name, [](char32_t code) { return code; }));
}

}  // namespace

std::string foldedNumber(std::string_view identifier) {
    return folded(identifier, capital);
}

std::string foldedName(std::string_view name) {
    return folded(name, [](char32_t code) -> char32_t {
        switch (code) {
            case 0x3014:  // 〔
            case 0x3010:  // 【
            case '[': return '(';
            case 0x3015:
            case 0x3011:
            case ']': return ')';
            case 0xB7:
            case 0x2022:
            case 0x30FB:
            case 0xFF65: return '.';
            default: return capital(code);
        }
    });
}

NumberIs judgedNumber(std::string_view identifier, SubjectKind kind) {
    const std::string number = foldedNumber(identifier);
    if (number.empty()) return NumberIs::None;
    constexpr std::string_view kMasks[] = {"*", "×", "●", "•", "XX"};
    if (std::any_of(std::begin(kMasks), std::end(kMasks),
                    [&](std::string_view mask) { return number.find(mask) != std::string::npos; }))
        return NumberIs::Masked;
    if (number.size() == 15 && allDigits(number) && kind != SubjectKind::Firm) return NumberIs::Old;
    if (number.size() == 18 && !identifierFault(number, kind).empty()) return NumberIs::Faulty;
    return NumberIs::Whole;
}

bool isOldNumberOf(std::string_view fifteen, std::string_view eighteen) {
    const std::string older = foldedNumber(fifteen), newer = foldedNumber(eighteen);
    return older.size() == 15 && newer.size() == 18 && !birthKey(older).empty() && birthKey(older) == birthKey(newer);
}

void KnownSubjects::add(const Subject& subject) {
    if (!byId_.emplace(subject.id, &subject).second) return;
    if (const std::string number = foldedNumber(subject.identifier); !number.empty()) {
        byNumber_[number].push_back(&subject);
        if (const std::string key = birthKey(number); !key.empty()) byBirth_[key].push_back(&subject);
    }
    if (subject.name.empty()) return;
    byName_[foldedName(subject.name)].push_back(&subject);
    byLook_[lookOf(subject.name)].push_back(&subject);
}

KnownSubjects::Found KnownSubjects::in(const Index& index, const std::string& key) {
    const auto found = index.find(key);
    return key.empty() || found == index.end() ? Found() : found->second;
}

const Subject* KnownSubjects::withId(std::string_view id) const {
    const auto found = byId_.find(id);
    return found == byId_.end() ? nullptr : found->second;
}

KnownSubjects::Found KnownSubjects::withNumber(std::string_view identifier) const {
    return in(byNumber_, foldedNumber(identifier));
}

KnownSubjects::Found KnownSubjects::withOtherWriting(std::string_view identifier) const {
    const std::string number = foldedNumber(identifier);
    Found found = in(byBirth_, birthKey(number));
    std::erase_if(found, [&](const Subject* subject) {
        const std::string theirs = foldedNumber(subject->identifier);
        return !isOldNumberOf(number, theirs) && !isOldNumberOf(theirs, number);
    });
    return found;
}

KnownSubjects::Found KnownSubjects::withName(std::string_view name) const { return in(byName_, foldedName(name)); }

KnownSubjects::Found KnownSubjects::withLookAlike(std::string_view name) const {
    if (name.empty()) return {};
    Found found = in(byLook_, lookOf(name));
    const std::string own = foldedName(name);
    std::erase_if(found, [&](const Subject* subject) { return foldedName(subject->name) == own; });
    return found;
}

}  // namespace clearline
