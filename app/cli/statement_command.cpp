#include "app/cli/statement_command.h"

#include "app/cli/chosen_case.h"
#include "app/cli/common_options.h"
#include "core/export/statement_writers.h"

namespace clearline::cli {

namespace {

class Comparing {
public:
    Comparing(const StatementOptions& options, const std::vector<std::string>& folders, Console& console)
        : options_(options), folders_(folders), console_(console), json_(options.format == "json") {}

    int run() {
        if (!options_.asOf.empty()) {
            clock_.emplace(Clock{Date::kMin, Date::kMin});
            if (const int code = readClock(options_.asOf, options_.knownOn, *clock_, console_)) return code;
        }
        Problems refused;
        if (const int code = chooseCase({options_.file, options_.rulebooks, options_.scenario, options_.subject},
                                        folders_, console_, chosen_, refused))
            return code == kUnreadable ? unreadable(refused) : code;
        for (const Problem& problem : chosen_.input->problems) add(problem);
        for (const auto& rulebook : chosen_.rulebooks)
            for (const Problem& problem : rulebook->problems)
                if (problem.severity >= Severity::Error) add(problem);
        for (const std::string& subject : chosen_.subjects)
            for (const auto& rulebook : chosen_.rulebooks) compare(subject, rulebook);
        write();
        if (documents_.empty()) console_.message("statement.nothing");
        return differs_ || incomplete_ ? kIncomplete : kDone;
    }

private:
    int unreadable(const Problems& problems) {
        if (json_) {
            writeStatementsJsonBegin(problems, console_.words(), console_.sink());
            writeJsonEnd(console_.sink());
        } else {
            console_.problems(problems);
        }
        return kUnreadable;
    }

    void add(const Problem& problem) {
        if (problem.severity >= Severity::Error) incomplete_ = true;
        if (json_)
            problems_.push_back(problem);
        else
            console_.problem(problem);
    }

    void compare(const std::string& subject, const std::shared_ptr<const Rulebook>& rulebook) {
        StatementDocument document{*rulebook, chosen_.input->subject(subject),
                                   matchStatement(chosen_.input, rulebook, subject, clock_),
                                   matchReadings(chosen_.input, rulebook, subject, clock_ ? clock_->asOf : Date::kMax)};
        if (!document.statement && !document.readings) return;
        const Ledger& ledger = document.statement ? *document.statement->ledger : *document.readings->ledger;
        for (const Problem& problem : ledger.problems()) add(problem);
        incomplete_ = incomplete_ || ledger.incomplete();
        differs_ = differs_ || !document.agrees();
        documents_.push_back(std::move(document));
    }

    void write() {
        const Sink sink = console_.sink();
        if (json_) writeStatementsJsonBegin(problems_, console_.words(), sink);
        if (options_.format == "csv") writeStatementCsvHeader(sink);
        bool first = true;
        for (const StatementDocument& document : documents_) {
            if (json_)
                writeStatementJson(document, console_.words(), chosen_.kinds, first, sink);
            else if (options_.format == "csv")
                writeStatementCsv(document, console_.words(), chosen_.kinds, sink);
            else {
                if (!first) sink("\n");
                writeStatementText(document, console_.words(), chosen_.kinds, sink);
            }
            first = false;
        }
        if (json_) writeJsonEnd(sink);
    }

    const StatementOptions& options_;
    const std::vector<std::string>& folders_;
    Console& console_;
    const bool json_;
    std::optional<Clock> clock_;
    ChosenCase chosen_;
    std::vector<StatementDocument> documents_;
    Problems problems_;
    bool incomplete_ = false, differs_ = false;
};

}  // namespace

int statement(const StatementOptions& options, const std::vector<std::string>& folders, Console& console) {
    if (options.file.empty()) return console.usage("usage.audit-file");
    const bool isCase = isCaseName(options.file);
    if (options.rulebooks.empty() && !keepsRulebooks(options.file)) return console.usage("usage.audit-rulebook");
    if (!isCase && !options.scenario.empty()) return console.usage("usage.scenario-case");
    if (options.asOf.empty() && !options.knownOn.empty()) return console.usage("usage.known-on-alone");
    if (options.format != "text" && options.format != "json" && options.format != "csv")
        return console.usage("usage.format", {options.format});
    return Comparing(options, folders, console).run();
}

void addStatement(const CommandForm& program) {
    const CommandForm command = program.command("statement", "statement");
    const auto options = std::make_shared<StatementOptions>();
    command.argument("FILE", options->file, "audit-file");
    command.many("--rulebook", options->rulebooks, "explain-rulebook", "ID|PATH");
    command.option("--subject", options->subject, "explain-subject", "S");
    command.option("--scenario", options->scenario, "explain-scenario", "NAME");
    command.option("--as-of", options->asOf, "statement-as-of", "YYYY-MM-DD");
    command.option("--known-on", options->knownOn, "explain-known-on", "YYYY-MM-DD");
    addFormat(command, options->format);
    command.runs([options](const auto& folders, Console& console) { return statement(*options, folders, console); });
}

}  // namespace clearline::cli
