// SHA-256 against the vectors of FIPS 180, in one piece and in pieces; hashes written and read.
#include <QtTest>

#include "core/base/digest.h"
#include "core/seal/hasher.h"

using namespace clearline;

class TestHasher : public QObject {
    Q_OBJECT

private slots:
    void vectors_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("nothing") << QByteArray()
                                 << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QTest::newRow("abc") << QByteArray("abc")
                             << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QTest::newRow("56 bytes: padding needs a block of its own")
            << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
            << QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
        QTest::newRow("112 bytes") << QByteArray(
                                          "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklm"
                                          "nopqklmnopqrlmnopqrsmnopqrstnopqrstu")
                                   << QByteArray("cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
        QTest::newRow("a million a") << QByteArray(1000000, 'a')
                                     << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }
    void vectors() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, hex);
        const std::string_view all(bytes.constData(), bytes.size());
        QCOMPARE(hashOf(all).hex(), hex.toStdString());
        QCOMPARE(sha256Hex(all), hex.toStdString());
        Hasher hasher;
        for (std::size_t cut = 0; cut <= std::min<std::size_t>(all.size(), 70); ++cut) {
            hasher.update(all.substr(0, cut));
            Hasher other = hasher;
            QCOMPARE(other.update(all.substr(cut)).finish().hex(), hex.toStdString());
            QCOMPARE(hasher.update(all.substr(cut)).finish().hex(), hex.toStdString());
        }
    }

    void hexReadsOnlyWhatIsAHash_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        const QString hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        QTest::newRow("as written") << hash << true;
        QTest::newRow("capitals") << hash.toUpper() << true;
        QTest::newRow("a digit short") << hash.chopped(1) << false;
        QTest::newRow("a digit long") << hash + "0" << false;
        QTest::newRow("a letter that is no digit") << "g" + hash.mid(1) << false;
        QTest::newRow("last digit no digit") << hash.chopped(1) + " " << false;
        QTest::newRow("blank") << "" << false;
    }
    void hexReadsOnlyWhatIsAHash() {
        QFETCH(QString, text);
        QFETCH(bool, good);
        const auto hash = Hash::fromHex(text.toStdString());
        QCOMPARE(hash.has_value(), good);
        if (good) QCOMPARE(hash->hex(), text.toLower().toStdString());
    }

    void bytesGoOutAndIn() {
        const Hash hash = hashOf("abc");
        QVERIFY(Hash::fromBytes(hash.view()) == hash);
        QVERIFY(!Hash::fromBytes(hash.view().substr(1)));
        QVERIFY(hash != hashOf("abd"));
        QVERIFY(Hash{} < hash && !(hash < hash));
    }
};

QTEST_APPLESS_MAIN(TestHasher)
#include "test_hasher.moc"
