#include "app/cli/objection_case.h"

#include "app/cli/case_author.h"

namespace clearline::cli {

std::vector<std::string> ObjectionCase::rulebookIds() const {
    std::vector<std::string> ids;
    for (const auto& rulebook : loaded.rulebooks) ids.push_back(rulebook->id);
    return ids;
}

std::vector<Objection> ObjectionCase::objections() const {
    std::vector<Objection> all;
    for (const auto& [id, objection] : file->state().objections) all.push_back(objection);
    return all;
}

const Objection* ObjectionCase::objection(std::uint64_t number, Console& console) const {
    const auto found = file->state().objections.find(number);
    if (found != file->state().objections.end()) return &found->second;
    console.problem({"objection.none", Severity::Error, {file->path(), 0, 0}, {std::to_string(number)}});
    return nullptr;
}

int openObjections(const ObjectionCommand& command, bool writes, Console& console, ObjectionCase& opened,
                   Problems& refused) {
    if (command.file.empty() || !isCaseName(command.file)) return console.usage("usage.objection-case");
    CaseOptions options;
    opened.author = authorNow(command.who);
    if (writes)
        options.author = opened.author;
    else
        options.readOnly = true;
    auto file = CaseFile::open(command.file, options);
    if (!file) {
        refused = file.problems();
        return kUnreadable;
    }
    opened.file = std::move(file).value();
    for (const Problem& problem : opened.file->problems())
        if (!problem.code.starts_with("evidence.")) opened.problems.push_back(problem);
    if (!writes || !opened.file->readOnly()) return kDone;
    refused = {{"case.read-only", Severity::Fatal, {command.file, 0, 0}, {command.file}}};
    return kUnreadable;
}

int loadObjections(const ObjectionCommand& command, bool writes, const std::vector<std::string>& folders,
                   Console& console, ObjectionCase& opened, Problems& refused) {
    if (const int code = readClock(command.asOf, command.knownOn, opened.clock, console)) return code;
    if (const int code = openObjections(command, writes, console, opened, refused)) return code;
    const auto unreadable = [&](const Problems& problems) {
        refused = problems;
        return kUnreadable;
    };
    auto loaded = loadFrom(*opened.file, command.rulebooks, folders);
    if (!loaded) return unreadable(loaded.problems());
    opened.loaded = std::move(loaded).value();
    auto law = loadLaw(folders);
    if (!law) return unreadable(law.problems());
    opened.law = *law;
    auto calendar = calendarOf(opened.file->state(), opened.loaded.rulebooks);
    if (!calendar) return unreadable(calendar.problems());
    opened.calendar = std::move(calendar).value();
    return kDone;
}

}  // namespace clearline::cli
