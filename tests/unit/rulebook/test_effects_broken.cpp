// Wrong effects and modifiers: each row changes one thing in the rulebook that uses them all. What
// the slip touches is left out; sample-data/broken has the places.
#include <QtTest>

#include <algorithm>

#include "tests/unit/rulebook/effects_rulebook.h"

using namespace clearline;

class TestEffectsBroken : public QObject {
    Q_OBJECT

private slots:
    void leftOut_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char* name, const char* from, const char* to, const char* code, const char* rule) {
            QTest::newRow(name) << from << to << code << rule;
        };
        const char* total = "{accumulate: record.quantity, over: life, gives: hours, reading: total, to: conduct}";
        row("rates as totals", "gives: rates, reading: marginal", "gives: rates, reading: total",
            "rulebook.rates-misplaced", "MARGINAL");
        row("marginal without a last row", "{gives: 1, per: 3}", "{below: 99, gives: 1, per: 3}",
            "rulebook.marginal-rows", "MARGINAL");
        row("marginal rows that fall", "{up-to: 80, gives: 1, per: 2}", "{up-to: 10, gives: 1, per: 2}",
            "rulebook.marginal-rows", "MARGINAL");
        row("marginal rows that begin below 0", "{up-to: 20, gives: 1}", "{up-to: 0, gives: 1}",
            "rulebook.marginal-rows", "MARGINAL");
        row("a rate per nothing", "gives: 1, per: 2", "gives: 1, per: 0", "rulebook.not-positive", "MARGINAL");
        row("accumulate without a reading", total,
            "{accumulate: record.quantity, over: life, gives: hours, to: conduct}", "rulebook.key-missing", "TOTAL");
        row("accumulate over something else", "over: life", "over: ever", "rulebook.not-a-choice", "TOTAL");
        row("life with an end", "    yearly-cap: hours-a-year", "    valid-for: P1Y", "rulebook.modifier-misplaced",
            "TOTAL");
        row("a table with nothing to look up", "{add: 5, to: conduct}", "{add: hours, to: conduct}",
            "rulebook.table-without-over", "GIFT");
        row("such a table in a formula", "{add: 5, to: conduct}", "{add: hours + 1, to: conduct}",
            "rulebook.table-without-over", "GIFT");
        row("units of no length", "per: P1M", "per: P0D", "rulebook.not-a-period", "ARREARS");
        row("units of no kind", "per: P1M", "per: monthly", "rulebook.not-a-period", "ARREARS");
        row("arrears from a number", "from: occurred_on", "from: amount", "rulebook.not-a-date-field", "ARREARS");
        row("arrears that never end", ", until: ended_on", "", "rulebook.key-missing", "ARREARS");
        row("spent and kept for a year", "{spend: record.amount, from: purse}",
            "{spend: record.amount, from: purse}\n    valid-for: P1Y", "rulebook.modifier-misplaced", "BUY");
        row("spent until a day", "{spend: record.amount, from: purse}",
            "{spend: record.amount, from: purse}\n    ends: ended_on", "rulebook.modifier-misplaced", "BUY");
        row("a weighted purse", "{id: purse, title: Purse, initial: 7",
            "{id: purse, title: Purse, weight: 2, initial: 7", "rulebook.spend-characteristic", "BUY");
        row("a capped purse", "{id: purse, title: Purse, initial: 7",
            "{id: purse, title: Purse, cap: {range: [0, null]}, initial: 7", "rulebook.spend-characteristic", "BUY");
        row("a purse that is set", "{set: record.quantity, to: factor}", "{set: record.quantity, to: purse}",
            "rulebook.spend-mixed", "SET");
        row("set under a running clamp", "clamp: shown", "clamp: running", "rulebook.running-clamp", "SET");
        row("spent under a running clamp", "clamp: shown", "clamp: running", "rulebook.running-clamp", "BUY");
        row("held under a running clamp", "clamp: shown", "clamp: running", "rulebook.running-clamp", "GRADE");
        row("accumulated under a running clamp", "clamp: shown", "clamp: running", "rulebook.running-clamp", "TOTAL");
        row("held at no grade", "{scale: grade, at: C}", "{scale: grade, at: E}", "rulebook.step-unknown", "GRADE");
        row("held on a list", "{scale: grade, at: C}", "{scale: state, at: bad}", "rulebook.hold-scale", "GRADE");
        row("held on a scale left out", "    of: score\n", "    of: scores\n", "rulebook.part-unusable", "GRADE");
        row("held after up-to without a grid", "steps: [{below: 600, lowest: bottom, is: D}, {up-to: 849, is: C}",
            "steps: [{up-to: 599.5, is: D}, {up-to: 849, is: C}", "", "");
        row("no ground", "{on: defaulters, ground: {en: refuses, zh: 拒不履行}}", "{on: defaulters}",
            "rulebook.key-missing", "LISTED");
        row("an extension that ends", "effect: {list: {on: defaulters, extend: P1Y}}",
            "effect: {list: {on: defaulters, extend: P1Y}}\n    valid-for: P1Y", "rulebook.modifier-misplaced",
            "LONGER");
        row("an extension of a number", "extend: P1Y", "extend: record.amount + 1", "rulebook.formula-type", "LONGER");
        row("a listing capped a year", "    removed: {after: made_good_on, working-days: 3}",
            "    removed: {after: made_good_on, working-days: 3}\n    yearly-cap: gifts", "rulebook.modifier-misplaced",
            "LISTED");
        row("removed after half a day", "working-days: 3", "working-days: 0.5", "rulebook.not-a-whole-number",
            "LISTED");
        row("a gate twice", "gate: [confirmed, made-good]", "gate: [confirmed, confirmed]", "rulebook.id-twice",
            "MADE-GOOD");
        row("repeated never", "times: 1.5", "times: -1", "rulebook.not-positive", "MADE-GOOD");
        row("repeated without a class", "{class: drunk, times: 1.5}", "{times: 1.5}", "rulebook.key-missing",
            "MADE-GOOD");
        row("a cap left out", "most: most_gifts", "most: gifts_most", "rulebook.part-unusable", "GIFT");
        row("a list left out", "title: Model firms, kind: red", "title: Model firms, kind: pink",
            "rulebook.part-unusable", "MODEL");
        row("subjects of no kind", "applies-to: [firm]", "applies-to: [shop]", "rulebook.not-a-choice", "ARREARS");
        row("books to what is left out", "{add: -5, to: conduct}", "{add: -5, to: conducts}", "rulebook.part-unusable",
            "ARREARS");
        row("books onward", "effect: {add: -1, to: conduct}",
            "effect: {add: -1, to: conduct}\n    book-to: {relation: owner, rule: HEAD}", "rulebook.booking-onward",
            "ARREARS");
        row("nobody books here", "      - {relation: representative, rule: HEAD}\n", "", "rulebook.key-missing",
            "HEAD");
        row("booked sideways", "towards: subject", "towards: both", "rulebook.not-a-choice", "ARREARS");
    }
    void leftOut() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, code);
        QFETCH(QString, rule);
        const std::string text = changed(from.toStdString(), to.toStdString(), kEffectsRulebook);
        QVERIFY2(!text.empty(), "no such text");
        const auto loaded = loadRulebook(text, "x");
        QVERIFY(loaded.ok());
        const Rulebook& book = **loaded;
        if (code.isEmpty()) {
            QVERIFY2(book.problems.empty(), listed(book.problems).c_str());
            return;
        }
        QVERIFY2(has(book.problems, code.toStdString(), Severity::Error), listed(book.problems).c_str());
        const bool there = std::any_of(book.rules.begin(), book.rules.end(),
                                       [&](const Rule& r) { return r.id == rule.toStdString(); });
        QVERIFY2(!there, "it is there all the same");
    }

    // Without a score only the lists are kept.
    void onlyListsWithoutAScore() {
        std::string text = kEffectsRulebook;
        const std::size_t from = text.find("score:\n"), until = text.find("counting:\n");
        text.erase(from, until - from);
        const auto loaded = loadRulebook(text, "x");
        QVERIFY(loaded.ok());
        for (const Rule& rule : (*loaded)->rules) QVERIFY2(rule.effect.onList(), rule.id.c_str());
        QCOMPARE((*loaded)->rules.size(), std::size_t{3});
        QVERIFY(!(*loaded)->rank);
        QVERIFY(has((*loaded)->problems, "rulebook.needs-score", Severity::Error));
    }

    void aThresholdNeedsAScore() {
        const auto loaded = loadRulebook(
            "clearline-rulebook: 1\nid: x\ntitle: X\nthresholds:\n  - {id: t, title: T, kind: benefit, above: 1, "
            "status: assumed}\nscales:\n  - {id: s, title: S, of: score, steps: [{is: all}]}\n",
            "x");
        QVERIFY(loaded.ok());
        const Problems& problems = (*loaded)->problems;
        QCOMPARE(problems.size(), std::size_t{2});
        for (const Problem& p : problems) {
            QCOMPARE(p.code, std::string("rulebook.needs-score"));
            QVERIFY(p.severity == Severity::Warning);
        }
    }

    // How records count could not be read: then nothing is counted, on a list neither.
    void noListsWhenCountingCannotBeRead() {
        const auto loaded =
            loadRulebook(changed("settle: {monthly: 6,", "settle: {monthly: 29,", kEffectsRulebook), "x");
        QVERIFY(loaded.ok());
        QVERIFY(!(*loaded)->score);
        for (const Rule& rule : (*loaded)->rules) QVERIFY2(!rule.effect.onList(), rule.id.c_str());
    }

    void findings_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("code");  // empty: none
        const auto row = [](const char* name, const char* from, const char* to, const char* code) {
            QTest::newRow(name) << from << to << code;
        };
        row("as it is", "title: Listed", "title: Listed", "");
        row("made good, after it ends when made good", "    gate: [confirmed, made-good]\n", "", "");
        row("both give points", "kinds: [green.bus]", "kinds: [welfare.donation]", "rulebook.rules-overlap");
        row("for other subjects", "kinds: [firm.abnormal]", "applies-to: [person]\n    kinds: [bank.overdue]", "");
        row("for the same subjects", "kinds: [firm.abnormal]", "applies-to: [firm]\n    kinds: [bank.overdue]",
            "rulebook.rules-overlap");
        row("two lists", "kinds: [firm.red-list]", "kinds: [court.defaulter]", "");
        row("one list twice", "    gate: made-good\n    effect: {list: {on: model,",
            "    effect: {list: {on: defaulters,", "rulebook.list-unused");
        row("for nobody", "applies-to: [person, firm]\nagencies", "applies-to: [person]\nagencies",
            "rulebook.rule-unreachable");
        row("ends before it begins", "    gate: made-good\n", "    gate: made-good\n    ends: made_good_on\n",
            "rulebook.rule-unreachable");
        row("open without an end", "    removed: {after: made_good_on",
            "    continues-until: ended_on\n    removed: {after: made_good_on", "");
        row("no such kind is accepted", "kind: public-body}", "kind: firm}", "rulebook.agency-not-accepted");
        row("a step that nobody reaches", "{on: model, is: very-good}, {is: good}", "{is: good}, {on: model, is: v}",
            "rulebook.scale-hole");
        row("lowest above the step", "lowest: bottom", "lowest: 600", "rulebook.lowest-outside");
        row("lowest in the step below", "{up-to: 849, is: C}", "{up-to: 849, lowest: 599, is: C}",
            "rulebook.lowest-outside");
        row("lowest on the bound", "{up-to: 849, is: C}", "{up-to: 849, lowest: 849, is: C}", "");
        row("a ground nobody should be listed on", "zh: 拒不履行", "zh: 信访", "rulebook.ground");
        row("a condition of such a ground", "    kinds: [green.bus]\n",
            "    kinds: [green.bus]\n    when: record.petition_count = 0\n", "rulebook.ground");
        row("nothing holds", "    effect: {hold: {scale: grade, at: C}}", "    effect: {add: -1, to: conduct}",
            "rulebook.modifier-idle");
        row("a yearly cap of nobody", "    yearly-cap: gifts\n", "", "rulebook.yearly-cap-unused");
        row("a weight that multiplies", "title: Factor}", "title: Factor, weight: 3, status: assumed}", "");
        row("a weight that shares", "title: Factor}", "title: Factor, weight: 0.5, status: assumed}",
            "rulebook.weights");
        row("nothing sets it", "{set: record.quantity, to: factor}", "{set: record.quantity, to: conduct}",
            "rulebook.characteristic-unused");
    }
    void findings() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, code);
        const std::string text = changed(from.toStdString(), to.toStdString(), kEffectsRulebook);
        QVERIFY2(!text.empty(), "no such text");
        const auto loaded = loadRulebook(text, "x");
        QVERIFY(loaded.ok());
        const Problems& problems = (*loaded)->problems;
        QVERIFY2(!anyAtLeast(problems, Severity::Error), listed(problems).c_str());
        if (code.isEmpty())
            QVERIFY2(problems.empty(), listed(problems).c_str());
        else
            QVERIFY2(has(problems, code.toStdString(), Severity::Warning), listed(problems).c_str());
    }
};

QTEST_APPLESS_MAIN(TestEffectsBroken)
#include "test_effects_broken.moc"
