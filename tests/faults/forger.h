// Forger: somebody who knows this program well and changes a case with SQL, below the real core. It can write the
// log anew with the right hashes and make every table say what the log says; what it cannot know is a root that
// somebody else has kept.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/casefile/connection.h"
#include "core/casefile/log_entry.h"
#include "tests/faults/dice.h"

namespace clearline::faults {

class Forger {
public:
    // Of a case that nobody has open, and that has one import, a scenario 1 and some edits.
    Forger(const std::string& path, Dice dice);

    using Way = std::optional<std::string> (Forger::*)();
    struct NamedWay {
        const char* name;
        Way way;
    };
    // Without making any hash right: opening must tell, with a root or without.
    static const std::vector<NamedWay>& plainWays();
    // With all hashes right: only a root tells.
    static const std::vector<NamedWay>& chainedWays();
    // After the last entry, as anybody who may write in the case could have: even a root that was taken before
    // does not tell.
    std::optional<std::string> append();

    // What was done, in words; nothing if, this time, no row of evidence is different from before.
    std::optional<std::string> forge(Way way);

private:
    std::optional<std::string> changeCell();
    std::optional<std::string> deleteRow();
    std::optional<std::string> copyRow();
    std::optional<std::string> swapRows();
    std::optional<std::string> swapEntries();
    std::optional<std::string> moveEntry();
    std::optional<std::string> cutRows();
    std::optional<std::string> cutTail();
    std::optional<std::string> changeEntry();
    std::optional<std::string> dropEntry();
    std::optional<std::string> addEntry();
    std::optional<std::string> changeRecord();

    [[nodiscard]] std::vector<LogEntry> readLog();
    // Writes the log with all hashes from that place on made right, and the tables that belong to it. False: no
    // case could have such a log.
    bool writeLog(std::vector<LogEntry> log, std::size_t from);
    [[nodiscard]] std::string evidence();
    [[nodiscard]] std::string anyTable();
    [[nodiscard]] std::int64_t anyRow(const std::string& table);
    [[nodiscard]] std::vector<std::string> columnsOf(const std::string& table);
    [[nodiscard]] std::string text(const std::string& sql);
    void run(const std::string& sql) { connection_.exec(sql.c_str()); }

    CaseConnection connection_;
    Dice dice_;
};

}  // namespace clearline::faults
