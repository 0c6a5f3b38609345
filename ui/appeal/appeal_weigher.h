// AppealWeigher: works out, beside the window, what follows from an objection while it is drafted: whether it can be
// brought, which citations fit, and what it would do, with progress and a way to stop. Where it sits: between
// core/appeal and the dialog. Promises: what stands belongs to the question that was asked last, or is told as stale.
#pragma once

#include <QObject>
#include <memory>

#include "core/appeal/admissibility.h"
#include "core/appeal/appeal_effect.h"
#include "ui/workspace/latest_job.h"

namespace clearline {

class AppealCase;

struct AppealWeighed {
    Objection objection;  // that was asked about
    Admissibility admissibility;
    std::vector<AppealCitation> citations;  // found
    Result<AppealEffect> effect;
    std::shared_ptr<const LawBook> law;
};

class AppealWeigher : public QObject {
    Q_OBJECT
public:
    explicit AppealWeigher(AppealCase& appeals, QObject* parent = nullptr);

    void ask(const Objection& objection);  // a moment after the last
    void cancel() { job_.cancel(); }
    [[nodiscard]] bool running() const { return job_.running(); }
    [[nodiscard]] bool stopped() const { return job_.cancelled(); }
    // Null until the first is there.
    [[nodiscard]] const std::shared_ptr<const AppealWeighed>& weighed() const { return weighed_; }

signals:
    void started();
    void progressed(int percent);
    void changed();

private:
    AppealCase& appeals_;
    std::shared_ptr<const AppealWeighed> weighed_;
    LatestJob job_;
};

}  // namespace clearline
