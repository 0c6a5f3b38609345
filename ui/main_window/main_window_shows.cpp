// MainWindow, the half that shows: what each part looks like after the workspace has changed.
#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <algorithm>
#include <set>

#include "core/explain/problem_text.h"
#include "ui/chart/chart_pane.h"
#include "ui/commands/scenario_command.h"
#include "ui/ledger_table/ledger_view.h"
#include "ui/main_window/appeal_docks.h"
#include "ui/main_window/bundle_opening.h"
#include "ui/main_window/case_desk.h"
#include "ui/main_window/docks.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/status_line.h"
#include "ui/main_window/window_actions.h"
#include "ui/views/first_page.h"
#include "ui/views/score_header.h"
#include "ui/views/source_peek.h"
#include "ui/workspace/recent_files.h"
#include "ui/workspace/samples.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {
constexpr std::size_t kShownProblems = 5;

// What a table looks like that is not in our own form: it is not broken, but wants to be imported.
bool mayBeForeign(const Problems& problems) {
    static const std::set<std::string> codes{"csv.column-missing", "csv.empty",           "read.form-unknown",
                                             "json.not-a-case",    "json.format-missing", "json.records-missing",
                                             "json.syntax"};
    return std::any_of(problems.begin(), problems.end(), [](const Problem& problem) {
        return problem.severity == Severity::Fatal && codes.count(problem.code) > 0;
    });
}
}  // namespace

// A file given at the start: the panes stand, laid out, while it is read.
void MainWindow::awaitCase() {
    awaited_ = true;
    stack_->setCurrentIndex(1);
    const QString name = QFileInfo(workspace_.openingPath()).fileName();
    const QString words = evaluating_ ? tr("Working out the score of %1…").arg(name) : tr("Reading %1…").arg(name);
    chart_->setWaiting(words);
    ledgerView_->setWaiting(words);
}

void MainWindow::showCase() {
    const bool open = workspace_.isOpen();
    const bool awaited = !open && awaited_ && workspace_.opening();
    if (open) {
        firstPage_->setMessage({});
        if (!isSample(workspace_.path(), workspace_.resources().folders)) RecentFiles::add(workspace_.path());
        const bool many = workspace_.subjects().size() > 1;
        if (stack_->currentIndex() == 0 || (awaited_ && many)) docks_->arrange(docks_->viewpoint(), many);
        awaited_ = false;
    } else if (!awaited && (stack_->currentIndex() != 0 || !isVisible())) {
        awaited_ = false;
        docks_->keep();
        docks_->hideAll();
    }
    const bool emptyCase = !open && !awaited && cases_->session().isOpen();
    stack_->setCurrentIndex(emptyCase ? 2 : open || awaited ? 1 : 0);
    for (QAction* action : actions_->goTo) action->setEnabled(open);
    for (QAction* action : {actions_->home, actions_->paper, actions_->find, actions_->lookUp, actions_->previousLine,
                            actions_->nextLine, actions_->rearrange})
        action->setEnabled(open);
    if (emptyCase) actions_->home->setEnabled(true);
    fillRecent();
    showTitle();
    nameUndo();
    showSelection();
}

// A case came or went: it brings its panels, and stands as it was left.
void MainWindow::arrangeCase() {
    status_->setCase(cases_->session().path());
    docks_->setInCase(cases_->session().isOpen());
    showCase();
    if (!workspace_.isOpen()) return;
    if (!docks_->restore(cases_->session().layout()))
        docks_->arrange(docks_->viewpoint(), workspace_.subjects().size() > 1);
}

void MainWindow::showTitle() {
    const QString path = workspace_.isOpen() ? workspace_.path() : cases_->session().path();
    setWindowTitle(path.isEmpty() ? QStringLiteral("Clearline") : tr("%1 — Clearline").arg(QFileInfo(path).fileName()));
}

void MainWindow::showLedger() {
    if (!workspace_.isOpen()) return;
    const auto base = workspace_.base() == workspace_.ledger() ? nullptr : workspace_.base();
    chart_->setBaseName(qtText(workspace_.compared().name));
    chart_->setLedger(workspace_.ledger(), base, workspace_.readings(), workspace_.language());
    ledgerView_->setLedger(workspace_.ledger(), workspace_.words(), workspace_.resources().kinds);
    appeals_->showMarks();
    actions_->resetAll->setEnabled(!workspace_.scenario().empty());
    showSelection();
    QTimer::singleShot(0, this, &MainWindow::showSelection);  // into view, once the panes have their sizes
}

void MainWindow::showSelection() {
    const auto line = workspace_.isOpen() ? workspace_.selectedLine() : std::nullopt;
    std::optional<Line> facts;
    if (line && *line < workspace_.ledger()->lineCount()) facts = workspace_.ledger()->line(*line);
    if (workspace_.isOpen()) {
        chart_->selectEntry(facts ? std::optional(workspace_.ledger()->entryOf(*line)) : std::nullopt);
        ledgerView_->selectLine(facts ? line : std::nullopt);
    }
    actions_->amend->setEnabled(source_->record().has_value());
    actions_->addRecord->setEnabled(workspace_.isOpen());
    actions_->leaveOut->setEnabled(facts && facts->record);
    for (QAction* action : {actions_->object, actions_->repair, actions_->verifyCorrection})
        action->setEnabled(workspace_.isOpen());
    actions_->switchOff->setEnabled(facts && facts->rule);
    actions_->copyWhy->setEnabled(facts.has_value());
}

// The same subject under another rulebook, at the line of that record.
void MainWindow::showUnder(const QString& rulebook, std::optional<RecordIndex> record) {
    const auto select = [this, record] {
        const auto line = record ? workspace_.ledger()->lineOfRecord(*record) : std::nullopt;
        if (line) workspace_.select(line);
    };
    if (cases_->session().isOpen()) return cases_->session().useRulebook(rulebook, select);
    if (mayDropChanges() && workspace_.useRulebook(rulebook)) select();
}

QString MainWindow::toldProblems(const Problems& problems) const {
    QStringList sentences;
    for (std::size_t i = 0; i < std::min(problems.size(), kShownProblems); ++i) {
        QString sentence = qtText(problemSentence(problems[i], *workspace_.words()));
        if (!problems[i].place.file.empty())
            sentence = qtText(placeText(problems[i].place)) + QStringLiteral(": ") + sentence;
        sentences << sentence + QLatin1Char(' ') + qtText(problemRemedy(problems[i], *workspace_.words()));
    }
    return sentences.join(QLatin1Char('\n'));
}

void MainWindow::showRefused(const Problems& problems) {
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Not changed"), toldProblems(problems), QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::showProblem(const QString& path, const Problems& problems) {
    if (!workspace_.isOpen()) showCase();  // back to the first page
    if (std::any_of(problems.begin(), problems.end(),
                    [](const Problem& p) { return p.code == "read.cancelled" || p.code == "case.cancelled"; }))
        return;
    if (bundles_->asksAgain(path, problems)) return;
    const QString message =
        tr("%1 could not be opened.").arg(QFileInfo(path).fileName()) + QLatin1Char('\n') + toldProblems(problems);
    const bool foreign = mayBeForeign(problems);
    if (!workspace_.isOpen()) {
        firstPage_->setMessage(foreign ? message + QLatin1Char('\n') +
                                             tr("If it is a table as an authority sends it, import it.")
                                       : message);
        firstPage_->setImportOffered(foreign ? path : QString());
        return;
    }
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Not opened"), message, QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    if (foreign) {
        const auto* offer = box->addButton(tr("&Import it…"), QMessageBox::ActionRole);
        connect(box, &QMessageBox::buttonClicked, this, [this, offer, path](QAbstractButton* clicked) {
            if (clicked == offer) QTimer::singleShot(0, this, [this, path] { cases_->import({path}); });
        });
    }
    box->open();
}

void MainWindow::fillRecent() {
    QMenu* menu = actions_->recentMenu;
    menu->clear();
    const QStringList paths = RecentFiles::all();
    for (const QString& path : paths) {
        QString name = QFileInfo(path).fileName();
        QAction* action = menu->addAction(name.replace(QLatin1Char('&'), QStringLiteral("&&")), this,
                                          [this, path] { openFile(path); });
        action->setToolTip(path);
    }
    menu->addSeparator();
    menu->addAction(actions_->clearRecent);
    menu->setEnabled(!paths.isEmpty());
    firstPage_->setRecent(paths);
}

void MainWindow::nameUndo() {
    actions_->resetAll->setEnabled(workspace_.isOpen() && !workspace_.scenario().empty());
    if (cases_->session().isOpen()) {
        const QString undo = cases_->undoName(), redo = cases_->redoName();
        actions_->setUndoNames(undo, redo);
        actions_->undo->setEnabled(!undo.isEmpty());
        actions_->redo->setEnabled(!redo.isEmpty());
        return;
    }
    QUndoStack& stack = workspace_.undoStack();
    const auto name = [&stack](int index) {
        const QUndoCommand* command = index >= 0 && index < stack.count() ? stack.command(index) : nullptr;
        const auto* ours = dynamic_cast<const ScenarioCommand*>(command);
        return ours ? ours->name() : command ? command->text() : QString();  // several edits have a name of their own
    };
    actions_->setUndoNames(name(stack.index() - 1), name(stack.index()));
    actions_->undo->setEnabled(stack.canUndo());
    actions_->redo->setEnabled(stack.canRedo());
}

void MainWindow::retranslate() {
    actions_->retranslate();
    cases_->retranslate();
    docks_->retranslate();
    nameUndo();
    showTitle();
    if (awaited_) awaitCase();
}

void MainWindow::stepLine(int step) {
    if (!workspace_.isOpen() || workspace_.ledger()->lineCount() == 0) return;
    const auto count = static_cast<std::ptrdiff_t>(workspace_.ledger()->lineCount());
    const auto now = static_cast<std::ptrdiff_t>(workspace_.selectedLine().value_or(0));
    workspace_.select(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(now + step, 0, count - 1)));
}

void MainWindow::stepPane(int step) {
    QList<QWidget*> panes{header_, chart_, ledgerView_};
    for (int panel = 0; panel < Docks::PanelCount; ++panel) {
        QWidget* widget = docks_->dock(static_cast<Docks::Panel>(panel))->widget();
        if (widget && !widget->visibleRegion().isEmpty()) panes << widget;
    }
    if (!workspace_.isOpen()) return;
    int at = step > 0 ? -1 : 0;
    for (int i = 0; i < panes.size(); ++i)
        if (QWidget* focused = QApplication::focusWidget() ? QApplication::focusWidget() : focusWidget();
            focused && (panes[i] == focused || panes[i]->isAncestorOf(focused)))
            at = i;
    const auto count = static_cast<int>(panes.size());
    panes[(at + step + count) % count]->setFocus(Qt::TabFocusReason);
}

}  // namespace clearline
