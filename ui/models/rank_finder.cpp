#include "ui/models/rank_finder.h"

#include "core/ledger/evaluate.h"

namespace clearline {

RankFinder::RankFinder(Workspace& workspace, QObject* parent) : QObject(parent), workspace_(workspace) {}

RankFinder::~RankFinder() {
    drop();
    for (const auto& job : jobs_) job->thread.join();
}

bool RankFinder::Group::fits(const Ledger& ledger) const {
    return input == ledger.inputPointer() && rulebook == ledger.rulebookPointer() &&
           clock.asOf == ledger.clock().asOf && clock.knownOn == ledger.clock().knownOn;
}

void RankFinder::drop() {
    if (job_) job_->dropped = true;
    job_.reset();
    std::erase_if(jobs_, [](const std::shared_ptr<Job>& job) {
        if (!job->ended) return false;
        job->thread.join();
        return true;
    });
}

void RankFinder::look() {
    const auto& ledger = workspace_.ledger();
    if (!ledger || !ledger->rulebook().rank || !ledger->score()) {
        drop();
        group_ = {};
        scores_.reset();
        return;
    }
    if (group_.fits(*ledger)) return;
    drop();
    scores_.reset();
    group_ = {ledger->inputPointer(), ledger->rulebookPointer(), ledger->clock()};
    job_ = std::make_shared<Job>();
    jobs_.push_back(job_);
    job_->thread = std::thread([this, job = job_, group = group_] {
        std::vector<Points> scores;
        for (const std::string& subject : subjectsOf(*group.input)) {
            if (job->dropped) break;
            if (auto score = evaluate(group.input, group.rulebook, subject, group.clock).score())
                scores.push_back(*std::move(score));
        }
        QMetaObject::invokeMethod(this, [this, job, scores = std::move(scores)] {
            if (job->dropped) return;
            scores_ = scores;
            job_.reset();
            emit found();
        });
        job->ended = true;
    });
}

std::optional<RankPlace> RankFinder::rank() const {
    const auto& ledger = workspace_.ledger();
    if (!scores_ || !ledger || !ledger->score() || !group_.fits(*ledger)) return std::nullopt;
    return rankAmong(*ledger->score(), *scores_);
}

}  // namespace clearline
