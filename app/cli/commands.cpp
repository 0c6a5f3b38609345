#include "app/cli/commands.h"

#include "app/cli/bundle_command.h"
#include "app/cli/case_command.h"
#include "app/cli/compare_command.h"
#include "app/cli/correction_command.h"
#include "app/cli/diagnose_command.h"
#include "app/cli/explain_command.h"
#include "app/cli/export_command.h"
#include "app/cli/findings_command.h"
#include "app/cli/formula_command.h"
#include "app/cli/history_command.h"
#include "app/cli/key_command.h"
#include "app/cli/lookup_command.h"
#include "app/cli/map_command.h"
#include "app/cli/objection_command.h"
#include "app/cli/paper_command.h"
#include "app/cli/reach_command.h"
#include "app/cli/rulebook_command.h"
#include "app/cli/sensitivity_command.h"
#include "app/cli/statement_command.h"

namespace clearline::cli {

namespace {

using AddCommand = void (*)(const CommandForm& program);

constexpr AddCommand kCommands[] = {
    addExplain, addLookup,   addCompare,  addReach,   addSensitivity, addStatement, addPaper,
    addReplay,  addDiagnose, addFindings, addHistory, addRulebook,    addFormula,   addCase,
    addBundle,  addExport,   addMap,      addKey,     addCorrection,  addObjection,
};

}  // namespace

void addCommands(const CommandForm& program) {
    for (const AddCommand add : kCommands) add(program);
    program.runs([](const std::vector<std::string>&, Console& console) { return console.usage("usage.command"); });
}

}  // namespace clearline::cli
