#include <QtTest>

#include "core/tables/workbook.h"
#include "made_workbook.h"

using namespace clearline;

namespace {

// Built-in formats 0, 14 (a day), 22 (a moment), 21 (a time), 46 (hours beyond a day), and formats of one's own.
const char* const kStyles =
    "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>"
    "<numFmt numFmtId=\"165\" formatCode=\"0.00_);[Red]\\(0.00\\)\"/></numFmts>"
    "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
    "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"21\"/><xf numFmtId=\"46\"/>"
    "<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"27\"/></cellXfs>";

const char* const kStrings =
    "<si><t>闯红灯</t></si>"
    "<si><r><rPr><b/></rPr><t>罚款</t></r><r><t xml:space=\"preserve\"> 200 </t></r><r><t>元</t></r>"
    "<rPh sb=\"0\" eb=\"2\"><t>fá kuǎn</t></rPh><phoneticPr fontId=\"1\"/></si>"
    "<si><t> outer blanks </t></si>"
    "<si><t xml:space=\"preserve\"> meant </t></si>"
    "<si><t>a_x000D_b _x005F_x000D_ _xD83D__xDE00_ _x0000_ _xZZZZ_</t></si>"
    "<si/>"
    "<si><t>0311</t></si>";

std::string told(const Problems& problems) {
    std::string out;
    for (const Problem& problem : problems) {
        if (!out.empty()) out += ' ';
        out += problem.code;
        if (problem.place.row > 0) out += "@" + cellName(problem.place.row, problem.place.column);
    }
    return out;
}

RawCell cellAt(const RawTable& table, std::uint32_t row, std::size_t column) {
    const std::size_t place = table.placeOf(row);
    return place == RawTable::kNoRow ? RawCell{} : table.cell(place, column);
}

}  // namespace

class TestWorkbookCells : public QObject {
    Q_OBJECT

private slots:
    void oneCell_data() {
        QTest::addColumn<QString>("xml");
        QTest::addColumn<int>("form");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("problems");
        const auto row = [](const char* name, const char* xml, RawForm form, const char* value, const char* raw,
                            const char* problems = "") {
            QTest::newRow(name) << xml << static_cast<int>(form) << value << raw << problems;
        };
        using enum RawForm;
        row("shared text", "<c r='C7' t='s'><v>0</v></c>", Text, "闯红灯", "闯红灯");
        row("runs joined, their sound left out", "<c r='C7' t='s'><v>1</v></c>", Text, "罚款 200 元", "罚款 200 元");
        row("outer blanks not meant", "<c r='C7' t='s'><v>2</v></c>", Text, "outer blanks", " outer blanks ");
        row("outer blanks meant", "<c r='C7' t='s'><v>3</v></c>", Text, " meant ", " meant ");
        row("escaped letters", "<c r='C7' t='s'><v>4</v></c>", Text, "a\rb _x000D_ \U0001F600 _x0000_ _xZZZZ_",
            "a_x000D_b _x005F_x000D_ _xD83D__xDE00_ _x0000_ _xZZZZ_");
        row("shared text with nothing in it", "<c r='C7' t='s'><v>5</v></c>", Blank, "", "");
        row("digits as text", "<c r='C7' t='s'><v>6</v></c>", Text, "0311", "0311");
        row("shared text beyond the last", "<c r='C7' t='s'><v>7</v></c>", Text, "7", "7", "table.shared-text@C7");
        row("shared text far beyond", "<c r='C7' t='s'><v>99999999999</v></c>", Text, "99999999999", "99999999999",
            "table.shared-text@C7");
        row("shared text of no number", "<c r='C7' t='s'><v>-1</v></c>", Text, "-1", "-1", "table.shared-text@C7");
        row("text of its own", "<c r='C7' t='inlineStr'><is><t>闯红灯</t></is></c>", Text, "闯红灯", "闯红灯");
        row("text of its own in runs",
            "<c r='C7' t='inlineStr'><is><r><t>a</t></r><rPh><t>x</t></rPh><r><t>b</t></r></is></c>", Text, "ab", "ab");
        row("whole number", "<c r='C7'><v>200</v></c>", Number, "200", "200");
        row("number said to be one", "<c r='C7' t='n'><v>-12.50</v></c>", Number, "-12.50", "-12.50");
        row("no digit before the point", "<c r='C7'><v>.5</v></c>", Number, "0.5", ".5");
        row("zeros in front", "<c r='C7'><v>007</v></c>", Number, "7", "007");
        row("binary tail", "<c r='C7'><v>0.10000000000000001</v></c>", Number, "0.1", "0.10000000000000001");
        row("binary tail with an exponent", "<c r='C7'><v>5.0000000000000003E-2</v></c>", Number, "0.05",
            "5.0000000000000003E-2");
        row("negative binary tail", "<c r='C7'><v>-1.1000000000000001</v></c>", Number, "-1.1", "-1.1000000000000001");
        row("fifteen digits as they stand", "<c r='C7'><v>1234567890.12345</v></c>", Number, "1234567890.12345",
            "1234567890.12345");
        row("large exponent", "<c r='C7'><v>1E+20</v></c>", Number, "100000000000000000000", "1E+20",
            "table.digits-lost@C7");
        row("small exponent", "<c r='C7'><v>1.5E-7</v></c>", Number, "0.00000015", "1.5E-7");
        row("exponent that makes it whole", "<c r='C7'><v>1.50e3</v></c>", Number, "1500", "1.50e3");
        row("minus nothing", "<c r='C7'><v>-0</v></c>", Number, "0", "-0");
        row("resident number as a number", "<c r='C7'><v>9.9010119800101E+17</v></c>", Number, "990101198001010000",
            "9.9010119800101E+17", "table.digits-lost@C7");
        row("fifteen digits are kept", "<c r='C7'><v>990101198001010</v></c>", Number, "990101198001010",
            "990101198001010");
        row("beyond what a spreadsheet holds", "<c r='C7'><v>1E+999</v></c>", Number, "1E+999", "1E+999",
            "table.cell-form@C7");
        row("no number", "<c r='C7'><v>12 yuan</v></c>", Number, "12 yuan", "12 yuan", "table.cell-form@C7");
        row("hexadecimal", "<c r='C7'><v>0x10</v></c>", Number, "0x10", "0x10", "table.cell-form@C7");
        row("no number but infinity", "<c r='C7'><v>INF</v></c>", Number, "INF", "INF", "table.cell-form@C7");
        row("a format of one's own for amounts", "<c r='C7' s='6'><v>200.5</v></c>", Number, "200.5", "200.5");
        row("a style that is not there", "<c r='C7' s='99'><v>43655</v></c>", Number, "43655", "43655");
        row("day", "<c r='C7' s='1'><v>43655</v></c>", Day, "2019-07-09", "43655");
        row("day in Chinese", "<c r='C7' s='5'><v>43655</v></c>", Day, "2019-07-09", "43655");
        row("day by a format of East Asia", "<c r='C7' s='7'><v>43655</v></c>", Day, "2019-07-09", "43655");
        row("moment", "<c r='C7' s='2'><v>43655.4375</v></c>", Moment, "2019-07-09T10:30:00", "43655.4375");
        row("moment with thousandths", "<c r='C7' s='1'><v>43655.43750289352</v></c>", Moment, "2019-07-09T10:30:00.25",
            "43655.43750289352");
        row("moment that is a whole day", "<c r='C7' s='2'><v>43655</v></c>", Day, "2019-07-09", "43655");
        row("a hair before midnight", "<c r='C7' s='2'><v>43654.999999999996</v></c>", Day, "2019-07-09",
            "43654.999999999996");
        row("time", "<c r='C7' s='3'><v>0.4375</v></c>", Text, "10:30:00", "0.4375");
        row("hours beyond a day", "<c r='C7' s='4'><v>1.5</v></c>", Text, "36:00:00", "1.5");
        row("first day of 1900", "<c r='C7' s='1'><v>1</v></c>", Day, "1900-01-01", "1");
        row("last day before the one that was not", "<c r='C7' s='1'><v>59</v></c>", Day, "1900-02-28", "59");
        row("29 February 1900 was not", "<c r='C7' s='1'><v>60</v></c>", RawForm::Day, "60", "60",
            "table.day-impossible@C7");
        row("first day after it", "<c r='C7' s='1'><v>61</v></c>", Day, "1900-03-01", "61");
        row("day nought", "<c r='C7' s='1'><v>0</v></c>", Day, "0", "0", "table.day-impossible@C7");
        row("day before the first", "<c r='C7' s='1'><v>-1</v></c>", Day, "-1", "-1", "table.day-impossible@C7");
        row("last day of all", "<c r='C7' s='1'><v>2958465</v></c>", Day, "9999-12-31", "2958465");
        row("day after the last", "<c r='C7' s='1'><v>2958466</v></c>", Day, "2958466", "2958466",
            "table.day-impossible@C7");
        row("day that no calendar has", "<c r='C7' s='1'><v>1E+300</v></c>", Day, "1E+300", "1E+300",
            "table.day-impossible@C7");
        row("text where a day is shown", "<c r='C7' s='1' t='str'><v>2019.7.9</v></c>", Text, "2019.7.9", "2019.7.9");
        row("date of itself", "<c r='C7' t='d'><v>2019-07-09</v></c>", Day, "2019-07-09", "2019-07-09");
        row("date of itself at midnight", "<c r='C7' t='d'><v>2019-07-09T00:00:00Z</v></c>", Day, "2019-07-09",
            "2019-07-09T00:00:00Z");
        row("moment of itself", "<c r='C7' t='d'><v>2019-07-09T10:30:00</v></c>", Moment, "2019-07-09T10:30:00",
            "2019-07-09T10:30:00");
        row("date of itself that is none", "<c r='C7' t='d'><v>2019-02-30</v></c>", Day, "2019-02-30", "2019-02-30",
            "table.cell-form@C7");
        row("true", "<c r='C7' t='b'><v>1</v></c>", Boolean, "true", "1");
        row("false", "<c r='C7' t='b'><v>0</v></c>", Boolean, "false", "0");
        row("neither", "<c r='C7' t='b'><v>2</v></c>", Boolean, "2", "2", "table.cell-form@C7");
        row("error", "<c r='C7' t='e'><v>#N/A</v></c>", Error, "#N/A", "#N/A", "table.error-cell@C7");
        row("result of a formula", "<c r='C7'><f>A1*2</f><v>400</v></c>", Number, "400", "400", "table.formulas");
        row("text of a formula", "<c r='C7' t='str'><f>A1</f><v>闯红灯</v></c>", Text, "闯红灯", "闯红灯",
            "table.formulas");
        row("empty text of a formula", "<c r='C7' t='str'><f>A1</f><v></v></c>", Blank, "", "", "table.formulas");
        row("error of a formula", "<c r='C7' t='e'><f>1/0</f><v>#DIV/0!</v></c>", Error, "#DIV/0!", "#DIV/0!",
            "table.formulas table.error-cell@C7");
        row("formula without a result", "<c r='C7'><f>A1*2</f></c>", Blank, "", "",
            "table.formulas table.formula-empty@C7");
        row("style alone", "<c r='C7' s='1'/>", Blank, "", "");
        row("empty value", "<c r='C7'><v></v></c>", Blank, "", "");
        row("value in two pieces", "<c r='C7'><v>2<!-- -->00</v></c>", Number, "200", "200");
        row("element of another namespace", "<c r='C7'><v>2</v><y:v xmlns:y='urn:y'>3</y:v></c>", Number, "2", "2");
    }
    void oneCell() {
        QFETCH(QString, xml);
        QFETCH(int, form);
        QFETCH(QString, value);
        QFETCH(QString, raw);
        QFETCH(QString, problems);
        MadeWorkbook made = MadeWorkbook::ofRows("<row r=\"7\">" + xml.toStdString() + "</row>");
        made.strings = kStrings;
        made.styles = kStyles;
        const auto read = readWorkbook(made.file(), sheetForm());
        QVERIFY(read.ok());
        const RawCell cell = cellAt(read->table, 7, 2);
        QCOMPARE(static_cast<int>(cell.form), form);
        QCOMPARE(QString::fromUtf8(cell.value.data(), static_cast<qsizetype>(cell.value.size())), value);
        QCOMPARE(QString::fromUtf8(cell.raw.data(), static_cast<qsizetype>(cell.raw.size())), raw);
        QCOMPARE(QString::fromStdString(told(read->problems)), problems);
        const bool refused = anyAtLeast(read->problems, Severity::Error);
        QCOMPARE(cell.refused, refused);
    }

    void daysFrom1904() {
        MadeWorkbook made = MadeWorkbook::ofRows(
            "<row><c s='1'><v>0</v></c><c s='1'><v>42193</v></c><c s='1'><v>-1</v></c><c s='1'><v>60</v></c></row>");
        made.styles = kStyles;
        made.workbook = "<workbookPr date1904=\"1\"/>";
        const auto read = readWorkbook(made.file(), sheetForm());
        QVERIFY(read.ok());
        QCOMPARE(cellAt(read->table, 1, 0).value, std::string_view("1904-01-01"));
        QCOMPARE(cellAt(read->table, 1, 1).value, std::string_view("2019-07-09"));
        QCOMPARE(cellAt(read->table, 1, 3).value, std::string_view("1904-03-01"));
        QCOMPARE(told(read->problems), std::string("table.day-impossible@C1"));
    }

    void problemsAreToldOfTheSheet() {
        const auto read =
            readWorkbook(MadeWorkbook::ofRows("<row r='7'><c r='C7' t='e'><v>#REF!</v></c></row>").file(), sheetForm());
        QVERIFY(read.ok());
        QCOMPARE(read->problems.size(), std::size_t{1});
        QCOMPARE(read->problems[0].place, (Place{"fines.xlsx!Sheet1", 7, 3}));
        QCOMPARE(read->problems[0].args, std::vector<std::string>{"#REF!"});
        QCOMPARE(read->table.problemsFile, std::string("fines.xlsx!Sheet1"));
    }

    void formulasNotCalculatedAreAWarning() {
        MadeWorkbook made = MadeWorkbook::ofRows("<row><c><f>A2</f><v>0</v></c><c><f>A3</f><v>0</v></c></row>");
        made.workbook = "<calcPr fullCalcOnLoad=\"1\"/>";
        const auto read = readWorkbook(made.file(), sheetForm());
        QVERIFY(read.ok());
        QCOMPARE(told(read->problems), std::string("table.formulas-not-calculated"));
        QCOMPARE(read->problems[0].severity, Severity::Warning);
        QCOMPARE(read->problems[0].args, (std::vector<std::string>{"2", "A1"}));
    }
};

QTEST_APPLESS_MAIN(TestWorkbookCells)
#include "test_workbook_cells.moc"
