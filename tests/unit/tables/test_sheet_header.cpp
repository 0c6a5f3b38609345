#include "core/tables/sheet_header.h"

#include <QtTest>

using namespace clearline;

namespace {

// Rows of texts parted by |; # before a number, @ before a day; blank rows are left out as in workbooks.
RawTable sheet(const QStringList& rows, const std::vector<MergedCells>& merged) {
    RawTable table;
    table.merged = merged;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows[i].isEmpty()) continue;
        table.beginRow({static_cast<std::uint32_t>(i + 1), 0, 0});
        const QStringList cells = rows[i].split('|');
        for (qsizetype column = 0; column < cells.size(); ++column) {
            const std::string text = cells[column].toStdString();
            const RawForm form = text.empty()          ? RawForm::Blank
                                 : text.front() == '#' ? RawForm::Number
                                 : text.front() == '@' ? RawForm::Day
                                                       : RawForm::Text;
            table.addCell(static_cast<std::size_t>(column), form,
                          form == RawForm::Text || form == RawForm::Blank ? text : text.substr(1));
        }
    }
    return table;
}

}  // namespace

Q_DECLARE_METATYPE(std::vector<clearline::MergedCells>)

class TestSheetHeader : public QObject {
    Q_OBJECT

private slots:
    void guessed_data() {
        QTest::addColumn<QStringList>("rows");
        QTest::addColumn<std::vector<MergedCells>>("merged");
        QTest::addColumn<unsigned>("row");
        QTest::addColumn<unsigned>("count");
        const auto add = [](const char* name, const QStringList& rows, const std::vector<MergedCells>& merged,
                            unsigned row, unsigned count) { QTest::newRow(name) << rows << merged << row << count; };
        const QString names = "文号|单位|日期|金额", data = "榕1号|公安|@2019-07-09|#200";
        add("in the first row", {names, data, data}, {}, 1, 1);
        add("below a title", {"行政处罚信息公示表", names, data, data}, {}, 2, 1);
        add("below a title in merged cells", {"行政处罚信息公示表", names, data, data}, {{1, 1, 1, 4}}, 2, 1);
        add("below a title, a blank line and the unit", {"公示表", "", "|||单位：元", names, data, data},
            {{1, 1, 1, 4}}, 4, 1);
        add("two rows: groups and their columns",
            {"处罚||当事人|", "文号|日期|名称|金额", "榕1号|@2019-07-09|林|#200", data}, {{1, 1, 1, 2}, {1, 3, 1, 4}},
            1, 2);
        add("two rows: some reach down",
            {"序号|处罚|||", "|文号|日期|金额", "#1|榕1号|@2019-07-09|#200", "#2|榕2号|@2019-07-09|#5"},
            {{1, 1, 2, 1}, {1, 2, 1, 4}}, 1, 2);
        add("a title above two rows",
            {"公示表", "序号|处罚||", "|文号|日期|金额", "#1|榕1号|@2019-07-09|#200", "#2|榕2号|@2019-07-09|#5"},
            {{1, 1, 1, 4}, {2, 1, 3, 1}, {2, 2, 2, 4}}, 2, 2);
        add("merged cells in the data are none of the header", {names, data, "||@2019-07-10|#3", data},
            {{2, 1, 3, 1}, {2, 2, 3, 2}}, 1, 1);
        add("data in merged cells right below", {"处罚|单位|日期|金额", "榕1号||@2019-07-09|#3", data}, {{2, 1, 2, 2}},
            1, 1);
        add("no names at all", {"#1|#2|#3", "#4|#5|#6"}, {}, 1, 1);
        add("one column", {"姓名", "林", "陈"}, {}, 1, 1);
        add("names in some columns only", {"文号||日期|金额", data, data}, {}, 1, 1);
        add("a remark above that is long", {"说明：以下数据截至2019年底，仅供参考|||", names, data, data}, {}, 2, 1);
    }
    void guessed() {
        QFETCH(QStringList, rows);
        QFETCH(std::vector<MergedCells>, merged);
        QFETCH(unsigned, row);
        QFETCH(unsigned, count);
        const SheetHeader header = guessSheetHeader(sheet(rows, merged));
        QCOMPARE(header.row, row);
        QCOMPARE(header.rows, count);
    }

    void nothingToLookAt() {
        QCOMPARE(guessSheetHeader(RawTable()).row, 1U);
        QCOMPARE(guessSheetHeader(RawTable()).rows, 1U);
    }

    void aMillionMergedCellsAreNotLookedThroughForEachCell() {
        std::vector<MergedCells> merged(1'000'000, {1, 1, 1'048'576, 16'384});
        RawTable table = sheet({"a|b|c", "#1|#2|#3"}, merged);
        table.addCell(999, RawForm::Number, "1");
        QVERIFY(guessSheetHeader(table).row >= 1);
    }
};

QTEST_APPLESS_MAIN(TestSheetHeader)
#include "test_sheet_header.moc"
