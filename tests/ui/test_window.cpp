// Journeys through the real window: open the sample, read the score, ask why, change a variable,
// undo, switch language, colours and viewpoint; a picture of each state is kept.
#include <QAction>
#include <QCheckBox>
#include <QDateEdit>
#include <QDir>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableWidget>
#include <QTreeView>

#include "open_window.h"
#include "ui/ledger_table/ledger_columns.h"
#include "ui/ledger_table/ledger_table.h"
#include "ui/ledger_table/ledger_view.h"
#include "ui/main_window/clock_bar.h"
#include "ui/main_window/docks.h"
#include "ui/main_window/window_actions.h"
#include "ui/views/first_page.h"
#include "ui/views/problems_panel.h"
#include "ui/views/quiet_table.h"
#include "ui/views/score_header.h"
#include "ui/views/silent_panel.h"
#include "ui/views/source_peek.h"
#include "ui/views/subject_list.h"
#include "ui/views/variables_panel.h"
#include "ui/views/why_panel.h"

using namespace clearline;
using namespace clearline::testing;

class TestWindow : public QObject {
    Q_OBJECT

    QTemporaryDir settings_;
    std::shared_ptr<const Resources> resources_;
    std::unique_ptr<MainWindow> window_;

    Workspace& workspace() { return window_->workspace(); }
    void openLin(const char* asOf) {
        workspace().setAsOf(day(asOf));
        QVERIFY(openAndWait(workspace(), sample("lin.csv")));
        QCoreApplication::processEvents();
    }
    std::size_t lineOn(const char* date) {
        const Ledger& ledger = *workspace().ledger();
        for (std::size_t i = ledger.lineCount(); i-- > 0;)
            if (ledger.line(i).date == day(date)) return i;
        return 0;
    }
    void shoot(const QString& name) {
        QDir().mkpath(QStringLiteral(CLEARLINE_SHOTS));
        for (int i = 0; i < 3; ++i) QCoreApplication::processEvents();  // layouts and paints that were asked for
        QVERIFY(window_->grab().save(
            QStringLiteral(CLEARLINE_SHOTS "/%1-%2.png").arg(name, QGuiApplication::platformName())));
    }
    bool editVariable(const std::string& id, const QString& text) {
        QuietTable& table = window_->variables().table();
        const QModelIndex index = window_->variables().model().indexOf(id);
        if (!index.isValid()) return false;
        table.setCurrentIndex(index);
        table.edit(index);
        auto* editor = table.findChild<QLineEdit*>();
        if (!editor) return false;
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::processEvents();
        return true;
    }

    // As the program starts with a file, a language and colours.
    void startWith(const QString& path, Language language, Viewpoint viewpoint, bool dark, QSize size = {1280, 800}) {
        window_.reset();
        auto workspace = std::make_unique<Workspace>(resources_, day("2026-11-01"));
        workspace->setLanguage(language);
        workspace->setAsOf(day("2019-03-14"));
        workspace->openFile(path);
        Look::apply(*qApp, dark);
        window_ = std::make_unique<MainWindow>(std::move(workspace), viewpoint, dark);
        if (size.isValid()) window_->resize(size);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    }

private slots:
    void initTestCase() {
        useOwnSettings(settings_);
        resources_ = realResources();
        QVERIFY2(resources_->problems.empty(), "messages and kinds must load");
        // The window manager starts beside us and may take over a window half shown: not one of ours.
        bool managed = false;
        for (int k = 0; k < 10 && !managed; ++k) {
            QWidget probe;
            probe.show();
            managed = QTest::qWaitForWindowActive(&probe, 2000);
        }
        QVERIFY2(managed, "somebody must give windows their focus");
    }
    void init() {
        QSettings().clear();
        Look::apply(*qApp, false);
        window_ = std::make_unique<MainWindow>(resources_, day("2026-11-01"));
        window_->resize(1280, 800);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    }
    void cleanup() {
        window_.reset();
        QApplication::setPalette(Look::palette(false));
    }

    void firstPageOffersTheSamples() {
        QStringList offered;
        for (const auto* button : window_->firstPage().findChildren<QPushButton*>())
            offered << button->property("path").toString();
        QVERIFY2(offered.join(' ').contains("lin.csv"), qPrintable(offered.join(' ')));
        QVERIFY2(!offered.join(' ').contains("broken"), "broken files are no samples");
        for (auto* button : window_->firstPage().findChildren<QPushButton*>())
            if (button->property("path").toString().endsWith("lin.csv")) {
                QVERIFY(button->text().contains("fictional"));
                shoot("first-page");
                button->click();
            }
        QTRY_VERIFY(workspace().isOpen());
    }

    void aFileGivenAtTheStartIsAwaitedInItsPlace() {
        startWith(sample("lin.csv"), Language::Chinese, Viewpoint::Auditor, true);
        QVERIFY2(!window_->firstPage().isVisible(), "the first page is not shown in between");
        QTRY_VERIFY(workspace().isOpen());
        QCoreApplication::processEvents();
        QCOMPARE(window_->header().scoreText(), QString("674"));
        QVERIFY(window_->actionsOf().viewpoints[1]->isChecked() && window_->actionsOf().dark->isChecked());
        QVERIFY(window_->actionsOf().chinese->isChecked());
        QVERIFY(window_->actionsOf().fileMenu->title().contains(QString::fromUtf8("文件")));
        QVERIFY(window_->docks().dock(Docks::Variables)->isVisible());
        QVERIFY2(!window_->docks().dock(Docks::Problems)->isHidden(), "the auditor's panels are open");
        shoot("start-auditor-zh-dark");
        startWith(sample("district.csv"), Language::English, Viewpoint::Citizen, false);
        QTRY_VERIFY(workspace().isOpen());
        QVERIFY2(window_->docks().dock(Docks::Subjects)->isVisible(), "many people: their list is there");
        shoot("start-citizen-en-light");
    }

    void aStartThatFailsEndsOnTheFirstPage() {
        startWith(sample("nobody.csv"), Language::English, Viewpoint::Auditor, false);
        QTRY_VERIFY(window_->firstPage().isVisible());
        const auto told = [this] {
            for (const auto* label : window_->firstPage().findChildren<QLabel*>())
                if (label->isVisible() && label->text().contains("nobody.csv")) return true;
            return false;
        };
        QTRY_VERIFY(told());
        QVERIFY(!window_->docks().dock(Docks::Variables)->isVisible());
        openLin("2019-03-14");
        QVERIFY2(window_->docks().dock(Docks::Variables)->isVisible(), "the viewpoint is kept");
    }

    void citizenReadsTheScore() {
        openLin("2019-03-14");
        QCOMPARE(window_->header().scoreText(), QString("674"));
        const QString thresholds = window_->header().thresholdsText();
        QVERIFY2(thresholds.contains("10 to pass 683"), qPrintable(thresholds));
        QVERIFY2(thresholds.contains("12 to reach 686"), qPrintable(thresholds));
        QVERIFY(window_->windowTitle().contains("lin.csv"));
        shoot("citizen-en-light");
    }

    void aLineTellsWhyAndWhence() {
        openLin("2019-03-14");
        workspace().select(lineOn("2019-03-14"));
        const QString why = window_->why().plainText();
        QVERIFY2(why.contains("TP-03"), qPrintable(why));
        QVERIFY2(why.contains("lin.csv"), qPrintable(why));
        QVERIFY2(window_->source().placeLine().contains("row 14"), qPrintable(window_->source().placeLine()));
        // The same goes out as a table: the conclusion first, then each sentence with what it is.
        const ReportTable report = window_->why().model().report();
        QVERIFY(report.rows.size() > 5 && report.rows.front().strong);
        QCOMPARE(QString::fromStdString(report.rows.front().cells[2].exact),
                 QString::fromStdString(window_->why().model().conclusion()->text));
        for (const ReportRow& row : report.rows)
            QVERIFY2(why.contains(QString::fromStdString(row.cells[2].exact)), row.cells[2].exact.c_str());
        QStringList cells;
        const QTableWidget& table = *window_->source().table();
        for (int row = 0; row < table.rowCount(); ++row)
            cells << table.item(row, 0)->text() + "=" + table.item(row, 1)->text();
        QVERIFY2(cells.contains("id=L-13"), qPrintable(cells.join(' ')));
        QTRY_VERIFY2(window_->source().placeLine().contains("SHA-256"), qPrintable(window_->source().placeLine()));
    }

    void aPickedLineIsWhatTheWorkspaceShows() {
        openLin("2019-03-14");
        const std::size_t wanted = lineOn("2019-03-14");
        workspace().select(0);
        emit window_->ledgerView().lineSelected(wanted);
        QCOMPARE(workspace().selectedLine(), std::optional<std::size_t>(wanted));
        window_->actionsOf().previousLine->trigger();
        QCOMPARE(workspace().selectedLine(), std::optional<std::size_t>(wanted - 1));
    }

    void auditorChangesAVariable() {
        openLin("2019-03-14");
        window_->setViewpoint(Viewpoint::Auditor);
        QCoreApplication::processEvents();
        QVERIFY(window_->docks().dock(Docks::Variables)->isVisible());
        QVERIFY(editVariable("tp_03_points", "-20"));
        QCOMPARE(window_->header().scoreText(), QString("669"));
        QVERIFY(window_->header().thresholdsText().contains("15 to pass 683"));
        QVERIFY2(window_->variables().effectText().contains(QString::fromUtf8("674 → 669")),
                 qPrintable(window_->variables().effectText()));
        const QModelIndex edited = window_->variables().model().indexOf("tp_03_points");
        QCOMPARE(edited.data().toString(), QString::fromUtf8("−15 → −20"));
        QVERIFY2(window_->actionsOf().undo->text().contains(QString::fromUtf8("to −20")),
                 qPrintable(window_->actionsOf().undo->text()));
        shoot("auditor-en-light");

        window_->actionsOf().undo->trigger();
        QCOMPARE(window_->header().scoreText(), QString("674"));
        QVERIFY(workspace().scenario().empty());
        window_->actionsOf().redo->trigger();
        QCOMPARE(window_->header().scoreText(), QString("669"));
        QVERIFY(editVariable("tp_03_points", "0"));
        QCOMPARE(window_->header().scoreText(), QString("689"));
        QVERIFY2(window_->variables().effectText().contains("not reached"),
                 "thresholds crossed by the change are told");
        window_->actionsOf().resetAll->trigger();
        QCOMPARE(window_->header().scoreText(), QString("674"));
        QCOMPARE(workspace().undoStack().count(), 3);
    }

    void aWrongValueIsRefusedInWords() {
        openLin("2019-03-14");
        window_->setViewpoint(Viewpoint::Auditor);
        QVERIFY(editVariable("tp_03_points", "-1,5"));
        QCOMPARE(window_->header().scoreText(), QString("674"));
        QVERIFY(workspace().scenario().empty());
        QVERIFY2(window_->variables().effectText().contains("not a number"),
                 qPrintable(window_->variables().effectText()));
    }

    void aRecordLeftOutComesBackByUndo() {
        openLin("2019-03-14");
        workspace().select(lineOn("2019-03-14"));
        window_->actionsOf().leaveOut->trigger();
        QCOMPARE(window_->header().scoreText(), QString("689"));
        QVERIFY(window_->actionsOf().undo->text().contains("L-13"));
        window_->actionsOf().undo->trigger();
        QCOMPARE(window_->header().scoreText(), QString("674"));
    }

    void theClocksMoveTheScore() {
        openLin("2019-03-14");
        window_->clockBar().asOf().setDate(QDate(2019, 3, 13));
        QCOMPARE(window_->header().scoreText(), QString("689"));
        window_->clockBar().asOf().setDate(QDate(2019, 3, 14));
        window_->clockBar().apart().setChecked(true);
        window_->clockBar().knownOn().setDate(QDate(2019, 3, 13));
        QCOMPARE(window_->header().scoreText(), QString("689"));
        window_->clockBar().apart().setChecked(false);
        QCOMPARE(window_->header().scoreText(), QString("674"));
    }

    void languageIsSwitchedLive() {
        openLin("2019-03-14");
        const QString english = window_->why().plainText();
        window_->setLanguage(Language::Chinese);
        QCoreApplication::processEvents();
        QVERIFY2(window_->actionsOf().fileMenu->title().contains(QString::fromUtf8("文件")),
                 qPrintable(window_->actionsOf().fileMenu->title()));
        QVERIFY(window_->why().plainText() != english);
        QCOMPARE(window_->header().scoreText(), QString("674"));
        shoot("citizen-zh-light");
        window_->setViewpoint(Viewpoint::Auditor);
        window_->setDark(true);
        QCoreApplication::processEvents();
        shoot("auditor-zh-dark");
        window_->setLanguage(Language::English);
        QCoreApplication::processEvents();
        QCOMPARE(window_->why().plainText(), english);
        QVERIFY(window_->actionsOf().fileMenu->title().contains("File"));
        window_->resize(1920, 1080);
        QCoreApplication::processEvents();
        shoot("auditor-en-dark-1920");
    }

    void viewpointsOpenTheirPanels() {
        openLin("2019-03-14");
        const auto shown = [this](Docks::Panel panel) { return window_->docks().dock(panel)->isVisible(); };
        window_->setViewpoint(Viewpoint::Citizen);
        QVERIFY(shown(Docks::Why) && !shown(Docks::Variables) && !shown(Docks::Problems));
        window_->setViewpoint(Viewpoint::Auditor);
        QVERIFY(shown(Docks::Why) && shown(Docks::Variables) && shown(Docks::Source) && shown(Docks::Subjects));
        window_->setViewpoint(Viewpoint::Appeals);
        QVERIFY(shown(Docks::Source) && shown(Docks::Silent) && !shown(Docks::Variables));
        shoot("appeals-en-light");
        window_->actionsOf().goTo[Docks::Variables]->trigger();
        QVERIFY2(shown(Docks::Variables), "nothing is hidden for good");
        window_->setViewpoint(Viewpoint::Citizen);
        window_->setViewpoint(Viewpoint::Appeals);
        QVERIFY2(shown(Docks::Variables), "an arrangement that a person made is kept");
    }

    void theWindowComesBackAsItWasLeft() {
        openLin("2019-03-14");
        QHeaderView& header = *window_->ledgerView().table().horizontalHeader();
        const auto width = [](MainWindow& window, LedgerColumn column) {
            return window.ledgerView().table().columnWidth(static_cast<int>(column));
        };
        header.resizeSection(static_cast<int>(LedgerColumn::Points), 133);
        window_->setViewpoint(Viewpoint::Auditor);
        QVERIFY2(width(*window_, LedgerColumn::Points) != 133, "each role has widths of its own");
        header.resizeSection(static_cast<int>(LedgerColumn::What), 411);
        window_->setViewpoint(Viewpoint::Citizen);
        QCOMPARE(width(*window_, LedgerColumn::Points), 133);
        window_->resize(1111, 707);
        QCoreApplication::processEvents();
        QCOMPARE(width(*window_, LedgerColumn::Points), 133);
        window_->setViewpoint(Viewpoint::Auditor);
        window_->resizeDocks({window_->docks().dock(Docks::Subjects), window_->docks().dock(Docks::Why)}, {201, 333},
                             Qt::Horizontal);
        QCoreApplication::processEvents();
        const auto dockWidths = [this] {
            return QList<int>{window_->docks().dock(Docks::Subjects)->width(),
                              window_->docks().dock(Docks::Why)->width()};
        };
        const QList<int> docks = dockWidths();
        window_->close();
        startWith(sample("lin.csv"), Language::English, Viewpoint::Auditor, false, {});
        QTRY_VERIFY(workspace().isOpen());
        QCOMPARE(window_->size(), QSize(1111, 707));
        QCOMPARE(width(*window_, LedgerColumn::What), 411);
        QCOMPARE(dockWidths(), docks);
        shoot("left-and-back");
        window_->setViewpoint(Viewpoint::Citizen);
        QCOMPARE(width(*window_, LedgerColumn::Points), 133);
    }

    void anotherSubjectHasAnotherLedger() {
        QVERIFY(openAndWait(workspace(), sample("district.csv")));
        QCOMPARE(workspace().subjects().size(), std::size_t{10});
        workspace().setAsOf(day("2026-11-01"));
        workspace().setSubject("P-203");
        QCOMPARE(window_->header().scoreText(), QString("180"));
        workspace().setSubject("P-204");
        QCOMPARE(window_->header().scoreText(), QString::fromUtf8("—"));
        shoot("not-eligible");
    }

    void aFileThatCannotBeReadSaysSo() {
        QSignalSpy failed(&workspace(), &Workspace::openingFailed);
        workspace().openFile(sample("nobody.csv"));
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(!workspace().isOpen());
        bool told = false;
        for (const auto* label : window_->firstPage().findChildren<QLabel*>())
            told = told || (label->isVisible() && label->text().contains("nobody.csv"));
        QVERIFY(told);
    }

    void everyViewHasAName() {
        openLin("2019-03-14");
        window_->setViewpoint(Viewpoint::Auditor);
        QStringList nameless;
        for (const auto* view : window_->findChildren<QAbstractItemView*>())
            if (view->isVisible() && view->accessibleName().isEmpty() && !view->inherits("QHeaderView") &&
                !view->inherits("QComboBoxListView"))
                nameless << QString::fromLatin1(view->metaObject()->className()) + ' ' + view->objectName();
        QCOMPARE(nameless, QStringList());
    }

    void keysAloneReachEveryPane() {
        openLin("2019-03-14");
        window_->setViewpoint(Viewpoint::Auditor);
        window_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
        QSet<QWidget*> reached;
        for (int i = 0; i < 12; ++i) {
            window_->actionsOf().nextPane->trigger();
            reached.insert(QApplication::focusWidget());
        }
        QVERIFY2(reached.size() >= 6, qPrintable(QString::number(reached.size())));
    }

    void tearDownWhileReading() {
        workspace().openFile(sample("gao.csv"));
        window_.reset();  // the reading thread is stopped and joined
    }
};

QTEST_MAIN(TestWindow)
#include "test_window.moc"
