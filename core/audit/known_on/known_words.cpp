#include "core/audit/known_on/known_words.h"

#include "core/audit/plain_titles.h"
#include "core/explain/period_text.h"
#include "core/explain/points_text.h"
#include "core/record/record.h"

namespace clearline {

namespace {

std::string joined(const std::vector<std::string>& parts, const std::string& comma) {
    std::string out;
    for (const std::string& part : parts)
        if (!part.empty()) out += (out.empty() ? "" : comma) + part;
    return out;
}

}  // namespace

KnownWords::KnownWords(const Ledger& ledger, const LawBook* law, const Catalogue& words, const Kinds& kinds)
    : ledger_(ledger), law_(law), words_(words), lines_(ledger, words, kinds) {}

std::string KnownWords::cause(KnownCause cause) const {
    return words_.text("history.cause." + std::string(knownCauseText(cause)));
}

std::string KnownWords::what(const KnownChange& change) {
    std::vector<std::string> parts;
    if (change.rule) parts.emplace_back(lines_.ruleTitle(*change.rule));
    if (change.record)
        parts.push_back(
            words_.text("line.record", {std::string(Record(*ledger_.input().records, *change.record).id())}));
    if (change.formed && change.filing && law_) {
        const auto& most = law_->provisions[*change.filing].most;
        parts.push_back(
            words_.text(change.fromOpening ? "history.formed-before" : "history.formed",
                        {words_.longDate(*change.formed), most ? periodText(*most, words_) : std::string()}));
    }
    if (change.reachesBack) parts.push_back(words_.text("history.reaches-back", {words_.longDate(change.day)}));
    return joined(parts, words_.text("list.comma"));
}

std::string KnownWords::part(const RuleVersionPart& part) const {
    const Rulebook& rulebook = ledger_.rulebook();
    const Language language = words_.language();
    const std::string none = words_.text("history.value-none");
    switch (part.of) {
        case RuleVersionPart::Of::Parameter:
            return words_.text("history.parameter", {titleOf(rulebook.parameters, part.id, language),
                                                     part.first.value_or(none), part.second.value_or(none)});
        case RuleVersionPart::Of::Table:
            return words_.text("history.table", {titleOf(rulebook.tables, part.id, language)});
        case RuleVersionPart::Of::Rule:
            return words_.text("history.rule", {titleOf(rulebook.rules, part.id, language)});
    }
    return {};
}

std::string KnownWords::citation(const RuleVersionPart& part) const {
    std::vector<std::string> parts;
    if (part.from) parts.push_back(words_.text("interval.from", {words_.longDate(*part.from)}));
    if (part.citation.status != Status::None)
        parts.push_back(words_.text("status." + std::string(statusText(part.citation.status))));
    if (const auto source = ledger_.rulebook().sources.find(part.citation.source);
        source != ledger_.rulebook().sources.end())
        parts.push_back(source->second.title.in(words_.language()));
    return joined(parts, words_.text("list.comma"));
}

std::string KnownWords::moved(const std::optional<Points>& points) const {
    return points ? words_.signedPoints(*points) : words_.text("history.not-alone");
}

std::string KnownWords::score(const std::optional<Points>& points) const {
    return points ? plainText(*points) : words_.text("history.no-score");
}

}  // namespace clearline
