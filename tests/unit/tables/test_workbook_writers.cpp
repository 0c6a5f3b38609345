// Workbooks as other programs write them: LibreOffice (sample-data/intake/libreoffice, made by
// tests/fixtures/make_libreoffice.sh) and libxlsxwriter.
#include <xlsxwriter.h>

#include <QTemporaryDir>
#include <QtTest>

#include "core/tables/workbook.h"

using namespace clearline;

namespace {

SourceFile fileAt(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read %s", qPrintable(path));
    return {"a.xlsx", file.readAll().toStdString(), "", nullptr};
}

// Row by row: its number, then its cells; a form that is not Text stands in front, a raw text that differs behind.
QStringList told(const RawTable& table) {
    static constexpr const char* kForms[] = {"", "", "N:", "D:", "M:", "B:", "E:"};
    QStringList rows;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        QString text = QString::number(table.row(row).number);
        for (std::size_t column = 0; column < table.cellCount(row); ++column) {
            const RawCell cell = table.cell(row, column);
            text += "|" + QString(kForms[static_cast<std::size_t>(cell.form)]) +
                    QString::fromUtf8(cell.value.data(), static_cast<qsizetype>(cell.value.size()));
            if (cell.raw != cell.value)
                text += " {" + QString::fromUtf8(cell.raw.data(), static_cast<qsizetype>(cell.raw.size())) + "}";
        }
        rows << text;
    }
    return rows;
}

QStringList told(const Problems& problems) {
    QStringList all;
    for (const Problem& problem : problems) {
        QString text = QString::fromStdString(problem.code);
        if (problem.place.row > 0)
            text += " " + QString::fromStdString(cellName(problem.place.row, problem.place.column));
        for (const std::string& arg : problem.args) text += " " + QString::fromStdString(arg);
        all << text;
    }
    return all;
}

QStringList told(const std::vector<MergedCells>& merged) {
    QStringList all;
    for (const MergedCells& cells : merged)
        all << QString::fromStdString(cellName(cells.firstRow, cells.firstColumn) + ":" +
                                      cellName(cells.lastRow, cells.lastColumn));
    return all;
}

QStringList told(const std::vector<std::string>& texts) {
    QStringList all;
    for (const std::string& text : texts) all << QString::fromStdString(text);
    return all;
}

const QString kLibreOffice = CLEARLINE_SOURCE_DIR "/sample-data/intake/libreoffice/";

}  // namespace

class TestWorkbookWriters : public QObject {
    Q_OBJECT

private slots:
    void aTableThatLibreOfficeMadeOfCsv() {
        const SourceFile file = fileAt(kLibreOffice + "penalties.xlsx");
        const auto guess = guessForm(file);
        QVERIFY(guess.ok());
        QCOMPARE(guess->form.headerRow, 1U);
        const auto read = readTable(file, guess->form);
        QVERIFY(read.ok());
        QCOMPARE(told(read->problems), QStringList());
        QCOMPARE(
            told(read->table),
            (QStringList{
                "1|行政相对人名称|统一社会信用代码|行政处罚决定文书号|处罚类别|违法行为类型|罚款金额（万元）|"
                "处罚决定日期|处罚有效期|处罚机关",
                "2|福州茉莉茶行|913501009901010014|榕市监罚〔2019〕0311号|罚款|虚假宣传|N:0.5|D:2019-03-14 {43538}|"
                "D:2099-12-31 {73050}|福州市市场监督管理局",
                "3|海晏食品商店|913501009901010022|榕市监罚〔2019〕0312号|警告;罚款|标签不合格|N:1.25|"
                "D:2019-03-15 {43539}|D:2022-03-15 {44635}|福州市市场监督管理局",
                "4|林某某（个体户）||榕城管罚〔2019〕7号|警告|占道经营||D:2019-04-01 {43556}|D:2020-04-01 {43922}|"
                "鼓楼区城市管理局"}));
    }

    void aSheetOfLibreOfficeWithMergedHeadersHiddenRowsAndFormulas() {
        const SourceFile file = fileAt(kLibreOffice + "disclosure.xlsx");
        const auto guess = guessForm(file);
        QVERIFY(guess.ok());
        QCOMPARE(told(guess->tables), (QStringList{"说明", "旧数据", "处罚"}));
        QCOMPARE(guess->form.table, std::string("处罚"));
        QCOMPARE(guess->form.headerRow, 2U);
        QCOMPARE(guess->form.headerRows, 2U);
        const auto read = readTable(file, guess->form);
        QVERIFY(read.ok());
        QCOMPARE(
            told(read->table),
            (QStringList{
                "1|行政处罚信息公示表", "2|序号|处罚决定|||当事人||已公示", "3||文号|日期|金额（元）|名称|登记时间",
                "4|N:1|榕罚〔2019〕0311号|D:2019-03-14 {43538}|N:200.1|林某\n（个体户）|"
                "M:2019-03-14T10:30:00 {43538.4375}|B:true {1}",
                "5|N:2|榕罚〔2019〕0312号|D:2019-07-09 {43655}|N:400.2|=1+1|10:30:00 {0.4375}|B:false {0}",
                "6|N:3|0313|2019.7.10|E:#DIV/0!|林某\n（个体户）|N:990101198001010000 {9.9010119800101E+017}"}));
        QCOMPARE(told(read->problems), (QStringList{"table.formulas 3 D5", "table.hidden-rows 1 5",
                                                    "table.hidden-columns 1 7", "table.error-cell D6 #DIV/0!",
                                                    "table.digits-lost F6 9.9010119800101E+017 990101198001010000"}));
        QCOMPARE(told(read->table.merged), (QStringList{"A1:G1", "A2:A3", "B2:D2", "E2:F2", "G2:G3"}));
        QCOMPARE(told(headersOf(read->table, guess->form)),
                 (QStringList{"序号", "处罚决定 文号", "处罚决定 日期", "处罚决定 金额（元）", "当事人 名称",
                              "当事人 登记时间", "已公示"}));
        QCOMPARE(dataRows(read->table, guess->form).size(), std::size_t{3});
    }

    void aWorkbookOfLibreOfficeThatCountsFrom1904() {
        const SourceFile file = fileAt(kLibreOffice + "from-1904.xlsx");
        const auto guess = guessForm(file);
        QVERIFY(guess.ok());
        const auto read = readTable(file, guess->form);
        QVERIFY(read.ok());
        QCOMPARE(told(read->table), (QStringList{"1|日期|事项|余分", "2|D:2019-03-14 {42076}|闯红灯|N:674",
                                                 "3|D:1904-01-02 {1}|期初|N:689"}));
    }

    void libxlsxwriter_data() {
        QTest::addColumn<bool>("constant");
        QTest::newRow("with shared texts") << false;
        QTest::newRow("with texts in their cells") << true;
    }
    void libxlsxwriter() {
        QFETCH(bool, constant);
        QTemporaryDir folder;
        const QString path = folder.filePath("a.xlsx");
        lxw_workbook_options options{constant ? LXW_TRUE : LXW_FALSE, nullptr, LXW_FALSE};
        lxw_workbook* book = workbook_new_opt(path.toUtf8().constData(), &options);
        lxw_worksheet* notes = workbook_add_worksheet(book, "说明");
        worksheet_write_string(notes, 0, 0, "x", nullptr);
        worksheet_hide(notes);
        lxw_worksheet* sheet = workbook_add_worksheet(book, "处罚");
        worksheet_activate(sheet);
        lxw_format* day = workbook_add_format(book);
        format_set_num_format(day, "yyyy\"年\"m\"月\"d\"日\";@");
        lxw_format* moment = workbook_add_format(book);
        format_set_num_format(moment, "[$-804]yyyy/m/d h:mm AM/PM");
        lxw_format* money = workbook_add_format(book);
        format_set_num_format(money, "[Red]#,##0.00\" 元\";[Magenta]-#,##0.00");
        worksheet_write_string(sheet, 0, 0, "闯红灯 & <b>", nullptr);
        worksheet_write_string(sheet, 0, 1, "  blanks ", nullptr);
        worksheet_write_number(sheet, 0, 2, 0.1, money);
        worksheet_write_number(sheet, 0, 3, 1234567.891, nullptr);
        lxw_datetime when{2019, 7, 9, 10, 30, 0};
        worksheet_write_datetime(sheet, 1, 0, &when, moment);
        when.hour = when.min = 0;
        worksheet_write_datetime(sheet, 1, 1, &when, day);
        worksheet_write_boolean(sheet, 1, 2, 1, nullptr);
        worksheet_write_formula_num(sheet, 1, 3, "=C1*2", nullptr, 0.2);
        worksheet_write_formula_str(sheet, 1, 4, "=A1", nullptr, "闯红灯");
        worksheet_write_blank(sheet, 2, 25, day);
        worksheet_write_string(sheet, 3, 0, "end", nullptr);
        lxw_row_col_options hidden{1, 0, 0};
        worksheet_set_row_opt(sheet, 3, 15, nullptr, &hidden);
        worksheet_set_column_opt(sheet, 1, 1, 10, nullptr, &hidden);
        QCOMPARE(workbook_close(book), LXW_NO_ERROR);

        const SourceFile file = fileAt(path);
        const auto guess = guessForm(file);
        QVERIFY(guess.ok());
        QCOMPARE(guess->form.table, std::string("处罚"));
        const auto read = readTable(file, guess->form);
        QVERIFY(read.ok());
        QCOMPARE(told(read->table),
                 (QStringList{"1|闯红灯 & <b>|  blanks |N:0.1|N:1234567.891",
                              "2|M:2019-07-09T10:30:00 {43655.4375}|D:2019-07-09 {43655}|B:true {1}|N:0.2|闯红灯",
                              "4|end"}));
        QCOMPARE(told(read->problems), (QStringList{"table.formulas-not-calculated 2 D2", "table.hidden-rows 1 4",
                                                    "table.hidden-columns 1 2"}));
    }
};

QTEST_APPLESS_MAIN(TestWorkbookWriters)
#include "test_workbook_writers.moc"
