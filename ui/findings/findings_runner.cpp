#include "ui/findings/findings_runner.h"

#include "core/audit/law/law.h"

namespace clearline {

namespace {
constexpr std::size_t kSmallRecords = 50'000;  // a moment's work
}

FindingsRunner::FindingsRunner(Workspace& workspace, QObject* parent) : QObject(parent), workspace_(workspace) {
    connect(&workspace_, &Workspace::ledgerChanged, this, &FindingsRunner::follow);
    connect(&job_, &LatestJob::started, this, &FindingsRunner::started);
    connect(&job_, &LatestJob::progressed, this, &FindingsRunner::progressed);
    connect(&job_, &LatestJob::ended, this, &FindingsRunner::changed);
}

bool FindingsRunner::waitsToBeAsked() const {
    return due_ && workspace_.isOpen() && workspace_.input()->records->size() > kSmallRecords;
}

void FindingsRunner::setActive(bool active) {
    active_ = active;
    if (active_ && due_ && !waitsToBeAsked()) start();
}

void FindingsRunner::setEverybody(bool everybody) {
    if (everybody == everybody_) return;
    everybody_ = everybody;
    follow();
}

void FindingsRunner::follow() {
    due_ = true;
    const bool fits =
        report_ && workspace_.isOpen() && report_->rulebook->id == workspace_.rulebook()->id &&
        report_->input->records->size() == workspace_.ledger()->input().records->size() &&
        (everybody_ || (!report_->subjects.empty() && report_->subjects.front().subject == workspace_.subject()));
    if (!fits && report_) report_.reset();
    if (!workspace_.isOpen() || waitsToBeAsked() || !active_) {
        job_.drop();
        emit changed();
        return;
    }
    start();
    if (!fits) emit changed();
}

void FindingsRunner::check() {
    due_ = true;
    if (workspace_.isOpen()) start();
}

void FindingsRunner::start() {
    if (!workspace_.isOpen()) return;
    due_ = false;
    job_.start([this, ledger = workspace_.ledger(), law = law_, kinds = workspace_.resources().kinds,
                folders = workspace_.resources().folders, subject = everybody_ ? std::string() : workspace_.subject()](
                   const LatestJob::Desk& desk) mutable -> LatestJob::Result {
        if (!law) {
            auto read = loadLaw(folders);
            if (!read.ok())
                return [this, problems = read.problems()] {
                    report_.reset();
                    problems_ = problems;
                };
            law = *read;
        }
        FindingsQuestion question{ledger->inputPointer(), ledger->rulebookPointer(), law, *kinds, ledger->clock()};
        question.subject = subject;
        question.progress = [&desk](std::size_t done, std::size_t all) { return desk.goesOn(done, all); };
        auto report = std::make_shared<const FindingReport>(findFindings(question));
        return [this, report, law] {
            law_ = law;
            problems_ = law->problems;
            report_ = report;
        };
    });
}

}  // namespace clearline
