#include "app/cli/explain_command.h"

#include <algorithm>
#include <map>
#include <unordered_set>

#include "app/cli/loaded_case.h"
#include "core/export/side_writers.h"
#include "core/ledger/evaluate.h"
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
        return incomplete_ ? kIncomplete : kDone;
    }

private:
    int load() {
        auto loaded = loadCase(options_.file, options_.rulebooks, folders_);
        if (!loaded) return unreadable(loaded.problems());
        kinds_ = loaded->kinds;
        known_ = loaded->known;
        rulebooks_ = loaded->rulebooks;
        input_ = loaded->input;
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
        Scenario records;
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
        return kDone;
    }

    int editValues() {
        std::vector<Scenario> values(rulebooks_.size());
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
        for (std::size_t i = 0; i < rulebooks_.size(); ++i) {
            auto edited = applyToRulebook(values[i], rulebooks_[i]);
            if (!edited) return refuse(edited.problems());
            rulebooks_[i] = *edited;
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
        return ledger;
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
                writeLedgerText(ledger, console_.words(), kinds_, optionsFor(ledger, rulebooks_.front()), sink);
                continue;
            }
            const std::vector<LedgerPointer> ledgers = ledgersOf(subject);
            part();
            writeSidesText(sideBySide(ledgers), console_.words(), kinds_, sink);
            for (std::size_t i = 0; i < ledgers.size() && !options_.sideBySide; ++i) {
                part();
                writeLedgerText(*ledgers[i], console_.words(), kinds_, optionsFor(*ledgers[i], rulebooks_[i]), sink);
            }
        }
    }

    const ExplainOptions& options_;
    const std::vector<std::string>& folders_;
    Console& console_;
    Clock clock_{Date::kMin, Date::kMin};
    Kinds kinds_, known_;  // those of the resources; with those that the rulebooks name
    std::vector<RulebookPointer> rulebooks_;
    InputPointer input_;
    std::vector<std::string> subjects_;
    Problems problems_;
    std::map<const Rulebook*, std::vector<Points>> scores_;
    bool incomplete_ = false;
};

}  // namespace

int explain(const ExplainOptions& options, const std::vector<std::string>& folders, Console& console) {
    if (options.file.empty()) return console.usage("usage.file");
    if (options.rulebooks.empty()) return console.usage("usage.rulebook");
    if (options.format != "text" && options.format != "json" && options.format != "csv")
        return console.usage("usage.format", {options.format});
    if (options.sideBySide && options.rulebooks.size() < 2) return console.usage("usage.side-by-side");
    return Explaining(options, folders, console).run();
}

}  // namespace clearline::cli
