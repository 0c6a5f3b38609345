#include "ui/import/import_window.h"

#include <QAction>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/import/columns_page.h"
#include "ui/import/files_model.h"
#include "ui/import/files_page.h"
#include "ui/import/form_page.h"
#include "ui/import/import_page.h"
#include "ui/import/preview_page.h"
#include "ui/look/look.h"

namespace clearline {

namespace {
constexpr int kStepsWidth = 168, kRowHeight = 46;
constexpr QSize kSize(1000, 680);
}  // namespace

ImportWindow::ImportWindow(CaseSession& session, Workspace& workspace, QWidget* parent)
    : QDialog(parent),
      session_(session),
      desk_(workspace),
      checker_(desk_, session),
      steps_(new QListWidget(this)),
      title_(new QLabel(this)),
      about_(new QLabel(this)),
      tableLabel_(new QLabel(tr("&Table:"), this)),
      tables_(new QComboBox(this)),
      stack_(new QStackedWidget(this)),
      files_(new FilesPage(desk_, this)),
      form_(new FormPage(desk_, this)),
      columns_(new ColumnsPage(desk_, this)),
      preview_(new PreviewPage(desk_, checker_, this)),
      import_(new ImportPage(desk_, checker_, session, this)),
      working_(new QWidget(this)),
      what_(new QLabel(working_)),
      progress_(new QProgressBar(working_)),
      stop_(new QPushButton(tr("&Stop"), working_)),
      back_(new QPushButton(tr("&Back"), this)),
      next_(new QPushButton(this)),
      close_(new QPushButton(this)),
      identifiers_(new QToolButton(this)) {
    setWindowTitle(tr("Import"));
    setObjectName(QStringLiteral("importWindow"));
    setAcceptDrops(true);
    setSizeGripEnabled(true);
    buildLayout();
    resize(kSize.boundedTo(screen()->availableGeometry().size() * 0.96));
    connectParts();
    steps_->setCurrentRow(Files);
    refresh();
}

// The pages refer to the desk, so they go first.
ImportWindow::~ImportWindow() { delete stack_; }

void ImportWindow::buildLayout() {
    for (int step = 0; step < StepCount; ++step) {
        auto* item = new QListWidgetItem(steps_);
        item->setSizeHint({kStepsWidth - 8, kRowHeight});
    }
    steps_->setFixedWidth(kStepsWidth);
    steps_->setAccessibleName(tr("Steps of the import"));
    steps_->setObjectName(QStringLiteral("importSteps"));
    steps_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    title_->setFont(scaledFont(plainFont(), 1.4, true));
    about_->setWordWrap(true);
    about_->setForegroundRole(QPalette::PlaceholderText);
    tableLabel_->setBuddy(tables_);
    tables_->setAccessibleName(tr("Table to look at"));
    tables_->setObjectName(QStringLiteral("tableBox"));
    tables_->setMinimumWidth(260);
    for (QWidget* page : {static_cast<QWidget*>(files_), static_cast<QWidget*>(form_), static_cast<QWidget*>(columns_),
                          static_cast<QWidget*>(preview_), static_cast<QWidget*>(import_)})
        stack_->addWidget(page);
    identifiers_->setVisible(false);
    stop_->setAutoDefault(false);
    back_->setAutoDefault(false);
    close_->setAutoDefault(false);
    progress_->setRange(0, 100);
    progress_->setMaximumWidth(200);
    auto* working = new QHBoxLayout(working_);
    working->setContentsMargins(0, 0, 0, 0);
    working->addWidget(what_);
    working->addWidget(progress_);
    working->addWidget(stop_);
    auto* top = new QHBoxLayout;
    top->addWidget(title_, 1);
    top->addWidget(tableLabel_);
    top->addWidget(tables_);
    auto* right = new QVBoxLayout;
    right->addLayout(top);
    right->addWidget(about_);
    right->addSpacing(4);
    right->addWidget(stack_, 1);
    auto* body = new QHBoxLayout;
    body->addWidget(steps_);
    body->addSpacing(6);
    body->addLayout(right, 1);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(identifiers_);
    bottom->addWidget(working_);
    bottom->addStretch(1);
    bottom->addWidget(back_);
    bottom->addWidget(next_);
    bottom->addWidget(close_);
    auto* whole = new QVBoxLayout(this);
    whole->addLayout(body, 1);
    whole->addLayout(bottom);
    next_->setDefault(true);
}

void ImportWindow::connectParts() {
    connect(steps_, &QListWidget::currentRowChanged, this, &ImportWindow::showStep);
    connect(back_, &QPushButton::clicked, this, [this] { goTo(nextFrom(step(), -1)); });
    connect(next_, &QPushButton::clicked, this, [this] {
        if (step() == Import)
            import_->start();
        else
            goTo(nextFrom(step(), 1));
    });
    connect(close_, &QPushButton::clicked, this, &ImportWindow::reject);
    connect(stop_, &QPushButton::clicked, this, [this] {
        import_->cancel();
        checker_.stop();
        desk_.stop();
    });
    connect(tables_, &QComboBox::activated, this,
            [this](int at) { desk_.setCurrent(tables_->itemData(at).toULongLong()); });
    connect(&desk_, &ImportDesk::rowsChanged, this, &ImportWindow::refresh);
    connect(&desk_, &ImportDesk::rowChanged, this, &ImportWindow::refresh);
    connect(&desk_, &ImportDesk::currentChanged, this, &ImportWindow::refresh);
    connect(&desk_, &ImportDesk::busyChanged, this, &ImportWindow::refresh);
    connect(&checker_, &ImportChecker::changed, this, &ImportWindow::refresh);
    connect(import_, &ImportPage::stateChanged, this, &ImportWindow::refresh);
    connect(import_, &ImportPage::historyWanted, this, [this](std::uint64_t entry) {
        accept();
        emit historyWanted(entry);
    });
    connect(&desk_, &ImportDesk::progressed, this, [this](std::size_t, int percent) { progress_->setValue(percent); });
    connect(&checker_, &ImportChecker::progressed, progress_, &QProgressBar::setValue);
    connect(import_, &ImportPage::progressed, progress_, &QProgressBar::setValue);
    connect(columns_, &ColumnsPage::rowWanted, this, [this](std::size_t row) { desk_.setCurrent(row); });
}

void ImportWindow::setIdentifierAction(QAction* action) {
    addAction(action);
    identifiers_->setDefaultAction(action);
    identifiers_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    identifiers_->setFocusPolicy(Qt::TabFocus);
    identifiers_->setVisible(true);
}

ImportWindow::Step ImportWindow::step() const { return static_cast<Step>(qMax(0, steps_->currentRow())); }

// What is in our own form needs neither to be said how it is read, nor what its columns are.
bool ImportWindow::anyForeign() const {
    for (std::size_t f = 0; f < desk_.fileCount(); ++f)
        if (desk_.file(f).wanted() && !desk_.file(f).ownForm) return true;
    return false;
}

ImportWindow::Step ImportWindow::nextFrom(Step step, int by) const {
    int to = step + by;
    while (!anyForeign() && (to == Form || to == Columns)) to += by;
    return static_cast<Step>(qBound(0, to, StepCount - 1));
}

bool ImportWindow::mayGoTo(Step step) const {
    if (import_->state() == ImportPage::State::Underway || import_->state() == ImportPage::State::Done)
        return step == Import;
    switch (step) {
        case Files: return true;
        case Form:
        case Columns:
        case Preview: return desk_.rowCount() > 0;
        case Import: return checker_.lacking().isEmpty() && desk_.rowCount() > 0;
        case StepCount: break;
    }
    return false;
}

void ImportWindow::goTo(Step to) {
    if (!mayGoTo(to)) return;
    steps_->setCurrentRow(to);
    stack_->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void ImportWindow::showStep() {
    if (!mayGoTo(step())) {
        const QSignalBlocker quiet(steps_);
        steps_->setCurrentRow(stack_->currentIndex());
        return;
    }
    stack_->setCurrentIndex(step());
    checker_.setActive(step() >= Preview);
    refresh();
}

QString ImportWindow::stepTitle(Step step) const {
    switch (step) {
        case Files: return tr("Files");
        case Form: return tr("How it is read");
        case Columns: return tr("Columns");
        case Preview: return tr("Preview");
        case Import: return tr("Import");
        case StepCount: break;
    }
    return {};
}

QString ImportWindow::stepWords(Step step) const {
    switch (step) {
        case Files: return tr("Which files are to be brought into the case.");
        case Form: return tr("How the bytes of the file become rows and cells. What was guessed can be changed.");
        case Columns: return tr("What each column of the table is to us. Nothing is guessed about a cell.");
        case Preview: return tr("What would come into the case, beside what is wrong with it. Nothing is written yet.");
        case Import: return {};
        case StepCount: break;
    }
    return {};
}

QString ImportWindow::stepState(Step step) const {
    std::size_t tables = 0, questions = 0, refused = 0;
    for (std::size_t f = 0; f < desk_.fileCount(); ++f) {
        const ImportFile& file = desk_.file(f);
        if (!file.wanted()) continue;
        tables += file.plannedTables().size();
        if (file.failed()) ++refused;
        if (file.mapped) questions += file.mapped->questions.size();
    }
    const CheckedImport* checked = checker_.checked();
    switch (step) {
        case Files:
            if (refused > 0) return QStringLiteral("✕ ") + tr("%n cannot be read", nullptr, static_cast<int>(refused));
            return tables == 0 ? QString() : tr("%n table(s)", nullptr, static_cast<int>(tables));
        case Form: return {};
        case Columns:
            return questions == 0 ? QString()
                                  : QStringLiteral("? ") + tr("%n question(s)", nullptr, static_cast<int>(questions));
        case Preview: return checked ? QStringLiteral("✓ ") + tr("checked") : QString();
        case Import: return import_->state() == ImportPage::State::Done ? QStringLiteral("✓ ") + tr("done") : QString();
        case StepCount: break;
    }
    return {};
}

void ImportWindow::fillTables() {
    const QSignalBlocker quiet(tables_);
    tables_->clear();
    for (std::size_t r = 0; r < desk_.rowCount(); ++r)
        if (desk_.tableAt(r).wanted || r == desk_.current())
            tables_->addItem(tableName(desk_, r), static_cast<qulonglong>(r));
    tables_->setCurrentIndex(tables_->findData(static_cast<qulonglong>(desk_.current())));
    const bool shown = (step() == Form || step() == Columns || step() == Preview) && tables_->count() > 0;
    tables_->setVisible(shown);
    tableLabel_->setVisible(shown);
}

void ImportWindow::refresh() {
    for (int i = 0; i < StepCount; ++i) {
        const auto each = static_cast<Step>(i);
        const QString state = stepState(each);
        QListWidgetItem* item = steps_->item(i);
        item->setText(QStringLiteral("%1  %2").arg(i + 1).arg(stepTitle(each)) +
                      (state.isEmpty() ? QString() : QStringLiteral("\n     ") + state));
        item->setFlags(mayGoTo(each) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags);
    }
    title_->setText(stepTitle(step()));
    about_->setText(stepWords(step()));
    about_->setVisible(!about_->text().isEmpty());
    fillTables();
    const ImportPage::State state = import_->state();
    const bool underway = state == ImportPage::State::Underway, done = state == ImportPage::State::Done;
    working_->setVisible(desk_.busy() || checker_.busy() || underway);
    what_->setText(underway ? tr("Importing…") : checker_.busy() ? tr("Comparing with the case…") : tr("Reading…"));
    back_->setEnabled(step() != Files && !underway);
    back_->setVisible(!done);
    next_->setVisible(!done);
    next_->setText(step() == Import ? tr("&Import now") : tr("&Next"));
    next_->setEnabled(step() == Import ? checker_.checked() && !checker_.checked()->items.empty() && !underway
                                       : mayGoTo(nextFrom(step(), 1)));
    close_->setText(done ? tr("&Close") : tr("Cancel"));
    close_->setEnabled(!underway);
}

// An import that is under way is cancelled first; what it had written goes with it.
void ImportWindow::reject() {
    if (import_->state() == ImportPage::State::Underway) return import_->cancel();
    QDialog::reject();
}

void ImportWindow::dragEnterEvent(QDragEnterEvent* event) {
    const auto urls = event->mimeData()->urls();
    const bool local =
        !urls.isEmpty() && std::all_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); });
    if (local && mayGoTo(Files)) event->acceptProposedAction();
}

void ImportWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls()) paths << url.toLocalFile();
    desk_.add(paths);
    goTo(Files);
}

}  // namespace clearline
