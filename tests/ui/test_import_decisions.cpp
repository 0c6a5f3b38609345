// An import on its way: what is there already, what conflicts, who is who; cancelled, and nothing is left; by hand from
// the files to the report, by keyboard, in both languages.
#include "import_journey.h"

using namespace clearline;
using namespace clearline::testing;

class TestImportDecisions : public ImportJourney {
    Q_OBJECT

private slots:
    void initTestCase() { prepare(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void whatIsThereAlreadyAndWhatConflicts() {
        QVERIFY(newCase());
        QVERIFY(openImport({penalties()}));
        QVERIFY(importNow());
        closeImport();
        // One penalty as before, one with another amount, one new.
        std::string again = kPenalties.substr(0, kPenalties.find("青禾食品"));
        again +=
            "青禾食品有限公司,91990100MA00TE5T29,青市监罚〔2024〕12号,标签不合格,罚款,0.5,2024-03-05,2099-12-31,"
            "青禾市市场监督管理局\n"
            "云岭运输有限公司,91990200MAFAKE019E,青交罚〔2024〕7号,超限运输,罚款,9.99,2024/6/"
            "1,2025-06-01,青禾市交通运输局\n"
            "云岭运输有限公司,91990200MAFAKE019E,青交罚〔2024〕99号,超限运输,罚款,1,2024/7/"
            "1,2025-07-01,青禾市交通运输局\n";
        QVERIFY(openImport({writeFile(path("again.csv"), QByteArray::fromStdString(again)), penalties()}));
        QVERIFY(checked());
        OverlapsModel& overlaps = import()->preview().overlaps();
        QCOMPARE(overlaps.conflicts(), std::uint64_t{1});
        QVERIFY(overlaps.alreadyThere() >= 1);
        QStringList what;
        for (int row = 0; row < overlaps.rowCount(); ++row) what << at(overlaps, row, OverlapsModel::What);
        QVERIFY2(what.filter("whole file").size() == 1, qPrintable(what.join("\n")));
        import()->preview().tabs().setCurrentIndex(2);
        shoot("overlaps");
        import()->preview().tabs().setCurrentIndex(1);
        shoot("who");
        QVERIFY(importNow());
        QVERIFY2(import()->import().reportText().contains("passed over"), qPrintable(import()->import().reportText()));
        closeImport();
        // Five in all: what conflicts counts as it stood first.
        QCOMPARE(window_->workspace().input()->records->size(), std::size_t{5});
    }

    void aDoubtfulNameIsDecidedByAPerson() {
        QVERIFY(newCase());
        QVERIFY(openImport({penalties()}));
        QVERIFY(importNow());
        closeImport();
        // The same firm by its name alone.
        std::string nameless = kPenalties.substr(0, kPenalties.find("青禾食品"));
        nameless +=
            "青禾食品有限公司,,青市监罚〔2025〕3号,标签不合格,罚款,0.1,2025-03-05,2099-12-31,青禾市市场监督管理局\n";
        QVERIFY(openImport({writeFile(path("nameless.csv"), QByteArray::fromStdString(nameless))}));
        QVERIFY(checked());
        SubjectMatchesModel& people = import()->preview().subjects();
        QCOMPARE(people.doubtful(), 1);
        QVERIFY2(at(people, 0, SubjectMatchesModel::Doubt).contains("same name"),
                 qPrintable(at(people, 0, SubjectMatchesModel::Doubt)));
        shoot("doubt");
        const QStringList ids = people.index(0, 0).data(SubjectMatchesModel::kIdsRole).toStringList();
        QCOMPARE(ids.size(), 2);
        QVERIFY(people.setData(people.index(0, SubjectMatchesModel::InCase), ids[1], Qt::EditRole));
        QTRY_VERIFY(import()->checker().checked());
        QVERIFY2(at(people, 0, SubjectMatchesModel::InCase).contains("as you said"),
                 qPrintable(at(people, 0, SubjectMatchesModel::InCase)));
        QVERIFY(importNow());
        closeImport();
        QCOMPARE(window_->workspace().input()->records->subjectCount(), std::size_t{2});
    }

    void aCancelledImportLeavesNothing() {
        QVERIFY(newCase());
        std::string large = kPenalties;
        for (int i = 0; i < 60000; ++i)
            large += "云岭运输有限公司,91990200MAFAKE019E,青交罚〔2025〕" + std::to_string(i) +
                     "号,超限运输,罚款,1.25,2024/6/1,2025-06-01,青禾市交通运输局\n";
        QVERIFY(openImport({writeFile(path("large.csv"), QByteArray::fromStdString(large))}));
        QVERIFY(checked());
        const std::size_t entries = session().log().size();
        import()->goTo(ImportWindow::Import);
        QTRY_VERIFY(import()->nextButton().isEnabled());
        import()->nextButton().click();
        QVERIFY(import()->import().state() == ImportPage::State::Underway);
        import()->close();  // asks it to stop, and stays until it has
        QTRY_VERIFY_WITH_TIMEOUT(import()->import().state() == ImportPage::State::Failed, 20000);
        QCOMPARE(session().log().size(), entries);
        QVERIFY(session().state().sources.empty());
        shoot("cancelled");
        closeImport();
        QVERIFY(!window_->workspace().isOpen());
    }

    // From the window's menu to the report with keys and clicks alone, as a person goes.
    void fromTheFilesToTheReportByHand() {
        QVERIFY(newCase());
        QVERIFY(openImport({penalties()}));
        import()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(import()));
        const auto press = [this] {
            if (!QTest::qWaitFor([this] { return import()->nextButton().isEnabled(); }, 20000)) return false;
            QTest::mouseClick(&import()->nextButton(), Qt::LeftButton);
            return read();
        };
        QVERIFY(press());
        QCOMPARE(import()->step(), ImportWindow::Form);
        QVERIFY(press());
        QCOMPARE(import()->step(), ImportWindow::Columns);
        import()->nextButton().setFocus();
        QTest::keyClick(&import()->nextButton(), Qt::Key_Space);
        QCOMPARE(import()->step(), ImportWindow::Preview);
        QTRY_VERIFY(import()->checker().checked());
        QTableView& records = import()->preview().pane().records();
        QTest::mouseClick(records.viewport(), Qt::LeftButton, Qt::NoModifier,
                          records.visualRect(records.model()->index(2, 1)).center());
        QCOMPARE(records.currentIndex().row(), 2);
        QTest::keyClick(&records, Qt::Key_Down);
        QCOMPARE(records.currentIndex().row(), 3);
        QVERIFY(import()->preview().pane().raw().rowCount() > 0);
        QVERIFY(press());
        QCOMPARE(import()->step(), ImportWindow::Import);
        QVERIFY(press());
        QTRY_VERIFY(import()->import().state() == ImportPage::State::Done);
        QVERIFY(import()->import().reportText().contains("penalties.csv"));
        QTest::keyClick(import(), Qt::Key_Escape);
        QTRY_VERIFY(!import());
        QCOMPARE(window_->workspace().input()->records->size(), std::size_t{4});
    }

    void theKeyboardReachesEverything() {
        QVERIFY(newCase());
        QVERIFY(openImport({penalties()}));
        import()->activateWindow();
        auto* steps = import()->findChild<QListWidget*>("importSteps");
        QVERIFY(steps);
        steps->setFocus();
        QTest::keyClick(steps, Qt::Key_Down);
        QCOMPARE(import()->step(), ImportWindow::Form);
        QTest::keyClick(steps, Qt::Key_Down);
        QCOMPARE(import()->step(), ImportWindow::Columns);
        for (const QWidget* widget : import()->findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus) continue;
            const bool named = !widget->accessibleName().isEmpty() || !widget->property("text").toString().isEmpty() ||
                               widget->parentWidget()->inherits("QAbstractItemView") || widget->inherits("QTabBar") ||
                               widget->parentWidget()->inherits("QComboBox") || widget->inherits("QComboBox") ||
                               widget->inherits("QLineEdit") || widget->inherits("QScrollArea") ||
                               widget->inherits("QTabWidget");
            QVERIFY2(named, qPrintable(QString(widget->metaObject()->className()) + " " + widget->objectName()));
        }
        QTest::keyClick(import(), Qt::Key_Escape);
        QTRY_VERIFY(!import());
    }

    void bothLanguagesAndTheDark() {
        for (const bool dark : {false, true}) {
            window_->setDark(dark);
            window_->setLanguage(dark ? Language::English : Language::Chinese);
            QVERIFY(newCase());
            QVERIFY(openImport({penalties(), writeFile(path("unknown.csv"), QByteArray::fromStdString(kUnknown)),
                                writeWorkbook(path("book.xlsx"))}));
            const QString as = dark ? "dark" : "zh";
            shoot(as + "-1-files");
            import()->goTo(ImportWindow::Form);
            shoot(as + "-2-form");
            import()->goTo(ImportWindow::Columns);
            shoot(as + "-3-columns");
            import()->desk().setWanted(1, false);
            QVERIFY(read());
            QVERIFY(checked());
            shoot(as + "-4-preview");
            QVERIFY(importNow());
            shoot(as + "-5-report");
            closeImport();
        }
        window_->setDark(false);
        window_->setLanguage(Language::English);
    }
};

QTEST_MAIN(TestImportDecisions)
#include "test_import_decisions.moc"
