#include "app/cli/compare_command.h"

#include <algorithm>

#include "app/cli/common_options.h"
#include "core/export/compare_writers.h"
#include "core/ledger/evaluate.h"

namespace clearline::cli {

namespace {

using InputPointer = std::shared_ptr<const CaseInput>;
using RulebookPointer = std::shared_ptr<const Rulebook>;
using LedgerPointer = std::shared_ptr<const Ledger>;

// One side of the comparison: what is laid over the originals, and what comes of it.
struct CompareSide {
    EditedSide edited;
    InputPointer input;
    RulebookPointer rulebook;
    std::string name;
};

class Comparing {
public:
    Comparing(const CompareOptions& options, const std::vector<std::string>& folders, Console& console)
        : options_(options), console_(console), source_(options, folders, console), json_(options.format == "json") {}

    int run() {
        std::vector<std::string> others;
        if (!options_.withRulebook.empty()) others.push_back(options_.withRulebook);
        if (const int code = source_.load(others)) return unreadable(code);
        if (const int code = sides()) return code;
        std::vector<std::string> subjects;
        if (const int code = source_.subjects({first_.input, second_.input}, subjects)) return code;
        report_.add(first_.input->problems);
        report_.add(newIn(second_.input->problems, first_.input->problems));
        report_.add(first_.rulebook->problems, Severity::Error);
        report_.add(newIn(second_.rulebook->problems, first_.rulebook->problems), Severity::Error);
        for (const std::string& subject : subjects) compareOne(subject);
        write();
        return report_.code();
    }

private:
    int unreadable(int code) {
        if (code == kUnreadable && json_) {
            writeCompareJsonBegin(source_.refused(), console_.words(), console_.sink());
            writeJsonEnd(console_.sink());
        }
        return code;
    }

    static Problems newIn(const Problems& problems, const Problems& told) {
        Problems fresh;
        for (const Problem& problem : problems)
            if (std::find(told.begin(), told.end(), problem) == told.end()) fresh.push_back(problem);
        return fresh;
    }

    int sides() {
        const RulebookPointer written = source_.rulebook();
        const auto other = source_.read(options_.withRulebook.empty() ? written : source_.rulebook(1));
        if (!other) return source_.refuse(other.problems());
        const auto first = source_.scenario(options_.with.empty() ? "" : options_.scenario, *written);
        if (!first) return source_.refuse(first.problems());
        auto kept = source_.scenario(options_.with.empty() ? options_.scenario : options_.with, **other);
        if (!kept) return source_.refuse(kept.problems());
        const auto second = source_.withEdits(std::move(kept).value(), **other);
        if (!second) return source_.refuse(second.problems());
        first_.edited = {written, *first};
        second_.edited = {*other, *second};
        for (CompareSide* side : {&first_, &second_})
            if (const int code = lay(*side)) return code;
        return kDone;
    }

    int lay(CompareSide& side) {
        const auto input = source_.edited(side.edited.edits);
        if (!input) return source_.refuse(input.problems());
        const auto rulebook = applyToRulebook(side.edited.edits, side.edited.rulebook);
        if (!rulebook) return source_.refuse(rulebook.problems());
        side.input = *input;
        side.rulebook = *rulebook;
        const auto word = [this](const char* key) { return console_.words().text(key); };
        side.name = side.edited.edits.name.empty() ? word("compare.original") : side.edited.edits.name;
        if (&side != &second_) return kDone;
        const bool edited = options_.edits.any();
        const bool otherwise = side.edited.rulebook->identity() != first_.edited.rulebook->identity();
        if (side.edited.edits.name.empty() && (edited || otherwise))
            side.name = edited ? word("compare.edited") : side.edited.rulebook->named();
        return kDone;
    }

    void compareOne(const std::string& subject) {
        const Ledger first = evaluate(first_.input, first_.rulebook, subject, source_.clock());
        const Ledger second = evaluate(second_.input, second_.rulebook, subject, source_.clock(), &first);
        report_.add(first.problems());
        report_.add(newIn(second.problems(), first.problems()));
        report_.note(first);
        report_.note(second);
        comparisons_.push_back(compare(std::make_shared<const Ledger>(first), std::make_shared<const Ledger>(second)));
        addSwitches(comparisons_.back(), first_.edited.edits, second_.edited.edits);
        const PartsQuestion question{source_.input(),
                                     first_.edited.rulebook,
                                     subject,
                                     source_.clock(),
                                     first_.edited,
                                     second_.edited,
                                     [this](std::string_view kind) { return source_.kindDeclared(kind); }};
        parts_.push_back(partsOf(question, comparisons_.back().difference()));
    }

    void write() {
        const Sink sink = console_.sink();
        if (json_) writeCompareJsonBegin(report_.forDocument(), console_.words(), sink);
        if (options_.format == "csv") writeCompareCsvHeader(sink);
        for (std::size_t i = 0; i < comparisons_.size(); ++i) {
            const CompareDocument document{comparisons_[i], &parts_[i], first_.name, second_.name};
            if (json_) {
                writeCompareJson(document, console_.words(), source_.kinds(), i == 0, sink);
            } else if (options_.format == "csv") {
                writeCompareCsv(document, console_.words(), source_.kinds(), sink);
            } else {
                if (i > 0) sink("\n");
                writeCompareText(document, console_.words(), source_.kinds(), sink);
            }
        }
        if (json_) writeJsonEnd(sink);
    }

    const CompareOptions& options_;
    Console& console_;
    AuditSource source_;
    const bool json_;
    CompareSide first_, second_;
    std::vector<Comparison> comparisons_;
    std::vector<DifferenceParts> parts_;
    AuditReport report_{console_, json_};
};

}  // namespace

int compareLedgers(const CompareOptions& options, const std::vector<std::string>& folders, Console& console) {
    if (const int code = checkAuditOptions(options, "compare", console)) return code;
    if (!options.with.empty() && !isCaseName(options.file)) return console.usage("usage.audit-case");
    if (options.scenario.empty() && options.with.empty() && options.withRulebook.empty() && options.readings.empty() &&
        !options.edits.any())
        return console.usage("usage.compare-nothing");
    return Comparing(options, folders, console).run();
}

void addCompare(const CommandForm& program) {
    const CommandForm command = program.command("compare", "compare");
    const auto options = std::make_shared<CompareOptions>();
    addAuditOptions(command, *options);
    addFormat(command, options->format);
    command.option("--with", options->with, "compare-with", "NAME");
    command.option("--with-rulebook", options->withRulebook, "compare-with-rulebook", "ID|PATH");
    command.runs(
        [options](const auto& folders, Console& console) { return compareLedgers(*options, folders, console); });
}

}  // namespace clearline::cli
