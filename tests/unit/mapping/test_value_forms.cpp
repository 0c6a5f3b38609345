// What one cell can be, by itself: numbers and days in every way in which they are met, and those that are refused.
#include <QtTest>

#include "core/mapping/cell_text.h"
#include "core/mapping/date_cell.h"
#include "core/mapping/number_cell.h"

using namespace clearline;

namespace {

QString textOf(const std::optional<Number>& number) {
    return number ? QString::fromStdString(number->text()) : QString();
}
QString textOf(const std::optional<Date>& day) { return day ? QString::fromStdString(day->iso()) : QString(); }
QString textOf(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

}  // namespace

class TestValueForms : public QObject {
    Q_OBJECT

private slots:
    void numbers_data() {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("point");  // read with a decimal point
        QTest::addColumn<QString>("comma");  // read with a decimal comma
        QTest::addColumn<QString>("fault");
        const auto both = [](const char* cell, const char* value) {
            QTest::newRow(cell) << cell << value << value << "";
        };
        const auto point = [](const char* cell, const char* value) {
            QTest::newRow(cell) << cell << value << ""
                                << "";
        };
        const auto comma = [](const char* cell, const char* value) {
            QTest::newRow(cell) << cell << "" << value << "";
        };
        const auto either = [](const char* cell, const char* a, const char* b) {
            QTest::newRow(cell) << cell << a << b << "";
        };
        const auto none = [](const char* cell, const char* fault) {
            QTest::newRow(cell) << cell << ""
                                << "" << fault;
        };
        both("12", "12");
        both("-12", "-12");
        both("+5", "5");
        both("\u22125", "-5");
        both("007", "7");
        both("0", "0");
        point("1234.5", "1234.5");
        point("0.234", "0.234");
        point("1234.567", "1234.567");
        point("1,234.50", "1234.5");
        point("1,234,567", "1234567");
        point("-1,234.5", "-1234.5");
        point("123456789012345678.90", "123456789012345678.9");
        point(".5", "0.5");
        comma("1,5", "1.5");
        comma("1.234,50", "1234.5");
        comma("1.234.567", "1234567");
        comma("0,234", "0.234");
        comma("1234,567", "1234.567");
        either("1.234", "1.234", "1234");
        either("1,234", "1234", "1.234");
        either("-12,345", "-12345", "-12.345");
        none("1,23,4", "map.number-grouping");
        none("1,2345", "");  // see below: one way, with a decimal comma
        none("12,34,567", "map.number-grouping");
        none("1.2.3", "map.number-grouping");
        none(",123,456", "map.number-grouping");
        none("1234,567.8", "map.number-grouping");
        none("1.", "map.number-grouping");
        none("２００", "map.number-full-width");
        none("２００．５", "map.number-full-width");
        none("二百", "map.number-chinese");
        none("贰佰元", "map.number-chinese");
        none("(200)", "map.number-brackets");
        none("（1,200.50）", "map.number-brackets");
        none("200元", "map.number-unit");
        none("¥200", "map.number-unit");
        none("1.5万元", "map.number-unit");
        none("15%", "map.number-unit");
        none("1.2E+05", "map.number-exponent");
        none("9.9E17", "map.number-exponent");
        none("-", "csv.number-form");
        none("abc", "csv.number-form");
        none("1 234", "csv.number-form");
        none("12-3", "csv.number-form");
        none("12a3", "csv.number-form");
    }
    void numbers() {
        QFETCH(QString, cell);
        QFETCH(QString, point);
        QFETCH(QString, comma);
        QFETCH(QString, fault);
        if (cell == "1,2345") comma = "1.2345";
        const std::string text = cell.toStdString();
        const NumberCell read = numberCellOf(text, {});
        QCOMPARE(textOf(read.point), point);
        QCOMPARE(textOf(read.comma), comma);
        QCOMPARE(textOf(read.fault), fault);
    }

    void units_data() {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("fault");
        QTest::newRow("yuan") << "200元"
                              << "200"
                              << "";
        QTest::newRow("ten thousand") << "1.5万元"
                                      << "15000"
                                      << "";
        QTest::newRow("a space before") << "1.5 万元"
                                        << "15000"
                                        << "";
        QTest::newRow("none") << "200"
                              << "200"
                              << "";
        QTest::newRow("exactly") << "0.123456万元"
                                 << "1234.56"
                                 << "";
        QTest::newRow("not declared") << "200美元"
                                      << ""
                                      << "map.number-unit";
        QTest::newRow("unit alone") << "万元"
                                    << ""
                                    << "map.number-chinese";
        QTest::newRow("twice") << "1元元"
                               << ""
                               << "map.number-unit";
    }
    void units() {
        QFETCH(QString, cell);
        QFETCH(QString, value);
        QFETCH(QString, fault);
        const std::string text = cell.toStdString();
        const NumberCell read = numberCellOf(text, {{"元", Number(1)}, {"万元", Number(10000)}});
        QCOMPARE(textOf(read.point), value);
        QCOMPARE(textOf(read.fault), fault);
    }

    void aNumberOfTheFormatsOwn_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("value");
        QTest::newRow("plain") << "200.50"
                               << "200.5";
        QTest::newRow("exponent") << "1E+20"
                                  << "100000000000000000000";
        QTest::newRow("small") << "5.5e-2"
                               << "0.055";
        QTest::newRow("zero") << "0e0"
                              << "0";
        QTest::newRow("too large") << "1e401"
                                   << "";
        QTest::newRow("no number") << "1e"
                                   << "";
        QTest::newRow("not finite") << "inf"
                                    << "";
    }
    void aNumberOfTheFormatsOwn() {
        QFETCH(QString, text);
        QFETCH(QString, value);
        QCOMPARE(textOf(plainNumber(text.toStdString())), value);
    }

    void days_data() {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("others");  // by form: dmy mdy ymd 1900 1904, those that there are
        QTest::addColumn<QString>("fault");
        const auto plain = [](const char* cell, const char* day) {
            QTest::newRow(cell) << cell << day << ""
                                << "";
        };
        const auto open = [](const char* cell, const char* days) { QTest::newRow(cell) << cell << "" << days << ""; };
        const auto none = [](const char* cell, const char* fault) {
            QTest::newRow(cell) << cell << ""
                                << "" << fault;
        };
        plain("2019-07-09", "2019-07-09");
        plain("2019-7-9", "2019-07-09");
        plain("2019/7/9", "2019-07-09");
        plain("2019/07/09", "2019-07-09");
        plain("2019.7.9", "2019-07-09");
        plain("20190709", "2019-07-09");
        plain("2019年07月09日", "2019-07-09");
        plain("2019年7月9日", "2019-07-09");
        plain("2019年7月9号", "2019-07-09");
        plain("2019 年 7 月 9 日", "2019-07-09");
        plain("2020-02-29", "2020-02-29");
        plain("2019-07-09 00:00:00", "2019-07-09");
        plain("2019/7/9 0:00", "2019-07-09");
        plain("2019-07-09T00:00:00", "2019-07-09");
        plain("2099-12-31", "2099-12-31");
        open("09/07/2019", "dmy 2019-07-09 mdy 2019-09-07");
        open("25/12/2019", "dmy 2019-12-25");
        open("12-25-2019", "mdy 2019-12-25");
        open("9.7.2019", "dmy 2019-07-09 mdy 2019-09-07");
        open("02/03/24", "dmy 2024-03-02 mdy 2024-02-03 ymd 2002-03-24");
        open("99.12.31", "ymd 1999-12-31");
        open("31.12.99", "dmy 1999-12-31");
        open("19年7月9日", "ymd 2019-07-09");
        open("43655", "1900 2019-07-09 1904 2023-07-10");
        open("43655.0", "1900 2019-07-09 1904 2023-07-10");
        open("59", "1900 1900-02-28 1904 1904-02-29");
        open("60", "1904 1904-03-01");
        open("61", "1900 1900-03-01 1904 1904-03-02");
        open("0", "1904 1904-01-01");
        none("2019-02-30", "csv.date-impossible");
        none("2019-13-01", "csv.date-impossible");
        none("20190230", "csv.date-impossible");
        none("2019年2月30日", "csv.date-impossible");
        none("31/31/2019", "csv.date-impossible");
        none("0000-00-00", "csv.date-impossible");
        none("2019-07", "csv.date-form");
        none("2019年7月", "csv.date-form");
        none("2019-07-09 25:00", "csv.date-form");
        none("2019-07/09", "csv.date-form");
        none("长期", "csv.date-form");
        none("2019", "");
        none("二〇一九年七月九日", "map.date-chinese");
        none("2019年七月九日", "map.date-chinese");
        none("２０１９-07-09", "csv.date-form");
        none("12345678901", "csv.date-form");
    }
    void days() {
        QFETCH(QString, cell);
        QFETCH(QString, plain);
        QFETCH(QString, others);
        QFETCH(QString, fault);
        if (cell == "2019") others = "1900 1905-07-11 1904 1909-07-12";
        const std::string text = cell.toStdString();
        const DateCell read = dateCellOf(text, std::nullopt);
        QCOMPARE(textOf(read.in(DateForm::Plain)), plain);
        const char* names[] = {"", "dmy", "mdy", "ymd", "1900", "1904"};
        QStringList found;
        for (std::size_t form = 1; form < kDateForms; ++form)
            if (read.as[form]) found << QString(names[form]) + " " + textOf(read.as[form]);
        QCOMPARE(found.join(' '), others);
        QCOMPARE(textOf(read.fault), fault);
        QVERIFY(!read.timeDropped);
    }

    void aTimeOfDayIsSeen_data() {
        QTest::addColumn<QString>("cell");
        for (const char* cell :
             {"2019-07-09 14:30:05", "2019-07-09T14:30:05.250", "2019-07-09T16:00:00Z", "2019-07-09T08:30:00+08:00",
              "2019年7月9日14时30分", "2019年7月9日 14:30", "2019/7/9 0:01"})
            QTest::newRow(cell) << cell;
    }
    void aTimeOfDayIsSeen() {
        QFETCH(QString, cell);
        const std::string text = cell.toStdString();
        const DateCell read = dateCellOf(text, std::nullopt);
        QCOMPARE(textOf(read.in(DateForm::Plain)), QString("2019-07-09"));
        QVERIFY(read.timeDropped);
    }

    void aCenturyDecidesTwoDigits_data() {
        QTest::addColumn<quint32>("century");
        QTest::addColumn<QString>("day");
        QTest::newRow("1970") << 1970u << "2024-03-02";
        QTest::newRow("1900") << 1900u << "1924-03-02";
        QTest::newRow("1924") << 1924u << "1924-03-02";
        QTest::newRow("1925") << 1925u << "2024-03-02";
    }
    void aCenturyDecidesTwoDigits() {
        QFETCH(quint32, century);
        QFETCH(QString, day);
        QCOMPARE(textOf(dateCellOf("02/03/24", century).in(DateForm::DayMonthYear)), day);
    }

    void blanksAround_data() {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("inside");
        QTest::newRow("none") << "a b"
                              << "a b";
        QTest::newRow("spaces and tabs") << " \ta b\t "
                                         << "a b";
        QTest::newRow("wide") << QString::fromUtf8("\u3000林\u3000晓\u3000") << QString::fromUtf8("林\u3000晓");
        QTest::newRow("no-break") << QString::fromUtf8("\u00A0 x \u00A0") << "x";
        QTest::newRow("nothing else") << QString::fromUtf8(" \u3000 ") << "";
    }
    void blanksAround() {
        QFETCH(QString, cell);
        QFETCH(QString, inside);
        const std::string text = cell.toStdString();
        QCOMPARE(textOf(trimmedCell(text)), inside);
    }
};

QTEST_APPLESS_MAIN(TestValueForms)
#include "test_value_forms.moc"
