#include "app/cli/diagnose_command.h"

#include <charconv>

#include "app/cli/case_author.h"
#include "app/cli/chosen_case.h"
#include "app/cli/common_options.h"
#include "core/audit/diagnosis_words.h"
#include "core/casefile/scenario_actions.h"
#include "core/export/diagnosis_writers.h"

namespace clearline::cli {

namespace {

std::string allCauses() {
    std::string all;
    for (std::size_t i = 0; i < kCauses; ++i) all.append(i > 0 ? ", " : "").append(causeText(static_cast<Cause>(i)));
    return all;
}

class Diagnosing {
public:
    Diagnosing(const DiagnoseOptions& options, const std::vector<std::string>& folders, Console& console)
        : options_(options), folders_(folders), console_(console), json_(options.format == "json") {}

    int run() {
        Date until = Date::kMax;
        if (!options_.asOf.empty()) {
            const auto day = Date::fromIso(options_.asOf);
            if (!day) return console_.usage("usage.date", {"--as-of", options_.asOf});
            until = *day;
        }
        Problems refused;
        if (const int code = chooseCase({options_.file, options_.rulebooks, options_.scenario, options_.subject},
                                        folders_, console_, chosen_, refused)) {
            if (code != kUnreadable) return code;
            if (json_)
                writeDiagnosisJson(nullptr, refused, console_.words(), chosen_.kinds, console_.sink());
            else
                console_.problems(refused);
            return kUnreadable;
        }
        if (chosen_.rulebooks.size() > 1) return console_.usage("usage.one-rulebook");
        const auto& rulebook = chosen_.rulebooks.front();
        for (const Problem& problem : chosen_.input->problems) add(problem);
        for (const Problem& problem : rulebook->problems)
            if (problem.severity >= Severity::Error) add(problem);
        DiagnosisLimits limits;
        limits.most = static_cast<std::size_t>(options_.most.front() - '0');
        for (const std::string& kind : options_.without) {
            const auto cause = causeNamed(kind);
            if (!cause) return console_.usage("usage.diagnose-not", {kind, allCauses()});
            limits.without[static_cast<std::size_t>(*cause)] = true;
        }
        const Diagnosis found = diagnose(chosen_.input, rulebook, options_.subject, limits, until);
        if (found.ledger)
            for (const Problem& problem : found.ledger->problems()) add(problem);
        write({found, *rulebook, chosen_.input->subject(options_.subject)});
        if (const int code = options_.openAs.empty() ? kDone : open(found, *rulebook)) return code;
        const bool nothing = found.state == DiagnosisState::NothingToFind || found.state == DiagnosisState::NoFigures;
        return nothing && !incomplete_ ? kDone : kIncomplete;
    }

private:
    void add(const Problem& problem) {
        if (problem.severity >= Severity::Error) incomplete_ = true;
        if (json_)
            problems_.push_back(problem);
        else
            console_.problem(problem);
    }

    // What is laid over the case by now, with the explanation that was asked for, as a scenario of its own.
    int open(const Diagnosis& found, const Rulebook& rulebook) {
        std::size_t fit = 0;
        const char* const end = options_.fit.data() + options_.fit.size();
        const bool whole = std::from_chars(options_.fit.data(), end, fit).ptr == end;
        if (!whole || fit == 0 || fit > found.fits.size())
            return console_.usage("usage.diagnose-fit", {options_.fit, std::to_string(found.fits.size())});
        CaseOptions how;
        how.author = authorNow(options_.who);
        auto opened = CaseFile::open(options_.file, how);
        if (!opened) return failed(opened.problems());
        CaseFile& file = **opened;
        const CaseState& state = file.state();
        if (state.scenarioNamed(options_.openAs)) return console_.usage("usage.diagnose-open-as", {options_.openAs});
        Scenario edits;
        if (const auto base = state.scenarioNamed(options_.scenario); base && !options_.scenario.empty())
            for (const std::string& of : {std::string(), rulebook.id})
                for (const Edit& edit : state.scenarios.at(*base).under(of).edits) edits = edits.with(edit);
        const FittingGroup& group = found.fits[fit - 1];
        for (const Edit& edit : scenarioOf(found.of(group.best)).edits) edits = edits.with(edit);
        const ScenarioLabel label{options_.openAs, DiagnosisWords(found, console_.words(), chosen_.kinds).group(group)};
        const auto entry = file.append(createdAction(0, label, rulebook.id, edits), *how.author, "");
        if (!entry) return failed(entry.problems());
        console_.message("diagnosis.opened", {options_.fit, options_.openAs, std::to_string(*entry)});
        return kDone;
    }
    int failed(const Problems& problems) {
        console_.problems(problems);
        return kUnreadable;
    }

    void write(const DiagnosisDocument& document) {
        if (json_)
            writeDiagnosisJson(&document, problems_, console_.words(), chosen_.kinds, console_.sink());
        else if (options_.format == "csv")
            writeDiagnosisCsv(document, console_.words(), chosen_.kinds, console_.sink());
        else
            writeDiagnosisText(document, console_.words(), chosen_.kinds, console_.sink());
    }

    const DiagnoseOptions& options_;
    const std::vector<std::string>& folders_;
    Console& console_;
    const bool json_;
    ChosenCase chosen_;
    Problems problems_;
    bool incomplete_ = false;
};

}  // namespace

int diagnose(const DiagnoseOptions& options, const std::vector<std::string>& folders, Console& console) {
    if (options.file.empty()) return console.usage("usage.audit-file");
    const bool isCase = isCaseName(options.file);
    if (options.rulebooks.empty() && !keepsRulebooks(options.file)) return console.usage("usage.audit-rulebook");
    if (!isCase && !options.scenario.empty()) return console.usage("usage.scenario-case");
    if (!isCase && !options.openAs.empty()) return console.usage("usage.open-as-case");
    if (options.subject.empty()) return console.usage("usage.diagnose-subject");
    if (options.most != "1" && options.most != "2" && options.most != "3")
        return console.usage("usage.diagnose-most", {options.most});
    if (options.format != "text" && options.format != "json" && options.format != "csv")
        return console.usage("usage.format", {options.format});
    return Diagnosing(options, folders, console).run();
}

void addDiagnose(const CommandForm& program) {
    const CommandForm command = program.command("diagnose", "diagnose");
    const auto options = std::make_shared<DiagnoseOptions>();
    command.argument("FILE", options->file, "audit-file");
    command.many("--rulebook", options->rulebooks, "explain-rulebook", "ID|PATH");
    command.option("--subject", options->subject, "explain-subject", "S");
    command.option("--scenario", options->scenario, "explain-scenario", "NAME");
    command.option("--as-of", options->asOf, "diagnose-as-of", "YYYY-MM-DD");
    command.option("--most", options->most, "diagnose-most", "1|2|3");
    command.many("--not", options->without, "diagnose-not", "CAUSE");
    command.option("--open-as", options->openAs, "diagnose-open-as", "NAME");
    command.option("--fit", options->fit, "diagnose-fit", "N");
    command.option("--who", options->who, "case-who", "NAME");
    addFormat(command, options->format);
    command.runs([options](const auto& folders, Console& console) { return diagnose(*options, folders, console); });
}

}  // namespace clearline::cli
