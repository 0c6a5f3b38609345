// Rows and positions with some entries unfolded, against writing every row down.
#include <QtTest>
#include <map>

#include "ui/ledger_table/row_map.h"

using namespace clearline;

class TestRowMap : public QObject {
    Q_OBJECT
private slots:
    void withoutUnfoldingRowsArePositions() {
        RowMap map;
        map.reset(5);
        QCOMPARE(map.rows(), std::size_t{5});
        QCOMPARE(map.at(3), (RowMap::Spot{3, 0}));
        QCOMPARE(map.rowOf(3), std::size_t{3});
        QVERIFY(map.unfolded().empty());
    }

    void sameAsAListOfAllRows() {
        std::uint32_t seed = 11;
        const auto next = [&seed](std::uint32_t below) {
            return (seed = seed * 1664525u + 1013904223u) >> 8 & 0xffffu ? (seed >> 8) % below : 0u;
        };
        for (int round = 0; round < 60; ++round) {
            const std::size_t positions = 1 + next(40);
            RowMap map;
            map.reset(positions);
            std::map<std::size_t, std::size_t> open;
            for (int step = 0; step < 30; ++step) {
                const std::size_t position = next(static_cast<std::uint32_t>(positions)), lines = next(4);
                map.unfold(position, lines);
                if (lines)
                    open[position] = lines;
                else
                    open.erase(position);
                std::size_t row = 0;
                for (std::size_t p = 0; p < positions; ++p) {
                    const std::size_t beneath = open.count(p) ? open[p] : 0;
                    QCOMPARE(map.unfoldedLines(p), beneath);
                    for (std::size_t child = 0; child <= beneath; ++child, ++row) {
                        QCOMPARE(map.at(row), (RowMap::Spot{p, child}));
                        QCOMPARE(map.rowOf(p, child), row);
                    }
                }
                QCOMPARE(map.rows(), row);
                std::vector<std::size_t> positionsOpen;
                for (const auto& [p, unused] : open) positionsOpen.push_back(p);
                QCOMPARE(map.unfolded(), positionsOpen);
            }
        }
    }

    void resetFoldsAll() {
        RowMap map;
        map.reset(3);
        map.unfold(1, 2);
        map.reset(4);
        QCOMPARE(map.rows(), std::size_t{4});
    }
};

QTEST_APPLESS_MAIN(TestRowMap)
#include "test_row_map.moc"
