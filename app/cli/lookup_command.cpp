#include "app/cli/lookup_command.h"

#include "app/cli/case_source.h"
#include "app/cli/common_options.h"
#include "app/cli/loaded_case.h"
#include "core/export/lookup_writers.h"
#include "core/ledger/evaluate.h"

namespace clearline::cli {

namespace {

class LookingUp {
public:
    LookingUp(const LookupOptions& options, const std::vector<std::string>& folders, Console& console)
        : options_(options), folders_(folders), console_(console), json_(options.format == "json") {}

    int run() {
        Clock clock{Date::kMin, Date::kMin};
        if (const int code = readClock(options_.asOf, options_.knownOn, clock, console_)) return code;
        auto loaded = load();
        if (!loaded) {
            if (json_)
                writeLookupRefusedJson(loaded.problems(), console_.words(), console_.sink());
            else
                console_.problems(loaded.problems());
            return kUnreadable;
        }
        LookupQuery query;
        if (const int code = ask(loaded->rulebooks, query)) return code;
        const SubjectSearch search(loaded->input, subjectsOf(*loaded->input));
        const LookupFound found = lookUp(search, query, loaded->input, loaded->rulebooks, clock);
        add(loaded->input->problems, Severity::Warning);
        for (const auto& rulebook : loaded->rulebooks) add(rulebook->problems, Severity::Error);
        add(found.problems, Severity::Warning);
        write({query, found, search, *loaded->input, loaded->rulebooks, loaded->kinds, clock,
               options_.showIdentifiers ? Identifiers::Shown : Identifiers::Masked, problems_});
        return incomplete_ || anyIncomplete(found) ? kIncomplete : kDone;
    }

private:
    Result<LoadedCase> load() {
        if (!isCaseName(options_.file)) return loadCase(options_.file, options_.rulebooks, folders_, console_, options_.how);
        auto source = loadFromCase(options_.file, options_.rulebooks, {}, folders_);
        if (!source) return source.problems();
        return std::move(source).value().loaded;
    }

    int ask(const RulebookList& rulebooks, LookupQuery& query) {
        for (const std::string& word : options_.words) query.typed += (query.typed.empty() ? "" : " ") + word;
        for (const std::string& grade : options_.grades)
            if (const int code = take(parseGradeAsked(grade, rulebooks), query)) return code;
        for (const std::string& list : options_.lists)
            if (const int code = take(parseListAsked(list, rulebooks), query)) return code;
        return kDone;
    }

    // A grade or list that there is not is a mistake in the command, not in the file.
    int take(const Result<StateAsked>& asked, LookupQuery& query) {
        if (!asked) {
            console_.problems(asked.problems());
            return kUsage;
        }
        query.asked.push_back(*asked);
        return kDone;
    }

    // A look-up leaves out notices: how a column was read is no answer to who somebody is.
    void add(const Problems& problems, Severity floor) {
        for (const Problem& problem : problems) {
            if (problem.severity < floor) continue;
            if (problem.severity >= Severity::Error) incomplete_ = true;
            if (json_)
                problems_.push_back(problem);
            else
                console_.problem(problem, options_.showIdentifiers ? Identifiers::Shown : Identifiers::Masked);
        }
    }

    static bool anyIncomplete(const LookupFound& found) {
        for (const LookupAnswer& answer : found.answers)
            for (const SubjectState& state : answer.states)
                if (state.incomplete) return true;
        return !found.undecided.empty();
    }

    void write(const LookupDocument& document) {
        if (json_) return writeLookupJson(document, console_.words(), console_.sink());
        if (options_.format == "csv")
            writeLookupCsv(document, console_.words(), console_.sink());
        else
            writeLookupText(document, console_.words(), console_.sink());
        if (document.found.answers.empty()) console_.message("lookup.nothing");
        if (document.found.ambiguous) console_.message("lookup.ambiguous");
        std::string undecided;
        for (const std::size_t subject : document.found.undecided)
            undecided.append(undecided.empty() ? "" : console_.words().text("list.comma"))
                .append(shownText(document.search.ids()[subject], document.identifiers));
        if (!undecided.empty()) console_.message("lookup.undecided", {undecided});
    }

    const LookupOptions& options_;
    const std::vector<std::string>& folders_;
    Console& console_;
    const bool json_;
    Problems problems_;
    bool incomplete_ = false;
};

}  // namespace

int lookup(const LookupOptions& options, const std::vector<std::string>& folders, Console& console) {
    if (options.file.empty()) return console.usage("usage.lookup-file");
    if (options.rulebooks.empty() && !keepsRulebooks(options.file)) return console.usage("usage.lookup-rulebook");
    if (options.words.empty() && options.grades.empty() && options.lists.empty())
        return console.usage("usage.lookup-nothing");
    if (options.format != "text" && options.format != "json" && options.format != "csv")
        return console.usage("usage.format", {options.format});
    if (PlanWishes wishes; const int code = readWishes(options.how, wishes, console)) return code;
    return LookingUp(options, folders, console).run();
}

void addLookup(const CommandForm& program) {
    const CommandForm command = program.command("lookup", "lookup");
    const auto options = std::make_shared<LookupOptions>();
    command.argument("FILE", options->file, "explain-file");
    command.argument("TEXT", options->words, "lookup-text");
    addForeignOptions(command, options->how);
    command.many("--rulebook", options->rulebooks, "explain-rulebook", "ID|PATH");
    command.option("--as-of", options->asOf, "explain-as-of", "YYYY-MM-DD");
    command.option("--known-on", options->knownOn, "explain-known-on", "YYYY-MM-DD");
    command.many("--grade", options->grades, "lookup-grade", "SCALE=STEP");
    command.many("--list", options->lists, "lookup-list", "LIST=on|was|never");
    command.flag("--show-identifiers", options->showIdentifiers, "lookup-show");
    addFormat(command, options->format);
    command.runs([options](const auto& folders, Console& console) { return lookup(*options, folders, console); });
}

}  // namespace clearline::cli
