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

}  // namespace

bool namesSomething(std::string_view field) {
    constexpr std::array<std::string_view, 5> kNames{"subject", "id", "other", "record", "whose"};
    return std::find(kNames.begin(), kNames.end(), field) != kNames.end();
}

RowMaker::RowMaker(Identifiers identifiers, const std::vector<Subject>& subjects) : identifiers_(identifiers) {
    for (const Subject& subject : subjects)
        if (subject.identifier.size() >= kShortest)
            known_[subject.identifier] = maskedIdentifier(subject.identifier, subject.kind);
}

std::string RowMaker::masked(std::string_view text) const {
    std::string shown(text);
    for (const auto& [identifier, as] : known_) replaceAll(shown, identifier, as);
    return maskedIn(shown);
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
    std::string shown = name == "identifier" ? maskedIdentifier(text, whose) : masked(text);
    if (shown == text) return;
    row.fields.back().hide();
    if (namesSomething(name)) shown = standIn(text, std::move(shown));
    row.fields.push_back(BundleField::shown(maskedName(name), std::move(shown)));
}

}  // namespace clearline
