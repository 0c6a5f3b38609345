#include <QtTest>

#include "core/base/symbols.h"

using namespace clearline;

class TestSymbols : public QObject {
    Q_OBJECT

private slots:
    void theEmptyTextIsSymbolZero() {
        Symbols symbols;
        QCOMPARE(symbols.intern(""), Symbol{0});
        QCOMPARE(symbols.find(""), Symbol{0});
        QCOMPARE(symbols.size(), 1u);
        QVERIFY(symbols.text(0).empty());
    }

    void sameTextSameSymbol_data() {
        QTest::addColumn<QByteArray>("text");
        for (int size : {1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 18, 31, 32, 33, 34, 100, 5000})
            QTest::addRow("%d bytes", size) << QByteArray(size, 'x');
        QTest::newRow("Chinese") << QByteArray("闯红灯");
        QTest::newRow("with a zero byte") << QByteArray("a\0b", 3);
    }
    // Each byte matters: a text that differs in any one of them is another symbol.
    void sameTextSameSymbol() {
        QFETCH(QByteArray, text);
        Symbols symbols;
        const auto view = [](const QByteArray& bytes) {
            return std::string_view(bytes.data(), static_cast<std::size_t>(bytes.size()));
        };
        const Symbol first = symbols.intern(view(text));
        QVERIFY(first != 0);
        QSet<Symbol> seen{first};
        for (qsizetype i = 0; i < text.size(); i += std::max<qsizetype>(1, text.size() / 40)) {
            QByteArray other = text;
            other[i] = 'y';
            QVERIFY(!symbols.is(first, view(other)));
            const Symbol symbol = symbols.intern(view(other));
            QVERIFY(!seen.contains(symbol));
            seen.insert(symbol);
            QCOMPARE(symbols.text(symbol), view(other));
        }
        QCOMPARE(symbols.intern(view(text)), first);
        QCOMPARE(symbols.find(view(text)), first);
        QVERIFY(symbols.is(first, view(text)));
    }

    void unknownTextIsNotFound() {
        Symbols symbols;
        symbols.intern("red-light");
        QCOMPARE(symbols.find("red-lights"), Symbol{0});
        QCOMPARE(symbols.size(), 2u);
    }

    void growingAndShrinkingKeepsEverySymbol_data() {
        QTest::addColumn<bool>("reserved");
        QTest::newRow("grown step by step") << false;
        QTest::newRow("reserved at once") << true;
    }
    void growingAndShrinkingKeepsEverySymbol() {
        QFETCH(bool, reserved);
        constexpr Symbol count = 200'000;
        Symbols symbols;
        if (reserved) symbols.reserve(4 * count, 8 * count);
        for (Symbol i = 1; i <= count; ++i) {
            if (symbols.intern("r-" + std::to_string(i)) != i) QFAIL(qPrintable(QString::number(i)));
            symbols.expect("r-" + std::to_string(i + 1));
        }
        symbols.shrink();
        QCOMPARE(symbols.size(), count + 1);
        for (Symbol i = 1; i <= count; ++i) {
            const std::string text = "r-" + std::to_string(i);
            if (symbols.find(text) != i || symbols.text(i) != text) QFAIL(text.c_str());
        }
        QCOMPARE(symbols.intern("one more"), count + 1);
    }
};

QTEST_APPLESS_MAIN(TestSymbols)
#include "test_symbols.moc"
