#include "core/appeal/appeal_words.h"

namespace clearline {

namespace {

std::string keyed(std::string_view group, std::string_view name, const Catalogue& words) {
    return words.text("appeal." + std::string(group) + "." + std::string(name));
}

// A column as it is called, else as it stands in the file; a paper likewise.
std::string columnWords(const std::string& name, const Catalogue& words) {
    for (const char* group : {"field.", "finding.column.", "appeal.paper.", "appeal.want."})
        if (const std::string key = group + name; words.has(key)) return words.text(key);
    return name;
}

std::string orBlank(const std::string& text, const Catalogue& words) {
    return text.empty() ? words.text("value.blank") : text;
}

std::string dayWords(const std::optional<Date>& day, const Catalogue& words) {
    return day ? words.longDate(*day) : words.text("appeal.change.no-day");
}

}  // namespace

std::string appealKindWords(AppealKind kind, const Catalogue& words) {
    return keyed("kind", appealKindText(kind), words);
}

std::string groundWords(Ground ground, const Catalogue& words) { return keyed("ground", groundText(ground), words); }

std::string stageWords(Stage stage, const Catalogue& words) { return keyed("stage", stageText(stage), words); }

std::string changeWishWords(ChangeWish wish, const Catalogue& words) {
    return keyed("wish", changeWishText(wish), words);
}

std::string paperWords(std::string_view paper, const Catalogue& words) { return keyed("paper", paper, words); }

std::string changeSentence(const RequestedChange& change, const Catalogue& words) {
    if (change.wish == ChangeWish::Correct)
        return words.text(change.version > 1 ? "appeal.change.correct-version" : "appeal.change.correct",
                          {change.record, columnWords(change.field, words), orBlank(change.from, words),
                           orBlank(change.to, words), std::to_string(change.version)});
    return words.text("appeal.change." + std::string(changeWishText(change.wish)),
                      {change.record, dayWords(change.on, words)});
}

std::vector<std::string> phrasesFor(Ground ground, const Catalogue& words) {
    std::vector<std::string> phrases;
    const std::string key = "appeal.phrase." + std::string(groundText(ground)) + ".";
    for (int n = 1; words.has(key + std::to_string(n)); ++n) phrases.push_back(words.text(key + std::to_string(n)));
    return phrases;
}

std::string pendingMark(const Objection& objection, const Catalogue& words) {
    return words.text("appeal.mark." + std::string(appealKindText(objection.kind)), {std::to_string(objection.id)});
}

}  // namespace clearline
