// The ledger's rows: what they say, unfolding, sorting, filtering and finding, under Qt's own
// tester of models.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include "core/scenario/scenario.h"
#include "tests/ui_chart/made_case.h"
#include "ui/ledger_table/ledger_model.h"

using namespace clearline;
using namespace clearline::test;

namespace {

// Two gifts reach the cap of 40 (30, then 30 of which 10 count), then five red lights.
const QByteArray kLetters = "bbrrrrr";

struct Shown {
    LedgerModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    explicit Shown(const QByteArray& letters = kLetters) { model.setLedger(ledgerOf(letters), catalogue(), noKinds()); }

    QStringList column(LedgerColumn column) const {
        QStringList cells;
        for (int row = 0; row < model.rowCount(); ++row)
            cells += model.index(row, static_cast<int>(column)).data().toString();
        return cells;
    }
};

}  // namespace

class TestLedgerModel : public QObject {
    Q_OBJECT
private slots:
    void rowsAreEntries() {
        Shown s;
        QCOMPARE(s.model.rowCount(), 8);
        QCOMPARE(s.column(LedgerColumn::Date).mid(0, 3), (QStringList{"2018-11-01", "2018-11-05", "2018-11-12"}));
        QCOMPARE(s.column(LedgerColumn::Points),
                 (QStringList{"600", "▲ +30", "▲ +10", "0", "▼ −10", "▼ −15", "▼ −15", "▼ −15"}));
        QCOMPARE(s.column(LedgerColumn::Balance),
                 (QStringList{"600", "630", "640", "640", "630", "615", "600", "585"}));
        QCOMPARE(s.column(LedgerColumn::Rule).mid(0, 4), (QStringList{"", "R-2", "R-2", "R-1"}));
        QVERIFY(s.column(LedgerColumn::What)[3].contains("Running a red light"));
        QCOMPARE(s.column(LedgerColumn::Agency)[3], QStringLiteral("Traffic police"));
        QVERIFY(s.column(LedgerColumn::Status)[3].contains("reported"));   // the parameter's, not the rule's
        QVERIFY(s.column(LedgerColumn::Status)[1].contains("published"));  // a plain number rests on the rule
        QCOMPARE(s.column(LedgerColumn::Crossed), (QStringList{"", "✓ 620", "", "", "", "✕ 620", "", ""}));
    }

    void anEntryUnfoldsIntoItsLines() {
        Shown s;
        QCOMPARE(s.model.foldState(1), 0);
        QCOMPARE(s.model.foldState(2), 1);
        QSignalSpy inserted(&s.model, &QAbstractItemModel::rowsInserted);
        s.model.setUnfolded(2, true);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(s.model.rowCount(), 10);
        QCOMPARE(s.model.foldState(2), 2);
        // Beneath the entry of +10: +30 of its own, then −20 by the cap.
        QCOMPARE(s.column(LedgerColumn::Points).mid(2, 3), (QStringList{"▲ +10", "▲ +30", "▼ −20"}));
        QCOMPARE(s.column(LedgerColumn::Balance).mid(2, 3), (QStringList{"640", "660", "640"}));
        QCOMPARE(s.column(LedgerColumn::Date).mid(2, 3), (QStringList{"2018-11-12", "", ""}));
        QVERIFY(s.model.index(3, 0).data(ChildRole).toBool());
        QCOMPARE(s.model.lineAt(4).value(), std::size_t{3});
        QVERIFY(s.model.index(2, 0).data(Qt::AccessibleTextRole).toString().contains("unfolded"));
        s.model.setUnfolded(4, false);  // from one of its lines
        QCOMPARE(s.model.rowCount(), 8);
    }

    void aLineIsFoundInItsRow() {
        Shown s;
        QCOMPARE(s.model.rowOfLine(0).value(), 0);
        QCOMPARE(s.model.rowOfLine(2).value(), 2);
        QCOMPARE(s.model.rowCount(), 8);
        QCOMPARE(s.model.rowOfLine(3).value(), 4);  // the cap's line: its entry unfolds
        QCOMPARE(s.model.rowCount(), 10);
        QVERIFY(!s.model.rowOfLine(1000));
    }

    void sorting_data() {
        QTest::addColumn<int>("column");
        QTest::addColumn<bool>("descending");
        QTest::addColumn<QStringList>("balances");
        QTest::newRow("last first") << int(LedgerColumn::Date) << true
                                    << QStringList{"585", "600", "615", "630", "640", "640", "630", "600"};
        QTest::newRow("largest loss first") << int(LedgerColumn::Points) << false
                                            << QStringList{"615", "600", "585", "630", "640", "640", "630", "600"};
        QTest::newRow("highest balance first") << int(LedgerColumn::Balance) << true
                                               << QStringList{"640", "640", "630", "630", "615", "600", "600", "585"};
        QTest::newRow("by rule") << int(LedgerColumn::Rule) << false
                                 << QStringList{"600", "640", "630", "615", "600", "585", "630", "640"};
        QTest::newRow("by agency") << int(LedgerColumn::Agency) << true
                                   << QStringList{"640", "630", "615", "600", "585", "630", "640", "600"};
    }
    void sorting() {
        QFETCH(int, column);
        QFETCH(bool, descending);
        QFETCH(QStringList, balances);
        Shown s;
        s.model.sort(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        QCOMPARE(s.column(LedgerColumn::Balance), balances);
        for (int row = 0; row < s.model.rowCount(); ++row)
            QCOMPARE(s.model.rowOfLine(*s.model.lineAt(row)).value(), row);
    }

    void filtering_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("choice");
        QTest::addColumn<int>("rows");
        QTest::newRow("nothing asked") << "" << int(EntryChoice::All) << 8;
        QTest::newRow("a word, whatever its case") << "RED light" << int(EntryChoice::All) << 5;
        QTest::newRow("a document number, whole") << "d2018-1003" << int(EntryChoice::All) << 1;
        QTest::newRow("a record") << "rec-2" << int(EntryChoice::All) << 1;
        QTest::newRow("a date") << "2018-11-12" << int(EntryChoice::All) << 1;
        QTest::newRow("points with a true minus") << "−20" << int(EntryChoice::All) << 1;
        QTest::newRow("a status") << "reported" << int(EntryChoice::All) << 5;
        QTest::newRow("words that never meet") << "red blood" << int(EntryChoice::All) << 0;
        QTest::newRow("losses") << "" << int(EntryChoice::Losses) << 4;
        QTest::newRow("gains") << "" << int(EntryChoice::Gains) << 2;
        QTest::newRow("crossings") << "" << int(EntryChoice::Crossings) << 2;
        QTest::newRow("a word among the crossings") << "blood" << int(EntryChoice::Crossings) << 1;
    }
    void filtering() {
        QFETCH(QString, text);
        QFETCH(int, choice);
        QFETCH(int, rows);
        Shown s;
        s.model.setFilter(text, static_cast<EntryChoice>(choice));
        QCOMPARE(s.model.rowCount(), rows);
        QCOMPARE(s.model.filtered(), !text.isEmpty() || choice != 0);
        s.model.setFilter({}, EntryChoice::All);
        QCOMPARE(s.model.rowCount(), 8);
    }

    void caseIsFoldedBeyondAToZ_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("rows");
        QTest::newRow("as written") << "Été" << 5;
        QTest::newRow("capitals") << "ÉTÉ" << 5;
        QTest::newRow("small") << "été" << 5;
        QTest::newRow("Cyrillic, and A to Z beside it") << "ШТРАФ Red" << 5;
        QTest::newRow("Greek, its last sigma too") << "ΦΟΡΟΣ" << 5;
        QTest::newRow("not without its accent") << "ete" << 0;
        QTest::newRow("Chinese has no case") << "红灯" << 5;
    }
    void caseIsFoldedBeyondAToZ() {
        QFETCH(QString, text);
        QFETCH(int, rows);
        QByteArray other(kScheme);
        other.replace("Running a red light", "red Été штраф φορος 红灯");
        LedgerModel model;
        model.setLedger(ledgerOf(readRows(recordRows("bbrrrrr")), scheme(other)), catalogue(), noKinds());
        model.setFilter(text, EntryChoice::All);
        QCOMPARE(model.rowCount(), rows);
        QCOMPARE(model.find(text), static_cast<std::size_t>(rows));
    }

    void manyEntriesAreFilteredBesideTheWindow() {
        Shown s;
        s.model.setSearchedAtOnce(3);
        QSignalSpy ended(&s.model, &LedgerModel::filterEnded), told(&s.model, &LedgerModel::filterProgressed);
        s.model.setFilter("red", EntryChoice::All);
        QVERIFY(s.model.filtering());
        QVERIFY2(!s.model.filtered() && s.model.rowCount() == 8, "the rows stay until it is known");
        QTRY_COMPARE(s.model.rowCount(), 5);
        QVERIFY(!s.model.filtering() && s.model.filtered());
        QCOMPARE(ended.count(), 1);
        QVERIFY(told.count() > 0);
        s.model.sort(static_cast<int>(LedgerColumn::Points));
        QCOMPARE(s.model.rowCount(), 5);
        s.model.setFilter("red", EntryChoice::Losses);  // the words are known already
        QVERIFY(!s.model.filtering());
        QCOMPARE(s.model.rowCount(), 4);
        s.model.setFilter("blood", EntryChoice::All);
        s.model.cancelFilter();
        QCOMPARE(ended.count(), 2);
        QCoreApplication::processEvents();
        QCOMPARE(s.model.filterText(), QString("red"));
        QCOMPARE(s.model.rowCount(), 4);
    }

    void aSearchGoesOnInTheNextLedger() {
        Shown s;
        s.model.setSearchedAtOnce(3);
        s.model.setFilter("red", EntryChoice::All);
        s.model.find("blood");
        QVERIFY(s.model.filtering() && s.model.finding());
        QSignalSpy found(&s.model, &LedgerModel::foundChanged);
        s.model.setLedger(ledgerOf("brrb"), catalogue(), noKinds());
        QTRY_COMPARE(s.model.rowCount(), 2);
        QTRY_COMPARE(found.count(), 1);
        s.model.setFilter({}, EntryChoice::All);
        QCOMPARE(s.model.foundCount(), std::size_t{2});
        s.model.setFilter("red", EntryChoice::All);  // and ends with the model
    }

    void changedValuesAreFilteredAgainBesideTheWindow() {
        const auto rulebook = scheme();
        const auto first = ledgerOf(readRows(recordRows("bbrrrrr")), rulebook);
        const auto edited = applyToRulebook({{}, {ParameterEdit{"fine", {}, Number(-14)}}}, rulebook);
        QVERIFY(edited.ok());
        const auto second =
            std::make_shared<const Ledger>(evaluate(first->inputPointer(), *edited, "S", first->clock(), first.get()));
        LedgerModel model;
        model.setSearchedAtOnce(3);
        model.setLedger(first, catalogue(), noKinds());
        model.setFilter("-15", EntryChoice::All);
        QTRY_COMPARE(model.rowCount(), 5);
        QVERIFY2(second->lineLike(*first, 0), "the two must differ in values only");
        model.setLedger(second, catalogue(), noKinds());
        QVERIFY(model.filtering());
        QCOMPARE(model.rowCount(), 5);
        QTRY_COMPARE(model.rowCount(), 0);
        model.setLedger(first, catalogue(), noKinds());
        model.setFilter("-15", EntryChoice::All);  // the same words again: still looked for
        QVERIFY(model.filtering());
        QTRY_COMPARE(model.rowCount(), 5);
        model.setLedger(second, catalogue(), noKinds());
        model.cancelFilter();
        QVERIFY2(!model.filtered() && model.rowCount() == 8, "nothing is shown as fitting that may not");
    }

    void aLineThatIsFilteredOutHasNoRow() {
        Shown s;
        s.model.setFilter("blood", EntryChoice::All);
        QVERIFY(!s.model.rowOfLine(5));
        QVERIFY(s.model.rowOfLine(1));
    }

    void findingGoesRound() {
        Shown s;
        QCOMPARE(s.model.find("red"), std::size_t{5});
        QCOMPARE(s.model.rowCount(), 8);  // nothing is hidden
        QVERIFY(s.model.index(3, 0).data(FoundRole).toBool());
        QVERIFY(!s.model.index(2, 0).data(FoundRole).toBool());
        QCOMPARE(s.model.nextFound(-1, true)->row, 3);
        QCOMPARE(s.model.nextFound(3, true)->row, 4);
        QCOMPARE(s.model.nextFound(4, true)->place, std::size_t{3});
        QCOMPARE(s.model.nextFound(7, true)->row, 3);
        QCOMPARE(s.model.nextFound(3, false)->row, 7);
        s.model.setUnfolded(2, true);
        QCOMPARE(s.model.nextFound(4, true)->row, 5);  // rows beneath count
        QCOMPARE(s.model.find(""), std::size_t{0});
        QVERIFY(!s.model.nextFound(0, true));
    }

    void changedValuesKeepTheRows() {
        Shown s;
        s.model.setUnfolded(2, true);
        QSignalSpy reset(&s.model, &QAbstractItemModel::modelReset),
            changed(&s.model, &QAbstractItemModel::dataChanged);
        QByteArray other(kScheme);
        other.replace("value: -15", "value: -16");
        s.model.setLedger(ledgerOf(readRows(recordRows(kLetters)), scheme(other)), catalogue(), noKinds());
        QCOMPARE(reset.count(), 0);
        QVERIFY(changed.count() > 0);
        QCOMPARE(s.model.foldState(2), 2);
        QCOMPARE(s.column(LedgerColumn::Points).back(), QStringLiteral("▼ −16"));
    }

    void otherEntriesResetTheRows() {
        Shown s;
        s.model.setUnfolded(2, true);
        QSignalSpy reset(&s.model, &QAbstractItemModel::modelReset);
        s.model.setLedger(ledgerOf("br"), catalogue(), noKinds());
        QCOMPARE(reset.count(), 1);
        QCOMPARE(s.model.rowCount(), 3);
        s.model.setLedger(nullptr, nullptr, nullptr);
        QCOMPARE(s.model.rowCount(), 0);
    }

    void wordsForTheEar() {
        Shown s;
        const auto spoken = [&](int row, LedgerColumn column) {
            return s.model.index(row, static_cast<int>(column)).data(Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(spoken(1, LedgerColumn::Points), QStringLiteral("gain of 30 points"));
        QCOMPARE(spoken(5, LedgerColumn::Points), QStringLiteral("loss of 15 points"));
        QCOMPARE(spoken(3, LedgerColumn::Points), QStringLiteral("no change"));
        QCOMPARE(spoken(1, LedgerColumn::Crossed), QStringLiteral("now above 620 (fast lane)"));
        QCOMPARE(spoken(5, LedgerColumn::Crossed), QStringLiteral("no longer above 620 (fast lane)"));
        QVERIFY(spoken(2, LedgerColumn::Date).startsWith("2018-11-12"));
        QCOMPARE(spoken(1, LedgerColumn::Balance), QStringLiteral("630"));
    }
};

QTEST_GUILESS_MAIN(TestLedgerModel)
#include "test_ledger_model.moc"
