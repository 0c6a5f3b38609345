// `case` and `import`: what is done with a case file on the command line. Each command opens the case,
// which verifies all of it, does one thing and says what it did.
#pragma once

#include <string>
#include <vector>

#include "app/cli/command_form.h"
#include "app/cli/console.h"
#include "app/cli/map_command.h"

namespace clearline::cli {

struct CaseCommand {
    std::string name;                 // new, info, verify, log, edit, undo, export, seal, unseal, replay, import
    std::string file;                 // the case; of unseal the sealed file
    std::vector<std::string> files;   // of import: files and folders
    MapOptions how;                   // of import: how foreign files are to be read
    std::vector<std::string> sameAs;  // of import: CALLED=ID
    std::uint64_t import = 0;         // of info: the entry whose report is wanted
    bool json = false;                // of import, and of info of an import
    std::string to, into;
    std::vector<std::string> rulebooks;
    std::string who, why, root, passwordFile;
    std::string scenario;
    std::vector<std::string> sets, without, amends, adds, rulesOff, switches;
    std::vector<std::string> hideSubjects, hideColumns;
    bool hidePeople = false, dryRun = false;
    std::uint64_t entry = 0;
    std::string format = "text";
};

// `case …`, and `import`, which is `case import` as well.
void addCase(const CommandForm& program);
[[nodiscard]] int runCase(const CaseCommand& command, const std::vector<std::string>& folders, Console& console);

// Those in files of their own.
[[nodiscard]] int logOfCase(const CaseCommand& command, const std::vector<std::string>& folders, Console& console);
[[nodiscard]] int editCase(const CaseCommand& command, const std::vector<std::string>& folders, Console& console);
[[nodiscard]] int importIntoCase(const CaseCommand& command, const std::vector<std::string>& folders, Console& console);
[[nodiscard]] int exportCase(const CaseCommand& command, Console& console);
[[nodiscard]] int sealCase(const CaseCommand& command, bool open, Console& console);
[[nodiscard]] int replayCase(const CaseCommand& command, const std::vector<std::string>& folders, Console& console);

}  // namespace clearline::cli
