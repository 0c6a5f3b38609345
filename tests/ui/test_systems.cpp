// Journeys through the panel of systems: one person's records under several rulebooks, which take part, why a cell says
// what it says, and over to another rulebook with the same person and record.
#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QListWidget>
#include <QPushButton>

#include "core/record/record.h"
#include "open_window.h"
#include "ui/main_window/docks.h"
#include "ui/main_window/window_actions.h"
#include "ui/views/sides_table.h"
#include "ui/views/systems_panel.h"
#include "ui/workspace/text.h"

using namespace clearline;
using namespace clearline::testing;

class TestSystems : public QObject {
    Q_OBJECT

    QTemporaryDir settings_;
    std::shared_ptr<const Resources> resources_;
    std::unique_ptr<MainWindow> window_;
    std::unique_ptr<QAbstractItemModelTester> tester_;

    Workspace& workspace() { return window_->workspace(); }
    SystemsPanel& panel() { return window_->systems(); }
    SidesModel& model() { return panel().model(); }

    [[nodiscard]] bool settled() {
        return QTest::qWaitFor([this] { return !panel().evaluator().running(); }, 20000);
    }
    [[nodiscard]] bool openSample(const QString& name) {
        if (!openAndWait(workspace(), sourcePath(QStringLiteral("sample-data/side-by-side/") + name))) return false;
        window_->docks().goTo(Docks::Systems);
        return QTest::qWaitFor([this] { return panel().isVisible() && model().side(); }, 20000) && settled();
    }
    [[nodiscard]] int columnOf(const std::string& rulebook) {
        for (std::size_t s = 0; s < model().side()->systems.size(); ++s)
            if (model().side()->systems[s].ledger->rulebook().id == rulebook) return model().columnOf(s);
        return -1;
    }
    [[nodiscard]] int rowOf(const std::string& record) {
        const SideBySide& side = *model().side();
        for (int row = 0; row < model().rowCount(); ++row)
            if (const auto at = model().recordAt(row))
                if (Record(*side.input().records, side.records[*at].record).id() == record) return row;
        return -1;
    }
    [[nodiscard]] QModelIndex cell(const std::string& record, const std::string& rulebook) {
        return model().index(rowOf(record), columnOf(rulebook));
    }
    [[nodiscard]] QListWidgetItem* itemOf(const QString& title) {
        for (int row = 0; row < panel().systems().count(); ++row)
            if (panel().systems().item(row)->text().contains(title)) return panel().systems().item(row);
        return nullptr;
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
        tester_ = std::make_unique<QAbstractItemModelTester>(&model(),
                                                             QAbstractItemModelTester::FailureReportingMode::QtTest);
        window_->resize(1280, 800);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    }
    void cleanup() {
        tester_.reset();
        window_.reset();
    }

    void nothingIsWorkedOutUntilSomebodyLooks() {
        QVERIFY(openAndWait(workspace(), sourcePath(QStringLiteral("sample-data/side-by-side/su.csv"))));
        QSignalSpy started(&panel().evaluator(), &SideEvaluator::started);
        window_->setViewpoint(Viewpoint::Auditor);  // where it is a tab behind another
        workspace().setAsOf(day("2021-05-01"));
        for (int i = 0; i < 5; ++i) QCoreApplication::processEvents();  // what was put off for a moment
        QCOMPARE(started.count(), 0);
        QVERIFY(!model().side());
        window_->docks().goTo(Docks::Systems);
        QTRY_VERIFY(model().side());
    }

    void theSuggestedRulebooksStandSideBySide() {
        QVERIFY(openSample(QStringLiteral("su.csv")));
        QVERIFY(columnOf("wendeng-2020") > 0);
        QCOMPARE(columnOf("yiwu-market"), -1);    // firms only
        QCOMPARE(columnOf("jiafu-workers"), -1);  // she is none
        QCOMPARE(model().open(), std::optional<std::size_t>(0));
        QCOMPARE(cell("S-20", "national-hypothetical").data().toString(), QStringLiteral("−250 (≈−35.71 %) of −300"));
        QCOMPARE(cell("S-20", "court-defaulters").data().toString(), QStringLiteral("listed"));
        QCOMPARE(cell("S-21", "fuzhou-moli").data().toString(), QStringLiteral("unconfirmed"));
        QCOMPARE(model().index(rowOf("S-01"), SidesModel::CountsIn).data().toString(), QStringLiteral("nowhere"));
        QCOMPARE(model().index(1, columnOf("fuzhou-moli")).data(SidesModel::ShareRole).toDouble(), 0.31);
    }

    void aCellOfTheOpenRulebookSelectsItsLine() {
        QVERIFY(openSample(QStringLiteral("su.csv")));
        panel().table().setCurrentIndex(cell("S-08", "fuzhou-moli"));
        const Line line = workspace().ledger()->line(*workspace().selectedLine());
        QCOMPARE(qtText(Record(*workspace().ledger()->input().records, *line.record).id()), QStringLiteral("S-08"));
        QVERIFY(!panel().openButton().isEnabled());
        // And the other way: what is selected in the ledger is found in the table.
        const auto other =
            workspace().ledger()->lineOfRecord(model().side()->records[*model().recordAt(rowOf("S-16"))].record);
        workspace().select(other);
        QCOMPARE(panel().table().currentIndex(), cell("S-16", "fuzhou-moli"));
    }

    void anotherRulebookSaysWhyAndOpens() {
        QVERIFY(openSample(QStringLiteral("su.csv")));
        panel().table().setCurrentIndex(cell("S-15", "suining-2010"));
        QVERIFY2(panel().whyText().contains(QStringLiteral("SN-06")), qPrintable(panel().whyText()));
        panel().table().setCurrentIndex(cell("S-15", "fuzhou-moli"));
        QVERIFY2(panel().whyText().contains(QStringLiteral("No rule")), qPrintable(panel().whyText()));
        panel().table().setCurrentIndex(cell("S-15", "suining-2010"));
        QVERIFY(panel().openButton().isEnabled());
        panel().openButton().click();
        QCOMPARE(workspace().rulebook()->id, std::string("suining-2010"));
        QCOMPARE(workspace().subject(), std::string("P-SU"));
        const Line line = workspace().ledger()->line(*workspace().selectedLine());
        QCOMPARE(qtText(Record(*workspace().ledger()->input().records, *line.record).id()), QStringLiteral("S-15"));
        QVERIFY(settled());
        QCOMPARE(model().headerData(columnOf("suining-2010"), Qt::Horizontal, Qt::DisplayRole).toString().left(1),
                 QStringLiteral("▸"));
    }

    void whoTakesPartIsChosen() {
        QVERIFY(openSample(QStringLiteral("su.csv")));
        itemOf(QStringLiteral("Suining"))->setCheckState(Qt::Unchecked);
        QVERIFY(settled());
        QCOMPARE(columnOf("suining-2010"), -1);
        itemOf(QStringLiteral("Yiwu"))->setCheckState(Qt::Checked);
        QVERIFY(settled());
        QVERIFY(columnOf("yiwu-market") > 0);
        QVERIFY(model().index(0, columnOf("yiwu-market")).data().toString().contains(QStringLiteral("firms only")));
        workspace().setAsOf(day("2020-01-31"));  // what was chosen stays
        QVERIFY(settled());
        QCOMPARE(columnOf("suining-2010"), -1);
        panel().evaluator().wantSuggested();
        QVERIFY(settled());
        QVERIFY(columnOf("suining-2010") > 0);
        QCOMPARE(columnOf("yiwu-market"), -1);
    }

    void theDayAndTheScenarioMoveTheTable() {
        QVERIFY(openSample(QStringLiteral("su.csv")));
        workspace().setAsOf(day("2021-01-31"));
        QVERIFY(settled());
        QCOMPARE(cell("S-20", "fuzhou-moli").data().toString(), QStringLiteral("not yet received"));
        QCOMPARE(model().index(0, columnOf("fuzhou-moli")).data().toString(), QStringLiteral("310"));
        workspace().edit(RecordExcluded{"S-19"});  // reaches every system
        QVERIFY(settled());
        QCOMPARE(rowOf("S-19"), -1);
        QCOMPARE(model().index(0, columnOf("fuzhou-moli")).data().toString(), QStringLiteral("410"));
        workspace().undoStack().undo();
        QVERIFY(settled());
        QVERIFY(rowOf("S-19") > 0);
    }

    void whatIsCopiedNamesItsRowsAndColumns() {
        QVERIFY(openSample(QStringLiteral("shiqiao.csv")));
        panel().table().clearSelection();
        panel().table().selectionModel()->select(cell("Q-04", "yiwu-market"), QItemSelectionModel::Select);
        QCOMPARE(panel().table().selectedCells(false), QStringLiteral("+60 (6 %)"));
        QCOMPARE(panel().table().selectedCells(true),
                 QStringLiteral("\t▸ Yiwu Market Credit\nQ-04  An honour of the city\t+60 (6 %)"));
        QTest::keyClick(&panel().table(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("+60 (6 %)"));
    }

    void itSpeaksTheLanguageOfTheWindow() {
        QVERIFY(openSample(QStringLiteral("su.csv")));
        window_->setLanguage(Language::Chinese);
        QVERIFY(settled());
        QCOMPARE(cell("S-20", "court-defaulters").data().toString(), QStringLiteral("在列"));
        QVERIFY(itemOf(QStringLiteral("睢宁")));
        QTRY_VERIFY(panel().openButton().text().startsWith(QStringLiteral("用此规则集打开")));
        window_->setLanguage(Language::English);
    }

    void itCanBeStoppedAndTakenUpAgain() {
        QVERIFY(openSample(QStringLiteral("su.csv")));
        panel().evaluator().refresh();
        QVERIFY(panel().evaluator().running());
        panel().evaluator().cancel();
        QVERIFY(!panel().evaluator().running());
        QVERIFY(panel().evaluator().stopped());
        QVERIFY(panel().whyText().contains(QStringLiteral("Stopped")));
        for (int i = 0; i < 5; ++i) panel().evaluator().refresh();  // one at a time, and only the last is shown
        QVERIFY(settled());
        QVERIFY(!panel().evaluator().stopped());
        QVERIFY(model().side()->systems.front().ledger == workspace().ledger());
    }

    void closingWhileItWorks() {
        QVERIFY(openSample(QStringLiteral("su.csv")));
        panel().evaluator().refresh();
        workspace().close();
        QVERIFY(settled());
        QVERIFY(!model().side());
        QCOMPARE(model().rowCount(), 0);
        QVERIFY(openAndWait(workspace(), sourcePath(QStringLiteral("sample-data/fuzhou/gao.csv"))));
        panel().evaluator().refresh();
        window_.reset();  // with the thread at work
        tester_.reset();
    }

    void everyPartHasAName() {
        QVERIFY(openSample(QStringLiteral("su.csv")));
        for (const QWidget* widget : panel().findChildren<QWidget*>())
            if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible())
                QVERIFY2(!widget->accessibleName().isEmpty() || qobject_cast<const QPushButton*>(widget) ||
                             widget->parentWidget()->inherits("QAbstractScrollArea") ||
                             widget->inherits("QHeaderView") || widget->inherits("QScrollBar"),
                         widget->metaObject()->className());
        QVERIFY(cell("S-20", "weihai-haibei").data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("S-20")));
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    TestSystems test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_systems.moc"
