// What was done in a case: undone, gone back in, listed as scenarios, changed by two at once, written to a full disk,
// damaged.
#include "case_window.h"
#include "core/casefile/objection_action.h"

using namespace clearline;
using namespace clearline::testing;

class TestCaseChanges : public CaseWindow {
    Q_OBJECT

private slots:
    void initTestCase() { prepare(); }
    void init() { begin(); }
    void cleanup() { end(); }

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

    void whatWasHandedInMeanwhileStaysAsItWas() {
        const QString path = keepLin();
        Objection objection;
        objection.subject = "P-LIN";
        objection.ground = Ground::NotMine;
        objection.lines = {{"L-13", 1, "fuzhou-moli", "TP-03", {}, "-15", {}}};
        objection.changes = {{ChangeWish::Strike, "L-13", 1, {}, {}, {}, {}}};
        session().keepObjection(objection);
        QVERIFY(saved());
        auto other = CaseFile::open(coreText(path));
        QVERIFY(other.ok());
        Objection words = (*other)->state().objections.at(1);
        const auto moved = movedTo(words, {Stage::Submitted, words.stages.back().on, "Wu Tao", {}});
        QVERIFY(moved.ok());
        const Author wu{"Wu Tao", "2026-11-22T08:00:00Z"};
        QVERIFY((*other)->append(*objectionAction(*moved, (*other)->state()), wu).ok());
        words.argument = "written while it was handed in";
        session().keepObjection(words);  // not knowing of it
        QVERIFY(saved());
        QCOMPARE(session().conflicts().size(), std::size_t{1});
        std::string told;
        const auto listening = connect(&session(), &CaseSession::refused, this,
                                       [&told](const Problems& problems) { told = problems.front().code; });
        session().settleConflict(true);
        QVERIFY(saved());
        disconnect(listening);
        QCOMPARE(told, std::string("objection.handed-in"));
        QVERIFY(session().conflicts().empty());
        QCOMPARE(session().saved().objections.at(1).stage(), Stage::Submitted);
        QVERIFY(session().saved().objections.at(1).argument.empty());
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
};

QTEST_MAIN(TestCaseChanges)
#include "test_case_changes.moc"
