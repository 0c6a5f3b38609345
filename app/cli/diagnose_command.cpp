#include "app/cli/diagnose_command.h"

#include "app/cli/chosen_case.h"
#include "core/export/diagnosis_writers.h"

namespace clearline::cli {

namespace {

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
        const Diagnosis found = diagnose(chosen_.input, rulebook, options_.subject, limits, until);
        if (found.ledger)
            for (const Problem& problem : found.ledger->problems()) add(problem);
        write({found, *rulebook, chosen_.input->subject(options_.subject)});
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
    if (options.rulebooks.empty() && !isCase) return console.usage("usage.audit-rulebook");
    if (!isCase && !options.scenario.empty()) return console.usage("usage.scenario-case");
    if (options.subject.empty()) return console.usage("usage.diagnose-subject");
    if (options.most != "1" && options.most != "2" && options.most != "3")
        return console.usage("usage.diagnose-most", {options.most});
    if (options.format != "text" && options.format != "json" && options.format != "csv")
        return console.usage("usage.format", {options.format});
    return Diagnosing(options, folders, console).run();
}

}  // namespace clearline::cli
