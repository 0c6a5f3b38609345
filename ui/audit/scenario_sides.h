// ScenarioSides: what two of can be compared: the original, what is shown now, each scenario of the case, and each
// alternative reading of the rulebook. Where it sits: between the workspace with its case and whoever puts two ledgers
// side by side; a SidesQuestion is a value that can be asked beside the window.
#pragma once

#include <QString>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/audit/compare_parts.h"
#include "core/base/result.h"
#include "ui/workspace/workspace.h"

namespace clearline {

class CaseSession;

struct ScenarioSide {
    QString key;  // stays the same while names change: "original", "shown", "scenario 3", "reading strict"
    QString name;
    Scenario edits;
    std::vector<std::string> readings;
    friend bool operator==(const ScenarioSide&, const ScenarioSide&) = default;
};

// Of what is open, as when its files were read.
[[nodiscard]] std::function<bool(std::string_view)> kindDeclaredOf(const Workspace& workspace);

// In the order of a list; the original first.
[[nodiscard]] std::vector<ScenarioSide> scenarioSides(const Workspace& workspace, const CaseSession& session);
// Which of them the window compares with, and which it shows; the second is another than the first if there is one.
struct SidePair {
    QString first, second;
};
[[nodiscard]] SidePair sidesShown(const Workspace& workspace, const CaseSession& session,
                                  const std::vector<ScenarioSide>& sides);

// All that two ledgers take, apart from the window.
struct SidesQuestion {
    std::shared_ptr<const CaseInput> input;
    std::shared_ptr<const Rulebook> rulebook;
    std::string subject;
    Clock clock{Date::kMin, Date::kMin};
    ScenarioSide first, second;
    std::function<bool(std::string_view)> kindDeclared;
    // What stands already, so that it is not made again: of these edits, and no reading.
    std::vector<std::pair<Scenario, std::shared_ptr<const Ledger>>> known;

    [[nodiscard]] static SidesQuestion of(const Workspace& workspace, const ScenarioSide& first,
                                          const ScenarioSide& second);
    [[nodiscard]] Result<std::shared_ptr<const Ledger>> ledgerOf(const ScenarioSide& side) const;
    [[nodiscard]] Result<PartsQuestion> parts() const;
    [[nodiscard]] bool same(const SidesQuestion& other) const;  // the answer would be

private:
    [[nodiscard]] Result<std::shared_ptr<const Rulebook>> read(const ScenarioSide& side) const;
};

}  // namespace clearline
