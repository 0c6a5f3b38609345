// FindingsRunner: makes the checks of an auditor over the subject under view, or over everybody in the file, beside the
// window, with progress and a way to stop. While somebody looks it follows the ledger; a large file is checked only
// when somebody asks. Gives the report that FindingsModel shows.
#pragma once

#include <QObject>

#include "core/audit/findings/findings.h"
#include "ui/workspace/latest_job.h"
#include "ui/workspace/workspace.h"

namespace clearline {

class FindingsRunner : public QObject {
    Q_OBJECT
public:
    explicit FindingsRunner(Workspace& workspace, QObject* parent = nullptr);

    // Whether somebody looks; what changed meanwhile is checked once they do.
    void setActive(bool active);
    void setEverybody(bool everybody);
    void check();  // now, however large the file is
    void cancel() { job_.cancel(); }

    [[nodiscard]] bool everybody() const { return everybody_; }
    [[nodiscard]] bool running() const { return job_.running(); }
    [[nodiscard]] bool stopped() const { return job_.cancelled(); }
    [[nodiscard]] bool waitsToBeAsked() const;  // the file is large, and what changed is not checked yet
    // Null: not checked. While it is checked again, the report before.
    [[nodiscard]] const std::shared_ptr<const FindingReport>& report() const { return report_; }
    [[nodiscard]] const Problems& problems() const { return problems_; }  // why nothing could be checked

signals:
    void started();
    void progressed(int percent);
    void changed();  // another report, or none; or no longer running

private:
    void follow();
    void start();

    Workspace& workspace_;
    bool active_ = false, due_ = true, everybody_ = false;
    std::shared_ptr<const LawBook> law_;
    std::shared_ptr<const FindingReport> report_;
    Problems problems_;
    LatestJob job_;
};

}  // namespace clearline
