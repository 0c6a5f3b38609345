#include "app/cli/sensitivity_command.h"

#include "app/cli/common_options.h"
#include "core/export/sensitivity_writers.h"
#include "core/ledger/evaluate.h"

namespace clearline::cli {

namespace {

class SensitivityRun {
public:
    SensitivityRun(const SensitivityCommand& options, const std::vector<std::string>& folders, Console& console)
        : options_(options), console_(console), source_(options, folders, console), json_(options.format == "json") {}

    int run() {
        if (const int code = source_.load()) return unreadable(code);
        EditedAudit edited;
        if (const int code = source_.edit(edited)) return code;
        std::vector<std::string> subjects;
        if (const int code = source_.subjects({edited.input}, subjects)) return code;
        report_.add(edited.input->problems);
        report_.add(edited.rulebook->problems, Severity::Error);
        std::vector<std::shared_ptr<const Ledger>> ledgers;
        for (const std::string& subject : subjects) {
            ledgers.push_back(
                std::make_shared<const Ledger>(evaluate(edited.input, edited.rulebook, subject, source_.clock())));
            report_.add(ledgers.back()->problems());
            report_.note(*ledgers.back());
        }
        write(ledgers);
        return report_.code();
    }

private:
    int unreadable(int code) {
        if (code == kUnreadable && json_) {
            writeSensitivityJsonBegin(source_.refused(), console_.words(), console_.sink());
            writeJsonEnd(console_.sink());
        }
        return code;
    }

    void write(const std::vector<std::shared_ptr<const Ledger>>& ledgers) {
        const Sink sink = console_.sink();
        const Catalogue& words = console_.words();
        if (json_) writeSensitivityJsonBegin(report_.forDocument(), words, sink);
        if (options_.format == "csv") writeSensitivityCsvHeader(sink);
        for (const auto& ledger : ledgers) {
            const Sensitivity found = sensitivity(ledger, {});
            const bool first = ledger == ledgers.front();
            if (json_) {
                writeSensitivityJson(found, words, first, sink);
            } else if (options_.format == "csv") {
                writeSensitivityCsv(found, words, sink);
            } else {
                if (!first) sink("\n");
                writeSensitivityText(found, words, sink);
            }
        }
        if (json_) writeJsonEnd(sink);
    }

    const SensitivityCommand& options_;
    Console& console_;
    AuditSource source_;
    const bool json_;
    AuditReport report_{console_, json_};
};

}  // namespace

int showSensitivity(const SensitivityCommand& options, const std::vector<std::string>& folders, Console& console) {
    if (const int code = checkAuditOptions(options, "sensitivity", console)) return code;
    return SensitivityRun(options, folders, console).run();
}

void addSensitivity(const CommandForm& program) {
    const CommandForm command = program.command("sensitivity", "sensitivity");
    const auto options = std::make_shared<SensitivityCommand>();
    addAuditOptions(command, *options);
    addFormat(command, options->format);
    command.runs(
        [options](const auto& folders, Console& console) { return showSensitivity(*options, folders, console); });
}

}  // namespace clearline::cli
