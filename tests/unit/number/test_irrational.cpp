// Roots, powers, exponentials and logarithms: exact where the result is a fraction, else right to
// 34 digits, and saying which.
#include <QtTest>

#include "core/number/irrational.h"

using namespace clearline;

class TestIrrational : public QObject {
    Q_OBJECT
private slots:
    void roots_data();
    void roots();
    void exponentials();
    void logarithms();
    void powers();
    void nothing_where_there_is_none();
};

namespace {

Number number(const char* text) { return *Number::fromText(text); }
std::string text(const std::optional<Irrational>& found) {
    return found ? found->value.text() + (found->exact ? "" : " ~") : "nothing";
}

}  // namespace

void TestIrrational::roots_data() {
    QTest::addColumn<QString>("of");
    QTest::addColumn<QString>("root");
    const auto row = [](const char* of, const char* root) { QTest::newRow(of) << QString(of) << QString(root); };
    row("0", "0");
    row("1", "1");
    row("2.25", "1.5");
    row("4/9", "2/3");
    row("0.0001", "0.01");
    row("100000000000000000000000000000000000000000000", "10000000000000000000000");
    row("2", "1.414213562373095048801688724209698 ~");
    row("3", "1.732050807568877293527446341505872 ~");
    row("0.00002", "0.004472135954999579392818347337462552 ~");
    row("1000000000000000000000000000000000000000000000000000000000000", "1000000000000000000000000000000");
    row("10000000000000000000000000000000000000000000000000000000000000", "3162277660168379331998893544432.719 ~");
}

void TestIrrational::roots() {
    QFETCH(QString, of);
    QFETCH(QString, root);
    QCOMPARE(QString::fromStdString(text(squareRoot(number(of.toLatin1().constData())))), root);
}

void TestIrrational::exponentials() {
    QCOMPARE(text(exponential(Number(0))), std::string("1"));
    QCOMPARE(text(exponential(Number(1))), std::string("2.718281828459045235360287471352662 ~"));
    QCOMPARE(text(exponential(Number(-1))), std::string("0.3678794411714423215955237701614609 ~"));
    QCOMPARE(text(exponential(Number(100))), std::string("26881171418161354484126255515800140000000000 ~"));
}

void TestIrrational::logarithms() {
    QCOMPARE(text(naturalLogarithm(Number(1))), std::string("0"));
    QCOMPARE(text(naturalLogarithm(Number(10))), std::string("2.302585092994045684017991454684364 ~"));
    QCOMPARE(text(naturalLogarithm(number("0.5"))), std::string("-0.6931471805599453094172321214581766 ~"));
    // So near to one that one plus it would be lost.
    const Number tiny = Number(1) / Number(10).power(500);
    const auto found = naturalLogarithm(Number(1) + tiny);
    QVERIFY(found && found->value == tiny);
}

void TestIrrational::powers() {
    QCOMPARE(text(realPower(Number(4), number("0.5"))), std::string("2"));
    QCOMPARE(text(realPower(Number(8), number("-1/3"))), std::string("0.5"));
    QCOMPARE(text(realPower(Number(0), number("0.5"))), std::string("0"));
    QCOMPARE(text(realPower(Number(2), number("0.5"))), std::string("1.414213562373095048801688724209698 ~"));
}

void TestIrrational::nothing_where_there_is_none() {
    QCOMPARE(text(squareRoot(Number(-1))), std::string("nothing"));
    QCOMPARE(text(naturalLogarithm(Number(0))), std::string("nothing"));
    QCOMPARE(text(naturalLogarithm(Number(-1))), std::string("nothing"));
    QCOMPARE(text(realPower(Number(-8), number("1/3"))), std::string("nothing"));
    QCOMPARE(text(realPower(Number(0), number("-0.5"))), std::string("nothing"));
    QCOMPARE(text(exponential(Number(1000000))), std::string("nothing"));
    QCOMPARE(text(exponential(Number(-1000000))), std::string("nothing"));
}

QTEST_APPLESS_MAIN(TestIrrational)
#include "test_irrational.moc"
