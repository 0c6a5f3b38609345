// Alternative readings: laid over the file, checked as a rulebook of their own, chosen by id; and those of
// the rulebooks that come with the program load without a word.
#include <QtTest>

#include <algorithm>

#include "tests/unit/rulebook/small_rulebook.h"

using namespace clearline;

namespace {

std::string with(const std::string& readings) { return kSmallRulebook + "readings:\n" + readings; }

const std::string kThree =
    "  - {id: short, title: Short, about: Half, instead: {rules: {TP-03: {valid-for: P1Y, gate: null}}}, status: "
    "assumed}\n"
    "  - {id: none, title: None, instead: {rules: {TP-03: null}, counting: {values-of: decided_on}}, status: assumed}\n"
    "  - {id: dear, title: Dear, instead: {parameters: {top: {values: [{value: 900, status: assumed}]}}, eligibility: "
    "null}, status: assumed}\n";

}  // namespace

class TestReadings : public QObject {
    Q_OBJECT
private slots:
    void declaredWithWhatTheyReplace() {
        const auto book = loadRulebook(with(kThree), "small.yaml");
        QVERIFY(book.ok());
        QCOMPARE((*book)->readings.size(), std::size_t{3});
        QCOMPARE((*book)->readings[0].about.en, std::string("Half"));
        QCOMPARE((*book)->readings[0].citation.status, Status::Assumed);
        const std::vector<std::string> replaced{"rules/TP-03/valid-for", "rules/TP-03/gate"};
        QCOMPARE((*book)->readings[0].replaces, replaced);
        QVERIFY((*book)->chosen.empty());
        QCOMPARE((*book)->identity(), (*book)->sha256);
        QVERIFY((*book)->rules[0].gateConfirmed);
    }
    void chosenOnesAreLaidOver() {
        const auto book = loadRulebook(with(kThree), "small.yaml", {"dear", "short"});
        QVERIFY(book.ok());
        const Rulebook& read = **book;
        QVERIFY(!read.rules[0].gateConfirmed);
        QVERIFY(!read.rules[0].validFor->reads("points"));
        QVERIFY(!read.eligibility);
        QCOMPARE(numberOn(read, *read.score->high, *Date::fromIso("2020-01-01")), std::optional(Number(900)));
        const std::vector<std::string> chosen{"short", "dear"};
        QCOMPARE(read.chosen, chosen);
        QCOMPARE(read.named(), std::string("small+short+dear"));
        QCOMPARE(read.identity(), read.sha256 + "+short+dear");
        QCOMPARE(read.readings.size(), std::size_t{3});
    }
    void anItemCanBeTakenAway() {
        const auto book = loadRulebook(with(kThree), "small.yaml", {"none"});
        QVERIFY(book.ok());
        QCOMPARE((*book)->rules.size(), std::size_t{3});
        QCOMPARE((*book)->rules[0].id, std::string("TP-04"));
        QCOMPARE((*book)->counting.valuesOf, std::optional(Field::DecidedOn));
    }
    void readBackAsWritten() {
        const auto otherwise = loadRulebook(with(kThree), "small.yaml", {"none"});
        QVERIFY(otherwise.ok());
        const auto plain = withReadings(**otherwise, {});
        QVERIFY(plain.ok());
        QCOMPARE((*plain)->rules.size(), std::size_t{4});
        QCOMPARE((*plain)->sha256, (*otherwise)->sha256);
    }
    void theSameTwiceIsOnce() {
        const auto book = loadRulebook(with(kThree), "small.yaml", {"short", "short"});
        QVERIFY(book.ok());
        QCOMPARE((*book)->chosen.size(), std::size_t{1});
    }

    void refused_data() {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("code");
        QTest::newRow("not there") << "long"
                                   << "short"
                                   << "rulebook.reading-unknown";
        QTest::newRow("an item and its key") << "none"
                                             << "short"
                                             << "rulebook.readings-conflict";
        QTest::newRow("a key and its item") << "short"
                                            << "none"
                                            << "rulebook.readings-conflict";
    }
    void refused() {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(QString, code);
        const auto book = loadRulebook(with(kThree), "small.yaml", {first.toStdString(), second.toStdString()});
        QVERIFY(!book.ok());
        QVERIFY2(has(book.problems(), code.toStdString()), listed(book.problems()).c_str());
    }

    void wrong_data() {
        QTest::addColumn<QString>("reading");
        QTest::addColumn<QString>("code");
        QTest::newRow("an unknown rule") << "{id: r, title: R, instead: {rules: {X: {valid-for: P1Y}}}}"
                                         << "rulebook.reading-in-vain";
        QTest::newRow("an unknown part") << "{id: r, title: R, instead: {sources: {study: {year: 2020}}}}"
                                         << "rulebook.reading-part";
        QTest::newRow("another id") << "{id: r, title: R, instead: {rules: {TP-03: {id: TP-33}}}}"
                                    << "rulebook.reading-part";
        QTest::newRow("nothing") << "{id: r, title: R, instead: {}}"
                                 << "rulebook.list-empty";
        QTest::newRow("no instead") << "{id: r, title: R}"
                                    << "rulebook.key-missing";
        QTest::newRow("an unknown key") << "{id: r, title: R, replace: {}}"
                                        << "rulebook.key-unknown";
    }
    void wrong() {
        QFETCH(QString, reading);
        QFETCH(QString, code);
        const auto book = loadRulebook(with("  - " + reading.toStdString() + "\n"), "small.yaml");
        QVERIFY(book.ok());
        QVERIFY2(has((*book)->problems, code.toStdString()), listed((*book)->problems).c_str());
        QVERIFY((*book)->readings.empty());
        QVERIFY(!(*book)->partsLeftOut);  // the rulebook itself stands
        QCOMPARE((*book)->rules.size(), std::size_t{4});
    }

    void theCheckLoadsEveryReading() {
        const auto book = loadRulebook(
            with("  - {id: slip, title: S, instead: {rules: {TP-04: {valid_for: P1Y}}}, status: assumed}\n"),
            "small.yaml");
        QVERIFY(book.ok());
        const Problems found = checkReadings(**book);
        QVERIFY2(has(found, "rulebook.under-reading"), listed(found).c_str());
        QVERIFY2(has(found, "rulebook.key-unknown"), listed(found).c_str());
        QVERIFY(!has((*book)->problems, "rulebook.key-unknown"));
    }
    void thoseOfTheProgramLoad() {
        std::size_t readings = 0;
        for (const std::string& file : rulebookFiles({CLEARLINE_SOURCE_DIR "/resources"})) {
            const auto book = loadRulebookFile(file);
            QVERIFY2(book.ok(), file.c_str());
            readings += (*book)->readings.size();
            const Problems found = checkReadings(**book);
            QVERIFY2(found.empty(), (file + "\n" + listed(found)).c_str());
            for (const AlternativeReading& reading : (*book)->readings)
                QVERIFY2(!reading.title.zh.empty() && !reading.about.en.empty() && !reading.about.zh.empty(),
                         reading.id.c_str());
        }
        QVERIFY(readings >= 6);
    }
};

QTEST_APPLESS_MAIN(TestReadings)
#include "test_readings.moc"
