#include "core/explain/standing_text.h"

namespace clearline {

namespace {
const std::string& titleOf(const LocalText& title, const std::string& id, Language language) {
    return title.empty() ? id : title.in(language);
}
}  // namespace

std::string standingSentence(const Ledger& ledger, const Standing& standing, const Catalogue& words) {
    const Scale& scale = ledger.rulebook().scales[standing.scale];
    const std::string value =
        standing.step ? titleOf(scale.steps[*standing.step].title, scale.steps[*standing.step].id, words.language())
                      : words.text("standing.unknown");
    return words.text("standing.is", {titleOf(scale.title, scale.id, words.language()), value});
}

std::string listSentence(const Ledger& ledger, const ListState& state, const Catalogue& words) {
    const NamedList& list = ledger.rulebook().lists[state.list];
    const std::string& name = titleOf(list.title, list.id, words.language());
    if (!state.listed()) return words.text("list.not", {name});
    if (state.until)
        return words.text("list.until", {name, words.longDate(*state.since), words.longDate(*state.until)});
    return words.text("list.since", {name, words.longDate(*state.since)});
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
