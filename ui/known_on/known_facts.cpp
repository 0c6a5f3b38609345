#include "ui/known_on/known_facts.h"

namespace clearline {

KnownFacts knownFacts(const KnownAsked& asked, std::shared_ptr<const LawBook> law, const KnownFacts* before,
                      const std::function<bool(std::size_t, std::size_t)>& progress) {
    KnownFacts facts;
    facts.asked = asked;
    facts.law = std::move(law);
    KnownQuestion question{asked.input, asked.rulebook, facts.law, asked.subject, asked.to};
    question.progress = progress;
    facts.history = before && before->history && !before->history->cancelled && asked.sameHistory(before->asked)
                        ? before->history
                        : std::make_shared<const KnownHistory>(knownHistory(question));
    if (facts.history->cancelled) return facts;
    facts.split = knownSplit(question, asked.asOf, asked.then, asked.now);
    facts.rules = ruleVersions(RuleVersionQuestion{asked.input, asked.subject, {asked.asOf, asked.then}},
                               asked.rulebook, asked.firstRules, asked.secondRules);
    return facts;
}

}  // namespace clearline
