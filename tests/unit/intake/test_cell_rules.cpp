#include <QtTest>

#include "core/intake/cell_rules.h"
#include "core/intake/column_names.h"
#include "core/base/utf8.h"

using namespace clearline;
Q_DECLARE_METATYPE(clearline::FactForm)
Q_DECLARE_METATYPE(clearline::SubjectKind)

namespace {

constexpr KnownColumn kKnown[] = {{"subject", true}, {"id", true},    {"kind", true},  {"act"},
                                  {"amount"},        {"received_on"}, {"made_good_on"}};

}  // namespace

class TestCellRules : public QObject {
    Q_OBJECT

private slots:
    void severalActs_data() {
        QTest::addColumn<QString>("act");
        QTest::addColumn<bool>("several");
        QTest::newRow("blank") << "" << false;
        QTest::newRow("one") << "act-2020.1/7" << false;
        QTest::newRow("one in Chinese") << "榕公交字第一号" << false;
        QTest::newRow("semicolon") << "a; b" << true;
        QTest::newRow("bar") << "a|b" << true;
        QTest::newRow("wide semicolon") << "甲；乙" << true;
        QTest::newRow("enumeration comma") << "甲、乙" << true;
    }
    void severalActs() {
        QFETCH(QString, act);
        QTEST(namesSeveral(act.toStdString()), "several");
    }

    void dates_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("isoOrFault");
        QTest::newRow("ISO") << "2019-03-14"
                             << "2019-03-14";
        QTest::newRow("leap day") << "2020-02-29"
                                  << "2020-02-29";
        QTest::newRow("far future") << "2099-12-31"
                                    << "2099-12-31";
        QTest::newRow("blank") << ""
                               << "";
        QTest::newRow("spaces") << "  "
                                << "";
        QTest::newRow("30 February") << "2019-02-30"
                                     << "csv.date-impossible";
        QTest::newRow("29 February of no leap year") << "2019-02-29"
                                                     << "csv.date-impossible";
        QTest::newRow("month 13") << "2019-13-01"
                                  << "csv.date-impossible";
        QTest::newRow("year 0") << "0000-01-01"
                                << "csv.date-impossible";
        QTest::newRow("02/03/24") << "02/03/24"
                                  << "csv.date-two-digit-year";
        QTest::newRow("19-03-14") << "19-03-14"
                                  << "csv.date-two-digit-year";
        QTest::newRow("14.3.19") << "14.3.19"
                                 << "csv.date-two-digit-year";
        QTest::newRow("slashes") << "2019/03/14"
                                 << "csv.date-form";
        QTest::newRow("day first") << "14/03/2019"
                                   << "csv.date-form";
        QTest::newRow("Chinese") << "2019年03月14日"
                                 << "csv.date-form";
        QTest::newRow("no hyphens") << "20190314"
                                    << "csv.date-form";
        QTest::newRow("short month") << "2019-3-14"
                                     << "csv.date-form";
        QTest::newRow("with a time") << "2019-03-14T00:00"
                                     << "csv.date-form";
        QTest::newRow("space before") << " 2019-03-14"
                                      << "csv.date-form";
        QTest::newRow("full-width digits") << "２０１９-03-14"
                                           << "csv.date-form";
    }
    void dates() {
        QFETCH(QString, text);
        QFETCH(QString, isoOrFault);
        const auto cell = dateCell(text.toStdString());
        const std::string got = cell.value ? cell.value->iso() : std::string(cell.fault);
        QCOMPARE(QString::fromStdString(got), isoOrFault);
    }

    void numbers_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("valueOrFault");
        QTest::newRow("whole") << "200"
                               << "200";
        QTest::newRow("negative") << "-12.50"
                                  << "-12.5";
        QTest::newRow("long") << "123456789012345678.90"
                              << "123456789012345678.9";
        QTest::newRow("blank") << ""
                               << "";
        QTest::newRow("decimal comma") << "1,5"
                                       << "csv.number-decimal-comma";
        QTest::newRow("groups and decimal comma") << "1.234,50"
                                                  << "csv.number-decimal-comma";
        QTest::newRow("negative decimal comma") << "-0,5"
                                                << "csv.number-decimal-comma";
        QTest::newRow("grouped") << "1,234.50"
                                 << "csv.number-form";
        QTest::newRow("two commas") << "1,234,567"
                                    << "csv.number-form";
        QTest::newRow("exponent") << "1e3"
                                  << "csv.number-form";
        QTest::newRow("with a unit") << "200元"
                                     << "csv.number-form";
        QTest::newRow("full-width digits") << "２００"
                                           << "csv.number-form";
        QTest::newRow("nothing before the point") << ".5"
                                                  << "csv.number-form";
        QTest::newRow("infinity") << "inf"
                                  << "csv.number-form";
    }
    void numbers() {
        QFETCH(QString, text);
        QFETCH(QString, valueOrFault);
        const auto cell = numberCell(text.toStdString());
        const std::string got = cell.value ? cell.value->text() : std::string(cell.fault);
        QCOMPARE(QString::fromStdString(got), valueOrFault);
    }

    void versions_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<quint32>("version");
        QTest::newRow("1") << "1" << 1u;
        QTest::newRow("12") << "12" << 12u;
        QTest::newRow("largest") << "4294967295" << 4294967295u;
        for (const char* refused : {"0", "01", "-1", "1.0", "v2", "4294967296", "1 "})
            QTest::newRow(refused) << refused << 0u;
    }
    void versions() {
        QFETCH(QString, text);
        QFETCH(quint32, version);
        const auto cell = versionCell(text.toStdString());
        QCOMPARE(cell.value.value_or(0), version);
        QCOMPARE(cell.fault.empty(), version != 0);
    }

    void factForms_data() {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<FactForm>("form");
        QTest::newRow("numbers") << QStringList{"1", "", "-2.5", "0", "0.5"} << FactForm::Number;
        QTest::newRow("leading zeros are text") << QStringList{"1", "007"} << FactForm::Text;
        QTest::newRow("dates") << QStringList{"2019-03-14", "", "2020-02-29"} << FactForm::Date;
        QTest::newRow("one impossible date") << QStringList{"2019-03-14", "2019-02-30"} << FactForm::Text;
        QTest::newRow("true and false") << QStringList{"true", "false", ""} << FactForm::Boolean;
        QTest::newRow("yes is text") << QStringList{"true", "yes"} << FactForm::Text;
        QTest::newRow("number then date") << QStringList{"1", "2019-03-14"} << FactForm::Text;
        QTest::newRow("all blank") << QStringList{"", " "} << FactForm::Text;
        QTest::newRow("a lone sign") << QStringList{"-"} << FactForm::Text;
        QTest::newRow("no cells") << QStringList{} << FactForm::Text;
    }
    void factForms() {
        QFETCH(QStringList, cells);
        QFETCH(FactForm, form);
        FactFormFinder finder;
        for (const QString& cell : cells) finder.see(cell.toStdString());
        QCOMPARE(finder.form(), form);
    }

    // Where the kind of subject is not said, either identifier is fine.
    void identifierByKind_data() {
        QTest::addColumn<QString>("identifier");
        QTest::addColumn<SubjectKind>("kind");
        QTest::addColumn<QString>("fault");
        using K = SubjectKind;
        QTest::newRow("person's") << "990101198001010014" << K::Person << "";
        QTest::newRow("firm's") << "91990100MA00TE5T29" << K::Firm << "";
        QTest::newRow("person's of a firm") << "990101198001010014" << K::Firm << "identifier.organisation-check";
        QTest::newRow("firm's of a person") << "91990100MA00TE5T29" << K::Person << "identifier.character";
        QTest::newRow("person's, not said") << "990101198001010014" << K::NotSaid << "";
        QTest::newRow("firm's, not said") << "91990100MA00TE5T29" << K::NotSaid << "";
        QTest::newRow("wrong digits, not said") << "990101198001010015" << K::NotSaid << "identifier.check";
        QTest::newRow("wrong firm's, not said") << "91990100MA00TE5T28" << K::NotSaid << "identifier.check";
        QTest::newRow("short, not said") << "9901" << K::NotSaid << "identifier.length";
    }
    void identifierByKind() {
        QFETCH(QString, identifier);
        QFETCH(SubjectKind, kind);
        QFETCH(QString, fault);
        QCOMPARE(QString::fromUtf8(identifierFault(identifier.toStdString(), kind).data()),
                 fault.isEmpty() ? QString() : fault);
    }

    void columnNames_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("is");
        QTest::newRow("known") << "received_on"
                               << "known received_on";
        QTest::newRow("letters swapped") << "recieved_on"
                                         << "near received_on";
        QTest::newRow("letter missing") << "receved_on"
                                        << "near received_on";
        QTest::newRow("two slips") << "recived_om"
                                   << "near received_on";
        QTest::newRow("first letter missing") << "eceived_on"
                                              << "near received_on";
        QTest::newRow("capitals") << "Received_On"
                                  << "near received_on";
        QTest::newRow("spaces") << "made good on"
                                << "near made_good_on";
        QTest::newRow("hyphens") << "made-good-on"
                                 << "near made_good_on";
        QTest::newRow("space at the end") << "amount "
                                          << "near amount";
        QTest::newRow("without _on") << "received"
                                     << "near received_on";
        QTest::newRow("_date for _on") << "received_date"
                                       << "near received_on";
        QTest::newRow("plural") << "kinds"
                                << "near kind";
        QTest::newRow("all capitals") << "ID"
                                      << "near id";
        QTest::newRow("a fact like a short name") << "fact"
                                                  << "fact";
        QTest::newRow("another short word") << "age"
                                            << "fact";
        QTest::newRow("count is no amount") << "count"
                                            << "fact";
        QTest::newRow("a plain fact") << "district"
                                      << "fact";
        QTest::newRow("Chinese") << "罚款金额"
                                 << "fact";
        QTest::newRow("with digits") << "fine_2"
                                     << "fact";
        QTest::newRow("accents") << "número"
                                 << "fact";
        QTest::newRow("digit first") << "2nd"
                                     << "unusable";
        QTest::newRow("full-width brackets") << "金额（万元）"
                                             << "unusable";
        QTest::newRow("space inside") << "fine paid"
                                      << "unusable";
        QTest::newRow("point") << "fine.paid"
                               << "unusable";
        QTest::newRow("blank") << ""
                               << "unusable";
        QTest::newRow("hidden direction mark") << QStringLiteral("fine\u202E") << "unusable";
    }
    void columnNames() {
        QFETCH(QString, name);
        QFETCH(QString, is);
        const ColumnName judged = judgeColumnName(name.toStdString(), kKnown);
        const QString known = QString::fromUtf8(kKnown[judged.known].name.data());
        const QString words[] = {"known " + known, "near " + known, "fact", "unusable"};
        QCOMPARE(words[static_cast<int>(judged.is)], is);
    }

    void badUtf8_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("firstBad");
        QTest::newRow("ASCII") << QByteArray("a plain text of some length") << -1;
        QTest::newRow("Chinese") << QByteArray("在路上闯红灯") << -1;
        QTest::newRow("four bytes") << QByteArray("\xF0\xA0\x80\x80") << -1;
        QTest::newRow("largest") << QByteArray("\xF4\x8F\xBF\xBF") << -1;
        QTest::newRow("past the largest") << QByteArray("\xF4\x90\x80\x80") << 0;
        QTest::newRow("overlong") << QByteArray("12345678\xC0\xAF") << 8;
        QTest::newRow("overlong of three") << QByteArray("\xE0\x80\x80") << 0;
        QTest::newRow("surrogate") << QByteArray("ab\xED\xA0\x80") << 2;
        QTest::newRow("cut short") << QByteArray("abc\xE5\x9C") << 3;
        QTest::newRow("lone continuation") << QByteArray("abcdefghijk\x80") << 11;
        QTest::newRow("GBK") << QByteArray("a\xB4\xB3") << 1;
    }
    void badUtf8() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, firstBad);
        const std::size_t at = firstBadUtf8(bytes.toStdString());
        QCOMPARE(at == std::string_view::npos ? -1 : static_cast<int>(at), firstBad);
    }
};

QTEST_APPLESS_MAIN(TestCellRules)
#include "test_cell_rules.moc"
