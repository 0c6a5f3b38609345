// Journeys through the Findings panel: what the checks found, filtered, from a row to its line, accepted and dismissed
// with a note that a case keeps and undoes, for everybody in a file, and in both languages.
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>

#include "core/export/document_html.h"
#include "core/record/record.h"
#include "open_window.h"
#include "ui/findings/findings_panel.h"
#include "ui/main_window/case_desk.h"
#include "ui/main_window/docks.h"
#include "ui/main_window/official_docks.h"
#include "ui/paper/paper_question.h"
#include "ui/views/quiet_table.h"
#include "ui/workspace/author.h"
#include "ui/workspace/text.h"

using namespace clearline;
using namespace clearline::testing;

namespace {

// P-1 has one document on two records, and an act decided before it happened; P-2 has nothing of the kind.
const QByteArray kRecords =
    "subject,id,kind,type,agency,document,occurred_on,decided_on,received_on,confirmed_on\n"
    "P-1,A-1,traffic.red-light,bad,traffic-police,FZJJ-2022-7,2022-01-03,2022-01-05,2022-01-10,2022-01-10\n"
    "P-1,A-2,traffic.red-light,bad,traffic-police,FZJJ-2022-7,2022-01-03,2022-01-05,2022-01-12,2022-01-12\n"
    "P-1,A-3,city.litter,bad,urban-management,FZCG-2022-9,2022-05-03,2022-05-01,2022-05-10,2022-05-10\n"
    "P-2,B-1,traffic.red-light,bad,traffic-police,FZJJ-2022-8,2022-01-03,2022-01-05,2022-01-10,2022-01-10\n";
const QByteArray kSubjects =
    "id,name,kind,resident,enrolled_on\nP-1,丘平 Qiu Ping,person,household,2018-11-01\nP-2,江远 Jiang "
    "Yuan,person,household,2018-11-01\n";

}  // namespace

class TestFindingsPanel : public QObject {
    Q_OBJECT

    QTemporaryDir settings_, files_;
    std::shared_ptr<const Resources> resources_;
    std::unique_ptr<MainWindow> window_;
    std::unique_ptr<QAbstractItemModelTester> tester_;
    int made_ = 0;

    Workspace& workspace() { return window_->workspace(); }
    FindingsPanel& panel() { return window_->official().findings(); }
    CaseSession& session() { return window_->cases().session(); }
    [[nodiscard]] bool checked() {
        return QTest::qWaitFor([this] { return panel().model().report() && !panel().runner().running(); }, 30000);
    }
    [[nodiscard]] bool saved() {
        return QTest::qWaitFor([this] { return session().saving() == CaseSession::Saving::Saved; }, 20000);
    }
    [[nodiscard]] bool open() {
        const QString stem = files_.filePath(QStringLiteral("case%1").arg(++made_));
        const auto write = [&](const char* ending, const QByteArray& text) {
            QFile file(stem + QLatin1String(ending));
            return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        };
        if (!write(".csv", kRecords) || !write(".subjects.csv", kSubjects)) return false;
        QSignalSpy opened(&workspace(), &Workspace::caseChanged);
        workspace().openFile(stem + QStringLiteral(".csv"), QStringLiteral("fuzhou-moli"));
        if (!QTest::qWaitFor([&] { return opened.count() > 0 && workspace().isOpen(); }, 20000)) return false;
        window_->docks().goTo(Docks::Findings);
        return checked();
    }
    [[nodiscard]] int rowOf(const std::string& code) {
        for (int row = 0; row < panel().model().rowCount(); ++row)
            if (panel().model().findingAt(row)->code == code) return row;
        return -1;
    }
    [[nodiscard]] QString cell(int row, int column) { return panel().model().index(row, column).data().toString(); }

private slots:
    void initTestCase() {
        useOwnSettings(settings_);
        resources_ = realResources();
        QVERIFY(resources_->problems.empty());
    }
    void init() {
        QSettings().clear();
        setAuthorName(QStringLiteral("Zhou Min"));
        Look::apply(*qApp, false);
        window_ = std::make_unique<MainWindow>(resources_, day("2024-06-01"));
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

    void theGravestFirst() {
        QVERIFY(open());
        QVERIFY(rowOf("duplicate") >= 0);
        QVERIFY(rowOf("date-order") >= 0);
        int last = 100;
        for (int row = 0; row < panel().model().rowCount(); ++row) {
            const int gravity = panel().model().index(row, 0).data(FindingsModel::SeverityRole).toInt();
            QVERIFY(gravity <= last);
            last = gravity;
        }
        QVERIFY(cell(rowOf("duplicate"), FindingsModel::Gravity).startsWith(QStringLiteral("■ ")));
        QVERIFY(cell(rowOf("duplicate"), FindingsModel::Whose).contains(QStringLiteral("Qiu Ping")));
    }

    void aRowLeadsToItsLine() {
        QVERIFY(open());
        panel().table().selectRow(rowOf("duplicate"));
        QVERIFY(workspace().selectedLine());
        const Line line = workspace().ledger()->line(*workspace().selectedLine());
        QVERIFY(line.record);
        QCOMPARE(qtText(Record(*workspace().ledger()->input().records, *line.record).id()).left(2),
                 QStringLiteral("A-"));
        const QString told = panel().details();
        QVERIFY2(told.contains(QStringLiteral("case%1.csv").arg(made_)), qPrintable(told));
        QVERIFY2(told.contains(QStringLiteral("A-2")), qPrintable(told));
    }

    void filtersSayThatTheyAreOn() {
        QVERIFY(open());
        const int all = panel().model().rowCount();
        panel().gradeBox().setCurrentIndex(2);  // errors
        QVERIFY(panel().model().rowCount() > 0);
        for (int row = 0; row < panel().model().rowCount(); ++row)
            QVERIFY(panel().model().findingAt(row)->severity >= Severity::Error);
        if (panel().model().rowCount() < all) QVERIFY(panel().countText().startsWith(QStringLiteral("Filter on")));
        panel().gradeBox().setCurrentIndex(0);
        QCOMPARE(panel().model().rowCount(), all);
        panel().decidedBox().setCurrentIndex(3);  // dismissed: none
        QCOMPARE(panel().model().rowCount(), 0);
        panel().decidedBox().setCurrentIndex(0);
        auto* words = panel().findChild<QLineEdit*>(QStringLiteral("findingsWords"));
        QVERIFY(words);
        words->setText(QStringLiteral("A-3"));
        QVERIFY(panel().model().rowCount() > 0);
        QVERIFY(panel().model().rowCount() < all);
    }

    void everybodyInTheFile() {
        QVERIFY(open());
        workspace().setSubject("P-2");
        QVERIFY(checked());
        QCOMPARE(rowOf("duplicate"), -1);
        panel().runner().setEverybody(true);
        QVERIFY(checked());
        const int row = rowOf("duplicate");
        QVERIFY(row >= 0);
        // A step through the list stays with the person under view; Enter goes over.
        panel().table().selectRow(row);
        QCOMPARE(workspace().subject(), std::string("P-2"));
        emit panel().table().activated(panel().model().index(row, 0));
        QCOMPARE(workspace().subject(), std::string("P-1"));
    }

    void withoutACaseNothingIsDecided() {
        QVERIFY(open());
        panel().table().selectRow(rowOf("duplicate"));
        QVERIFY(!panel().acceptButton().isEnabled());
        QVERIFY(panel().note().placeholderText().contains(QStringLiteral("Keep as a case")));
    }

    void aDecisionIsKeptInTheCaseAndUndone() {
        QVERIFY(open());
        session().keepOpenFile(files_.filePath(QStringLiteral("kept%1.clearline").arg(made_)));
        QTRY_VERIFY(session().isOpen());
        window_->docks().goTo(Docks::Findings);
        QVERIFY(checked());
        const std::string key = panel().model().findingAt(rowOf("duplicate"))->key;
        panel().table().selectRow(rowOf("duplicate"));
        QVERIFY(panel().dismissButton().isEnabled());
        QVERIFY(!panel().reopenButton().isEnabled());
        panel().note().setText(QStringLiteral("two copies of one paper"));
        panel().dismissButton().click();
        QVERIFY(saved());
        QCOMPARE(session().saved().findings.at(key).note, std::string("two copies of one paper"));
        const int row = panel().model().rowOf(key);
        QVERIFY(cell(row, FindingsModel::Decision).contains(QStringLiteral("two copies of one paper")));
        QCOMPARE(panel().table().currentIndex().row(), row);  // still chosen
        panel().decidedBox().setCurrentIndex(1);              // not decided
        QCOMPARE(panel().model().rowOf(key), -1);
        panel().decidedBox().setCurrentIndex(0);
        QVERIFY(panel().reopenButton().isEnabled());
        panel().acceptButton().click();
        QVERIFY(saved());
        QVERIFY(session().saved().findings.at(key).state == FindingMark::State::Accepted);
        session().undo();
        QVERIFY(saved());
        QVERIFY(session().saved().findings.at(key).state == FindingMark::State::Dismissed);
        session().undo();
        QVERIFY(saved());
        QVERIFY(session().saved().findings.empty());
        QVERIFY(cell(panel().model().rowOf(key), FindingsModel::Decision).isEmpty());
    }

    // What is handed over says what was decided, as the command's paper does.
    void aWorkingPaperTellsTheDecision() {
        QVERIFY(open());
        session().keepOpenFile(files_.filePath(QStringLiteral("paper%1.clearline").arg(made_)));
        QTRY_VERIFY(session().isOpen());
        window_->docks().goTo(Docks::Findings);
        QVERIFY(checked());
        const std::string key = panel().model().findingAt(rowOf("duplicate"))->key;
        QVERIFY(paperQuestion(workspace(), session()).marks.empty());
        panel().table().selectRow(rowOf("duplicate"));
        panel().note().setText(QStringLiteral("two copies of one paper"));
        panel().dismissButton().click();
        QVERIFY(saved());
        const PaperQuestion question = paperQuestion(workspace(), session());
        QCOMPARE(question.marks.size(), std::size_t{1});
        QVERIFY(question.marks.at(key).state == FindingMark::State::Dismissed);
        PaperWish wish;
        wish.parts = {PaperPart::Findings};
        const auto paper = workingPaper(question, wish, *workspace().words(), *workspace().resources().kinds);
        QVERIFY(paper.ok());
        std::string page;
        writeDocumentHtml(*paper, [&](std::string_view part) { page += part; });
        QVERIFY(page.find("two copies of one paper") != std::string::npos);
    }

    void nothingIsCheckedUntilSomebodyLooks() {
        QVERIFY(openAndWait(workspace(), sample(QStringLiteral("lin.csv"))));
        window_->docks().dock(Docks::Findings)->hide();
        for (int i = 0; i < 5; ++i) QCoreApplication::processEvents();  // what was put off for a moment
        QSignalSpy started(&panel().runner(), &FindingsRunner::started);
        workspace().setAsOf(day("2021-05-01"));
        for (int i = 0; i < 5; ++i) QCoreApplication::processEvents();
        QCOMPARE(started.count(), 0);
        window_->docks().goTo(Docks::Findings);
        QVERIFY(checked());
    }

    void stoppingAndClosing() {
        QVERIFY(open());
        panel().runner().check();
        panel().runner().cancel();
        QVERIFY(!panel().runner().running());
        QVERIFY(panel().runner().stopped());
        panel().runner().check();
        QVERIFY(checked());
        panel().runner().check();
        workspace().close();
        QVERIFY(QTest::qWaitFor([this] { return !panel().runner().running(); }, 20000));
        QCOMPARE(panel().model().rowCount(), 0);
    }

    void itSpeaksTheLanguageOfTheWindow() {
        QVERIFY(open());
        window_->setLanguage(Language::Chinese);
        QTRY_COMPARE(panel().acceptButton().text(), QStringLiteral("采纳(&A)"));
        QVERIFY(!cell(rowOf("duplicate"), FindingsModel::Reason).contains(QStringLiteral("the")));
        window_->setLanguage(Language::English);
    }

    void everyPartHasAName() {
        QVERIFY(open());
        for (const QWidget* widget : panel().findChildren<QWidget*>())
            if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible())
                QVERIFY2(!widget->accessibleName().isEmpty() || qobject_cast<const QPushButton*>(widget) ||
                             widget->parentWidget()->inherits("QAbstractScrollArea") ||
                             widget->parentWidget()->inherits("QLineEdit") || widget->inherits("QHeaderView") ||
                             widget->inherits("QScrollBar") || widget->inherits("QSplitterHandle"),
                         widget->metaObject()->className());
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    TestFindingsPanel test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_findings_panel.moc"
