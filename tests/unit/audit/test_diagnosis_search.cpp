// The search against brute force: on small random cases under schemes of every coupling, exactly the minimal sets that
// a trial of every set finds, each laid over the case by a scenario and evaluated anew. CLEARLINE_DIAGNOSES says how
// many cases of two and three causes at most, CLEARLINE_SMALL_DIAGNOSES how many small ones; failures print the seed.
#include "tests/unit/audit/drawn_diagnoses.h"

using namespace clearline;
using namespace clearline::test;

namespace {

const std::vector<std::string> kTraits{"plain",  "cap",   "range",  "running",  "rounding", "formula", "repeat",
                                       "year",   "act",   "settle", "total",    "set",      "hold",    "suspend",
                                       "accrue", "spend", "booked", "versions", "in-force"};

}  // namespace

class TestDiagnosisSearch : public QObject {
    Q_OBJECT

    void compare(unsigned seed, const std::string& trait, std::size_t most, int leastRecords = 2, int mostRecords = 4) {
        const auto drawn = drawCase(seed, trait, most, leastRecords, mostRecords);
        if (!drawn) return;
        const auto& [input, rulebook] = *drawn;
        DiagnosisLimits limits;
        limits.groups = 100'000;
        limits.most = most;
        const Diagnosis d = diagnose(input, rulebook, "P", limits);
        const QByteArray what = QStringLiteral("seed %1, %2, %3 hypotheses")
                                    .arg(seed)
                                    .arg(QString::fromStdString(trait))
                                    .arg(d.hypotheses.all.size())
                                    .toUtf8();
        if (d.state == DiagnosisState::NothingToFind) return;
        // Where the search says that it left something out, the sizes before must be whole, and nothing told in vain.
        std::size_t complete = 0;
        while (complete < most && d.searched.complete(complete + 1)) ++complete;
        incomplete_ += complete < most;
        if (complete == 0) return;
        ++compared_;
        linear_ += d.searched.linear;
        const std::set<Set> expected = Trying(d, input, rulebook).minimal(most);
        const std::multiset<Set> told = expanded(d);
        const std::set<Set> once(told.begin(), told.end());
        found_ += !expected.empty();
        std::set<Set> twice;
        for (const Set& set : once)
            if (told.count(set) > 1) twice.insert(set);
        QVERIFY2(twice.empty(), what + ": told twice" + shown(twice, d).toUtf8());
        QVERIFY2(d.unconfirmed == 0, what + ": something found does not come out");
        std::uint64_t sets = 0;
        for (const FittingGroup& group : d.fits) sets += group.sets;
        QVERIFY2(sets == told.size(), what + ": the count of sets is not theirs");
        if (once == expected) return;
        std::set<Set> lost, more;
        std::set_difference(expected.begin(), expected.end(), once.begin(), once.end(),
                            std::inserter(lost, lost.end()));
        std::erase_if(lost, [complete](const Set& set) { return set.size() > complete; });
        std::set_difference(once.begin(), once.end(), expected.begin(), expected.end(),
                            std::inserter(more, more.end()));
        if (lost.empty() && more.empty()) return;
        QFAIL(what + ": lost" + shown(lost, d).toUtf8() + "; told in vain" + shown(more, d).toUtf8());
    }

    int compared_ = 0, found_ = 0, linear_ = 0, incomplete_ = 0;

private slots:
    void pairs_data() {
        QTest::addColumn<QString>("trait");
        for (const std::string& trait : kTraits) QTest::newRow(trait.c_str()) << QString::fromStdString(trait);
    }
    void pairs() {
        QFETCH(QString, trait);
        const int count = qEnvironmentVariableIntValue("CLEARLINE_DIAGNOSES");
        for (unsigned seed = 1; seed <= unsigned(count > 0 ? count : 12); ++seed) {
            compare(seed, trait.toStdString(), 2);
            if (QTest::currentTestFailed()) return;
        }
    }
    void triples_data() { pairs_data(); }
    void triples() {
        QFETCH(QString, trait);
        const int count = qEnvironmentVariableIntValue("CLEARLINE_DIAGNOSES") / 20;
        for (unsigned seed = 1000; seed < 1000 + unsigned(count > 0 ? count : 1); ++seed) {
            compare(seed, trait.toStdString(), 3);
            if (QTest::currentTestFailed()) return;
        }
    }
    // All sets up to three, of one or two records: CLEARLINE_SMALL_DIAGNOSES of them, as many under each coupling.
    void small_data() { pairs_data(); }
    void small() {
        QFETCH(QString, trait);
        const int asked = qEnvironmentVariableIntValue("CLEARLINE_SMALL_DIAGNOSES");
        const int traits = static_cast<int>(kTraits.size()), count = asked > 0 ? (asked + traits - 1) / traits : 2;
        constexpr unsigned kFirst = 100'000;
        const int before = compared_;
        unsigned seed = kFirst;
        // Where nothing that was hidden shows in the figures there is nothing to compare.
        for (; compared_ < before + count; ++seed) {
            QVERIFY2(seed < kFirst + 50U * unsigned(count) + 50U, "hardly any case could be compared");
            compare(seed, trait.toStdString(), 3, 1, 2);
            if (QTest::currentTestFailed()) return;
        }
        if (asked > 0) qInfo("seeds %u to %u: %d compared", kFirst, seed - 1, compared_ - before);
    }
    // A comparison of nothing with nothing would show nothing.
    void enoughWasCompared() {
        qInfo("%d compared, %d with sets, %d by look-up, %d not searched whole", compared_, found_, linear_,
              incomplete_);
        QVERIFY(compared_ > 30);
        QVERIFY(found_ > compared_ / 2);
        QVERIFY(linear_ > 10 && linear_ < compared_);
    }
};

QTEST_APPLESS_MAIN(TestDiagnosisSearch)
#include "test_diagnosis_search.moc"
