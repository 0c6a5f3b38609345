#include "app/cli/explain_command.h"

#include <algorithm>
#include <map>
#include <unordered_set>

#include "app/cli/case_author.h"
#include "app/cli/case_source.h"
#include "app/cli/common_options.h"
#include "core/casefile/cells_text.h"
#include "core/casefile/replay.h"
#include "core/export/marked_ledger.h"
#include "core/export/result_hash.h"
#include "core/export/side_writers.h"
#include "core/ledger/evaluate.h"
#include "core/rulebook/load.h"
#include "core/scenario/scenario.h"

namespace clearline::cli {

namespace {

using RulebookPointer = std::shared_ptr<const Rulebook>;
using InputPointer = std::shared_ptr<const CaseInput>;
using LedgerPointer = std::shared_ptr<const Ledger>;

class Explaining {
public:
    Explaining(const ExplainOptions& options, const std::vector<std::string>& folders, Console& console)
        : options_(options), folders_(folders), console_(console) {}

    int run() {
        if (const int code = readClock(options_.asOf, options_.knownOn, clock_, console_)) return code;
        if (const int code = load()) return code;
        if (const int code = readOtherwise()) return code;
        if (const int code = edit()) return code;
        if (const int code = chooseSubjects()) return code;
        for (const Problem& problem : input_->problems) add(problem);
        for (const RulebookPointer& rulebook : rulebooks_)
            for (const Problem& problem : rulebook->problems)
                if (problem.severity >= Severity::Error) add(problem);
        if (options_.format == "json")
            writeJson();
        else if (options_.format == "csv")
            writeCsv();
        else
            writeText();
        if (subjects_.empty() && options_.format != "json") console_.message("explain.no-records");
        if (const int code = finishReceipts()) return code;
        return incomplete_ ? kIncomplete : kDone;
    }

private:
    int load() {
        if (isCaseName(options_.file)) {
            auto source = loadFromCase(options_.file, options_.rulebooks, options_.scenario, folders_);
            if (!source) return unreadable(source.problems());
            case_ = std::move(source).value();
            take(case_.loaded);
            return rulebooks_.empty() ? console_.usage("usage.rulebook") : kDone;
        }
        auto loaded = loadCase(options_.file, options_.rulebooks, folders_, console_, options_.how);
        if (!loaded) return unreadable(loaded.problems());
        take(*loaded);
        return kDone;
    }

    void take(const LoadedCase& loaded) {
        kinds_ = loaded.kinds;
        known_ = loaded.known;
        rulebooks_ = loaded.rulebooks;
        originals_ = rulebooks_;
        input_ = loaded.input;
    }

    // Each rulebook under those of the chosen readings that it has; one that none has is a slip.
    int readOtherwise() {
        std::vector<std::vector<std::string>> chosen(rulebooks_.size());
        for (const std::string& id : options_.readings) {
            bool taken = false;
            std::string known;
            for (std::size_t i = 0; i < rulebooks_.size(); ++i)
                for (const AlternativeReading& reading : rulebooks_[i]->readings) {
                    known += (known.empty() ? "" : ", ") + reading.id;
                    if (reading.id != id) continue;
                    chosen[i].push_back(id);
                    taken = true;
                }
            if (!taken && known.empty()) return console_.usage("usage.no-readings", {id});
            if (!taken) return console_.usage("usage.reading", {id, known});
        }
        for (std::size_t i = 0; i < rulebooks_.size(); ++i) {
            if (chosen[i].empty()) continue;
            auto otherwise = withReadings(*rulebooks_[i], chosen[i]);
            if (!otherwise) return refuse(otherwise.problems());
            rulebooks_[i] = originals_[i] = *otherwise;
        }
        return kDone;
    }

    int unreadable(const Problems& problems) {
        if (options_.format == "json") {
            writeJsonBegin(problems, console_.words(), console_.sink());
            writeJsonEnd(console_.sink());
        } else {
            console_.problems(problems);
        }
        return kUnreadable;
    }

    int edit() {
        const int code = editRecords();
        return code == kDone ? editValues() : code;
    }

    int editRecords() {
        Scenario records = case_.scenario ? case_.scenario->under("") : Scenario{};
        for (const std::string& record : options_.without) records = records.with(RecordExcluded{record});
        for (const std::string& amend : options_.amends) {
            auto edit = parseAmend(amend, *input_->records);
            if (!edit) return refuse(edit.problems());
            records = records.with(*edit);
        }
        for (const std::string& add : options_.adds) {
            auto edit = parseAdd(add);
            if (!edit) return refuse(edit.problems());
            records = records.with(*edit);
        }
        auto input = applyToInput(records, input_, [this](std::string_view kind) { return known_.declared(kind); });
        if (!input) return refuse(input.problems());
        input_ = *input;
        records_ = records;
        return kDone;
    }

    int editValues() {
        std::vector<Scenario> values(rulebooks_.size());
        if (case_.scenario)
            for (std::size_t i = 0; i < rulebooks_.size(); ++i) values[i] = case_.scenario->under(rulebooks_[i]->id);
        for (const std::string& set : options_.sets) {
            Problems problems;
            bool taken = false;
            for (std::size_t i = 0; i < rulebooks_.size(); ++i) {
                auto edit = parseSet(set, *rulebooks_[i]);
                if (edit) {
                    values[i] = values[i].with(*edit);
                    taken = true;
                } else if (problems.empty()) {
                    problems = edit.problems();
                }
            }
            if (!taken) return refuse(problems);
        }
        for (const std::string& thrown : options_.switches) {
            auto edit = parseSwitch(thrown);
            if (!edit) return refuse(edit.problems());
            for (Scenario& each : values) each = each.with(*edit);
        }
        for (std::size_t i = 0; i < rulebooks_.size(); ++i) {
            auto edited = applyToRulebook(values[i], rulebooks_[i]);
            if (!edited) return refuse(edited.problems());
            rulebooks_[i] = *edited;
            scenarios_.push_back(records_);
            for (const Edit& edit : values[i].edits)
                if (!editsRecords(edit)) scenarios_.back().edits.push_back(edit);
        }
        return kDone;
    }

    // An edit that names nothing is a mistake in the command, not in the file.
    int refuse(const Problems& problems) {
        console_.problems(problems);
        return kUsage;
    }

    int chooseSubjects() {
        subjects_ = subjectsOf(*input_);
        if (options_.subject.empty()) return kDone;
        if (std::find(subjects_.begin(), subjects_.end(), options_.subject) == subjects_.end())
            return console_.usage("usage.subject", {options_.subject, options_.file});
        subjects_ = {options_.subject};
        return kDone;
    }

    void add(const Problem& problem) {
        if (problem.severity >= Severity::Error) incomplete_ = true;
        if (options_.format == "json")
            problems_.push_back(problem);
        else
            console_.problem(problem);
    }

    Ledger ledgerOf(const std::string& subject, const RulebookPointer& rulebook) {
        Ledger ledger = evaluate(input_, rulebook, subject, clock_);
        for (const Problem& problem : ledger.problems()) add(problem);
        if (ledger.incomplete()) incomplete_ = true;
        if (options_.receipt || options_.keepReceipt) keepReceipt(ledger);
        return ledger;
    }

    void keepReceipt(const Ledger& ledger) {
        std::size_t i = 0;
        while (i < rulebooks_.size() && rulebooks_[i].get() != &ledger.rulebook()) ++i;
        std::optional<ScenarioText> scenario;
        const std::string name = case_.scenario ? case_.scenario->label.name : "";
        if (case_.scenario || !scenarios_[i].empty()) scenario = ScenarioText{name, scenarioText(scenarios_[i])};
        receipts_.push_back(receiptOf(ledger, *originals_[i], scenario, CLEARLINE_VERSION));
    }
    int finishReceipts() {
        for (const Receipt& receipt : receipts_) {
            if (options_.receipt && options_.format == "text") console_.data("\n" + receipt.text());
            if (!options_.keepReceipt) continue;
            if (const int code = keepInCase(receipt)) return code;
        }
        return kDone;
    }
    int keepInCase(const Receipt& receipt) {
        CaseOptions opening;
        opening.author = authorNow(options_.who);
        if (!writing_) {
            auto opened = CaseFile::open(options_.file, opening);
            if (!opened) return unreadable(opened.problems());
            writing_ = std::move(opened).value();
        }
        CaseAction action;
        action.kind = ActionKind::ReceiptKept;
        action.receipt = receipt.text();
        const auto entry = writing_->append(std::move(action), *opening.author);
        if (!entry) return unreadable(entry.problems());
        console_.message("casefile.receipt-kept", {std::to_string(*entry)});
        return kDone;
    }

    // Where a rulebook publishes ranks, the scores of all subjects of the file.
    const std::vector<Points>& scoresUnder(const RulebookPointer& rulebook) {
        const auto [found, fresh] = scores_.try_emplace(rulebook.get());
        if (fresh)
            for (const std::string& subject : subjectsOf(*input_))
                if (auto score = evaluate(input_, rulebook, subject, clock_).score())
                    found->second.push_back(*std::move(score));
        return found->second;
    }
    WriteOptions optionsFor(const Ledger& ledger, const RulebookPointer& rulebook) {
        WriteOptions options{options_.steps, {}};
        const auto score = ledger.score();
        if (rulebook->rank && score) options.rank = rankAmong(*score, scoresUnder(rulebook));
        return options;
    }

    // All of one subject, so that they can be put side by side.
    std::vector<LedgerPointer> ledgersOf(const std::string& subject) {
        std::vector<LedgerPointer> ledgers;
        for (const RulebookPointer& rulebook : rulebooks_)
            ledgers.push_back(std::make_shared<const Ledger>(ledgerOf(subject, rulebook)));
        return ledgers;
    }
    [[nodiscard]] bool several() const { return rulebooks_.size() > 1; }

    // The problems stand first in the document, so all ledgers are made before any is written.
    void writeJson() {
        std::vector<std::vector<LedgerPointer>> ledgers;
        for (const std::string& subject : subjects_) ledgers.push_back(ledgersOf(subject));
        writeJsonBegin(problems_, console_.words(), console_.sink());
        bool first = true;
        for (const auto& ofSubject : ledgers)
            for (std::size_t i = 0; i < ofSubject.size() && !options_.sideBySide; ++i, first = false)
                writeLedgerJson(*ofSubject[i], console_.words(), kinds_, optionsFor(*ofSubject[i], rulebooks_[i]),
                                first, console_.sink());
        if (several()) {
            writeSidesBegin(console_.sink());
            for (std::size_t i = 0; i < ledgers.size(); ++i)
                writeSidesJson(sideBySide(ledgers[i]), console_.words(), kinds_, i == 0, console_.sink());
        }
        if (options_.receipt) {
            std::string list = "],\n\"receipts\":[";
            for (const Receipt& receipt : receipts_) {
                if (&receipt != &receipts_.front()) list += ",\n";
                appendCell(list, receipt.text());
            }
            console_.data(list);
        }
        writeJsonEnd(console_.sink());
    }

    void writeCsv() {
        const Sink sink = console_.sink();
        if (options_.sideBySide)
            writeSidesCsvHeader(sink);
        else
            writeCsvHeader(sink);
        for (const std::string& subject : subjects_) {
            if (options_.sideBySide) {
                writeSidesCsv(sideBySide(ledgersOf(subject)), console_.words(), kinds_, sink);
                continue;
            }
            for (const RulebookPointer& rulebook : rulebooks_)
                writeLedgerCsv(ledgerOf(subject, rulebook), console_.words(), kinds_, sink);
        }
    }

    void writeText() {
        const Sink sink = console_.sink();
        bool first = true;
        const auto part = [&] {
            if (!first) sink("\n");
            first = false;
        };
        for (const std::string& subject : subjects_) {
            if (!several()) {
                const Ledger ledger = ledgerOf(subject, rulebooks_.front());
                part();
                writeOne(ledger, rulebooks_.front());
                continue;
            }
            const std::vector<LedgerPointer> ledgers = ledgersOf(subject);
            part();
            writeSidesText(sideBySide(ledgers), console_.words(), kinds_, sink);
            for (std::size_t i = 0; i < ledgers.size() && !options_.sideBySide; ++i) {
                part();
                writeOne(*ledgers[i], rulebooks_[i]);
            }
        }
    }

    void writeOne(const Ledger& ledger, const RulebookPointer& rulebook) {
        const WriteOptions options = optionsFor(ledger, rulebook);
        if (!case_.file) return writeLedgerText(ledger, console_.words(), kinds_, options, console_.sink());
        const PendingMarks marks(case_.file->state().objections, ledger, console_.words());
        writeMarkedLedgerText(ledger, console_.words(), kinds_, options, marks, console_.sink());
    }

    const ExplainOptions& options_;
    const std::vector<std::string>& folders_;
    Console& console_;
    Clock clock_{Date::kMin, Date::kMin};
    Kinds kinds_, known_;  // those of the resources; with those that the rulebooks name
    LoadedSource case_;
    std::unique_ptr<CaseFile> writing_;
    std::vector<RulebookPointer> rulebooks_, originals_;  // edited; as they are
    Scenario records_;                                    // the edits of records
    std::vector<Scenario> scenarios_;                     // of each rulebook, those of records first
    std::vector<Receipt> receipts_;
    InputPointer input_;
    std::vector<std::string> subjects_;
    Problems problems_;
    std::map<const Rulebook*, std::vector<Points>> scores_;
    bool incomplete_ = false;
};

}  // namespace

int explain(const ExplainOptions& options, const std::vector<std::string>& folders, Console& console) {
    if (options.file.empty()) return console.usage("usage.file");
    const bool isCase = isCaseName(options.file);
    if (options.rulebooks.empty() && !keepsRulebooks(options.file)) return console.usage("usage.rulebook");
    if (!isCase && (!options.scenario.empty() || options.keepReceipt)) return console.usage("usage.explain-case");
    // What is laid over the case on the command line alone could not be made again from the case.
    if (options.keepReceipt && !(options.sets.empty() && options.without.empty() && options.amends.empty() &&
                                 options.adds.empty() && options.switches.empty()))
        return console.usage("usage.receipt-edits");
    if (options.format != "text" && options.format != "json" && options.format != "csv")
        return console.usage("usage.format", {options.format});
    if (options.sideBySide && !keepsRulebooks(options.file) && options.rulebooks.size() < 2) return console.usage("usage.side-by-side");
    if (PlanWishes wishes; const int code = readWishes(options.how, wishes, console)) return code;
    return Explaining(options, folders, console).run();
}

void addExplain(const CommandForm& program) {
    const CommandForm command = program.command("explain", "explain");
    const auto options = std::make_shared<ExplainOptions>();
    command.argument("FILE", options->file, "explain-file");
    addForeignOptions(command, options->how);
    command.many("--rulebook", options->rulebooks, "explain-rulebook", "ID|PATH");
    command.option("--subject", options->subject, "explain-subject", "S");
    command.option("--as-of", options->asOf, "explain-as-of", "YYYY-MM-DD");
    command.option("--known-on", options->knownOn, "explain-known-on", "YYYY-MM-DD");
    command.many("--set", options->sets, "explain-set", "NAME[@FROM]=VALUE");
    command.many("--without", options->without, "explain-without", "RECORD");
    command.many("--amend", options->amends, "explain-amend", "RECORD[@VERSION].COLUMN=VALUE");
    command.many("--add", options->adds, "explain-add", "COLUMN=VALUE,...");
    command.many("--switch", options->switches, "explain-switch", "WHAT[=OF]");
    command.option("--scenario", options->scenario, "explain-scenario", "NAME");
    command.flag("--receipt", options->receipt, "explain-receipt");
    command.flag("--keep-receipt", options->keepReceipt, "explain-keep-receipt");
    command.option("--who", options->who, "case-who", "NAME");
    command.many("--reading", options->readings, "explain-reading", "ID");
    command.flag("--steps", options->steps, "explain-steps");
    command.flag("--side-by-side", options->sideBySide, "explain-side-by-side");
    addFormat(command, options->format);
    command.runs([options](const auto& folders, Console& console) { return explain(*options, folders, console); });
}

}  // namespace clearline::cli
