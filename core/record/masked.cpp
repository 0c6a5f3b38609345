#include "core/record/masked.h"

#include <algorithm>

#include "core/record/identifier.h"

namespace clearline {

namespace {

constexpr std::size_t kLength = 18;
constexpr std::size_t kShortest = 12;  // below, four characters would be too large a part
constexpr std::size_t kEndShown = 4;
constexpr std::size_t kFirmStartShown = 2;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetterOrDigit(char c) { return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool startsCharacter(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

bool shownAsFirm(std::string_view identifier, SubjectKind kind) {
    if (hasResidentForm(identifier)) return false;
    return kind == SubjectKind::Firm ||
           (kind == SubjectKind::NotSaid && checkCreditIdentifier(identifier) == IdentifierFault::None);
}

}  // namespace

bool hasResidentForm(std::string_view text) {
    return text.size() == kLength && std::all_of(text.begin(), text.end() - 1, isDigit) &&
           (isDigit(text.back()) || text.back() == 'X' || text.back() == 'x');
}

std::string maskedIdentifier(std::string_view identifier, SubjectKind kind) {
    const auto count = static_cast<std::size_t>(std::count_if(identifier.begin(), identifier.end(), startsCharacter));
    const bool anyShown = count >= kShortest;
    const std::size_t first = anyShown && shownAsFirm(identifier, kind) ? kFirmStartShown : 0;
    const std::size_t last = anyShown ? count - kEndShown : count;
    std::string out;
    std::size_t place = 0;
    bool hidden = false;
    for (const char c : identifier) {
        if (startsCharacter(c)) {
            hidden = place >= first && place < last;
            ++place;
            if (hidden) out += '*';
        }
        if (!hidden) out += c;
    }
    return out;
}

std::string shownIdentifier(std::string_view identifier, SubjectKind kind, Identifiers identifiers) {
    return identifiers == Identifiers::Shown ? std::string(identifier) : maskedIdentifier(identifier, kind);
}

std::string maskedIn(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && isLetterOrDigit(text[end])) ++end;
        if (end == at) {
            out += text[at++];
            continue;
        }
        const std::string_view word = text.substr(at, end - at);
        if (hasResidentForm(word) || checkCreditIdentifier(word) == IdentifierFault::None)
            out += maskedIdentifier(word, SubjectKind::NotSaid);
        else
            out += word;
        at = end;
    }
    return out;
}

std::string shownText(std::string_view text, Identifiers identifiers) {
    return identifiers == Identifiers::Shown ? std::string(text) : maskedIn(text);
}

}  // namespace clearline
