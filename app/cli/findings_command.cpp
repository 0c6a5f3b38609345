#include "app/cli/findings_command.h"

#include <algorithm>

#include "app/cli/case_author.h"
#include "app/cli/chosen_case.h"
#include "app/cli/common_options.h"
#include "app/cli/loaded_case.h"
#include "app/cli/terminal_progress.h"
#include "core/casefile/finding_action.h"
#include "core/export/findings_writers.h"

namespace clearline::cli {

namespace {

// The case, the law and what the checks find.
class FindingIn {
public:
    FindingIn(const FindingsOptions& options, const std::vector<std::string>& folders, Console& console)
        : options_(options), folders_(folders), console_(console), json_(options.format == "json") {}

    int find() {
        Clock clock{Date::kMin, Date::kMin};
        if (const int code = readClock(options_.asOf, options_.knownOn, clock, console_)) return code;
        Problems refused;
        std::vector<std::string> rulebooks;
        if (!options_.rulebook.empty()) rulebooks.push_back(options_.rulebook);
        if (const int code = chooseCase({options_.file, rulebooks, options_.scenario, options_.subject}, folders_,
                                        console_, chosen_, refused)) {
            return code == kUnreadable ? unreadable(refused) : code;
        }
        if (chosen_.rulebooks.size() != 1) return console_.usage("usage.one-rulebook");
        const auto law = loadLaw(folders_);
        if (!law) return unreadable(law.problems());
        TerminalProgress progress(console_.words());
        report_ =
            findFindings({chosen_.input, chosen_.rulebooks.front(), *law, chosen_.kinds, clock, options_.subject,
                          options_.without, [&](std::size_t done, std::size_t all) { return progress.at(done, all); }});
        return kDone;
    }

    int tell(Severity floor) {
        Problems problems = report_.law->problems;
        problems.insert(problems.end(), chosen_.input->problems.begin(), chosen_.input->problems.end());
        if (!json_) console_.problems(problems);
        FindingsDocument document{report_, chosen_.findings};
        document.whole = options_.subject.empty();
        const Sink sink = console_.sink();
        if (json_)
            writeFindingsJson(document, problems, console_.words(), chosen_.kinds, sink);
        else if (options_.format == "csv")
            writeFindingsCsv(document, console_.words(), chosen_.kinds, sink);
        else
            writeFindingsText(document, console_.words(), chosen_.kinds, sink);
        return document.anyAtLeast(floor) || anyAtLeast(problems, Severity::Error) ? kIncomplete : kDone;
    }

    // Of a key that is no finding's, or is not decided about, nothing can be kept.
    [[nodiscard]] bool has(const std::string& key) const {
        const auto all = report_.all();
        return chosen_.findings.contains(key) ||
               std::any_of(all.begin(), all.end(), [&](const Finding* finding) { return finding->key == key; });
    }

private:
    int unreadable(const Problems& problems) {
        if (json_)
            writeFindingsJsonRefused(problems, console_.words(), console_.sink());
        else
            console_.problems(problems);
        return kUnreadable;
    }

    const FindingsOptions& options_;
    const std::vector<std::string>& folders_;
    Console& console_;
    const bool json_;
    ChosenCase chosen_;
    FindingReport report_;
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
    if (options.rulebook.empty() && !keepsRulebooks(options.file)) return console.usage("usage.audit-rulebook");
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
    FindingIn found(options, folders, console);
    if (const int code = found.find()) return code;
    return found.tell(*floor);
}

int judgeFinding(const std::string& decision, const FindingsOptions& options, const std::vector<std::string>& folders,
                 Console& console) {
    if (options.file.empty() || !isCaseName(options.file)) return console.usage("usage.findings-case");
    if (options.key.empty()) return console.usage("usage.findings-key-missing");
    FindingIn found(options, folders, console);
    if (const int code = found.find()) return code;
    if (!found.has(options.key)) return console.usage("usage.findings-key", {options.key});
    CaseOptions opening;
    opening.author = authorNow(options.who);
    auto opened = CaseFile::open(options.file, opening);
    if (!opened) {
        console.problems(opened.problems());
        return kUnreadable;
    }
    CaseFile& file = **opened;
    std::optional<FindingMark> mark;
    if (decision != "reopen")
        mark = FindingMark{decision == "accept" ? FindingMark::State::Accepted : FindingMark::State::Dismissed,
                           options.note};
    auto action = findingAction(options.key, mark, file.state());
    if (!action) {
        console.message("casefile.nothing");
        return kDone;
    }
    const auto entry = file.append(*std::move(action), *opening.author);
    if (!entry) {
        console.problems(entry.problems());
        return kUnreadable;
    }
    console.message("casefile.kept", {std::to_string(*entry), file.root().hash.hex()});
    return kDone;
}

void addFindings(const CommandForm& program) {
    const CommandForm command = program.command("findings", "findings");
    const auto options = std::make_shared<FindingsOptions>();
    command.argument("FILE", options->file, "audit-file");
    command.option("--rulebook", options->rulebook, "audit-rulebook", "ID|PATH");
    command.option("--subject", options->subject, "explain-subject", "S");
    command.option("--scenario", options->scenario, "explain-scenario", "NAME");
    command.option("--as-of", options->asOf, "explain-as-of", "YYYY-MM-DD");
    command.option("--known-on", options->knownOn, "explain-known-on", "YYYY-MM-DD");
    for (const std::string decision : {"accept", "dismiss", "reopen"}) {
        const CommandForm each = command.command(decision, "findings-" + decision);
        each.argument("CASE", options->file, "case-file");
        each.argument("KEY", options->key, "findings-key");
        if (decision != "reopen") each.option("--note", options->note, "findings-note", "TEXT");
        each.option("--who", options->who, "case-who", "NAME");
        each.runs([options, decision](const auto& folders, Console& console) {
            return judgeFinding(decision, *options, folders, console);
        });
    }
    command.option("--at-least", options->atLeast, "findings-at-least", "notice|warning|error");
    command.many("--without-check", options->without, "findings-without", "CHECK");
    addFormat(command, options->format);
    command.runs([options](const auto& folders, Console& console) { return findings(*options, folders, console); });
}

}  // namespace clearline::cli
