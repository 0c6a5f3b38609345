#include "core/export/xlsx_writer.h"

#include <rapidcheck.h>
#include <zip.h>

#include <QtTest>

#include "core/tables/workbook.h"

using namespace clearline;

namespace {

std::string finished(XlsxWriter& writer) {
    std::string bytes;
    const auto problem = writer.finish([&bytes](std::string_view piece) { bytes += piece; });
    return problem ? problem->code : bytes;
}

RawTable readBack(const std::string& bytes, const std::string& sheet = "") {
    TableForm form;
    form.format = FileFormat::Xlsx;
    form.table = sheet;
    auto read = readWorkbook({"a.xlsx", bytes, "", nullptr}, form);
    if (!read || !read->problems.empty()) return {};
    return std::move(read).value().table;
}

// The cell below the header.
std::string told(const RawTable& table) {
    static constexpr const char* kForms[] = {"Blank", "Text", "Number", "Day", "Moment", "Boolean", "Error"};
    if (table.rowCount() < 2) return "no row";
    const RawCell cell = table.cell(1, 0);
    return std::string(kForms[static_cast<std::size_t>(cell.form)]) + " " + std::string(cell.value);
}

std::string partOf(const std::string& bytes, const char* name) {
    zip_error_t error;
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    zip_stat_t stat;
    if (zip_stat(zip, name, 0, &stat) != 0) return "no part";
    std::string part(stat.size, '\0');
    zip_file_t* file = zip_fopen(zip, name, 0);
    zip_fread(file, part.data(), part.size());
    zip_fclose(file);
    zip_discard(zip);
    return part;
}

std::string ofText(const std::string& text) {
    XlsxWriter writer("a.xlsx");
    writer.sheet("records", {{"a", 0}, {"b", 0}});
    writer.text(text);
    writer.text("end");
    writer.endRow();
    return finished(writer);
}

}  // namespace

class TestXlsxWriter : public QObject {
    Q_OBJECT

private slots:
    void aCell_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("read");
        const auto row = [](const char* name, const char* kind, const char* given, const char* read) {
            QTest::newRow(name) << kind << given << read;
        };
        row("text", "text", "闯红灯", "Text 闯红灯");
        row("formula", "text", "=1+1", "Text =1+1");
        row("array formula", "text", "{=1+1}", "Text {=1+1}");
        row("link", "text", "https://example.org/", "Text https://example.org/");
        row("command", "text", "@SUM(A1)", "Text @SUM(A1)");
        row("digits as text", "text", "0311", "Text 0311");
        row("outer blanks", "text", "  a \n", "Text   a \n");
        row("line ends", "text", "a\r\nb\tc", "Text a\r\nb\tc");
        row("control character", "text", "a\x01\x1F", "Text a\x01\x1F");
        row("what looks escaped", "text", "_x000D_ _x005F_ _x", "Text _x000D_ _x005F_ _x");
        row("half a pair that looks escaped", "text", "_xD83D__xDE00_", "Text _xD83D__xDE00_");
        row("marks of XML", "text", "<a&b>\"'", "Text <a&b>\"'");
        row("beyond the basic plane", "text", "😀𠮷", "Text 😀𠮷");
        row("not a letter", "text", "\uFFFE", "Text \uFFFE");
        row("number", "number", "200.5", "Number 200.5");
        row("number below nought", "number", "-0.1", "Number -0.1");
        row("fifteen digits", "number", "9.00719925474099", "Number 9.00719925474099");
        row("sixteen digits", "number", "1234567890123456", "Text 1234567890123456");
        row("identifier", "number", "990101198001010014", "Text 990101198001010014");
        row("zeros behind", "number", "200.50", "Text 200.50");
        row("zeros in front", "number", "007", "Text 007");
        row("fraction", "number", "1/3", "Text 1/3");
        row("very small", "number", "0.000000000000000000001", "Number 0.000000000000000000001");
        row("day", "day", "2019-07-09", "Day 2019-07-09");
        row("first day that all count alike", "day", "1900-03-01", "Day 1900-03-01");
        row("day before it", "day", "1900-02-28", "Text 1900-02-28");
        row("day long ago", "day", "0001-01-01", "Text 0001-01-01");
        row("last day", "day", "9999-12-31", "Day 9999-12-31");
        row("true", "boolean", "true", "Boolean true");
        row("false", "boolean", "false", "Boolean false");
    }
    void aCell() {
        QFETCH(QString, kind);
        QFETCH(QString, given);
        QFETCH(QString, read);
        XlsxWriter writer("a.xlsx");
        writer.sheet("records", {{"a", 0}});
        const std::string text = given.toStdString();
        if (kind == "text") writer.text(text);
        if (kind == "number") writer.number(text);
        if (kind == "day") writer.day(*Date::fromIso(text));
        if (kind == "boolean") writer.boolean(text == "true");
        writer.endRow();
        QCOMPARE(QString::fromStdString(told(readBack(finished(writer)))), read);
    }

    void anyTextComesBack() {
        const auto piece = rc::gen::weightedOneOf<std::string>(
            {{2, rc::gen::element<std::string>("_x", "_x000D_", "_", "x005F_", "\r", "\n", " ", "=", "林", "😀", "&",
                                               "<", "]]>")},
             {1, rc::gen::map(rc::gen::inRange(1, 128), [](int c) { return std::string(1, static_cast<char>(c)); })}});
        QVERIFY(rc::check("a text written is the text read", [&] {
            std::string text;
            for (const std::string& one : *rc::gen::container<std::vector<std::string>>(piece)) text += one;
            const RawTable table = readBack(ofText(text));
            RC_ASSERT(table.rowCount() == 2U);
            RC_ASSERT(std::string(table.cell(1, 0).value) == text);
            RC_ASSERT(table.cell(1, 1).value == "end");
        }));
    }

    void anyNumberComesBack() {
        QVERIFY(rc::check("a decimal written is the decimal read", [] {
            const auto digits = *rc::gen::inRange<std::int64_t>(1, 9'999'999'999'999'999);
            const auto places = *rc::gen::inRange<std::size_t>(0, 18);
            std::string text = std::to_string(digits);
            if (places > 0) {
                if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
                text.insert(text.size() - places, ".");
            }
            XlsxWriter writer("a.xlsx");
            writer.sheet("records", {{"a", 0}});
            writer.number(text);
            writer.endRow();
            const RawTable table = readBack(finished(writer));
            RC_ASSERT(table.rowCount() == 2U);
            RC_ASSERT(std::string(table.cell(1, 0).value) == text);
        }));
    }

    void sheetsStandApartAndTheHeaderStaysInSight() {
        XlsxWriter writer("a.xlsx");
        writer.sheet("records", {{"文号", 0}, {"金额", 20}});
        writer.text("榕1号");
        writer.blank();
        writer.endRow();
        writer.sheet("subjects", {{"id", 0}});
        writer.text("P-1");
        writer.endRow();
        const std::string bytes = finished(writer);
        const auto guess = guessForm({"a.xlsx", bytes, "", nullptr});
        QVERIFY(guess.ok());
        QCOMPARE(guess->tables, (std::vector<std::string>{"records", "subjects"}));
        const RawTable records = readBack(bytes, "records");
        QCOMPARE(records.cell(0, 1).value, std::string_view("金额"));
        QCOMPARE(records.cell(1, 0).value, std::string_view("榕1号"));
        QCOMPARE(readBack(bytes, "subjects").cell(1, 0).value, std::string_view("P-1"));
        const std::string sheet = partOf(bytes, "xl/worksheets/sheet1.xml");
        QVERIFY(sheet.find("<pane ySplit=\"1\"") != std::string::npos);
        QVERIFY(sheet.find("state=\"frozen\"") != std::string::npos);
    }

    // Of the moment when it was made nothing stands in it, so that later calls give the same bytes too.
    void theSameCallsGiveTheSameBytes() {
        const std::string once = ofText("a");
        QCOMPARE(ofText("a") == once, true);
        const std::string entry("PK\1\2", 4), firstOf1980("\0\0\x21\0", 4);  // in the directory: its time and day
        int entries = 0;
        for (std::size_t at = once.find(entry); at != once.npos; at = once.find(entry, at + 1), ++entries)
            QCOMPARE(once.substr(at + 12, 4) == firstOf1980, true);
        QVERIFY(entries > 5);
        QString about = QString::fromStdString(partOf(once, "docProps/core.xml"));
        QVERIFY(about.contains(QLatin1String("2000-01-01T00:00:00Z")));
        about.remove(QLatin1String("2000-01-01T00:00:00Z"));
        QVERIFY2(!about.contains(QRegularExpression(QStringLiteral("\\d{4}-\\d\\d-\\d\\d"))), qPrintable(about));
    }

    void whatAWorkbookCannotHoldIsRefused() {
        QCOMPARE(ofText(std::string(32'768, 'a')), std::string("write.text-too-long"));
        QCOMPARE(told(readBack(ofText(std::string(32'767, 'a')))).size(), std::size_t{5 + 32'767});
        XlsxWriter writer("a.xlsx");
        writer.sheet("records", {{"a", 0}});
        for (int row = 0; row < 1'048'575; ++row) writer.endRow();
        writer.text("too far down");
        QCOMPARE(finished(writer), std::string("write.too-many-rows"));
        XlsxWriter nameless("a.xlsx");
        nameless.sheet("no/such:name", {{"a", 0}});
        nameless.text("a");
        QCOMPARE(finished(nameless), std::string("write.failed"));
    }

    void aWriterThatIsLeftAloneLeavesNothing() {
        XlsxWriter writer("a.xlsx");
        writer.sheet("records", {{"a", 0}});
        writer.text("a");
    }
};

QTEST_APPLESS_MAIN(TestXlsxWriter)
#include "test_xlsx_writer.moc"
