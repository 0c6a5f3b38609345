#include "core/audit/subject_search.h"

#include <algorithm>
#include <array>

#include "core/audit/folded.h"
#include "core/record/identifier.h"
#include "core/record/masked.h"

namespace clearline {

namespace {

constexpr std::size_t kShortestEnd = 4;
constexpr std::array<std::string_view, 6> kBehind{"owner",       "representative", "principal",
                                                  "responsible", "shareholder",    "parent-company"};

std::optional<FoundBy> asIdentifier(const std::string& identifier, std::string_view word) {
    if (identifier.empty()) return std::nullopt;
    if (identifier == word) return FoundBy::Identifier;
    if (const auto star = word.rfind('*'); star != std::string_view::npos) word.remove_prefix(star + 1);
    if (word.size() >= kShortestEnd && identifier.ends_with(word)) return FoundBy::IdentifierEnd;
    return std::nullopt;
}

std::optional<FoundBy> asText(const std::string& text, const std::string& word, FoundBy whole, FoundBy part) {
    if (text == word) return whole;
    if (text.find(word) != std::string::npos) return part;
    return std::nullopt;
}

bool isPlain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// A name written in Chinese and in Latin letters is a name by each.
std::vector<std::string> namesIn(std::string name) {
    std::vector<std::string> names;
    if (const std::size_t space = name.find(' '); space != std::string::npos) {
        const std::string first = name.substr(0, space), rest = name.substr(space + 1);
        if (!isPlain(first) && isPlain(rest)) names = {first, rest};
    }
    if (!name.empty()) names.push_back(std::move(name));
    return names;
}

void take(std::optional<SubjectMatch>& best, std::optional<FoundBy> by, std::string_view fact = {}) {
    if (by && (!best || *by < best->by)) best = SubjectMatch{*by, std::string(fact), {}};
}

bool same(const SubjectMatch& a, const SubjectMatch& b) {
    return a.by == b.by && a.fact == b.fact && a.relation == b.relation;
}

FoundBy worst(const SubjectHit& hit) {
    FoundBy by = FoundBy::Identifier;
    for (const SubjectMatch& match : hit.matches) by = std::max(by, match.by);
    return by;
}

}  // namespace

bool standsBehind(std::string_view relation) {
    return std::find(kBehind.begin(), kBehind.end(), relation) != kBehind.end();
}

std::string_view foundByText(FoundBy by) {
    constexpr std::string_view kTexts[] = {"identifier", "id",      "name",      "fact",    "identifier-end",
                                           "name-part",  "id-part", "fact-part", "relation"};
    return kTexts[static_cast<std::size_t>(by)];
}

SubjectSearch::SubjectSearch(std::shared_ptr<const CaseInput> input, std::vector<std::string> ids)
    : input_(std::move(input)), ids_(std::move(ids)), entries_(ids_.size()) {
    for (const Subject& subject : input_->subjects) {
        const auto at = std::lower_bound(ids_.begin(), ids_.end(), subject.id);
        if (at == ids_.end() || *at != subject.id) continue;
        Entry& entry = entries_[static_cast<std::size_t>(at - ids_.begin())];
        entry.listed = &subject;
        entry.names = namesIn(folded(subject.name));
        entry.identifier = folded(subject.identifier);
        for (const auto& [column, fact] : subject.facts)
            entry.facts.push_back(
                {&column, folded(fact.text),
                 hasResidentForm(fact.text) || checkCreditIdentifier(fact.text) == IdentifierFault::None});
    }
    for (std::size_t i = 0; i < ids_.size(); ++i) entries_[i].id = folded(ids_[i]);
    addRelations();
}

void SubjectSearch::addRelations() {
    const auto placeOf = [this](const std::string& id) {
        const auto at = std::lower_bound(ids_.begin(), ids_.end(), id);
        return at != ids_.end() && *at == id ? static_cast<std::size_t>(at - ids_.begin()) : kNobody;
    };
    others_.assign(input_->relations.size(), kNobody);
    for (std::size_t i = 0; i < input_->relations.size(); ++i) {
        const Relation& relation = input_->relations[i];
        if (!standsBehind(relation.kind)) continue;
        others_[i] = placeOf(relation.other);
        if (const std::size_t subject = placeOf(relation.subject); subject != kNobody)
            entries_[subject].relations.push_back(i);
    }
}

std::optional<SubjectMatch> SubjectSearch::own(const Entry& entry, const std::string& word) const {
    std::optional<SubjectMatch> best;
    take(best, asIdentifier(entry.identifier, word));
    // An id that is a resident number is found like one.
    if (hasResidentForm(entry.id))
        take(best, asIdentifier(entry.id, word));
    else
        take(best, asText(entry.id, word, FoundBy::Id, FoundBy::IdPart));
    for (const std::string& name : entry.names) take(best, asText(name, word, FoundBy::Name, FoundBy::NamePart));
    return best;
}

std::optional<SubjectMatch> SubjectSearch::match(const Entry& entry, const std::string& word) const {
    std::optional<SubjectMatch> best = own(entry, word);
    for (const FoldedFact& fact : entry.facts) {
        if (!fact.identifier)
            take(best, asText(fact.text, word, FoundBy::Fact, FoundBy::FactPart), *fact.column);
        else if (const auto by = asIdentifier(fact.text, word))
            take(best, *by == FoundBy::Identifier ? FoundBy::Fact : FoundBy::FactPart, *fact.column);
    }
    if (best) return best;
    for (const std::size_t relation : entry.relations) {
        const std::size_t other = others_[relation];
        const bool found = other != kNobody ? own(entries_[other], word).has_value()
                                            : folded(input_->relations[relation].other).find(word) != std::string::npos;
        if (found) return SubjectMatch{FoundBy::Relation, {}, relation};
    }
    return std::nullopt;
}

std::vector<SubjectHit> SubjectSearch::find(std::string_view typed) const {
    const std::vector<std::string> words = foldedWords(typed);
    std::string whole, joined;
    for (const std::string& word : words) {
        whole += (whole.empty() ? "" : " ") + word;
        joined += word;  // an identifier may be typed in groups
    }
    std::vector<SubjectHit> hits;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const Entry& entry = entries_[i];
        SubjectHit hit{i, {}};
        std::optional<SubjectMatch> asWhole = words.empty() ? std::nullopt : match(entry, whole);
        if (words.size() > 1) take(asWhole, asIdentifier(entry.identifier, joined));
        if (asWhole) {
            hit.matches.push_back(*std::move(asWhole));
        } else {
            bool all = true;
            for (std::size_t w = 0; w < words.size() && all; ++w) {
                std::optional<SubjectMatch> found = match(entry, words[w]);
                all = found.has_value();
                if (all && std::none_of(hit.matches.begin(), hit.matches.end(),
                                        [&found](const SubjectMatch& m) { return same(m, *found); }))
                    hit.matches.push_back(*std::move(found));
            }
            if (!all) continue;
        }
        hits.push_back(std::move(hit));
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const SubjectHit& a, const SubjectHit& b) { return worst(a) < worst(b); });
    return hits;
}

}  // namespace clearline
