#include "ui/main_window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "core/bundle/bundle_file.h"
#include "core/record/record.h"
#include "ui/audit/audit_docks.h"
#include "ui/chart/chart_pane.h"
#include "ui/dialogs/save_path.h"
#include "ui/import/import_paths.h"
#include "ui/ledger_table/ledger_model.h"
#include "ui/ledger_table/ledger_table.h"
#include "ui/ledger_table/ledger_view.h"
#include "ui/look/look.h"
#include "ui/main_window/appeal_docks.h"
#include "ui/main_window/bundle_banner.h"
#include "ui/main_window/bundle_desk.h"
#include "ui/main_window/bundle_opening.h"
#include "ui/main_window/case_desk.h"
#include "ui/main_window/clock_bar.h"
#include "ui/main_window/docks.h"
#include "ui/main_window/official_docks.h"
#include "ui/main_window/rulebook_menu.h"
#include "ui/main_window/status_line.h"
#include "ui/main_window/window_actions.h"
#include "ui/paper/paper_dialog.h"
#include "ui/records/record_dialog.h"
#include "ui/views/case_banner.h"
#include "ui/views/case_page.h"
#include "ui/views/first_page.h"
#include "ui/views/history_panel.h"
#include "ui/views/problems_panel.h"
#include "ui/views/reason_line.h"
#include "ui/views/relations_panel.h"
#include "ui/views/scenario_panel.h"
#include "ui/views/score_header.h"
#include "ui/views/silent_panel.h"
#include "ui/views/source_peek.h"
#include "ui/views/subject_list.h"
#include "ui/views/systems_panel.h"
#include "ui/views/variables_panel.h"
#include "ui/views/why_panel.h"
#include "ui/workspace/identifier_display.h"
#include "ui/workspace/recent_files.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {
constexpr int kFrameHeight = 28;
const QString kGeometryKey = QStringLiteral("window/geometry");

QString placeOf(Viewpoint viewpoint) { return QString::number(static_cast<int>(viewpoint)); }
}  // namespace

MainWindow::MainWindow(std::shared_ptr<const Resources> resources, Date today)
    : MainWindow(std::make_unique<Workspace>(std::move(resources), today), Viewpoint::Citizen, false) {}

MainWindow::MainWindow(std::unique_ptr<Workspace> workspace, Viewpoint viewpoint, bool dark)
    : owned_(std::move(workspace)),
      workspace_(*owned_),
      languageSwitch_(workspace_.language()),
      dark_(dark),
      clockBar_(new ClockBar(workspace_, this)),
      actions_(new WindowActions(*this, *clockBar_)),
      docks_(new Docks(*this)),
      status_(new StatusLine(workspace_, this)) {
    setStatusBar(status_);
    cases_ = new CaseDesk(*this, workspace_, *actions_->fileMenu, actions_->home);
    bundles_ = new BundleOpening(*this, workspace_);
    setAcceptDrops(true);
    setMinimumSize(900, 560);
    // Never larger than the screen leaves room for, with the frame that a window manager adds.
    resize(QSize(1280, 800).boundedTo(screen()->availableGeometry().size() - QSize(0, kFrameHeight)));
    restoreGeometry(QSettings().value(kGeometryKey).toByteArray());  // as it was left; nothing the first time
    buildCentre();
    connectWorkspace();
    connectActions();
    actions_->drawIcons(QApplication::palette(), dark_);
    actions_->dark->setChecked(dark_);
    chart_->setDark(dark_);
    (workspace_.language() == Language::Chinese ? actions_->chinese : actions_->english)->setChecked(true);
    actions_->viewpoints[static_cast<std::size_t>(viewpoint)]->setChecked(true);
    docks_->choose(viewpoint);
    ledgerView_->setPlace(placeOf(viewpoint));
    retranslate();
    if (workspace_.opening()) awaitCase();
    showCase();
    if (!workspace_.resources().problems.empty())
        firstPage_->setMessage(
            tr("Some of the program's own files could not be read. Set CLEARLINE_DATA to the folder that holds "
               "rulebooks, kinds and messages."));
}

MainWindow::~MainWindow() {
    // The views refer to the workspace, so they go first.
    workspace_.undoStack().disconnect(this);
    workspace_.disconnect(this);
    QList<QPointer<QWidget>> children;
    for (QWidget* widget : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) children << widget;
    for (const QPointer<QWidget>& child : children) delete child.data();
    delete cases_;  // its last words, the view, are about the workspace
}

void MainWindow::buildCentre() {
    firstPage_ = new FirstPage(workspace_.resources().folders, this);
    header_ = new ScoreHeader(workspace_, this);
    chart_ = new ChartPane(this);
    ledgerView_ = new LedgerView(this);
    subjects_ = new SubjectList(workspace_, this);
    why_ = new WhyPanel(workspace_, this);
    source_ = new SourcePeek(workspace_, this);
    source_->setHeadersOf([this](const SourceFile& file) { return cases_->session().headersOf(file.name); });
    variables_ = new VariablesPanel(workspace_, this);
    silent_ = new SilentPanel(workspace_, this);
    problems_ = new ProblemsPanel(workspace_, this);
    relations_ = new RelationsPanel(workspace_, this);
    systems_ = new SystemsPanel(workspace_, this);
    scenarios_ = new ScenarioPanel(cases_->session(), workspace_, this);
    history_ = new HistoryPanel(cases_->session(), workspace_, this);
    variables_->addFooter(new ReasonLine(cases_->session(), this));
    auto* split = new QSplitter(Qt::Vertical, this);
    split->addWidget(chart_);
    split->addWidget(ledgerView_);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setChildrenCollapsible(false);
    chart_->setMinimumHeight(140);
    ledgerView_->setMinimumHeight(120);
    auto* work = new QWidget(this);
    auto* column = new QVBoxLayout(work);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(&cases_->banner());
    column->addWidget(new BundleBanner(workspace_, this));
    column->addWidget(header_);
    column->addWidget(split, 1);
    stack_ = new QStackedWidget(this);
    stack_->addWidget(firstPage_);
    stack_->addWidget(work);
    stack_->addWidget(&cases_->page());
    setCentralWidget(stack_);
    docks_->setPanel(Docks::Subjects, subjects_);
    docks_->setPanel(Docks::Why, why_);
    docks_->setPanel(Docks::Source, source_);
    docks_->setPanel(Docks::Variables, variables_);
    docks_->setPanel(Docks::Silent, silent_);
    docks_->setPanel(Docks::Problems, problems_);
    docks_->setPanel(Docks::Relations, relations_);
    docks_->setPanel(Docks::Systems, systems_);
    docks_->setPanel(Docks::Scenarios, scenarios_);
    docks_->setPanel(Docks::History, history_);
    audit_ = new AuditDocks(workspace_, cases_->session(), *docks_, *this);
    audit_->setDark(dark_);
    audit_->drawOn(*chart_);
    audit_->leadTo(*variables_);
    official_ = new OfficialDocks(workspace_, {*cases_, *docks_, *ledgerView_, *source_}, *this);
    appeals_ = new AppealDocks(
        workspace_, {*cases_, *docks_, *ledgerView_, *chart_, *audit_, *official_, *silent_, *status_}, *this);
    bundleDesk_ = new BundleDesk(workspace_, *cases_, *appeals_, *actions_, *this);
    connect(bundleDesk_, &BundleDesk::openWanted, this, [this](const QString& path) { openFile(path); });
    ledgerView_->table().setRowActions({actions_->object, actions_->repair});
    why_->addFirst(actions_->object);
    why_->addFirst(actions_->repair);
    for (QAction* action : {actions_->copyWhy, actions_->leaveOut, actions_->switchOff}) why_->addButton(action);
    source_->addButton(actions_->amend);
    subjects_->setIdentifierAction(actions_->showIdentifiers);
    cases_->setIdentifierAction(actions_->showIdentifiers);
}

void MainWindow::connectWorkspace() {
    protectFilesOf(workspace_);
    connect(&workspace_, &Workspace::caseChanged, this, &MainWindow::showCase);
    connect(&workspace_, &Workspace::ledgerChanged, this, &MainWindow::showLedger);
    connect(&workspace_, &Workspace::selectionChanged, this, &MainWindow::showSelection);
    connect(&workspace_, &Workspace::languageChanged, this, &MainWindow::showLedger);
    connect(&workspace_, &Workspace::openingFailed, this, &MainWindow::showProblem);
    connect(&workspace_, &Workspace::editRefused, this, &MainWindow::showRefused);
    connect(source_, &SourcePeek::recordShown, this,
            [this] { actions_->amend->setEnabled(source_->record().has_value()); });
    connect(&workspace_, &Workspace::openingEvaluates, this, [this] {
        evaluating_ = true;
        if (awaited_) awaitCase();
    });
    connect(&workspace_.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::nameUndo);
    connect(chart_, &ChartPane::entrySelected, this, [this](std::size_t entry) {
        if (workspace_.isOpen() && entry < workspace_.ledger()->entryCount())
            workspace_.select(workspace_.ledger()->firstLineOf(entry));
    });
    connect(ledgerView_, &LedgerView::lineSelected, &workspace_, [this](std::size_t line) { workspace_.select(line); });
    connect(silent_, &SilentPanel::recordChosen, source_, &SourcePeek::showRecord);
    connect(docks_->dock(Docks::Systems), &QDockWidget::visibilityChanged, systems_, &SystemsPanel::setSeen);
    connect(systems_, &SystemsPanel::lineChosen, &workspace_, [this](std::size_t line) { workspace_.select(line); });
    connect(systems_, &SystemsPanel::recordChosen, source_, &SourcePeek::showRecord);
    connect(systems_, &SystemsPanel::rulebookWanted, this, &MainWindow::showUnder);
    connect(status_, &StatusLine::problemsWanted, this, [this] { docks_->goTo(Docks::Problems); });
    connect(firstPage_, &FirstPage::fileWanted, this, [this](const QString& path) { openFile(path); });
    connect(firstPage_, &FirstPage::choosingWanted, this, &MainWindow::chooseFile);
    connect(firstPage_, &FirstPage::caseWanted, cases_, &CaseDesk::newCase);
    connect(firstPage_, &FirstPage::importWanted, cases_, &CaseDesk::import);
    connect(cases_, &CaseDesk::historyWanted, this, [this](std::uint64_t entry) {
        docks_->goTo(Docks::History);
        history_->choose(entry);
    });
}

void MainWindow::connectActions() {
    const auto on = [this](QAction* action, auto what) { connect(action, &QAction::triggered, this, what); };
    on(actions_->open, [this] { chooseFile(); });
    on(actions_->home, [this] {
        if (mayDropChanges()) cases_->leave([this] { cases_->session().close(); });
    });
    on(actions_->paper, [this] {
        auto* dialog = new PaperDialog(workspace_, cases_->session(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    on(actions_->clearRecent, [this] {
        RecentFiles::clear();
        fillRecent();
    });
    on(actions_->quit, [this] { close(); });
    CaseSession& session = cases_->session();
    on(actions_->undo, [this, &session] { session.isOpen() ? session.undo() : workspace_.undoStack().undo(); });
    on(actions_->redo, [this, &session] { session.isOpen() ? session.redo() : workspace_.undoStack().redo(); });
    connect(&session, &CaseSession::changed, this, &MainWindow::nameUndo);
    connect(&session, &CaseSession::opened, this, &MainWindow::arrangeCase);
    connect(cases_, &CaseDesk::leaving, this, [this, &session] {
        scenarios_->keepNote();
        session.setLayout(docks_->layout());
    });
    connect(scenarios_, &ScenarioPanel::keepWanted, cases_, &CaseDesk::keepOpenFile);
    on(actions_->find, [this] { ledgerView_->showFind(); });
    on(actions_->lookUp, [this] {
        docks_->goTo(Docks::Subjects);
        subjects_->search();
    });
    on(actions_->copyWhy, [this] { why_->copy(); });
    on(actions_->resetAll, [this] { workspace_.resetAll(); });
    on(actions_->openRulebook, [this] { chooseRulebook(); });
    on(actions_->previousLine, [this] { stepLine(-1); });
    on(actions_->nextLine, [this] { stepLine(1); });
    on(actions_->nextPane, [this] { stepPane(1); });
    on(actions_->previousPane, [this] { stepPane(-1); });
    // What a person chooses here is kept for the next start; what the command line says is not.
    const auto chooseLanguage = [this](Language language) {
        setLanguage(language);
        QSettings().setValue(QStringLiteral("language"),
                             language == Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en"));
    };
    on(actions_->english, [chooseLanguage] { chooseLanguage(Language::English); });
    on(actions_->chinese, [chooseLanguage] { chooseLanguage(Language::Chinese); });
    on(actions_->otherLanguage, [this, chooseLanguage] {
        chooseLanguage(workspace_.language() == Language::English ? Language::Chinese : Language::English);
    });
    on(actions_->dark, [this] {
        setDark(!dark_);
        QSettings().setValue(QStringLiteral("dark"), dark_);
    });
    on(actions_->showIdentifiers,
       [this] { IdentifierDisplay::of(workspace_).setShown(actions_->showIdentifiers->isChecked()); });
    on(actions_->rearrange, [this] { docks_->arrangeAnew(); });
    on(actions_->keys, [this] { QMessageBox::information(this, tr("Keys"), keysHtml(*this)); });
    on(actions_->about, [this] {
        QMessageBox::about(this, tr("About Clearline"),
                           tr("<b>Clearline</b> explains points-based scoring line by line.<br>Free software under the "
                              "GNU General Public License, version 3 or later."));
    });
    on(actions_->amend, [this] {
        const Record record(*workspace_.ledger()->input().records, *source_->record());
        editRecord({record, *workspace_.input()->records, workspace_.scenario()});
    });
    on(actions_->addRecord, [this] {
        editRecord({workspace_.subject(), *workspace_.input()->records, workspace_.scenario()});
    });
    on(actions_->object, [this] { appeals_->object(AppealKind::Objection); });
    on(actions_->repair, [this] { appeals_->object(AppealKind::Repair); });
    on(actions_->verifyCorrection, [this] { appeals_->chooseCorrection(); });
    on(actions_->leaveOut, [this] {
        const Line line = workspace_.ledger()->line(*workspace_.selectedLine());
        workspace_.edit(RecordExcluded{std::string(Record(*workspace_.ledger()->input().records, *line.record).id())});
    });
    on(actions_->switchOff, [this] {
        const Line line = workspace_.ledger()->line(*workspace_.selectedLine());
        workspace_.edit(RuleOff{workspace_.rulebook()->rules[*line.rule].id});
    });
    for (const Viewpoint viewpoint : kViewpoints)
        on(actions_->viewpoints[static_cast<std::size_t>(viewpoint)], [this, viewpoint] {
            setViewpoint(viewpoint);
            QSettings().setValue(QStringLiteral("viewpoint"), static_cast<int>(viewpoint));
        });
    for (int panel = 0; panel < Docks::PanelCount; ++panel)
        on(actions_->goTo[static_cast<std::size_t>(panel)],
           [this, panel] { docks_->goTo(static_cast<Docks::Panel>(panel)); });
    auto* rulebooks = new RulebookMenu(*actions_->rulebookMenu, *actions_->openRulebook, workspace_);
    rulebooks->setKept([&session] {
        std::vector<std::string> ids;
        for (const KeptRulebook& kept : session.state().rulebooks)
            if (std::find(ids.begin(), ids.end(), kept.id) == ids.end()) ids.push_back(kept.id);
        return ids;
    });
    connect(rulebooks, &RulebookMenu::wanted, this, [this](const QString& path) { takeRulebook(path); });
}

void MainWindow::editRecord(const RecordDraft& draft) {
    auto* dialog = new RecordDialog(draft, workspace_, cases_->session(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::openFile(const QString& path, const QString& rulebook) {
    if (isBundleName(coreText(path))) {
        if (mayDropChanges()) cases_->leave([this, path, rulebook] { bundles_->open(path, rulebook); });
    } else if (cases_->isCase(path)) {
        if (mayDropChanges()) cases_->open(path);
    } else if (isForeignTable(path)) {
        cases_->import({path});
    } else if (!cases_->offerImport(path) && mayDropChanges()) {
        cases_->leave([this, path, rulebook] { workspace_.openFile(path, rulebook); });
    }
}

void MainWindow::takeRulebook(const QString& path) {
    if (cases_->session().isOpen())
        cases_->session().useRulebook(path);
    else if (mayDropChanges())
        workspace_.useRulebook(path);
}

bool MainWindow::mayDropChanges() {
    if (cases_->session().isOpen()) return true;  // they are kept
    if (!workspace_.isOpen() || workspace_.scenario().empty()) return true;
    return QMessageBox::question(
               this, tr("Changes would be lost"),
               tr("You have changed %n value(s). Another file or rulebook begins without these changes. Go on?",
                  nullptr, static_cast<int>(workspace_.scenario().edits.size()))) == QMessageBox::Yes;
}

void MainWindow::chooseFile() {
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open a case or a record file"), QFileInfo(workspace_.path()).absolutePath(),
        tr("Cases, bundles and record files (*.clearline *.clearline-bundle *.sealed *.csv *.json);;Tables to "
           "import (*.csv *.tsv *.txt *.xlsx *.json *.xml);;All files (*)"));
    if (!path.isEmpty()) openFile(path);
}

void MainWindow::chooseRulebook() {
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open a rulebook"), {}, tr("Rulebooks (*.yaml *.yml);;All files (*)"));
    if (!path.isEmpty()) takeRulebook(path);
}

void MainWindow::setViewpoint(Viewpoint viewpoint) {
    docks_->keep();
    actions_->viewpoints[static_cast<std::size_t>(viewpoint)]->setChecked(true);
    ledgerView_->setPlace(placeOf(viewpoint));
    if (workspace_.isOpen())
        docks_->arrange(viewpoint, workspace_.subjects().size() > 1);
    else
        docks_->choose(viewpoint);
    QTimer::singleShot(0, this, &MainWindow::showSelection);  // into view, once the panes have their sizes
}

void MainWindow::setLanguage(Language language) {
    (language == Language::Chinese ? actions_->chinese : actions_->english)->setChecked(true);
    if (language == workspace_.language()) return;
    languageSwitch_.use(language);
    workspace_.setLanguage(language);
}

void MainWindow::setDark(bool dark) {
    dark_ = dark;
    actions_->dark->setChecked(dark);
    Look::apply(*qApp, dark);
    chart_->setDark(dark);
    audit_->setDark(dark);
    actions_->drawIcons(QApplication::palette(), dark);
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    // Panels get the sizes that were kept only once the window has its own.
    if (awaited_) docks_->arrange(docks_->viewpoint(), false);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    CaseSession& session = cases_->session();
    emit cases_->leaving();
    if (session.isOpen() && session.saving() != CaseSession::Saving::Saved) {
        event->ignore();  // and come back once it is saved, or need not be
        return cases_->leave([this] { QTimer::singleShot(0, this, &QWidget::close); });
    }
    docks_->keep();
    QSettings().setValue(kGeometryKey, saveGeometry());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const auto urls = event->mimeData()->urls();
    if (!urls.isEmpty() && std::all_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); }))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls()) paths << url.toLocalFile();
    if (paths.size() == 1)
        openFile(paths.front());
    else
        cases_->import(paths);
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace clearline
