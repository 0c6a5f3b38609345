// CaseState: what a case holds after some entries of its log: the files and rulebooks added, the
// scenarios with their edits, the attachments and receipts, what was decided about findings, the objections and
// repairs. Pure: made only by applying actions, so the same log gives the same state everywhere.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/casefile/action.h"

namespace clearline {

struct KeptEdit {
    std::string rulebook;
    Edit edit;
    std::uint64_t entry = 0;  // the one that made it so
    friend bool operator==(const KeptEdit&, const KeptEdit&) = default;
};
struct KeptScenario {
    ScenarioLabel label;
    std::map<std::string, KeptEdit> edits;  // by thing
    // The edits that a ledger under this rulebook takes, in an order that depends on nothing but them.
    [[nodiscard]] Scenario under(const std::string& rulebook) const;
    friend bool operator==(const KeptScenario&, const KeptScenario&) = default;
};

struct CaseState {
    std::map<ScenarioId, KeptScenario> scenarios;
    std::optional<ScenarioId> base;
    std::vector<KeptSource> sources;
    std::vector<KeptRulebook> rulebooks;  // by time; of one id the last counts
    std::map<AttachmentId, AttachmentLabel> attachments;
    std::vector<std::string> receipts;
    FindingMarks findings;  // accepted or dismissed
    std::map<ObjectionId, Objection> objections;
    std::optional<std::string> calendar;  // of working days; absent: that of the rulebooks
    ScenarioId nextScenario = 1;          // numbers are never used again
    AttachmentId nextAttachment = 1;
    ObjectionId nextObjection = 1;

    // Nothing is changed if it fails: "case.change-conflict" (thing) where something is not as `from` says.
    [[nodiscard]] std::optional<Problem> apply(const CaseAction& action, std::uint64_t entry);
    // Whether the changes would fit now.
    [[nodiscard]] std::optional<Problem> conflictOf(const Changes& changes) const;
    [[nodiscard]] const KeptRulebook* rulebook(std::string_view id) const;
    // The scenario of that name, or nothing.
    [[nodiscard]] std::optional<ScenarioId> scenarioNamed(std::string_view name) const;
    friend bool operator==(const CaseState&, const CaseState&) = default;
};

// The files of each import, in their order: a record file of ours with the tables beside it, or the tables of one
// foreign file; one entry may have brought several such. Of files of one name the later ones are named "2/NAME",
// "3/NAME", so that a place says which file it is in; a case that grows names the files that it had as before.
[[nodiscard]] std::vector<std::vector<KeptSource>> importsOf(const std::vector<KeptSource>& sources);

// The name under which the problems of a source are told, where its file is called `file`: "fines.xlsx!处罚".
[[nodiscard]] std::string toldName(const KeptSource& source, const std::string& file);

}  // namespace clearline
