#include "ui/main_window/case_desk.h"

#include <QAction>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMainWindow>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QStatusBar>

#include "core/casefile/undo.h"
#include "core/explain/problem_text.h"
#include "core/seal/sealed_file.h"
#include "ui/import/import_window.h"
#include "ui/main_window/case_copies.h"
#include "ui/main_window/case_status.h"
#include "ui/models/history_words.h"
#include "ui/views/case_banner.h"
#include "ui/views/case_page.h"
#include "ui/workspace/author.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {
const QString kEnding = QStringLiteral(".clearline");
constexpr int kToldMilliseconds = 8000;
}  // namespace

CaseDesk::CaseDesk(QMainWindow& window, Workspace& workspace, QMenu& fileMenu, QAction* next)
    : QObject(&window),
      window_(window),
      workspace_(workspace),
      session_(workspace),
      actions_(new CaseActions(window, fileMenu, next)),
      copies_(new CaseCopies(window, session_, workspace)),
      banner_(new CaseBanner(session_, workspace, &window)),
      page_(new CasePage(&window)),
      status_(new CaseStatus(session_, workspace, &window)) {
    window.installEventFilter(this);
    window.statusBar()->addPermanentWidget(status_);
    const auto enable = [this] {
        actions_->enable(session_.isOpen(), session_.mayImport() || !session_.isOpen(), workspace_.isOpen());
        page_->setCase(session_.path(), session_.readOnly());
    };
    connect(&session_, &CaseSession::opened, this, enable);
    connect(&workspace_, &Workspace::caseChanged, this, enable);
    connect(&session_, &CaseSession::opened, this, [this] {
        if (awaiting_ && session_.mayImport()) showImport(*std::exchange(awaiting_, std::nullopt));
    });
    connect(&workspace_, &Workspace::openingFailed, this, [this] { awaiting_.reset(); });
    connect(&session_, &CaseSession::refused, this, &CaseDesk::tellRefusal);
    connect(&session_, &CaseSession::othersWrote, this, [this](const QString& who) {
        if (coreText(who) == authorNow().who) return;
        window_.statusBar()->showMessage(tr("%1 changed this case; you see it now.").arg(who), kToldMilliseconds);
    });
    connect(actions_->create, &QAction::triggered, this, &CaseDesk::newCase);
    connect(actions_->keep, &QAction::triggered, this, &CaseDesk::keepOpenFile);
    connect(actions_->import, &QAction::triggered, this, [this] { import(); });
    connect(actions_->name, &QAction::triggered, this, &CaseDesk::askName);
    connect(actions_->saveCopy, &QAction::triggered, copies_, &CaseCopies::saveCopy);
    connect(actions_->redactedCopy, &QAction::triggered, copies_, &CaseCopies::saveRedacted);
    connect(actions_->seal, &QAction::triggered, copies_, &CaseCopies::seal);
    connect(copies_, &CaseCopies::unsealed, this, &CaseDesk::open);
    connect(page_, &CasePage::importWanted, this, [this] { import(); });
    connect(status_, &CaseStatus::keepWanted, this, &CaseDesk::keepOpenFile);
    connect(status_, &CaseStatus::nameWanted, this, &CaseDesk::askName);
    connect(banner_, &CaseBanner::copyElsewhereWanted, this, &CaseDesk::copyElsewhere);
    enable();
}

CaseDesk::~CaseDesk() = default;

ImportWindow* CaseDesk::importWindow() const { return import_; }

void CaseDesk::retranslate() { actions_->retranslate(); }

bool CaseDesk::isCase(const QString& path) const {
    if (path.endsWith(kEnding, Qt::CaseInsensitive)) return true;
    const QFileInfo info(path);
    if (!info.isFile()) return false;
    if (session_.isOpen() && info == QFileInfo(session_.path())) return true;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) &&
           (file.read(16) == QByteArray("SQLite format 3\0", 16) || looksSealed(coreText(path)));
}

void CaseDesk::open(const QString& path) {
    const bool isOpenOne = session_.isOpen() && QFileInfo(path) == QFileInfo(session_.path());
    if (!isOpenOne && looksSealed(coreText(path))) return copies_->openSealed(path);
    leave([this, path] { session_.open(path); });
}

bool CaseDesk::offerImport(const QString& path) {
    if (!session_.mayImport()) return false;
    QMessageBox box(QMessageBox::Question, tr("A record file"),
                    tr("Bring %1 into this case, or open it on its own?").arg(QFileInfo(path).fileName()),
                    QMessageBox::Cancel, &window_);
    const auto* into = box.addButton(tr("Into the &case"), QMessageBox::AcceptRole);
    const auto* alone = box.addButton(tr("On its &own"), QMessageBox::ActionRole);
    box.exec();
    if (box.clickedButton() == alone) return false;
    if (box.clickedButton() == into) import({path});
    return true;
}

void CaseDesk::leave(std::function<void()> then) {
    emit leaving();
    if (!session_.isOpen() || session_.saving() == CaseSession::Saving::Saved) return then();
    if (session_.saving() == CaseSession::Saving::Underway) return session_.whenSaved(std::move(then));
    QMessageBox box(
        QMessageBox::Warning, tr("Not saved"),
        tr("%n change(s) could not be saved and would be lost.", nullptr, static_cast<int>(session_.unsaved())),
        QMessageBox::Cancel, &window_);
    const auto* elsewhere = box.addButton(tr("Save a copy &elsewhere…"), QMessageBox::AcceptRole);
    const auto* lose = box.addButton(tr("&Lose them"), QMessageBox::DestructiveRole);
    box.exec();
    if (box.clickedButton() == elsewhere) return copyElsewhere();
    if (box.clickedButton() != lose) return;
    session_.dropUnsaved();
    then();
}

bool CaseDesk::newCase() {
    const QString path = copies_->askNewFile(tr("New case"), tr("case") + kEnding, kEnding);
    if (!path.isEmpty()) leave([this, path] { session_.create(path); });
    return !path.isEmpty();
}

bool CaseDesk::keepOpenFile() {
    if (!workspace_.isOpen() || session_.isOpen()) return false;
    const QString path =
        copies_->askNewFile(tr("Keep as a case"), QFileInfo(workspace_.path()).completeBaseName() + kEnding, kEnding);
    if (!path.isEmpty()) session_.keepOpenFile(path);
    return !path.isEmpty();
}

void CaseDesk::import(const QStringList& paths) {
    if (session_.mayImport()) return showImport(paths);
    if (!session_.isOpen()) return askForCase(paths);
    auto* box = new QMessageBox(QMessageBox::Information, tr("Not done"),
                                tr("This case is open for reading only; nothing can be brought into it."),
                                QMessageBox::Ok, &window_);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void CaseDesk::askForCase(const QStringList& paths) {
    QMessageBox box(QMessageBox::Question, tr("Import into a case"),
                    tr("What is imported is kept in a case: a file of its own with the originals, all changes and the "
                       "log of who did what. Where should it go?"),
                    QMessageBox::Cancel, &window_);
    const auto* fresh = box.addButton(tr("A &new case…"), QMessageBox::AcceptRole);
    const auto* kept =
        workspace_.isOpen() ? box.addButton(tr("&Keep the open file as a case…"), QMessageBox::ActionRole) : nullptr;
    box.exec();
    if (!box.clickedButton() || (box.clickedButton() != fresh && box.clickedButton() != kept)) return;
    awaiting_ = paths;
    if (!(box.clickedButton() == fresh ? newCase() : keepOpenFile())) awaiting_.reset();
}

void CaseDesk::showImport(const QStringList& paths) {
    if (!import_) {
        import_ = new ImportWindow(session_, workspace_, &window_);
        import_->setAttribute(Qt::WA_DeleteOnClose);
        import_->setWindowModality(Qt::WindowModal);
        if (identifiers_) import_->setIdentifierAction(identifiers_);
        connect(import_, &ImportWindow::historyWanted, this, &CaseDesk::historyWanted);
        import_->show();
    }
    import_->desk().add(paths);
}

void CaseDesk::askName() {
    bool agreed = false;
    const QString name = QInputDialog::getText(&window_, tr("Your name in the log"),
                                               tr("This name is written beside everything that you do in a case:"),
                                               QLineEdit::Normal, authorName(), &agreed);
    if (!agreed) return;
    setAuthorName(name);
    emit session_.changed();
}

void CaseDesk::tellRefusal(const Problems& problems) {
    const Problem& first = problems.front();
    auto* box = new QMessageBox(QMessageBox::Information, tr("Not done"),
                                qtText(problemSentence(first, *workspace_.words())) + QLatin1Char('\n') +
                                    qtText(problemRemedy(first, *workspace_.words())),
                                QMessageBox::Ok, &window_);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void CaseDesk::copyElsewhere() {
    const QString path =
        copies_->askNewFile(tr("Save a copy elsewhere"), QFileInfo(session_.path()).fileName(), kEnding);
    if (!path.isEmpty()) session_.moveTo(path);
}

QString CaseDesk::undoName() const {
    const HistoryWords words(session_, workspace_);
    if (session_.unsaved() > 0) return words.sentence(session_.lastWish());
    const auto entry = nextUndo(session_.log(), authorNow().who);
    return entry && !session_.readOnly() ? words.sentence(session_.log()[*entry - 1]) : QString();
}

QString CaseDesk::redoName() const {
    const HistoryWords words(session_, workspace_);
    if (session_.unsaved() > 0 || session_.readOnly()) return {};
    const auto entry = nextRedo(session_.log(), authorNow().who);
    if (!entry) return {};
    const auto about = session_.log()[*entry - 1].action.about.value_or(*entry);
    return words.sentence(session_.log()[about - 1]);
}

bool CaseDesk::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &window_ && event->type() == QEvent::WindowActivate) session_.refresh();
    return QObject::eventFilter(watched, event);
}

}  // namespace clearline
