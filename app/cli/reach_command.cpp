#include "app/cli/reach_command.h"

#include <algorithm>
#include <set>

#include "app/cli/common_options.h"
#include "core/export/reach_writers.h"
#include "core/ledger/evaluate.h"
#include "core/scenario/record_finder.h"

namespace clearline::cli {

namespace {

class ReachRun {
public:
    ReachRun(const ReachCommand& options, const std::vector<std::string>& folders, Console& console)
        : options_(options), console_(console), source_(options, folders, console), json_(options.format == "json") {}

    int run() {
        if (const int code = source_.load()) return unreadable(code);
        EditedAudit edited;
        if (const int code = source_.edit(edited)) return code;
        if (!options_.until.empty()) {
            until_ = Date::fromIso(options_.until);
            if (!until_) return console_.usage("usage.date", {"--until", options_.until});
        }
        for (const std::string& record : options_.keep)
            if (RecordFinder(*edited.input->records, {record}).versionsOf(record).empty())
                return console_.usage("usage.reach-record", {record});
        std::vector<std::string> subjects;
        if (const int code = source_.subjects({edited.input}, subjects)) return code;
        std::vector<std::shared_ptr<const Ledger>> ledgers;
        std::set<std::string> known;
        for (const std::string& subject : subjects) {
            ledgers.push_back(
                std::make_shared<const Ledger>(evaluate(edited.input, edited.rulebook, subject, source_.clock())));
            for (std::string& id : goalIds(*ledgers.back())) known.insert(std::move(id));
        }
        if (!options_.threshold.empty() && !known.contains(options_.threshold)) return unknownGoal(known);
        report_.add(edited.input->problems);
        report_.add(edited.rulebook->problems, Severity::Error);
        for (const auto& ledger : ledgers) {
            report_.add(ledger->problems());
            report_.note(*ledger);
        }
        write(ledgers);
        return report_.code();
    }

private:
    int unreadable(int code) {
        if (code == kUnreadable && json_) {
            writeReachJsonBegin(source_.refused(), console_.words(), console_.sink());
            writeJsonEnd(console_.sink());
        }
        return code;
    }
    int unknownGoal(const std::set<std::string>& known) {
        std::string all;
        for (const std::string& id : known) all += (all.empty() ? "" : ", ") + id;
        return console_.usage(all.empty() ? "usage.reach-no-goals" : "usage.reach-goal", {options_.threshold, all});
    }

    void write(const std::vector<std::shared_ptr<const Ledger>>& ledgers) {
        const Sink sink = console_.sink();
        const Catalogue& words = console_.words();
        ReachOptions asked;
        asked.threshold = options_.threshold;
        asked.until = until_;
        asked.keep = options_.keep;
        asked.kindDeclared = [this](std::string_view kind) { return source_.kindDeclared(kind); };
        if (json_) writeReachJsonBegin(report_.forDocument(), words, sink);
        if (options_.format == "csv") writeReachCsvHeader(sink);
        for (const auto& ledger : ledgers) {
            const Reach found = reach(ledger, asked);
            const bool first = ledger == ledgers.front();
            if (json_) {
                writeReachJson(found, words, source_.kinds(), first, sink);
            } else if (options_.format == "csv") {
                writeReachCsv(found, words, source_.kinds(), sink);
            } else {
                if (!first) sink("\n");
                writeReachText(found, words, source_.kinds(), sink);
            }
        }
        if (json_) writeJsonEnd(sink);
    }

    const ReachCommand& options_;
    Console& console_;
    AuditSource source_;
    const bool json_;
    std::optional<Date> until_;
    AuditReport report_{console_, json_};
};

}  // namespace

int reachGoals(const ReachCommand& options, const std::vector<std::string>& folders, Console& console) {
    if (const int code = checkAuditOptions(options, "reach", console)) return code;
    return ReachRun(options, folders, console).run();
}

void addReach(const CommandForm& program) {
    const CommandForm command = program.command("reach", "reach");
    const auto options = std::make_shared<ReachCommand>();
    addAuditOptions(command, *options);
    addFormat(command, options->format);
    command.option("--threshold", options->threshold, "reach-threshold", "ID|SCALE=STEP");
    command.option("--until", options->until, "reach-until", "YYYY-MM-DD");
    command.many("--keep", options->keep, "reach-keep", "RECORD");
    command.runs([options](const auto& folders, Console& console) { return reachGoals(*options, folders, console); });
}

}  // namespace clearline::cli
