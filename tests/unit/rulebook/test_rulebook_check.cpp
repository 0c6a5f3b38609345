// The rulebook check: each finding on a rulebook that has it, none on one that has not.
#include <QtTest>

#include <algorithm>

#include "core/rulebook/check.h"
#include "tests/unit/rulebook/small_rulebook.h"

using namespace clearline;

namespace {

// Complete, cited and without a finding.
const std::string kSound = R"yaml(clearline-rulebook: 1
id: sound
title: Sound
sources: {s: {title: S}}
score: {opening: 500, formula: opening + sum(characteristics), range: [low, 1000], status: published, source: s}
parameters:
  low: {title: Low, values: [{until: 2020-01-01, value: 100, status: assumed}, {from: 2020-01-01, value: 0, status: assumed}]}
  fine: {title: Fine, values: [{value: -15, allowed: [-20, -15], status: assumed}]}
  twice: {title: Twice, values: [{value: fine * 2, allowed: [-40, -30], status: assumed}]}
tables:
  by_fine:
    title: By fine
    over: record.amount
    values: [{status: assumed, rows: [{up-to: 500, gives: -10}, {below: 2000, gives: -20}, {gives: -40}]}]
characteristics:
  - {id: road, title: Road, weight: 0.35, status: assumed}
  - {id: money, title: Money, weight: 0.65, status: assumed}
rules:
  - {id: A, title: Red light, kinds: [traffic.red-light], agency: police, effect: {add: fine, to: road}, status: assumed}
  - {id: B, title: Overdue, kinds: [bank.overdue], when: record.amount > 0, effect: {add: by_fine, to: money}, status: assumed}
  - {id: C, title: Overdue again, kinds: [bank.overdue], effect: {add: twice, to: money}, status: assumed}
agencies: {police: {title: Police}, court: {title: Court}}
scales:
  - {id: band, title: Band, of: score, steps: [{below: 350, is: a}, {up-to: 350, is: b}, {is: c}], status: assumed}
thresholds:
  - {id: lane, title: Lane, kind: benefit, above: 683, status: assumed}
)yaml";

}  // namespace

class TestRulebookCheck : public QObject {
    Q_OBJECT

private slots:
    void soundHasNoFindings() {
        auto loaded = loadRulebook(kSound, "sound");
        QVERIFY(loaded.ok());
        QVERIFY2((*loaded)->problems.empty(), listed((*loaded)->problems).c_str());
    }

    void findings_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("of");
        const auto row = [](const char* name, const char* from, const char* to, const char* code, const char* of) {
            QTest::newRow(name) << from << to << code << of;
        };
        row("in force never", "{id: A,", "{id: A, from: 2020-01-01, until: 2020-01-01,", "rulebook.rule-unreachable",
            "A");
        row("said already", "agencies:",
            "  - {id: D, title: Again, kinds: [traffic.red-light], agency: police, effect: {add: fine, to: road}, "
            "status: assumed}\nagencies:",
            "rulebook.rule-unreachable", "D");
        row("two of one kind", "agencies:",
            "  - {id: D, title: Again, kinds: [traffic.red-light], agency: police, effect: {add: twice, to: road}, "
            "status: assumed}\nagencies:",
            "rulebook.rules-overlap", "D");
        row("overlap in part", "agencies:",
            "  - {id: D, title: Again, until: 2020-01-01, kinds: [traffic.red-light, x], agency: police, effect: {add: "
            "fine, to: road}, status: assumed}\nagencies:",
            "rulebook.rules-overlap", "D");
        row("another agency is fine", "agencies:",
            "  - {id: D, title: Again, kinds: [traffic.red-light], agency: court, effect: {add: fine, to: road}, "
            "status: assumed}\nagencies:",
            "", "");
        row("above the top", "above: 683", "above: 1000", "rulebook.threshold-out-of-range", "lane");
        row("at the top", "above: 683", "at-least: 1000", "", "");
        row("beyond the top", "above: 683", "at-least: 1000.5", "rulebook.threshold-out-of-range", "lane");
        row("below the lowest bottom of all days", "above: 683", "below: 0", "rulebook.threshold-out-of-range", "lane");
        row("above the lowest bottom of all days", "above: 683", "below: 50", "", "");
        row("steps fall", "{up-to: 350, is: b}", "{below: 300, is: b}", "rulebook.scale-hole", "band");
        row("steps stand still", "{up-to: 350, is: b}", "{below: 350, is: b}", "rulebook.scale-hole", "band");
        row("no last step", "{up-to: 350, is: b}, {is: c}", "{up-to: 350, is: b}", "rulebook.scale-hole", "band");
        row("the rest too early", "{below: 350, is: a}", "{is: a}", "rulebook.scale-hole", "band");
        row("weights", "weight: 0.35", "weight: 0.36", "rulebook.weights", "1.01");
        row("weights that multiply", "weight: 0.35", "weight: 35", "rulebook.weights", "35.65");
        row("weights of a hundred", "weight: 0.35", "weight: 99.35", "", "");
        row("value outside", "value: -15, allowed: [-20, -15]", "value: -14.99, allowed: [-20, -15]",
            "rulebook.value-outside-allowed", "fine");
        row("formula outside", "allowed: [-40, -30]", "allowed: [-40, -31]", "rulebook.value-outside-allowed", "twice");
        row("value at the edge", "value: -15, allowed: [-20, -15]", "value: -15, allowed: [-15, -15]", "", "");
        row("no status", "above: 683, status: assumed", "above: 683", "rulebook.no-citation", "lane");
        row("published by nobody", "above: 683, status: assumed", "above: 683, status: published", "rulebook.no-source",
            "lane");
        row("score without source", "status: published, source: s}", "status: published}", "rulebook.no-source",
            "opening");
        row("derived value says nothing", "allowed: [-40, -30], status: assumed", "allowed: [-40, -30]", "", "");
        row("unused characteristic", "effect: {add: fine, to: road}", "effect: {add: fine, to: money}",
            "rulebook.characteristic-unused", "road");
        row("table without the rest", ", {gives: -40}", "", "rulebook.table-open", "by_fine");
        row("row never reached", "{below: 2000, gives: -20}", "{below: 500, gives: -20}", "rulebook.row-unreachable",
            "by_fine");
        row("row after the rest", "{up-to: 500, gives: -10}", "{gives: -10}", "rulebook.row-unreachable", "by_fine");
        row("petition by kind", "[traffic.red-light]", "[petition.again]", "rulebook.ground", "A");
        row("speech by kind", "[traffic.red-light]", "[speech.online]", "rulebook.ground", "A");
        row("belief by kind", "[traffic.red-light]", "[belief.unlicensed]", "rulebook.ground", "A");
        row("birth by kind", "[traffic.red-light]", "[birth.third-child]", "rulebook.ground", "A");
        row("petition by title", "title: Red light", "title: Repeated Petitioning", "rulebook.ground", "A");
        row("speech by title", "title: Red light", "title: Online comments that upset", "rulebook.ground", "A");
        row("religion by title", "title: Red light", "title: {en: Gathering, zh: 宗教活动}", "rulebook.ground", "A");
        row("birth by title", "title: Red light", "title: {en: Fine, zh: 违反计划生育}", "rulebook.ground", "A");
        row("petition in Chinese", "title: Red light", "title: {en: Visits, zh: 越级上访}", "rulebook.ground", "A");
        row("competition is no petition", "title: Red light", "title: Unfair competition and relief", "", "");
        row("a kind that only begins alike", "[traffic.red-light]", "[birthday.gift]", "", "");
    }
    void findings() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, code);
        QFETCH(QString, of);
        const std::string text = changed(from.toStdString(), to.toStdString(), kSound);
        QVERIFY2(!text.empty(), "no such text");
        auto loaded = loadRulebook(text, "x");
        QVERIFY(loaded.ok());
        const Problems& problems = (*loaded)->problems;
        QVERIFY2(!anyAtLeast(problems, Severity::Error), listed(problems).c_str());
        const auto hit = std::any_of(problems.begin(), problems.end(), [&](const Problem& p) {
            return p.code == code.toStdString() && p.severity == Severity::Warning && p.place.row > 0 &&
                   !p.args.empty() && p.args[0] == of.toStdString();
        });
        if (code.isEmpty())
            QVERIFY2(problems.empty(), listed(problems).c_str());
        else
            QVERIFY2(hit, listed(problems).c_str());
    }

    // What is missing only because it could not be read is not held against the scheme.
    void noFindingsFromWhatWasLeftOut() {
        auto loaded = loadRulebook(
            changed("add: fine,", "add: fin,", changed("title: Money, weight", "titel: Money, weight", kSound)), "x");
        QVERIFY(loaded.ok());
        for (const Problem& p : (*loaded)->problems)
            QVERIFY2(p.severity == Severity::Error || p.severity == Severity::Notice, p.code.c_str());
    }

    void transparencyOfSound() {
        auto loaded = loadRulebook(kSound, "sound");
        const Transparency count = transparency(**loaded);
        // published: the opening and the range. assumed: two values of low, fine, twice, three rows,
        // two weights, two steps, the threshold.
        QCOMPARE(count.published, std::size_t{2});
        QCOMPARE(count.reported, std::size_t{0});
        QCOMPARE(count.assumed, std::size_t{12});
        QCOMPARE(count.unsaid, std::size_t{0});
        QCOMPARE(count.total(), std::size_t{14});
    }

    void transparencyOfEveryKind_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("counts");  // published, reported, assumed, unsaid
        const auto row = [](const char* name, const char* from, const char* to, const char* counts) {
            QTest::newRow(name) << from << to << counts;
        };
        row("a value", "value: -15, allowed: [-20, -15], status: assumed", "value: -15, status: reported, source: s",
            "2 1 11 0");
        row("a table counts by row", "[{status: assumed, rows", "[{status: published, source: s, rows", "5 0 9 0");
        row("a cap is one number", "{id: road, title: Road,", "{id: road, title: Road, cap: {range: [-400, 150]},",
            "2 0 13 0");
        row("an open cap too", "{id: road, title: Road,", "{id: road, title: Road, cap: {range: [null, 150]},",
            "2 0 13 0");
        row("a cap of a parameter is counted there", "{id: road, title: Road,",
            "{id: road, title: Road, cap: {range: [low, null]},", "2 0 12 0");
        row("steps of a scale", "{is: c}], status: assumed", "{is: c}]", "2 0 10 2");
        row("no score",
            "score: {opening: 500, formula: opening + sum(characteristics), range: [low, 1000], status: published, "
            "source: s}",
            "", "0 0 12 0");
        row("a number in a rule", "effect: {add: fine, to: road}, status: assumed",
            "effect: {add: -5, to: road}, valid-for: P2Y", "2 0 12 2");
        row("derived from what is assumed", "allowed: [-40, -30], status: assumed", "allowed: [-40, -30]", "2 0 12 0");
    }
    void transparencyOfEveryKind() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, counts);
        auto loaded = loadRulebook(changed(from.toStdString(), to.toStdString(), kSound), "x");
        QVERIFY(loaded.ok());
        const Transparency t = transparency(**loaded);
        QCOMPARE(QString("%1 %2 %3 %4").arg(t.published).arg(t.reported).arg(t.assumed).arg(t.unsaid), counts);
    }
};

QTEST_APPLESS_MAIN(TestRulebookCheck)
#include "test_rulebook_check.moc"
