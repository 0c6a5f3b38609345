#include "app/cli/findings_command.h"

#include <algorithm>

#include "app/cli/chosen_case.h"
#include "app/cli/loaded_case.h"
#include "core/export/findings_writers.h"

namespace clearline::cli {

namespace {

class FindingIn {
public:
    FindingIn(const FindingsOptions& options, const std::vector<std::string>& folders, Console& console)
        : options_(options), folders_(folders), console_(console), json_(options.format == "json") {}

    int run(Severity floor) {
        Clock clock{Date::kMin, Date::kMin};
        if (const int code = readClock(options_.asOf, options_.knownOn, clock, console_)) return code;
        Problems refused;
        std::vector<std::string> rulebooks;
        if (!options_.rulebook.empty()) rulebooks.push_back(options_.rulebook);
        ChosenCase chosen;
        if (const int code = chooseCase({options_.file, rulebooks, options_.scenario, options_.subject}, folders_,
                                        console_, chosen, refused)) {
            if (code == kUnreadable) console_.problems(refused);
            return code;
        }
        if (chosen.rulebooks.size() != 1) return console_.usage("usage.one-rulebook");
        const auto law = loadLaw(folders_);
        if (!law) {
            console_.problems(law.problems());
            return kUnreadable;
        }
        const FindingReport report = findFindings(
            {chosen.input, chosen.rulebooks.front(), *law, chosen.kinds, clock, options_.subject, options_.without});
        Problems problems = (*law)->problems;
        problems.insert(problems.end(), chosen.input->problems.begin(), chosen.input->problems.end());
        if (!json_) console_.problems(problems);
        const FindingsDocument document{report, {}};
        write(document, problems, chosen.kinds);
        return document.anyAtLeast(floor) || anyAtLeast(problems, Severity::Error) ? kIncomplete : kDone;
    }

private:
    void write(const FindingsDocument& document, const Problems& problems, const Kinds& kinds) {
        const Sink sink = console_.sink();
        if (json_)
            writeFindingsJson(document, problems, console_.words(), kinds, sink);
        else if (options_.format == "csv")
            writeFindingsCsv(document, console_.words(), kinds, sink);
        else
            writeFindingsText(document, console_.words(), kinds, sink);
    }

    const FindingsOptions& options_;
    const std::vector<std::string>& folders_;
    Console& console_;
    const bool json_;
};

std::optional<Severity> severityNamed(const std::string& name) {
    if (name == "notice") return Severity::Notice;
    if (name == "warning") return Severity::Warning;
    return name == "error" ? std::optional(Severity::Error) : std::nullopt;
}

}  // namespace

int findings(const FindingsOptions& options, const std::vector<std::string>& folders, Console& console) {
    if (options.file.empty()) return console.usage("usage.audit-file");
    const bool isCase = isCaseName(options.file);
    if (options.rulebook.empty() && !isCase) return console.usage("usage.audit-rulebook");
    if (!isCase && !options.scenario.empty()) return console.usage("usage.scenario-case");
    if (options.format != "text" && options.format != "json" && options.format != "csv")
        return console.usage("usage.format", {options.format});
    const auto floor = severityNamed(options.atLeast);
    if (!floor) return console.usage("usage.findings-level", {options.atLeast});
    for (const std::string& code : options.without) {
        std::string known;
        bool found = false;
        for (const FindingCheck& check : findingChecks()) {
            found = found || check.code == code;
            known += (known.empty() ? "" : ", ") + std::string(check.code);
        }
        if (!found) return console.usage("usage.findings-check", {code, known});
    }
    return FindingIn(options, folders, console).run(*floor);
}

}  // namespace clearline::cli
