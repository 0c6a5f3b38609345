// A parameter on a day: the version in force, formulas followed, with the weakest status of what they read.
#include <QtTest>

#include "tests/unit/rulebook/small_rulebook.h"

using namespace clearline;

namespace {

const std::string kDated = R"yaml(clearline-rulebook: 1
id: dated
title: Dated
sources: {s: {title: S}, t: {title: T}}
parameters:
  base: {title: Base, values: [{from: 2018-01-01, until: 2019-01-01, value: 10, status: published, source: s}, {from: 2020-01-01, value: 12, status: reported, source: t}]}
  guess: {title: Guess, values: [{value: 3, status: assumed}]}
  plain: {title: Plain, values: [{value: base + 1, status: published, source: s}]}
  weak: {title: Weak, values: [{value: plain * guess}]}
  third: {title: Third, values: [{value: 1/3}]}
  either: {title: Either, values: [{value: if guess > 0 then guess else base}]}
  years: {title: Years, values: [{value: 'duration("P2Y")', status: assumed}]}
  zero: {title: Zero, values: [{value: guess / (guess - 3), status: assumed}]}
  unsaid: {title: Unsaid, values: [{value: 1}]}
  rests: {title: Rests, values: [{value: unsaid + guess}]}
)yaml";

}  // namespace

class TestParameterOn : public QObject {
    Q_OBJECT
    std::shared_ptr<const Rulebook> book_;

    std::optional<Bound> on(const char* id, const char* day, Steps* trail = nullptr) const {
        return parameterOn(*book_, *book_->parameterNamed(id), *Date::fromIso(day), trail);
    }

private slots:
    void initTestCase() {
        auto loaded = loadRulebook(kDated, "dated");
        QVERIFY(loaded.ok());
        book_ = *loaded;
        QVERIFY2(!anyAtLeast(book_->problems, Severity::Error), listed(book_->problems).c_str());
    }

    void values_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("expected");  // value, status, source; empty: none
        const auto row = [](const char* name, const char* id, const char* day, const char* expected) {
            QTest::newRow(name) << id << day << expected;
        };
        row("day before the first", "base", "2017-12-31", "");
        row("first day", "base", "2018-01-01", "10 published s");
        row("last day", "base", "2018-12-31", "10 published s");
        row("in the gap", "base", "2019-01-01", "");
        row("end of the gap", "base", "2019-12-31", "");
        row("second version", "base", "2020-01-01", "12 reported t");
        row("for good", "base", "9999-12-31", "12 reported t");
        row("formula", "plain", "2018-06-01", "11 published s");
        row("formula, weaker input", "plain", "2020-06-01", "13 reported s");
        row("formula of formulas", "weak", "2020-06-01", "39 assumed ");
        row("formula in the gap", "plain", "2019-06-01", "");
        row("formula of a formula in the gap", "weak", "2019-06-01", "");
        row("no names", "third", "2020-01-01", "1/3  ");
        row("a branch not taken is not missed", "either", "2019-06-01", "3 assumed ");
        row("a period", "years", "2020-01-01", "duration(\"P2Y\") assumed ");
        row("fails", "zero", "2020-01-01", "");
        row("no status is weaker than assumed", "rests", "2020-01-01", "4  ");
    }
    void values() {
        QFETCH(QString, id);
        QFETCH(QString, day);
        QFETCH(QString, expected);
        const auto bound = on(qPrintable(id), qPrintable(day));
        QCOMPARE(bound.has_value(), !expected.isEmpty());
        if (!bound) return;
        QCOMPARE(QString::fromStdString(bound->value.text() + " " + std::string(statusText(bound->status)) + " " +
                                        bound->source),
                 expected);
        QCOMPARE(bound->from, std::string("parameter"));
    }

    void trailHasEveryOperation() {
        Steps trail;
        QVERIFY(on("weak", "2020-06-01", &trail).has_value());
        QCOMPARE(trail.size(), std::size_t{2});  // base + 1, then plain * guess
        QCOMPARE(trail.back().op, std::string("*"));
        QCOMPARE(*trail.back().result.as<Number>(), Number(39));
        Steps none;
        QVERIFY(!on("zero", "2020-01-01", &none).has_value());
        QVERIFY(none.empty());
    }

    void plainValueLeavesNoTrail() {
        Steps trail;
        QVERIFY(on("base", "2020-06-01", &trail).has_value());
        QVERIFY(trail.empty());
    }

    void versionsByDay() {
        const std::size_t base = *book_->parameterNamed("base");
        QVERIFY(!book_->valueOn(base, *Date::fromIso("2019-03-01")));
        QCOMPARE(book_->valueOn(base, *Date::fromIso("2021-03-01")), &book_->parameters[base].values[1]);
    }

    // Each is read twice by the one above: followed naively, 2^40 evaluations.
    void wideWebsStayCheap() {
        std::string text =
            "clearline-rulebook: 1\nid: web\ntitle: Web\nparameters:\n  p0: {title: P, values: [{value: 1, status: "
            "assumed}]}\n";
        for (int i = 1; i <= 40; ++i) {
            const std::string below = "p" + std::to_string(i - 1);
            text += "  p" + std::to_string(i) + ": {title: P, values: [{value: " + below + " + " + below + "}]}\n";
        }
        auto loaded = loadRulebook(text, "web");
        QVERIFY(loaded.ok());
        const auto bound = parameterOn(**loaded, *(*loaded)->parameterNamed("p40"), *Date::fromIso("2020-01-01"));
        QVERIFY(bound.has_value());
        QCOMPARE(bound->value.text(), std::string("1099511627776"));
    }

    void longChainsDoNotExhaustTheStack() {
        std::string text =
            "clearline-rulebook: 1\nid: chain\ntitle: Chain\nparameters:\n  p0: {title: P, values: [{value: 1, status: "
            "assumed}]}\n";
        for (int i = 1; i <= 1900; ++i)
            text += "  p" + std::to_string(i) + ": {title: P, values: [{value: p" + std::to_string(i - 1) +
                    " + 1, status: assumed}]}\n";
        auto loaded = loadRulebook(text, "chain");
        QVERIFY(loaded.ok());
        const auto bound = parameterOn(**loaded, *(*loaded)->parameterNamed("p1900"), *Date::fromIso("2020-01-01"));
        QVERIFY(bound.has_value());
        QCOMPARE(bound->value.text(), std::string("1901"));
    }
};

QTEST_APPLESS_MAIN(TestParameterOn)
#include "test_parameter_on.moc"
