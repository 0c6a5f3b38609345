#include "core/tables/workbook.h"

#include <QtTest>

#include "made_workbook.h"

using namespace clearline;

namespace {

std::string text(const RawTable& table, std::uint32_t row, std::size_t column) {
    const std::size_t place = table.placeOf(row);
    return place == RawTable::kNoRow ? "(no row)" : std::string(table.cell(place, column).value);
}

std::string codes(const Problems& problems) {
    std::string out;
    for (const Problem& problem : problems) out += (out.empty() ? "" : " ") + problem.code;
    return out;
}

std::string codesOf(const FormGuess& guess) {
    std::string out;
    for (const FormReason& reason : guess.reasons) out += (out.empty() ? "" : " ") + reason.code;
    return out;
}

const char* const kOne = "<sheetData><row><c><v>1</v></c></row></sheetData>";
const char* const kNothing = "<sheetData><row r='3'><c r='C3' s='1'/></row></sheetData>";

}  // namespace

class TestWorkbook : public QObject {
    Q_OBJECT

private slots:
    void rowsAndCellsStandWhereTheySay() {
        const auto read = readWorkbook(MadeWorkbook::ofRows("<row r='3'><c r='B3'><v>1</v></c><c><v>2</v></c>"
                                                            "<c r='AA3'><v>3</v></c></row>"
                                                            "<row><c><v>4</v></c></row><row r='6'/>"
                                                            "<row r='1048576'><c r='A1048576'><v>5</v></c></row>")
                                           .file(),
                                       sheetForm());
        QVERIFY(read.ok());
        const RawTable& table = read->table;
        QCOMPARE(table.rowCount(), std::size_t{3});
        QCOMPARE(table.columnCount(), std::size_t{27});
        QCOMPARE(text(table, 3, 0), std::string());
        QCOMPARE(text(table, 3, 1), std::string("1"));
        QCOMPARE(text(table, 3, 2), std::string("2"));
        QCOMPARE(text(table, 3, 26), std::string("3"));
        QCOMPARE(text(table, 4, 0), std::string("4"));
        QCOMPARE(text(table, 6, 0), std::string("(no row)"));
        QCOMPARE(text(table, 1'048'576, 0), std::string("5"));
    }

    void placesThatCannotBe_data() {
        QTest::addColumn<QString>("rows");
        QTest::addColumn<QString>("code");
        QTest::newRow("row goes back") << "<row r='3'/><row r='2'/>"
                                       << "workbook.row-order";
        QTest::newRow("row twice") << "<row r='3'/><row r='3'/>"
                                   << "workbook.row-order";
        QTest::newRow("row nought") << "<row r='0'/>"
                                    << "workbook.row-order";
        QTest::newRow("row of no number") << "<row r='x'/>"
                                          << "workbook.row-order";
        QTest::newRow("row beyond the sheet") << "<row r='1048577'/>"
                                              << "workbook.row-order";
        QTest::newRow("row beyond all") << "<row r='1000000000'/>"
                                        << "workbook.row-order";
        QTest::newRow("row that wraps around") << "<row r='4294967297'/>"
                                               << "workbook.row-order";
        QTest::newRow("row after the last") << "<row r='1048576'/><row/>"
                                            << "workbook.row-order";
        QTest::newRow("cell goes back") << "<row><c r='C1'/><c r='B1'/></row>"
                                        << "workbook.cell-order";
        QTest::newRow("cell twice") << "<row><c r='C1'/><c r='C1'/></row>"
                                    << "workbook.cell-order";
        QTest::newRow("cell of another row") << "<row r='2'><c r='C1'/></row>"
                                             << "workbook.cell-order";
        QTest::newRow("cell beyond the sheet") << "<row><c r='XFE1'/></row>"
                                               << "workbook.cell-order";
        QTest::newRow("cell without a letter") << "<row><c r='1'/></row>"
                                               << "workbook.cell-order";
        QTest::newRow("cell without a number") << "<row><c r='C'/></row>"
                                               << "workbook.cell-order";
        QTest::newRow("cell after the last") << "<row><c r='XFD1'/><c/></row>"
                                             << "workbook.cell-order";
        QTest::newRow("more columns than are read") << "<row><c r='ALM1'><v>1</v></c></row>"
                                                    << "table.too-many-columns";
    }
    void placesThatCannotBe() {
        QFETCH(QString, rows);
        QFETCH(QString, code);
        const auto read = readWorkbook(MadeWorkbook::ofRows(rows.toStdString()).file(), sheetForm());
        QVERIFY(!read.ok());
        QCOMPARE(QString::fromStdString(codes(read.problems())), code);
        QCOMPARE(read.problems()[0].severity, Severity::Fatal);
        QCOMPARE(read.problems()[0].place.file, std::string("fines.xlsx!Sheet1"));
    }

    void emptyCellsBeyondTheColumnsThatAreReadDoNoHarm() {
        const auto read = readWorkbook(
            MadeWorkbook::ofRows("<row><c r='A1'><v>1</v></c><c r='XFD1' s='1'/></row>").file(), sheetForm());
        QVERIFY(read.ok());
        QCOMPARE(read->table.columnCount(), std::size_t{1});
    }

    void cellsAreCounted() {
        TableLimits limits;
        limits.cells = 3;
        const auto file = [](const char* cells) {
            return MadeWorkbook::ofRows(std::string("<row>") + cells + "</row>").file();
        };
        QVERIFY(readWorkbook(file("<c><v>1</v></c><c/><c><v>1</v></c><c><v>1</v></c>"), sheetForm(), limits).ok());
        const auto read =
            readWorkbook(file("<c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c>"), sheetForm(), limits);
        QVERIFY(!read.ok());
        QCOMPARE(codes(read.problems()), std::string("table.too-many-cells"));
    }

    void mergedCellsAreListed() {
        MadeWorkbook made;
        made.sheets.push_back({"处罚",
                               std::string(kOne) + "<mergeCells count='9'><mergeCell ref='A1:C1'/>"
                                                   "<mergeCell ref='D1:D2'/><mergeCell ref='E5'/></mergeCells>",
                               ""});
        const auto read = readWorkbook(made.file(), sheetForm());
        QVERIFY(read.ok());
        QCOMPARE(read->table.merged, (std::vector<MergedCells>{{1, 1, 1, 3}, {1, 4, 2, 4}}));
    }

    void headersInMergedCells() {
        MadeWorkbook made;
        made.strings =
            "<si><t>行政处罚信息</t></si><si><t>处罚</t></si><si><t>文号</t></si><si><t>金额\n（万元）</t></si>";
        made.sheets.push_back(
            {"处罚",
             "<sheetData><row r='1'><c t='s'><v>0</v></c></row>"
             "<row r='2'><c t='s'><v>1</v></c></row>"
             "<row r='3'><c t='s'><v>2</v></c><c t='s'><v>3</v></c></row>"
             "<row r='4'><c t='inlineStr'><is><t>榕公交〔2019〕0311号</t></is></c><c><v>0.02</v></c></row>"
             "</sheetData><mergeCells><mergeCell ref='A1:B1'/><mergeCell ref='A2:B2'/></mergeCells>",
             ""});
        TableForm form = sheetForm();
        form.headerRow = 2;
        form.headerRows = 2;
        const auto read = readWorkbook(made.file(), form);
        QVERIFY(read.ok());
        QCOMPARE(headersOf(read->table, form), (std::vector<std::string>{"处罚 文号", "处罚 金额（万元）"}));
        QCOMPARE(dataRows(read->table, form).size(), std::size_t{1});
    }

    void hiddenRowsAndColumnsAreReadAndTold() {
        MadeWorkbook made;
        made.sheets.push_back(
            {"Sheet1",
             "<cols><col min='2' max='2' hidden='1'/><col min='4' max='16384' hidden='1'/></cols>"
             "<sheetData><row r='1'><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c><v>4</v></c></row>"
             "<row r='2' hidden='1'/><row r='4' hidden='true'><c><v>5</v></c></row>"
             "<row r='5' hidden='1'/></sheetData>",
             ""});
        const auto read = readWorkbook(made.file(), sheetForm());
        QVERIFY(read.ok());
        QCOMPARE(text(read->table, 4, 0), std::string("5"));
        QCOMPARE(codes(read->problems), std::string("table.hidden-rows table.hidden-columns"));
        QCOMPARE(read->problems[0].args, (std::vector<std::string>{"3", "2, 4–5"}));
        QCOMPARE(read->problems[0].severity, Severity::Notice);
        QCOMPARE(read->problems[1].args, (std::vector<std::string>{"2", "2, 4"}));
    }

    void sheets_data() {
        QTest::addColumn<QStringList>("states");
        QTest::addColumn<QString>("guessed");
        QTest::addColumn<QString>("reasons");
        // each: "visible or hidden / has data or not"
        QTest::newRow("one") << QStringList{"+1"} << "S1"
                             << "workbook header-row";
        QTest::newRow("the first is empty") << QStringList{"+0", "+1"} << "S2"
                                            << "workbook first-sheet-with-data header-row";
        QTest::newRow("hidden ones are passed over") << QStringList{"-1", "+0", "+1"} << "S3"
                                                     << "workbook first-sheet-with-data hidden-sheets header-row";
        QTest::newRow("data only where it is hidden") << QStringList{"+0", "-1"} << "S2"
                                                      << "workbook only-hidden-sheet hidden-sheets header-row";
        QTest::newRow("no data at all") << QStringList{"+0", "+0"} << "S1"
                                        << "workbook sheets-empty";
    }
    void sheets() {
        QFETCH(QStringList, states);
        QFETCH(QString, guessed);
        QFETCH(QString, reasons);
        MadeWorkbook made;
        for (qsizetype i = 0; i < states.size(); ++i)
            made.sheets.push_back({"S" + std::to_string(i + 1), states[i][1] == '1' ? kOne : kNothing,
                                   states[i][0] == '-' ? (i % 2 == 0 ? "state='hidden'" : "state='veryHidden'") : ""});
        const auto guess = guessWorkbook(made.file());
        QVERIFY(guess.ok());
        QCOMPARE(guess->form.format, FileFormat::Xlsx);
        QCOMPARE(QString::fromStdString(guess->form.table), guessed);
        QCOMPARE(QString::fromStdString(codesOf(*guess)), reasons);
        QCOMPARE(guess->tables.size(), static_cast<std::size_t>(states.size()));
    }

    void theSheetThatTheFormNamesIsRead() {
        MadeWorkbook made;
        made.sheets.push_back({"A &amp; B", kOne, ""});
        made.sheets.push_back({"处罚", "<sheetData><row><c><v>2</v></c></row></sheetData>", "state='hidden'"});
        TableForm form = sheetForm();
        QCOMPARE(readWorkbook(made.file(), form)->table.name, std::string("A & B"));
        form.table = "处罚";
        const auto hidden = readWorkbook(made.file(), form);
        QCOMPARE(text(hidden->table, 1, 0), std::string("2"));
        QCOMPARE(hidden->table.problemsFile, std::string("fines.xlsx!处罚"));
        QCOMPARE(codes(hidden->problems), std::string("table.hidden-sheet"));
        form.table = "Sheet1";
        const auto none = readWorkbook(made.file(), form);
        QVERIFY(!none.ok());
        QCOMPARE(codes(none.problems()), std::string("table.not-there"));
    }

    void otherWaysToWriteTheSame_data() {
        QTest::addColumn<bool>("strict");
        QTest::addColumn<QString>("prefix");
        QTest::newRow("as most do") << false << "";
        QTest::newRow("strict") << true << "";
        QTest::newRow("with a prefix") << false << "x:";
    }
    void otherWaysToWriteTheSame() {
        QFETCH(bool, strict);
        QFETCH(QString, prefix);
        MadeWorkbook made;
        made.strict = strict;
        made.prefix = prefix.toStdString();
        const auto prefixed = [&](const char* xml) {
            return QString::fromUtf8(xml).replace('@', prefix).toStdString();
        };
        made.strings = prefixed("<@si><@t>林</@t></@si>");
        made.styles = prefixed("<@cellXfs><@xf numFmtId='14'/></@cellXfs>");
        const std::string rows =
            prefixed("<@sheetData><@row><@c t='s'><@v>0</@v></@c><@c s='0'><@v>43655</@v></@c></@row></@sheetData>");
        made.sheets.push_back({"S", rows, ""});
        const auto read = readWorkbook(made.file(), sheetForm());
        QVERIFY(read.ok());
        QCOMPARE(text(read->table, 1, 0), std::string("林"));
        QCOMPARE(text(read->table, 1, 1), std::string("2019-07-09"));
        QVERIFY(guessWorkbook(made.file()).ok());
    }

    void packagesThatAreNot_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* name, const std::string& bytes, const char* told) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << told;
        };
        const std::string ole = std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + std::string(504, '\0');
        const auto wide = [](std::string_view name) {
            std::string out;
            for (const char c : name) out.append(1, c).append(1, '\0');
            return out;
        };
        row("with a password", ole + wide("EncryptedPackage"), "workbook.encrypted");
        row("old kind", ole + wide("Workbook"), "table.legacy-xls");
        row("another compound file", ole, "table.format-not-read OLE2");
        row("OpenDocument",
            zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<x/>"}}),
            "table.format-not-read ODS");
        row("any zip file", zipped({{"a.txt", "a"}}), "table.format-not-read ZIP");
        const auto withMain = [](const std::string& part, const std::string& bytes) {
            return zipped({{"_rels/.rels",
                            "<Relationships xmlns='urn:r'><Relationship Id='a' Type='urn:x/officeDocument' Target='" +
                                part + "'/></Relationships>"},
                           {part, bytes}});
        };
        row("binary workbook", withMain("xl/workbook.bin", "abc"), "table.format-not-read XLSB");
        row("letter", withMain("word/document.xml", "<w:document xmlns:w='urn:w'/>"), "table.format-not-read DOCX");
        row("cut off", MadeWorkbook::ofRows("").file().bytes.substr(0, 300), "workbook.damaged");
        row("nothing in it", std::string("PK\x05\x06") + std::string(18, '\0'), "table.format-not-read ZIP");
        Parts parts = MadeWorkbook::ofRows("").parts();
        std::erase_if(parts, [](const auto& part) { return part.first == "xl/worksheets/sheet1.xml"; });
        row("sheet lacks", zipped(parts), "workbook.part-missing xl/worksheets/sheet1.xml");
        MadeWorkbook twice = MadeWorkbook::ofRows("");
        twice.sheets.push_back(twice.sheets.front());
        row("two sheets of a name", twice.file().bytes, "workbook.sheet-twice Sheet1");
        row("no sheet", MadeWorkbook().file().bytes, "workbook.no-sheets");
        row("not well-formed", MadeWorkbook::ofRows("<row>").file().bytes,
            "workbook.xml xl/worksheets/sheet1.xml 2 174");
    }
    void packagesThatAreNot() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, told);
        const SourceFile file{"fines.xlsx", bytes.toStdString(), "", nullptr};
        const auto read = readWorkbook(file, sheetForm());
        QVERIFY(!read.ok());
        std::string out = read.problems()[0].code;
        for (const std::string& arg : read.problems()[0].args) out += " " + arg;
        QCOMPARE(QString::fromStdString(out), told);
    }

    void readingCanBeCancelled() {
        std::string rows;
        for (int i = 0; i < 200'000; ++i) rows += "<row><c><v>" + std::to_string(i * 7919 % 1000003) + "</v></c></row>";
        const SourceFile file = MadeWorkbook::ofRows(rows).file();
        std::size_t calls = 0;
        const auto read = readWorkbook(file, sheetForm(), {}, [&](std::size_t done, std::size_t all) {
            ++calls;
            return done == 0 || done > all;
        });
        QVERIFY(!read.ok());
        QCOMPARE(codes(read.problems()), std::string("read.cancelled"));
        QVERIFY(calls > 0);
    }
};

QTEST_APPLESS_MAIN(TestWorkbook)
#include "test_workbook.moc"
