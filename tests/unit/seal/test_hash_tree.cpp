// The tree over leaves: the published tops of RFC 6962's test data, every path of every size up to 300, and what must
// not lead to the root: another place, another sibling, another size, a node taken for a leaf.
#include <QtTest>

#include "core/seal/hash_tree.h"
#include "core/seal/hasher.h"

using namespace clearline;

namespace {

std::vector<Hash> leavesOf(std::uint64_t count) {
    std::vector<Hash> leaves;
    for (std::uint64_t i = 0; i < count; ++i) leaves.push_back(leafHash("leaf " + std::to_string(i)));
    return leaves;
}

Hash split(const std::vector<Hash>& leaves, std::size_t from, std::size_t to) {
    if (to - from == 1) return leaves[from];
    std::size_t k = 1;
    while (k * 2 < to - from) k *= 2;
    return nodeHash(split(leaves, from, from + k), split(leaves, from + k, to));
}

}  // namespace

class TestHashTree : public QObject {
    Q_OBJECT

private slots:
    // The leaves and tops that implementations of certificate logs are tested with.
    void publishedTops_data() {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("top");
        const char* const tops[] = {"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                                    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                                    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                                    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                                    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                                    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
        for (int i = 0; i < 9; ++i) QTest::addRow("%d leaves", i) << i << tops[i];
    }
    void publishedTops() {
        QFETCH(int, count);
        QFETCH(QString, top);
        const QByteArray data[] = {"",
                                   QByteArray::fromHex("00"),
                                   QByteArray::fromHex("10"),
                                   QByteArray::fromHex("2021"),
                                   QByteArray::fromHex("3031"),
                                   QByteArray::fromHex("40414243"),
                                   QByteArray::fromHex("5051525354555657"),
                                   QByteArray::fromHex("606162636465666768696a6b6c6d6e6f")};
        std::vector<Hash> leaves;
        for (int i = 0; i < count; ++i) leaves.push_back(leafHash({data[i].constData(), std::size_t(data[i].size())}));
        QCOMPARE(QString::fromStdString(HashTree(leaves).top().hex()), top);
    }

    // The same shape as the recursive definition, and every path leads to the root.
    void everySize() {
        for (std::uint64_t count = 1; count <= 300; ++count) {
            const std::vector<Hash> leaves = leavesOf(count);
            const HashTree tree(leaves);
            QVERIFY(tree.top() == split(leaves, 0, leaves.size()));
            for (std::uint64_t i = 0; i < count; ++i)
                QVERIFY2(rootFrom(leaves[i], i, count, tree.path(i)) == tree.root(), qPrintable(QString::number(i)));
        }
    }

    void anotherPlace() {
        for (std::uint64_t count = 2; count <= 65; ++count) {
            const std::vector<Hash> leaves = leavesOf(count);
            const HashTree tree(leaves);
            for (std::uint64_t i = 0; i < count; ++i)
                for (std::uint64_t other = 0; other <= count; ++other)
                    QCOMPARE(rootFrom(leaves[i], other, count, tree.path(i)) == tree.root(), other == i);
        }
    }

    void anotherSize() {
        for (std::uint64_t count = 1; count <= 65; ++count) {
            const std::vector<Hash> leaves = leavesOf(count);
            const HashTree tree(leaves);
            for (std::uint64_t i = 0; i < count; ++i)
                for (std::uint64_t size = 0; size <= 80; ++size)
                    QCOMPARE(rootFrom(leaves[i], i, size, tree.path(i)) == tree.root(), size == count);
        }
    }

    void anotherSiblingOrLength() {
        const std::vector<Hash> leaves = leavesOf(21);
        const HashTree tree(leaves);
        for (std::uint64_t i = 0; i < leaves.size(); ++i) {
            const std::vector<Hash> path = tree.path(i);
            for (std::size_t at = 0; at < path.size(); ++at) {
                std::vector<Hash> other = path;
                other[at].bytes[31] ^= 1;
                QVERIFY(rootFrom(leaves[i], i, leaves.size(), other) != tree.root());
                other = path;
                other.erase(other.begin() + static_cast<std::ptrdiff_t>(at));
                QVERIFY(!rootFrom(leaves[i], i, leaves.size(), other));
            }
            std::vector<Hash> longer = path;
            longer.push_back(Hash{});
            QVERIFY(!rootFrom(leaves[i], i, leaves.size(), longer));
        }
    }

    // An inner node given as a leaf of a smaller tree, and the two hashes below it given as one leaf's text.
    void aNodeIsNoLeaf() {
        const std::vector<Hash> leaves = leavesOf(4);
        const HashTree tree(leaves);
        const Hash left = nodeHash(leaves[0], leaves[1]), right = nodeHash(leaves[2], leaves[3]);
        QVERIFY(nodeHash(left, right) == tree.top());
        QVERIFY(rootFrom(left, 0, 2, {right}) != tree.root());
        const std::string both = std::string(leaves[0].view()) + std::string(leaves[1].view());
        QVERIFY(leafHash(both) != left);
    }
};

QTEST_APPLESS_MAIN(TestHashTree)
#include "test_hash_tree.moc"
