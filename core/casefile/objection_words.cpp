#include "core/casefile/objection_words.h"

#include <algorithm>

#include "core/appeal/appeal_words.h"
#include "core/appeal/working_calendar.h"

namespace clearline {
namespace {

std::string text(const Catalogue& words, const char* key, const std::vector<std::string>& args) {
    return words.text(std::string("casefile.objection.") + key, args);
}

std::string partsChanged(const Objection& before, const Objection& now, const Catalogue& words) {
    std::string parts;
    const auto compare = [&](const char* name, bool same) {
        if (!same)
            parts += (parts.empty() ? "" : words.text("casefile.objection.and")) +
                     words.text(std::string("casefile.objection.part.") + name);
    };
    compare("kind", before.kind == now.kind);
    compare("subject", before.subject == now.subject);
    compare("ground", before.ground == now.ground);
    compare("lines", before.lines == now.lines);
    compare("changes", before.changes == now.changes);
    compare("evidence", before.evidence == now.evidence);
    compare("argument", before.argument == now.argument);
    compare("citations", before.citations == now.citations);
    compare("goal", before.goal == now.goal);
    compare("days", before.notifiedOn == now.notifiedOn && before.performedOn == now.performedOn &&
                        before.committedOn == now.committedOn);
    return parts;
}

std::string moved(const Objection& objection, std::size_t i, const Catalogue& words) {
    const StageChange& stage = objection.stages[i];
    const std::string number = std::to_string(objection.id), name = stageWords(stage.stage, words);
    if (stage.who.empty()) return text(words, "moved-by-nobody", {number, name, stage.on.iso()});
    if (stage.why.empty()) return text(words, "moved", {number, name, stage.on.iso(), stage.who});
    return text(words, "moved-why", {number, name, stage.on.iso(), stage.who, stage.why});
}

}  // namespace

std::vector<std::string> objectionChangeSentences(const ObjectionChange& change, const Catalogue& words) {
    const Objection& any = change.to ? *change.to : *change.from;
    const std::string number = std::to_string(change.objection);
    const auto whole = [&](const char* key) {
        return text(words, key,
                    {number, appealKindWords(any.kind, words), any.subject, groundWords(any.ground, words)});
    };
    if (!change.from) return {whole("begun")};
    if (!change.to) return {whole("gone")};
    std::vector<std::string> told;
    if (std::string parts = partsChanged(*change.from, *change.to, words); !parts.empty())
        told.push_back(text(words, "changed", {number, std::move(parts)}));
    const auto &before = change.from->stages, &now = change.to->stages;
    const auto differs = std::mismatch(before.begin(), before.end(), now.begin(), now.end());
    if (differs.first != before.end() && differs.second == now.end())
        told.push_back(text(words, "back", {number, stageWords(change.to->stage(), words)}));
    for (auto stage = differs.second; stage != now.end(); ++stage)
        told.push_back(moved(*change.to, static_cast<std::size_t>(stage - now.begin()), words));
    return told;
}

std::string calendarChangeSentence(const CalendarChange& change, const Catalogue& words) {
    const auto read = change.to ? readWorkingCalendar(*change.to) : Result<WorkingCalendar>(WorkingCalendar{});
    if (!change.to || !read) return words.text("casefile.objection.calendar-of-rulebooks");
    return words.text("casefile.objection.calendar",
                      {std::to_string(read->holidays.size()), std::to_string(read->workdays.size())});
}

}  // namespace clearline
