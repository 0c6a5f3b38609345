#include "app/cli/objection_options.h"

namespace clearline::cli {

namespace {

class Options {
public:
    Options(const Catalogue& words, ObjectionCommand& options) : words_(words), options_(options) {}

    void add(CLI::App& app) {
        CLI::App* command = add("objection", "objection", app);
        for (const char* name : {"new", "edit", "list", "show", "move", "delete", "calendar"}) {
            const std::string_view is = name;
            CLI::App* each = add(name, std::string("objection-") + name, *command);
            each->add_option("CASE", options_.file, help("case-file"))->type_name("");
            if (is == "show" || is == "edit" || is == "move" || is == "delete")
                each->add_option("N", options_.number, help("objection-number"))->type_name("");
            if (is == "new" || is == "edit") addParts(*each, is == "new");
            if (is == "list") addFilter(*each);
            if (is == "move") {
                each->add_option("STAGE", options_.stage, help("objection-stage"))->type_name("");
                each->add_option("--on", options_.on, help("objection-on"))->type_name("YYYY-MM-DD");
                each->add_option("--by", options_.by, help("objection-by"))->type_name("NAME");
                each->add_option("--granted", options_.granted, help("objection-granted"))
                    ->type_name("K,...")
                    ->delimiter(',');
            }
            if (is == "calendar") {
                each->add_option("FILE", options_.calendarFile, help("objection-calendar-file"))->type_name("");
                each->add_flag("--of-rulebooks", options_.ofRulebooks, help("objection-of-rulebooks"));
            }
            if (is == "list" || is == "show" || is == "new" || is == "edit" || is == "calendar") {
                many(*each, "--rulebook", options_.rulebooks, help("objection-rulebook"), "ID");
                each->add_option("--as-of", options_.asOf, help("explain-as-of"))->type_name("YYYY-MM-DD");
                each->add_option("--known-on", options_.knownOn, help("explain-known-on"))->type_name("YYYY-MM-DD");
            }
            if (is == "list" || is == "show") {
                each->add_option("--format", options_.format, help("objection-format"))
                    ->type_name(is == "list" ? "text|json|csv|ics" : "text|json");
                continue;
            }
            each->add_option("--who", options_.who, help("case-who"))->type_name("NAME");
            each->add_option("--why", options_.why, help("case-why"))->type_name("TEXT");
            each->add_flag("--dry-run", options_.dryRun, help("case-dry-run"));
        }
    }

private:
    void addFilter(CLI::App& each) {
        each.add_option("--kind", options_.kind, help("objection-kind"))->type_name("objection|repair");
        each.add_option("--stage", options_.stage, help("objection-stage"))->type_name("STAGE");
        each.add_option("--ground", options_.ground, help("objection-ground"))->type_name("GROUND");
        each.add_option("--subject", options_.subject, help("explain-subject"))->type_name("S");
        each.add_flag("--due", options_.due, help("objection-due"));
    }
    void addParts(CLI::App& each, bool isNew) {
        if (isNew) each.add_option("--subject", options_.subject, help("objection-subject"))->type_name("S");
        each.add_option("--kind", options_.kind, help("objection-kind"))->type_name("objection|repair");
        each.add_option("--ground", options_.ground, help("objection-ground"))->type_name("GROUND");
        many(each, "--line", options_.lines, help("objection-line"), "RECORD[@VERSION][/RULE]");
        many(each, "--from-finding", options_.findings, help("objection-from-finding"), "KEY");
        many(each, "--change", options_.changes, help("objection-change"), "RECORD[@VERSION].FIELD=[OLD->]NEW");
        many(each, "--evidence", options_.evidence, help("objection-evidence"), "FILE");
        many(each, "--paper", options_.papers, help("objection-paper"), "PAPER=FILE");
        each.add_option("--argument", options_.argument, help("objection-argument"))->type_name("TEXT|@FILE");
        many(each, "--cite", options_.cites, help("objection-cite"), "KEY[=TEXT]");
        many(each, "--leave-out", options_.leaveOut, help("objection-leave-out"), "KEY");
        each.add_option("--goal", options_.goal, help("objection-goal"))->type_name("RULEBOOK/THRESHOLD");
        each.add_option("--notified-on", options_.notifiedOn, help("objection-notified-on"))->type_name("YYYY-MM-DD");
        each.add_option("--performed-on", options_.performedOn, help("objection-performed-on"))
            ->type_name("YYYY-MM-DD");
        each.add_option("--committed-on", options_.committedOn, help("objection-committed-on"))
            ->type_name("YYYY-MM-DD");
        if (isNew) return;
        const auto drop = [&](const char* name, std::vector<std::size_t>& into) {
            each.add_option(name, into, help("objection-drop"))->type_name("K,...")->delimiter(',');
        };
        drop("--drop-line", options_.dropLines);
        drop("--drop-change", options_.dropChanges);
        drop("--drop-evidence", options_.dropEvidence);
    }

    [[nodiscard]] std::string help(const std::string& key) const { return words_.text("help." + key); }
    CLI::App* add(const std::string& name, const std::string& about, CLI::App& to) const {
        CLI::App* command = to.add_subcommand(name, help(about));
        command->group(words_.text("help.commands"));
        command->get_help_ptr()->group(words_.text("help.group"));
        return command;
    }
    static void many(CLI::App& command, const char* name, std::vector<std::string>& into, const std::string& about,
                     const char* form) {
        command.add_option(name, into, about)->type_name(form)->allow_extra_args(false);
    }

    const Catalogue& words_;
    ObjectionCommand& options_;
};

}  // namespace

void addObjectionCommands(CLI::App& app, const Catalogue& words, ObjectionCommand& options) {
    Options(words, options).add(app);
}

}  // namespace clearline::cli
