// Journeys through the Diagnosis panel: from a difference to what explains it, one explanation opened as a scenario so
// that the statement agrees, several that fit, stopping, and what it says where there is nothing to search.
#include <QAbstractItemModelTester>
#include <QDockWidget>
#include <QFile>
#include <QPushButton>

#include "open_window.h"
#include "ui/diagnosis/diagnosis_panel.h"
#include "ui/main_window/docks.h"
#include "ui/main_window/official_docks.h"
#include "ui/statement/statement_model.h"
#include "ui/statement/statement_panel.h"
#include "ui/views/quiet_table.h"
#include "ui/workspace/text.h"

using namespace clearline;
using namespace clearline::testing;

class TestDiagnosisPanel : public QObject {
    Q_OBJECT

    QTemporaryDir settings_, files_;
    std::shared_ptr<const Resources> resources_;
    std::unique_ptr<MainWindow> window_;
    std::unique_ptr<QAbstractItemModelTester> tester_;

    Workspace& workspace() { return window_->workspace(); }
    DiagnosisPanel& panel() { return window_->official().diagnosis(); }
    [[nodiscard]] bool searched() {
        return QTest::qWaitFor([this] { return !panel().runner().running(); }, 60000);
    }
    // Lin's file with these official scores beside it.
    [[nodiscard]] bool open(const QString& name, const QByteArray& readings) {
        for (const char* ending : {".csv", ".subjects.csv"})
            if (!QFile::copy(sample(QStringLiteral("lin") + QLatin1String(ending)),
                             files_.filePath(name + QLatin1String(ending))))
                return false;
        QFile file(files_.filePath(name + QStringLiteral(".readings.csv")));
        if (!file.open(QIODevice::WriteOnly) || file.write("subject,rulebook,date,score\n" + readings) < 0)
            return false;
        file.close();
        return openAndWait(workspace(), files_.filePath(name + QStringLiteral(".csv")));
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
        tester_ = std::make_unique<QAbstractItemModelTester>(&panel().model(),
                                                             QAbstractItemModelTester::FailureReportingMode::QtTest);
        window_->resize(1280, 800);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    }
    void cleanup() {
        tester_.reset();
        window_.reset();
    }

    // 674 is right for 2019-03-31; one red light more or less is 15 points.
    void fromTheDifferenceToItsCause() {
        QVERIFY(open(QStringLiteral("cause"), "P-LIN,fuzhou-moli,2019-02-28,689\nP-LIN,fuzhou-moli,2019-03-31,659\n"));
        window_->docks().goTo(Docks::Statement);
        QVERIFY(QTest::qWaitFor([this] { return !window_->official().statement().evaluator().running(); }, 20000));
        QVERIFY(window_->official().statement().whyButton().isVisible());
        window_->official().statement().whyButton().click();
        QVERIFY(panel().isVisible());
        QVERIFY(panel().runner().running());
        QVERIFY(searched());
        QVERIFY(panel().model().rowCount() > 0);
        const QString best = panel().model().index(0, DiagnosisModel::Explanation).data().toString();
        QVERIFY2(best.contains(QStringLiteral("L-13")), qPrintable(best));
        QVERIFY2(best.contains(QStringLiteral("twice")), qPrintable(best));
        QVERIFY(panel().details().contains(QStringLiteral("What was searched")));
        QVERIFY(panel().details().contains(QStringLiteral("To see it: explain --add")));
        // Opened as a scenario, the official score comes out; undone, it does not.
        QVERIFY(panel().openButton().isEnabled());
        panel().openButton().click();
        QVERIFY(!workspace().scenario().empty());
        QVERIFY(QTest::qWaitFor([this] { return !window_->official().statement().evaluator().running(); }, 20000));
        QVERIFY(window_->official().statement().evaluator().facts()->agrees());
        QVERIFY(panel().headline().contains(QStringLiteral("Searched before")));
        workspace().undoStack().undo();
        QVERIFY(workspace().scenario().empty());
        QVERIFY(!panel().headline().contains(QStringLiteral("Searched before")));
    }

    void nothingToExplain() {
        QVERIFY(openAndWait(workspace(), sample(QStringLiteral("lin.csv"))));
        window_->docks().goTo(Docks::Diagnosis);
        panel().search();
        QVERIFY(searched());
        QCOMPARE(panel().model().rowCount(), 0);
        QVERIFY2(panel().headline().startsWith(QStringLiteral("All official figures come out")),
                 qPrintable(panel().headline()));
        QVERIFY(!panel().openButton().isEnabled());
    }

    void nothingOfficial() {
        QVERIFY(openAndWait(workspace(), sample(QStringLiteral("chen.csv"))));
        window_->docks().goTo(Docks::Diagnosis);
        QVERIFY(!panel().searchButton().isEnabled());
        QVERIFY(panel().headline().startsWith(QStringLiteral("No official lines or scores")));
    }

    void nothingFitsAndWhatWasSearched() {
        QVERIFY(open(QStringLiteral("odd"), "P-LIN,fuzhou-moli,2019-03-31,674.123\n"));
        panel().search();
        QVERIFY(searched());
        QCOMPARE(panel().model().rowCount(), 0);
        QVERIFY(panel().headline().startsWith(QStringLiteral("Nothing that was searched")));
        QVERIFY(panel().details().contains(QStringLiteral("Single causes: all")));
    }

    void stoppingAndAnotherSubject() {
        QVERIFY(open(QStringLiteral("stop"), "P-LIN,fuzhou-moli,2019-03-31,641\n"));
        panel().search();
        panel().runner().cancel();
        QVERIFY(!panel().runner().running());
        QVERIFY(panel().headline().startsWith(QStringLiteral("Stopped")));
        panel().search();
        QVERIFY(searched());
        QVERIFY(panel().model().diagnosis());
        panel().search();
        QVERIFY(openAndWait(workspace(), sample(QStringLiteral("chen.csv"))));
        QVERIFY(searched());
        QVERIFY(!panel().model().diagnosis());
    }

    void itSpeaksTheLanguageOfTheWindow() {
        QVERIFY(open(QStringLiteral("chinese"), "P-LIN,fuzhou-moli,2019-03-31,659\n"));
        window_->docks().goTo(Docks::Diagnosis);
        panel().search();
        QVERIFY(searched());
        window_->setLanguage(Language::Chinese);
        QTRY_VERIFY(!panel().headline().contains(QStringLiteral("bring")));
        QVERIFY(!panel()
                     .model()
                     .index(0, DiagnosisModel::Explanation)
                     .data()
                     .toString()
                     .contains(QStringLiteral("counted")));
        window_->setLanguage(Language::English);
    }

    void everyPartHasAName() {
        QVERIFY(open(QStringLiteral("names"), "P-LIN,fuzhou-moli,2019-03-31,659\n"));
        window_->docks().goTo(Docks::Diagnosis);
        panel().search();
        QVERIFY(searched());
        for (const QWidget* widget : panel().findChildren<QWidget*>())
            if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible())
                QVERIFY2(!widget->accessibleName().isEmpty() || qobject_cast<const QPushButton*>(widget) ||
                             widget->parentWidget()->inherits("QAbstractScrollArea") ||
                             widget->inherits("QHeaderView") || widget->inherits("QScrollBar") ||
                             widget->inherits("QSplitterHandle"),
                         widget->metaObject()->className());
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    TestDiagnosisPanel test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_diagnosis_panel.moc"
