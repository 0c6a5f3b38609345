// DiagnosisRunner: searches, when somebody asks for it, for what would explain why the official figures of the subject
// under view differ; beside the window, with progress and a way to stop. Keeps the answer while file, rulebook and
// subject stay, together with the scenario that it was searched under.
#pragma once

#include <QObject>

#include "core/audit/diagnosis.h"
#include "ui/workspace/latest_job.h"
#include "ui/workspace/workspace.h"

namespace clearline {

class DiagnosisRunner : public QObject {
    Q_OBJECT
public:
    explicit DiagnosisRunner(Workspace& workspace, QObject* parent = nullptr);

    void search();
    void cancel() { job_.cancel(); }
    [[nodiscard]] bool running() const { return job_.running(); }
    [[nodiscard]] bool stopped() const { return job_.cancelled(); }
    [[nodiscard]] const std::shared_ptr<const Diagnosis>& diagnosis() const {
        return diagnosis_;
    }  // null: not searched
    [[nodiscard]] const Scenario& under() const { return under_; }
    // An explanation as a scenario: the edits that were laid over the originals when it was found, and its own.
    // Nothing where a scenario has no edit for a part of it.
    [[nodiscard]] std::optional<Scenario> scenarioOfGroup(std::size_t group, const std::string& name) const;

signals:
    void started();
    void progressed(int percent);
    void changed();  // an answer, or none any more; or no longer running

private:
    void follow();

    Workspace& workspace_;
    std::shared_ptr<const Diagnosis> diagnosis_;
    Scenario under_;
    std::shared_ptr<const CaseInput> input_;    // what was open when it was searched
    std::shared_ptr<const Rulebook> rulebook_;  // likewise
    std::string subject_;
    LatestJob job_;
};

}  // namespace clearline
