// The header goes out and in; what a hostile one asks for is refused before anything is reckoned.
#include <QtTest>

#include "core/seal/hasher.h"
#include "core/seal/sealed_header.h"

using namespace clearline;

namespace {

// A header whose 4 bytes at `at` are this number, its hash right.
std::string with(std::size_t at, std::uint32_t number) {
    std::string bytes = SealedHeader{}.bytes();
    for (std::size_t i = 0; i < 4; ++i) bytes[at + i] = static_cast<char>(number >> 8 * i);
    return bytes.replace(SealedHeader::kHashAt, Hash::kSize, hashOf(bytes.substr(0, SealedHeader::kHashAt)).view());
}

constexpr std::size_t kVersionAt = 8, kPassesAt = 12, kMemoryAt = 16, kChunkAt = 20;

}  // namespace

class TestSealedHeader : public QObject {
    Q_OBJECT

private slots:
    void goesOutAndIn() {
        SealedHeader header;
        header.cost = {7, 54321};
        header.chunkBytes = 123456;
        header.salt.fill(1);
        header.keyCheck.fill(2);
        header.streamHeader.fill(3);
        const std::string bytes = header.bytes();
        QCOMPARE(bytes.size(), SealedHeader::kSize);
        // As resources/formats.md lays it out.
        QCOMPARE(QByteArray::fromStdString(bytes.substr(0, SealedHeader::kHashAt)).toHex(),
                 "434c5345414c4544"
                 "01000000"
                 "07000000"
                 "31d40000"
                 "40e20100" +
                     QByteArray("01").repeated(16) + QByteArray("02").repeated(32) + QByteArray("03").repeated(24));
        const auto back = readSealedHeader(bytes + "what follows");
        QVERIFY(back.ok());
        QVERIFY(*back == header);
    }

    void theUsualCostIsAccepted() {
        QVERIFY(limitsBroken(SealCost{}, SealedHeader{}.chunkBytes).empty());
        QVERIFY(limitsBroken({4, 1024 * 1024}, SealedHeader::kMostChunk).empty());  // libsodium's "sensitive"
    }

    void hostile_data() {
        QTest::addColumn<qulonglong>("at");
        QTest::addColumn<uint>("number");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char* name, std::size_t at, std::uint32_t number, const char* code) {
            QTest::newRow(name) << qulonglong(at) << number << QByteArray(code);
        };
        row("100 GiB of memory", kMemoryAt, 100U << 20, "seal.cost-limits");
        row("a KiB more than 1 GiB", kMemoryAt, (1U << 20) + 1, "seal.cost-limits");
        row("all the memory there is", kMemoryAt, UINT32_MAX, "seal.cost-limits");
        row("less than Argon2 takes", kMemoryAt, 7, "seal.cost-limits");
        row("no memory", kMemoryAt, 0, "seal.cost-limits");
        row("no passes", kPassesAt, 0, "seal.cost-limits");
        row("passes for hours", kPassesAt, UINT32_MAX, "seal.cost-limits");
        row("65 passes", kPassesAt, 65, "seal.cost-limits");
        row("each within bounds, the product not", kPassesAt, 17, "seal.cost-limits");
        row("16 passes of 256 MiB are 4 GiB", kPassesAt, 16, "");
        row("no chunk", kChunkAt, 0, "seal.chunk-limits");
        row("a chunk too small", kChunkAt, 63, "seal.chunk-limits");
        row("a chunk of 4 GiB", kChunkAt, UINT32_MAX, "seal.chunk-limits");
        row("a byte more than 4 MiB", kChunkAt, (4U << 20) + 1, "seal.chunk-limits");
        row("a form to come", kVersionAt, 2, "seal.version-unknown");
        row("form 0", kVersionAt, 0, "seal.version-unknown");
    }
    void hostile() {
        QFETCH(qulonglong, at);
        QFETCH(uint, number);
        QFETCH(QByteArray, code);
        const auto read = readSealedHeader(with(at, number));
        QCOMPARE(read.ok() ? QByteArray() : QByteArray::fromStdString(read.problems().front().code), code);
    }

    void notOurs_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("code");
        const QByteArray ours = QByteArray::fromStdString(SealedHeader{}.bytes());
        QTest::newRow("nothing") << QByteArray() << QByteArray("seal.not-sealed");
        QTest::newRow("a table") << QByteArray("subject,id\n").repeated(50) << QByteArray("seal.not-sealed");
        QTest::newRow("a case") << QByteArray("SQLite format 3\0", 16) << QByteArray("seal.not-sealed");
        QTest::newRow("in small letters") << "clsealed" + ours.mid(8, 60) << QByteArray("seal.not-sealed");
        QTest::newRow("ours but for its name") << "clsealed" + ours.mid(8) << QByteArray("seal.damaged");
        QTest::newRow("its name alone") << QByteArray("CLSEALED") << QByteArray("seal.damaged");
        QTest::newRow("a letter of its name") << QByteArray("C") << QByteArray("seal.damaged");
        QTest::newRow("a byte short") << ours.chopped(1) << QByteArray("seal.damaged");
    }
    void notOurs() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, code);
        const auto read = readSealedHeader(bytes.toStdString());
        QVERIFY(!read.ok());
        QCOMPARE(read.problems().front().code, code.toStdString());
    }
};

QTEST_APPLESS_MAIN(TestSealedHeader)
#include "test_sealed_header.moc"
