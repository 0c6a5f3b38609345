// The ledger table as a person uses it: keys, selection both ways, filter sign, find bar, copy.
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/ui_chart/made_case.h"
#include "ui/ledger_table/find_bar.h"
#include "ui/ledger_table/ledger_model.h"
#include "ui/ledger_table/ledger_table.h"
#include "ui/ledger_table/ledger_view.h"

using namespace clearline;
using namespace clearline::test;

namespace {

struct Open {
    LedgerView view;
    QSignalSpy picked{&view, &LedgerView::lineSelected};
    explicit Open(int width = 1000) {
        view.resize(width, 400);
        view.setLedger(ledgerOf("bbrrrrr"), catalogue(), noKinds());
        view.show();
        static_cast<void>(QTest::qWaitForWindowExposed(&view));
    }
    QString labels() const {
        QStringList words;
        for (const QLabel* label : view.findChildren<QLabel*>())
            if (label->isVisible()) words += label->text();
        return words.join('|');
    }
};

}  // namespace

class TestLedgerView : public QObject {
    Q_OBJECT
    QTemporaryDir settings_;
private slots:
    void initTestCase() {
        QCoreApplication::setOrganizationName("clearline-test");
        QCoreApplication::setApplicationName("ledger-view");
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings_.path());
    }
    void init() { QSettings().clear(); }

    void aRowPickedByKeysTellsItsLine() {
        Open o;
        o.view.table().setFocus();
        o.view.table().setCurrentIndex(o.view.model().index(1, 0));
        QTest::keyClick(&o.view.table(), Qt::Key_Down);
        QTest::keyClick(&o.view.table(), Qt::Key_Down);
        QCOMPARE(o.picked.back().front().value<std::size_t>(),
                 std::size_t{4});  // the third entry has two lines before it
    }

    void aLineSelectedFromOutsideIsShownQuietly() {
        Open o;
        o.view.selectLine(5);
        QCOMPARE(o.view.model().lineAt(o.view.table().currentIndex().row()).value(), std::size_t{5});
        QCOMPARE(o.picked.count(), 0);
        o.view.selectLine(std::nullopt);
        QVERIFY(!o.view.table().selectionModel()->hasSelection());
        QCOMPARE(o.picked.count(), 0);
    }

    void theSelectionSurvivesNewValues() {
        Open o;
        const auto input = readRows(recordRows("bbrrrrr"));
        o.view.setLedger(ledgerOf(input), catalogue(), noKinds());
        o.view.selectLine(7);
        QByteArray other(kScheme);
        other.replace("value: -15", "value: -5");  // and no caps: fewer lines
        other.replace("range: [-60, 40]", "range: [-60, 90]");
        o.view.setLedger(ledgerOf(input, scheme(other)), catalogue(), noKinds());
        const auto line = o.view.model().lineAt(o.view.table().currentIndex().row());
        QVERIFY(line);
        QCOMPARE(o.view.model().ledger()->line(*line).record, std::optional<RecordIndex>(3));
    }

    void spaceUnfoldsAndFolds() {
        Open o;
        o.view.table().setFocus();
        o.view.table().setCurrentIndex(o.view.model().index(2, 0));
        QTest::keyClick(&o.view.table(), Qt::Key_Space);
        QCOMPARE(o.view.model().rowCount(), 10);
        QTest::keyClick(&o.view.table(), Qt::Key_Down);
        QTest::keyClick(&o.view.table(), Qt::Key_Left);  // from a line back to its entry
        QCOMPARE(o.view.model().rowCount(), 8);
        QCOMPARE(o.view.table().currentIndex().row(), 2);
        QTest::keyClick(&o.view.table(), Qt::Key_Right);
        QCOMPARE(o.view.model().rowCount(), 10);
    }

    void aFilterIsSeenAndClearAllClearsAll() {
        Open o;
        auto* clear = o.view.findChild<QPushButton*>();
        QVERIFY(!clear->isVisible());
        o.view.filterField().setText("red light");
        QTRY_COMPARE(o.view.model().rowCount(), 5);
        QVERIFY(clear->isVisible());
        QVERIFY(o.labels().contains("5 of 8"));
        auto* choice = o.view.findChild<QComboBox*>();
        choice->setCurrentIndex(2);
        QTRY_COMPARE(o.view.model().rowCount(), 0);
        QVERIFY(o.view.table().emptyText().contains("No entry fits"));
        QTest::mouseClick(clear, Qt::LeftButton);
        QCOMPARE(o.view.model().rowCount(), 8);
        QCOMPARE(choice->currentIndex(), 0);
        QVERIFY(o.view.filterField().text().isEmpty());
        QVERIFY(!clear->isVisible());
    }

    void aLongFilterCanBeCancelled() {
        Open o;
        o.view.model().setSearchedAtOnce(3);
        auto* cancel = o.view.findChild<QPushButton*>();
        o.view.filterField().setText("red light");
        QVERIFY(o.view.model().filtering());
        QVERIFY(o.labels().contains("Filtering"));
        QVERIFY2(cancel->isVisible() && cancel->text().contains("Cancel"), qPrintable(cancel->text()));
        QTest::mouseClick(cancel, Qt::LeftButton);
        QVERIFY(!o.view.model().filtering());
        QVERIFY(!cancel->isVisible());
        QVERIFY2(o.view.filterField().text().isEmpty(), "the field says what is shown");
        QCOMPARE(o.view.model().rowCount(), 8);
        o.view.filterField().setText("blood");
        QTRY_COMPARE(o.view.model().rowCount(), 2);
        QTRY_VERIFY(cancel->text().contains("Clear"));
        QVERIFY(o.labels().contains("2 of 8"));
    }

    void aLongFindTellsHowFarItIs() {
        Open o;
        o.view.model().setSearchedAtOnce(3);
        o.view.showFind();
        auto* field = o.view.findBar().findChild<QLineEdit*>();
        QSignalSpy told(&o.view.model(), &LedgerModel::findProgressed);
        QTest::keyClicks(field, "red");
        QTRY_VERIFY(o.labels().contains("5 rows"));
        QVERIFY(told.count() > 0);
    }

    void aSelectedLineThatTheFilterHidesIsSaid() {
        Open o;
        o.view.filterField().setText("blood");
        QTRY_COMPARE(o.view.model().rowCount(), 2);
        o.view.selectLine(6);
        QVERIFY(o.labels().contains("not among them"));
    }

    void findCountsAndSteps() {
        Open o;
        o.view.showFind();
        auto* field = o.view.findBar().findChild<QLineEdit*>();
        QTest::keyClicks(field, "red");
        QTRY_VERIFY(o.labels().contains("5 rows"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(o.labels().contains("1 of 5"));
        QTest::keyClick(field, Qt::Key_F3);
        QVERIFY(o.labels().contains("2 of 5"));
        QTest::keyClick(field, Qt::Key_F3, Qt::ShiftModifier);
        QVERIFY(o.labels().contains("1 of 5"));
        QCOMPARE(o.picked.count(), 3);  // what is found is also shown everywhere else
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!o.view.findBar().isVisible());
        QCOMPARE(o.view.model().foundCount(), std::size_t{0});
    }

    void copyingGivesATableForPasting() {
        Open o(1400);
        o.view.table().setCurrentIndex(o.view.model().index(5, 0));
        QTest::keyClick(&o.view.table(), Qt::Key_C, Qt::ControlModifier);
        const QStringList plain = QGuiApplication::clipboard()->text().split('\n', Qt::SkipEmptyParts);
        QCOMPARE(plain.size(), 1);
        const QStringList cells = plain[0].split('\t');
        QCOMPARE(cells.size(), 8);
        QCOMPARE(cells[0], QStringLiteral("2018-12-03"));
        QCOMPARE(cells[5], QStringLiteral("615"));
        QTest::keyClick(&o.view.table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QStringList headed = QGuiApplication::clipboard()->text().split('\n', Qt::SkipEmptyParts);
        QCOMPARE(headed.size(), 2);
        QVERIFY(headed[0].startsWith("Date\tWhat\t"));
        o.view.table().selectAll();
        QCOMPARE(o.view.table().selectedText(false).count('\n'), 8);
    }

    void chosenColumnsAreRemembered() {
        {
            Open o;
            o.view.table().setChosenColumns({"status"}, true);
            QSettings().setValue("ledger/hiddenColumns", QStringList{"status"});
        }
        Open again;
        QVERIFY(again.view.table().isColumnHidden(static_cast<int>(LedgerColumn::Status)));
        QVERIFY(!again.view.table().isColumnHidden(static_cast<int>(LedgerColumn::Agency)));
    }

    void aNarrowTableKeepsTheSentence() {
        Open o(560);
        QVERIFY(o.view.table().isColumnHidden(static_cast<int>(LedgerColumn::Agency)));
        QVERIFY(o.view.table().columnWidth(static_cast<int>(LedgerColumn::What)) >= 200);
        QVERIFY(!o.view.table().isColumnHidden(static_cast<int>(LedgerColumn::Points)));
    }

    void anEmptyTableSaysWhatBelongsThere() {
        LedgerView view;
        QVERIFY(view.table().emptyText().contains("Open a file"));
        QVERIFY(!view.table().accessibleName().isEmpty());
    }
};

QTEST_MAIN(TestLedgerView)
#include "test_ledger_view.moc"
