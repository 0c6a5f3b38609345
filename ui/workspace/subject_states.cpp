#include "ui/workspace/subject_states.h"

#include "core/ledger/evaluate.h"

namespace clearline {

namespace {
constexpr int kPause = 250;                   // ms
constexpr std::size_t kSmallRecords = 50000;  // a moment's work
constexpr std::size_t kFewSubjects = 2;       // one has the header to itself
}  // namespace

SubjectStates::SubjectStates(Workspace& workspace, QObject* parent) : QObject(parent), workspace_(workspace) {
    pause_.setSingleShot(true);
    pause_.setInterval(kPause);
    connect(&pause_, &QTimer::timeout, this, &SubjectStates::start);
    connect(&workspace_, &Workspace::caseChanged, this, &SubjectStates::follow);
    connect(&workspace_, &Workspace::ledgerChanged, this, &SubjectStates::follow);
    follow();
}

bool SubjectStates::small() const {
    return workspace_.subjects().size() >= kFewSubjects && workspace_.input()->records->size() <= kSmallRecords;
}

bool SubjectStates::fits() const {
    const Ledger& ledger = *workspace_.ledger();
    return input_ == ledger.inputPointer() && rulebook_ == ledger.rulebookPointer() &&
           clock_.asOf == ledger.clock().asOf && clock_.knownOn == ledger.clock().knownOn;
}

void SubjectStates::want() {
    wanted_ = true;
    cancelled_ = false;
    if (workspace_.isOpen() && !(fits() && (states_ || running_))) start();
}

void SubjectStates::cancel() {
    stop();
    wanted_ = false;
    cancelled_ = true;
    emit changed();
}

void SubjectStates::follow() {
    const bool open = workspace_.isOpen();
    if (!open || original_ != workspace_.input() || rulebookFile_ != workspace_.rulebook()) {
        stop();
        original_ = open ? workspace_.input() : nullptr;
        rulebookFile_ = open ? workspace_.rulebook() : nullptr;
        input_.reset();
        rulebook_.reset();
        states_.reset();
        cancelled_ = wanted_ = false;
        emit changed();
        if (open && small()) pause_.start(0);
        return;
    }
    if (fits() || cancelled_ || !(wanted_ || small())) return;
    pause_.start(kPause);
}

void SubjectStates::start() {
    stop();
    if (!workspace_.isOpen()) return;
    const Ledger& ledger = *workspace_.ledger();
    input_ = ledger.inputPointer();
    rulebook_ = ledger.rulebookPointer();
    clock_ = ledger.clock();
    running_ = true;
    emit changed();
    thread_ = std::thread(
        [this, job = job_, input = input_, rulebook = rulebook_, clock = clock_, subjects = workspace_.subjects()] {
            auto states = std::make_shared<States>();
            states->reserve(subjects.size());
            std::optional<Ledger> previous;
            int last = -1;
            for (std::size_t i = 0; i < subjects.size() && !stop_; ++i) {
                Ledger next = evaluate(input, rulebook, subjects[i], clock, previous ? &*previous : nullptr);
                states->push_back(stateOf(next));
                previous = std::move(next);
                const int percent = static_cast<int>((i + 1) * 100 / subjects.size());
                if (percent != last)
                    QMetaObject::invokeMethod(this, [this, job, percent] {
                        if (job == job_) emit progressed(percent);
                    });
                last = percent;
            }
            QMetaObject::invokeMethod(this, [this, job, states] {
                if (job != job_) return;
                running_ = false;
                states_ = states;
                emit changed();
            });
        });
}

void SubjectStates::stop() {
    pause_.stop();
    ++job_;
    running_ = false;
    stop_ = true;
    if (thread_.joinable()) thread_.join();  // soon: it asks after every subject
    stop_ = false;
}

}  // namespace clearline
