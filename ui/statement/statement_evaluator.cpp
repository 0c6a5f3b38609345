#include "ui/statement/statement_evaluator.h"

#include "core/audit/statement_words.h"
#include "ui/workspace/text.h"

namespace clearline {

StatementEvaluator::StatementEvaluator(Workspace& workspace, QObject* parent) : QObject(parent), workspace_(workspace) {
    connect(&workspace_, &Workspace::ledgerChanged, this, &StatementEvaluator::refresh);
    connect(&job_, &LatestJob::started, this, &StatementEvaluator::started);
    connect(&job_, &LatestJob::ended, this, &StatementEvaluator::changed);
    refresh();
}

void StatementEvaluator::refresh() {
    const auto& ledger = workspace_.ledger();
    const bool same = facts_ && ledger && facts_->window->subject().id == ledger->subject().id &&
                      facts_->window->rulebook().id == ledger->rulebook().id &&
                      facts_->window->input().statement.size() == ledger->input().statement.size();
    if (!same && facts_) take(nullptr);
    if (!ledger || (ledger->input().statement.empty() && ledger->input().readings.empty())) {
        const bool went = job_.running();
        job_.drop();
        if (went) emit changed();
        return;
    }
    job_.start([this, ledger](const LatestJob::Desk&) -> LatestJob::Result {
        auto facts = std::make_shared<const StatementFacts>(statementFacts(ledger));
        return [this, facts] { take(facts->any() ? facts : nullptr); };
    });
}

void StatementEvaluator::take(std::shared_ptr<const StatementFacts> facts) {
    facts_ = std::move(facts);
    stamps_.reset();
    if (facts_)
        stamps_ = std::make_shared<const LedgerStamps>(
            LedgerStamps{facts_->window, facts_->stamps(), [this](std::size_t entry) { return stampWords(entry); }});
    emit changed();
}

QString StatementEvaluator::stampWords(std::size_t entry) const {
    const auto row = facts_ && entry < facts_->rowOfEntry.size() ? facts_->rowOfEntry[entry] : std::nullopt;
    if (!row) return {};
    const Catalogue& words = *workspace_.words();
    if (!facts_->statement) return qtText(readingSentence(facts_->readings->states[*row], words));
    StatementWords told(*facts_->statement, words, *workspace_.resources().kinds);
    const StatementRow& found = facts_->statement->rows[*row];
    const QString outcome = qtText(told.outcome(found)), remark = qtText(told.remark(found));
    return remark.isEmpty() ? outcome : outcome + QStringLiteral(": ") + remark;
}

}  // namespace clearline
