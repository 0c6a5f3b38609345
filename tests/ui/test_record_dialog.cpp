// A record amended and one added through the real window: what would come of it is told before, what may not stand is
// told and not taken, all of it is one step that can be undone, and the original stays.
#include <QAbstractItemModelTester>
#include <QAction>
#include <QDir>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>

#include "core/record/record.h"
#include "open_window.h"
#include "ui/main_window/case_desk.h"
#include "ui/main_window/window_actions.h"
#include "ui/models/scenario_effect.h"
#include "ui/records/record_dialog.h"
#include "ui/views/reason_line.h"
#include "ui/workspace/author.h"
#include "ui/workspace/case_session.h"
#include "ui/workspace/text.h"

using namespace clearline;
using namespace clearline::testing;

class TestRecordDialog : public QObject {
    Q_OBJECT

    QTemporaryDir settings_, folder_;
    std::shared_ptr<const Resources> resources_;
    std::unique_ptr<MainWindow> window_;

    Workspace& workspace() { return window_->workspace(); }
    RecordDialog* dialog() { return window_->findChild<RecordDialog*>(); }
    void put(const char* field, const QString& text) {
        RecordFieldsModel& model = dialog()->model();
        const int row = model.rowOf(field);
        QVERIFY(row >= 0);
        QVERIFY(model.setData(model.index(row, RecordFieldsModel::Now), text, Qt::EditRole));
    }
    void shoot(const QString& name) {
        QDir().mkpath(QStringLiteral(CLEARLINE_SHOTS));
        for (int i = 0; i < 3; ++i) QCoreApplication::processEvents();
        QVERIFY(dialog()->grab().save(QStringLiteral(CLEARLINE_SHOTS "/record-%1.png").arg(name)));
    }
    // The last line that has a record and a rule.
    std::string chooseLine() {
        for (std::size_t i = workspace().ledger()->lineCount(); i-- > 0;)
            if (const Line line = workspace().ledger()->line(i); line.record && line.rule) {
                workspace().select(i);
                return std::string(Record(*workspace().ledger()->input().records, *line.record).id());
            }
        return {};
    }

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
        window_ = std::make_unique<MainWindow>(std::make_unique<Workspace>(resources_, day("2019-03-14")),
                                               Viewpoint::Auditor, false);
        window_->resize(1280, 800);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
        window_->openFile(sample("lin.csv"));
        QTRY_VERIFY(workspace().isOpen());
    }
    void cleanup() { window_.reset(); }

    void aRecordIsAmendedInOneStep() {
        const std::string id = chooseLine();
        QVERIFY(!id.empty());
        const QString before = scoreText(*workspace().ledger());
        QVERIFY(window_->actionsOf().amend->isEnabled());
        window_->actionsOf().amend->trigger();
        QVERIFY(dialog());
        QAbstractItemModelTester tester(&dialog()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(!dialog()->acceptButton().isEnabled());
        put("status", QStringLiteral("withdrawn"));
        put("note", QStringLiteral("as the body wrote"));
        dialog()->weigh();
        QVERIFY2(dialog()->acceptButton().isEnabled(), qPrintable(dialog()->told()));
        QVERIFY2(dialog()->told().contains(QStringLiteral("→")), qPrintable(dialog()->told()));
        shoot(QStringLiteral("amend"));
        dialog()->accept();
        QTRY_VERIFY(!dialog());
        QCOMPARE(workspace().scenario().edits.size(), std::size_t{2});
        QVERIFY(scoreText(*workspace().ledger()) != before);
        // The file is as it was.
        QVERIFY(!workspace().input()->records->isEdited(0));
        workspace().undoStack().undo();
        QVERIFY(workspace().scenario().edits.empty());
        QCOMPARE(scoreText(*workspace().ledger()), before);
    }

    void whatIsAsInTheFileAgainIsNoEdit() {
        chooseLine();
        window_->actionsOf().amend->trigger();
        put("note", QStringLiteral("x"));
        dialog()->accept();
        QTRY_VERIFY(!dialog());
        QCOMPARE(workspace().scenario().edits.size(), std::size_t{1});
        window_->actionsOf().amend->trigger();
        RecordFieldsModel& model = dialog()->model();
        const int row = model.rowOf("note");
        QCOMPARE(model.index(row, RecordFieldsModel::Now).data().toString(), QStringLiteral("x"));
        put("note", model.index(row, RecordFieldsModel::InFile).data().toString());
        dialog()->accept();
        QTRY_VERIFY(!dialog());
        QVERIFY(workspace().scenario().edits.empty());
    }

    void whatMayNotStandIsToldAndNotTaken() {
        chooseLine();
        window_->actionsOf().amend->trigger();
        put("decided_on", QStringLiteral("30.2.2019"));
        dialog()->weigh();
        QVERIFY(!dialog()->acceptButton().isEnabled());
        QVERIFY2(dialog()->told().contains(QStringLiteral("30.2.2019")), qPrintable(dialog()->told()));
        shoot(QStringLiteral("refused"));
        dialog()->accept();
        QVERIFY(dialog());
        QVERIFY(workspace().scenario().edits.empty());
        dialog()->reject();
        QTRY_VERIFY(!dialog());
        // And an edit refused elsewhere is said, not dropped.
        workspace().edit(RecordExcluded{"there is none"});
        QTRY_VERIFY(QApplication::activeModalWidget());
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        QVERIFY(box);
        QVERIFY2(box->text().contains(QStringLiteral("there is none")), qPrintable(box->text()));
        box->close();
    }

    void aRecordThatTheFileLacksIsAdded() {
        const std::string like = chooseLine();
        std::string kind, agency;
        const RecordBook& book = *workspace().input()->records;
        for (RecordIndex r = 0; r < book.size(); ++r)
            if (Record(book, r).id() == like) kind = Record(book, r).kind();
        const std::size_t lines = workspace().ledger()->lineCount();
        window_->actionsOf().addRecord->trigger();
        QVERIFY(dialog());
        QVERIFY(dialog()->table().isColumnHidden(RecordFieldsModel::InFile));
        put("kind", qtText(kind));
        for (const char* field : {"occurred_on", "decided_on", "received_on", "confirmed_on"})
            put(field, QStringLiteral("2019-05-06"));
        put("quantity", QStringLiteral("1"));
        dialog()->weigh();
        shoot(QStringLiteral("add"));
        QVERIFY2(dialog()->acceptButton().isEnabled(), qPrintable(dialog()->told()));
        dialog()->accept();
        QTRY_VERIFY(!dialog());
        QCOMPARE(workspace().scenario().edits.size(), std::size_t{1});
        const auto* added = std::get_if<RecordAdded>(&workspace().scenario().edits[0]);
        QVERIFY(added);
        const RecordBook& edited = *workspace().ledger()->input().records;
        QCOMPARE(edited.size(), book.size() + 1);
        QVERIFY(workspace().ledger()->lineCount() >= lines);
        // Amended again it stays one added record.
        const auto line = workspace().ledger()->lineOfRecord(static_cast<RecordIndex>(edited.size() - 1));
        QVERIFY(line);
        workspace().select(*line);
        window_->actionsOf().amend->trigger();
        QVERIFY(dialog());
        put("note", QStringLiteral("seen"));
        dialog()->accept();
        QTRY_VERIFY(!dialog());
        QCOMPARE(workspace().scenario().edits.size(), std::size_t{1});
    }

    void inACaseTheReasonIsKept() {
        window_->cases().session().keepOpenFile(folder_.filePath(QStringLiteral("a.clearline")));
        QTRY_VERIFY_WITH_TIMEOUT(window_->cases().session().isOpen(), 20000);
        chooseLine();
        window_->actionsOf().amend->trigger();
        QVERIFY(dialog());
        auto* reason = dialog()->findChild<ReasonLine*>();
        QVERIFY(reason);
        QTest::keyClicks(&reason->edit(), QStringLiteral("letter of 3 May"));
        put("note", QStringLiteral("y"));
        dialog()->accept();
        QTRY_VERIFY(!dialog());
        QTRY_VERIFY_WITH_TIMEOUT(!workspace().scenario().edits.empty(), 20000);
        QTRY_COMPARE(qtText(window_->cases().session().log().back().why.value_or("")),
                     QStringLiteral("letter of 3 May"));
    }

    void bothLanguagesAndTheDark() {
        chooseLine();
        window_->setLanguage(Language::Chinese);
        window_->setDark(true);
        window_->actionsOf().amend->trigger();
        put("amount", QStringLiteral("12.5"));
        dialog()->weigh();
        shoot(QStringLiteral("zh-dark"));
        dialog()->reject();
        QTRY_VERIFY(!dialog());
        window_->setDark(false);
        window_->setLanguage(Language::English);
    }
};

QTEST_MAIN(TestRecordDialog)
#include "test_record_dialog.moc"
