#include "app/cli/explain_command.h"

#include <algorithm>
#include <ctime>
#include <map>
#include <unordered_set>

#include "core/intake/read_case.h"
#include "core/ledger/evaluate.h"
#include "core/rulebook/load.h"
#include "core/scenario/scenario.h"

namespace clearline::cli {

namespace {

using RulebookPointer = std::shared_ptr<const Rulebook>;
using InputPointer = std::shared_ptr<const CaseInput>;

// The only place of the command line that reads the clock.
Date today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return Date::of(local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1), static_cast<unsigned>(local.tm_mday))
        .value_or(Date::kMin);
}

class Explaining {
public:
    Explaining(const ExplainOptions& options, const std::vector<std::string>& folders, Console& console)
        : options_(options), folders_(folders), console_(console) {}

    int run() {
        if (const int code = readClock()) return code;
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
        else
            writeRows();
        return incomplete_ ? kIncomplete : kDone;
    }

private:
    int readClock() {
        clock_.asOf = today();
        for (const auto& [text, option, day] : {std::tuple(&options_.asOf, "--as-of", &clock_.asOf),
                                                std::tuple(&options_.knownOn, "--known-on", &clock_.knownOn)}) {
            if (day == &clock_.knownOn) clock_.knownOn = clock_.asOf;
            if (text->empty()) continue;
            const auto date = Date::fromIso(*text);
            if (!date) return console_.usage("usage.date", {option, *text});
            *day = *date;
        }
        return kDone;
    }

    int load() {
        auto kinds = Kinds::load(folders_);
        if (!kinds) return unreadable(kinds.problems());
        kinds_ = *kinds;
        for (const std::string& name : options_.rulebooks) {
            auto rulebook = findRulebook(name, folders_);
            if (!rulebook) return unreadable(rulebook.problems());
            rulebooks_.push_back(*rulebook);
        }
        ReadOptions reading;
        Kinds known = kinds_;
        for (const auto& rulebook : rulebooks_) known = withKindsOf(std::move(known), *rulebook);
        reading.kindDeclared = [&known](std::string_view kind) { return known.declared(kind); };
        reading.relationDeclared = [&known](std::string_view kind) { return known.relationDeclared(kind); };
        reading.relationMutual = [&known](std::string_view kind) { return known.relationMutual(kind); };
        auto input = readCase(options_.file, reading);
        if (!input) return unreadable(input.problems());
        input_ = std::make_shared<const CaseInput>(std::move(input).value());
        return kDone;
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
            rulebooks_[i] = *otherwise;
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
        Scenario records;
        for (const std::string& record : options_.without) records = records.with(RecordExcluded{record});
        auto input = applyToInput(records, input_);
        if (!input) return refuse(input.problems());
        input_ = *input;
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

    // The problems stand first in the document, so all ledgers are made before any is written.
    void writeJson() {
        std::vector<Ledger> ledgers;
        for (const std::string& subject : subjects_)
            for (const RulebookPointer& rulebook : rulebooks_) ledgers.push_back(ledgerOf(subject, rulebook));
        writeJsonBegin(problems_, console_.words(), console_.sink());
        for (std::size_t i = 0; i < ledgers.size(); ++i)
            writeLedgerJson(ledgers[i], console_.words(), kinds_,
                            optionsFor(ledgers[i], rulebooks_[i % rulebooks_.size()]), i == 0, console_.sink());
        writeJsonEnd(console_.sink());
    }

    void writeRows() {
        const Sink sink = console_.sink();
        const bool csv = options_.format == "csv";
        if (csv) writeCsvHeader(sink);
        bool first = true;
        for (const std::string& subject : subjects_)
            for (const RulebookPointer& rulebook : rulebooks_) {
                const Ledger ledger = ledgerOf(subject, rulebook);
                if (!csv && !first) sink("\n");
                first = false;
                if (csv)
                    writeLedgerCsv(ledger, console_.words(), kinds_, sink);
                else
                    writeLedgerText(ledger, console_.words(), kinds_, optionsFor(ledger, rulebook), sink);
            }
        if (subjects_.empty()) console_.message("explain.no-records");
    }

    const ExplainOptions& options_;
    const std::vector<std::string>& folders_;
    Console& console_;
    Clock clock_{Date::kMin, Date::kMin};
    Kinds kinds_;
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
    return Explaining(options, folders, console).run();
}

}  // namespace clearline::cli
