// AuditSource: what the commands of an auditor begin with: a record file or a case, one rulebook as it is to be read,
// the two days, the subjects; and what the command line lays over the originals. Messages go to the console.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/cli/case_source.h"
#include "core/scenario/scenario.h"

namespace clearline::cli {

struct EditOptions {
    std::vector<std::string> sets;      // NAME[@FROM]=VALUE
    std::vector<std::string> without;   // record ids
    std::vector<std::string> amends;    // RECORD[@VERSION].COLUMN=VALUE
    std::vector<std::string> adds;      // COLUMN=VALUE,COLUMN=VALUE…
    std::vector<std::string> rulesOff;  // rule ids
    std::vector<std::string> switches;  // WHAT[=OF]
    [[nodiscard]] bool any() const {
        return !(sets.empty() && without.empty() && amends.empty() && adds.empty() && rulesOff.empty() &&
                 switches.empty());
    }
};

struct AuditOptions {
    std::string file;                   // a record file, a folder, or a case
    std::string rulebook;               // id or path; of a case that keeps one it may be left out
    std::string subject;                // empty: all
    std::string asOf, knownOn;          // empty: today; the same as asOf
    std::string scenario;               // of a case; empty: the originals
    std::vector<std::string> readings;  // alternative readings of the rulebook
    EditOptions edits;
    std::string format = "text";  // text, json, csv
};

// The originals with a scenario and the edits of the command line laid over them.
struct EditedAudit {
    std::shared_ptr<const CaseInput> input;
    std::shared_ptr<const Rulebook> rulebook;
    Scenario scenario;
};

// Problems on their way to the reader: at once, or kept for a JSON document; and how the program then ends.
class AuditReport {
public:
    AuditReport(Console& console, bool forJson) : console_(console), json_(forJson) {}
    void add(const Problems& problems, Severity floor = Severity::Notice);
    void note(const Ledger& ledger) { incomplete_ |= ledger.incomplete(); }
    [[nodiscard]] const Problems& forDocument() const { return kept_; }
    [[nodiscard]] int code() const { return incomplete_ ? kIncomplete : kDone; }

private:
    Console& console_;
    bool json_, incomplete_ = false;
    Problems kept_;
};

class AuditSource {
public:
    AuditSource(const AuditOptions& options, const std::vector<std::string>& folders, Console& console)
        : options_(options), folders_(folders), console_(console) {}

    // kDone, or how the program ends; what stood in the way was told, or is in `refused` for a JSON document.
    // `others`: further rulebooks to have at hand.
    [[nodiscard]] int load(const std::vector<std::string>& others = {});
    [[nodiscard]] const Problems& refused() const { return refused_; }

    [[nodiscard]] const Clock& clock() const { return clock_; }
    [[nodiscard]] const Kinds& kinds() const { return loaded_.kinds; }
    [[nodiscard]] std::shared_ptr<const CaseInput> input() const { return loaded_.input; }
    // As written; then the others.
    [[nodiscard]] std::shared_ptr<const Rulebook> rulebook(std::size_t index = 0) const {
        return loaded_.rulebooks[index];
    }
    // Null where it is no case.
    [[nodiscard]] const CaseFile* file() const { return file_.get(); }
    [[nodiscard]] bool kindDeclared(std::string_view kind) const { return loaded_.known.declared(kind); }
    // A rulebook as the chosen readings have it.
    [[nodiscard]] Result<std::shared_ptr<const Rulebook>> read(std::shared_ptr<const Rulebook> rulebook) const;
    // The edits of a scenario of the case under a rulebook; none for an empty name.
    [[nodiscard]] Result<Scenario> scenario(const std::string& name, const Rulebook& rulebook) const;
    // The same with those of the command line laid over them.
    [[nodiscard]] Result<Scenario> withEdits(Scenario scenario, const Rulebook& rulebook) const;
    [[nodiscard]] Result<std::shared_ptr<const CaseInput>> edited(const Scenario& scenario) const;
    // The whole of that: --reading, --scenario and the edits. kDone, or what the command ends with.
    [[nodiscard]] int edit(EditedAudit& into) const;
    // The one asked for, or all of these inputs.
    [[nodiscard]] int subjects(const std::vector<std::shared_ptr<const CaseInput>>& inputs,
                               std::vector<std::string>& into) const;
    // An edit that names nothing is a mistake in the command, not in the file.
    [[nodiscard]] int refuse(const Problems& problems) const;

private:
    const AuditOptions& options_;
    const std::vector<std::string>& folders_;
    Console& console_;
    Clock clock_{Date::kMin, Date::kMin};
    LoadedCase loaded_;
    std::unique_ptr<CaseFile> file_;
    Problems refused_;
};

// Wrong usage that all of these commands share; kDone if there is none. `command`: its name, for the message.
[[nodiscard]] int checkAuditOptions(const AuditOptions& options, const std::string& command, Console& console);

}  // namespace clearline::cli
