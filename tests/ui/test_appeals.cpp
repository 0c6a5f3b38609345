// Journeys about objections and repairs in the window: from a file to a kept objection in five steps, what it would do,
// stages, marks in table and chart, the board with its filters, working days.
#include <QLabel>

#include "appeal_window.h"

using namespace clearline;
using namespace clearline::testing;

class TestAppeals : public AppealWindow {
    Q_OBJECT

private slots:
    void initTestCase() { begin(); }
    void init() { openWindow(); }
    void cleanup() { window_.reset(); }

    // Each step is one thing that a person does; there may be five.
    void fromAFileToAnObjectionInFiveSteps() {
        const QString path = newPath();
        window_->cases().copies().setAsker([path](const QString&, const QString&, const QString&) { return path; });
        workspace().setAsOf(day("2019-03-14"));
        int steps = 0;
        ++steps;  // open the file
        window_->openFile(sample("lin.csv"));
        QTRY_VERIFY(workspace().isOpen());
        ++steps;  // select the line
        LedgerTable& table = window_->ledgerView().table();
        const int row = rowOf("L-13");
        QVERIFY(row >= 0);
        table.scrollTo(table.model()->index(row, 1));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                          table.visualRect(table.model()->index(row, 1)).center());
        ++steps;  // object
        window_->actionsOf().object->trigger();
        QVERIFY(dialog());
        QVERIFY2(dialog()->told().contains(QStringLiteral("L-13")), qPrintable(dialog()->told()));
        QVERIFY2(dialog()->told().contains(QStringLiteral("−15")), qPrintable(dialog()->told()));
        ++steps;  // say why; what is usually asked for on that ground stands there already
        choose(Ground::NotConfirmed);
        QCOMPARE(dialog()->objection().changes.size(), std::size_t(1));
        QCOMPARE(dialog()->objection().changes.front().wish, ChangeWish::Strike);
        QVERIFY(weighed());
        ++steps;  // keep it, under the name that is asked for
        dialog()->keepButton().click();
        QTRY_VERIFY(session().isOpen());
        QTRY_VERIFY(!dialog());
        QVERIFY(saved());
        QCOMPARE(steps, 5);
        QCOMPARE(session().saved().objections.size(), std::size_t(1));
        const Objection& kept = session().saved().objections.begin()->second;
        QCOMPARE(kept.stage(), Stage::Draft);
        QCOMPARE(kept.ground, Ground::NotConfirmed);
        QCOMPARE(qtText(kept.lines.front().record), QStringLiteral("L-13"));
        QCOMPARE(qtText(kept.lines.front().points), QStringLiteral("-15"));
        QCOMPARE(qtText(kept.subject), QStringLiteral("P-LIN"));
        QTRY_COMPARE(appeals().panel().model().rowCount(), 1);
    }

    void onlyStagesThatMayFollow() {
        QVERIFY(keepLin());
        QVERIFY(keepOne());
        window_->docks().goTo(Docks::Objections);
        AppealsPanel& panel = appeals().panel();
        panel.choose(1);
        panel.moveButton().click();
        auto* moving = window_->findChild<MoveDialog*>();
        QVERIFY(moving);
        QCOMPARE(moving->stageBox().findData(static_cast<int>(Stage::Accepted)), -1);
        QVERIFY(moving->stageBox().findData(static_cast<int>(Stage::Submitted)) >= 0);
        // A day that is still to come is told, and hinders nothing.
        moving->dayEdit().setDate(QDate(2199, 12, 31));
        QVERIFY(moving->ahead().contains(QLatin1String("2199")));
        moving->dayEdit().setDate(qtDate(day("2026-11-01")));
        QVERIFY2(moving->ahead().isEmpty(), qPrintable(moving->ahead()));
        moving->who().clear();
        moving->stageBox().setCurrentIndex(moving->stageBox().findData(static_cast<int>(Stage::Submitted)));
        moving->accept();
        QVERIFY(moving->result() != QDialog::Accepted);
        QVERIFY(!moving->wrong().isEmpty());
        moving->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(move(Stage::Submitted, "2026-11-01", ""));
        QVERIFY(session().saved().objections.at(1).stage() == Stage::Submitted);
        QVERIFY(!panel.removeButton().isEnabled());  // what was submitted is withdrawn, not deleted
        QVERIFY(move(Stage::WithBody, "2026-11-02", ""));
        QVERIFY(move(Stage::Rejected, "2026-11-09", "the device was calibrated"));
        QCOMPARE(session().saved().objections.at(1).stages.size(), std::size_t(4));
        session().undo();
        QVERIFY(saved());
        QTRY_COMPARE(session().saved().objections.at(1).stage(), Stage::WithBody);
    }

    void aPendingLineIsMarkedEverywhere_data() {
        QTest::addColumn<int>("ground");
        QTest::addColumn<bool>("struck");
        QTest::newRow("objection: bold italics") << static_cast<int>(Ground::NotConfirmed) << false;
        QTest::newRow("repair: struck through") << static_cast<int>(Ground::Performed) << true;
    }
    void aPendingLineIsMarkedEverywhere() {
        QFETCH(int, ground);
        QFETCH(bool, struck);
        QVERIFY(keepLin());
        QVERIFY(keepOne(static_cast<Ground>(ground)));
        LedgerModel& model = window_->ledgerView().model();
        const auto at = [&](LedgerColumn column) { return model.index(rowOf("L-13"), static_cast<int>(column)); };
        QVERIFY(!at(LedgerColumn::What).data(MarkRole).isValid());  // a draft is nobody's business yet
        appeals().panel().choose(1);
        QVERIFY(move(Stage::Submitted, "2026-11-01", ""));
        QTRY_VERIFY(at(LedgerColumn::What).data(MarkRole).isValid());
        QCOMPARE(at(LedgerColumn::What).data(MarkRole).toInt(),
                 static_cast<int>(struck ? LedgerMark::Kind::Repair : LedgerMark::Kind::Objection));
        const QString words = qtText(pendingMark(session().saved().objections.at(1), *workspace().words()));
        QVERIFY(at(LedgerColumn::Status).data().toString().startsWith(words));
        QVERIFY(at(LedgerColumn::What).data(Qt::AccessibleTextRole).toString().contains(words));
        QVERIFY(at(LedgerColumn::Date).data(Qt::ToolTipRole).toString().contains(words));
        QVERIFY(!model.index(0, static_cast<int>(LedgerColumn::What)).data(MarkRole).isValid());
        QVERIFY2(window_->chart().summary().contains(QStringLiteral("1 entry")),
                 qPrintable(window_->chart().summary()));
        window_->resize(1280, 800);
        shoot(*window_, struck ? QStringLiteral("repair-marked") : QStringLiteral("objection-marked"));
        appeals().panel().choose(1);
        QVERIFY(move(Stage::Withdrawn, "2026-11-03", "settled"));
        QTRY_VERIFY(!at(LedgerColumn::What).data(MarkRole).isValid());
    }

    void theBoardFilters() {
        QVERIFY(keepLin());
        QVERIFY(keepOne(Ground::NotConfirmed, "L-13"));
        QVERIFY(keepOne(Ground::Performed, "L-12"));
        AppealsPanel& panel = appeals().panel();
        QAbstractItemModelTester tester(&panel.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(panel.model().rowCount(), 2);
        panel.kindBox().setCurrentIndex(2);  // repairs
        QCOMPARE(panel.model().rowCount(), 1);
        QCOMPARE(panel.model().at(0)->kind, AppealKind::Repair);
        QVERIFY(panel.countText().contains(QStringLiteral("1 of 2")));
        panel.kindBox().setCurrentIndex(0);
        panel.wordsField().setText(QStringLiteral("L-13"));
        QCOMPARE(panel.model().rowCount(), 1);
        QCOMPARE(qtText(panel.model().at(0)->lines.front().record), QStringLiteral("L-13"));
        panel.wordsField().clear();
        panel.stageBox().setCurrentIndex(2);  // submitted: none
        QCOMPARE(panel.model().rowCount(), 0);
        panel.stageBox().setCurrentIndex(0);
        panel.choose(2);
        panel.removeButton().click();
        QVERIFY(saved());
        QTRY_COMPARE(panel.model().rowCount(), 1);
        window_->setViewpoint(Viewpoint::Appeals);
        window_->docks().goTo(Docks::Objections);
        shoot(*window_, QStringLiteral("objections-board"));
    }

    void grantedAsAScenario() {
        QVERIFY(keepLin());
        QVERIFY(keepOne());
        appeals().panel().choose(1);
        appeals().panel().scenarioButton().click();
        QTRY_COMPARE(window_->header().scoreText(), QStringLiteral("689"));
        QVERIFY(session().scenario());
    }

    // The officer: a contested line, its letter, its correction, verified by the command on another copy of the case.
    void fromAContestedLineToAVerifiedCorrection() {
        QVERIFY(keepLin());
        const QString other = newPath();
        QVERIFY(saved());
        QVERIFY(QFile::copy(session().path(), other));  // the authority's, without the objection
        QVERIFY(keepOne());
        appeals().panel().choose(1);
        QVERIFY(move(Stage::Submitted, "2026-11-01", ""));
        // The letter.
        appeals().panel().choose(1);
        appeals().panel().letterButton().click();
        QPointer<LetterDialog> letter = window_->findChild<LetterDialog*>();
        QVERIFY(letter);
        letter->languageBox().setCurrentIndex(2);  // both
        QTRY_VERIFY_WITH_TIMEOUT(letter->letter() && letter->previewText().contains(QStringLiteral("L-13")), 60000);
        QVERIFY(letter->previewText().contains(QStringLiteral("日期")));
        shoot(*letter, QStringLiteral("letter"));
        for (const char* name : {"letter.pdf", "letter.odt", "letter.html"}) {
            const QString path = folder_.filePath(QString::fromLatin1(name));
            QSignalSpy wrote(letter.data(), &LetterDialog::saved);
            letter->saveTo(path);
            QTRY_COMPARE_WITH_TIMEOUT(wrote.count(), 1, 60000);
            QVERIFY2(QFileInfo(path).size() > 1000, qPrintable(letter->stateText()));
        }
        letter->reject();
        QTRY_VERIFY(!letter);
        // The correction.
        appeals().panel().correctionButton().click();
        QPointer<CorrectionDialog> making = window_->findChild<CorrectionDialog*>();
        QVERIFY(making);
        QTRY_VERIFY2_WITH_TIMEOUT(making->correction(), qPrintable(making->stateText()), 60000);
        shoot(*making, QStringLiteral("correction"));
        const QString file = folder_.filePath(QStringLiteral("correction.json"));
        making->saveTo(file);
        QVERIFY2(QFileInfo(file).size() > 100, qPrintable(making->stateText()));
        making->reject();
        QTRY_VERIFY(!making);
        // By the window, here.
        QPointer<VerifyDialog> verifying = appeals().verify(file);
        QVERIFY(verifying);
        QTRY_VERIFY_WITH_TIMEOUT(verifying->verdict(), 60000);
        QVERIFY2(verifying->verdict()->holds(), qPrintable(verifying->details()));
        shoot(*verifying, QStringLiteral("correction-holds"));
        verifying->reject();
        QTRY_VERIFY(!verifying);
        // By the command, on the other copy; and refuted once a letter of it is another.
        const auto run = [&](const QString& what) {
            QProcess program;
            program.start(QStringLiteral(CLEARLINE_CLI), {QStringLiteral("correction"), QStringLiteral("verify"), what,
                                                          QStringLiteral("--case"), other});
            return program.waitForFinished(60000) ? program.exitCode() : -1;
        };
        QCOMPARE(run(file), 0);
        QFile whole(file);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray text = whole.readAll();
        QByteArray tampered = text;
        QVERIFY(tampered.contains("\"689\""));
        tampered.replace("\"689\"", "\"699\"");
        const QString bad = folder_.filePath(QStringLiteral("tampered.json"));
        QFile out(bad);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(tampered) == tampered.size());
        out.close();
        QCOMPARE(run(bad), 1);
        QPointer<VerifyDialog> refuted = appeals().verify(bad);
        QTRY_VERIFY_WITH_TIMEOUT(refuted->verdict(), 60000);
        QVERIFY(!refuted->verdict()->holds());
        QVERIFY(!refuted->scenarioButton().isEnabled());
        shoot(*refuted, QStringLiteral("correction-refuted"));
        refuted->reject();
    }

    void remindersAreACalendar() {
        QVERIFY(keepLin());
        QVERIFY(keepOne());
        appeals().panel().choose(1);
        QVERIFY(move(Stage::Submitted, "2026-11-01", ""));
        QTRY_VERIFY(appeals().appeals().law());
        const QString path = folder_.filePath(QStringLiteral("due.ics"));
        appeals().saveReminders(path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.startsWith("BEGIN:VCALENDAR"));
        QVERIFY2(text.contains("20261121"), text.constData());  // twenty days to answer
    }

    void workingDaysAreTheCases() {
        QVERIFY(keepLin());
        appeals().panel().calendarWanted();
        auto* calendar = window_->findChild<CalendarDialog*>();
        QVERIFY(calendar);
        const int before = calendar->list().count();
        calendar->dayEdit().setDate(QDate(2026, 12, 7));
        calendar->addButton().click();
        QCOMPARE(calendar->list().count(), before + 1);
        QVERIFY(!calendar->calendar().isWorkingDay(day("2026-12-07")));
        calendar->dayEdit().setDate(QDate(2026, 12, 12));
        calendar->kindBox().setCurrentIndex(1);
        calendar->addButton().click();
        QVERIFY(calendar->calendar().isWorkingDay(day("2026-12-12")));
        calendar->removeButton().click();
        QVERIFY(!calendar->calendar().isWorkingDay(day("2026-12-12")));
        calendar->accept();
        QVERIFY(saved());
        QVERIFY(session().saved().calendar);
        QVERIFY(!appeals().appeals().calendar().isWorkingDay(day("2026-12-07")));
        // One that names no day would make every holiday a working day: it is not kept, and that is said.
        const auto kept = session().saved().calendar;
        appeals().panel().calendarWanted();
        calendar = window_->findChildren<CalendarDialog*>().last();
        while (calendar->list().count() > 0) {
            calendar->list().setCurrentRow(0);
            calendar->removeButton().click();
        }
        calendar->accept();
        QVERIFY(calendar->isVisible());
        const auto labels = calendar->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](const QLabel* label) { return label->text().contains(QLatin1String("No day")); }));
        calendar->reject();
        QVERIFY(session().saved().calendar == kept);
    }

    void inChineseToo() {
        window_->setLanguage(Language::Chinese);
        QVERIFY(keepLin());
        workspace().select(lineOf("L-13"));
        window_->actionsOf().object->trigger();
        QVERIFY(dialog());
        choose(Ground::NotConfirmed);
        QTRY_VERIFY_WITH_TIMEOUT(dialog()->sideText().contains(QStringLiteral("674 → 689")), 20000);
        shoot(*dialog(), QStringLiteral("objection-zh"));
        dialog()->reject();
    }
};

QTEST_MAIN(TestAppeals)
#include "test_appeals.moc"
