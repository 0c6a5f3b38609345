// The text of a foreign cell in a case: every cell comes back as it was, from one text only.
#include <QtTest>

#include "core/casefile/raw_cell_text.h"

using namespace clearline;

class TestRawCellText : public QObject {
    Q_OBJECT

private slots:
    void comesBack_data() {
        QTest::addColumn<int>("form");
        QTest::addColumn<bool>("refused");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, RawForm form, bool refused, const QByteArray& value,
                            const QByteArray& raw, const QByteArray& text) {
            QTest::newRow(name) << static_cast<int>(form) << refused << value << raw << text;
        };
        row("blank", RawForm::Blank, false, "", "", "");
        row("blank, with spaces in the file", RawForm::Blank, false, "", "  ", "k0:  ");
        row("blank and refused", RawForm::Blank, true, "", "", "K=");
        row("a text", RawForm::Text, false, "张三", "张三", "t=张三");
        row("a text in quotes", RawForm::Text, false, "a\"b", "\"a\"\"b\"", "t3:a\"b\"a\"\"b\"");
        row("an empty text in quotes", RawForm::Text, false, "", "\"\"", "t0:\"\"");
        row("an empty text", RawForm::Text, false, "", "", "t=");
        row("a number", RawForm::Number, false, "0.1", "0.10000000000000001", "n3:0.10.10000000000000001");
        row("a day by its serial", RawForm::Day, false, "2019-07-09", "43655", "d10:2019-07-0943655");
        row("a moment", RawForm::Moment, false, "2019-07-09T08:00:00", "43655.333", "m19:2019-07-09T08:00:0043655.333");
        row("a boolean", RawForm::Boolean, false, "true", "1", "b4:true1");
        row("an error", RawForm::Error, true, "#N/A", "#N/A", "E=#N/A");
        row("digits and a colon", RawForm::Text, false, "10:00", "10:00", "t=10:00");
        row("a sign of equality", RawForm::Text, false, "=1", "=1", "t==1");
        row("bytes that are no text", RawForm::Text, true, "\xff\xfe", "\xff\xfe", "T=\xff\xfe");
    }
    void comesBack() {
        QFETCH(int, form);
        QFETCH(bool, refused);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, raw);
        QFETCH(QByteArray, text);
        const std::string valueText = value.toStdString(), rawText = raw.toStdString();
        std::string written;
        appendRawCell(written, {static_cast<RawForm>(form), refused, valueText, rawText});
        QCOMPARE(QByteArray::fromStdString(written), text);
        RawCell cell;
        QVERIFY(readRawCell(written, cell));
        QCOMPARE(static_cast<int>(cell.form), form);
        QCOMPARE(cell.refused, refused);
        QCOMPARE(cell.value, std::string_view(valueText));
        QCOMPARE(cell.raw, std::string_view(rawText));
    }

    void refused_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"x=1", "t", "t:", "t5:abc", "t1:aa", "t01:ab", "t-1:a", "t1", "k=", "t3:abcabc", "=a"})
            QTest::newRow(text) << QByteArray(text);
    }
    void refused() {
        QFETCH(QByteArray, text);
        RawCell cell;
        const std::string stored = text.toStdString();
        QVERIFY(!readRawCell(stored, cell));
    }
};

QTEST_APPLESS_MAIN(TestRawCellText)
#include "test_raw_cell_text.moc"
