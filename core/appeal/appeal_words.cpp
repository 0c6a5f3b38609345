#include "core/appeal/appeal_words.h"

#include "core/explain/column_text.h"

namespace clearline {

namespace {

std::string keyed(std::string_view group, std::string_view name, const Catalogue& words) {
    return words.text("appeal." + std::string(group) + "." + std::string(name));
}

// A column as it is called, else as it stands in the file; a paper likewise.
std::string columnWords(const std::string& name, const Catalogue& words) {
    if (std::string column = columnText(name, words); column != name) return column;
    for (const char* group : {"appeal.paper.", "appeal.want.", "appeal.wish.", "appeal.ground.", "appeal.stage."})
        if (const std::string key = group + name; words.has(key)) return words.text(key);
    return name;
}

std::string orBlank(const std::string& text, const Catalogue& words) {
    return text.empty() ? words.text("value.blank") : text;
}

// Most codes have a sentence for each weight; of some there is one more where a day is there, or more to tell.
std::string admissibilityKey(const AdmissibilityPoint& point, const Catalogue& words) {
    const std::string code = "appeal.admissible." + point.code + ".";
    if (point.wants.size() == 1 && point.wants.front() == "law") return "appeal.admissible.no-law." + point.code;
    if (point.code == "already-gone") return code + point.args.front();
    std::string key = code + std::string(weightText(point.weight));
    // What an assumed provision makes a doubt is said in the words of the obstacle.
    if (point.weight == AdmissibilityPoint::Weight::Doubt && !words.has(key) && !words.has(key + "-from"))
        key = code + std::string(weightText(AdmissibilityPoint::Weight::Obstacle));
    if (point.from && point.until && words.has(key + "-from-until"))
        key += "-from-until";
    else if (point.from && words.has(key + "-from"))
        key += "-from";
    if (point.args.size() > 3 && words.has(key + "-other")) key += "-other";
    return key;
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
                          {change.record, columnText(change.field, words), orBlank(change.from, words),
                           orBlank(change.to, words), std::to_string(change.version)});
    return words.text("appeal.change." + std::string(changeWishText(change.wish)),
                      {change.record, dayWords(change.on, words)});
}

std::string pickedPoints(const ContestedLine& line, const Catalogue& words) {
    const auto points = Points::fromText(line.points);
    return points ? words.signedPoints(*points) : line.points.empty() ? std::string("\u2013") : line.points;
}

std::string admissibilitySentence(const AdmissibilityPoint& point, const Catalogue& words) {
    const auto day = [&](const std::optional<Date>& date) { return date ? words.longDate(*date) : std::string(); };
    std::string wanted;
    for (const std::string& name : point.wants)
        wanted += (wanted.empty() ? "" : words.text("list.comma")) + columnWords(name, words);
    std::vector<std::string> args{point.record, day(point.from), day(point.until), wanted};
    for (const std::string& arg : point.args)
        args.push_back(args.size() == 4 ? columnWords(arg, words) : orBlank(arg, words));
    const std::string sentence = words.text(admissibilityKey(point, words), args);
    // What is not published is not cited as if it were.
    const std::string known = "appeal.admissible.rests." + std::string(statusText(point.rests));
    return words.has(known) ? words.text(known, {sentence}) : sentence;
}

std::string deadlineSentence(const Deadline& deadline, const Catalogue& words) {
    const std::string key = "appeal.deadline." + deadline.what;
    const auto day = [&](const std::optional<Date>& date) { return date ? words.longDate(*date) : std::string(); };
    const std::vector<std::string> args{std::to_string(deadline.objection), day(deadline.due), day(deadline.started),
                                        columnWords(deadline.wants, words), deadline.record};
    if (!deadline.due && deadline.wants == "law") return words.text("appeal.deadline.no-law." + deadline.what, args);
    if (!deadline.due) {
        const std::string sentence = words.text(key + "-unknown", args);
        if (deadline.notBefore && deadline.notAfter)
            return words.text("appeal.deadline.between", {sentence, day(deadline.notBefore), day(deadline.notAfter)});
        if (deadline.notBefore) return words.text("appeal.deadline.not-before", {sentence, day(deadline.notBefore)});
        return sentence;
    }
    std::string sentence = words.text(deadline.wants.empty() ? key : key + "-whichever", args);
    if (deadline.beyondCalendar) sentence = words.text("appeal.deadline.beyond-calendar", {sentence});
    if (!deadline.done) return sentence;
    if (deadline.daysLate == 0) return words.text("appeal.deadline.done", {sentence});
    return words.text(deadline.daysLate == 1 ? "appeal.deadline.done-late-one" : "appeal.deadline.done-late",
                      {sentence, std::to_string(deadline.daysLate)});
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
