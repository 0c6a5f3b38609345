#include "app/cli/history_command.h"

#include "app/cli/chosen_case.h"
#include "app/cli/common_options.h"
#include "app/cli/loaded_case.h"
#include "core/export/history_writers.h"

namespace clearline::cli {

namespace {

class Telling {
public:
    Telling(const HistoryOptions& options, const std::vector<std::string>& folders, Console& console)
        : options_(options), folders_(folders), console_(console), json_(options.format == "json") {}

    int run() {
        if (const int code = days()) return code;
        Problems refused;
        std::vector<std::string> rulebooks;
        if (!options_.rulebook.empty()) rulebooks.push_back(options_.rulebook);
        if (!options_.withRulebook.empty()) rulebooks.push_back(options_.withRulebook);
        if (const int code = chooseCase({options_.file, rulebooks, options_.scenario, options_.subject}, folders_,
                                        console_, chosen_, refused)) {
            return code == kUnreadable ? unreadable(refused) : code;
        }
        if (chosen_.rulebooks.size() != (options_.withRulebook.empty() ? 1 : 2))
            return console_.usage("usage.one-rulebook");
        const auto law = loadLaw(folders_);
        if (!law) return unreadable(law.problems());
        law_ = *law;
        write();
        return incomplete_ ? kIncomplete : kDone;
    }

private:
    int unreadable(const Problems& problems) {
        if (json_) {
            writeHistoryJsonBegin(problems, console_.words(), console_.sink());
            writeJsonEnd(console_.sink());
        } else {
            console_.problems(problems);
        }
        return kUnreadable;
    }
    int day(const char* option, const std::string& text, Date& into) {
        const auto date = Date::fromIso(text);
        if (!date) return console_.usage("usage.date", {option, text});
        into = *date;
        return kDone;
    }
    int days() {
        Clock clock{Date::kMin, Date::kMin};
        if (const int code = readClock(options_.to, "", clock, console_)) return code;
        to_ = clock.asOf;
        if (!options_.from.empty()) {
            Date from = Date::kMin;
            if (const int code = day("--from", options_.from, from)) return code;
            from_ = from;
        }
        if (options_.values.empty()) return kDone;
        const std::size_t dots = options_.values.find("..");
        if (dots == std::string::npos) return console_.usage("usage.history-values", {options_.values});
        if (const int code = day("--values", options_.values.substr(0, dots), first_)) return code;
        return day("--values", options_.values.substr(dots + 2), second_);
    }

    HistoryDocument documentOf(const std::string& subject) {
        const auto& rulebook = chosen_.rulebooks.front();
        HistoryDocument document{*rulebook, chosen_.input->subject(subject), law_, {}, {}, {}, {}};
        const RuleVersionQuestion question{chosen_.input, subject, {to_, to_}};
        if (!options_.withRulebook.empty()) {
            document.versions = ruleVersions(question, rulebook, chosen_.rulebooks.back());
            document.firstName = rulebook->named() + " (" + rulebook->sha256.substr(0, 8) + ")";
            document.secondName =
                chosen_.rulebooks.back()->named() + " (" + chosen_.rulebooks.back()->sha256.substr(0, 8) + ")";
        } else if (!options_.values.empty()) {
            document.versions = ruleVersions(question, rulebook, first_, second_);
            document.firstName = first_.iso();
            document.secondName = second_.iso();
        } else {
            document.history = knownHistory({chosen_.input, rulebook, law_, subject, to_, from_});
        }
        const Ledger& ledger = document.history ? *document.history->last : *document.versions->second;
        incomplete_ = incomplete_ || ledger.incomplete();
        return document;
    }

    void write() {
        const Sink sink = console_.sink();
        if (json_)
            writeHistoryJsonBegin(chosen_.input->problems, console_.words(), sink);
        else
            console_.problems(chosen_.input->problems);
        incomplete_ = anyAtLeast(chosen_.input->problems, Severity::Error);
        if (options_.format == "csv") writeHistoryCsvHeader(sink);
        bool first = true;
        for (const std::string& subject : chosen_.subjects) {
            const HistoryDocument document = documentOf(subject);
            if (json_)
                writeHistoryJson(document, console_.words(), chosen_.kinds, first, sink);
            else if (options_.format == "csv")
                writeHistoryCsv(document, console_.words(), chosen_.kinds, sink);
            else {
                if (!first) sink("\n");
                writeHistoryText(document, console_.words(), chosen_.kinds, sink);
            }
            first = false;
        }
        if (json_) writeJsonEnd(sink);
    }

    const HistoryOptions& options_;
    const std::vector<std::string>& folders_;
    Console& console_;
    const bool json_;
    std::optional<Date> from_;
    Date to_ = Date::kMin, first_ = Date::kMin, second_ = Date::kMin;
    ChosenCase chosen_;
    std::shared_ptr<const LawBook> law_;
    bool incomplete_ = false;
};

}  // namespace

int history(const HistoryOptions& options, const std::vector<std::string>& folders, Console& console) {
    if (options.file.empty()) return console.usage("usage.audit-file");
    const bool isCase = isCaseName(options.file);
    if (options.rulebook.empty() && (!keepsRulebooks(options.file) || !options.withRulebook.empty()))
        return console.usage("usage.audit-rulebook");
    if (!isCase && !options.scenario.empty()) return console.usage("usage.scenario-case");
    if (options.format != "text" && options.format != "json" && options.format != "csv")
        return console.usage("usage.format", {options.format});
    return Telling(options, folders, console).run();
}

void addHistory(const CommandForm& program) {
    const CommandForm command = program.command("history", "history");
    const auto options = std::make_shared<HistoryOptions>();
    command.argument("FILE", options->file, "audit-file");
    command.option("--rulebook", options->rulebook, "audit-rulebook", "ID|PATH");
    command.option("--subject", options->subject, "explain-subject", "S");
    command.option("--scenario", options->scenario, "explain-scenario", "NAME");
    command.option("--from", options->from, "history-from", "YYYY-MM-DD");
    command.option("--to", options->to, "history-to", "YYYY-MM-DD");
    command.option("--values", options->values, "history-values", "DAY..DAY");
    command.option("--with-rulebook", options->withRulebook, "history-with", "ID|PATH");
    addFormat(command, options->format);
    command.runs([options](const auto& folders, Console& console) { return history(*options, folders, console); });
}

}  // namespace clearline::cli
