#include <QtTest>

#include "core/export/json_stream.h"

using namespace clearline;

namespace {

// What `write` gives, handed on whole.
template <class Write>
std::string written(Write&& write) {
    std::string all;
    const Sink sink = [&](std::string_view bytes) { all += bytes; };
    {
        BufferedSink buffer(sink);
        JsonStream json(buffer);
        write(json);
    }
    return all;
}

}  // namespace

class TestJsonStream : public QObject {
    Q_OBJECT

private slots:
    void textsAreEscaped_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("plain") << QByteArray("abc") << QByteArray("\"abc\"");
        QTest::newRow("empty") << QByteArray("") << QByteArray("\"\"");
        QTest::newRow("quote and backslash") << QByteArray("a\"b\\c") << QByteArray("\"a\\\"b\\\\c\"");
        QTest::newRow("line ends and tab") << QByteArray("a\nb\rc\td") << QByteArray("\"a\\nb\\rc\\td\"");
        QTest::newRow("control characters") << QByteArray("\x01\x1f\x00", 3) << QByteArray("\"\\u0001\\u001f\\u0000\"");
        QTest::newRow("Chinese stays") << QByteArray("闯红灯") << QByteArray("\"闯红灯\"");
        QTest::newRow("slash and delete stay") << QByteArray("/\x7f") << QByteArray("\"/\x7f\"");
    }
    void textsAreEscaped() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, json);
        const std::string got = written([&](JsonStream& out) {
            out.string({text.constData(), static_cast<std::size_t>(text.size())});
        });
        QCOMPARE(QByteArray::fromStdString(got), json);
    }

    void commasStandBetweenElementsOnly() {
        const std::string got = written([](JsonStream& json) {
            json.open('{');
            json.key("list");
            json.open('[');
            json.whole(1);
            json.open('[');
            json.close(']');
            json.null();
            json.open('{');
            json.close('}');
            json.close(']');
            json.field("points", Number(-3));
            json.key("yes");
            json.boolean(true);
            json.close('}');
        });
        QCOMPARE(got, std::string("{\"list\":[1,[],null,{}],\"points\":\"-3\",\"yes\":true}"));
    }

    void largeOutputIsHandedOnInPieces() {
        std::size_t pieces = 0, longest = 0, bytes = 0;
        const Sink sink = [&](std::string_view piece) {
            ++pieces;
            longest = std::max(longest, piece.size());
            bytes += piece.size();
        };
        {
            BufferedSink buffer(sink);
            JsonStream json(buffer);
            json.open('[');
            for (int i = 0; i < 100000; ++i) {
                json.open('[');
                json.whole(static_cast<std::uint64_t>(i));
                json.close(']');
            }
            json.close(']');
        }
        QVERIFY(bytes > 700000);
        QVERIFY(pieces > 5);
        QVERIFY(longest < 80 * 1024);
    }
};

QTEST_APPLESS_MAIN(TestJsonStream)
#include "test_json_stream.moc"
