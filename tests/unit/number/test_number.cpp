// Number: exactness, text, rounding, and that the small form and the fraction are one thing.
#include <rapidcheck.h>

#include <QtTest>
#include <boost/multiprecision/cpp_int.hpp>

#include "core/number/number.h"
#include "core/number/number_column.h"

using namespace clearline;
using Oracle = boost::multiprecision::cpp_rational;

static QString text(const Number& n) { return QString::fromStdString(n.text()); }
static Number num(const char* t) { return Number::fromText(t).value(); }

class TestNumber : public QObject {
    Q_OBJECT
private slots:
    void decimals_data() {
        QTest::addColumn<QString>("in");
        QTest::addColumn<QString>("out");
        for (auto [in, out] : {std::pair{"0", "0"},
                               {"-0", "0"},
                               {"007", "7"},
                               {"1.50", "1.5"},
                               {"-0.000001", "-0.000001"},
                               {"0.0000001", "0.0000001"},
                               {"9223372036854.775807", "9223372036854.775807"},
                               {"9223372036854.775808", "9223372036854.775808"},
                               {"-9223372036854.775808", "-9223372036854.775808"},
                               {"123456789012345678.90", "123456789012345678.9"},
                               {"0123456789012345", "123456789012345"},
                               {"+5", "5"},
                               {"1.0000000000000000000000000000001", "1.0000000000000000000000000000001"},
                               {"", "refused"},
                               {"-", "refused"},
                               {"1.", "refused"},
                               {".5", "refused"},
                               {"1,5", "refused"},
                               {"1e5", "refused"},
                               {" 1", "refused"},
                               {"1 ", "refused"},
                               {"0x10", "refused"},
                               {"1.2.3", "refused"},
                               {"１", "refused"}})
            QTest::newRow(*in ? in : "empty") << in << out;
    }
    void decimals() {
        QFETCH(QString, in);
        QFETCH(QString, out);
        const auto n = Number::fromDecimal(in.toStdString());
        QCOMPARE(n ? text(*n) : QString("refused"), out);
    }
    void looseDot() {
        QCOMPARE(text(Number::fromDecimal(".5", true).value()), "0.5");
        QVERIFY(!Number::fromDecimal(".", true));
    }
    void fractions() {
        QCOMPARE(text(Number(1) / 3), "1/3");
        QCOMPARE(text(Number(-10) / 4), "-2.5");
        QCOMPARE(text(Number(1) / 3 * 3), "1");
        QVERIFY((Number(1) / 3 * 3).asMicro().has_value());
        QCOMPARE(text(num("-2/6")), "-1/3");
        QVERIFY(!Number::fromText("1/0"));
    }
    void rounding_data() {
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("places");
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* v, int p, const char* m, const char* e) {
            QTest::addRow("%s to %d %s", v, p, m) << v << p << m << e;
        };
        for (auto [m, a, b, c, d] : {std::tuple{"half up", "3", "-3", "2", "-2"},
                                     {"half down", "2", "-2", "2", "-2"},
                                     {"half even", "2", "-2", "2", "-2"},
                                     {"up", "3", "-3", "3", "-3"},
                                     {"down", "2", "-2", "2", "-2"},
                                     {"ceiling", "3", "-2", "3", "-2"},
                                     {"floor", "2", "-3", "2", "-3"}}) {
            row("2.5", 0, m, a);
            row("-2.5", 0, m, b);
            row("2.4", 0, m, c);
            row("-2.4", 0, m, d);
        }
        row("3.5", 0, "half even", "4");
        row("1250", -2, "half up", "1300");
        row("1250", -2, "half even", "1200");
        row("1/3", 2, "half up", "0.33");
        row("2/3", 20, "half up", "0.66666666666666666667");
        row("5", -20, "up", "100000000000000000000");
        row("-7/2", 0, "half up", "-4");
        row("0.0000005", 6, "half up", "0.000001");
    }
    void rounding() {
        QFETCH(QString, value);
        QFETCH(int, places);
        QFETCH(QString, mode);
        QFETCH(QString, expected);
        const auto m = roundingFromText(mode.toStdString());
        QVERIFY(m);
        QCOMPARE(text(num(value.toUtf8()).rounded(places, *m)), expected);
    }
    void power() {
        QCOMPARE(text(Number(2).power(100)), "1267650600228229401496703205376");
        QCOMPARE(text(Number(-2).power(-3)), "-0.125");
        QCOMPARE(text(Number(0).power(0)), "1");
    }
    void columnKeepsBigOnes() {
        NumberColumn column;
        const Number values[] = {5, num("1/3"), num("-9223372036854.775808"), num("-0.5"), num("99999999999999999999")};
        for (const Number& v : values) column.push_back(v);
        for (std::size_t i = 0; i < 5; ++i) QVERIFY(column[i] == values[i]);
        QVERIFY(!column.allSmall());
    }
    void smallEqualsRational() {
        // Random pairs near every edge of the small form, each operation against Boost's rational.
        const auto oracle = [](const Number& n) {
            const std::string t = n.text();
            const auto slash = t.find('/');
            const auto dot = t.find('.');
            if (slash != std::string::npos)
                return Oracle(boost::multiprecision::cpp_int(t.substr(0, slash)),
                              boost::multiprecision::cpp_int(t.substr(slash + 1)));
            if (dot == std::string::npos) return Oracle(boost::multiprecision::cpp_int(t));
            std::string digits = t.substr(0, dot) + t.substr(dot + 1);
            const bool minus = digits[0] == '-';
            if (minus) digits.erase(0, 1);
            digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
            Oracle value(boost::multiprecision::cpp_int(digits),
                         boost::multiprecision::pow(boost::multiprecision::cpp_int(10),
                                                    static_cast<unsigned>(t.size() - dot - 1)));
            return minus ? Oracle(-value) : value;
        };
        const auto any = rc::gen::map(rc::gen::pair(rc::gen::arbitrary<std::int64_t>(), rc::gen::inRange(0, 6)),
                                      [](std::pair<std::int64_t, int> p) {
                                          switch (p.second) {
                                              case 0: return Number::fromInteger(p.first);
                                              case 1: return Number::fraction(p.first, 1000000);
                                              case 2: return Number::fraction(p.first % 2000, 100);
                                              case 3: return Number::fraction(INT64_MAX - (p.first & 3), 1000000);
                                              case 4: return Number::fraction(p.first % 100, 7);
                                              default:
                                                  return Number::fraction(INT64_MIN + (p.first & 0x1ffffffff), 1000000);
                                          }
                                      });
        const bool held = rc::check("small form equals rational", [&] {
            const Number a = *any, b = *any;
            const Oracle x = oracle(a), y = oracle(b);
            RC_ASSERT(oracle(a + b) == x + y);
            RC_ASSERT(oracle(a - b) == x - y);
            RC_ASSERT(oracle(a * b) == x * y);
            if (!b.isZero()) RC_ASSERT(oracle(a / b) == x / y);
            RC_ASSERT((a < b) == (x < y));
            RC_ASSERT((a == b) == (x == y));
            RC_ASSERT(((a - b) + b) == a);
            RC_ASSERT(((a - b) + b).asMicro() == a.asMicro());
            RC_ASSERT(Number::fromText(a.text()).value() == a);
        });
        QVERIFY(held);
    }
};

QTEST_APPLESS_MAIN(TestNumber)
#include "test_number.moc"
