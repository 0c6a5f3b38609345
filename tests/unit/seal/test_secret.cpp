// Secrets hold what they are given, move without leaving it behind, and ordinary text can be wiped.
#include <QtTest>
#include <algorithm>

#include "core/seal/secret.h"

using namespace clearline;

class TestSecret : public QObject {
    Q_OBJECT

private slots:
    void holdsBytes_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("a password") << QByteArray("correct horse 电池");
        QTest::newRow("with a zero byte") << QByteArray("a\0b", 3);
        QTest::newRow("beyond a page") << QByteArray(10000, 'x');
    }
    void holdsBytes() {
        QFETCH(QByteArray, bytes);
        Secret secret(std::string_view(bytes.constData(), bytes.size()));
        QVERIFY(secret.view() == bytes.toStdString());
        Secret moved = std::move(secret);
        QVERIFY(moved.view() == bytes.toStdString());
        Secret other("another");
        other = std::move(moved);
        QVERIFY(other.view() == bytes.toStdString());
    }

    void wipingOverwritesAllTheRoom() {
        std::string text(100, 'x');
        text.resize(40);  // the rest of its room still holds what was there
        const char* const room = text.data();
        const std::size_t size = text.capacity();
        wipe(text);
        QVERIFY(text.empty() && text.data() == room && text.capacity() == size);
        QVERIFY(std::all_of(room, room + size, [](char c) { return c == 0; }));
    }
};

QTEST_APPLESS_MAIN(TestSecret)
#include "test_secret.moc"
