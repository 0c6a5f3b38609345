// A table as text stands in columns on a screen, where a Chinese character takes two places.
#include <QtTest>

#include "core/export/text_table.h"

using namespace clearline;

class TestTextTable : public QObject {
    Q_OBJECT
private slots:
    void widths_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("width");
        QTest::newRow("nothing") << "" << 0;
        QTest::newRow("ASCII") << "Score" << 5;
        QTest::newRow("Chinese") << QStringLiteral("得分") << 4;
        QTest::newRow("Chinese and a figure") << QStringLiteral("+20（2%）") << 9;
        QTest::newRow("a true minus") << QStringLiteral("−15") << 3;
        QTest::newRow("about equal, middle dot, dash") << QStringLiteral("≈·–") << 3;
        QTest::newRow("a rare character beyond the first plane") << QStringLiteral("𠮷") << 2;
        QTest::newRow("an accent that combines") << QStringLiteral("e\u0301") << 1;
        QTest::newRow("full-width comma") << QStringLiteral("，") << 2;
    }
    void widths() {
        QFETCH(QString, text);
        QTEST(int(screenWidth(text.toStdString())), "width");
    }

    void columnsStandBelowEachOther() {
        using Side = TextTable::Side;
        TextTable table({Side::Left, Side::Right, Side::Left});
        table.add({"记录", "得分", "等级"});
        table.add({"S-1", "−15", "A"});
        table.add({});
        table.add({"合计", "", "B"});
        table.add({"x", "1000"});
        std::string out;
        table.appendTo(out);
        QCOMPARE(QString::fromStdString(out), QStringLiteral("  记录  得分  等级\n"
                                                             "  S-1    −15  A\n"
                                                             "\n"
                                                             "  合计        B\n"
                                                             "  x     1000\n"));
    }
};

QTEST_GUILESS_MAIN(TestTextTable)
#include "test_text_table.moc"
