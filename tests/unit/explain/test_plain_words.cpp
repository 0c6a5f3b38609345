// The quick way into a catalogue gives what YAML gives, or steps aside.
#include <QFile>
#include <QtTest>

#include "core/explain/plain_words.h"

using namespace clearline;

class TestPlainWords : public QObject {
    Q_OBJECT
private slots:
    void ourCataloguesAreReadTheQuickWay_data() {
        QTest::addColumn<QString>("path");
        for (const char* language : {"en", "zh"})
            QTest::newRow(language) << QStringLiteral(CLEARLINE_SOURCE_DIR "/resources/messages/%1.yaml").arg(language);
    }
    void ourCataloguesAreReadTheQuickWay() {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const std::string text = file.readAll().toStdString();
        const auto quick = plainWords(text);
        QVERIFY2(quick, "written in a way that only the library reads: the start gets slower");
        QCOMPARE(*quick, yamlWords(text).value());
    }

    void readAlike_data() {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const char* text) { QTest::newRow(name) << QByteArray(text); };
        row("words", "a: one\nb: two words\n");
        row("a key of two words", "half up: x\n");
        row("nested, and out again", "a:\n  b:\n    c: x\n  d: y\ne: z\n");
        row("quotes", "a: \"{0}: \\\"{1}\\\" \\\\ #\"\n\"b\": x\n");
        row("an empty word in quotes", "a: \"\"\n");
        row("a map on one line", "m: {\"1\": January, two: \"a, b}\", three: c d}\n");
        row("comments and empty lines", "# x\n\na:\n    # y\n  b: x\n\n  c: y\n");
        row("places", "a: Add {0}.\nb: \"{0} of {1}\"\n");
        row("inner signs", "a: it's x:y, 5# or [z]\n");
        row("the last line without an end", "a: x");
        row("Chinese", "a: 规则 {0}：“好”\n");
    }
    void readAlike() {
        QFETCH(QByteArray, text);
        const auto quick = plainWords(text.toStdString());
        QVERIFY(quick);
        QCOMPARE(*quick, yamlWords(text.toStdString()).value());
    }

    void leftToTheLibrary_data() {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const char* text) { QTest::newRow(name) << QByteArray(text); };
        row("words over two lines", "a: one\n  two\n");
        row("words in blocks", "a: |\n  one\n");
        row("folded words", "a: >-\n  one\n");
        row("an anchor", "a: &x one\nb: *x\n");
        row("a tag", "a: !!str 5\n");
        row("a list", "a:\n  - b\n");
        row("a list on one line", "a: [b, c]\n");
        row("nothing", "a: ~\n");
        row("null", "a: null\n");
        row("no words at the end", "a:\n");
        row("no words between", "a:\nb: x\n");
        row("a comment behind", "a: x # y\n");
        row("a comment behind quotes", "a: \"x\" # y\n");
        row("an escape", "a: \"\\u4f60\"\n");
        row("single quotes", "a: 'x'\n");
        row("a key twice", "a: x\na: y\n");
        row("a key twice, nested", "a:\n  b: x\na:\n  b: y\n");
        row("an uneven indent", "a:\n   b: x\n  c: y\n");
        row("a first line set in", "  a: x\nb: y\n");
        row("a tab", "a:\n\tb: x\n");
        row("a colon inside", "a: b: c\n");
        row("a colon at the end", "a: b:\n");
        row("no room after the colon", "a:b\n");
        row("two documents", "a: x\n---\nb: y\n");
        row("a key that is nothing", "null: x\n");
        row("a space before the colon", "a : x\n");
        row("an open quote", "a: \"x\n");
        row("a map inside a map on one line", "a: {b: {c: d}}\n");
        row("a line end of another system", "a: x\r\nb: y\r\n");
        row("a space at the end", "a: x \n");
        row("key?", "? a\n: b\n");
        row("an empty file", "");
    }
    void leftToTheLibrary() {
        QFETCH(QByteArray, text);
        QVERIFY(!plainWords(text.toStdString()));
    }
};

QTEST_APPLESS_MAIN(TestPlainWords)
#include "test_plain_words.moc"
