// Commitments are SHA-256(salt ‖ text) and nothing else; salts differ from each other. The benchmark
// (-callgrind or plain) says what a commitment costs.
#include <QtTest>
#include <set>

#include "core/seal/commitment.h"
#include "core/seal/hasher.h"

using namespace clearline;

class TestCommitment : public QObject {
    Q_OBJECT

private slots:
    void isTheHashOfSaltAndText_data() {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 23, 24, 31, 32, 33, 40, 87, 88, 1000}) QTest::addRow("%d bytes", size) << size;
    }
    void isTheHashOfSaltAndText() {
        QFETCH(int, size);
        Salt salt;
        fillRandom(salt.bytes);
        const std::string text(static_cast<std::size_t>(size), 'x');
        const std::string both = std::string(salt.bytes.begin(), salt.bytes.end()) + text;
        QCOMPARE(commitTo(salt, text).hex(), hashOf(both).hex());
        Salt other = salt;
        other.bytes[31] ^= 1;
        QVERIFY(commitTo(other, text) != commitTo(salt, text));
        QVERIFY(commitTo(salt, text + "x") != commitTo(salt, text));
    }

    void knownOnce() {  // printf '\0%.0s' {1..32} | sha256sum, and with "a" behind
        QCOMPARE(commitTo(Salt{}, "").hex(),
                 std::string("66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925"));
    }

    void saltsDiffer_data() {
        QTest::addColumn<int>("count");
        QTest::newRow("few, straight from the system") << 8;
        QTest::newRow("many, drawn out") << 100000;
    }
    void saltsDiffer() {
        QFETCH(int, count);
        std::vector<Salt> salts(static_cast<std::size_t>(count));
        std::set<std::array<std::uint8_t, 32>> seen;
        for (int again = 0; again < 2; ++again) {
            fillRandom(std::span(salts));
            for (const Salt& salt : salts) QVERIFY(seen.insert(salt.bytes).second);
        }
        QCOMPARE(seen.size(), 2 * salts.size());
        QVERIFY(!seen.contains({}));
    }

    void cost() {
        std::vector<Salt> salts(10000);
        fillRandom(std::span(salts));
        const std::string text(40, 'x');
        unsigned sum = 0;
        QBENCHMARK {
            for (const Salt& salt : salts) sum += commitTo(salt, text).bytes[0];
        }
        QVERIFY(sum > 0);
    }
    void costOfSalts() {
        std::vector<Salt> salts(10000);
        QBENCHMARK { fillRandom(std::span(salts)); }
    }
};

QTEST_APPLESS_MAIN(TestCommitment)
#include "test_commitment.moc"
