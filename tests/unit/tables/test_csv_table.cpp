// Text tables: cells, places, what is refused and why, limits; and the property that whatever is written is read.
#include <rapidcheck.h>
#include <QtTest>

#include "core/base/utf8.h"
#include "core/tables/csv_rows.h"
#include "core/tables/csv_table.h"
#include "tests/unit/tables/shown_table.h"
#include "tests/unit/tables/written_csv.h"

using namespace clearline;

namespace {

TableForm formOf(Encoding encoding, char separator = ',') {
    TableForm form;
    form.encoding = encoding;
    form.separator = separator;
    return form;
}

// Letters of one, two, three and four bytes in each of the encodings, and what CSV is made of.
rc::Gen<std::string> nastyText() {
    const auto piece = rc::gen::weightedOneOf<std::string>(
        {{4, rc::gen::element<std::string>(",", ";", "\t", "|", "\"", "\"\"", "\n", "\r\n", "\r", " ", "a", "9")},
         {3, rc::gen::element<std::string>("罚", "款", "万", "元", "静", "臺", "€", "é", "ü", "я", "𠮷", "😀", "　")},
         {1, rc::gen::map(rc::gen::inRange<std::uint32_t>(0x4E00, 0x9FA5),
                          [](std::uint32_t letter) {
                              std::string text;
                              appendUtf8(text, letter);
                              return text;
                          })},
         {1, rc::gen::map(rc::gen::inRange(32, 127), [](int c) { return std::string(1, static_cast<char>(c)); })}});
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece), [](const std::vector<std::string>& all) {
        std::string text;
        for (const std::string& one : all) text += one;
        return text;
    });
}

}  // namespace

class TestCsvTable : public QObject {
    Q_OBJECT

private slots:
    void cells_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("encoding");
        QTest::addColumn<QByteArray>("separator");
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QByteArray>("problems");
        const auto row = [](const char* name, const QByteArray& bytes, const char* table, const char* problems = "",
                            Encoding encoding = Encoding::Utf8, const char* separator = ",") {
            QTest::newRow(name) << bytes << static_cast<int>(encoding) << QByteArray(separator) << QByteArray(table)
                                << QByteArray(problems);
        };
        row("plain", "a,b\n1,2\n", "\n1: a|b\n2: 1|2");
        row("no line end at the end", "a,b\n1,2", "\n1: a|b\n2: 1|2");
        row("CRLF", "a,b\r\n1,2\r\n", "\n1: a|b\n2: 1|2");
        row("CR alone, as an old Mac has it", "a,b\r1,2\r\r3,4", "\n1: a|b\n2: 1|2\n4: 3|4");
        row("byte order mark",
            "\xEF\xBB\xBF"
            "a,b\n",
            "\n1: a|b");
        row("blank lines count but are no rows", "a,b\n\n\n1,2\n", "\n1: a|b\n4: 1|2");
        row("a row of nothing but separators", "a,b\n,\n1,2\n", "\n1: a|b\n2: |\n3: 1|2");
        row("quotes", "\"a,1\",\"b\"\"c\"\n\"x\ny\",\"\"\n", "\n1: a,1|b\"c\n2: x\ny|");
        row("a line break in quotes is one row", "a\n\"1\n2\n3\"\n4\n", "\n1: a\n2: 1\n2\n3\n3: 4");
        row("semicolons", "a;b\n1,5;2\n", "\n1: a|b\n2: 1,5|2", "", Encoding::Utf8, ";");
        row("tabs", "a\tb\n1\t2\n", "\n1: a|b\n2: 1|2", "", Encoding::Utf8, "\t");
        row("GB18030", QByteArray::fromHex("D0D5C3FB2CB7D6CAFD0AC1D6BEB22C3638390A"), "\n1: 姓名|分数\n2: 林静|689", "",
            Encoding::Gb18030);
        row("bars in GB18030, one of them half a letter", QByteArray::fromHex("817C7C610A"), "\n1: 亅|a", "",
            Encoding::Gb18030, "|");
        row("UTF-16LE", QByteArray::fromHex("FFFED3592C000D540A0097670A00"), "\n1: 姓|名\n2: !林|",
            "csv.too-few-cells 2:2 1 2", Encoding::Utf16Le);
        row("UTF-16BE", QByteArray::fromHex("59D3002C540D000A00310032002C0033"), "\n1: 姓|名\n2: 12|3", "",
            Encoding::Utf16Be);

        row("too few cells", "a,b,c\n1,2\n", "\n1: a|b|c\n2: !1|!2|", "csv.too-few-cells 2:3 2 3");
        row("too many cells", "a,b\n1,2,3\n", "\n1: a|b|\n2: !1|!2|!3", "csv.too-many-cells 2:3 3 2");
        row("more cells with nothing in them", "a,b\n1,2,,\n", "\n1: a|b||\n2: 1|2||");
        row("a column without a name, empty below", "a,b,\n1,2\n", "\n1: a|b|\n2: 1|2|");
        row("a column without a name, filled", "a,b,\n1,2,3\n", "\n1: a|b|\n2: 1|2|3");
        row("a quote that never closes costs its line", "a,b\n1,\"2\n3,4\n", "\n1: a|b\n2: !1|!2\n3: 3|4",
            "csv.quote-open 2:2 \"2 2");
        row("text behind a quote", "a,b\n\"1\"x,2\n", "\n1: a|b\n2: !1|2", "csv.quote-stray 2:1 \"1\"x 1");
        row("a quote inside", "a,b\n5\" pipe,2\n", "\n1: a|b\n2: 5\" pipe|2", "csv.quote-inside 2:1 5\" pipe 1");
        row("a zero byte", QByteArray("a,b\n1\0,2\n", 9), "\n1: a|b\n2: !1⟨00⟩|2", "table.nul 2:1 5");
        row("not UTF-8", "a,b\nx\xB2y,2\n", "\n1: a|b\n2: !x⟨B2⟩y|2", "table.not-decodable 2:1 B2 5 utf-8");
        row("not UTF-8, twice in a cell", "a\n\xFFx\xE7\xBD,\n", "\n1: a|\n2: !⟨FF⟩x⟨E7 BD⟩|",
            "table.not-decodable 2:1 FF 2 utf-8");
        row("not GB18030", QByteArray::fromHex("610A78FF2C0A"), "\n1: a|\n2: !x⟨FF⟩|",
            "table.not-decodable 2:1 FF 3 gb18030", Encoding::Gb18030);
        row("GB18030 cut off", QByteArray::fromHex("610AC1D6BE"), "\n1: a\n2: !林⟨BE⟩",
            "table.not-decodable 2:1 BE 4 gb18030", Encoding::Gb18030);
        row("half a pair in UTF-16", QByteArray::fromHex("61000A0040D862000A00"), "\n1: a\n2: !⟨40 D8⟩b",
            "table.not-decodable 2:1 40 D8 4 utf-16le", Encoding::Utf16Le);
        row("UTF-16 cut off", QByteArray::fromHex("61000A006200 63"), "\n1: a\n2: !b⟨63⟩",
            "table.not-decodable 2:1 63 6 utf-16le", Encoding::Utf16Le);
        row("a replacement character that is there", "a\nx\uFFFD\n", "\n1: a\n2: x\uFFFD",
            "table.replacement-character 2:1 x\uFFFD");
        row("two files put together", "a,b\n1,2\n\uFEFFa,b\n", "\n1: a|b\n2: 1|2\n3: \uFEFFa|b",
            "table.mark-inside 3:1");
        row("above the header any width goes", "title\n\na,b\n1,2\n", "\n1: title|\n3: a|b\n4: 1|2",
            "csv.too-many-cells 3:2 2 1\ncsv.too-many-cells 4:2 2 1");
    }
    void cells() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, encoding);
        QFETCH(QByteArray, separator);
        QFETCH(QByteArray, table);
        QFETCH(QByteArray, problems);
        const auto read = readCsv(fileOf(bytes), formOf(static_cast<Encoding>(encoding), separator[0]));
        QVERIFY(read.ok());
        if (QByteArray(QTest::currentDataTag()) == "above the header any width goes") {
            TableForm below = formOf(Encoding::Utf8);
            below.headerRow = 3;
            const auto again = readCsv(fileOf(bytes), below);
            QVERIFY(again.ok() && again->problems.empty());
            QVERIFY(!again->table.cell(2, 0).refused);
        } else {
            QCOMPARE(QString::fromStdString(shownTable(read->table)), QString::fromUtf8(table));
        }
        QCOMPARE(QString::fromStdString(shownProblems(read->problems)), QString::fromUtf8(problems));
    }

    void twoRowsOfHeaderCountTogether() {
        TableForm form = formOf(Encoding::Utf8);
        form.headerRows = 2;
        const auto read = readCsv(fileOf("who,,what\n,\nname,no,kind,day\n1,2,3,4\n1,2,3\n"), form);
        QVERIFY(read.ok());
        QCOMPARE(QString::fromStdString(shownProblems(read->problems)),
                 QString("csv.too-many-cells 3:4 4 3\ncsv.too-many-cells 4:4 4 3"));
        form.headerRows = 3;
        const auto wider = readCsv(fileOf("who,,what\n,\nname,no,kind,day\n1,2,3,4\n1,2,3\n"), form);
        QCOMPARE(QString::fromStdString(shownProblems(wider->problems)), QString("csv.too-few-cells 5:4 3 4"));
    }

    void rawTextsKeepTheirQuotes() {
        const auto read = readCsv(fileOf("\"a\",\"b\"\"c\",\"\",\"d\"x\n"), formOf(Encoding::Utf8));
        QVERIFY(read.ok());
        const RawTable& table = read->table;
        QCOMPARE(table.cell(0, 0).raw, std::string_view("\"a\""));
        QCOMPARE(table.cell(0, 0).value, std::string_view("a"));
        QCOMPARE(table.cell(0, 1).raw, std::string_view("\"b\"\"c\""));
        QCOMPARE(table.cell(0, 2).raw, std::string_view("\"\""));
        QCOMPARE(table.cell(0, 2).form, RawForm::Text);
        QCOMPARE(table.cell(0, 3).raw, std::string_view("\"d\"x"));
    }

    void limits_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("problem");
        QTest::newRow("empty") << QByteArray() << "csv.empty 0:0";
        QTest::newRow("a mark and nothing else") << QByteArray("\xEF\xBB\xBF") << "csv.empty 0:0";
        QTest::newRow("blank lines alone") << QByteArray("\n\n\r\n") << "csv.empty 0:0";
        QTest::newRow("columns") << QByteArray("a\n") + QByteArray(10, ',') + "\n"
                                 << "table.too-many-columns 2:0 11 10";
        QTest::newRow("cells") << QByteArray("a,b,c\n").repeated(40) << "table.too-many-cells 34:0 100";
        QTest::newRow("a line without end") << QByteArray("a\n") + QByteArray(20 << 20, 'x') + "\n"
                                            << "table.line-too-long 2:0 16777216";
    }
    void limits() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, problem);
        TableLimits limits;
        limits.columns = 10;
        limits.cells = 100;
        const auto read = readCsv(fileOf(bytes), formOf(Encoding::Utf8), limits);
        QVERIFY(!read.ok());
        QCOMPARE(QString::fromStdString(shownProblems(read.problems())), problem);
        QCOMPARE(read.problems().front().severity, Severity::Fatal);
    }

    // Larger than the parts that are decoded at once: rows, offsets and quotes that reach over their ends.
    void manyParts_data() {
        QTest::addColumn<int>("encoding");
        QTest::newRow("UTF-8") << 0;
        QTest::newRow("GB18030") << 1;
        QTest::newRow("UTF-16LE") << 2;
        QTest::newRow("UTF-16BE") << 3;
    }
    void manyParts() {
        QFETCH(int, encoding);
        const auto in = static_cast<Encoding>(encoding);
        Cells rows{{"编号", "内容"}};
        for (int i = 0; i < 150'000; ++i) {
            rows.push_back({std::to_string(i), i % 7 == 0 ? "两行\n一格，\"引\"" : "罚款金额"});
            if (i % 30'000 == 9'000) rows.back()[1] = std::string(400'000, 'x') + "\n末";
        }
        const SourceFile file{"f.csv", markOf(in) + encoded(csvText(rows), in), {}};
        QVERIFY(file.bytes.size() > 3 * CsvRows::kPart);
        std::size_t calls = 0, last = 0;
        const auto read = readCsv(file, formOf(in), {}, [&](std::size_t done, std::size_t whole) {
            ++calls;
            if (done < last || whole != file.bytes.size()) calls = 1'000'000;
            last = done;
            return true;
        });
        QVERIFY(read.ok());
        QVERIFY(calls > 1 && calls < 100);
        QCOMPARE(read->problems.size(), std::size_t{0});
        QVERIFY(cellsOf(read->table, 2) == rows);
        const std::string lineEnd = encoded("\n", in);
        std::uint64_t at = markOf(in).size();
        for (std::size_t r = 0; r < rows.size(); ++r) {
            const RawTable::Row row = read->table.row(r);
            bool right = row.offset == at;
            if (r % 101 == 0)
                right = right &&
                        std::string(file.slice(row.offset, row.length)) + lineEnd == encoded(csvText({rows[r]}), in);
            if (!right) QFAIL(qPrintable(QStringLiteral("row %1 at %2").arg(r + 1).arg(row.offset)));
            at += row.length + lineEnd.size();
        }
        QCOMPARE(at, file.bytes.size());
    }

    // A quote may close far behind, but not so far that every line after it is taken for its text.
    void anOpenQuoteIsGivenUp_data() { manyParts_data(); }
    void anOpenQuoteIsGivenUp() {
        QFETCH(int, encoding);
        const auto in = static_cast<Encoding>(encoding);
        std::string text = "a,b\n1,2\n3,\"4\n";
        for (int i = 0; i < 300'000; ++i) text += "5,6\n";
        text += "7,\"8\"\n9,\"10\n";
        const auto read = readCsv({"f.csv", encoded(text, in), {}}, formOf(in));
        QVERIFY(read.ok());
        QCOMPARE(read->table.rowCount(), std::size_t{300'005});
        QCOMPARE(QString::fromStdString(shownProblems(read->problems)),
                 QString("csv.quote-open 3:2 \"4 2\ncsv.quote-open 300005:2 \"10 2"));
        QCOMPARE(read->table.cell(300'003, 1).value, std::string_view("8"));
    }

    void canBeCancelled() {
        QByteArray bytes("a,b\n");
        while (bytes.size() < (9 << 20)) bytes += "1,2\n";
        int calls = 0;
        const auto read =
            readCsv(fileOf(bytes), formOf(Encoding::Utf8), {}, [&](std::size_t, std::size_t) { return ++calls < 3; });
        QVERIFY(!read.ok());
        QCOMPARE(read.problems().front().code, std::string("read.cancelled"));
        QCOMPARE(calls, 3);
    }

    void problemsOfAKindAreCounted() {
        const auto read = readCsv(fileOf("a\n" + QByteArray("\xFF\n").repeated(1500)), formOf(Encoding::Utf8));
        QVERIFY(read.ok());
        QCOMPARE(read->problems.size(), std::size_t{1001});
        QCOMPARE(read->problems.back().code, std::string("read.more-alike"));
    }

    void whatIsWrittenIsRead() {
        QVERIFY(rc::check("a table written in any encoding and with any separator is read back the same", [] {
            const auto encoding =
                *rc::gen::element(Encoding::Utf8, Encoding::Gb18030, Encoding::Utf16Le, Encoding::Utf16Be);
            CsvStyle style;
            style.separator = *rc::gen::element(',', ';', '\t', '|');
            style.lineEnd = *rc::gen::element<std::string>("\n", "\r\n");
            style.quoteAll = *rc::gen::arbitrary<bool>();
            style.lastLineEnd = *rc::gen::arbitrary<bool>();
            const auto width = *rc::gen::inRange<std::size_t>(1, 6);
            const Cells rows = *rc::gen::nonEmpty(
                rc::gen::container<Cells>(rc::gen::container<std::vector<std::string>>(width, nastyText())));
            const bool mark = *rc::gen::arbitrary<bool>();
            const SourceFile file{
                "f.csv", (mark ? markOf(encoding) : "") + encoded(csvText(rows, style), encoding), {}};
            const auto read = readCsv(file, formOf(encoding, style.separator));
            RC_ASSERT(read.ok());
            RC_ASSERT(cellsOf(read->table, width) == rows);
            for (std::size_t r = 0; r < rows.size(); ++r) {
                const RawTable::Row row = read->table.row(r);
                CsvStyle alone = style;
                alone.lastLineEnd = false;
                RC_ASSERT(file.slice(row.offset, row.length) == encoded(csvText({rows[r]}, alone), encoding));
            }
        }));
    }
};

QTEST_APPLESS_MAIN(TestCsvTable)
#include "test_csv_table.moc"
