// What is sealed comes back byte by byte with the password, and only with it; whatever is changed, cut off,
// added or moved is found, and never taken for a wrong password.
#include <QtTest>

#include "core/seal/hasher.h"
#include "seals.h"

using namespace clearline;

namespace {

constexpr std::size_t kHeader = SealedHeader::kSize, kFull = kSmallChunk + kChunkExtra;
const std::string kPassword = "correct horse 电池 staple";

// With the header's own hash made right again, as someone who knows the format would.
std::string rehashed(std::string bytes) {
    bytes.replace(SealedHeader::kHashAt, Hash::kSize, hashOf(bytes.substr(0, SealedHeader::kHashAt)).view());
    return bytes;
}

// Where the chunk begins that holds this byte; the header begins at 0.
std::string partOf(std::size_t at) {
    return std::to_string(at < kHeader ? 0 : kHeader + (at - kHeader) / kFull * kFull);
}

// Sealed in the first version of the format by a script that follows resources/formats.md: the text "Lin Xiaohe, 674
// points." under "unchanged".
const QByteArray kOfVersion1 =
    "434c5345414c454401000000010000000800000040000000dc1924a20d413664f6cf94f8bceab719d919b9a34c2e5a0d2165"
    "275b1e160671bdd74b308aab8b22f9f30a62a40f149e2ec80a376f00869f08ba83566ea64f0ea426baddba92a45c3d1cd498"
    "17de8099f384e641a3d093efef2d8b264688b26132b882c1fe17a559b75f1d5e8db4e487ca14cb36e3769e4dbbbbb40ba9d7"
    "838f7fa2a610b57530076f3c195c8ad35864";

}  // namespace

class TestSealedStream : public QObject {
    Q_OBJECT

    void changedHeader(std::string bytes, std::size_t at, const QByteArray& code, const QByteArray& offset) {
        bytes[at] = static_cast<char>(bytes[at] ^ 2);
        const Unsealed back = unsealed(rehashed(bytes), kPassword);
        QCOMPARE(back.code, code.toStdString());
        QCOMPARE(back.offset, offset.toStdString());
        QVERIFY(back.plain.empty());
    }

private slots:
    void comesBack_data() {
        QTest::addColumn<qulonglong>("size");
        QTest::addColumn<uint>("chunk");
        for (const uint chunk : {64U, 1000U, 65536U})
            for (const int around : {-1, 0, 1})
                for (const qulonglong chunks : {1U, 2U, 5U})
                    QTest::addRow("%llu chunks of %u%+d", chunks, chunk, around) << chunks * chunk + around << chunk;
        QTest::newRow("nothing") << 0ULL << 64U;
        QTest::newRow("a byte") << 1ULL << 64U;
        QTest::newRow("several MB") << 5'000'000ULL << 65536U;
        QTest::newRow("the largest chunk") << 9'000'000ULL << SealedHeader::kMostChunk;
    }
    void comesBack() {
        QFETCH(qulonglong, size);
        QFETCH(uint, chunk);
        const std::string plain = someBytes(size);
        const std::string bytes = sealed(plain, kPassword, chunk);
        QCOMPARE(bytes.size(), kHeader + size + (size / chunk + 1) * kChunkExtra);
        const Unsealed back = unsealed(bytes, kPassword);
        QCOMPARE(back.code, std::string());
        QVERIFY(back.plain == plain);
        QVERIFY(size < 8 || bytes.find(plain.substr(0, 8)) == std::string::npos);
        QVERIFY2(sealed(plain, kPassword, chunk) != bytes, "sealed twice alike: salt or stream is not random");
    }

    void opensWhatVersion1Sealed() {
        const Unsealed back = unsealed(QByteArray::fromHex(kOfVersion1).toStdString(), "unchanged");
        QCOMPARE(back.code, std::string());
        QCOMPARE(back.plain, std::string("Lin Xiaohe, 674 points."));
    }

    void wrongPassword_data() {
        QTest::addColumn<QByteArray>("password");
        QTest::newRow("another") << QByteArray("incorrect");
        QTest::newRow("none") << QByteArray("");
        QTest::newRow("a capital") << QByteArray("Correct horse 电池 staple");
        QTest::newRow("a space more") << QByteArray("correct horse 电池 staple ");
        QTest::newRow("a zero byte more") << QByteArray("correct horse 电池 staple\0", 29);
    }
    void wrongPassword() {
        QFETCH(QByteArray, password);
        const Unsealed back = unsealed(sealed(someBytes(200), kPassword), password.toStdString());
        QCOMPARE(back.code, std::string("seal.wrong-password"));
        QVERIFY(back.plain.empty());
    }

    void everyBitFlippedIsDamage() {
        const std::string plain = someBytes(2 * kSmallChunk + 20);
        const std::string bytes = sealed(plain, kPassword);
        QCOMPARE(bytes.size(), kHeader + 2 * kFull + 20 + kChunkExtra);
        for (std::size_t at = 0; at < bytes.size(); ++at)
            for (int bit = 0; bit < 8; ++bit) {
                std::string flipped = bytes;
                flipped[at] = static_cast<char>(flipped[at] ^ 1 << bit);
                const Unsealed back = unsealed(flipped, kPassword);
                const QByteArray where = QByteArray::number(qulonglong(at));
                QVERIFY2(back.code == "seal.damaged", where + ": " + back.code.c_str());
                QCOMPARE(back.offset, partOf(at));
                QVERIFY(plain.starts_with(back.plain));
            }
    }

    void cutAtEveryLengthIsDamage() {
        const std::string bytes = sealed(someBytes(2 * kSmallChunk), kPassword);  // its last chunk is empty
        for (std::size_t length = 1; length < bytes.size(); ++length) {
            const Unsealed back = unsealed(bytes.substr(0, length), kPassword);
            QVERIFY2(back.code == "seal.damaged", QByteArray::number(qulonglong(length)) + back.code.c_str());
            QCOMPARE(back.offset, length < kHeader ? std::to_string(length) : partOf(length));
        }
        QCOMPARE(unsealed("", kPassword).code, std::string("seal.not-sealed"));  // nothing says that it ever was
    }

    void movedOrAdded_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("offset");
        const std::string one = sealed(someBytes(3 * kSmallChunk + 5), kPassword);
        const std::string other = sealed(someBytes(3 * kSmallChunk + 5), kPassword);
        const auto chunk = [](const std::string& of, std::size_t n) { return of.substr(kHeader + n * kFull, kFull); };
        const std::string head = one.substr(0, kHeader);
        const auto row = [](const char* name, const std::string& bytes, std::size_t chunks) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes)
                                << QByteArray::number(qulonglong(kHeader + chunks * kFull));
        };
        row("two chunks swapped", head + chunk(one, 1) + chunk(one, 0) + chunk(one, 2) + chunk(one, 3), 0);
        row("a chunk twice", head + chunk(one, 0) + chunk(one, 0) + chunk(one, 1) + chunk(one, 2) + chunk(one, 3), 1);
        row("a chunk left out", head + chunk(one, 0) + chunk(one, 2) + chunk(one, 3), 1);
        row("the last chunk left out", head + chunk(one, 0) + chunk(one, 1) + chunk(one, 2), 3);
        row("the last chunk alone", head + chunk(one, 3), 0);
        row("a chunk of another file of the same password",
            head + chunk(one, 0) + chunk(other, 1) + chunk(one, 2) + chunk(one, 3), 1);
        row("another file's header", other.substr(0, kHeader) + one.substr(kHeader), 0);
        row("a byte more", one + "x", 3);
        row("a zero byte more", one + '\0', 3);
        row("the last chunk twice", one + chunk(one, 3), 3);
        row("full chunks more", one + std::string(2 * kFull, 'x'), 3);
    }
    void movedOrAdded() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, offset);
        const Unsealed back = unsealed(bytes.toStdString(), kPassword);
        QCOMPARE(back.code, std::string("seal.damaged"));
        QCOMPARE(back.offset, offset.toStdString());
    }

    // Only the key check, and what the key is made from, can look like a wrong password; and only if the hash was
    // made right again, which no accident does.
    void rewrittenHeader_data() {
        QTest::addColumn<int>("at");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("offset");
        QTest::newRow("passes") << 12 << QByteArray("seal.wrong-password") << QByteArray();
        QTest::newRow("memory") << 16 << QByteArray("seal.wrong-password") << QByteArray();
        QTest::newRow("chunk size") << 20 << QByteArray("seal.damaged") << QByteArray("128");
        QTest::newRow("salt") << 24 << QByteArray("seal.wrong-password") << QByteArray();
        QTest::newRow("first byte of the key check") << 40 << QByteArray("seal.wrong-password") << QByteArray();
        QTest::newRow("last byte of the key check") << 71 << QByteArray("seal.wrong-password") << QByteArray();
        QTest::newRow("first byte of the stream's header") << 72 << QByteArray("seal.damaged") << QByteArray("128");
        QTest::newRow("last byte of the stream's header") << 95 << QByteArray("seal.damaged") << QByteArray("128");
    }
    void rewrittenHeader() {
        QFETCH(int, at);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, offset);
        for (const std::size_t size : {300, 10})  // 10: one chunk, which is as long under any chunk size
            changedHeader(sealed(someBytes(size), kPassword), static_cast<std::size_t>(at), code, offset);
    }

    void refusedToSeal_data() {
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<uint>("passes");
        QTest::addColumn<uint>("chunk");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("no password") << QByteArray() << 1U << 64U << QByteArray("seal.password-empty");
        QTest::newRow("no passes") << QByteArray("x") << 0U << 64U << QByteArray("seal.cost-limits");
        QTest::newRow("chunks too small") << QByteArray("x") << 1U << 63U << QByteArray("seal.chunk-limits");
    }
    void refusedToSeal() {
        QFETCH(QByteArray, password);
        QFETCH(uint, passes);
        QFETCH(uint, chunk);
        QFETCH(QByteArray, code);
        std::string_view plain = "x";
        std::string out;
        const auto problem =
            sealStream(from(plain), into(out), Secret(password.toStdString()), {passes, kCheap.memoryKiB}, chunk);
        QVERIFY(problem);
        QCOMPARE(problem->code, code.toStdString());
        QVERIFY(out.empty());
    }

    void whatTheSinkOrSourceSaysEndsIt() {
        const Problem said{"write.disk-full", Severity::Fatal, {}, {}};
        const std::string bytes = sealed(someBytes(300), kPassword);
        std::string_view left = bytes;
        int calls = 0;
        const ByteSink full = [&](std::string_view) -> std::optional<Problem> {
            return ++calls == 2 ? std::optional(said) : std::nullopt;
        };
        QVERIFY(unsealStream(from(left), full, Secret(kPassword)) == said);
        QCOMPARE(calls, 2);
        const ByteSource broken = [&](std::span<std::uint8_t>) -> Result<std::size_t> { return said; };
        std::string out;
        QVERIFY(sealStream(broken, into(out), Secret(kPassword), kCheap, kSmallChunk) == said);
        QVERIFY(unsealStream(broken, into(out), Secret(kPassword)) == said);
    }
};

QTEST_APPLESS_MAIN(TestSealedStream)
#include "test_sealed_stream.moc"
