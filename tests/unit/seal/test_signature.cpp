// Signatures: the published vectors of Ed25519 come out (RFC 8032, 7.1), and nothing holds that was signed otherwise,
// by another key or for another purpose; key files keep the pair, for the owner alone.
#include <sys/stat.h>

#include <QtTest>

#include "core/seal/key_file.h"
#include "seals.h"

using namespace clearline;

namespace {

SigningKey keyOf(std::string_view seedHex) {
    const auto seed = PublicKey::fromHex(seedHex);
    if (!seed) qFatal("seed");
    return SigningKey::fromSeed(seed->bytes);
}

SigningKey someKey(std::uint8_t number) {
    std::array<std::uint8_t, SigningKey::kSeedSize> seed{};
    seed.fill(number);
    return SigningKey::fromSeed(seed);
}

std::string codeOf(const auto& result) { return result.ok() ? std::string() : result.problems().front().code; }

}  // namespace

class TestSignature : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    [[nodiscard]] std::string path(const char* name) const { return folder_.filePath(name).toStdString(); }
    void put(const std::string& at, const std::string& bytes) {
        QFile file(QString::fromStdString(at));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes.data(), qint64(bytes.size()));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    [[nodiscard]] static std::string bytesAt(const std::string& at) {
        QFile file(QString::fromStdString(at));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : "cannot be read";
    }

private slots:
    void publicKeysOfTheStandard_data() {
        QTest::addColumn<QByteArray>("seed");
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("test 1") << QByteArray("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
                                << QByteArray("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        QTest::newRow("test 2") << QByteArray("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
                                << QByteArray("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        QTest::newRow("test 3") << QByteArray("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7")
                                << QByteArray("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025");
    }
    void publicKeysOfTheStandard() {
        QFETCH(QByteArray, seed);
        QFETCH(QByteArray, key);
        QCOMPARE(keyOf(seed.toStdString()).publicKey().hex(), key.toStdString());
    }

    void holdsOnlyWhatWasSigned_data() {
        QTest::addColumn<QByteArray>("purpose");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("flipped");  // which byte of the signature; -1: none
        QTest::addColumn<bool>("holds");
        QTest::newRow("as it was signed") << QByteArray("p 1") << QByteArray("bytes") << 1 << -1 << true;
        QTest::newRow("other bytes") << QByteArray("p 1") << QByteArray("bytez") << 1 << -1 << false;
        QTest::newRow("a byte more") << QByteArray("p 1") << QByteArray("bytes\n") << 1 << -1 << false;
        QTest::newRow("another purpose") << QByteArray("p 2") << QByteArray("bytes") << 1 << -1 << false;
        QTest::newRow("purpose moved") << QByteArray("p") << QByteArray(" 1bytes") << 1 << -1 << false;
        QTest::newRow("another key") << QByteArray("p 1") << QByteArray("bytes") << 2 << -1 << false;
        for (const int at : {0, 31, 32, 63})
            QTest::addRow("byte %d of the signature flipped", at)
                << QByteArray("p 1") << QByteArray("bytes") << 1 << at << false;
    }
    void holdsOnlyWhatWasSigned() {
        QFETCH(QByteArray, purpose);
        QFETCH(QByteArray, bytes);
        QFETCH(int, key);
        QFETCH(int, flipped);
        KeySignature signature = someKey(1).sign("p 1", "bytes");
        if (flipped >= 0) signature.bytes[std::size_t(flipped)] ^= 1;
        QTEST(holds(signature, someKey(std::uint8_t(key)).publicKey(), purpose.toStdString(), bytes.toStdString()),
              "holds");
    }
    void madeKeysDiffer() {
        const SigningKey one = SigningKey::make(), other = SigningKey::make();
        QVERIFY(one.publicKey() != other.publicKey());
        QVERIFY(holds(one.sign("p", "b"), one.publicKey(), "p", "b"));
    }
    void oneTextForAKey() {
        const std::string hex = someKey(3).publicKey().hex();
        QVERIFY(PublicKey::fromHex(hex));
        QVERIFY(!PublicKey::fromHex(QByteArray::fromStdString(hex).toUpper().toStdString()));
        QVERIFY(!PublicKey::fromHex(hex.substr(1)));
        QVERIFY(!PublicKey::fromHex(hex + "0"));
        QVERIFY(!PublicKey::fromHex(hex.substr(0, 62) + " 0"));
    }
    void fingerprintsAreReadAloud() {
        // Worked out apart from the program: SHA-256 of the 32 bytes, five bytes a group, modulo 100,000.
        const auto key = PublicKey::fromHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        QCOMPARE(key->fingerprint(), std::string("02145 44043 66322 31051 70008 37623"));
    }

    void aKeyFileKeepsThePair() {
        const std::string at = path("plain.key");
        QVERIFY(!writeKeyFile(at, {"Chen Hui", someKey(4)}, nullptr));
        struct stat facts {};
        QCOMPARE(::stat(at.c_str(), &facts), 0);
        QCOMPARE(int(facts.st_mode & 0777), 0600);
        Problems problems;
        const auto read = readKeyFile(at, nullptr, problems);
        QVERIFY(read.ok());
        QVERIFY(problems.empty());
        QCOMPARE(read->name, std::string("Chen Hui"));
        QCOMPARE(read->key.publicKey(), someKey(4).publicKey());
        QVERIFY(read->key.sign("p", "b") == someKey(4).sign("p", "b"));
        const auto again = writeKeyFile(at, {"", someKey(5)}, nullptr);  // never written over
        QVERIFY(again);
        QCOMPARE(again->code, std::string("write.exists"));
        QVERIFY(::chmod(at.c_str(), 0644) == 0);
        QVERIFY(readKeyFile(at, nullptr, problems).ok());
        QCOMPARE(problems.size(), std::size_t{1});
        QCOMPARE(problems.front().code, std::string("key.open-to-others"));
    }
    void aSealedKeyFileNeedsItsPassword() {
        const std::string at = path("sealed.key");
        const Secret right("right"), wrong("wrong");
        QVERIFY(!writeKeyFile(at, {"陈慧", someKey(6)}, &right, kCheap));
        QVERIFY(bytesAt(at).find(someKey(6).publicKey().hex()) == std::string::npos);
        Problems problems;
        const auto read = readKeyFile(at, &right, problems);
        QVERIFY(read.ok());
        QCOMPARE(read->name, std::string("陈慧"));
        QCOMPARE(read->key.publicKey(), someKey(6).publicKey());
        QCOMPARE(codeOf(readKeyFile(at, nullptr, problems)), std::string("key.sealed"));
        QCOMPARE(codeOf(readKeyFile(at, &wrong, problems)), std::string("seal.wrong-password"));
    }
    void faultyKeyFilesAreRefused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("code");
        const QByteArray good =
            "clearline-key: 1\nname: A\npublic: " + QByteArray::fromStdString(someKey(7).publicKey().hex()) +
            "\nsecret: " + QByteArray("07").repeated(32) + "\n";
        QTest::newRow("good") << good << QByteArray();
        QTest::newRow("empty") << QByteArray() << QByteArray("key.form");
        QTest::newRow("another form") << QByteArray(good).replace("key: 1", "key: 2")
                                      << QByteArray("key.version-unknown");
        QTest::newRow("cut short") << good.chopped(1) << QByteArray("key.form");
        QTest::newRow("a line more") << good + "more: 1\n" << QByteArray("key.form");
        QTest::newRow("without its name") << QByteArray(good).replace("name: A\n", "") << QByteArray("key.form");
        QTest::newRow("halves of two pairs")
            << QByteArray(good).replace(QByteArray("07").repeated(32), QByteArray("08").repeated(32))
            << QByteArray("key.form");
        QTest::newRow("a public key alone")
            << QByteArray::fromStdString(publicKeyText({"A", someKey(7).publicKey()})) << QByteArray("key.form");
    }
    void faultyKeyFilesAreRefused() {
        QFETCH(QByteArray, text);
        const std::string at = path("faulty.key");
        put(at, text.toStdString());
        Problems problems;
        QTEST(QByteArray::fromStdString(codeOf(readKeyFile(at, nullptr, problems))), "code");
        QVERIFY(!readKeyFile(path("not-there.key"), nullptr, problems).ok());
    }

    void publicKeysAreGivenAway_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("code");
        const PublicKey key = someKey(8).publicKey();
        const QByteArray good = QByteArray::fromStdString(publicKeyText({"B\nC", key}));
        QTest::newRow("as shown") << good << QByteArray();
        QTest::newRow("its digits alone") << QByteArray::fromStdString(key.hex() + "\n") << QByteArray();
        QTest::newRow("another's fingerprint")
            << QByteArray(good).replace(key.fingerprint().c_str(), someKey(9).publicKey().fingerprint().c_str())
            << QByteArray("key.fingerprint");
        QTest::newRow("another form") << QByteArray(good).replace("key: 1", "key: 9")
                                      << QByteArray("key.version-unknown");
        QTest::newRow("something else") << QByteArray("hello\n") << QByteArray("key.form");
    }
    void publicKeysAreGivenAway() {
        QFETCH(QByteArray, text);
        const auto read = readPublicKey(text.toStdString());
        QTEST(QByteArray::fromStdString(codeOf(read)), "code");
        if (read.ok()) QCOMPARE(read->key, someKey(8).publicKey());
    }
};

QTEST_APPLESS_MAIN(TestSignature)
#include "test_signature.moc"
