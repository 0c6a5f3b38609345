// The scanner against a plain reader that goes letter by letter, on generated files.
#include <QtTest>

#include "core/tables/csv_scanner.h"

using namespace clearline;

namespace {

using Rows = std::vector<std::vector<std::string>>;

// RFC 4180 without any cleverness; only for well-formed input.
Rows plainly(const std::string& bytes) {
    Rows rows;
    std::vector<std::string> row;
    std::string cell;
    for (std::size_t i = 0; i < bytes.size();) {
        if (bytes[i] == '"') {
            for (++i; i < bytes.size(); ++i) {
                if (bytes[i] != '"')
                    cell += bytes[i];
                else if (i + 1 < bytes.size() && bytes[i + 1] == '"')
                    cell += bytes[i++];
                else
                    break;
            }
            ++i;
        }
        while (i < bytes.size() && bytes[i] != ',' && bytes[i] != '\n' && bytes[i] != '\r') cell += bytes[i++];
        row.push_back(cell);
        cell.clear();
        if (i < bytes.size() && bytes[i] == ',') {
            if (++i == bytes.size())
                row.emplace_back();
            else
                continue;
        }
        if (i < bytes.size() && bytes[i] == '\r') ++i;
        ++i;
        rows.push_back(row);
        row.clear();
    }
    return rows;
}

Rows scanned(const std::string& bytes) {
    Rows rows;
    CsvScanner scanner(bytes);
    while (scanner.next()) {
        auto& row = rows.emplace_back();
        for (const CsvScanner::Cell& cell : scanner.cells()) row.emplace_back(cell.text);
    }
    return rows;
}

class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    unsigned below(unsigned bound) {
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        return static_cast<unsigned>(state_ >> 33) % bound;
    }

private:
    std::uint64_t state_;
};

std::string generated(Random& random) {
    std::string bytes;
    const unsigned rows = random.below(6), columns = 1 + random.below(5);
    const char* lineEnd = random.below(2) != 0 ? "\r\n" : "\n";
    for (unsigned r = 0; r < rows; ++r) {
        for (unsigned c = 0; c < columns; ++c) {
            if (c > 0) bytes += ',';
            const bool quoted = random.below(3) == 0;
            if (quoted) bytes += '"';
            for (unsigned n = random.below(40); n > 0; --n) {
                const unsigned letter = random.below(8);
                if (quoted && letter == 0)
                    bytes += "\"\"";
                else if (quoted && letter == 1)
                    bytes += ',';
                else if (quoted && letter == 2)
                    bytes += '\n';
                else if (letter == 3)
                    bytes += "灯";
                else
                    bytes += static_cast<char>('a' + letter);
            }
            if (quoted) bytes += '"';
        }
        if (r + 1 < rows || random.below(2) != 0) bytes += lineEnd;
    }
    return bytes;
}

}  // namespace

class TestCsvScanner : public QObject {
    Q_OBJECT

private slots:
    void readsAsThePlainReaderDoes() {
        for (std::uint64_t seed = 1; seed <= 20'000; ++seed) {
            Random random(seed);
            const std::string bytes = generated(random);
            if (scanned(bytes) != plainly(bytes))
                QFAIL(qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(QString::fromStdString(bytes))));
        }
    }

    void oddities_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<quint32>("flags");
        QTest::addColumn<QStringList>("cells");
        using S = CsvScanner;
        QTest::newRow("quote inside") << QByteArray("5\" pipe,b\n") << quint32{S::QuoteInside}
                                      << QStringList{"5\" pipe", "b"};
        QTest::newRow("text after the quote")
            << QByteArray("\"a\"x,b\n") << quint32{S::Quoted | S::TextAfter} << QStringList{"a", "b"};
        QTest::newRow("open to the end") << QByteArray("a,\"b,c\nd,e") << quint32{S::Quoted | S::QuoteOpen}
                                         << QStringList{"a", "b,c"};
        QTest::newRow("a quote alone") << QByteArray("\"") << quint32{S::Quoted | S::QuoteOpen} << QStringList{""};
        QTest::newRow("carriage return inside") << QByteArray("a\rb,c\n") << quint32{0} << QStringList{"a\rb", "c"};
        QTest::newRow("comma last") << QByteArray("a,") << quint32{0} << QStringList{"a", ""};
    }
    void oddities() {
        QFETCH(QByteArray, bytes);
        QFETCH(quint32, flags);
        QFETCH(QStringList, cells);
        const std::string kept = bytes.toStdString();
        CsvScanner scanner(kept);
        QVERIFY(scanner.next());
        QCOMPARE(scanner.flags(), flags);
        QStringList found;
        for (const CsvScanner::Cell& cell : scanner.cells())
            found << QString::fromUtf8(cell.text.data(), static_cast<qsizetype>(cell.text.size()));
        QCOMPARE(found, cells);
    }

    // After a quote that never closes reading goes on with the next line.
    void anOpenQuoteCostsOneRow() {
        const std::string bytes = "a,\"b\nc,d\ne,f\n";
        QCOMPARE(scanned(bytes), (Rows{{"a", "b"}, {"c", "d"}, {"e", "f"}}));
    }

    void cellsBeyondTheLimitAreCountedNotKept() {
        const std::string bytes = std::string(99, ',') + "\na,b\n";
        CsvScanner scanner(bytes, 10);
        QVERIFY(scanner.next());
        QCOMPARE(scanner.cellCount(), std::size_t{100});
        QCOMPARE(scanner.cells().size(), std::size_t{10});
        QVERIFY(scanner.next());
        QCOMPARE(scanner.cellCount(), std::size_t{2});
        QVERIFY(!scanner.next());
    }
};

QTEST_APPLESS_MAIN(TestCsvScanner)
#include "test_csv_scanner.moc"
