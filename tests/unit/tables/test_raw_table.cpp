#include "core/tables/raw_table.h"

#include <QtTest>

using namespace clearline;

namespace {

// "Form value|raw", with ! where it is refused.
std::string told(const RawCell& cell) {
    static constexpr const char* kForms[] = {"Blank", "Text", "Number", "Day", "Moment", "Boolean", "Error"};
    return std::string(kForms[static_cast<std::size_t>(cell.form)]) + (cell.refused ? "! " : " ") +
           std::string(cell.value) + "|" + std::string(cell.raw);
}

RawTable filled() {
    auto pool = std::make_shared<TextPool>();
    pool->add("闯红灯", "闯红灯");
    pool->add("meant", " meant ");
    pool->add("", "");
    pool->add("last", "last");
    pool->finish();
    RawTable table;
    table.setPool(pool);
    table.beginRow({1, 0, 10});
    table.addCell(0, RawForm::Text, "a");
    table.addCell(1, RawForm::Day, "2019-07-09", "43655");
    table.addCell(2, RawForm::Number, "", "", true);
    table.beginRow({2, 11, 0});
    table.beginRow({7, 12, 5});
    table.addCell(1, RawForm::Blank, "");
    table.addPooled(3, 0);
    table.addPooled(4, 1);
    table.addCell(900, RawForm::Text, "", "\"\"");
    table.addCell(999, RawForm::Blank, "");
    table.beginRow({8, 20, 5});
    table.addPooled(0, 3);
    table.addCell(1, RawForm::Text, "x");
    table.addPooled(2, 2);
    return table;
}

void check(const RawTable& table) {
    QCOMPARE(table.rowCount(), std::size_t{4});
    QCOMPARE(table.columnCount(), std::size_t{1000});
    QCOMPARE(told(table.cell(0, 0)), std::string("Text a|a"));
    QCOMPARE(told(table.cell(0, 1)), std::string("Day 2019-07-09|43655"));
    QCOMPARE(told(table.cell(0, 2)), std::string("Number! |"));
    QCOMPARE(told(table.cell(0, 3)), std::string("Blank |"));
    QCOMPARE(told(table.cell(1, 0)), std::string("Blank |"));
    QCOMPARE(told(table.cell(2, 0)), std::string("Blank |"));
    QCOMPARE(told(table.cell(2, 1)), std::string("Blank |"));
    QCOMPARE(told(table.cell(2, 3)), std::string("Text 闯红灯|闯红灯"));
    QCOMPARE(told(table.cell(2, 4)), std::string("Text meant| meant "));
    QCOMPARE(told(table.cell(2, 900)), std::string("Text |\"\""));
    QCOMPARE(told(table.cell(2, 999)), std::string("Blank |"));
    QCOMPARE(told(table.cell(2, 100'000)), std::string("Blank |"));
    QCOMPARE(told(table.cell(3, 0)), std::string("Text last|last"));
    QCOMPARE(told(table.cell(3, 1)), std::string("Text x|x"));
    QCOMPARE(told(table.cell(3, 2)), std::string("Text |"));
    QCOMPARE(table.cellCount(0), std::size_t{3});
    QCOMPARE(table.cellCount(1), std::size_t{0});
    QCOMPARE(table.cellCount(2), std::size_t{901});
    QCOMPARE(table.row(2).number, 7U);
    QCOMPARE(table.row(2).offset, std::uint64_t{12});
    QCOMPARE(table.row(0).length, 10U);
    QCOMPARE(table.placeOf(7), std::size_t{2});
    QCOMPARE(table.placeOf(3), RawTable::kNoRow);
    QCOMPARE(table.placeOf(9), RawTable::kNoRow);
}

}  // namespace

class TestRawTable : public QObject {
    Q_OBJECT

private slots:
    void cellsComeBackAsTheyWereAdded() { check(filled()); }
    void finishedToo() {
        RawTable table = filled();
        table.finish();
        check(table);
    }
    void copiesAndMovedOnesAreTheSame() {
        RawTable table = filled();
        const RawTable copy = table;
        const RawTable moved = std::move(table);
        check(copy);
        check(moved);
    }
};

QTEST_APPLESS_MAIN(TestRawTable)
#include "test_raw_table.moc"
