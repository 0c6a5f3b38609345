// Journeys through the panel "As known on": the steps of a score with their causes, the two sliders, what came to be
// known later of one day, and what changed versions of the rules move.
#include <QAbstractItemModelTester>
#include <QDateEdit>
#include <QDockWidget>
#include <QSlider>

#include "open_window.h"
#include "ui/audit/audit_table.h"
#include "ui/known_on/known_on_panel.h"
#include "ui/main_window/docks.h"
#include "ui/main_window/official_docks.h"
#include "ui/workspace/text.h"

using namespace clearline;
using namespace clearline::testing;

class TestKnownOnPanel : public QObject {
    Q_OBJECT

    QTemporaryDir settings_;
    std::shared_ptr<const Resources> resources_;
    std::unique_ptr<MainWindow> window_;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers_;

    Workspace& workspace() { return window_->workspace(); }
    KnownOnPanel& panel() { return window_->official().knownOn(); }
    [[nodiscard]] bool worked() {
        return QTest::qWaitFor([this] { return panel().facts() && !panel().job().running(); }, 30000);
    }
    [[nodiscard]] bool open(const QString& name) {
        if (!openAndWait(workspace(), sample(name))) return false;
        window_->docks().goTo(Docks::KnownOn);
        return worked();
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
             {static_cast<QAbstractItemModel*>(&panel().steps()), static_cast<QAbstractItemModel*>(&panel().later()),
              static_cast<QAbstractItemModel*>(&panel().rules())})
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

    void everyChangeHasADayAndACause() {
        QVERIFY(open(QStringLiteral("lin.csv")));
        QVERIFY(panel().steps().rowCount() > 20);
        Points sum = panel().facts()->history->before.value_or(Points(0));
        for (int row = 0; row < panel().steps().rowCount(); ++row) {
            sum += panel().steps().changeAt(row)->moved;
            QVERIFY(!panel().steps().index(row, KnownChangesModel::Cause).data().toString().isEmpty());
        }
        QCOMPARE(sum.text(), workspace().ledger()->score()->text());  // the steps come to what is told today
        QVERIFY(!panel().sentence().isEmpty());
    }

    void theSlidersMoveTheTwoDays() {
        QVERIFY(open(QStringLiteral("lin.csv")));
        const Clock before = workspace().clock();
        QVERIFY(panel().knownOnSlider().maximum() > 5);
        QVERIFY(panel().knownOnSlider().value() >= panel().knownOnSlider().maximum() - 1);  // near today
        panel().knownOnSlider().setValue(3);
        QTRY_VERIFY(workspace().clock().knownOn < before.knownOn);
        QCOMPARE(workspace().clock().asOf.iso(), before.asOf.iso());  // one slider moves one day
        QVERIFY(worked());
        panel().showView(KnownOnPanel::Later);
        QVERIFY(panel().later().rowCount() > 0);
        QVERIFY(panel().sentence().contains(qtText(workspace().clock().knownOn.iso())));
        // The whole difference between the two days of knowing is told, line by line.
        Points moved(0);
        for (int row = 0; row < panel().later().rowCount(); ++row) moved += panel().later().changeAt(row)->moved;
        const KnownSplit& split = panel().facts()->split;
        QCOMPARE(moved.text(), (*split.now->score() - *split.then->score()).text());
    }

    void aStepShowsTheWindowAsItWas() {
        QVERIFY(open(QStringLiteral("lin.csv")));
        const Date then = *panel().steps().stepDay(5);
        emit panel().table(KnownOnPanel::Steps).rowActed(5);
        QCOMPARE(workspace().clock().asOf.iso(), then.iso());
        QCOMPARE(workspace().clock().knownOn.iso(), then.iso());
        QVERIFY(worked());
        QVERIFY(panel().steps().rowCount() > 20);  // the history is not cut off by looking back
    }

    void versionsOfTheRules() {
        QVERIFY(open(QStringLiteral("lin.csv")));
        panel().showView(KnownOnPanel::Rules);
        panel().firstRules().setDate(QDate(2019, 1, 1));
        panel().secondRules().setDate(QDate(2026, 1, 1));
        QVERIFY(worked());
        QTRY_VERIFY(panel().facts()->asked.firstRules == day("2019-01-01"));
        QVERIFY(panel().sentence().contains(QStringLiteral("2019-01-01")));
        QVERIFY(panel().sentence().contains(QStringLiteral("2026-01-01")));
    }

    void itSpeaksTheLanguageOfTheWindow() {
        QVERIFY(open(QStringLiteral("lin.csv")));
        window_->setLanguage(Language::Chinese);
        QTRY_COMPARE(panel().steps().headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(),
                     QStringLiteral("得知日"));
        window_->setLanguage(Language::English);
    }

    void closingWhileItWorks() {
        QVERIFY(open(QStringLiteral("lin.csv")));
        workspace().setAsOf(day("2020-01-01"));
        workspace().close();
        QVERIFY(QTest::qWaitFor([this] { return !panel().job().running(); }, 20000));
        QCOMPARE(panel().steps().rowCount(), 0);
        QVERIFY(open(QStringLiteral("gao.csv")));
        workspace().setAsOf(day("2020-01-01"));
        testers_.clear();
        window_.reset();  // with the thread at work
    }

    void everyPartHasAName() {
        QVERIFY(open(QStringLiteral("lin.csv")));
        panel().showView(KnownOnPanel::Rules);
        for (const QWidget* widget : panel().findChildren<QWidget*>())
            if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible())
                QVERIFY2(!widget->accessibleName().isEmpty() || widget->inherits("QPushButton") ||
                             widget->parentWidget()->inherits("QAbstractScrollArea") ||
                             widget->parentWidget()->inherits("QDateEdit") || widget->inherits("QHeaderView") ||
                             widget->inherits("QScrollBar"),
                         widget->metaObject()->className());
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    TestKnownOnPanel test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_known_on_panel.moc"
