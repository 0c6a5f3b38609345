// `objection …`: objections and repairs of a case on the command line: begun, changed, moved from stage to stage,
// listed with what is due, and shown with what they would do. What is made of one (letters, corrections) are commands
// of their own.
#pragma once

#include <string>
#include <vector>

#include "app/cli/command_form.h"

namespace clearline::cli {

struct ObjectionCommand {
    std::string name;          // new, list, show, edit, move, delete, calendar
    std::string file;          // the case
    std::uint64_t number = 0;  // of show, edit, move, delete
    std::string calendarFile;  // of calendar
    bool ofRulebooks = false;  // of calendar: back to theirs
    std::string subject, kind, ground;
    std::vector<std::string> lines, changes, evidence, papers, shows, findings, cites;
    std::string dropLines, dropChanges, dropEvidence;  // "1,3"
    std::vector<std::string> leaveOut;                 // keys of citations
    std::string argument, goal, notifiedOn, performedOn, committedOn;
    std::string stage, on, by, why;  // of move; the stage also of list
    std::string granted;             // of move: "1,3"
    bool due = false;                // of list: what is due alone
    std::vector<std::string> rulebooks;
    std::string asOf, knownOn, who, format = "text";
    bool dryRun = false;
};

// `objection` with all that stands beneath it.
void addObjection(const CommandForm& program);
[[nodiscard]] int runObjection(const ObjectionCommand& command, const std::vector<std::string>& folders,
                               Console& console);

// Those in files of their own.
[[nodiscard]] int writeObjection(const ObjectionCommand& command, const std::vector<std::string>& folders,
                                 Console& console);
[[nodiscard]] int moveObjection(const ObjectionCommand& command, Console& console);
[[nodiscard]] int changeCalendar(const ObjectionCommand& command, const std::vector<std::string>& folders,
                                 Console& console);
[[nodiscard]] int listObjections(const ObjectionCommand& command, const std::vector<std::string>& folders,
                                 Console& console);
[[nodiscard]] int showObjection(const ObjectionCommand& command, const std::vector<std::string>& folders,
                                Console& console);

}  // namespace clearline::cli
