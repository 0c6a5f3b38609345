#include <memory>

#include "app/cli/objection_command.h"
#include "app/cli/objection_letter.h"

namespace clearline::cli {

namespace {

using Options = std::shared_ptr<ObjectionCommand>;

void addParts(const CommandForm& form, const Options& options) {
    ObjectionCommand& into = *options;
    form.option("--kind", into.kind, "objection-kind", "objection|repair");
    form.option("--ground", into.ground, "objection-ground", "GROUND");
    form.many("--line", into.lines, "objection-line", "RECORD[@VERSION][/RULE]");
    form.many("--from-finding", into.findings, "objection-from-finding", "KEY");
    form.many("--change", into.changes, "objection-change", "RECORD[@VERSION].FIELD=[OLD->]NEW");
    form.many("--evidence", into.evidence, "objection-evidence", "FILE");
    form.many("--paper", into.papers, "objection-paper", "PAPER=FILE");
    form.many("--shows", into.shows, "objection-shows", "FILE=TEXT");
    form.option("--argument", into.argument, "objection-argument", "TEXT|@FILE");
    form.many("--cite", into.cites, "objection-cite", "KEY[=TEXT]");
    form.many("--leave-out", into.leaveOut, "objection-leave-out", "KEY");
    form.option("--goal", into.goal, "objection-goal", "RULEBOOK/THRESHOLD");
    form.option("--notified-on", into.notifiedOn, "objection-notified-on", "YYYY-MM-DD");
    form.option("--performed-on", into.performedOn, "objection-performed-on", "YYYY-MM-DD");
    form.option("--committed-on", into.committedOn, "objection-committed-on", "YYYY-MM-DD");
}

void addFilter(const CommandForm& form, const Options& options) {
    form.option("--kind", options->kind, "objection-kind", "objection|repair");
    form.option("--stage", options->stage, "objection-stage", "STAGE");
    form.option("--ground", options->ground, "objection-ground", "GROUND");
    form.option("--subject", options->subject, "explain-subject", "S");
    form.flag("--due", options->due, "objection-due");
}

void addQuestion(const CommandForm& form, const Options& options) {
    form.many("--rulebook", options->rulebooks, "objection-rulebook", "ID");
    form.option("--as-of", options->asOf, "explain-as-of", "YYYY-MM-DD");
    form.option("--known-on", options->knownOn, "explain-known-on", "YYYY-MM-DD");
}

void addWriting(const CommandForm& form, const Options& options) {
    form.option("--who", options->who, "case-who", "NAME");
    form.option("--why", options->why, "case-why", "TEXT");
    form.flag("--dry-run", options->dryRun, "case-dry-run");
}

// One beneath `objection`, with the case and, of all but three, the number.
CommandForm begin(const CommandForm& objection, const Options& options, const char* name, bool ofOne) {
    options->name = name;
    const CommandForm form = objection.command(name, std::string("objection-") + name);
    form.argument("CASE", options->file, "case-file");
    if (ofOne) form.argument("N", options->number, "objection-number");
    form.runs([options](const auto& folders, Console& console) { return runObjection(*options, folders, console); });
    return form;
}

}  // namespace

void addObjection(const CommandForm& program) {
    const CommandForm objection = program.command("objection", "objection");
    objection.runs([](const auto&, Console& console) { return console.usage("usage.objection-command"); });
    const auto options = [] { return std::make_shared<ObjectionCommand>(); };
    {
        const Options into = options();
        const CommandForm form = begin(objection, into, "new", false);
        form.option("--subject", into->subject, "objection-subject", "S");
        addParts(form, into);
        addQuestion(form, into);
        addWriting(form, into);
    }
    {
        const Options into = options();
        const CommandForm form = begin(objection, into, "edit", true);
        addParts(form, into);
        form.option("--drop-line", into->dropLines, "objection-drop", "K,...");
        form.option("--drop-change", into->dropChanges, "objection-drop", "K,...");
        form.option("--drop-evidence", into->dropEvidence, "objection-drop", "K,...");
        addQuestion(form, into);
        addWriting(form, into);
    }
    {
        const Options into = options();
        const CommandForm form = begin(objection, into, "list", false);
        addFilter(form, into);
        addQuestion(form, into);
        form.option("--format", into->format, "objection-format", "text|json|csv|ics");
    }
    {
        const Options into = options();
        const CommandForm form = begin(objection, into, "show", true);
        addQuestion(form, into);
        form.option("--format", into->format, "objection-format", "text|json");
    }
    {
        const Options into = options();
        const CommandForm form = begin(objection, into, "move", true);
        form.argument("STAGE", into->stage, "objection-stage");
        form.option("--on", into->on, "objection-on", "YYYY-MM-DD");
        form.option("--by", into->by, "objection-by", "NAME");
        form.option("--granted", into->granted, "objection-granted", "K,...");
        addWriting(form, into);
    }
    {
        const Options into = options();
        addWriting(begin(objection, into, "delete", true), into);
    }
    {
        const Options into = options();
        const CommandForm form = begin(objection, into, "calendar", false);
        form.argument("FILE", into->calendarFile, "objection-calendar-file");
        form.flag("--of-rulebooks", into->ofRulebooks, "objection-of-rulebooks");
        addQuestion(form, into);
        addWriting(form, into);
    }
    addLetter(objection);
}

}  // namespace clearline::cli
