#include "core/export/letter_names.h"

#include <algorithm>

#include "core/formula/complaint.h"

namespace clearline {

namespace {

constexpr LetterName kPlaceholders[] = {
    {"date", ""},
    {"number", ""},
    {"subject.name", ""},
    {"subject.id", ""},
    {"subject.identifier", ""},
    {"subject.person", ""},  // something, where the subject is a person
    {"subject.firm", ""},
    {"agencies", ""},
    {"documents", ""},
    {"ground", ""},
    {"argument", ""},
    {"goal", ""},
    {"notified-on", ""},
    {"performed-on", ""},
    {"committed-on", ""},
    {"submitted-on", ""},
    {"answer-by", ""},
    {"as-of", ""},
    {"known-on", ""},
    {"rulebooks", ""},
    {"untouched", ""},
    {"case.root", ""},
    {"case.entries", ""},
    {"identifiers", ""},  // what is masked, as a sentence
    {"engine", ""},
    {"record.id", "records"},
    {"record.version", "records"},
    {"record.document", "records"},
    {"record.agency", "records"},
    {"record.kind", "records"},
    {"record.decided-on", "records"},
    {"record.occurred-on", "records"},
    {"record.amount", "records"},
    {"record.note", "records"},
    {"record.source", "records"},
    {"line.number", "lines"},
    {"line.record", "lines"},  // its id and document number
    {"line.rulebook", "lines"},
    {"line.rule", "lines"},
    {"line.date", "lines"},
    {"line.what", "lines"},
    {"line.official", "lines"},
    {"line.recomputed", "lines"},
    {"line.corrected", "lines"},
    {"line.mark", "lines"},
    {"line.other", "lines"},  // said where the line is another one than when it was picked
    {"change", "changes"},
    {"evidence.number", "evidence"},
    {"evidence.name", "evidence"},
    {"evidence.shows", "evidence"},
    {"evidence.sha256", "evidence"},
    {"citation", "citations"},
    {"condition", "conditions"},
    {"effect.rulebook", "effects"},
    {"effect.subject", "effects"},  // blank where it is the subject of the letter
    {"effect.before", "effects"},
    {"effect.after", "effects"},
    {"effect.difference", "effects"},
    {"effect.score", "effects"},  // before and after; blank under a rulebook of lists alone
    {"state", "states"},
};
constexpr LetterName kLists[] = {{"records", ""},   {"lines", ""},      {"changes", ""}, {"evidence", ""},
                                 {"citations", ""}, {"conditions", ""}, {"effects", ""}, {"states", "effects"}};
constexpr LetterName kBlocks[] = {
    {"figures", ""}, {"evidence", ""}, {"files", ""}, {"steps", ""}, {"effect-lines", ""}};

bool isHere(const LetterName& name, const std::vector<std::string>& within) {
    return name.within.empty() || std::find(within.begin(), within.end(), name.within) != within.end();
}

}  // namespace

std::span<const LetterName> letterPlaceholders() { return kPlaceholders; }
std::span<const LetterName> letterLists() { return kLists; }
std::span<const LetterName> letterBlocks() { return kBlocks; }

NameKnown known(std::span<const LetterName> names, std::string_view name, const std::vector<std::string>& within) {
    const auto found = std::find_if(names.begin(), names.end(), [&](const auto& each) { return each.name == name; });
    if (found == names.end()) return NameKnown::Nowhere;
    return isHere(*found, within) ? NameKnown::Here : NameKnown::Elsewhere;
}

std::string mostAlike(std::span<const LetterName> names, std::string_view name,
                      const std::vector<std::string>& within) {
    std::vector<std::string> candidates;
    for (const LetterName& each : names)
        if (isHere(each, within)) candidates.emplace_back(each.name);
    return nearestName(name, candidates);
}

}  // namespace clearline
