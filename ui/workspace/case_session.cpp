#include "ui/workspace/case_session.h"

#include <atomic>

#include "core/casefile/scenario_actions.h"
#include "ui/workspace/author.h"
#include "ui/workspace/recent_files.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {
constexpr int kRefreshMilliseconds = 3000, kViewMilliseconds = 1000;
const QString kReasonPlace = QStringLiteral("reason");

bool says(const Problems& problems, const char* code) { return !problems.empty() && problems.front().code == code; }
}  // namespace

struct CaseSession::Task {
    std::atomic<bool> cancelled{false};
    int percent = -1;
};

CaseSession::CaseSession(Workspace& workspace, QObject* parent)
    : QObject(parent), workspace_(workspace), nextProvisional_(kProvisional) {
    refreshTimer_.setInterval(kRefreshMilliseconds);
    connect(&refreshTimer_, &QTimer::timeout, this, &CaseSession::refresh);
    viewTimer_.setInterval(kViewMilliseconds);
    viewTimer_.setSingleShot(true);
    connect(&viewTimer_, &QTimer::timeout, this, &CaseSession::writeView);
    for (const auto signal : {&Workspace::caseChanged, &Workspace::ledgerChanged, &Workspace::selectionChanged})
        connect(&workspace_, signal, this, &CaseSession::noteView);
    connect(this, &CaseSession::changed, this, &CaseSession::noteView);
    connect(&workspace_, &Workspace::caseChanged, this, [this] {
        if (isOpen() && workspace_.isOpen() && workspace_.path() != path_) letGo();  // another file was opened
    });
}

CaseSession::~CaseSession() {
    workspace_.setEditSink({});
    writeView();
}

std::shared_ptr<CaseSession::Task> CaseSession::begin(Workspace::Awaited what, const QString& path) {
    workspace_.cancelOpening();
    task_ = std::make_shared<Task>();
    workspace_.awaitOpening(what, path, [this, task = task_] {
        task->cancelled = true;
        if (task == task_) workspace_.endOpening({Problem{"case.cancelled", Severity::Fatal, {}, {}}});
        task_.reset();
    });
    return task_;
}

CaseStore::Wanted CaseSession::wanted() const {
    CaseStore::Wanted wanted;
    wanted.view = view();
    wanted.today = workspace_.today();
    wanted.rulebookInUse = workspace_.rulebook();
    return wanted;
}

namespace {

// How far a task is, told to the workspace; false once it is cancelled.
template <class TaskPointer>
CaseProgress progressOf(Workspace* workspace, const TaskPointer& task) {
    return [workspace, task](std::uint64_t done, std::uint64_t all) {
        const int percent = all == 0 ? 0 : static_cast<int>(done * 100 / all);
        if (percent != task->percent) {
            task->percent = percent;
            QMetaObject::invokeMethod(workspace, [workspace, percent] { emit workspace->openingProgressed(percent); });
        }
        return !task->cancelled.load();
    };
}

}  // namespace

void CaseSession::create(const QString& path) {
    const auto task = begin(Workspace::Awaited::Case, path);
    auto store = std::make_shared<CaseStore>(workspace_.resourcesPointer());
    ask([store, path, author = authorNow()] { return store->create(path, author); },
        [this, task, store](const Result<CaseStore::Opened>& opened) { adoptIfWanted(task, store, opened); });
}

void CaseSession::open(const QString& path) {
    const auto task = begin(Workspace::Awaited::Case, path);
    auto store = std::make_shared<CaseStore>(workspace_.resourcesPointer());
    CaseStore::Wanted how = wanted();
    how.view = {};
    ask([store, path, how, author = authorNow(),
         progress = progressOf(&workspace_, task)] { return store->open(path, how, author, progress); },
        [this, task, store](const Result<CaseStore::Opened>& opened) { adoptIfWanted(task, store, opened); });
}

void CaseSession::keepOpenFile(const QString& path) {
    if (!workspace_.isOpen()) return;
    const auto how = wanted();
    std::optional<CaseAction> scenario;
    if (!workspace_.scenario().empty())
        scenario = createdAction(0, {coreText(freeName(tr("Scenario 1"))), {}}, workspace_.rulebook()->id,
                                 workspace_.scenario());
    const auto task = begin(Workspace::Awaited::Import, workspace_.path());
    auto store = std::make_shared<CaseStore>(workspace_.resourcesPointer());
    ask(
        [store, path, input = workspace_.input(), rulebook = workspace_.rulebook(), scenario, how, author = authorNow(),
         progress = progressOf(&workspace_, task)]() mutable {
            return store->keep(path, std::move(input), *rulebook, scenario, how, author, progress);
        },
        [this, task, store](const Result<CaseStore::Opened>& opened) { adoptIfWanted(task, store, opened); });
}

void CaseSession::import(const QString& file) {
    if (!isOpen() || readOnly_) return;
    const auto task = begin(Workspace::Awaited::Import, file);
    ask([store = store_, file, how = wanted(), author = authorNow(),
         progress = progressOf(&workspace_, task)] { return store->import(file, how, author, progress); },
        [this, task, store = store_](const CaseStore::Outcome<OpenedCase>& outcome) {
            if (store != store_) return;
            takeIn(outcome.news);
            if (!outcome.done.ok()) {
                if (task == task_) workspace_.endOpening(outcome.done.problems());
            } else {
                OpenedCase shown = *outcome.done;
                shown.scenario = fitting(chosen_, shown.rulebook, shown.input);
                shown.compared = fitting(shown_.base, shown.rulebook, shown.input);
                workspace_.adopt(shown);
            }
            emit changed();
        });
}

void CaseSession::useRulebook(const QString& idOrPath, std::function<void()> then) {
    if (!isOpen()) return;
    ask([store = store_, idOrPath, author = authorNow()] { return store->useRulebook(idOrPath, author); },
        [this, store = store_,
         then = std::move(then)](const CaseStore::Outcome<std::shared_ptr<const Rulebook>>& outcome) {
            if (store != store_) return;
            takeIn(outcome.news);
            if (!outcome.done.ok())
                emit refused(outcome.done.problems());
            else if (workspace_.isOpen())
                workspace_.showRulebook(*outcome.done, fitting(chosen_, *outcome.done, workspace_.input()),
                                        fitting(shown_.base, *outcome.done, workspace_.input()));
            emit changed();
            if (outcome.done.ok() && then) then();
        });
}

void CaseSession::adoptIfWanted(const std::shared_ptr<Task>& task, const std::shared_ptr<CaseStore>& store,
                                const Result<CaseStore::Opened>& opened) {
    if (task != task_) return;  // cancelled, or something else is being opened
    if (opened.ok())
        adopt(store, *opened);
    else
        workspace_.endOpening(opened.problems());
}

void CaseSession::adopt(std::shared_ptr<CaseStore> store, const CaseStore::Opened& opened) {
    if (isOpen()) letGo();
    store_ = std::move(store);
    path_ = opened.path;
    state_ = shown_ = opened.state;
    log_ = opened.log;
    readOnly_ = opened.readOnly;
    problems_ = opened.problems;
    chosen_ = kept(opened.view.scenario) ? opened.view.scenario : std::nullopt;
    view_ = opened.view;
    written_ = view_.json();
    for (const CaseDraft& draft : opened.drafts) drafts_.insert(qtText(draft.place), qtText(draft.text));
    reason_ = drafts_.value(kReasonPlace);
    RecentFiles::add(path_);
    workspace_.setEditSink([this](const Scenario& next) { onEdited(next); });
    refreshTimer_.start();
    if (opened.shown) {
        OpenedCase shown = *opened.shown;
        shown.scenario = fitting(chosen_, shown.rulebook, shown.input);
        shown.compared = fitting(shown_.base, shown.rulebook, shown.input);
        workspace_.adopt(shown);
        if (opened.view.line) workspace_.select(*opened.view.line);
    } else {
        workspace_.close();
        workspace_.endOpening({});
    }
    emit this->opened();
    emit changed();
}

void CaseSession::letGo() {
    workspace_.setEditSink({});
    writeView();
    refreshTimer_.stop();
    viewTimer_.stop();
    drafts_.clear();
    reason_.clear();
    view_ = {};
    // The file is closed on its own thread, after what was asked of it before.
    worker_.post([store = std::move(store_)]() mutable { store.reset(); });
    store_.reset();
    path_.clear();
    state_ = shown_ = {};
    log_.clear();
    problems_.clear();
    failure_.clear();
    trouble_.clear();
    wishes_.clear();
    conflicts_.clear();
    chosen_.reset();
    thens_.clear();
    sending_ = refreshing_ = readOnly_ = false;
    emit opened();
    emit changed();
}

void CaseSession::close() {
    if (isOpen()) letGo();
    workspace_.close();
}

KeptView CaseSession::view() const {
    KeptView view = KeptView::of(workspace_);
    if (chosen_ && *chosen_ < kProvisional) view.scenario = chosen_;
    return view;
}

void CaseSession::noteView() {
    if (!isOpen() || !workspace_.isOpen() || workspace_.path() != path_) return;
    KeptView now = view();
    now.layout = view_.layout;
    view_ = std::move(now);
    if (!viewTimer_.isActive()) viewTimer_.start();
}

void CaseSession::setLayout(const QByteArray& layout) {
    view_.layout = layout;
    if (isOpen() && !viewTimer_.isActive()) viewTimer_.start();
}

void CaseSession::writeView() {
    if (!isOpen() || readOnly_ || !workspace_.isOpen()) return;
    std::string text = view_.json();
    if (text == written_) return;
    written_ = text;
    worker_.post([store = store_, text = std::move(text)] { store->keepView(text); });
}

void CaseSession::keepDraft(const QString& place, const QString& text) {
    if (!isOpen() || readOnly_ || drafts_.value(place) == text) return;
    if (text.isEmpty())
        drafts_.remove(place);
    else
        drafts_.insert(place, text);
    worker_.post([store = store_, draft = CaseDraft{coreText(place), coreText(text), authorNow().at}] {
        store->keepDraft(draft);
    });
}

void CaseSession::setReason(const QString& reason) {
    reason_ = reason;
    if (reason.isEmpty()) keepDraft(kReasonPlace, {});
}

void CaseSession::keepReason() { keepDraft(kReasonPlace, reason_); }

void CaseSession::withFile(FileWork work, std::function<void(const Result<bool>&)> done) {
    writeView();  // what is copied is the case as it is left now
    if (!isOpen()) return;
    ask([store = store_, work = std::move(work)] { return work(store->file()); }, std::move(done));
}

void CaseSession::besides(std::function<Result<bool>()> work, std::function<void(const Result<bool>&)> done) {
    ask(std::move(work), std::move(done));
}

void CaseSession::moveTo(const QString& path) {
    if (!isOpen()) return;
    auto fresh = std::make_shared<CaseStore>(workspace_.resourcesPointer());
    ask([fresh, from = store_, path, how = wanted(),
         author = authorNow()] { return fresh->moveTo(*from, path, how, author); },
        [this, fresh, from = store_](const Result<CaseStore::Opened>& opened) {
            if (from != store_) return;
            if (!opened.ok()) {
                emit refused(opened.problems());
                return;
            }
            auto wishes = std::move(wishes_);
            CaseStore::Opened same = *opened;
            same.view = view_;
            const auto chosen = chosen_;
            adopt(fresh, same);
            wishes_ = std::move(wishes);
            chosen_ = chosen;
            send();
            rebuild();
        });
}

void CaseSession::refresh() {
    if (!isOpen() || refreshing_ || sending_) return;
    refreshing_ = true;
    ask([store = store_] { return store->refresh(); },
        [this, store = store_](const CaseStore::Outcome<std::size_t>& outcome) {
            if (store != store_) return;
            refreshing_ = false;
            const Problems had = trouble_;
            if (outcome.done.ok())
                trouble_.clear();
            else if (!says(outcome.done.problems(), "case.busy"))
                trouble_ = outcome.done.problems();
            if (outcome.news.empty() && trouble_ == had) return;
            takeIn(outcome.news);
            rebuild();
            if (!outcome.news.empty()) emit othersWrote(qtText(outcome.news.back().who.value_or(std::string())));
        });
}

}  // namespace clearline
