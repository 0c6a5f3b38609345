#include "app/cli/bundle_command.h"

namespace clearline::cli {

namespace {

void addChoice(const CommandForm& create, BundleOptions& options) {
    create.many("--subject", options.subjects, "bundle-subject", "S");
    create.many("--rulebook", options.rulebooks, "audit-rulebook", "ID|PATH");
    create.many("--record", options.records, "bundle-record", "ID");
    create.many("--correction", options.corrections, "bundle-correction", "FILE");
    create.many("--letter", options.letters, "bundle-letter", "FILE");
    create.many("--evidence", options.evidence, "bundle-evidence", "all|N");
    create.option("--objection", options.objection, "bundle-objection", "N");
    create.option("--as-of", options.asOf, "explain-as-of", "YYYY-MM-DD");
    create.option("--known-on", options.knownOn, "explain-known-on", "YYYY-MM-DD");
    create.flag("--show-identifiers", options.showIdentifiers, "bundle-show-identifiers");
}

void addBundleOptions(const CommandForm& each, const std::string& name, BundleOptions& options) {
    const bool proof = name == "verify-line";
    each.argument(name == "create" ? "CASE"
                  : proof          ? "LINE"
                                   : "BUNDLE",
                  options.file,
                  name == "create" ? "audit-file"
                  : proof          ? "bundle-line-file"
                                   : "bundle-file");
    if (name == "line") each.argument("N", options.line, "bundle-line-n");
    if (name == "create") addChoice(each, options);
    if (name == "verify" || proof) each.filled("--root", options.root, "bundle-root", "HASH");
    if (name == "show") each.option("--part", options.part, "bundle-part", "NAME");
    if (name == "line") each.many("--field", options.fields, "bundle-field", "[TABLE.]FIELD");
    if (name == "redact") {
        each.many("--hide", options.fields, "bundle-hide", "TABLE.FIELD");
        each.many("--hide-part", options.parts, "bundle-hide-part", "NAME");
        each.many("--only-line", options.lines, "bundle-only-line", "N");
    }
    if (name == "create" || name == "redact") each.flag("--seal", options.seal, "bundle-seal");
    if (!proof) each.filled("--password-file", options.passwordFile, "case-password-file", "FILE");
    if (name != "verify" && !proof) {
        each.option("--out", options.out, "bundle-out", "FILE");
        each.flag("--force", options.force, "paper-force");
    }
    if (name == "show" || name == "verify" || proof)
        each.option("--format", options.format, "case-format", "text|json");
}

}  // namespace

void addBundle(const CommandForm& program) {
    const CommandForm command = program.command("bundle", "bundle");
    command.runs([](const auto&, Console& console) { return console.usage("usage.bundle-command"); });
    const auto options = std::make_shared<BundleOptions>();
    for (const std::string name : {"create", "verify", "show", "line", "verify-line", "redact"}) {
        const CommandForm each = command.command(name, "bundle-" + name);
        addBundleOptions(each, name, *options);
        each.runs([name, options](const auto& folders, Console& console) {
            options->name = name;
            return runBundle(*options, folders, console);
        });
    }
}

}  // namespace clearline::cli
