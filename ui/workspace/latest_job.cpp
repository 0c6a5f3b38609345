#include "ui/workspace/latest_job.h"

namespace clearline {

struct LatestJob::Job : LatestJob::Desk, std::enable_shared_from_this<LatestJob::Job> {
    LatestJob* owner = nullptr;
    std::atomic<bool> isDropped{false}, ended{false};
    mutable std::atomic<int> percent{-1};
    std::thread thread;

    [[nodiscard]] const std::atomic<bool>& dropped() const override { return isDropped; }
    void tell(qint64 done, qint64 all) const override {
        const int now = all > 0 ? static_cast<int>(done * 100 / all) : 0;
        if (percent.exchange(now) == now || isDropped) return;
        QMetaObject::invokeMethod(owner, [job = shared_from_this(), now] {
            if (!job->isDropped) emit job->owner->progressed(now);
        });
    }
};

LatestJob::~LatestJob() {
    drop();
    join();
}

void LatestJob::join() {
    if (!last_) return;
    last_->thread.join();
    last_.reset();
}

void LatestJob::drop() {
    if (last_) last_->isDropped = true;
    now_.reset();
    next_ = nullptr;
}

void LatestJob::cancel() {
    if (!running()) return;
    drop();
    cancelled_ = true;
    emit ended();
}

void LatestJob::start(Work work) {
    const bool went = running();
    drop();
    cancelled_ = false;
    if (last_ && !last_->ended)
        next_ = std::move(work);
    else
        begin(std::move(work));
    if (!went) emit started();
}

void LatestJob::begin(Work work) {
    join();
    next_ = nullptr;
    now_ = last_ = std::make_shared<Job>();
    now_->owner = this;
    now_->thread = std::thread([this, job = now_, work = std::move(work)] {
        Result result = work(*job);
        job->ended = true;
        QMetaObject::invokeMethod(this, [this, job, result = std::move(result)] {
            if (!job->isDropped) {
                now_.reset();
                if (result) result();
                if (!running()) emit ended();
            } else if (next_ && last_ && last_->ended) {
                begin(std::move(next_));
            }
        });
    });
}

}  // namespace clearline
