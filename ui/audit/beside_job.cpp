#include "ui/audit/beside_job.h"

namespace clearline {

namespace {
constexpr int kWhole = 1000;
}

bool BesideJob::Ticket::progress(std::size_t done, std::size_t of) {
    const int now = of == 0 ? 0 : static_cast<int>(done * kWhole / of);
    if (now != told_ && !dropped_) {
        told_ = now;
        // The job outlives its threads, so that the pointer holds; what it was dropped for hears nothing.
        QMetaObject::invokeMethod(&job_, [job = &job_, ticket = this, now] {
            if (job->job_.get() == ticket) emit job->progressed(now);
        });
    }
    return !dropped_;
}

BesideJob::~BesideJob() {
    waiting_ = nullptr;
    if (last_) last_->dropped_ = true;
    join();
}

void BesideJob::join() {
    if (!last_) return;
    last_->thread_.join();
    last_.reset();
}

void BesideJob::drop() {
    if (last_) last_->dropped_ = true;
    job_.reset();
    waiting_ = nullptr;
}

void BesideJob::start(Work work) {
    const bool went = running();
    stopped_ = false;
    drop();
    if (last_ && !last_->ended_)
        waiting_ = std::move(work);
    else
        begin(std::move(work));
    if (!went) emit started();
}

void BesideJob::cancel() {
    if (!running()) return;
    drop();
    stopped_ = true;
    emit ended();
}

void BesideJob::begin(Work work) {
    join();
    waiting_ = nullptr;
    job_ = last_ = std::shared_ptr<Ticket>(new Ticket(*this));
    job_->thread_ = std::thread([this, ticket = job_, work = std::move(work)] {
        std::function<void()> say = work(*ticket);
        QMetaObject::invokeMethod(this, [this, ticket, say = std::move(say)] {
            if (ticket->dropped_ || job_ != ticket) return;
            job_.reset();
            if (say) say();
            emit ended();
        });
        ticket->ended_ = true;
        QMetaObject::invokeMethod(this, [this] {
            if (waiting_ && last_ && last_->ended_) begin(std::exchange(waiting_, nullptr));
        });
    });
}

}  // namespace clearline
