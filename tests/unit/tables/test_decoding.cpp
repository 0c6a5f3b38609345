// The encodings that are read: letters, faults and the way back to the bytes.
#include <QtTest>

#include "core/tables/decoding.h"

using namespace clearline;

namespace {

std::string bytesOf(const char* hex) { return QByteArray::fromHex(hex).toStdString(); }

}  // namespace

class TestDecoding : public QObject {
    Q_OBJECT
private slots:
    void letters_data() {
        QTest::addColumn<int>("encoding");
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("faults");
        const auto row = [](const char* name, Encoding encoding, const char* hex, const char* text, int faults) {
            QTest::newRow(name) << static_cast<int>(encoding) << QByteArray(hex) << QString::fromUtf8(text) << faults;
        };
        row("UTF-8", Encoding::Utf8, "E7BD9A2C61", "罚,a", 0);
        row("UTF-8 with its mark", Encoding::Utf8, "EFBBBFE7BD9A", "罚", 0);
        row("UTF-8, a byte that is none", Encoding::Utf8, "61B22C62", "a\uFFFD,b", 1);
        row("UTF-8, cut off", Encoding::Utf8, "61E7BD", "a\uFFFD", 1);
        row("UTF-8, overlong", Encoding::Utf8, "C0AF61", "\uFFFDa", 1);
        row("GB18030, two bytes", Encoding::Gb18030, "B7A32C61", "罚,a", 0);
        row("GB18030, four bytes", Encoding::Gb18030, "95328236", "𠀀", 0);
        row("GB18030, the euro of GBK's box", Encoding::Gb18030, "A2E3", "€", 0);
        row("GB18030, a lead byte before a comma", Encoding::Gb18030, "61B72C62", "a\uFFFD,b", 1);
        row("GB18030, cut off", Encoding::Gb18030, "61B7", "a\uFFFD", 1);
        row("GB18030, FF", Encoding::Gb18030, "61FF62",
            "a\uFFFD"
            "b",
            1);
        row("UTF-16LE", Encoding::Utf16Le, "5A7F2C006100", "罚,a", 0);
        row("UTF-16LE with its mark", Encoding::Utf16Le, "FFFE5A7F", "罚", 0);
        row("UTF-16BE", Encoding::Utf16Be, "FEFF7F5A002C", "罚,", 0);
        row("UTF-16LE, a pair", Encoding::Utf16Le, "40D800DC", "𠀀", 0);
        row("UTF-16LE, half a pair", Encoding::Utf16Le, "40D86100",
            "\uFFFD"
            "a",
            1);
        row("UTF-16LE, the other half", Encoding::Utf16Le, "00DC6100",
            "\uFFFD"
            "a",
            1);
        row("UTF-16BE, cut off", Encoding::Utf16Be, "7F5A00", "罚\uFFFD", 1);
    }
    void letters() {
        QFETCH(int, encoding);
        QFETCH(QByteArray, hex);
        QFETCH(QString, text);
        QFETCH(int, faults);
        const std::string bytes = bytesOf(hex);
        const DecodedText decoded(bytes, static_cast<Encoding>(encoding));
        QCOMPARE(QString::fromStdString(std::string(decoded.text())), text);
        QCOMPARE(static_cast<int>(decoded.bad().size()), faults);
        QCOMPARE(decoded.offsetOf(decoded.text().size()), bytes.size());
    }

    // Every letter of a text with lines leads back to the bytes that make it.
    void offsets_data() {
        QTest::addColumn<int>("encoding");
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("UTF-8") << 0 << QByteArray("EFBBBF") + QByteArray("罚€a\n𠀀b\n\n末").toHex();
        QTest::newRow("GB18030") << 1 << QByteArray("B7A3A2E3610A95328236620A0AC4A9");
        QTest::newRow("UTF-16LE") << 2 << QByteArray("FFFE5A7FAC2061000A0040D800DC62000A000A002B67");
        QTest::newRow("UTF-16BE") << 3 << QByteArray("7F5A20AC0061000AD840DC000062000A000A672B");
    }
    void offsets() {
        QFETCH(int, encoding);
        QFETCH(QByteArray, hex);
        const std::string bytes = bytesOf(hex);
        const DecodedText decoded(bytes, static_cast<Encoding>(encoding));
        const QString text = QString::fromStdString(std::string(decoded.text()));
        QCOMPARE(text, QString::fromUtf8("罚€a\n𠀀b\n\n末"));
        for (int i = 0; i < text.size(); ++i) {
            if (text[i].isLowSurrogate()) continue;
            const QString before = text.left(i);
            const std::string rest = bytes.substr(decoded.offsetOf(static_cast<std::size_t>(before.toUtf8().size())));
            const DecodedText again(rest, static_cast<Encoding>(encoding));
            QCOMPARE(QString::fromStdString(std::string(again.text())), text.mid(i));
            QVERIFY(again.bad().empty());
        }
    }

    void aFaultKnowsItsPlace() {
        const std::string bytes = bytesOf("B7A32C61FF620A63FE0A");
        const DecodedText decoded(bytes, Encoding::Gb18030);
        QCOMPARE(decoded.bad().size(), std::size_t(2));
        QCOMPARE(decoded.bad()[0].offset, std::uint64_t(4));
        QCOMPARE(decoded.bad()[1].offset, std::uint64_t(8));
        const std::size_t line = decoded.text().find('\n') + 1;
        QCOMPARE(decoded.badIn(0, line).size(), std::size_t(1));
        QCOMPARE(decoded.badIn(line, decoded.text().size() - line).size(), std::size_t(1));
        QCOMPARE(decoded.offsetOf(line), std::uint64_t(7));
    }
};

QTEST_APPLESS_MAIN(TestDecoding)
#include "test_decoding.moc"
