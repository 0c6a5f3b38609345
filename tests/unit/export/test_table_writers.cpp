#include "core/export/table_writers.h"

#include <QtTest>

#include <nlohmann/json.hpp>

#include "core/export/html_text.h"
#include "core/tables/workbook.h"

using namespace clearline;

namespace {

using Side = ReportColumn::Side;

ReportTable sample() {
    ReportTable table{"lines",
                      "Lines, changed",
                      {{"on", "Day"}, {"what", "What"}, {"points", "Points", Side::Right}},
                      {},
                      {"Identifiers are masked."},
                      1};
    table.add({ReportCell::day(*Date::fromIso("2019-03-14")), ReportCell::text("=cmd & <b>闯红灯</b>, \"x\""),
               ReportCell::change(Number(-15))});
    table.add({{}, ReportCell::text("third"), ReportCell::number(Number::fraction(1, 3))});
    table.add({{}, ReportCell::text("long"), ReportCell::number(*Number::fromDecimal("0.12345678901234567"))}, true);
    table.add({{}, ReportCell::text("short row")});
    return table;
}

std::string written(const std::vector<ReportTable>& tables, TableFormat format) {
    std::string bytes;
    const auto problem = writeTables(tables, format, {"Compare <1>", Language::English, "a.xlsx"},
                                     [&](std::string_view piece) { bytes += piece; });
    return problem ? problem->code : bytes;
}

RawTable sheetOf(const std::string& bytes, const std::string& sheet) {
    TableForm form;
    form.format = FileFormat::Xlsx;
    form.table = sheet;
    auto read = readWorkbook({"a.xlsx", bytes, "", nullptr}, form);
    return read ? std::move(read).value().table : RawTable{};
}

}  // namespace

class TestTableWriters : public QObject {
    Q_OBJECT

private slots:
    void csvKeepsNumbersAndGuardsTexts() {
        QCOMPARE(QString::fromStdString(written({sample()}, TableFormat::Csv)),
                 QStringLiteral("Day,What,Points\r\n"
                                "2019-03-14,\"'=cmd & <b>闯红灯</b>, \"\"x\"\"\",-15\r\n"
                                ",third,1/3\r\n"
                                ",long,0.12345678901234567\r\n"
                                ",short row,\r\n"));
    }

    void csvOfSeveralNamesEach() {
        ReportTable other{"other", "Other", {{"a", "A"}}};
        const std::string csv = written({other, other}, TableFormat::Csv);
        QCOMPARE(csv, std::string("Other\r\nA\r\n\r\nOther\r\nA\r\n"));
    }

    void jsonKeepsExactTextsUnderKeys() {
        const auto json = nlohmann::json::parse(written({sample()}, TableFormat::Json));
        QCOMPARE(json["format"].get<int>(), 1);
        QCOMPARE(json["title"].get<std::string>(), std::string("Compare <1>"));
        const auto& table = json["tables"][0];
        QCOMPARE(table["columns"][2]["title"].get<std::string>(), std::string("Points"));
        QCOMPARE(table["rows"][0]["points"].get<std::string>(), std::string("-15"));
        QCOMPARE(table["rows"][1]["points"].get<std::string>(), std::string("1/3"));
        QVERIFY(table["rows"][3]["points"].is_null());
        QCOMPARE(table["notes"].size(), std::size_t{1});
    }

    void keysAreNeverTwice() {
        ReportTable table{"t", "T", {{"a", "A"}, {"a", "B"}, {"", "C"}, {"a_2", "D"}, {"", "E"}}};
        const std::vector<std::string> expected{"a", "a_2", "column", "a_2_2", "column_2"};
        QVERIFY(columnKeys(table) == expected);
    }

    void workbookHasTypedCells() {
        const RawTable sheet = sheetOf(written({sample()}, TableFormat::Xlsx), "Lines, changed");
        const auto cell = [&](std::size_t row, std::size_t column) {
            return std::string(sheet.cell(row, column).value);
        };
        QCOMPARE(sheet.rowCount(), std::size_t{6});  // the reader passes over the blank one
        QCOMPARE(cell(0, 2), std::string("Points"));
        QVERIFY(sheet.cell(1, 0).form == RawForm::Day);
        QVERIFY(sheet.cell(1, 2).form == RawForm::Number);
        QCOMPARE(cell(1, 2), std::string("-15"));
        QVERIFY(sheet.cell(2, 2).form == RawForm::Text);
        QCOMPARE(cell(2, 2), std::string("1/3"));
        // A binary number would lose its end.
        QVERIFY(sheet.cell(3, 2).form == RawForm::Text);
        QCOMPARE(cell(3, 2), std::string("0.12345678901234567"));
        QCOMPARE(cell(5, 0), std::string("Identifiers are masked."));
    }

    void sheetNames_data() {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::newRow("plain") << "Lines"
                               << "Lines"
                               << "Lines 2";
        QTest::newRow("forbidden") << "a/b:c*d?[e]\\"
                                   << "a b c d  e"
                                   << "a b c d  e 2";
        QTest::newRow("quotes outside") << "'x'"
                                        << "x"
                                        << "x 2";
        QTest::newRow("nothing left") << "///"
                                      << "t"
                                      << "t 2";
        QTest::newRow("long") << "abcdefghijklmnopqrstuvwxyz0123456789"
                              << "abcdefghijklmnopqrstuvwxyz01234"
                              << "abcdefghijklmnopqrstuvwxyz012 2";
        QTest::newRow("Chinese") << "各行的差别与原因"
                                 << "各行的差别与原因"
                                 << "各行的差别与原因 2";
    }
    void sheetNames() {
        QFETCH(QString, title);
        ReportTable table{"t", title.toStdString(), {{"a", "A"}}};
        const std::string bytes = written({table, table}, TableFormat::Xlsx);
        QFETCH(QString, first);
        QFETCH(QString, second);
        for (const QString& name : {first, second})
            QVERIFY2(sheetOf(bytes, name.toStdString()).rowCount() == 1, qPrintable(name));
    }

    void htmlEscapesAndNamesItsHeads() {
        const std::string html = written({sample()}, TableFormat::Html);
        const auto has = [&](const char* text) { return html.find(text) != std::string::npos; };
        QVERIFY(has("=cmd &amp; &lt;b&gt;闯红灯&lt;/b&gt;, &quot;x&quot;"));
        QVERIFY(!has("<b>"));
        QVERIFY(has("<title>Compare &lt;1&gt;</title>"));
        QVERIFY(has("<th scope=\"col\" class=\"n\">Points</th>"));
        QVERIFY(has("<th scope=\"row\">third</th>"));
        QVERIFY(has("<caption>Lines, changed</caption>"));
        QVERIFY(has("<td class=\"n\">\u221215</td>"));
        QVERIFY(has("Identifiers are masked."));
        QVERIFY(has("<tr class=\"strong\">"));
        QVERIFY(!has("<script") && !has("http://") && !has("https://") && !has("src="));
    }

    void htmlTexts_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("html");
        QTest::newRow("markup") << QByteArray("<a href='x'>&") << QByteArray("&lt;a href=&#39;x&#39;&gt;&amp;");
        QTest::newRow("control") << QByteArray(
                                        "a\x01"
                                        "b\x7f",
                                        4)
                                 << QByteArray(
                                        "a\uFFFD"
                                        "b\uFFFD");
        QTest::newRow("nul") << QByteArray("a\0b", 3)
                             << QByteArray(
                                    "a\uFFFD"
                                    "b");
        QTest::newRow("broken UTF-8") << QByteArray(
                                             "a\xFF"
                                             "b")
                                      << QByteArray(
                                             "a\uFFFD"
                                             "b");
        QTest::newRow("line end and tab") << QByteArray("a\n\tb") << QByteArray("a\n\tb");
        QTest::newRow("Chinese") << QByteArray("日期") << QByteArray("日期");
    }
    void htmlTexts() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, html);
        QCOMPARE(QByteArray::fromStdString(htmlEscaped(text.toStdString())), html);
    }

    void unescapingGivesTheTextBack() {
        const std::string text = "a & b &amp; <\"'> 闯";
        QCOMPARE(htmlUnescaped(htmlEscaped(text)), text);
    }

    void clipboardHasTabsAndWhatIsShown() {
        QCOMPARE(QString::fromStdString(tabSeparated(sample(), true, {0, 3})),
                 QStringLiteral("Day\tWhat\tPoints\n2019-03-14\t=cmd & <b>闯红灯</b>, \"x\"\t\u221215\n"
                                "\tshort row\t\n"));
        ReportTable table{"t", "T", {{"a", "A"}}};
        table.add({ReportCell::text("one\ttwo\nthree")});
        QCOMPARE(tabSeparated(table, false), std::string("one two three\n"));
    }

    void endings_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("format");
        QTest::newRow("csv") << "a.csv" << static_cast<int>(TableFormat::Csv);
        QTest::newRow("upper") << "A.XLSX" << static_cast<int>(TableFormat::Xlsx);
        QTest::newRow("htm") << "a.htm" << static_cast<int>(TableFormat::Html);
        QTest::newRow("none") << "a" << -1;
    }
    void endings() {
        QFETCH(QString, name);
        QFETCH(int, format);
        const auto found = tableFormatOf(name.toStdString());
        QCOMPARE(found ? static_cast<int>(*found) : -1, format);
    }
};

QTEST_APPLESS_MAIN(TestTableWriters)
#include "test_table_writers.moc"
