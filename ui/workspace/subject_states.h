// SubjectStates: how every subject of the open file stands under the open rulebook, with the edits and days of the
// moment: score, standings, lists. Worked out on a thread of its own, with progress and a way to stop; of small files
// unasked, of large ones when somebody filters by them. Sits between the workspace and the subject list.
// Promises: `states()` is of one rulebook and one file, those that are open; while newer ones are worked out after an
// edit it gives the earlier ones.
#pragma once

#include <QObject>
#include <QTimer>
#include <atomic>
#include <memory>
#include <thread>
#include <vector>

#include "core/audit/subject_state.h"
#include "ui/workspace/workspace.h"

namespace clearline {

class SubjectStates : public QObject {
    Q_OBJECT
public:
    using States = std::vector<SubjectState>;  // by Workspace::subjects()

    explicit SubjectStates(Workspace& workspace, QObject* parent = nullptr);
    ~SubjectStates() override { stop(); }

    [[nodiscard]] const std::shared_ptr<const States>& states() const { return states_; }  // null: not worked out
    [[nodiscard]] bool running() const { return running_; }
    // From now on they are kept up to date, however large the file is.
    void want();
    void cancel();  // what runs; until somebody wants them again

signals:
    void progressed(int percent);
    void changed();  // other states, or none; or no longer running

private:
    void follow();
    void start();
    void stop();
    [[nodiscard]] bool fits() const;
    [[nodiscard]] bool small() const;

    Workspace& workspace_;
    QTimer pause_;  // a slider that is dragged is waited for
    std::shared_ptr<const States> states_;
    std::shared_ptr<const CaseInput> original_, input_;  // of states_ or what is being worked out
    std::shared_ptr<const Rulebook> rulebookFile_, rulebook_;
    Clock clock_{Date::kMin, Date::kMin};
    std::thread thread_;
    std::atomic<bool> stop_{false};
    int job_ = 0;  // what an earlier one still says is not heard
    bool wanted_ = false, running_ = false, cancelled_ = false;
};

}  // namespace clearline
