// A case in the real window: begun, filled, changed, saved, closed and found as it was left; copied, sealed, and typed
// text that survives.
#include "case_window.h"

using namespace clearline;
using namespace clearline::testing;

class TestCaseWindow : public CaseWindow {
    Q_OBJECT

private slots:
    void initTestCase() { prepare(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void aPlainFileSaysThatNothingIsKept() {
        QVERIFY(openAndWait(workspace(), sample("lin.csv")));
        QVERIFY(window_->cases().status().text().contains("Nothing is kept"));
        QVERIFY(window_->cases().actionsOf().keep->isEnabled());
        workspace().setAsOf(day("2019-03-14"));
        QVERIFY(editVariable("tp_03_points", "-20"));
        session().keepOpenFile(newPath());
        QTRY_VERIFY(session().isOpen());
        QCOMPARE(score(), QString("669"));  // what was changed came along, as a scenario
        QCOMPARE(session().state().scenarios.size(), std::size_t{1});
    }

    void aSecondFileStandsBesideTheFirst() {
        QVERIFY(!keepLin().isEmpty());
        const std::size_t lines = workspace().ledger()->lineCount();
        const QString more = folder_.filePath(QStringLiteral("more/lin.csv"));
        QDir().mkpath(QFileInfo(more).path());
        QFile file(more);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "id,kind,subject,agency,decided_on,received_on,confirmed_on\n"
            "M-1,traffic.red-light,P-LIN,traffic-police,2019-03-01,2019-03-13,2019-03-02\n");
        file.close();
        QVERIFY(window_->cases().actionsOf().import->isEnabled());
        session().import(more);
        QTRY_COMPARE(workspace().ledger()->lineCount(), lines + 1);
        const auto choose = [&](const char* id) {
            const Ledger& ledger = *workspace().ledger();
            for (std::size_t i = 0; i < ledger.lineCount(); ++i)
                if (ledger.line(i).record && Record(*ledger.input().records, *ledger.line(i).record).id() == id)
                    return workspace().select(i);
            QFAIL(id);
        };
        choose("M-1");
        QVERIFY2(window_->source().placeLine().contains("2/lin.csv, row 2"), qPrintable(window_->source().placeLine()));
        QCOMPARE(window_->source().table()->item(0, 0)->text(), QString("id"));
        QCOMPARE(window_->source().table()->item(0, 1)->text(), QString("M-1"));
        QVERIFY2(window_->why().plainText().contains("2/lin.csv"), qPrintable(window_->why().plainText()));
        shoot("case-two-files");
        choose("L-13");
        QVERIFY2(window_->source().placeLine().startsWith("lin.csv, row 14"),
                 qPrintable(window_->source().placeLine()));
        QCOMPARE(window_->source().table()->item(1, 1)->text(), QString("L-13"));
        // The same file once more is refused, and what is open stays.
        QSignalSpy failed(&workspace(), &Workspace::openingFailed);
        session().import(more);
        QVERIFY(failed.wait(20000));
        QCOMPARE(QString::fromStdString(failed[0][1].value<Problems>().at(0).code), QString("case.already-imported"));
        QVERIFY(!workspace().opening());
        QVERIFY(workspace().isOpen());
        QCOMPARE(workspace().ledger()->lineCount(), lines + 1);
    }

    void aCancelledImportLeavesNothing() {
        session().create(newPath());
        QTRY_VERIFY(session().isOpen());
        // Large enough that it cannot be done before it is cancelled, however the machine is loaded.
        const QString large = folder_.filePath("large.csv");
        QFile file(large);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QByteArray rows = "subject,id,kind,received_on\n";
        for (int i = 0; i < 300000; ++i) rows += "P-1,R-" + QByteArray::number(i) + ",traffic.red-light,2020-01-01\n";
        QCOMPARE(file.write(rows), rows.size());
        file.close();
        session().import(large);
        workspace().cancelOpening();
        QSignalSpy changed(&session(), &CaseSession::changed);
        QVERIFY(changed.wait(20000));
        QCOMPARE(session().log().size(), std::size_t{1});
        QVERIFY(session().state().sources.empty());
        QVERIFY(window_->cases().page().isVisible());
    }

    void whatIsTypedSurvives() {
        const QString path = keepLin();
        session().createScenario("One");
        QVERIFY(saved());
        auto* line = window_->findChild<ReasonLine*>();
        QVERIFY(line && line->isVisibleTo(window_.get()));
        QTest::keyClicks(&line->edit(), "as the letter of 3 May says");
        session().keepReason();
        const ScenarioId id = *session().scenario();
        session().keepDraft(QStringLiteral("scenario/%1/note").arg(id), "half a sentence");
        QVERIFY(saved());
        // As a crash leaves it: the file, looked at from outside.
        QTRY_VERIFY([&] {
            const auto seen = CaseFile::open(coreText(path));
            const auto drafts = seen.ok() ? (*seen)->drafts() : Result<std::vector<CaseDraft>>(Problems{});
            return drafts.ok() && drafts->size() == 2;
        }());
        window_.reset();
        openWindow();
        QVERIFY(opened(path));
        line = window_->findChild<ReasonLine*>();
        QCOMPARE(line->edit().text(), QString("as the letter of 3 May says"));
        session().choose(id);
        QCOMPARE(window_->scenarios().note().toPlainText(), QString("half a sentence"));
        window_->scenarios().keepNote();
        QVERIFY(saved());
        QCOMPARE(session().state().scenarios.at(id).label.note, std::string("half a sentence"));
        QCOMPARE(*session().log().back().why, std::string("as the letter of 3 May says"));
    }

    void copiesWholeRedactedAndSealed() {
        QVERIFY(!keepLin().isEmpty());
        QVERIFY(editVariable("tp_03_points", "-20"));
        QVERIFY(saved());
        CaseCopies& copies = window_->cases().copies();
        QString to = newPath();
        copies.setAsker([&to](const QString&, const QString&, const QString&) { return to; });
        window_->cases().actionsOf().saveCopy->trigger();
        QTRY_VERIFY(CaseFile::open(coreText(to)).ok());
        const QString whole = to, redacted = to = newPath();
        window_->cases().actionsOf().redactedCopy->trigger();
        auto* dialog = window_->findChild<RedactionDialog*>();
        QVERIFY(dialog);
        auto* accept = button(*dialog, "Save");
        QVERIFY2(!accept->isEnabled(), "nothing is hidden yet");
        auto* people = dialog->findChild<QCheckBox*>();
        people->setChecked(true);
        shootDialog(*dialog, "case-redaction");
        accept->click();
        QTRY_VERIFY(QFile::exists(redacted));
        QTRY_VERIFY(!window_->findChild<QProgressDialog*>());
        const QString sealed = to = folder_.filePath("lin.clearline.sealed");
        window_->cases().actionsOf().seal->trigger();
        auto* ask = window_->findChild<PasswordDialog*>();
        QVERIFY(ask);
        const auto fields = ask->findChildren<QLineEdit*>();
        QTest::keyClicks(fields[0], "four plain words together");
        QVERIFY(!button(*ask, "Seal")->isEnabled());
        QTest::keyClicks(fields[1], "four plain words together");
        shootDialog(*ask, "case-password");
        button(*ask, "Seal")->click();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(sealed), 30000);
        QTRY_VERIFY(!window_->findChild<QProgressDialog*>());
        QCOMPARE(QDir(folder_.path()).entryList({"*-??????"}, QDir::Dirs).size(), 0);  // nothing unsealed is left

        QVERIFY(opened(redacted));
        QVERIFY(session().readOnly());
        QVERIFY(window_->cases().banner().text().contains("redacted"));
        window_->docks().goTo(Docks::History);
        QCOMPARE(window_->history().model().index(1, HistoryModel::Who).data().toString(), QString("hidden"));
        QCOMPARE(score(), QString("674"));  // where somebody was in the case is not handed on
        session().choose(session().state().scenarios.begin()->first);
        QCOMPARE(score(), QString("669"));
        shoot("case-redacted");

        to = newPath();
        window_->openFile(sealed);
        for (const char* password : {"wrong", "four plain words together"}) {
            QTRY_VERIFY_WITH_TIMEOUT(openDialog(), 30000);
            QTest::keyClicks(openDialog()->findChildren<QLineEdit*>().first(), password);
            QPointer<PasswordDialog> now = openDialog();
            button(*now, "pen")->click();
            QTRY_VERIFY(!now);
        }
        QTRY_COMPARE_WITH_TIMEOUT(session().path(), to, 30000);
        QCOMPARE(score(), QString("669"));
        QVERIFY(!session().readOnly());
    }

    void closingWithUnsavedChangesAsks() {
        QVERIFY(!keepLin().isEmpty());
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
        QString asked;
        QTimer::singleShot(0, this, [&asked] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (!box) return;
            asked = box->text();
            box->reject();
        });
        window_->close();
        QVERIFY2(asked.contains("1 change"), qPrintable(asked));
        QVERIFY(window_->isVisible());
        session().undo();  // it never reached the log
        QVERIFY(saved());
        QCOMPARE(score(), QString("674"));
        window_->close();
        QVERIFY(!window_->isVisible());
    }

    void theRulebookIsTheCasesOwn() {
        QVERIFY(!keepLin().isEmpty());
        session().useRulebook("xiamen-bailu");
        QTRY_COMPARE(workspace().rulebook()->id, std::string("xiamen-bailu"));
        QCOMPARE(session().state().rulebooks.size(), std::size_t{2});
        const auto entries = session().log().size();
        session().useRulebook("fuzhou-moli");
        QTRY_COMPARE(workspace().rulebook()->id, std::string("fuzhou-moli"));
        QCOMPARE(session().log().size(), entries);  // it is there already
    }

    void inChineseAndDark() {
        QVERIFY(!keepLin().isEmpty());
        session().setReason(QString::fromUtf8("按五月三日来函"));
        QVERIFY(editVariable("tp_03_points", "-20"));
        QVERIFY(saved());
        window_->setLanguage(Language::Chinese);
        window_->setDark(true);
        window_->docks().goTo(Docks::History);
        shoot("case-history-zh-dark");
        window_->resize(1920, 1080);
        shoot("case-history-zh-dark-wide");
    }
};

QTEST_MAIN(TestCaseWindow)
#include "test_case_window.moc"
