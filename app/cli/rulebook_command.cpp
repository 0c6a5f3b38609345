#include "app/cli/rulebook_command.h"

#include <algorithm>

#include "core/rulebook/check.h"
#include "core/rulebook/load.h"

namespace clearline::cli {

namespace {

std::string titleOf(const Rulebook& rulebook, const Catalogue& words) {
    return rulebook.title.empty() ? rulebook.id : rulebook.title.in(words.language());
}

// What load found stands in the rulebook; what the check finds is added where load did not run it.
Problems allProblems(const Rulebook& rulebook) {
    Problems all = rulebook.problems;
    for (Problem& found : checkRulebook(rulebook))
        if (std::find(all.begin(), all.end(), found) == all.end()) all.push_back(std::move(found));
    for (Problem& found : checkReadings(rulebook)) all.push_back(std::move(found));
    return all;
}

void listReadings(const Rulebook& rulebook, Console& console) {
    const Catalogue& words = console.words();
    for (const AlternativeReading& reading : rulebook.readings) {
        const std::string title = reading.title.empty() ? reading.id : reading.title.in(words.language());
        console.data(
            words.text("rulebook.reading",
                       {reading.id, title, words.text("status." + std::string(statusText(reading.citation.status)))}) +
            "\n");
        if (!reading.about.empty()) console.data("    " + reading.about.in(words.language()) + "\n");
        std::string parts;
        for (const std::string& part : reading.replaces) parts += (parts.empty() ? "" : ", ") + part;
        console.data("    " + words.text("rulebook.reading-replaces", {parts}) + "\n");
    }
}

enum class As { TwoLines, OneLine };  // one of many: a line each

int checkOne(const Result<std::shared_ptr<const Rulebook>>& rulebook, As as, Console& console) {
    if (!rulebook) {
        console.problems(rulebook.problems());
        return kUnreadable;
    }
    const Problems problems = allProblems(**rulebook);
    console.problems(problems);
    const Transparency count = transparency(**rulebook);
    const auto number = [](std::size_t n) { return std::to_string(n); };
    console.data(console.words().text(
        "rulebook.transparency",
        {(*rulebook)->id, titleOf(**rulebook, console.words()), number(count.total()), number(count.published),
         number(count.reported), number(count.assumed), number(count.unsaid)}));
    console.data(as == As::OneLine ? " · " : "\n");
    std::size_t errors = 0, warnings = 0;
    for (const Problem& problem : problems) {
        errors += problem.severity >= Severity::Error;
        warnings += problem.severity == Severity::Warning;
    }
    console.data(console.words().text("rulebook.checked", {number(errors), number(warnings)}) + "\n");
    if (as == As::TwoLines) listReadings(**rulebook, console);
    return errors ? kIncomplete : kDone;
}

}  // namespace

int listRulebooks(const std::vector<std::string>& folders, Console& console) {
    int code = kDone;
    for (const std::string& file : rulebookFiles(folders)) {
        const auto rulebook = loadRulebookFile(file);
        if (!rulebook) {
            console.problems(rulebook.problems());
            code = kIncomplete;
            continue;
        }
        console.data((*rulebook)->id + "\t" + titleOf(**rulebook, console.words()) + "\n");
    }
    return code;
}

int checkRulebooks(const std::string& name, bool all, const std::vector<std::string>& folders, Console& console) {
    if (name.empty() != all) return console.usage("usage.check");
    if (!all) return checkOne(findRulebook(name, folders), As::TwoLines, console);
    int worst = kDone;
    for (const std::string& file : rulebookFiles(folders))
        worst = std::max(worst, checkOne(loadRulebookFile(file), As::OneLine, console));
    return worst;
}

void addRulebook(const CommandForm& program) {
    struct Asked {
        std::string name;
        bool all = false;
    };
    const CommandForm command = program.command("rulebook", "rulebook");
    command.runs([](const auto&, Console& console) { return console.usage("usage.rulebook-command"); });
    command.command("list", "rulebook-list").runs(listRulebooks);
    const CommandForm check = command.command("check", "rulebook-check");
    const auto asked = std::make_shared<Asked>();
    check.argument("PATH", asked->name, "rulebook-path");
    check.flag("--all", asked->all, "rulebook-all");
    check.runs([asked](const auto& folders, Console& console) {
        return checkRulebooks(asked->name, asked->all, folders, console);
    });
}

}  // namespace clearline::cli
