// A rulebook that asks for what the engine does not know is refused as a whole: no line, no score,
// no silent record, and a Problem that names all of it. When the engine learns one, its row goes.
#include <QtTest>

#include "core/ledger/supported.h"
#include "tests/unit/ledger/ledgers.h"

using namespace clearline;

class TestSupported : public QObject {
    Q_OBJECT

    static std::shared_ptr<const Rulebook> book(const std::string& effect, const std::string& more = "") {
        return test::rulebookOf(
            "clearline-rulebook: 1\nid: x\ntitle: X\nscore: {opening: 100, status: assumed}\n" + more +
            "characteristics: [{id: c, title: C, initial: 0}]\nlists: [{id: l, title: L, kind: black}]\n"
            "rules: [{id: R, title: R, kinds: [k], status: assumed, effect: " +
            effect + "}]\n");
    }

private slots:
    void whatIsKnownIsEvaluated() {
        const auto rulebook = book("{add: -5, to: c}");
        QVERIFY(rulebook->needs.empty());
        QVERIFY(notSupported(*rulebook).empty());
    }

    void whatIsNotKnownIsRefused_data() {
        QTest::addColumn<QString>("effect");
        QTest::addColumn<QString>("more");
        QTest::addColumn<QString>("needs");
        QTest::newRow("an effect") << "{set: -5, to: c}"
                                   << ""
                                   << "set";
        QTest::newRow("a modifier") << "{add: -5, to: c}, repeat: {class: r, times: 2}"
                                    << ""
                                    << "repeat";
        QTest::newRow("a way of counting") << "{add: -5, to: c}"
                                           << "counting: {per-act: hold-else-largest}\n"
                                           << "per-act";
        QTest::newRow("several") << "{list: {on: l, ground: G}}, ends: made_good_on"
                                 << ""
                                 << "list, ends";
    }
    void whatIsNotKnownIsRefused() {
        QFETCH(QString, effect);
        QFETCH(QString, more);
        QFETCH(QString, needs);
        const auto rulebook = book(effect.toStdString(), more.toStdString());
        const auto input = test::caseOf(
            "subject,id,kind,decided_on,received_on\np,r-1,k,2020-01-01,2020-01-02\np,r-2,other,2020-01-01,2020-01-"
            "02\n");
        const Date day = test::day("2020-06-01");
        const Ledger ledger = evaluate(input, rulebook, "p", {day, day});
        QVERIFY(!ledger.score());
        QVERIFY(ledger.incomplete());
        QCOMPARE(ledger.lineCount(), std::size_t{0});
        QVERIFY(ledger.silent().empty());
        QCOMPARE(ledger.problems().size(), std::size_t{1});
        QCOMPARE(ledger.problems()[0].code, std::string("rulebook.effect-not-supported"));
        QVERIFY(ledger.problems()[0].severity == Severity::Error);
        QCOMPARE(QString::fromStdString(ledger.problems()[0].args[1]), needs);
    }
};

QTEST_APPLESS_MAIN(TestSupported)
#include "test_supported.moc"
