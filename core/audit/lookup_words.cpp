#include "core/audit/lookup_words.h"

#include "core/explain/ledger_words.h"
#include "core/explain/points_text.h"

namespace clearline {

namespace {

constexpr std::string_view kDot = " · ";

std::string titleOf(const LocalText& title, const std::string& id, Language language) {
    return title.empty() ? id : title.in(language);
}

std::string named(const Subject& subject, const Catalogue& words, Identifiers identifiers) {
    const std::string id = shownText(subject.id, identifiers);
    return subject.name.empty() ? id : words.text("head.named", {subject.name, id});
}

std::string relationSentence(const Relation& relation, const CaseInput& input, const Catalogue& words,
                             const Kinds& kinds, Identifiers identifiers) {
    const LocalText* title = kinds.relationTitle(relation.kind);
    const std::string kind = title && !title->empty() ? title->in(words.language()) : relation.kind;
    const std::string other = named(input.subject(relation.other), words, identifiers);
    if (!relation.from && !relation.until) return words.text("lookup.relation", {kind, other});
    std::string when;
    if (relation.from && relation.until)
        when = words.text("interval.both", {words.longDate(*relation.from), words.longDate(*relation.until)});
    else if (relation.from)
        when = words.text("interval.from", {words.longDate(*relation.from)});
    else
        when = words.text("interval.until", {words.longDate(*relation.until)});
    return words.text("lookup.relation-when", {kind, other, when});
}

std::string listSentence(const ListState& state, const SubjectState& subject, const Rulebook& rulebook,
                         const Catalogue& words) {
    const NamedList& list = rulebook.lists[state.list];
    const std::string name = titleOf(list.title, list.id, words.language());
    if (state.listed())
        return state.until
                   ? words.text("list.until", {name, words.longDate(*state.since), words.longDate(*state.until)})
                   : words.text("list.since", {name, words.longDate(*state.since)});
    if (!subject.knownPast(state.list)) return words.text("lookup.not-known", {name});
    std::optional<Date> last;
    for (const Listing& listing : subject.listings)
        if (listing.list == state.list && listing.until && (!last || *listing.until > *last)) last = listing.until;
    return last ? words.text("lookup.was", {name, words.longDate(*last)}) : words.text("lookup.never", {name});
}

}  // namespace

std::string_view endsText(const Listing& listing, const Rulebook& rulebook) {
    constexpr std::string_view kTexts[] = {"term", "replaced", "withdrawn", "made-good", "removed", "heavier"};
    if (listing.leaving == Leaving::MadeGood && rulebook.rules[listing.rule].ends != Field::MadeGoodOn) return "ended";
    return kTexts[static_cast<std::size_t>(listing.leaving)];
}

std::string matchSentence(const SubjectMatch& match, const CaseInput& input, const Catalogue& words, const Kinds& kinds,
                          Identifiers identifiers) {
    if (match.relation) return relationSentence(input.relations[*match.relation], input, words, kinds, identifiers);
    return words.text("lookup.by." + std::string(foundByText(match.by)), {match.fact});
}

std::string subjectKindText(SubjectKind kind, const Catalogue& words) {
    constexpr const char* kKeys[] = {"lookup.kind.not-said", "lookup.kind.person", "lookup.kind.firm"};
    return words.text(kKeys[static_cast<std::size_t>(kind)]);
}

std::vector<std::string> statusSentences(const SubjectState& state, const Rulebook& rulebook, const Catalogue& words) {
    std::vector<std::string> sentences;
    if (!state.eligible)
        sentences.push_back(words.text("lookup.not-eligible"));
    else if (state.score)
        sentences.push_back(
            words.text(state.incomplete ? "end.score-incomplete" : "end.score", {plainText(*state.score)}));
    else if (rulebook.score)
        sentences.push_back(words.text("end.before-scheme"));
    else if (state.incomplete)
        sentences.push_back(words.text("lookup.incomplete"));
    for (const Standing& standing : state.standings) {
        const Scale& scale = rulebook.scales[standing.scale];
        const std::string value =
            standing.step ? titleOf(scale.steps[*standing.step].title, scale.steps[*standing.step].id, words.language())
                          : words.text("standing.unknown");
        sentences.push_back(words.text("standing.is", {titleOf(scale.title, scale.id, words.language()), value}));
    }
    if (state.eligible)
        for (const ListState& list : state.lists) sentences.push_back(listSentence(list, state, rulebook, words));
    return sentences;
}

std::string groundOf(const Listing& listing, const Rulebook& rulebook, Language language) {
    const Rule& rule = rulebook.rules[listing.rule];
    return rule.effect.listing.ground.empty() ? titleOf(rule.title, rule.id, language)
                                              : rule.effect.listing.ground.in(language);
}

std::string listingSentence(const Listing& listing, const CaseInput& input, const Rulebook& rulebook, Date asOf,
                            const Catalogue& words) {
    const NamedList& list = rulebook.lists[listing.list];
    const Record record(*input.records, listing.record);
    const std::string name = titleOf(list.title, list.id, words.language()), from = words.longDate(listing.from);
    std::string out;
    if (!listing.until)
        out = words.text("lookup.listing.open", {name, from});
    else if (listing.inForce(asOf))
        out = words.text("lookup.listing.now", {name, from, words.longDate(*listing.until)});
    else
        out =
            words.text("lookup.listing.over", {name, from, words.longDate(*listing.until),
                                               words.text("lookup.ends." + std::string(endsText(listing, rulebook)))});
    if (listing.extendedFrom) out += words.text("lookup.listing.extended", {words.longDate(*listing.extendedFrom)});
    out.append(kDot).append(groundOf(listing, rulebook, words.language()));
    if (const std::string agency(record.agency()); !agency.empty()) {
        const auto known = rulebook.agencies.find(agency);
        out.append(kDot).append(
            known == rulebook.agencies.end() ? agency : titleOf(known->second.title, agency, words.language()));
    }
    const bool numbered = !record.document().empty();
    const auto document = LedgerWords::shownDocument(record.document());
    std::string number(numbered ? document.text : record.id());
    if (numbered && document.shortened) number.insert(0, LedgerWords::kEllipsis);
    return out.append(kDot).append(words.text(numbered ? "line.document" : "line.record", {number}));
}

}  // namespace clearline
