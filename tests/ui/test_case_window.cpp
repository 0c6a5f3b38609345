// A case in the real window: begun, filled, changed, saved, closed and found as it was left; undone,
// gone back in, changed by two at once, written to a full disk, damaged; typed text that survives.
#include <sys/resource.h>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProgressDialog>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>
#include <QToolButton>
#include <csignal>

#include "core/casefile/case_file.h"
#include "core/casefile/scenario_actions.h"
#include "core/casefile/undo.h"
#include "open_window.h"
#include "ui/dialogs/go_back_dialog.h"
#include "ui/dialogs/password_dialog.h"
#include "ui/dialogs/redaction_dialog.h"
#include "ui/main_window/case_actions.h"
#include "ui/main_window/case_copies.h"
#include "ui/main_window/case_desk.h"
#include "ui/main_window/case_status.h"
#include "ui/main_window/docks.h"
#include "ui/main_window/window_actions.h"
#include "ui/views/case_banner.h"
#include "ui/views/case_page.h"
#include "ui/views/history_panel.h"
#include "ui/views/quiet_table.h"
#include "ui/views/reason_line.h"
#include "ui/views/scenario_panel.h"
#include "ui/views/score_header.h"
#include "ui/views/source_peek.h"
#include "ui/views/variables_panel.h"
#include "ui/views/why_panel.h"
#include "ui/workspace/author.h"
#include "ui/workspace/text.h"

using namespace clearline;
using namespace clearline::testing;

class TestCaseWindow : public QObject {
    Q_OBJECT

    QTemporaryDir settings_, folder_;
    std::shared_ptr<const Resources> resources_;
    std::unique_ptr<MainWindow> window_;
    int made_ = 0;

    Workspace& workspace() { return window_->workspace(); }
    CaseSession& session() { return window_->cases().session(); }
    QString newPath() { return folder_.filePath(QStringLiteral("case%1.clearline").arg(++made_)); }
    void openWindow(Viewpoint viewpoint = Viewpoint::Auditor) {
        window_.reset();
        window_ =
            std::make_unique<MainWindow>(std::make_unique<Workspace>(resources_, day("2026-11-01")), viewpoint, false);
        window_->resize(1280, 800);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    }
    bool saved() {
        return QTest::qWaitFor([this] { return session().saving() == CaseSession::Saving::Saved; }, 20000);
    }
    bool opened(const QString& path) {
        window_->openFile(path);
        return QTest::qWaitFor([&] { return session().isOpen() && session().path() == path && workspace().isOpen(); },
                               20000);
    }
    // The sample of Lin as of 14 March 2019, kept as a case.
    QString keepLin() {
        const QString path = newPath();
        workspace().setAsOf(day("2019-03-14"));
        if (!openAndWait(workspace(), sample("lin.csv"))) return {};
        session().keepOpenFile(path);
        return QTest::qWaitFor([&] { return session().isOpen(); }, 20000) ? path : QString();
    }
    bool editVariable(const std::string& id, const QString& text) {
        const QModelIndex index = window_->variables().model().indexOf(id);
        return index.isValid() && window_->variables().model().setData(index, text, Qt::EditRole);
    }
    QString score() { return window_->header().scoreText(); }
    void shoot(const QString& name) {
        QDir().mkpath(QStringLiteral(CLEARLINE_SHOTS));
        for (int i = 0; i < 3; ++i) QCoreApplication::processEvents();
        QVERIFY(window_->grab().save(
            QStringLiteral(CLEARLINE_SHOTS "/%1-%2.png").arg(name, QGuiApplication::platformName())));
    }

    static QPushButton* button(const QWidget& in, const QString& words) {
        for (auto* each : in.findChildren<QPushButton*>())
            if (each->text().remove(QLatin1Char('&')).contains(words)) return each;
        return nullptr;
    }
    PasswordDialog* openDialog() { return window_->findChild<PasswordDialog*>(); }
    static void shootDialog(QWidget& dialog, const QString& name) {
        QCoreApplication::processEvents();
        QVERIFY(dialog.grab().save(
            QStringLiteral(CLEARLINE_SHOTS "/%1-%2.png").arg(name, QGuiApplication::platformName())));
    }

private slots:
    void initTestCase() {
        useOwnSettings(settings_);
        resources_ = realResources();
        QVERIFY(resources_->problems.empty());
        std::signal(SIGXFSZ, SIG_IGN);
    }
    void init() {
        QSettings().clear();
        setAuthorName(QStringLiteral("Zhou Min"));
        Look::apply(*qApp, false);
        openWindow();
    }
    void cleanup() { window_.reset(); }

    void newCaseImportEditCloseReopen() {
        const QString path = newPath();
        session().create(path);
        QTRY_VERIFY(session().isOpen());
        QVERIFY(window_->cases().page().isVisible());
        shoot("case-empty");
        workspace().setAsOf(day("2019-03-14"));
        session().import(sample("lin.csv"));
        QTRY_VERIFY(workspace().isOpen());
        QCOMPARE(score(), QString("674"));
        QCOMPARE(QString::fromStdString(session().state().rulebooks.front().id), QString("fuzhou-moli"));
        QVERIFY(editVariable("tp_03_points", "-20"));
        QCOMPARE(score(), QString("669"));  // shown before it is saved
        QVERIFY(session().saving() == CaseSession::Saving::Underway);
        QVERIFY(window_->cases().status().text().contains("Saving"));
        QVERIFY(saved());
        QVERIFY(window_->cases().status().text().contains("Saved"));
        QCOMPARE(session().log().size(), std::size_t{4});
        shoot("case-edited");
        workspace().select(3);
        const auto line = workspace().selectedMark();
        window_->close();
        openWindow();
        QVERIFY(opened(path));
        QCOMPARE(score(), QString("669"));
        QCOMPARE(workspace().clock().asOf.iso(), std::string("2019-03-14"));
        QVERIFY(workspace().selectedMark() == line);
        QCOMPARE(QString::fromStdString(*session().log().back().who), QString("Zhou Min"));
    }

    void aPlainFileSaysThatNothingIsKept() {
        QVERIFY(openAndWait(workspace(), sample("lin.csv")));
        QVERIFY(window_->cases().status().text().contains("Nothing is kept"));
        QVERIFY(window_->cases().actionsOf().keep->isEnabled());
        workspace().setAsOf(day("2019-03-14"));
        QVERIFY(editVariable("tp_03_points", "-20"));
        session().keepOpenFile(newPath());
        QTRY_VERIFY(session().isOpen());
        QCOMPARE(score(), QString("669"));  // what was changed came along, as a scenario
        QCOMPARE(session().state().scenarios.size(), std::size_t{1});
    }

    void aSecondFileStandsBesideTheFirst() {
        QVERIFY(!keepLin().isEmpty());
        const std::size_t lines = workspace().ledger()->lineCount();
        const QString more = folder_.filePath(QStringLiteral("more/lin.csv"));
        QDir().mkpath(QFileInfo(more).path());
        QFile file(more);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "id,kind,subject,agency,decided_on,received_on,confirmed_on\n"
            "M-1,traffic.red-light,P-LIN,traffic-police,2019-03-01,2019-03-13,2019-03-02\n");
        file.close();
        QVERIFY(window_->cases().actionsOf().import->isEnabled());
        session().import(more);
        QTRY_COMPARE(workspace().ledger()->lineCount(), lines + 1);
        const auto choose = [&](const char* id) {
            const Ledger& ledger = *workspace().ledger();
            for (std::size_t i = 0; i < ledger.lineCount(); ++i)
                if (ledger.line(i).record && Record(*ledger.input().records, *ledger.line(i).record).id() == id)
                    return workspace().select(i);
            QFAIL(id);
        };
        choose("M-1");
        QVERIFY2(window_->source().placeLine().contains("2/lin.csv, row 2"), qPrintable(window_->source().placeLine()));
        QCOMPARE(window_->source().table()->item(0, 0)->text(), QString("id"));
        QCOMPARE(window_->source().table()->item(0, 1)->text(), QString("M-1"));
        QVERIFY2(window_->why().plainText().contains("2/lin.csv"), qPrintable(window_->why().plainText()));
        shoot("case-two-files");
        choose("L-13");
        QVERIFY2(window_->source().placeLine().startsWith("lin.csv, row 14"),
                 qPrintable(window_->source().placeLine()));
        QCOMPARE(window_->source().table()->item(1, 1)->text(), QString("L-13"));
        // The same file once more is refused, and what is open stays.
        QSignalSpy failed(&workspace(), &Workspace::openingFailed);
        session().import(more);
        QVERIFY(failed.wait(20000));
        QCOMPARE(QString::fromStdString(failed[0][1].value<Problems>().at(0).code), QString("case.already-imported"));
        QVERIFY(!workspace().opening());
        QVERIFY(workspace().isOpen());
        QCOMPARE(workspace().ledger()->lineCount(), lines + 1);
    }

    void aCancelledImportLeavesNothing() {
        session().create(newPath());
        QTRY_VERIFY(session().isOpen());
        // Large enough that it cannot be done before it is cancelled, however the machine is loaded.
        const QString large = folder_.filePath("large.csv");
        QFile file(large);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QByteArray rows = "subject,id,kind,received_on\n";
        for (int i = 0; i < 300000; ++i) rows += "P-1,R-" + QByteArray::number(i) + ",traffic.red-light,2020-01-01\n";
        QCOMPARE(file.write(rows), rows.size());
        file.close();
        session().import(large);
        workspace().cancelOpening();
        QSignalSpy changed(&session(), &CaseSession::changed);
        QVERIFY(changed.wait(20000));
        QCOMPARE(session().log().size(), std::size_t{1});
        QVERIFY(session().state().sources.empty());
        QVERIFY(window_->cases().page().isVisible());
    }

    void undoAndRedoAreEntries() {
        QVERIFY(!keepLin().isEmpty());
        const std::size_t before = session().log().size();
        QVERIFY(editVariable("tp_03_points", "-20"));
        QVERIFY(editVariable("tp_03_points", "-18"));
        QVERIFY(saved());
        QVERIFY2(window_->actionsOf().undo->text().contains(QString::fromUtf8("from −20 to −18")),
                 qPrintable(window_->actionsOf().undo->text()));
        window_->actionsOf().undo->trigger();
        QVERIFY(saved());
        QCOMPARE(score(), QString("669"));
        window_->actionsOf().redo->trigger();
        QVERIFY(saved());
        QCOMPARE(score(), QString("671"));
        QCOMPARE(session().log().size(), before + 4);
        QVERIFY(session().log().back().action.kind == ActionKind::Redone);
    }

    void historyGoesBackAndTakesOneBack() {
        QVERIFY(!keepLin().isEmpty());
        HistoryModel& model = window_->history().model();
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        window_->docks().goTo(Docks::History);
        session().setReason("the fine was lower");
        QVERIFY(editVariable("tp_03_points", "-20"));
        workspace().edit(RecordExcluded{"L-13"});
        QVERIFY(saved());
        const auto entries = session().log().size();
        QCOMPARE(model.rowCount(), static_cast<int>(entries));
        QCOMPARE(model.index(1, HistoryModel::Why).data().toString(), QString("the fine was lower"));
        QCOMPARE(model.index(0, HistoryModel::Why).data().toString(), QString());  // used once
        shoot("case-history");
        // The first change made the scenario in which the second stands: alone it cannot be taken back.
        window_->history().table().setCurrentIndex(model.indexOf(entries - 1));
        auto* about = window_->history().findChild<QLabel*>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(about);
        QVERIFY(!undoOf(entries - 1, session().saved(), session().log()).ok());
        window_->history().table().setCurrentIndex(model.indexOf(entries));
        window_->history().undoOne();
        QVERIFY(saved());
        QCOMPARE(session().log().size(), entries + 1);
        session().goBack(entries - 2, "begin anew");
        QVERIFY(saved());
        QVERIFY(session().state().scenarios.empty());
        QCOMPARE(score(), QString("674"));
        QCOMPARE(model.index(0, HistoryModel::Why).data().toString(), QString("begin anew"));
    }

    void scenariosAreListedComparedNotedDeleted() {
        QVERIFY(!keepLin().isEmpty());
        ScenarioListModel& model = window_->scenarios().model();
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(editVariable("tp_03_points", "-20"));
        QVERIFY(saved());
        const ScenarioId first = *session().scenario();
        session().rename(first, "Higher fine");
        session().duplicate(first, "Without L-13");
        workspace().edit(RecordExcluded{"L-13"});  // in the copy, although it has no number yet
        QVERIFY(saved());
        const ScenarioId second = *session().scenario();
        QVERIFY(second != first && second < kProvisional);
        QCOMPARE(session().state().scenarios.at(second).edits.size(), std::size_t{2});
        QCOMPARE(session().state().scenarios.at(first).edits.size(), std::size_t{1});
        const QString copied = score();
        session().compareWith(first);
        QVERIFY(saved());
        QVERIFY(workspace().base() != workspace().ledger());
        QCOMPARE(workspace().compared().name, std::string("Higher fine"));
        shoot("case-scenarios");
        window_->scenarios().list().setCurrentIndex(model.indexOf(first));
        QCOMPARE(score(), QString("669"));
        QVERIFY2(workspace().base() == workspace().ledger(), "compared with itself, nothing differs");
        window_->scenarios().list().setCurrentIndex(model.indexOf(std::nullopt));
        QCOMPARE(score(), QString("674"));
        session().choose(second);
        QCOMPARE(score(), copied);
        session().remove(first);
        QVERIFY(saved());
        QVERIFY(!session().state().base);
        QCOMPARE(model.rowCount(), 2);
        session().undo();
        QVERIFY(saved());
        QCOMPARE(model.rowCount(), 3);
    }

    void aNewScenarioIsNamedWhileItIsSaved() {
        QVERIFY(!keepLin().isEmpty());
        for (auto* each : window_->scenarios().findChildren<QToolButton*>())
            if (each->text().remove(QLatin1Char('&')) == "New") each->click();
        QPointer<QLineEdit> name = window_->scenarios().list().findChild<QLineEdit*>();
        QVERIFY(name);
        QVERIFY(saved());
        QVERIFY2(name, "getting its number does not take the name away");
        name->selectAll();
        QTest::keyClicks(name, "Fine of 2019");
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(session().log().back().action.kind, ActionKind::ScenarioRenamed);
        QCOMPARE(session().state().scenarios.begin()->second.label.name, std::string("Fine of 2019"));
    }

    void twoPeopleOnOneCase() {
        const QString path = keepLin();
        QVERIFY(editVariable("tp_03_points", "-20"));
        QVERIFY(saved());
        auto other = CaseFile::open(coreText(path));
        QVERIFY(other.ok());
        const Author wu{"Wu Tao", "2026-11-22T08:00:00Z"};
        const ScenarioId id = *session().scenario();
        const KeptScenario kept = (*other)->state().scenarios.at(id);
        const Scenario before = kept.under("fuzhou-moli");
        auto theirs = std::get<ParameterEdit>(before.edits.front());
        theirs.value = *parseValue("-25", theirs.value);
        QVERIFY((*other)->append(*editedAction(id, kept, "fuzhou-moli", before, before.with(theirs)), wu).ok());
        QVERIFY(editVariable("tp_03_points", "-18"));  // not knowing of it
        QVERIFY(saved());
        QCOMPARE(score(), QString("664"));  // theirs
        QCOMPARE(session().conflicts().size(), std::size_t{1});
        QVERIFY2(window_->cases().banner().text().contains("Wu Tao"), qPrintable(window_->cases().banner().text()));
        shoot("case-conflict");
        session().settleConflict(true);
        QVERIFY(saved());
        QCOMPARE(score(), QString("671"));  // mine, knowing of it
        QVERIFY(window_->cases().banner().text().isEmpty());
        // What the other does appears without a word of mine.
        QVERIFY((*other)->refresh().ok());
        QVERIFY((*other)->append(notedAction(id, (*other)->state().scenarios.at(id), "seen"), wu).ok());
        session().refresh();
        QTRY_COMPARE(session().state().scenarios.at(id).label.note, std::string("seen"));
    }

    void aFullDiskKeepsTheEditOnTheScreen() {
        const QString path = keepLin();
        QVERIFY(saved());
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        rlimit full = before;
        full.rlim_cur = 4096;
        QVERIFY(setrlimit(RLIMIT_FSIZE, &full) == 0);
        QVERIFY(editVariable("tp_03_points", "-20"));
        const bool told =
            QTest::qWaitFor([this] { return session().saving() == CaseSession::Saving::NotSaved; }, 20000);
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(told);
        QCOMPARE(score(), QString("669"));
        QVERIFY(window_->cases().status().text().contains("Not saved"));
        QVERIFY(!window_->cases().banner().text().isEmpty());
        QCOMPARE(window_->history().model().index(0, HistoryModel::When).data().toString(), QString("not saved"));
        shoot("case-not-saved");
        session().retry();
        QVERIFY(saved());
        const auto again = CaseFile::open(coreText(path));
        QVERIFY(again.ok());
        QCOMPARE((*again)->state().scenarios.size(), std::size_t{1});
    }

    void aReplacedFileIsSavedElsewhere() {
        const QString path = keepLin();
        QVERIFY(QFile::rename(path, path + ".away"));
        QVERIFY(QFile::copy(path + ".away", path));
        QVERIFY(editVariable("tp_03_points", "-20"));
        QTRY_VERIFY(session().saving() == CaseSession::Saving::NotSaved);
        const QString elsewhere = newPath();
        session().moveTo(elsewhere);
        QTRY_COMPARE(session().path(), elsewhere);
        QVERIFY(saved());
        QCOMPARE(score(), QString("669"));
        const auto again = CaseFile::open(coreText(elsewhere));
        QVERIFY(again.ok());
        QCOMPARE((*again)->state().scenarios.size(), std::size_t{1});
    }

    void aDamagedCaseCanBeRead() {
        const QString path = keepLin();
        QVERIFY(editVariable("tp_03_points", "-20"));
        QVERIFY(saved());
        window_->close();
        openWindow();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        const qsizetype at = bytes.indexOf("traffic.red-light");
        QVERIFY(at > 0);
        QVERIFY(file.seek(at) && file.write("traffic.rad-light") > 0);
        file.close();
        QVERIFY(opened(path));
        QVERIFY(session().readOnly());
        QVERIFY(!session().problems().empty());
        QVERIFY2(window_->cases().banner().text().contains("only be read"),
                 qPrintable(window_->cases().banner().text()));
        shoot("case-damaged");
        const QString before = score();
        const auto entries = session().log().size();
        QVERIFY(window_->variables().model().rowCount() > 0);
        editVariable("tp_03_points", "-10");
        QCOMPARE(score(), before);
        QCOMPARE(session().log().size(), entries);
    }

    void whatIsTypedSurvives() {
        const QString path = keepLin();
        session().createScenario("One");
        QVERIFY(saved());
        auto* line = window_->findChild<ReasonLine*>();
        QVERIFY(line && line->isVisibleTo(window_.get()));
        QTest::keyClicks(&line->edit(), "as the letter of 3 May says");
        session().keepReason();
        const ScenarioId id = *session().scenario();
        session().keepDraft(QStringLiteral("scenario/%1/note").arg(id), "half a sentence");
        QVERIFY(saved());
        // As a crash leaves it: the file, looked at from outside.
        QTRY_VERIFY([&] {
            const auto seen = CaseFile::open(coreText(path));
            const auto drafts = seen.ok() ? (*seen)->drafts() : Result<std::vector<CaseDraft>>(Problems{});
            return drafts.ok() && drafts->size() == 2;
        }());
        window_.reset();
        openWindow();
        QVERIFY(opened(path));
        line = window_->findChild<ReasonLine*>();
        QCOMPARE(line->edit().text(), QString("as the letter of 3 May says"));
        session().choose(id);
        QCOMPARE(window_->scenarios().note().toPlainText(), QString("half a sentence"));
        window_->scenarios().keepNote();
        QVERIFY(saved());
        QCOMPARE(session().state().scenarios.at(id).label.note, std::string("half a sentence"));
        QCOMPARE(*session().log().back().why, std::string("as the letter of 3 May says"));
    }

    void copiesWholeRedactedAndSealed() {
        QVERIFY(!keepLin().isEmpty());
        QVERIFY(editVariable("tp_03_points", "-20"));
        QVERIFY(saved());
        CaseCopies& copies = window_->cases().copies();
        QString to = newPath();
        copies.setAsker([&to](const QString&, const QString&, const QString&) { return to; });
        window_->cases().actionsOf().saveCopy->trigger();
        QTRY_VERIFY(CaseFile::open(coreText(to)).ok());
        const QString whole = to, redacted = to = newPath();
        window_->cases().actionsOf().redactedCopy->trigger();
        auto* dialog = window_->findChild<RedactionDialog*>();
        QVERIFY(dialog);
        auto* accept = button(*dialog, "Save");
        QVERIFY2(!accept->isEnabled(), "nothing is hidden yet");
        auto* people = dialog->findChild<QCheckBox*>();
        people->setChecked(true);
        shootDialog(*dialog, "case-redaction");
        accept->click();
        QTRY_VERIFY(QFile::exists(redacted));
        QTRY_VERIFY(!window_->findChild<QProgressDialog*>());
        const QString sealed = to = folder_.filePath("lin.clearline.sealed");
        window_->cases().actionsOf().seal->trigger();
        auto* ask = window_->findChild<PasswordDialog*>();
        QVERIFY(ask);
        const auto fields = ask->findChildren<QLineEdit*>();
        QTest::keyClicks(fields[0], "four plain words together");
        QVERIFY(!button(*ask, "Seal")->isEnabled());
        QTest::keyClicks(fields[1], "four plain words together");
        shootDialog(*ask, "case-password");
        button(*ask, "Seal")->click();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(sealed), 30000);
        QTRY_VERIFY(!window_->findChild<QProgressDialog*>());
        QCOMPARE(QDir(folder_.path()).entryList({"*-??????"}, QDir::Dirs).size(), 0);  // nothing unsealed is left

        QVERIFY(opened(redacted));
        QVERIFY(session().readOnly());
        QVERIFY(window_->cases().banner().text().contains("redacted"));
        window_->docks().goTo(Docks::History);
        QCOMPARE(window_->history().model().index(1, HistoryModel::Who).data().toString(), QString("hidden"));
        QCOMPARE(score(), QString("674"));  // where somebody was in the case is not handed on
        session().choose(session().state().scenarios.begin()->first);
        QCOMPARE(score(), QString("669"));
        shoot("case-redacted");

        to = newPath();
        window_->openFile(sealed);
        for (const char* password : {"wrong", "four plain words together"}) {
            QTRY_VERIFY_WITH_TIMEOUT(openDialog(), 30000);
            QTest::keyClicks(openDialog()->findChildren<QLineEdit*>().first(), password);
            QPointer<PasswordDialog> now = openDialog();
            button(*now, "pen")->click();
            QTRY_VERIFY(!now);
        }
        QTRY_COMPARE_WITH_TIMEOUT(session().path(), to, 30000);
        QCOMPARE(score(), QString("669"));
        QVERIFY(!session().readOnly());
    }

    void closingWithUnsavedChangesAsks() {
        QVERIFY(!keepLin().isEmpty());
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        rlimit full = before;
        full.rlim_cur = 4096;
        QVERIFY(setrlimit(RLIMIT_FSIZE, &full) == 0);
        QVERIFY(editVariable("tp_03_points", "-20"));
        const bool told =
            QTest::qWaitFor([this] { return session().saving() == CaseSession::Saving::NotSaved; }, 20000);
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(told);
        QString asked;
        QTimer::singleShot(0, this, [&asked] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (!box) return;
            asked = box->text();
            box->reject();
        });
        window_->close();
        QVERIFY2(asked.contains("1 change"), qPrintable(asked));
        QVERIFY(window_->isVisible());
        session().undo();  // it never reached the log
        QVERIFY(saved());
        QCOMPARE(score(), QString("674"));
        window_->close();
        QVERIFY(!window_->isVisible());
    }

    void goingBackSaysWhatItTakesBack() {
        QVERIFY(!keepLin().isEmpty());
        QVERIFY(editVariable("tp_03_points", "-20"));
        QVERIFY(saved());
        window_->docks().goTo(Docks::History);
        HistoryModel& model = window_->history().model();
        window_->history().table().setCurrentIndex(model.indexOf(session().log().size() - 1));
        window_->history().goBack();
        auto* dialog = window_->findChild<GoBackDialog*>();
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QListWidget*>()->count(), 1);
        shootDialog(*dialog, "case-go-back");
        dialog->findChild<QLineEdit*>()->setText("tried enough");
        button(*dialog, "Go back")->click();
        QVERIFY(saved());
        QCOMPARE(score(), QString("674"));
        QCOMPARE(*session().log().back().why, std::string("tried enough"));
    }

    void theRulebookIsTheCasesOwn() {
        QVERIFY(!keepLin().isEmpty());
        session().useRulebook("xiamen-bailu");
        QTRY_COMPARE(workspace().rulebook()->id, std::string("xiamen-bailu"));
        QCOMPARE(session().state().rulebooks.size(), std::size_t{2});
        const auto entries = session().log().size();
        session().useRulebook("fuzhou-moli");
        QTRY_COMPARE(workspace().rulebook()->id, std::string("fuzhou-moli"));
        QCOMPARE(session().log().size(), entries);  // it is there already
    }

    void inChineseAndDark() {
        QVERIFY(!keepLin().isEmpty());
        session().setReason(QString::fromUtf8("按五月三日来函"));
        QVERIFY(editVariable("tp_03_points", "-20"));
        QVERIFY(saved());
        window_->setLanguage(Language::Chinese);
        window_->setDark(true);
        window_->docks().goTo(Docks::History);
        shoot("case-history-zh-dark");
        window_->resize(1920, 1080);
        shoot("case-history-zh-dark-wide");
    }
};

QTEST_MAIN(TestCaseWindow)
#include "test_case_window.moc"
