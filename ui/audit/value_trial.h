// ValueTrial: a value being tried, under a finger that moves: shown at once in the whole window, and an edit only once
// it is kept, so that a drag is one step of undo and one entry of a case's log. Where it sits: between a slider and the
// workspace. Promises: what was not kept leaves nothing behind; another edit meanwhile ends the trial.
#pragma once

#include <QObject>
#include <optional>

#include "ui/workspace/workspace.h"

namespace clearline {

class ValueTrial : public QObject {
    Q_OBJECT
public:
    explicit ValueTrial(Workspace& workspace, QObject* parent = nullptr) : QObject(parent), workspace_(workspace) {}

    void tryOut(const Edit& edit);
    void keep();  // back at what it was before: nothing
    void drop();
    [[nodiscard]] bool trying() const { return before_.has_value(); }

private:
    [[nodiscard]] bool undisturbed() const { return before_ && workspace_.scenario() == tried_; }

    Workspace& workspace_;
    std::optional<Scenario> before_;
    Scenario tried_;
    std::optional<Edit> edit_;
};

}  // namespace clearline
