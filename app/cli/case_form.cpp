#include "app/cli/case_command.h"
#include "app/cli/common_options.h"

namespace clearline::cli {

namespace {

using Kept = std::shared_ptr<CaseCommand>;

RunCommand running(const std::string& name, const Kept& options) {
    return [name, options](const auto& folders, Console& console) {
        options->name = name;
        return runCase(*options, folders, console);
    };
}

void addImport(const CommandForm& parent, const Kept& options) {
    const CommandForm import = parent.command("import", "import");
    import.argument("FILE", options->files, "import-files");
    import.option("--case", options->into, "case-file", "CASE");
    addForeignOptions(import, options->how);
    import.many("--same-as", options->sameAs, "import-same-as", "CALLED=ID");
    import.many("--rulebook", options->rulebooks, "import-rulebook", "ID|PATH");
    import.flag("--dry-run", options->dryRun, "import-dry-run");
    import.flag("--json", options->json, "import-json");
    import.option("--who", options->who, "case-who", "NAME");
    import.runs(running("import", options));
}

void addEdits(const CommandForm& each, CaseCommand& options) {
    each.option("--scenario", options.scenario, "case-scenario", "NAME");
    each.many("--rulebook", options.rulebooks, "case-rulebook", "ID");
    each.many("--set", options.sets, "explain-set", "NAME[@FROM]=VALUE");
    each.many("--without", options.without, "explain-without", "RECORD");
    each.many("--amend", options.amends, "explain-amend", "RECORD[@VERSION].COLUMN=VALUE");
    each.many("--add", options.adds, "explain-add", "COLUMN=VALUE,...");
    each.many("--rule-off", options.rulesOff, "case-rule-off", "RULE");
    each.many("--switch", options.switches, "explain-switch", "WHAT[=OF]");
}

void addCaseOptions(const CommandForm& each, const std::string& name, CaseCommand& options) {
    const bool writes = name == "new" || name == "edit" || name == "undo" || name == "export";
    if (writes) each.option("--who", options.who, "case-who", "NAME");
    if (name == "verify") each.filled("--root", options.root, "case-root", "HASH");
    if (name == "info") {
        each.option("--import", options.import, "case-info-import", "ENTRY");
        each.flag("--json", options.json, "case-info-json");
    }
    if (name == "log") each.option("--format", options.format, "case-format", "text|json");
    if (name == "undo") each.argument("ENTRY", options.entry, "case-entry");
    if (name == "edit" || name == "undo") {
        each.option("--why", options.why, "case-why", "TEXT");
        each.flag("--dry-run", options.dryRun, "case-dry-run");
    }
    if (name == "edit") addEdits(each, options);
    if (name == "export" || name == "seal" || name == "unseal") each.option("--to", options.to, "case-to", "FILE");
    if (name == "export") {
        each.many("--hide-subject", options.hideSubjects, "case-hide-subject", "SUBJECT");
        each.many("--hide-column", options.hideColumns, "case-hide-column", "TABLE.COLUMN");
        each.flag("--hide-people", options.hidePeople, "case-hide-people");
    }
    if (name == "seal" || name == "unseal")
        each.filled("--password-file", options.passwordFile, "case-password-file", "FILE");
}

}  // namespace

void addCase(const CommandForm& program) {
    const CommandForm command = program.command("case", "case");
    command.runs([](const auto&, Console& console) { return console.usage("usage.case-command"); });
    const auto options = std::make_shared<CaseCommand>();
    for (const char* name : {"new", "info", "verify", "log", "edit", "undo", "export", "seal", "unseal", "replay"}) {
        const CommandForm each = command.command(name, std::string("case-") + name);
        each.argument("CASE", options->file, "case-file");
        addCaseOptions(each, name, *options);
        each.runs(running(name, options));
    }
    for (const CommandForm& parent : {program, command}) addImport(parent, options);
}

}  // namespace clearline::cli
