#include "app/cli/bundle_options.h"

#include <CLI/CLI.hpp>

namespace clearline::cli {

namespace {

CLI::App* add(CLI::App& to, const std::string& name, const std::string& about, const Catalogue& words) {
    CLI::App* command = to.add_subcommand(name, words.text("help." + about));
    command->group(words.text("help.commands"));
    command->get_help_ptr()->group(words.text("help.group"));
    return command;
}

}  // namespace

void addBundle(CLI::App& app, const Catalogue& words, BundleOptions& options) {
    const auto help = [&words](const std::string& key) { return words.text("help." + key); };
    const auto many = [](CLI::App& command, const char* name, std::vector<std::string>& into, const std::string& about,
                         const char* form) {
        command.add_option(name, into, about)->type_name(form)->allow_extra_args(false);
    };
    CLI::App* command = add(app, "bundle", "bundle", words);
    for (const std::string name : {"create", "verify", "show", "line", "verify-line", "redact"}) {
        CLI::App& each = *add(*command, name, "bundle-" + name, words);
        each.parse_complete_callback([&options, name] { options.name = name; });
        const bool made = name == "create", proof = name == "verify-line";
        each.add_option(made    ? "CASE"
                        : proof ? "LINE.json"
                                : "BUNDLE",
                        options.file,
                        help(made    ? "audit-file"
                             : proof ? "bundle-line-file"
                                     : "bundle-file"))
            ->type_name("");
        if (!proof)
            each.add_option("--password-file", options.passwordFile, help("case-password-file"))->type_name("FILE");
        if (name == "verify" || proof) each.add_option("--root", options.root, help("bundle-root"))->type_name("HASH");
        if (name != "verify" && !proof) {
            each.add_option("--out", options.out, help("bundle-out"))->type_name("FILE");
            each.add_flag("--force", options.force, help("paper-force"));
        }
        if (name == "create" || name == "redact") each.add_flag("--seal", options.seal, help("bundle-seal"));
        if (name == "show" || name == "verify" || proof)
            each.add_option("--format", options.format, help("case-format"))->type_name("text|json");
        if (name == "show") each.add_option("--part", options.part, help("bundle-part"))->type_name("NAME");
        if (name == "line") {
            each.add_option("N", options.line, help("bundle-line-n"))->type_name("");
            many(each, "--field", options.fields, help("bundle-field"), "[TABLE.]FIELD");
        }
        if (name == "redact") {
            many(each, "--hide", options.fields, help("bundle-hide"), "TABLE.FIELD");
            many(each, "--hide-part", options.parts, help("bundle-hide-part"), "NAME");
            each.add_option("--only-line", options.lines, help("bundle-only-line"))
                ->type_name("N")
                ->allow_extra_args(false);
        }
        if (!made) continue;
        many(each, "--subject", options.subjects, help("bundle-subject"), "S");
        many(each, "--rulebook", options.rulebooks, help("audit-rulebook"), "ID|PATH");
        many(each, "--record", options.records, help("bundle-record"), "ID");
        many(each, "--correction", options.corrections, help("bundle-correction"), "FILE");
        many(each, "--letter", options.letters, help("bundle-letter"), "FILE");
        many(each, "--evidence", options.evidence, help("bundle-evidence"), "all|N");
        each.add_option("--objection", options.objection, help("bundle-objection"))->type_name("N");
        each.add_option("--as-of", options.asOf, help("explain-as-of"))->type_name("YYYY-MM-DD");
        each.add_option("--known-on", options.knownOn, help("explain-known-on"))->type_name("YYYY-MM-DD");
        each.add_flag("--show-identifiers", options.showIdentifiers, help("bundle-show-identifiers"));
    }
}

}  // namespace clearline::cli
