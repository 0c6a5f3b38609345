#include <QtTest>

#include "core/explain/phrase.h"
#include "core/explain/points_text.h"

using namespace clearline;

class TestPhrase : public QObject {
    Q_OBJECT

private slots:
    void placesAreFilled_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("filled");
        QTest::newRow("in order") << "{0} and {1}"
                                  << "a and b";
        QTest::newRow("out of order, twice") << "{1}{0}{1}"
                                             << "bab";
        QTest::newRow("a missing argument shows nothing") << "x{7}y"
                                                          << "xy";
        QTest::newRow("braces that are no place stay") << "{a} {} { {0"
                                                       << "{a} {} { {0";
        QTest::newRow("an argument's braces are not places") << "{2}"
                                                             << "{0}";
        QTest::newRow("Chinese") << "规则 {0}：{1}"
                                 << "规则 a：b";
        QTest::newRow("nothing") << ""
                                 << "";
    }
    void placesAreFilled() {
        QFETCH(QString, words);
        QFETCH(QString, filled);
        const Phrase phrase(words.toStdString());
        QCOMPARE(QString::fromStdString(phrase.with({"a", "b", "{0}"})), filled);
        std::string out = "before ";
        phrase.appendTo(out, std::vector<std::string>{"a", "b", "{0}"});
        QCOMPARE(QString::fromStdString(out), "before " + filled);
    }

    void beforeAndAfterTheFirstPlace() {
        const Phrase phrase("No longer valid: {0}.");
        QCOMPARE(phrase.before(), std::string_view("No longer valid: "));
        QCOMPARE(phrase.after(), std::string_view("."));
        QCOMPARE(Phrase("Cap").before(), std::string_view("Cap"));
        QVERIFY(Phrase("Cap").after().empty());
        QVERIFY(Phrase("{0}").after().empty());
    }

    void placesAreNamedOnce() { QCOMPARE(Phrase("{2} {0} {2}").places(), (std::vector<int>{0, 2})); }

    void pointsHaveATrueMinus_data() {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("withSign");
        QTest::newRow("loss") << "-15"
                              << "−15"
                              << "−15";
        QTest::newRow("gain") << "15"
                              << "15"
                              << "+15";
        QTest::newRow("nothing") << "0"
                                 << "0"
                                 << "0";
        QTest::newRow("decimal") << "-40.5"
                                 << "−40.5"
                                 << "−40.5";
        QTest::newRow("fraction") << "-1/3"
                                  << "−1/3"
                                  << "−1/3";
        QTest::newRow("large") << "-9223372036854775808"
                               << "−9223372036854775808"
                               << "−9223372036854775808";
    }
    void pointsHaveATrueMinus() {
        QFETCH(QString, number);
        QFETCH(QString, plain);
        QFETCH(QString, withSign);
        const auto points = Number::fromText(number.toStdString());
        QVERIFY(points);
        QCOMPARE(QString::fromStdString(plainText(*points)), plain);
        std::string out;
        appendSigned(out, *points);
        QCOMPARE(QString::fromStdString(out), withSign);
    }
};

QTEST_APPLESS_MAIN(TestPhrase)
#include "test_phrase.moc"
