#include "app/cli/case_command.h"
#include "app/cli/case_source.h"
#include "core/casefile/replay.h"
#include "core/export/ledger_writers.h"
#include "core/export/result_hash.h"
#include "core/rulebook/load.h"

namespace clearline::cli {

namespace {

// The case's ledgers made twice, from the files and from the rows that stand beside them, and each receipt
// made again from what the log held just before it.
class Replaying {
public:
    Replaying(CaseFile& file, const Kinds& kinds, Console& console) : file_(file), kinds_(kinds), console_(console) {}

    int run() {
        for (const LogEntry& entry : file_.log())
            if (entry.action.receipt) replay(entry);
        ledgers();
        return same_ ? kDone : kIncomplete;
    }

private:
    void say(const std::string& key, const std::vector<std::string>& args) {
        console_.data(console_.words().text("casefile." + key, args) + "\n");
    }
    void differs(const std::string& key, const std::vector<std::string>& args) {
        same_ = false;
        say(key, args);
    }
    void failed(const Problems& problems) {
        same_ = false;
        console_.problems(problems);
    }

    void replay(const LogEntry& entry) {
        const std::string number = std::to_string(entry.seq);
        const auto kept = readReceipt(*entry.action.receipt);
        if (!kept) return failed(kept.problems());
        const auto state = stateBefore(file_.log(), entry.seq);
        if (!state) return failed(state.problems());
        const KeptRulebook* rulebook = nullptr;
        for (const KeptRulebook& each : state->rulebooks)
            if (each.sha256 == kept->rulebookSha256.hex()) rulebook = &each;
        if (!rulebook) return differs("replay-no-rulebook", {number, kept->rulebook});
        auto loaded = file_.rulebook(*rulebook);
        if (loaded && !kept->readings.empty()) loaded = withReadings(**loaded, kept->readings);
        if (!loaded) return failed(loaded.problems());
        const Kinds known = withKindsOf(kinds_, **loaded);
        const auto input = file_.input(state->sources, readOptionsFor(known));
        if (!input) return failed(input.problems());
        std::optional<ScenarioText> text;
        Scenario scenario;
        if (kept->scenario) {
            const auto id = state->scenarioNamed(kept->scenario->name);
            if (!id) return differs("replay-no-scenario", {number, kept->scenario->name});
            scenario = state->scenarios.at(*id).under(rulebook->id);
            text = ScenarioText{kept->scenario->name, scenarioText(scenario)};
        }
        const auto edited = applyToRulebook(scenario, *loaded);
        if (!edited) return failed(edited.problems());
        const auto changed = applyToInput(scenario, *input, readOptionsFor(known).kindDeclared);
        if (!changed) return failed(changed.problems());
        const Ledger ledger = evaluate(*changed, *edited, kept->subject, {kept->asOf, kept->knownOn});
        Receipt again = receiptOf(ledger, **loaded, text, kept->engine);
        again.build = kept->build;
        const auto found = differences(*kept, again);
        if (found.empty()) return say("replay-same", {number, kept->subject, kept->rulebook, kept->asOf.iso()});
        for (const ReceiptDifference& each : found)
            differs("replay-differs", {number, each.key, each.first, each.second});
    }

    // As the writers of the command line put them; compared to the last byte.
    void ledgers() {
        std::vector<std::string> ids;
        for (const KeptRulebook& kept : file_.state().rulebooks)
            if (std::find(ids.begin(), ids.end(), kept.id) == ids.end()) ids.push_back(kept.id);
        for (const std::string& id : ids) {
            const auto rulebook = file_.rulebook(id);
            if (!rulebook) return failed(rulebook.problems());
            const Kinds known = withKindsOf(kinds_, **rulebook);
            const auto files = file_.input(readOptionsFor(known)), rows = file_.inputFromRows(readOptionsFor(known));
            if (!files) return failed(files.problems());
            if (!rows) return failed(rows.problems());
            compare(*rulebook, *files, *rows, known);
        }
    }
    void compare(const std::shared_ptr<const Rulebook>& rulebook, const std::shared_ptr<const CaseInput>& files,
                 const std::shared_ptr<const CaseInput>& rows, const Kinds& known) {
        const Clock clock{lastDay(*files), lastDay(*files)};
        std::size_t same = 0, all = 0;
        for (const std::string& subject : subjectsOf(*files)) {
            const std::string one = textOf(evaluate(files, rulebook, subject, clock), known);
            const std::string other = textOf(evaluate(rows, rulebook, subject, clock), known);
            ++all;
            if (one == other)
                ++same;
            else
                differs("replay-ledger-differs", {subject, rulebook->id});
        }
        say("replay-ledgers", {std::to_string(same), std::to_string(all), rulebook->id, clock.asOf.iso()});
    }
    std::string textOf(const Ledger& ledger, const Kinds& known) {
        std::string text;
        writeLedgerText(ledger, console_.words(), known, {true, {}}, [&](std::string_view piece) { text += piece; });
        return text;
    }
    // The latest day of any record, so that every record has been received and the result hangs on no clock.
    static Date lastDay(const CaseInput& input) {
        Date last = Date::ofDays(0);
        for (RecordIndex r = 0; r < input.records->size(); ++r)
            if (const auto day = input.records->date(r, Field::ReceivedOn); day && *day > last) last = *day;
        return last;
    }

    CaseFile& file_;
    const Kinds& kinds_;
    Console& console_;
    bool same_ = true;
};

}  // namespace

int replayCase(const CaseCommand& command, const std::vector<std::string>& folders, Console& console) {
    const auto opened = openToRead(command.file, {}, console);
    if (!opened) return kUnreadable;
    const auto kinds = Kinds::load(folders);
    if (!kinds) {
        console.problems(kinds.problems());
        return kUnreadable;
    }
    return Replaying(*opened, *kinds, console).run();
}

}  // namespace clearline::cli
