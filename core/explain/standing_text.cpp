#include "core/explain/standing_text.h"

#include "core/explain/points_text.h"

namespace clearline {

namespace {

const std::string& titleOf(const LocalText& title, const std::string& id, Language language) {
    return title.empty() ? id : title.in(language);
}

}  // namespace

std::string listSentence(const Ledger& ledger, const ListState& state, const Catalogue& words) {
    const NamedList& list = ledger.rulebook().lists[state.list];
    const std::string name = titleOf(list.title, list.id, words.language());
    if (!state.listed()) return words.text("list.not", {name});
    const std::string since = words.longDate(*state.since);
    return state.until ? words.text("list.until", {name, since, words.longDate(*state.until)})
                       : words.text("list.since", {name, since});
}

std::string standingWord(const Ledger& ledger, const Standing& standing, const Catalogue& words) {
    if (!standing.step) return words.text("standing.unknown");
    const ScaleStep& step = ledger.rulebook().scales[standing.scale].steps[*standing.step];
    return titleOf(step.title, step.id, words.language());
}

std::string standingSentence(const Ledger& ledger, const Standing& standing, const Catalogue& words) {
    const Scale& scale = ledger.rulebook().scales[standing.scale];
    return words.text("standing.is",
                      {titleOf(scale.title, scale.id, words.language()), standingWord(ledger, standing, words)});
}

std::string rankSentence(const RankPlace& rank, const Catalogue& words) {
    std::string out = words.text("rank.place", {std::to_string(rank.place), std::to_string(rank.of)});
    if (rank.percentile) out += words.text("rank.share", {plainText(*rank.percentile * Number(100))});
    return out;
}

std::string conditionValue(const Value& value, const Catalogue& words) {
    if (const auto* number = value.as<Number>()) {
        std::string text = number->text();
        if (text.front() == '-') text.replace(0, 1, "\u2212");
        return text;
    }
    if (const auto* date = value.as<Date>()) return words.longDate(*date);
    if (value.isNull()) return words.text("value.blank");
    return value.text();
}

}  // namespace clearline
