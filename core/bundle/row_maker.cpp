#include "core/bundle/row_maker.h"

#include <algorithm>
#include <array>

namespace clearline {

namespace {

constexpr std::size_t kShortest = 6;  // shorter ones stand in too many texts by chance

void replaceAll(std::string& text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetterOrDigit(char c) { return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

constexpr std::size_t kMobileDigits = 11, kShownDigits = 4;

// How long the mobile number is that stands there, written in one or as 138-1234-5678, with or without +86; 0: none.
std::size_t mobileAt(std::string_view text, std::size_t at) {
    if (at > 0 && isLetterOrDigit(text[at - 1])) return 0;
    const auto tryFrom = [&](std::size_t begin) -> std::size_t {
        std::size_t digits = 0, end = begin;
        for (; end < text.size() && digits < kMobileDigits; ++end) {
            const char c = text[end];
            if (isDigit(c)) {
                if ((digits == 0 && c != '1') || (digits == 1 && c < '3')) return 0;
                ++digits;
            } else if ((c != '-' && c != ' ') || (digits != 3 && digits != 7)) {
                return 0;
            }
        }
        const bool whole = digits == kMobileDigits && (end == text.size() || !isLetterOrDigit(text[end]));
        return whole ? end : 0;
    };
    if (const std::size_t end = tryFrom(at)) return end - at;
    if (text.substr(at, 2) != "86") return 0;
    std::size_t begin = at + 2;
    if (begin < text.size() && (text[begin] == '-' || text[begin] == ' ')) ++begin;
    const std::size_t end = tryFrom(begin);
    return end ? end - at : 0;
}

std::string maskedMobile(std::string_view number) {
    std::string shown(number);
    std::size_t left = 0;
    for (std::size_t i = shown.size(); i-- > 0;)
        if (isDigit(shown[i]) && ++left > kShownDigits && left <= kMobileDigits) shown[i] = '*';
    return shown;
}

bool isMobile(std::string_view text) { return !text.empty() && mobileAt(text, 0) == text.size(); }

// A column of the table of subjects that holds telephone numbers, by its name.
bool namesPhone(const std::string& column) {
    constexpr std::array<std::string_view, 5> kNames{"phone", "mobile", "tel", "手机", "电话"};
    return std::any_of(kNames.begin(), kNames.end(),
                       [&](std::string_view name) { return column.find(name) != std::string::npos; });
}

}  // namespace

bool namesSomething(std::string_view field) {
    constexpr std::array<std::string_view, 5> kNames{"subject", "id", "other", "record", "whose"};
    return std::find(kNames.begin(), kNames.end(), field) != kNames.end();
}

RowMaker::RowMaker(Identifiers identifiers, const std::vector<Subject>& subjects) : identifiers_(identifiers) {
    for (const Subject& subject : subjects) {
        if (subject.identifier.size() >= kShortest)
            known_[subject.identifier] = maskedIdentifier(subject.identifier, subject.kind);
        for (const auto& [column, fact] : subject.facts)
            if (isMobile(fact.text) && (fact.form == FactForm::Text || namesPhone(column)))
                known_[fact.text] = maskedMobile(fact.text);
    }
}

std::string RowMaker::masked(std::string_view text) const {
    std::string shown(text);
    for (const auto& [identifier, as] : known_) replaceAll(shown, identifier, as);
    return maskedIn(shown);
}

std::string RowMaker::maskedFreely(std::string_view text) const {
    std::string shown = masked(text);
    for (std::size_t at = 0; at < shown.size(); ++at)
        if (const std::size_t length = mobileAt(shown, at))
            shown.replace(at, length, maskedMobile(std::string_view(shown).substr(at, length)));
    return shown;
}

std::string RowMaker::nameFor(std::string_view id) {
    std::string shown = masked(id);
    return shown == id ? shown : standIn(id, std::move(shown));
}

std::string RowMaker::standIn(std::string_view id, std::string masked) {
    const auto known = ids_.find(id);
    if (known != ids_.end()) return known->second;
    std::string name = masked;
    for (int n = 2; !taken_.insert(name).second; ++n) name = masked + " (" + std::to_string(n) + ")";
    ids_.emplace(id, name);
    return name;
}

void RowMaker::addHash(BundleRow& row, std::string_view name, const Hash& hash) {
    row.fields.push_back(BundleField::shown(std::string(name), hash.hex()));
    if (identifiers_ == Identifiers::Masked) row.fields.back().hide();
}

void RowMaker::add(BundleRow& row, std::string_view name, std::string_view text, SubjectKind whose) {
    if (text.empty()) return;
    row.fields.push_back(BundleField::shown(std::string(name), std::string(text)));
    if (identifiers_ == Identifiers::Shown) return;
    std::string shown = name == "identifier" ? maskedIdentifier(text, whose)
                        : name == "note"     ? maskedFreely(text)
                                             : masked(text);
    if (shown == text) return;
    row.fields.back().hide();
    if (namesSomething(name)) shown = standIn(text, std::move(shown));
    row.fields.push_back(BundleField::shown(maskedName(name), std::move(shown)));
}

}  // namespace clearline
