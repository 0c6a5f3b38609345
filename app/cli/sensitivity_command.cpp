#include "app/cli/sensitivity_command.h"

#include "app/cli/case_source.h"
#include "app/cli/common_options.h"
#include "app/cli/opened_scenario.h"
#include "core/audit/sensitivity_words.h"
#include "core/export/sensitivity_writers.h"
#include "core/ledger/evaluate.h"

namespace clearline::cli {

namespace {

// "each-value", "at-the-end=half down"; nothing if it is no way of rounding.
std::optional<BandEntry> wayNamed(const std::string& text) {
    const std::size_t equals = text.find('=');
    BandEntry entry;
    for (int way = 0; way <= static_cast<int>(BandEntry::Way::Permuted); ++way) {
        entry.way = static_cast<BandEntry::Way>(way);
        if (bandWayText(entry.way) != text.substr(0, equals)) continue;
        if (equals != text.npos) entry.mode = roundingFromText(text.substr(equals + 1));
        const bool wantsMode = entry.way == BandEntry::Way::AtTheEnd;
        return wantsMode == entry.mode.has_value() && wantsMode == (equals != text.npos) ? std::optional(entry)
                                                                                         : std::nullopt;
    }
    return std::nullopt;
}

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
        if (const int code = check(edited)) return code;
        write(ledgers);
        if (const int code = options_.openAs.empty() ? kDone : open(edited)) return code;
        return report_.code();
    }

private:
    // A way that cannot be opened is told before anything is written.
    int check(const EditedAudit& edited) {
        if (options_.way.empty()) return kDone;
        const auto entry = wayNamed(options_.way);
        if (!entry) return console_.usage("usage.sensitivity-way", {options_.way});
        way_ = editOf(*entry, *edited.rulebook);
        if (!way_) return console_.usage("usage.sensitivity-way-none", {options_.way});
        const auto tried = applyToRulebook(Scenario{}.with(*way_), edited.rulebook);
        return tried ? kDone : source_.refuse(tried.problems());
    }
    int open(const EditedAudit& edited) {
        ScenarioToOpen wanted{options_.file, edited.rulebook->id, options_.openAs, {}, options_.who, {}};
        wanted.edits = edited.scenario.with(*way_);
        wanted.note = console_.words().text("sensitivity.way-note", {options_.way});
        std::string entry;
        if (const int code = openAsScenario(wanted, console_, entry)) return code;
        console_.message("sensitivity.opened", {options_.way, options_.openAs, entry});
        return kDone;
    }

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
    std::optional<Edit> way_;
    AuditReport report_{console_, json_};
};

}  // namespace

int showSensitivity(const SensitivityCommand& options, const std::vector<std::string>& folders, Console& console) {
    if (const int code = checkAuditOptions(options, "sensitivity", console)) return code;
    if (options.way.empty() != options.openAs.empty()) return console.usage("usage.sensitivity-open");
    if (!options.openAs.empty() && !isCaseName(options.file)) return console.usage("usage.open-as-case");
    return SensitivityRun(options, folders, console).run();
}

void addSensitivity(const CommandForm& program) {
    const CommandForm command = program.command("sensitivity", "sensitivity");
    const auto options = std::make_shared<SensitivityCommand>();
    addAuditOptions(command, *options);
    addFormat(command, options->format);
    command.option("--way", options->way, "sensitivity-way", "WAY");
    command.option("--open-as", options->openAs, "sensitivity-open-as", "NAME");
    command.option("--who", options->who, "case-who", "NAME");
    command.runs(
        [options](const auto& folders, Console& console) { return showSensitivity(*options, folders, console); });
}

}  // namespace clearline::cli
