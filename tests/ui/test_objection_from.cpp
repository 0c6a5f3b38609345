// Where an objection or a repair begins beside a line: at a finding, by its button or by key, and at a way to reach a
// threshold, with the cheapest records that do it.
#include <QDockWidget>

#include "appeal_window.h"
#include "core/appeal/contest_sets.h"
#include "ui/audit/audit_docks.h"
#include "ui/audit/audit_table.h"
#include "ui/audit/reach_model.h"
#include "ui/audit/reach_panel.h"
#include "ui/findings/findings_panel.h"
#include "ui/main_window/official_docks.h"

using namespace clearline;
using namespace clearline::testing;

namespace {

// One document on two records.
const QByteArray kRecords =
    "subject,id,kind,type,agency,document,occurred_on,decided_on,received_on,confirmed_on\n"
    "P-1,A-1,traffic.red-light,bad,traffic-police,FZJJ-2022-7,2022-01-03,2022-01-05,2022-01-10,2022-01-10\n"
    "P-1,A-2,traffic.red-light,bad,traffic-police,FZJJ-2022-7,2022-01-03,2022-01-05,2022-01-12,2022-01-12\n"
    "P-1,A-3,city.litter,bad,urban-management,FZCG-2022-9,2022-05-03,2022-05-05,2022-05-10,2022-05-10\n";
const QByteArray kSubjects = "id,name,kind,resident,enrolled_on\nP-1,丘平 Qiu Ping,person,household,2018-11-01\n";

}  // namespace

class TestObjectionFrom : public AppealWindow {
    Q_OBJECT

    FindingsPanel& findings() { return window_->official().findings(); }
    // Qiu Ping's file with the finding of its twofold document chosen.
    bool chooseDuplicate() {
        const QString stem = folder_.filePath(QStringLiteral("qiu%1").arg(++made_));
        const auto write = [&](const char* ending, const QByteArray& text) {
            QFile file(stem + QLatin1String(ending));
            return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        };
        workspace().setAsOf(day("2022-06-01"));
        if (!write(".csv", kRecords) || !write(".subjects.csv", kSubjects)) return false;
        workspace().openFile(stem + QStringLiteral(".csv"), QStringLiteral("fuzhou-moli"));
        if (!QTest::qWaitFor([this] { return workspace().isOpen(); }, 20000)) return false;
        window_->docks().goTo(Docks::Findings);
        if (!QTest::qWaitFor([this] { return findings().model().report() && !findings().runner().running(); }, 30000))
            return false;
        for (int row = 0; row < findings().model().rowCount(); ++row) {
            if (findings().model().findingAt(row)->code != "duplicate") continue;
            findings().table().selectRow(row);
            findings().table().setFocus();
            return findings().finding() && findings().table().hasFocus();
        }
        return false;
    }
    static QStringList recordsOf(const Objection& objection) {
        QStringList records;
        for (const ContestedLine& line : objection.lines) records << qtText(line.record);
        records.sort();
        return records;
    }

private slots:
    void initTestCase() { begin(); }
    void init() { openWindow(); }
    void cleanup() { window_.reset(); }

    void aFinding_data() {
        QTest::addColumn<int>("how");  // 0: its button, else a key
        QTest::addColumn<AppealKind>("kind");
        QTest::newRow("its button objects") << 0 << AppealKind::Objection;
        QTest::newRow("Ctrl+J objects") << int(Qt::Key_J) << AppealKind::Objection;
        QTest::newRow("Ctrl+K repairs") << int(Qt::Key_K) << AppealKind::Repair;
    }
    void aFinding() {
        QFETCH(int, how);
        QFETCH(AppealKind, kind);
        QVERIFY(chooseDuplicate());
        const std::string key = findings().finding()->key;
        if (how == 0)
            findings().objectButton().click();
        else
            QTest::keyClick(&findings().table(), static_cast<Qt::Key>(how), Qt::ControlModifier);
        QVERIFY(dialog());
        const Objection drafted = dialog()->objection();
        QCOMPARE(drafted.kind, kind);
        QCOMPARE(dialog()->repairButton().isChecked(), kind == AppealKind::Repair);
        QCOMPARE(kindOf(drafted.ground), kind);
        if (kind == AppealKind::Objection) QCOMPARE(drafted.ground, Ground::Duplicate);
        // What is wrong is the second of the two; what is made good may be both.
        const QStringList wanted = kind == AppealKind::Repair ? QStringList{"A-1", "A-2"} : QStringList{"A-2"};
        QCOMPARE(recordsOf(drafted), wanted);
        for (const ContestedLine& line : drafted.lines) QCOMPARE(line.finding, key);
        for (const QString& record : wanted) QVERIFY2(dialog()->told().contains(record), qPrintable(dialog()->told()));
        QVERIFY(!dialog()->told().contains(QStringLiteral("A-3")));
        dialog()->reject();
    }

    // Elsewhere the key is about the line that is selected, whatever finding is chosen.
    void aFindingThatNobodyIsAt() {
        QVERIFY(chooseDuplicate());
        workspace().select(lineOf("A-1"));
        window_->ledgerView().table().setFocus();
        QTest::keyClick(&window_->ledgerView().table(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(dialog());
        QCOMPARE(recordsOf(dialog()->objection()), QStringList{QStringLiteral("A-1")});
        QCOMPARE(dialog()->objection().kind, AppealKind::Repair);
        dialog()->reject();
    }

    void aThresholdWithTheCheapestRecords() {
        QVERIFY(openLin());
        ReachPanel& reach = window_->audit().reach();
        window_->docks().goTo(Docks::Reach);
        QTRY_VERIFY_WITH_TIMEOUT(reach.goalsModel().reach() && !reach.job().running(), 30000);
        int tried = 0;
        for (int row = 0; row < reach.goalsModel().rowCount(); ++row) {
            const GoalReach* goal = reach.goalsModel().goalAt(row);
            if (!goal || goal->goal.of != Goal::Of::Threshold || goal->reached == std::optional(goal->wanted)) continue;
            const Ledger& ledger = *workspace().ledger();
            const std::string id = goalId(goal->goal, ledger);
            const auto sets = contestSets({workspace().ledger(), id, {}, [](std::string_view) { return true; }, {}});
            QVERIFY(sets);
            reach.goals().setCurrentIndex(reach.goalsModel().index(row, 0));
            QCOMPARE(reach.contestButton().isEnabled(), !sets->sets.empty());
            if (sets->sets.empty()) continue;
            ++tried;
            reach.contestButton().click();
            QVERIFY(dialog());
            const Objection drafted = dialog()->objection();
            QCOMPARE(drafted.kind, AppealKind::Objection);
            QCOMPARE(qtText(drafted.goal), qtText(ledger.rulebook().id + "/" + id));
            QStringList wanted, asked;
            for (const RequestedChange& change : sets->sets.front().changes) wanted << qtText(change.record);
            for (const RequestedChange& change : drafted.changes) {
                QCOMPARE(change.wish, ChangeWish::Strike);
                asked << qtText(change.record);
            }
            wanted.sort();
            asked.sort();
            QCOMPARE(asked, wanted);
            QCOMPARE(recordsOf(drafted), wanted);
            // And it does reach it.
            QVERIFY(weighed());
            const QString name = qtText(
                ledger.rulebook().thresholds[ledger.thresholds()[goal->goal.at].threshold].title.in(Language::English));
            QVERIFY2(dialog()->sideText().contains(name), qPrintable(dialog()->sideText()));
            dialog()->reject();
            QTRY_VERIFY(!dialog());
        }
        QVERIFY(tried > 0);
    }
};

QTEST_MAIN(TestObjectionFrom)
#include "test_objection_from.moc"
