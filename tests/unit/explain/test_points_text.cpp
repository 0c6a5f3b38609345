// Points as a reader sees them: the quick way for whole numbers and the general one say the same.
#include <QtTest>
#include <random>

#include "core/explain/kept_sentences.h"
#include "core/explain/points_text.h"

using namespace clearline;

namespace {

// As Number writes it, with a true minus.
std::string expected(const Number& points) {
    std::string text = points.text();
    if (text.front() == '-') text.replace(0, 1, "\u2212");
    return text;
}

std::string appended(const Number& points) {
    TextBuffer out;
    appendPlain(out, points);
    return std::string(out.view());
}

}  // namespace

class TestPointsText : public QObject {
    Q_OBJECT
private slots:
    void edges_data() {
        QTest::addColumn<QString>("points");
        for (const char* points : {"0",
                                   "1",
                                   "9",
                                   "10",
                                   "99",
                                   "100",
                                   "101",
                                   "999",
                                   "1000",
                                   "1001",
                                   "9999",
                                   "10000",
                                   "99999",
                                   "100000",
                                   "999999",
                                   "1000000",
                                   "1000001",
                                   "12345678",
                                   "9223372036854",
                                   "-9223372036854",
                                   "9223372036855",
                                   "-1",
                                   "-10",
                                   "-150",
                                   "-1000",
                                   "-999999",
                                   "-1000000",
                                   "0.5",
                                   "-0.5",
                                   "-1.000001",
                                   "0.000001",
                                   "123456.25",
                                   "1/3",
                                   "-1/3",
                                   "-22/7",
                                   "123456789012345678901234567890",
                                   "-123456789012345678901234567890"})
            QTest::newRow(points) << QString(points);
    }
    void edges() {
        QFETCH(QString, points);
        const Number number = *Number::fromText(points.toStdString());
        QCOMPARE(appended(number), expected(number));
        QCOMPARE(plainText(number), expected(number));
        TextBuffer out;
        appendSigned(out, number);
        std::string text;
        appendSigned(text, number);
        QCOMPARE(std::string(out.view()), text);
        QCOMPARE(text, (number.sign() > 0 ? "+" : "") + expected(number));
    }
    void manyNumbers() {
        std::mt19937_64 random(20190314);
        for (int i = 0; i < 20000; ++i) {
            const auto size = static_cast<std::int64_t>(random() >> (1 + random() % 63));
            const Number number = Number::ofMicro(i % 2 ? size : size / 1'000'000 * 1'000'000);
            QCOMPARE(appended(number), expected(number));
            QCOMPARE(appended(-number), expected(-number));
        }
    }
    // A kept sentence is told again only for the same key, also where two keys share a place.
    void keptSentences() {
        KeptSentences kept;
        int worded = 0;
        const auto tell = [&](Word word, std::int64_t a, std::int64_t b) {
            return std::string(kept.words({word, {a, b, 0}}, [&](TextBuffer& out) {
                ++worded;
                out += std::to_string(static_cast<int>(word)) + ":" + std::to_string(a) + ":" + std::to_string(b);
            }));
        };
        for (int round = 0; round < 3; ++round)
            for (const Word word : {Word::Opening, Word::Counted})
                for (int a = -40; a < 40; ++a)
                    for (int b = 0; b < 20; ++b)
                        QCOMPARE(tell(word, a, b), std::to_string(static_cast<int>(word)) + ":" + std::to_string(a) +
                                                       ":" + std::to_string(b));
        const int before = worded;
        QCOMPARE(tell(Word::Counted, 1, 2), tell(Word::Counted, 1, 2));
        QVERIFY(worded <= before + 1);
    }
};

QTEST_APPLESS_MAIN(TestPointsText)
#include "test_points_text.moc"
