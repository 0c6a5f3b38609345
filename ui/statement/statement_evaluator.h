// StatementEvaluator: matches what the authority told of the subject under view with the recomputed ledger, beside the
// window, whenever the ledger changes; at rest where the file has neither official lines nor scores. Gives the facts
// for the Statement panel and the stamps for the ledger table.
#pragma once

#include <QObject>

#include "ui/ledger_table/ledger_stamps.h"
#include "ui/statement/statement_facts.h"
#include "ui/workspace/latest_job.h"
#include "ui/workspace/workspace.h"

namespace clearline {

class StatementEvaluator : public QObject {
    Q_OBJECT
public:
    explicit StatementEvaluator(Workspace& workspace, QObject* parent = nullptr);

    // Null: nothing official of this subject, or not matched yet. While a newer match is made, the one before.
    [[nodiscard]] const std::shared_ptr<const StatementFacts>& facts() const { return facts_; }
    [[nodiscard]] const std::shared_ptr<const LedgerStamps>& stamps() const { return stamps_; }
    [[nodiscard]] bool running() const { return job_.running(); }
    [[nodiscard]] bool stopped() const { return job_.cancelled(); }
    void cancel() { job_.cancel(); }
    void refresh();

signals:
    void started();
    void changed();  // other facts, or none; or no longer running

private:
    void take(std::shared_ptr<const StatementFacts> facts);
    [[nodiscard]] QString stampWords(std::size_t entry) const;

    Workspace& workspace_;
    std::shared_ptr<const StatementFacts> facts_;
    std::shared_ptr<const LedgerStamps> stamps_;
    LatestJob job_;
};

}  // namespace clearline
