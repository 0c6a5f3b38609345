#include "ui/workspace/side_evaluator.h"

#include <algorithm>

#include "core/rulebook/load.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

bool fitsKind(const Rulebook& rulebook, SubjectKind kind) {
    return rulebook.appliesTo.empty() || kind == SubjectKind::NotSaid ||
           std::find(rulebook.appliesTo.begin(), rulebook.appliesTo.end(), kind) != rulebook.appliesTo.end();
}

std::size_t recordsCounted(const Ledger& ledger) {
    std::vector<RecordIndex> records;
    for (const Contribution& c : ledger.contributions()) records.push_back(c.record);
    std::sort(records.begin(), records.end());
    return static_cast<std::size_t>(std::unique(records.begin(), records.end()) - records.begin());
}

}  // namespace

SideEvaluator::SideEvaluator(Workspace& workspace, QObject* parent) : QObject(parent), workspace_(workspace) {
    connect(&workspace_, &Workspace::ledgerChanged, this, &SideEvaluator::changedOutside);
}

SideEvaluator::~SideEvaluator() {
    if (last_) last_->dropped = true;
    join();
}

void SideEvaluator::join() {
    if (!last_) return;
    last_->thread.join();
    last_.reset();
}

template <class Say>
void SideEvaluator::tell(const std::shared_ptr<Job>& job, Say say) {
    QMetaObject::invokeMethod(this, [job, say = std::move(say)] {
        if (!job->dropped) say();
    });
}

void SideEvaluator::setActive(bool active) {
    active_ = active;
    if (active_ && due_) start();
    if (active_ || !running()) return;
    drop();
    due_ = true;
}

void SideEvaluator::want(const QString& path, bool wanted) {
    chosen_[path] = wanted;
    refresh();
}

void SideEvaluator::wantSuggested() {
    chosen_.clear();
    refresh();
}

void SideEvaluator::refresh() {
    due_ = true;
    if (active_)
        start();
    else
        drop();
}

// What is at work tells nothing more.
void SideEvaluator::drop() {
    if (last_) last_->dropped = true;
    job_.reset();
    waiting_ = false;
}

void SideEvaluator::changedOutside() {
    if (casePath_ != workspace_.path()) {
        casePath_ = workspace_.path();
        chosen_.clear();
    }
    if (!workspace_.isOpen() || (side_ && side_->systems.front().ledger->subject().id != workspace_.subject())) clear();
    refresh();
}

void SideEvaluator::clear() {
    if (!side_ && choices_.empty()) return;
    side_.reset();
    paths_.clear();
    choices_.clear();
    emit changed();
}

void SideEvaluator::start() {
    stopped_ = false;
    const bool went = running();
    drop();
    if (!workspace_.isOpen()) {
        if (went) emit changed();
        return;
    }
    due_ = false;
    if (last_ && !last_->ended) {
        waiting_ = true;
    } else {
        begin();
    }
    if (!went) emit started();
}

void SideEvaluator::begin() {
    join();
    waiting_ = false;
    job_ = last_ = std::make_shared<Job>();
    job_->request = {workspace_.ledger()->inputPointer(),
                     workspace_.ledger(),
                     qtText(workspace_.rulebook()->file),
                     workspace_.resources().folders,
                     chosen_,
                     books_};
    job_->thread = std::thread([this, job = job_] { run(job); });
}

void SideEvaluator::cancel() {
    if (!running()) return;
    drop();
    stopped_ = true;
    emit changed();
}

void SideEvaluator::run(const std::shared_ptr<Job>& job) {
    if (auto result = work(job))
        tell(job, [this, result = std::move(*result)] {
            job_.reset();
            side_ = result.side;
            paths_ = result.paths;
            choices_ = result.choices;
            books_ = result.books;
            emit changed();
        });
    job->ended = true;
    QMetaObject::invokeMethod(this, [this] {
        if (waiting_ && last_ && last_->ended) begin();
    });
}

std::optional<SideEvaluator::Result> SideEvaluator::work(const std::shared_ptr<Job>& job) {
    const Request& request = job->request;
    Result result;
    result.books = request.books;
    std::vector<QString> paths{request.openPath};
    for (const std::string& file : rulebookFiles(request.folders))
        if (const QString path = qtText(file); path != request.openPath) paths.push_back(path);
    std::vector<std::shared_ptr<const Ledger>> ledgers;
    const auto all = static_cast<int>(paths.size());
    for (int i = 0; i < all; ++i) {
        if (job->dropped) return std::nullopt;
        tell(job, [this, i, all] { emit progressed(i, all); });
        const QString& path = paths[static_cast<std::size_t>(i)];
        std::shared_ptr<const Ledger> ledger = i == 0 ? request.ledger : nullptr;
        if (!ledger) {
            auto& book = result.books[path];
            if (!book) {
                auto loaded = loadRulebookFile(coreText(path));
                if (!loaded.ok()) continue;  // the menu of rulebooks tells why when it is opened there
                book = *loaded;
            }
            ledger = std::make_shared<const Ledger>(
                evaluate(request.input, book, request.ledger->subject().id, request.ledger->clock()));
        }
        const Rulebook& rulebook = ledger->rulebook();
        SideChoice choice{
            path, rulebook.title, i == 0, fitsKind(rulebook, ledger->subject().kind), recordsCounted(*ledger), false};
        const auto chosen = request.chosen.find(path);
        choice.wanted = chosen != request.chosen.end() ? chosen->second : choice.suggested();
        result.choices.push_back(choice);
        if (!choice.wanted) continue;
        ledgers.push_back(std::move(ledger));
        result.paths.push_back(path);
    }
    if (job->dropped) return std::nullopt;
    if (!ledgers.empty()) result.side = std::make_shared<const SideBySide>(sideBySide(std::move(ledgers)));
    return result;
}

}  // namespace clearline
