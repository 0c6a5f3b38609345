// A diagnosis as the window uses it: progress and cancel, what a limit leaves out and says so, causes that are not to
// be tried, sets of one group, and two clocks. What it finds is held in test_diagnosis_search and tests/planted.
#include "core/audit/diagnosis.h"
#include "core/intake/read_sources.h"
#include "tests/unit/ledger/ledgers.h"

using namespace clearline;
using namespace clearline::test;

namespace {

const char* const kScheme = R"(clearline-rulebook: 1
id: small
title: {en: Small, zh: 小}
score: {opening: 100, formula: opening + sum(characteristics)%1}
counting: {from: received_on, values-of: decided_on}
characteristics: [{id: c, title: {en: Conduct, zh: 操行}%2}]
rules:
  - {id: R-1, title: {en: Parking, zh: 停车}, kinds: [traffic.parking], effect: {add: -3, to: c}, valid-for: P1Y, clock: [decided_on]%3}
  - {id: R-2, title: {en: Litter, zh: 垃圾}, kinds: [street.litter], effect: {add: -7, to: c}, valid-for: P1Y, clock: [decided_on]%3}
)";

std::shared_ptr<const Rulebook> scheme(const char* score = "", const char* cap = "", const char* rule = "") {
    return rulebookOf(
        QString::fromUtf8(kScheme).arg(QLatin1String(score), QLatin1String(cap), QLatin1String(rule)).toStdString());
}

std::shared_ptr<const CaseInput> inputOf(int records, const std::string& readings, const std::string& more = {}) {
    std::string text = "subject,id,version,kind,decided_on,received_on\n";
    for (int i = 0; i < records; ++i) {
        const Date day = *Date::of(2019, 1, 1)->plusDays(11 * i);
        text += "P,A-" + std::to_string(i) + (i % 3 == 0 ? ",1,street.litter," : ",1,traffic.parking,") + day.iso() +
                "," + day.plusDays(5)->iso() + "\n";
    }
    auto input = readSources(
        {std::make_shared<const SourceFile>(SourceFile{"a.csv", text + more, {}}),
         std::make_shared<const SourceFile>(SourceFile{"a.readings.csv", "subject,date,score\n" + readings, {}})});
    if (!input) qFatal("the case does not load");
    return std::make_shared<const CaseInput>(std::move(input).value());
}

}  // namespace

class TestDiagnosis : public QObject {
    Q_OBJECT
private slots:
    void cancelled_data() {
        QTest::addColumn<QString>("score");
        QTest::addColumn<QString>("cap");
        QTest::addColumn<QString>("rule");
        QTest::newRow("uncoupled") << ""
                                   << ""
                                   << "";
        QTest::newRow("a cap") << ""
                               << ", cap: {range: [-30, 0]}"
                               << "";
        QTest::newRow("repeats") << ""
                                 << ""
                                 << ", repeat: {class: x, times: 2}";
        QTest::newRow("a running range") << ", range: [80, 110], clamp: running"
                                         << ""
                                         << "";
    }
    // Whenever it is told to stop, it stops at the next question, and tells nothing that was found by then.
    void cancelled() {
        QFETCH(QString, score);
        QFETCH(QString, cap);
        QFETCH(QString, rule);
        const auto rulebook = scheme(score.toUtf8().constData(), cap.toUtf8().constData(), rule.toUtf8().constData());
        const auto input = inputOf(12, "P,2019-03-31,1\nP,2019-12-31,2\n");
        int all = 0;
        double last = 0;
        DiagnosisLimits limits;
        limits.ledgers = 4000;
        limits.progress = [&](double part) {
            ++all;
            const bool onward = part >= last && part <= 1;
            last = part;
            return onward;
        };
        const Diagnosis whole = diagnose(input, rulebook, "P", limits);
        QCOMPARE(int(whole.state), int(DiagnosisState::NothingFits));
        QVERIFY(all > 5);
        QVERIFY(last > 0.8);
        for (const int at : {1, 2, all / 2, all}) {
            int asked = 0;
            limits.progress = [&](double) { return ++asked < at; };
            const Diagnosis stopped = diagnose(input, rulebook, "P", limits);
            QCOMPARE(int(stopped.state), int(DiagnosisState::Cancelled));
            QCOMPARE(asked, at);
            QVERIFY(stopped.fits.empty());
        }
    }

    // Records that act on each other, and hardly any room: what was not searched is counted, and adds up.
    void overTheLimit() {
        DiagnosisLimits limits;
        limits.ledgers = 500;
        limits.wholeBelow = SIZE_MAX;
        const Diagnosis d = diagnose(inputOf(30, "P,2019-03-31,1\nP,2019-12-31,2\n"),
                                     scheme("", "", ", repeat: {class: x, times: 2}"), "P", limits);
        QCOMPARE(int(d.state), int(DiagnosisState::NothingFits));
        QVERIFY(d.searched.complete(1));
        QVERIFY(!d.searched.complete(2) && d.searched.missed[2] < d.searched.sets[2]);
        QVERIFY(!d.searched.complete(3));
        QVERIFY(d.searched.gaps[std::size_t(SearchGap::PairsInPart)] > 0);
        QVERIFY(d.searched.ledgers < 5000);
        limits.ledgers = 1'000'000;
        limits.most = 2;
        const Diagnosis wide = diagnose(inputOf(30, "P,2019-03-31,1\nP,2019-12-31,2\n"),
                                        scheme("", "", ", repeat: {class: x, times: 2}"), "P", limits);
        QVERIFY(wide.searched.complete(2));
        QCOMPARE(wide.searched.sets[2], d.searched.sets[2]);
        // Where sets are weighed one by one, likewise.
        limits.sums = 10;
        const Diagnosis capped = diagnose(inputOf(30, "P,2019-03-31,1\nP,2019-12-31,2\n"),
                                          scheme("", ", cap: {range: [-30, 0]}", ""), "P", limits);
        QVERIFY(!capped.searched.complete(2));
        QVERIFY(capped.searched.gaps[std::size_t(SearchGap::CoupledPairs)] > 0);
        QVERIFY(capped.searched.sums <= 10);
    }

    void withoutAKind() {
        const auto input = inputOf(4, "P,2019-01-31,90\nP,2019-03-31,83\n");
        DiagnosisLimits limits;
        limits.most = 1;
        const auto missing = [](const Diagnosis& d) {
            return std::any_of(d.fits.begin(), d.fits.end(), [&](const FittingGroup& fit) {
                return d.hypotheses.all[fit.best.front()].cause == Cause::Missing;
            });
        };
        const Diagnosis all = diagnose(input, scheme(), "P", limits);
        QCOMPARE(int(all.state), int(DiagnosisState::Found));
        QVERIFY(missing(all));
        QCOMPARE(all.hypotheses.notTried[std::size_t(NotTried::AsAsked)], std::size_t{0});
        limits.without[std::size_t(Cause::Missing)] = true;
        const Diagnosis less = diagnose(input, scheme(), "P", limits);
        QVERIFY(!missing(less));
        QCOMPARE(less.hypotheses.notTried[std::size_t(NotTried::AsAsked)], std::size_t{4});
    }

    // Equal sets stand in one group; every set of it brings out the figures, and none of two of one part is among them.
    void setsOfAGroup() {
        const auto input = inputOf(9, "P,2019-05-31,71\n");
        const Diagnosis d = diagnose(input, scheme(), "P");
        QCOMPARE(int(d.state), int(DiagnosisState::Found));
        std::uint64_t counted = 0;
        for (const FittingGroup& group : d.fits) {
            if (group.best.size() != 2) continue;
            std::set<std::set<std::uint32_t>> sets;
            for (const std::uint32_t a : group.places[0])
                for (const std::uint32_t b : group.places[1]) {
                    if (!d.isSet(group, {a, b})) continue;
                    sets.insert({a, b});
                    const Scenario scenario = scenarioOf(d.of({a, b}));
                    const auto edited = applyToInput(scenario, input);
                    const auto rulebook = applyToRulebook(scenario, scheme());
                    QVERIFY(edited.ok() && rulebook.ok());
                    QCOMPARE(evaluate(*edited, *rulebook, "P", d.figures.all[0].clock).score(),
                             std::optional(Points(71)));
                }
            QCOMPARE(std::uint64_t(sets.size()), group.sets);
            counted += group.sets;
        }
        QVERIFY(counted > 1);
    }

    // The first figure is from before the correction was received: as of and known on its day it agrees, and nothing
    // has to explain it.
    void twoClocks() {
        const std::string correction = "P,A-0,2,traffic.parking,2019-01-01,2019-06-01\n";
        const Diagnosis d = diagnose(inputOf(1, "P,2019-03-31,93\nP,2019-07-31,97\n", correction), scheme(), "P");
        QCOMPARE(int(d.state), int(DiagnosisState::NothingToFind));
        const Diagnosis later = diagnose(inputOf(1, "P,2019-03-31,93\nP,2019-07-31,93\n", correction), scheme(), "P");
        QCOMPARE(later.recomputed.at(0), std::optional(Points(93)));
        QCOMPARE(later.recomputed.at(1), std::optional(Points(97)));
        QVERIFY(later.state != DiagnosisState::NothingToFind);
    }
};

QTEST_APPLESS_MAIN(TestDiagnosis)
#include "test_diagnosis.moc"
