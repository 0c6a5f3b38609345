// Large parts are searched by who can act on whom. Here every part is, however small: on random cases with items of
// acts, repeats, yearly caps, versions and bookings in any mixture, exactly the minimal sets that trying every set by
// hand finds; on larger ones, exactly those that come of evaluating every pair. A search that forgets one kind of
// footprint must be noticed. CLEARLINE_NEIGHBOURS says how many cases of each kind; failures print the seed.
#include "core/audit/diagnosis_neighbours.h"
#include "tests/unit/audit/drawn_diagnoses.h"

using namespace clearline;
using namespace clearline::test;

namespace {

const std::vector<std::string> kMixtures{"repeat",
                                         "repeat+short",
                                         "repeat+long",
                                         "year",
                                         "act+many",
                                         "act",
                                         "act+repeat+many",
                                         "act+repeat+year",
                                         "act+repeat+long+many",
                                         "repeat+year+short",
                                         "repeat+versions",
                                         "act+year+versions+many",
                                         "repeat+booked",
                                         "act+repeat+cap",
                                         "repeat+year+rounding",
                                         "act+repeat+range"};

enum class How { Neighbours, Whole };

Diagnosis diagnosed(const DrawnCase& drawn, std::size_t most, How how, std::uint8_t blindTo = 0) {
    DiagnosisLimits limits;
    limits.most = most;
    limits.groups = 100'000;
    limits.ledgers = 10'000'000;
    limits.wholeBelow = how == How::Neighbours ? 2 : SIZE_MAX;
    limits.blindTo = blindTo;
    return diagnose(drawn.input, drawn.rulebook, "P", limits);
}

std::set<Set> setsOf(const Diagnosis& d) {
    const std::multiset<Set> told = expanded(d);
    return {told.begin(), told.end()};
}

}  // namespace

class TestDiagnosisNeighbours : public QObject {
    Q_OBJECT

    static int cases(int otherwise) {
        const int asked = qEnvironmentVariableIntValue("CLEARLINE_NEIGHBOURS");
        return asked > 0 ? asked : otherwise;
    }
    static void mixtures() {
        QTest::addColumn<QString>("mixture");
        for (const std::string& each : kMixtures) QTest::newRow(each.c_str()) << QString::fromStdString(each);
    }
    void same(const Diagnosis& d, const std::set<Set>& expected, const QString& what) {
        const std::multiset<Set> told = expanded(d);
        const std::set<Set> once(told.begin(), told.end());
        std::set<Set> twice;
        for (const Set& set : once)
            if (told.count(set) > 1) twice.insert(set);
        QVERIFY2(twice.empty(), qPrintable(what + ": told twice" + shown(twice, d)));
        QVERIFY2(d.unconfirmed == 0, qPrintable(what + ": something found does not come out"));
        QVERIFY2(d.searched.foldsRefused == 0, qPrintable(what + ": a fold is not what evaluating gives"));
        std::uint64_t sets = 0;
        for (const FittingGroup& group : d.fits) sets += group.sets;
        QVERIFY2(sets == told.size(), qPrintable(what + ": the count of sets is not theirs"));
        folded_ += d.searched.folded > 0;
        found_ += !expected.empty();
        ++compared_;
        if (once == expected) return;
        std::set<Set> lost, more;
        std::set_difference(expected.begin(), expected.end(), once.begin(), once.end(),
                            std::inserter(lost, lost.end()));
        std::set_difference(once.begin(), once.end(), expected.begin(), expected.end(),
                            std::inserter(more, more.end()));
        QFAIL(qPrintable(what + ": lost" + shown(lost, d) + "; told in vain" + shown(more, d)));
    }

    void pairsByHand(const QString& mixture, unsigned seed) {
        const auto drawn = drawCase(seed, mixture.toStdString(), 2, 3, 7);
        if (!drawn) return;
        const Diagnosis d = diagnosed(*drawn, 2, How::Neighbours);
        if (d.state == DiagnosisState::NothingToFind) return;
        QVERIFY(d.searched.complete(2));
        same(d, Trying(d, drawn->input, drawn->rulebook).minimal(2), mixture + " " + QString::number(seed));
    }

    int compared_ = 0, found_ = 0, folded_ = 0;

private slots:
    void byHand_data() { mixtures(); }
    void byHand() {
        QFETCH(QString, mixture);
        for (unsigned seed = 1; seed <= unsigned(cases(4)); ++seed) {
            pairsByHand(mixture, seed);
            if (QTest::currentTestFailed()) return;
        }
    }
    // No doubling does nothing while one item of an act counts, and something once every item does.
    void idleAloneNotTogether_data() {
        QTest::addColumn<QString>("mixture");
        for (const char* each : {"act+repeat+year", "act+repeat+range"}) QTest::newRow(each) << QString(each);
    }
    void idleAloneNotTogether() {
        QFETCH(QString, mixture);
        pairsByHand(mixture, 107);
    }
    // Many records of one class, act or cap in one part: every pair evaluated, whatever it is of.
    void byEvaluating_data() { mixtures(); }
    void byEvaluating() {
        QFETCH(QString, mixture);
        for (unsigned seed = 5000; seed < 5000 + unsigned(cases(2)); ++seed) {
            const auto drawn = drawCase(seed, mixture.toStdString(), 2, 12, 24);
            if (!drawn) continue;
            const Diagnosis d = diagnosed(*drawn, 2, How::Neighbours), whole = diagnosed(*drawn, 2, How::Whole);
            if (d.state == DiagnosisState::NothingToFind) continue;
            QVERIFY(d.searched.complete(2) && whole.searched.complete(2));
            QCOMPARE(whole.searched.folded, std::size_t{0});
            same(d, setsOf(whole), mixture + " " + QString::number(seed));
            if (QTest::currentTestFailed()) return;
        }
    }
    void threes_data() { mixtures(); }
    void threes() {
        QFETCH(QString, mixture);
        for (unsigned seed = 9000; seed < 9000 + unsigned((cases(2) + 1) / 2); ++seed) {
            const auto drawn = drawCase(seed, mixture.toStdString(), 3, 3, 6);
            if (!drawn) continue;
            const Diagnosis d = diagnosed(*drawn, 3, How::Neighbours), whole = diagnosed(*drawn, 3, How::Whole);
            if (d.state == DiagnosisState::NothingToFind || !whole.searched.complete(3)) continue;
            QString gaps = mixture + " " + QString::number(seed) + ":";
            for (std::size_t g = 0; g < kSearchGaps; ++g) gaps += " " + QString::number(d.searched.gaps[g]);
            QVERIFY2(d.searched.complete(3), qPrintable(gaps));
            same(d, setsOf(whole), mixture + " " + QString::number(seed));
            if (QTest::currentTestFailed()) return;
        }
    }
    // Threes that were told twice, lost, or told though two of them fit.
    void threesOnce_data() {
        QTest::addColumn<QString>("mixture");
        QTest::addColumn<unsigned>("seed");
        QTest::newRow("a pair beside singles of its own part") << "act+repeat+range" << 9027U;
        QTest::newRow("two act on each other, not under the change") << "act+repeat+range" << 9057U;
        QTest::newRow("a pair found by evaluating whole is no gap of others") << "act+repeat+range" << 9070U;
        QTest::newRow("two versions, each counted twice") << "act+year+versions+many" << 9200U;
        QTest::newRow("two fit where they act on each other") << "act+year+versions+many" << 9070U;
    }
    void threesOnce() {
        QFETCH(QString, mixture);
        QFETCH(unsigned, seed);
        const auto drawn = drawCase(seed, mixture.toStdString(), 3, 3, 6);
        QVERIFY(drawn);
        const Diagnosis d = diagnosed(*drawn, 3, How::Neighbours);
        QVERIFY(d.searched.complete(3));
        same(d, setsOf(diagnosed(*drawn, 3, How::Whole)), mixture + " " + QString::number(seed));
    }
    void enoughWasCompared() {
        qInfo("%d compared, %d with sets, %d by neighbours", compared_, found_, folded_);
        QVERIFY(compared_ > 40 && found_ > compared_ / 2 && folded_ > compared_ / 2);
    }

    // Without a kind of footprint, sets are lost or told that are none.
    void forgotten_data() {
        QTest::addColumn<int>("blindTo");
        QTest::addColumn<QString>("mixture");
        QTest::newRow("acts") << int(DiagnosisNeighbours::Acts) << "act+many";
        QTest::newRow("repeats") << int(DiagnosisNeighbours::Repeats) << "repeat+short";
        QTest::newRow("yearly caps") << int(DiagnosisNeighbours::Caps) << "year";
        QTest::newRow("one record") << int(DiagnosisNeighbours::Records) << "repeat";
    }
    void forgotten() {
        QFETCH(int, blindTo);
        QFETCH(QString, mixture);
        for (unsigned seed = 1; seed < 200; ++seed) {
            const auto drawn = drawCase(seed, mixture.toStdString(), 2, 6, 12);
            if (!drawn) continue;
            const Diagnosis d = diagnosed(*drawn, 2, How::Neighbours);
            if (d.state == DiagnosisState::NothingToFind) continue;
            const Diagnosis blind = diagnosed(*drawn, 2, How::Neighbours, static_cast<std::uint8_t>(blindTo));
            if (blind.unconfirmed > 0 || setsOf(d) != setsOf(blind)) return;
        }
        QFAIL("nobody would notice");
    }
};

QTEST_APPLESS_MAIN(TestDiagnosisNeighbours)
#include "test_diagnosis_neighbours.moc"
