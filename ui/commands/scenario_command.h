// ScenarioCommand: the one kind of undo command. It holds the scenario before and after; its
// name says the change in the words of the rulebook: "Change points for a moderate offence to −20".
#pragma once

#include <QCoreApplication>
#include <QUndoCommand>

#include "core/scenario/scenario.h"

namespace clearline {

class Workspace;

class ScenarioCommand : public QUndoCommand {
    Q_DECLARE_TR_FUNCTIONS(clearline::ScenarioCommand)
public:
    ScenarioCommand(Workspace& workspace, Scenario before, Scenario after);
    void undo() override;
    void redo() override;

    // The name in the workspace's language of now, so that a language switch reaches old commands too.
    [[nodiscard]] QString name() const;

private:
    Workspace& workspace_;
    Scenario before_, after_;
};

// A variable's name for a reader: the title of a parameter, a table and its row, a rule, a record.
[[nodiscard]] QString editedThing(const Edit& edit, const Rulebook& rulebook, Language language);

}  // namespace clearline
