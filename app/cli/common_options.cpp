#include "app/cli/common_options.h"

namespace clearline::cli {

void addAuditOptions(const CommandForm& command, AuditOptions& options) {
    command.argument("FILE", options.file, "audit-file");
    command.option("--rulebook", options.rulebook, "audit-rulebook", "ID|PATH");
    command.option("--subject", options.subject, "explain-subject", "S");
    command.option("--as-of", options.asOf, "explain-as-of", "YYYY-MM-DD");
    command.option("--known-on", options.knownOn, "explain-known-on", "YYYY-MM-DD");
    command.option("--scenario", options.scenario, "explain-scenario", "NAME");
    command.many("--reading", options.readings, "explain-reading", "ID");
    command.many("--set", options.edits.sets, "explain-set", "NAME[@FROM]=VALUE");
    command.many("--without", options.edits.without, "explain-without", "RECORD");
    command.many("--amend", options.edits.amends, "explain-amend", "RECORD[@VERSION].COLUMN=VALUE");
    command.many("--add", options.edits.adds, "explain-add", "COLUMN=VALUE,...");
    command.many("--rule-off", options.edits.rulesOff, "case-rule-off", "RULE");
    command.many("--switch", options.edits.switches, "explain-switch", "WHAT[=OF]");
}

void addForeignOptions(const CommandForm& command, MapOptions& how) {
    command.option("--map", how.map, "import-map", "ID|PATH");
    command.option("--table,--sheet", how.table, "map-table", "TABLE");
    command.option("--encoding", how.encoding, "map-encoding", "utf-8|gb18030|utf-16le|utf-16be");
    command.option("--separator", how.separator, "map-separator", "comma|semicolon|tab||");
    command.option("--header-row", how.headerRow, "map-header-row", "N");
}

void addFormat(const CommandForm& command, std::string& format) {
    command.option("--format", format, "explain-format", "text|json|csv");
}

}  // namespace clearline::cli
