// Column: grows, copies and moves like a vector, and gives large blocks back to be used again.
#include <QtTest>
#include <vector>

#include "core/base/column.h"

using namespace clearline;

class TestColumn : public QObject {
    Q_OBJECT
private slots:
    void growsLikeAVector() {
        Column<int> column;
        std::vector<int> vector;
        for (int i = 0; i < 100000; ++i) {
            column.push_back(i * 7);
            vector.push_back(i * 7);
        }
        QVERIFY(std::equal(column.begin(), column.end(), vector.begin(), vector.end()));
    }
    void copiesAndMoves() {
        Column<int> a;
        for (int i = 0; i < 50; ++i) a.push_back(i);
        Column<int> b = a;
        b.push_back(99);
        QCOMPARE(a.size(), std::size_t{50});
        QCOMPARE(b.back(), 99);
        Column<int> c = std::move(b);
        QCOMPARE(c.size(), std::size_t{51});
        a = c;
        QCOMPARE(a.back(), 99);
        a = Column<int>();
        QVERIFY(a.empty());
        QCOMPARE(c[50], 99);
    }
    void resizeFills() {
        Column<int> column;
        column.resize(3, 5);
        column.resize(5);
        QCOMPARE(std::vector<int>(column.begin(), column.end()), (std::vector<int>{5, 5, 5, 0, 0}));
    }
    void appendsMany() {
        Column<int> column;
        std::vector<int> vector;
        for (int round = 0; round < 300; ++round) {
            std::vector<int> values(static_cast<std::size_t>(round % 7), round);
            column.append(values.data(), values.size());
            vector.insert(vector.end(), values.begin(), values.end());
            column.append(static_cast<std::size_t>(round % 3), -round);
            vector.insert(vector.end(), static_cast<std::size_t>(round % 3), -round);
        }
        QCOMPARE(std::vector<int>(column.begin(), column.end()), vector);
    }
    void shrinksToWhatIsThere() {
        Column<int> column;
        column.reserve(5000);
        for (int i = 0; i < 40; ++i) column.push_back(i);
        column.shrinkTo(10);
        QCOMPARE(column.size(), std::size_t{40});
        QVERIFY(column.capacity() < 5000);
        QCOMPARE(column.back(), 39);
    }
    void largeBlocksComeBack() {
        const std::size_t count = kLargeBlock / sizeof(int) + 1;
        const int* first = nullptr;
        {
            Column<int> column;
            column.reserve(count);
            first = column.data();
        }
        Column<int> again;
        again.reserve(count);
        QCOMPARE(again.data(), const_cast<int*>(first));
        Column<int> second;  // the block is in use: this one is another
        second.resize(count, 1);
        QVERIFY(second.data() != again.data());
    }
    void manyBlocksAtOnce() {
        std::vector<Column<char>> columns(6);
        for (std::size_t i = 0; i < columns.size(); ++i)
            columns[i].resize(kLargeBlock + i * 4096, static_cast<char>(i));
        for (std::size_t i = 0; i < columns.size(); ++i) QCOMPARE(columns[i].back(), static_cast<char>(i));
    }
};

QTEST_APPLESS_MAIN(TestColumn)
#include "test_column.moc"
