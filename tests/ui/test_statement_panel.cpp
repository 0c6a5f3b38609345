// Journeys through the Statement panel: the authority's lines beside the recomputed ones, where they part, from a row
// to the ledger and back, the stamps in the ledger table, scores where there are no lines, and the empty panel.
#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QDockWidget>
#include <QFile>
#include <QPushButton>

#include "core/record/record.h"
#include "open_window.h"
#include "ui/ledger_table/ledger_model.h"
#include "ui/ledger_table/ledger_view.h"
#include "ui/main_window/docks.h"
#include "ui/main_window/official_docks.h"
#include "ui/main_window/window_actions.h"
#include "ui/statement/readings_model.h"
#include "ui/statement/statement_model.h"
#include "ui/statement/statement_panel.h"
#include "ui/views/quiet_table.h"
#include "ui/workspace/text.h"

using namespace clearline;
using namespace clearline::testing;

namespace {

// All that Lin's ledger has up to 14 March 2019, line by line.
const QByteArray kAgreeing =
    "subject,date,item,points,balance,document,record\n"
    "P-LIN,2018-11-01,Opening score,500,500,,\n"
    "P-LIN,2018-11-01,An honour of the province,30,530,,L-04\n"
    "P-LIN,2018-11-01,An honour of the city,20,550,,L-03\n"
    "P-LIN,2018-11-01,Named model worker of the city,30,580,,L-05\n"
    "P-LIN,2018-12-05,A volunteer award,30,610,,L-06\n"
    "P-LIN,2018-12-14,A place in a skills contest,20,630,,L-07\n"
    "P-LIN,2018-12-21,Training apprentices for a year,15,645,,L-08\n"
    "P-LIN,2019-01-04,Donating blood,10,655,,L-09\n"
    "P-LIN,2019-01-16,All fund contributions of a year paid in time,10,665,,L-10\n"
    "P-LIN,2019-01-22,All bills of a year from one utility paid in time,4,669,,L-11\n"
    "P-LIN,2019-02-20,An honour of the city,20,689,,L-12\n"
    "P-LIN,2019-03-14,Running a red light,-15,674,,L-13\n";
const QByteArray kTwice = kAgreeing + "P-LIN,2019-03-20,Running a red light,-15,659,,L-13\n";

}  // namespace

class TestStatementPanel : public QObject {
    Q_OBJECT

    QTemporaryDir settings_, files_;
    std::shared_ptr<const Resources> resources_;
    std::unique_ptr<MainWindow> window_;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers_;

    Workspace& workspace() { return window_->workspace(); }
    StatementPanel& panel() { return window_->official().statement(); }
    [[nodiscard]] QString cell(int row, int column) { return panel().lines().index(row, column).data().toString(); }
    [[nodiscard]] bool settled() {
        return QTest::qWaitFor([this] { return !panel().evaluator().running(); }, 20000);
    }
    // Lin's file of that name, with these official lines beside it, and her official scores if wanted.
    [[nodiscard]] bool open(const QString& name, const QByteArray& statement, bool readings = false) {
        const QString path = files_.filePath(name + QStringLiteral(".csv"));
        const auto copy = [&](const char* ending) {
            return QFile::copy(sample(QStringLiteral("lin") + QLatin1String(ending)),
                               files_.filePath(name + QLatin1String(ending)));
        };
        if (!copy(".csv") || !copy(".subjects.csv") || (readings && !copy(".readings.csv"))) return false;
        QFile file(files_.filePath(name + QStringLiteral(".statement.csv")));
        if (!statement.isEmpty() && (!file.open(QIODevice::WriteOnly) || file.write(statement) < 0)) return false;
        file.close();
        QSignalSpy opened(&workspace(), &Workspace::caseChanged);
        workspace().openFile(path, QStringLiteral("fuzhou-moli"));
        if (!QTest::qWaitFor([&] { return opened.count() > 0 && workspace().isOpen(); }, 20000)) return false;
        window_->docks().goTo(Docks::Statement);
        return settled();
    }
    [[nodiscard]] QString selectedRecord() {
        const Line line = workspace().ledger()->line(*workspace().selectedLine());
        return line.record ? qtText(Record(*workspace().ledger()->input().records, *line.record).id()) : QString();
    }

private slots:
    void initTestCase() {
        useOwnSettings(settings_);
        resources_ = realResources();
        QVERIFY(resources_->problems.empty());
    }
    void init() {
        QSettings().clear();
        Look::apply(*qApp, false);
        window_ = std::make_unique<MainWindow>(resources_, day("2026-11-01"));
        for (QAbstractItemModel* model :
             {static_cast<QAbstractItemModel*>(&panel().lines()), static_cast<QAbstractItemModel*>(&panel().scores())})
            testers_.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest));
        window_->resize(1280, 800);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    }
    void cleanup() {
        testers_.clear();
        window_.reset();
    }

    void aStatementThatAgrees() {
        QVERIFY(open(QStringLiteral("agrees"), kAgreeing));
        QCOMPARE(panel().lines().rowCount(), 12);
        QCOMPARE(cell(11, StatementModel::StampColumn), QStringLiteral("✓ agrees"));
        QCOMPARE(cell(11, StatementModel::PointsColumn), QStringLiteral("−15"));
        QCOMPARE(cell(11, StatementModel::After), QStringLiteral("674"));
        QCOMPARE(panel().lines().firstRow(), -1);
        QVERIFY(!panel().firstButton().isEnabled());
        QVERIFY(!panel().whyButton().isVisible());
        QVERIFY2(panel().headline().startsWith(QStringLiteral("At the end both have the same score.")),
                 qPrintable(panel().headline()));
    }

    void whereTheTwoPart() {
        QVERIFY(open(QStringLiteral("twice"), kTwice));
        QCOMPARE(panel().lines().rowCount(), 13);
        QCOMPARE(panel().lines().firstRow(), 12);
        QCOMPARE(cell(12, StatementModel::StampColumn), QStringLiteral("▶ ✗ only in the statement"));
        QCOMPARE(cell(12, StatementModel::Difference), QStringLiteral("−15"));
        QCOMPARE(cell(11, StatementModel::Difference), QString());
        QVERIFY(panel().headline().startsWith(QStringLiteral("At the end the official score differs")));
        QVERIFY(panel().headline().contains(QStringLiteral("The two part after 14 March 2019, by 20 March 2019.")));
        panel().firstButton().click();
        QCOMPARE(panel().table().currentIndex().row(), 12);
        QVERIFY2(panel().whyText().contains(QStringLiteral("which has it twice")), qPrintable(panel().whyText()));
        QVERIFY(panel().whyText().contains(QStringLiteral("twice.statement.csv, row 14")));
        QCOMPARE(selectedRecord(), QStringLiteral("L-13"));  // what it has twice
        // For a reader of the screen the place is said, not only painted.
        QVERIFY(panel()
                    .lines()
                    .index(12, StatementModel::StampColumn)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(QStringLiteral("The two part here")));
    }

    void aRowLeadsToTheLedgerAndBack() {
        QVERIFY(open(QStringLiteral("there-and-back"), kTwice));
        panel().table().selectRow(9);
        QCOMPARE(selectedRecord(), QStringLiteral("L-11"));
        QCOMPARE(workspace().ledger()->line(*workspace().selectedLine()).date, day("2019-01-22"));
        // The ledger on screen is of a later day and has more lines than the statement.
        QVERIFY(workspace().ledger()->entryCount() > 13);
        const Ledger& ledger = *workspace().ledger();
        for (std::size_t entry = 0; entry < ledger.entryCount(); ++entry)
            if (ledger.entryDate(entry) == day("2018-12-14")) workspace().select(ledger.firstLineOf(entry));
        QCOMPARE(panel().table().currentIndex().row(), 5);
    }

    void theLedgerHasAColumnOfStamps() {
        QVERIFY(open(QStringLiteral("stamps"), kTwice));
        LedgerModel& ledger = window_->ledgerView().model();
        constexpr int column = static_cast<int>(LedgerColumn::Stamp);
        QCOMPARE(ledger.index(0, column).data().toString(), QStringLiteral("✓"));
        QCOMPARE(ledger.index(0, column).data(Qt::AccessibleTextRole).toString(), QStringLiteral("agrees"));
        QCOMPARE(ledger.index(12, column).data().toString(), QString());  // after the statement
        QVERIFY(ledger.hasStamps());
        // Without a record the authority's line stands alone; with other points it differs.
        workspace().edit(RecordExcluded{"L-11"});
        QVERIFY(settled());
        QCOMPARE(ledger.index(9, column).data().toString(), QStringLiteral("✓"));
        QCOMPARE(panel().lines().firstRow(), 9);
        workspace().undoStack().undo();
        QVERIFY(settled());
        QCOMPARE(panel().lines().firstRow(), 12);
        // Another file without anything official: the column goes.
        QVERIFY(openAndWait(workspace(), sample(QStringLiteral("chen.csv"))));
        QVERIFY(settled());
        QVERIFY(!ledger.hasStamps());
        QCOMPARE(panel().lines().rowCount(), 0);
    }

    void scoresWhereThereAreNoLines() {
        QVERIFY(openAndWait(workspace(), sample(QStringLiteral("lin.csv"))));
        window_->docks().goTo(Docks::Statement);
        QVERIFY(settled());
        QCOMPARE(panel().scores().rowCount(), 2);
        QCOMPARE(&panel().table(), panel().findChild<QuietTable*>(QStringLiteral("readingsTable")));
        QCOMPARE(panel().scores().index(0, ReadingsModel::StampColumn).data().toString(), QStringLiteral("✓ agrees"));
        panel().table().selectRow(0);
        QCOMPARE(selectedRecord(), QStringLiteral("L-13"));  // the last line before it was told
        LedgerModel& ledger = window_->ledgerView().model();
        QCOMPARE(ledger.index(11, static_cast<int>(LedgerColumn::Stamp)).data().toString(), QStringLiteral("✓"));
        workspace().edit(RecordExcluded{"L-13"});
        QVERIFY(settled());
        QCOMPARE(panel().scores().firstRow(), 0);
        QCOMPARE(panel().scores().index(0, ReadingsModel::Difference).data().toString(), QStringLiteral("−15"));
    }

    void linesAndScoresTakeTurns() {
        QVERIFY(open(QStringLiteral("both"), kAgreeing, true));
        QVERIFY(panel().table().model() == &panel().lines());
        panel().showScores(true);
        QVERIFY(panel().table().model() == &panel().scores());
        panel().showScores(false);
        QVERIFY(panel().table().model() == &panel().lines());
    }

    void anEmptyPanelSaysHowToGetOne() {
        QVERIFY(openAndWait(workspace(), sample(QStringLiteral("chen.csv"))));
        window_->docks().goTo(Docks::Statement);
        QVERIFY(settled());
        auto* import = panel().findChild<QPushButton*>(QStringLiteral("statementImport"));
        QVERIFY(import && import->isVisible());
        disconnect(&panel(), &StatementPanel::importWanted, nullptr, nullptr);  // no dialog here
        QSignalSpy wanted(&panel(), &StatementPanel::importWanted);
        import->click();
        QCOMPARE(wanted.count(), 1);
    }

    void itSpeaksTheLanguageOfTheWindow() {
        QVERIFY(open(QStringLiteral("chinese"), kTwice));
        window_->setLanguage(Language::Chinese);
        QVERIFY(settled());
        QVERIFY(cell(12, StatementModel::StampColumn).startsWith(QStringLiteral("▶ ✗ ")));
        QVERIFY(!cell(12, StatementModel::StampColumn).contains(QStringLiteral("only")));
        QVERIFY(panel().headline().contains(QStringLiteral("2019年3月20日")));
        window_->setLanguage(Language::English);
    }

    void closingAndOtherPeople() {
        QVERIFY(open(QStringLiteral("closing"), kTwice));
        workspace().setAsOf(day("2018-12-31"));  // before the statement ends: what is later has no line on screen
        QVERIFY(settled());
        panel().table().selectRow(11);
        QVERIFY(!panel().lines().lineAt(11));
        panel().evaluator().refresh();
        workspace().close();
        QVERIFY(settled());
        QCOMPARE(panel().lines().rowCount(), 0);
        QVERIFY(openAndWait(workspace(), sample(QStringLiteral("gao.csv"))));
        panel().evaluator().refresh();
        testers_.clear();
        window_.reset();  // with the thread at work
    }

    void everyPartHasAName() {
        QVERIFY(open(QStringLiteral("names"), kTwice, true));
        for (const QWidget* widget : panel().findChildren<QWidget*>())
            if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible())
                QVERIFY2(!widget->accessibleName().isEmpty() || qobject_cast<const QPushButton*>(widget) ||
                             widget->parentWidget()->inherits("QAbstractScrollArea") ||
                             widget->inherits("QHeaderView") || widget->inherits("QScrollBar"),
                         widget->metaObject()->className());
        panel().table().selectRow(12);
        panel().table().setFocus();
        QTest::keyClick(&panel().table(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("only in the statement")));
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    TestStatementPanel test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_statement_panel.moc"
