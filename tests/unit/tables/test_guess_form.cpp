// What a file is taken for: its format, and of text tables the encoding, the separator and the header, with reasons.
#include <QtTest>

#include "core/explain/catalogue.h"
#include "core/tables/csv_table.h"
#include "tests/unit/tables/shown_table.h"
#include "tests/unit/tables/written_csv.h"

using namespace clearline;

namespace {

const char* const kPenalties =
    "行政相对人名称,行政处罚决定书文号,处罚类别,罚款金额（万元）,处罚决定日期\n"
    "福州九九茉莉有限公司,榕市监罚〔2019〕0311号,罚款,0.5,2019-07-09\n"
    "福州星光运输有限公司,榕交罚〔2019〕12号,警告,,2019/7/9\n";

// "gb18030 , 3": encoding, separator, number of the header's row; then the codes of the reasons.
QString told(const Result<FormGuess>& guess) {
    if (!guess) return QString::fromStdString(shownProblems(guess.problems()));
    const TableForm& form = guess->form;
    std::string text(encodingText(form.encoding));
    text += form.separator == '\t' ? std::string(" tab ") : std::string(" ") + form.separator + " ";
    text += std::to_string(form.headerRow) + ":";
    for (const FormReason& reason : guess->reasons) text += " " + reason.code;
    return QString::fromStdString(text);
}

QByteArray in(Encoding encoding, const char* text) { return QByteArray::fromStdString(encoded(text, encoding)); }

}  // namespace

class TestGuessForm : public QObject {
    Q_OBJECT

private slots:
    void formats_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("told");
        QTest::newRow("PDF") << QByteArray("%PDF-1.4\n") << "table.format-not-read 0:0 PDF";
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1A\n....") << "table.format-not-read 0:0 PNG";
        QTest::newRow("a web page called .xls") << QByteArray("\r\n<html><body><table>") << "table.web-page 0:0";
        QTest::newRow("a web page in UTF-16")
            << QByteArray::fromStdString("\xFF\xFE" + encoded("<HTML>", Encoding::Utf16Le)) << "table.web-page 0:0";
        QTest::newRow("a web page saved whole") << QByteArray("MIME-Version: 1.0\n") << "table.web-page 0:0";
        QTest::newRow("empty") << QByteArray() << "csv.empty 0:0";
        QTest::newRow("lines of nothing") << QByteArray("\n\n") << "csv.empty 0:0";
    }
    void formats() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, told);
        QCOMPARE(::told(guessForm(fileOf(bytes, "fines.xls"))), told);
    }

    void aFileTooLargeIsRefused() {
        TableLimits limits;
        limits.bytes = 10;
        QCOMPARE(told(guessForm(fileOf("a,b\n1,2\n3,4\n"), limits)), QString("csv.too-large 0:0 12 10"));
        QVERIFY(!readTable(fileOf("a,b\n1,2\n3,4\n"), {}, limits).ok());
    }

    void encodings_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* name, const QByteArray& bytes, const char* told) {
            QTest::newRow(name) << bytes << told;
        };
        const char* const found = " , 1: %1 columns-alike header-row";
        const auto as = [&](const char* encoding, const char* reason) {
            return (QString(encoding) + QString(found).arg(reason)).toUtf8();
        };
        row("ASCII", "name,score\nLin,689\n", as("utf-8", "plain-ascii"));
        row("UTF-8", kPenalties, as("utf-8", "valid-utf-8"));
        row("UTF-8 with its mark", QByteArray("\xEF\xBB\xBF") + kPenalties, as("utf-8", "byte-order-mark"));
        row("GB18030", in(Encoding::Gb18030, kPenalties), as("gb18030", "valid-gb18030"));
        row("GB18030 with its mark", in(Encoding::Gb18030, "\uFEFFa,b\n1,2\n"), as("gb18030", "byte-order-mark"));
        row("GB18030, a few letters", in(Encoding::Gb18030, "姓名,分数\n林静,689\n"),
            as("gb18030", "valid-gb18030 looks-like-other"));
        row("GB18030, traditional Chinese",
            in(Encoding::Gb18030, "行政相對人名稱,處罰決定書文號,違法行為類型\n臺北茉莉有限公司,第0311號,無照經營\n"),
            as("gb18030", "valid-gb18030"));
        row("UTF-16LE with its mark", in(Encoding::Utf16Le, "\uFEFF姓名,分数\n林静,689\n"),
            as("utf-16le", "byte-order-mark"));
        row("UTF-16BE with its mark", in(Encoding::Utf16Be, "\uFEFF姓名,分数\n林静,689\n"),
            as("utf-16be", "byte-order-mark"));
        row("UTF-16LE without", in(Encoding::Utf16Le, kPenalties), as("utf-16le", "zero-bytes"));
        row("UTF-16BE without", in(Encoding::Utf16Be, kPenalties), as("utf-16be", "zero-bytes"));
        row("UTF-16LE, ASCII alone", in(Encoding::Utf16Le, "name,score\nLin,689\n"), as("utf-16le", "zero-bytes"));
        row("UTF-8 with zero bytes", QByteArray(kPenalties).append(QByteArray(40, '\0')), as("utf-8", "valid-utf-8"));
        row("ASCII with a few zero bytes", QByteArray("name,score\nLin,6") + QByteArray("\0Gao\0,12\nWu\0\0\0,3\n", 16),
            as("utf-8", "plain-ascii"));
        row("UTF-8 with a bad byte", QByteArray(kPenalties).insert(100, '\xFF'), as("utf-8", "few-faults"));
        row("UTF-8 cut off", QByteArray(kPenalties) + "福州\xE7\xBD", as("utf-8", "few-faults"));
        row("GB18030 with a bad byte", in(Encoding::Gb18030, kPenalties) + "\xFF\n", as("gb18030", "few-faults"));
        row("Big5",
            QByteArray::fromHex("aa4cc0522cb342bb40a84da977aed12cb948aa6ba6e6acb0c3feabac0abb4fa55fad5bb2faa6b3adada4bd"
                                "a5712ca5abbb40a672b2c430333131b8b92cb54cb7d3b867c0e70a"),
            "table.encoding-not-read 0:0 BIG5");
        row("Shift-JIS",
            QByteArray::fromHex("8e8196bc2c8f5a8f8a2c8f8895aa93e097650a8e52936389d48e712c938c8b9e93738d608be62c8bc696b1"
                                "92e28e7e96bd97df82f08ef382af82bd0a"),
            "table.encoding-not-read 0:0 SHIFT_JIS");
        row("Korean", QByteArray::fromHex("C0CCB8A72CC1A1BCF60AB1E8C3B6BCF62C3638390A"),
            "table.encoding-not-read 0:0 UHC");
        row("German in Latin-1",
            "Name;Stra\xDF"
            "e;Betrag\nM\xFCller;K\xF6nigstra\xDF"
            "e;500\nJ\xE4ger;\xDC"
            "bersee;12\n",
            "table.encoding-not-read 0:0 ISO-8859-1");
        row("UTF-32", QByteArray("\xFF\xFE\0\0a\0\0\0", 8), "table.encoding-not-read 0:0 UTF-32");
    }
    void encodings() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, told);
        QCOMPARE(::told(guessForm(fileOf(bytes, "f.csv"))), told);
    }

    void separatorsAndHeaders_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* name, const char* text, const char* told) {
            QTest::newRow(name) << QByteArray(text) << QString("utf-8 %1").arg(told);
        };
        row("comma", "name,day\nLin,2019-07-09\n", ", 1: plain-ascii columns-alike header-row");
        row("semicolon", "name;day\nLin;2019-07-09\n", "; 1: plain-ascii columns-alike header-row");
        row("tab", "name\tday\nLin\t2019-07-09\n", "tab 1: plain-ascii columns-alike-tab header-row");
        row("bar", "name|day\nLin|2019-07-09\n", "| 1: plain-ascii columns-alike header-row");
        row("decimal commas in every cell", "a;b;c\n1,5;2,5;3,5\n4,0;5,5;6,0\n7,5;8,5;9,5\n",
            "; 1: plain-ascii columns-alike header-row");
        row("decimal commas in many rows", QByteArray("a;b\n").append(QByteArray("1,5;2,5\n").repeated(150)),
            "; 1: plain-ascii columns-alike header-row");
        row("separators in quotes", "\"a;b\",c\n\"1;2\",3\n\"4;5;6\",7\n", ", 1: plain-ascii columns-alike header-row");
        row("a comma in a note of one row", "who\twhat\nLin\tfine, paid\nGao\tnone\n",
            "tab 1: plain-ascii columns-alike-tab header-row");
        row("one column", "name\nLin\nGao\n", ", 1: plain-ascii one-column header-row");
        row("Excel's own first line", "sep=;\na,x;b\n1,2;3\n", "; 2: plain-ascii separator-declared header-row");
        row("a separator of ours in the first cell", "sep=,x\nLin,1\n", ", 1: plain-ascii columns-alike header-row");
        row("a title above", "行政处罚信息公示表,,,\n名称,文号,类别,日期\n甲,1号,罚款,2019-07-09\n",
            ", 2: valid-utf-8 columns-alike header-row");
        row("a title of one cell, blank lines, a line of units",
            "行政处罚信息公示表\n\n单位：万元\n名称,文号,类别,金额\n甲,1号,罚款,0.5\n乙,2号,罚款,1\n丙,3号,警告,\n",
            ", 4: valid-utf-8 columns-alike header-row");
        row("who reports and when", "填报单位：市监局,,,填报日期：2024-01-05\n名称,文号,类别,金额\n甲,1号,罚款,0.5\n",
            ", 2: valid-utf-8 columns-alike header-row");
        row("no header", "甲,1,2\n乙,2,3\n", ", 1: valid-utf-8 columns-alike header-unsure");
        row("line breaks in the header", "\"罚款金额\n（万元）\",日期\n0.5,2019-07-09\n",
            ", 1: valid-utf-8 columns-alike header-row");
        row("lines end in CR alone", "name;day\rLin;2019-07-09\r", "; 1: plain-ascii columns-alike header-row");
    }
    void separatorsAndHeaders() {
        QFETCH(QByteArray, text);
        QFETCH(QString, told);
        QCOMPARE(::told(guessForm(fileOf(text, "f.csv"))), told);
    }

    // Whatever is guessed is what is read.
    void guessedAndRead() {
        for (const Encoding encoding : {Encoding::Utf8, Encoding::Gb18030, Encoding::Utf16Le, Encoding::Utf16Be})
            for (const char separator : {',', ';', '\t', '|'}) {
                std::string text = kPenalties;
                std::replace(text.begin(), text.end(), ',', separator);
                const SourceFile file{"f.csv", encoded(text, encoding), {}};
                const auto guess = guessForm(file);
                QVERIFY(guess.ok());
                const auto read = readTable(file, guess->form);
                QVERIFY(read.ok());
                QCOMPARE(read->problems.size(), std::size_t{0});
                const std::vector<std::string> headers = headersOf(read->table, guess->form);
                QCOMPARE(headers.size(), std::size_t{5});
                QCOMPARE(headers[3], std::string("罚款金额（万元）"));
                QCOMPARE(dataRows(read->table, guess->form).size(), std::size_t{2});
                QCOMPARE(read->table.cell(2, 4).value, std::string_view("2019/7/9"));
            }
    }

    void headers_data() {
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QStringList>("headers");
        QTest::newRow("one row") << 3 << 1 << QStringList{"处罚", "处罚", "金额 (万元)", "", "编号"};
        QTest::newRow("two rows, merged")
            << 3 << 2 << QStringList{"处罚 类别", "处罚 内容", "金额 (万元)", "备注", "编号"};
        QTest::newRow("names of their own") << 0 << 1 << QStringList{"x", "y", "", "", ""};
        QTest::newRow("beyond the end") << 9 << 1 << QStringList{"", "", "", "", ""};
    }
    void headers() {
        QFETCH(int, row);
        QFETCH(int, rows);
        QFETCH(QStringList, headers);
        RawTable table;
        table.names = {"x", "y"};
        table.merged = {{3, 1, 3, 2}, {3, 5, 4, 5}};
        table.beginRow({3, 0, 0});
        table.addCell(0, RawForm::Text, " 处罚\u3000");
        table.addCell(2, RawForm::Text, "金额\r\n (万元)");
        table.addCell(4, RawForm::Text, "编\n号");
        table.beginRow({4, 0, 0});
        table.addCell(0, RawForm::Text, "类别");
        table.addCell(1, RawForm::Text, "内容");
        table.addCell(2, RawForm::Text, "金额 (万元)");
        table.addCell(3, RawForm::Text, "备注");
        TableForm form;
        form.headerRow = static_cast<std::uint32_t>(row);
        form.headerRows = static_cast<std::uint32_t>(rows);
        QStringList found;
        for (const std::string& header : headersOf(table, form)) found << QString::fromStdString(header);
        if (row == 3) headers[2] = rows == 1 ? "金额(万元)" : "金额(万元) 金额 (万元)";
        QCOMPARE(found, headers);
    }

    void cellNames_data() {
        QTest::addColumn<uint>("column");
        QTest::addColumn<QString>("name");
        QTest::newRow("A") << 1u << "A7";
        QTest::newRow("Z") << 26u << "Z7";
        QTest::newRow("AA") << 27u << "AA7";
        QTest::newRow("ZZ") << 702u << "ZZ7";
        QTest::newRow("AAA") << 703u << "AAA7";
        QTest::newRow("the last of a workbook") << 16384u << "XFD7";
    }
    void cellNames() {
        QFETCH(uint, column);
        QFETCH(QString, name);
        QCOMPARE(QString::fromStdString(cellName(7, column)), name);
    }

    // Every code that the sources give as a reason has words in both languages.
    void reasonsHaveWords_data() {
        QTest::addColumn<Language>("language");
        QTest::newRow("English") << Language::English;
        QTest::newRow("Chinese") << Language::Chinese;
    }
    void reasonsHaveWords() {
        QFETCH(Language, language);
        const auto words = Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, language);
        QVERIFY(words.ok());
        const QRegularExpression reason(
            "(?:reasons\\.push_back\\(\\{|because\\(Encoding::\\w+,)[^\"{};]*\"([a-z0-9-]+)\"(?: : \"([a-z0-9-]+)\")?");
        QSet<QString> codes;
        QDirIterator files(CLEARLINE_SOURCE_DIR "/core/tables", {"*.cpp"}, QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto matches = reason.globalMatch(QString::fromUtf8(file.readAll()));
            while (matches.hasNext()) {
                const QRegularExpressionMatch match = matches.next();
                codes.insert(match.captured(1));
                if (!match.captured(2).isEmpty()) codes.insert(match.captured(2));
            }
        }
        QVERIFY(codes.contains("byte-order-mark") && codes.contains("columns-alike-tab") &&
                codes.contains("one-column"));
        QStringList missing;
        for (const QString& code : codes)
            if (!words->has("form." + code.toStdString())) missing << code;
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(' ')));
    }
};

QTEST_APPLESS_MAIN(TestGuessForm)
#include "test_guess_form.moc"
