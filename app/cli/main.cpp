// clearline-cli: core on the command line. Reads the command, asks the command's own file to do
// it, and ends with 0 done, 1 done but incomplete, 2 usage, 3 nothing could be read.
#include <sys/resource.h>
#include <CLI/CLI.hpp>

#include <csignal>
#include <cstdio>

#include "app/cli/case_command.h"
#include "app/cli/compare_command.h"
#include "app/cli/diagnose_command.h"
#include "app/cli/explain_command.h"
#include "app/cli/export_command.h"
#include "app/cli/findings_command.h"
#include "app/cli/formula_command.h"
#include "app/cli/history_command.h"
#include "app/cli/language.h"
#include "app/cli/lookup_command.h"
#include "app/cli/map_command.h"
#include "app/cli/objection_options.h"
#include "app/cli/paper_command.h"
#include "app/cli/reach_command.h"
#include "app/cli/rulebook_command.h"
#include "app/cli/sensitivity_command.h"
#include "app/cli/statement_command.h"
#include "core/rulebook/load.h"

namespace {

using namespace clearline;
using namespace clearline::cli;

struct Request {
    ExplainOptions explain;
    LookupOptions lookup;
    CompareOptions compare;
    ReachCommand reach;
    SensitivityCommand sensitivity;
    StatementOptions statement;
    PaperOptions paper;
    ReplayOptions replay;
    DiagnoseOptions diagnose;
    FindingsOptions findings;
    HistoryOptions history;
    ObjectionCommand objection;
    CaseCommand kept;
    ExportOptions exported;
    MapOptions map;
    FormulaOptions formula;
    std::string rulebook;
    bool allRulebooks = false;
    std::string language;
};

class CommandLine {
public:
    CommandLine(Request& request, const Catalogue& words)
        : words_(words), app_(words.text("help.about"), "clearline-cli") {
        app_.option_defaults()->group(words.text("help.group"));
        app_.set_version_flag("--version", std::string("clearline-cli ") + CLEARLINE_VERSION, help("version"));
        app_.get_formatter()->label("Usage", words.text("help.usage"));
        app_.get_formatter()->label("Positionals", words.text("help.positionals"));
        app_.get_formatter()->label("Subcommands", words.text("help.commands"));
        app_.get_formatter()->label("SUBCOMMAND", words.text("help.command"));
        app_.get_formatter()->label("OPTIONS", words.text("help.options"));
        app_.set_help_flag("-h,--help", help("help"));
        app_.add_option("--lang", request.language, help("lang"))->type_name("en|zh");
        app_.fallthrough();
        addExplain(request.explain);
        addLookup(request.lookup);
        addCompare(request.compare);
        addReach(request.reach);
        addAudit("sensitivity", request.sensitivity);
        addStatement(request.statement);
        addPaper(request.paper);
        addReplay(request.replay);
        addDiagnose(request.diagnose);
        addFindings(request.findings);
        addHistory(request.history);
        addObjectionCommands(app_, words, request.objection);
        addRulebook(request);
        addFormula(request.formula);
        addCase(request.kept);
        addExport(request.exported);
        addMap(request.map);
    }

    CLI::App& app() { return app_; }

private:
    [[nodiscard]] std::string help(const std::string& key) const { return words_.text("help." + key); }

    CLI::App* add(const std::string& name, const std::string& about, CLI::App& to) const {
        CLI::App* command = to.add_subcommand(name, help(about));
        command->group(words_.text("help.commands"));
        command->get_help_ptr()->group(words_.text("help.group"));
        return command;
    }

    void addExplain(ExplainOptions& options) {
        CLI::App* command = add("explain", "explain", app_);
        command->add_option("FILE", options.file, help("explain-file"))->type_name("");
        addForeign(*command, options.how);
        command->add_option("--rulebook", options.rulebooks, help("explain-rulebook"))
            ->type_name("ID|PATH")
            ->allow_extra_args(false);
        command->add_option("--subject", options.subject, help("explain-subject"))->type_name("S");
        command->add_option("--as-of", options.asOf, help("explain-as-of"))->type_name("YYYY-MM-DD");
        command->add_option("--known-on", options.knownOn, help("explain-known-on"))->type_name("YYYY-MM-DD");
        command->add_option("--set", options.sets, help("explain-set"))
            ->type_name("NAME[@FROM]=VALUE")
            ->allow_extra_args(false);
        command->add_option("--without", options.without, help("explain-without"))
            ->type_name("RECORD")
            ->allow_extra_args(false);
        command->add_option("--amend", options.amends, help("explain-amend"))
            ->type_name("RECORD[@VERSION].COLUMN=VALUE")
            ->allow_extra_args(false);
        command->add_option("--add", options.adds, help("explain-add"))
            ->type_name("COLUMN=VALUE,...")
            ->allow_extra_args(false);
        many(*command, "--switch", options.switches, help("explain-switch"), "WHAT[=OF]");
        command->add_option("--scenario", options.scenario, help("explain-scenario"))->type_name("NAME");
        command->add_flag("--receipt", options.receipt, help("explain-receipt"));
        command->add_flag("--keep-receipt", options.keepReceipt, help("explain-keep-receipt"));
        command->add_option("--who", options.who, help("case-who"))->type_name("NAME");
        command->add_option("--reading", options.readings, help("explain-reading"))
            ->type_name("ID")
            ->allow_extra_args(false);
        command->add_flag("--steps", options.steps, help("explain-steps"));
        command->add_flag("--side-by-side", options.sideBySide, help("explain-side-by-side"));
        command->add_option("--format", options.format, help("explain-format"))->type_name("text|json|csv");
    }

    void addLookup(LookupOptions& options) {
        CLI::App* command = add("lookup", "lookup", app_);
        command->add_option("FILE", options.file, help("explain-file"))->type_name("");
        command->add_option("TEXT", options.words, help("lookup-text"))->type_name("");
        addForeign(*command, options.how);
        command->add_option("--rulebook", options.rulebooks, help("explain-rulebook"))
            ->type_name("ID|PATH")
            ->allow_extra_args(false);
        command->add_option("--as-of", options.asOf, help("explain-as-of"))->type_name("YYYY-MM-DD");
        command->add_option("--known-on", options.knownOn, help("explain-known-on"))->type_name("YYYY-MM-DD");
        command->add_option("--grade", options.grades, help("lookup-grade"))
            ->type_name("SCALE=STEP")
            ->allow_extra_args(false);
        command->add_option("--list", options.lists, help("lookup-list"))
            ->type_name("LIST=on|was|never")
            ->allow_extra_args(false);
        command->add_flag("--show-identifiers", options.showIdentifiers, help("lookup-show"));
        command->add_option("--format", options.format, help("explain-format"))->type_name("text|json|csv");
    }

    // What the commands of an auditor share.
    CLI::App* addAudit(const std::string& name, AuditOptions& options) {
        CLI::App* command = add(name, name, app_);
        command->add_option("FILE", options.file, help("audit-file"))->type_name("");
        command->add_option("--rulebook", options.rulebook, help("audit-rulebook"))->type_name("ID|PATH");
        command->add_option("--subject", options.subject, help("explain-subject"))->type_name("S");
        command->add_option("--as-of", options.asOf, help("explain-as-of"))->type_name("YYYY-MM-DD");
        command->add_option("--known-on", options.knownOn, help("explain-known-on"))->type_name("YYYY-MM-DD");
        command->add_option("--scenario", options.scenario, help("explain-scenario"))->type_name("NAME");
        many(*command, "--reading", options.readings, help("explain-reading"), "ID");
        many(*command, "--set", options.edits.sets, help("explain-set"), "NAME[@FROM]=VALUE");
        many(*command, "--without", options.edits.without, help("explain-without"), "RECORD");
        many(*command, "--amend", options.edits.amends, help("explain-amend"), "RECORD[@VERSION].COLUMN=VALUE");
        many(*command, "--add", options.edits.adds, help("explain-add"), "COLUMN=VALUE,...");
        many(*command, "--rule-off", options.edits.rulesOff, help("case-rule-off"), "RULE");
        many(*command, "--switch", options.edits.switches, help("explain-switch"), "WHAT[=OF]");
        command->add_option("--format", options.format, help("explain-format"))->type_name("text|json|csv");
        return command;
    }
    void addCompare(CompareOptions& options) {
        CLI::App* command = addAudit("compare", options);
        command->add_option("--with", options.with, help("compare-with"))->type_name("NAME");
        command->add_option("--with-rulebook", options.withRulebook, help("compare-with-rulebook"))
            ->type_name("ID|PATH");
    }

    void addReach(ReachCommand& options) {
        CLI::App* command = addAudit("reach", options);
        command->add_option("--threshold", options.threshold, help("reach-threshold"))->type_name("ID|SCALE=STEP");
        command->add_option("--until", options.until, help("reach-until"))->type_name("YYYY-MM-DD");
        many(*command, "--keep", options.keep, help("reach-keep"), "RECORD");
    }

    void addStatement(StatementOptions& options) {
        CLI::App* command = add("statement", "statement", app_);
        command->add_option("FILE", options.file, help("audit-file"))->type_name("");
        many(*command, "--rulebook", options.rulebooks, help("explain-rulebook"), "ID|PATH");
        command->add_option("--subject", options.subject, help("explain-subject"))->type_name("S");
        command->add_option("--scenario", options.scenario, help("explain-scenario"))->type_name("NAME");
        command->add_option("--as-of", options.asOf, help("statement-as-of"))->type_name("YYYY-MM-DD");
        command->add_option("--known-on", options.knownOn, help("explain-known-on"))->type_name("YYYY-MM-DD");
        command->add_option("--format", options.format, help("explain-format"))->type_name("text|json|csv");
    }

    void addPaper(PaperOptions& options) {
        CLI::App* command = addAudit("paper", options);
        command->remove_option(command->get_option("--format"));
        command->add_option("--sections", options.sections, help("paper-sections"))->type_name("A,B,...");
        command->add_option("--lines", options.lines, help("paper-lines"))->type_name("N,N,...");
        command->add_option("--waterfall", options.waterfall, help("paper-waterfall"))->type_name("rule|record|year");
        command->add_option("--with", options.with, help("paper-with"))->type_name("NAME");
        command->add_option("--title", options.title, help("paper-title"))->type_name("TEXT");
        command->add_option("--author", options.author, help("paper-author"))->type_name("NAME");
        command->add_option("--note", options.note, help("paper-note"))->type_name("TEXT");
        command->add_flag("--show-identifiers", options.showIdentifiers, help("paper-show"));
        command->add_option("--out", options.out, help("paper-out"))->type_name("NAME.html");
        command->add_flag("--force", options.force, help("paper-force"));
    }
    void addReplay(ReplayOptions& options) {
        CLI::App* command = add("replay", "replay", app_);
        command->add_option("PAPER", options.paper, help("replay-paper"))->type_name("");
        command->add_option("FILE", options.file, help("audit-file"))->type_name("");
        command->add_option("--rulebook", options.rulebook, help("audit-rulebook"))->type_name("ID|PATH");
        command->add_option("--subject", options.subject, help("replay-subject"))->type_name("S");
        command->add_option("--scenario", options.scenario, help("explain-scenario"))->type_name("NAME");
    }

    void addDiagnose(DiagnoseOptions& options) {
        CLI::App* command = add("diagnose", "diagnose", app_);
        command->add_option("FILE", options.file, help("audit-file"))->type_name("");
        many(*command, "--rulebook", options.rulebooks, help("explain-rulebook"), "ID|PATH");
        command->add_option("--subject", options.subject, help("explain-subject"))->type_name("S");
        command->add_option("--scenario", options.scenario, help("explain-scenario"))->type_name("NAME");
        command->add_option("--as-of", options.asOf, help("diagnose-as-of"))->type_name("YYYY-MM-DD");
        command->add_option("--most", options.most, help("diagnose-most"))->type_name("1|2|3");
        many(*command, "--not", options.without, help("diagnose-not"), "CAUSE");
        command->add_option("--open-as", options.openAs, help("diagnose-open-as"))->type_name("NAME");
        command->add_option("--fit", options.fit, help("diagnose-fit"))->type_name("N");
        command->add_option("--who", options.who, help("case-who"))->type_name("NAME");
        command->add_option("--format", options.format, help("explain-format"))->type_name("text|json|csv");
    }

    void addFindings(FindingsOptions& options) {
        CLI::App* command = add("findings", "findings", app_);
        command->add_option("FILE", options.file, help("audit-file"))->type_name("");
        command->add_option("--rulebook", options.rulebook, help("audit-rulebook"))->type_name("ID|PATH");
        command->add_option("--subject", options.subject, help("explain-subject"))->type_name("S");
        command->add_option("--scenario", options.scenario, help("explain-scenario"))->type_name("NAME");
        command->add_option("--as-of", options.asOf, help("explain-as-of"))->type_name("YYYY-MM-DD");
        command->add_option("--known-on", options.knownOn, help("explain-known-on"))->type_name("YYYY-MM-DD");
        for (const char* decision : {"accept", "dismiss", "reopen"}) {
            CLI::App* each = add(decision, std::string("findings-") + decision, *command);
            each->add_option("CASE", options.file, help("case-file"))->type_name("");
            each->add_option("KEY", options.key, help("findings-key"))->type_name("");
            if (decision != std::string_view("reopen"))
                each->add_option("--note", options.note, help("findings-note"))->type_name("TEXT");
            each->add_option("--who", options.who, help("case-who"))->type_name("NAME");
        }
        command->add_option("--at-least", options.atLeast, help("findings-at-least"))
            ->type_name("notice|warning|error");
        many(*command, "--without-check", options.without, help("findings-without"), "CHECK");
        command->add_option("--format", options.format, help("explain-format"))->type_name("text|json|csv");
    }

    void addHistory(HistoryOptions& options) {
        CLI::App* command = add("history", "history", app_);
        command->add_option("FILE", options.file, help("audit-file"))->type_name("");
        command->add_option("--rulebook", options.rulebook, help("audit-rulebook"))->type_name("ID|PATH");
        command->add_option("--subject", options.subject, help("explain-subject"))->type_name("S");
        command->add_option("--scenario", options.scenario, help("explain-scenario"))->type_name("NAME");
        command->add_option("--from", options.from, help("history-from"))->type_name("YYYY-MM-DD");
        command->add_option("--to", options.to, help("history-to"))->type_name("YYYY-MM-DD");
        command->add_option("--values", options.values, help("history-values"))->type_name("DAY..DAY");
        command->add_option("--with-rulebook", options.withRulebook, help("history-with"))->type_name("ID|PATH");
        command->add_option("--format", options.format, help("explain-format"))->type_name("text|json|csv");
    }

    void addRulebook(Request& request) {
        CLI::App* command = add("rulebook", "rulebook", app_);
        add("list", "rulebook-list", *command);
        CLI::App* check = add("check", "rulebook-check", *command);
        check->add_option("PATH", request.rulebook, help("rulebook-path"))->type_name("");
        check->add_flag("--all", request.allRulebooks, help("rulebook-all"));
    }

    void addMap(MapOptions& options) {
        CLI::App* command = add("map", "map", app_);
        CLI::App* guess = add("guess", "map-guess", *command);
        CLI::App* show = add("show", "map-show", *command);
        CLI::App* check = add("check", "map-check", *command);
        guess->add_option("FILE", options.file, help("map-file"))->type_name("");
        show->add_option("MAP", options.map, help("map-map"))->type_name("");
        check->add_option("MAP", options.map, help("map-map"))->type_name("");
        check->add_option("FILE", options.file, help("map-file"))->type_name("");
        for (CLI::App* each : {guess, check}) {
            each->add_option("--table", options.table, help("map-table"))->type_name("TABLE");
            each->add_option("--encoding", options.encoding, help("map-encoding"))
                ->type_name("utf-8|gb18030|utf-16le|utf-16be");
            each->add_option("--separator", options.separator, help("map-separator"))
                ->type_name("comma|semicolon|tab||");
            each->add_option("--header-row", options.headerRow, help("map-header-row"))->type_name("N");
            each->add_flag("--json", options.json, help("map-json"));
        }
        guess->add_option("--save", options.save, help("map-save"))->type_name("OUT.yaml");
        guess->add_flag("--force", options.force, help("map-force"));
        show->add_flag("--yaml", options.yaml, help("map-yaml"));
    }

    void addFormula(FormulaOptions& options) {
        CLI::App* command = add("formula", "formula", app_);
        command->add_option("EXPR", options.expression, help("formula-expression"))->type_name("");
        command->add_option("--context", options.context, help("formula-context"))->type_name("FILE.json");
        command->add_flag("--trail", options.trail, help("formula-trail"));
    }

    void addExport(ExportOptions& options) {
        CLI::App* command = add("export", "export", app_);
        command->add_option("FILE", options.file, help("export-file"))->type_name("");
        command->add_option("--map", options.map, help("export-map"))->type_name("ID|PATH");
        command->add_option("--to", options.to, help("export-to"))->type_name("FILE");
        command->add_option("--scenario", options.scenario, help("export-scenario"))->type_name("NAME");
        command->add_flag("--force", options.force, help("export-force"));
    }

    static void many(CLI::App& command, const char* name, std::vector<std::string>& into, const std::string& about,
                     const char* form) {
        command.add_option(name, into, about)->type_name(form)->allow_extra_args(false);
    }
    void addCase(CaseCommand& options) {
        CLI::App* command = add("case", "case", app_);
        for (const char* name :
             {"new", "info", "verify", "log", "edit", "undo", "export", "seal", "unseal", "replay"}) {
            CLI::App* each = add(name, std::string("case-") + name, *command);
            each->add_option("CASE", options.file, help("case-file"))->type_name("");
            addCaseOptions(*each, name, options);
        }
        for (CLI::App* parent : {&app_, command}) {
            CLI::App* import = add("import", "import", *parent);
            import->add_option("FILE", options.files, help("import-files"))->type_name("");
            import->add_option("--case", options.into, help("case-file"))->type_name("CASE");
            addForeign(*import, options.how);
            many(*import, "--same-as", options.sameAs, help("import-same-as"), "CALLED=ID");
            many(*import, "--rulebook", options.rulebooks, help("import-rulebook"), "ID|PATH");
            import->add_flag("--dry-run", options.dryRun, help("import-dry-run"));
            import->add_flag("--json", options.json, help("import-json"));
            import->add_option("--who", options.who, help("case-who"))->type_name("NAME");
        }
    }
    // How a file of others is to be read.
    void addForeign(CLI::App& command, MapOptions& how) {
        command.add_option("--map", how.map, help("import-map"))->type_name("ID|PATH");
        command.add_option("--table,--sheet", how.table, help("map-table"))->type_name("TABLE");
        command.add_option("--encoding", how.encoding, help("map-encoding"))
            ->type_name("utf-8|gb18030|utf-16le|utf-16be");
        command.add_option("--separator", how.separator, help("map-separator"))->type_name("comma|semicolon|tab||");
        command.add_option("--header-row", how.headerRow, help("map-header-row"))->type_name("N");
    }
    void addCaseOptions(CLI::App& each, const std::string& name, CaseCommand& options) {
        const bool writes = name == "new" || name == "edit" || name == "undo" || name == "export";
        if (writes) each.add_option("--who", options.who, help("case-who"))->type_name("NAME");
        if (name == "verify") each.add_option("--root", options.root, help("case-root"))->type_name("HASH");
        if (name == "info") {
            each.add_option("--import", options.import, help("case-info-import"))->type_name("ENTRY");
            each.add_flag("--json", options.json, help("case-info-json"));
        }
        if (name == "log") each.add_option("--format", options.format, help("case-format"))->type_name("text|json");
        if (name == "undo") each.add_option("ENTRY", options.entry, help("case-entry"))->type_name("");
        if (name == "edit" || name == "undo") {
            each.add_option("--why", options.why, help("case-why"))->type_name("TEXT");
            each.add_flag("--dry-run", options.dryRun, help("case-dry-run"));
        }
        if (name == "edit") {
            each.add_option("--scenario", options.scenario, help("case-scenario"))->type_name("NAME");
            many(each, "--rulebook", options.rulebooks, help("case-rulebook"), "ID");
            many(each, "--set", options.sets, help("explain-set"), "NAME[@FROM]=VALUE");
            many(each, "--without", options.without, help("explain-without"), "RECORD");
            many(each, "--amend", options.amends, help("explain-amend"), "RECORD[@VERSION].COLUMN=VALUE");
            many(each, "--add", options.adds, help("explain-add"), "COLUMN=VALUE,...");
            many(each, "--rule-off", options.rulesOff, help("case-rule-off"), "RULE");
            many(each, "--switch", options.switches, help("explain-switch"), "WHAT[=OF]");
        }
        if (name == "export" || name == "seal" || name == "unseal")
            each.add_option("--to", options.to, help("case-to"))->type_name("FILE");
        if (name == "export") {
            many(each, "--hide-subject", options.hideSubjects, help("case-hide-subject"), "SUBJECT");
            many(each, "--hide-column", options.hideColumns, help("case-hide-column"), "TABLE.COLUMN");
            each.add_flag("--hide-people", options.hidePeople, help("case-hide-people"));
        }
        if (name == "seal" || name == "unseal")
            each.add_option("--password-file", options.passwordFile, help("case-password-file"))->type_name("FILE");
    }

    const Catalogue& words_;
    CLI::App app_;
};

int runNamed(const std::string& name, CaseCommand command, const std::vector<std::string>& folders, Console& console) {
    command.name = name;
    return runCase(command, folders, console);
}

int dispatch(CLI::App& app, const Request& request, const std::vector<std::string>& folders, Console& console) {
    if (!request.language.empty() && request.language != "en" && request.language != "zh")
        return console.usage("usage.lang", {request.language});
    if (app.got_subcommand("explain")) return explain(request.explain, folders, console);
    if (app.got_subcommand("lookup")) return lookup(request.lookup, folders, console);
    if (app.got_subcommand("compare")) return compareLedgers(request.compare, folders, console);
    if (app.got_subcommand("reach")) return reachGoals(request.reach, folders, console);
    if (app.got_subcommand("sensitivity")) return showSensitivity(request.sensitivity, folders, console);
    if (app.got_subcommand("statement")) return statement(request.statement, folders, console);
    if (app.got_subcommand("paper")) return paper(request.paper, folders, console);
    if (app.got_subcommand("replay")) return replay(request.replay, folders, console);
    if (app.got_subcommand("diagnose")) return diagnose(request.diagnose, folders, console);
    if (app.got_subcommand("findings")) {
        const auto decided = app.get_subcommand("findings")->get_subcommands();
        if (!decided.empty()) return judgeFinding(decided.front()->get_name(), request.findings, folders, console);
        return findings(request.findings, folders, console);
    }
    if (app.got_subcommand("history")) return history(request.history, folders, console);
    if (app.got_subcommand("objection")) {
        const auto given = app.get_subcommand("objection")->get_subcommands();
        if (given.empty()) return console.usage("usage.objection-command");
        ObjectionCommand command = request.objection;
        command.name = given.front()->get_name();
        return runObjection(command, folders, console);
    }
    if (app.got_subcommand("formula")) return formula(request.formula, console);
    if (app.got_subcommand("export")) return exportRecords(request.exported, folders, console);
    if (app.got_subcommand("map")) {
        const CLI::App* command = app.get_subcommand("map");
        if (command->got_subcommand("guess")) return guessMap(request.map, folders, console);
        if (command->got_subcommand("show")) return showMap(request.map, folders, console);
        if (command->got_subcommand("check")) return checkMap(request.map, folders, console);
        return console.usage("usage.map-command");
    }
    if (app.got_subcommand("import")) return runNamed("import", request.kept, folders, console);
    if (app.got_subcommand("case")) {
        const auto given = app.get_subcommand("case")->get_subcommands();
        if (given.empty()) return console.usage("usage.case-command");
        return runNamed(given.front()->get_name(), request.kept, folders, console);
    }
    if (app.got_subcommand("rulebook")) {
        const CLI::App* command = app.get_subcommand("rulebook");
        if (command->got_subcommand("list")) return listRulebooks(folders, console);
        if (command->got_subcommand("check"))
            return checkRulebooks(request.rulebook, request.allRulebooks, folders, console);
        return console.usage("usage.rulebook-command");
    }
    return console.usage("usage.command");
}

int run(int argc, char** argv) {
    const std::vector<std::string> folders = resourceFolders(argv[0]);
    const auto words = Catalogue::load(folders, chooseLanguage(argc, argv));
    if (!words) {
        std::fprintf(stderr,
                     "clearline-cli: no resources/messages found; set CLEARLINE_DATA to the resources folder.\n"
                     "clearline-cli: 找不到 resources/messages；请将 CLEARLINE_DATA 设为 resources 文件夹。\n");
        return kUnreadable;
    }
    Console console(*words);
    Request request;
    CommandLine line(request, *words);
    try {
        line.app().parse(argc, argv);
    } catch (const CLI::CallForHelp& help) {
        const CLI::App* asked = &line.app();
        while (!asked->get_subcommands().empty()) asked = asked->get_subcommands().front();
        console.data(asked->help());
        return console.finish(kDone);
    } catch (const CLI::CallForVersion& version) {
        console.data(std::string(version.what()) + "\n");
        return console.finish(kDone);
    } catch (const CLI::ParseError& error) { return console.usage("usage.parse", {error.what()}); }
    return console.finish(dispatch(line.app(), request, folders, console));
}

}  // namespace

int main(int argc, char** argv) {
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);  // a dump would hold what is personal
    std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is told as a full disk
    std::signal(SIGPIPE, SIG_DFL);  // a reader that has seen enough ends us quietly
    return run(argc, argv);
}
