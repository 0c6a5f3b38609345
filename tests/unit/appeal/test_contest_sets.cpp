// The cheapest records to contest, against trying every set of them. CLEARLINE_SEED repeats a run.
#include <random>

#include "core/appeal/contest_sets.h"
#include "core/scenario/scenario.h"
#include "tests/unit/ledger/ledgers.h"

using namespace clearline;
using namespace clearline::test;

namespace {

const char* const kBook = R"(clearline-rulebook: 1
id: small
title: {en: Small, zh: 小}
score: {from: 2019-01-01, opening: 100, formula: opening + sum(characteristics)}
counting: {from: received_on, values-of: decided_on}
characteristics: [{id: c, title: {en: Conduct, zh: 操行}}, {id: d, title: {en: Deeds, zh: 善行}, cap: {range: [-30, 20]}}]
rules:
  - {id: R-1, title: {en: A, zh: 甲}, kinds: [k.a], effect: {add: record.amount, to: c}}
  - {id: R-2, title: {en: B, zh: 乙}, kinds: [k.b], effect: {add: record.amount, to: d}}
thresholds: [{id: fast, title: {en: Fast, zh: 快}, kind: benefit, at-least: 90}, {id: shut, title: {en: Shut, zh: 限}, kind: restriction, below: 70}]
)";

std::shared_ptr<const Ledger> ledgerOf(const std::shared_ptr<const CaseInput>& input) {
    static const auto book = rulebookOf(kBook);
    return std::make_shared<const Ledger>(evaluate(input, book, "P", {day("2020-12-31"), day("2020-12-31")}));
}

bool reached(const Ledger& ledger, const std::string& threshold) {
    for (const ThresholdState& state : ledger.thresholds())
        if (ledger.rulebook().thresholds[state.threshold].id == threshold) return state.reached.value();
    return false;
}

std::shared_ptr<const CaseInput> without(const std::shared_ptr<const CaseInput>& input,
                                         const std::vector<std::string>& records) {
    Scenario scenario;
    for (const std::string& record : records) scenario = scenario.with(RecordExcluded{record});
    return *applyToInput(scenario, input, {});
}

Number size(const Number& number) { return number < Number() ? -number : number; }

}  // namespace

class TestContestSets : public QObject {
    Q_OBJECT
private slots:
    void randomCases() {
        const unsigned seed = qEnvironmentVariableIsSet("CLEARLINE_SEED")
                                  ? qEnvironmentVariable("CLEARLINE_SEED").toUInt()
                                  : std::random_device()();
        qInfo("CLEARLINE_SEED=%u", seed);
        std::mt19937 engine(seed);
        const auto below = [&](unsigned n) { return std::uniform_int_distribution<unsigned>(0, n - 1)(engine); };
        int several = 0, none = 0, kept = 0;
        for (int i = 0; i < 200; ++i) {
            std::string csv = "subject,id,kind,decided_on,received_on,amount\n";
            const unsigned count = 2 + below(6);
            for (unsigned r = 0; r < count; ++r)
                csv += "P,R" + std::to_string(r) + (below(2) ? ",k.a" : ",k.b") + ",2019-03-01,2019-03-02," +
                       std::to_string(static_cast<int>(below(40)) - 32) + "\n";
            const auto input = caseOf(csv);
            const auto ledger = ledgerOf(input);
            const std::string goal = below(3) ? "fast" : "shut";
            const bool wanted = goal == "fast";
            std::vector<std::string> keep;
            if (below(3) == 0) keep = {"R0"};
            const auto found = contestSets({ledger, goal, keep, {}, {}});
            QVERIFY(found.ok());
            QCOMPARE(found->reached.value(), reached(*ledger, goal));
            if (reached(*ledger, goal) == wanted) {
                QVERIFY(found->sets.empty());
                continue;
            }
            // Every set of what may be contested.
            std::size_t fewest = 99;
            Number least;
            for (unsigned set = 1; set < (1U << count); ++set) {
                std::vector<std::string> records;
                for (unsigned r = 0; r < count; ++r)
                    if (set & (1U << r)) records.push_back("R" + std::to_string(r));
                if (!keep.empty() && records.front() == "R0") continue;
                const auto trial = ledgerOf(without(input, records));
                if (reached(*trial, goal) != wanted) continue;
                const Number change = size(*trial->score() - *ledger->score());
                if (records.size() < fewest || (records.size() == fewest && change < least)) least = change;
                fewest = std::min(fewest, records.size());
            }
            const std::string where = std::to_string(i) + "\n" + csv;
            QVERIFY2(found->sets.empty() == (fewest == 99), where.c_str());
            QVERIFY2(!found->none || fewest == 99, where.c_str());
            none += found->none ? 1 : 0;
            kept += keep.empty() ? 0 : 1;
            if (found->sets.empty()) continue;
            const ContestSet& first = found->sets.front();
            QVERIFY2(!first.fewest || first.changes.size() == fewest, where.c_str());
            QVERIFY2(!first.leastChange || size(*first.score - *ledger->score()) == least, where.c_str());
            QVERIFY2(first.fewest, where.c_str());
            several += fewest > 1 ? 1 : 0;
            std::size_t last = 0;
            for (const ContestSet& set : found->sets) {
                QVERIFY(set.changes.size() >= last);
                last = set.changes.size();
                std::vector<std::string> records;
                for (const RequestedChange& change : set.changes) {
                    QVERIFY(change.wish == ChangeWish::Strike);
                    QVERIFY(keep.empty() || change.record != keep.front());
                    records.push_back(change.record);
                }
                const auto trial = ledgerOf(without(input, records));
                QVERIFY2(reached(*trial, goal) == wanted, where.c_str());
                QVERIFY2(trial->score() == set.score, where.c_str());
                QVERIFY(editsOf(set.changes, *input).ok());
            }
        }
        QVERIFY2(several > 10 && kept > 10, qPrintable(QStringLiteral("%1 %2 %3").arg(several).arg(none).arg(kept)));
    }

    void nothingDoesIt() {
        const auto ledger =
            ledgerOf(caseOf("subject,id,kind,decided_on,received_on,amount\n"
                            "P,R0,k.a,2019-03-01,2019-03-02,-20\nP,R1,k.a,2019-03-01,2019-03-02,5\n"));
        const auto found = contestSets({ledger, "fast", {"R0"}, {}, {}});
        QVERIFY(found.ok() && found->sets.empty() && found->none);
    }

    void noSuchGoal() {
        const auto ledger =
            ledgerOf(caseOf("subject,id,kind,decided_on,received_on,amount\nP,R0,k.a,2019-03-01,2019-03-02,-20\n"));
        const auto found = contestSets({ledger, "slow", {}, {}, {}});
        QVERIFY(!found.ok());
        QCOMPARE(QString::fromStdString(found.problems().front().code), QStringLiteral("appeal.no-such-goal"));
    }
};

QTEST_APPLESS_MAIN(TestContestSets)
#include "test_contest_sets.moc"
