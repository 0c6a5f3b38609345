// JSON files of others: which lists are tables, what their columns are, what is refused and where.
#include <QtTest>

#include "core/tables/json_table.h"
#include "tests/unit/tables/shown_table.h"

using namespace clearline;

namespace {

QString guessed(const QByteArray& text) {
    const auto guess = guessJson(fileOf(text));
    if (!guess) return "refused: " + QString::fromStdString(shownProblems(guess.problems()));
    QStringList tables;
    for (const std::string& table : guess->tables) tables << QString::fromStdString(table);
    return QStringLiteral("%1 of %2%3")
        .arg(QString::fromStdString(guess->form.table), tables.join(' '),
             guess->form.headerRow == 1 ? " with header" : "");
}

QString read(const QByteArray& text, const std::string& table = {}, const TableLimits& limits = {}) {
    TableForm form;
    form.format = FileFormat::Json;
    form.table = table;
    form.headerRow = 0;
    const auto done = readJsonTable(fileOf(text), form, limits);
    if (!done) return "refused: " + QString::fromStdString(shownProblems(done.problems()));
    QString shown = QString::fromStdString(shownTable(done->table));
    if (!done->problems.empty()) shown += "\n-- " + QString::fromStdString(shownProblems(done->problems));
    return shown;
}

}  // namespace

class TestJsonTable : public QObject {
    Q_OBJECT

private slots:
    void findsTheLists_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("found");
        const auto row = [](const char* name, const QByteArray& text, const QString& found) {
            QTest::newRow(name) << text << found;
        };
        row("the outermost list", R"([{"a":1},{"a":2}])", "$ of $");
        row("a list in an object", R"({"code":0,"data":{"list":[{"a":1}]}})", "data.list of data.list");
        row("the one with most values", R"({"x":[{"a":1}],"y":[{"a":1,"b":2}]})", "y of x y");
        row("lists in rows are tables of their own", R"([{"a":1,"b":2,"c":3,"items":[{"x":1},{"x":2}]}])",
            "$ of $ items");
        row("one object is a row", R"({"name":"Li","court":{"name":"x"}})", "$ of $");
        row("an object on each line", "{\"a\":1}\n{\"a\":2}\n", "$ of $");
        row("lists of values have a header", R"({"rows":[["name","sum"],["Li",1]]})", "rows of rows with header");
        row("two lists of one path are one", R"({"d":[{"r":[{"x":1,"y":1}]},{"r":[{"x":2,"y":1}]}]})", "d.r of d d.r");
        row("a byte order mark", "\xEF\xBB\xBF[{\"a\":1}]", "$ of $");
        row("no list of rows", R"({"a":[1,2]})", "$ of $");
        row("numbers alone", "[1,2,3]", "refused: table.no-table 0:0");
        row("a text alone", "\"a\"", "refused: table.no-table 0:0");
        row("an empty list", "[]", "refused: table.no-table 0:0");
        row("cut off", R"([{"a":1},{"a":)", "refused: json.syntax 1:15 14");
        row("nothing", "", "refused: json.syntax 1:1 0");
    }
    void findsTheLists() {
        QFETCH(QByteArray, text);
        QFETCH(QString, found);
        QCOMPARE(guessed(text), found);
    }

    void readsRows_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("rows");
        const auto row = [](const char* name, const QByteArray& text, const QString& table, const QString& rows) {
            QTest::newRow(name) << text << table << rows;
        };
        row("values by their form", R"([{"t":"x","n":1.50,"b":true,"z":null,"e":""}])", "",
            "t|n|b|z|e\n1: x|#1.50|?true||");
        row("numbers keep their text", R"([{"a":-0,"b":1E+2,"c":12345678901234567890123,"d":0.10}])", "",
            "a|b|c|d\n1: #-0|#1E+2|#12345678901234567890123|#0.10");
        row("a number at the end of everything", R"([[1,2],[3,4]])", "", "\n1: #1|#2\n2: #3|#4");
        row("keys in any order", R"([{"a":1,"b":2},{"b":3,"a":4},{"c":5}])", "",
            "a|b|c\n1: #1|#2|\n2: #4|#3|\n3: ||#5");
        row("objects in rows are dotted", R"([{"court":{"name":"x","seat":{"city":"y"}}}])", "",
            "court.name|court.seat.city\n1: x|y");
        row("lists of values are joined and told", R"([{"a":["x","y"]},{"a":["z"]},{"a":[]},{"a":[1,null,2]}])", "",
            "a\n1: x; y\n2: z\n3: \n4: 1; 2\n-- table.list-joined 1:1 a x; y 2");
        row("a list in a row", R"([{"n":"Li","f":[{"x":1},{"x":2}]},{"n":"Wu","f":[{"x":3}]}])", "f",
            "/n|x\n1: Li|#1\n2: Li|#2\n3: Wu|#3");
        row("what stands around a row may come behind it", R"([{"f":[{"x":1}],"n":"Li"},{"f":[{"x":2}],"n":"Wu"}])",
            "f", "x|/n\n1: #1|Li\n2: #2|Wu");
        row("two around", R"({"d":[{"n":"Li","e":[{"m":1,"r":[{"x":1},{"x":2}]}]}]})", "d.e.r",
            "/d.n|/d.e.m|x\n1: Li|#1|#1\n2: Li|#1|#2");
        row("the object of the whole is not around rows", R"({"code":0,"list":[{"x":1}]})", "list", "x\n1: #1");
        row("the other list", R"({"x":[{"a":1}],"y":[{"a":1,"b":2}]})", "x", "a\n1: #1");
        row("not the lists within", R"([{"a":1,"f":[{"x":1}]}])", "$", "a\n1: #1");
        row("one object", R"({"name":"Li","f":[{"x":1,"y":2}]})", "$", "name\n1: Li");
        row("objects on lines, numbered by line", "{\"a\":1}\n\n{\"a\":2}\r\n", "", "a\n1: #1\n3: #2");
        row("lists in lines", "{\"n\":1,\"f\":[{\"x\":1}]}\n{\"n\":2,\"f\":[{\"x\":2}]}", "f",
            "/n|x\n1: #1|#1\n2: #2|#2");
        row("a list in a list on a line", "{\"a\":1}\n{\"a\":2}\n[{\"a\":3}]", "$",
            "a\n1: #1\n2: #2\n3: !\n-- json.not-a-row 3:0 $");
        row("a key named as the outermost list", "{\"a\":1,\"$\":[{\"b\":2}]}\n{\"a\":3,\"$\":[]}", "$",
            "a\n1: #1\n2: #3");
        row("the list of that key", "{\"a\":1,\"$\":[{\"b\":2}]}\n{\"a\":3,\"$\":[]}", "[\"$\"]", "/a|b\n1: #1|#2");
        row("an empty key", R"({"":[{"":1,"x":{"":2}},{"":3}]})", "\"\"", "\"\"|x.\"\"\n1: #1|#2\n2: #3|");
        row("lists of empty keys in each other", R"({"":[{"":[{"a":1}]}]})", "\"\".\"\"", "a\n1: #1");
        row("lists of values", R"({"rows":[["name","sum"],["Li",1],["Wu"]]})", "", "\n1: name|sum\n2: Li|#1\n3: Wu|");
        row("lists in lists of lists", R"([[1,{"a":2}]])", "[]", "a\n1: #2");
        row("dots in keys and dotted paths are one column", R"([{"a.b":1},{"a":{"b":2}}])", "", "a.b\n1: #1\n2: #2");
        row("escapes", "[{\"\\u540d\":\"a\\u0041\\n\\ud83d\\ude00\\\"\"}]", "", "名\n1: aA\n😀\"");
        row("a table that is not there", R"([{"a":1}])", "b", "refused: table.not-there 0:0 b");
    }
    void readsRows() {
        QFETCH(QByteArray, text);
        QFETCH(QString, table);
        QFETCH(QString, rows);
        QCOMPARE(read(text, table.toStdString()), rows);
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char* name, const QByteArray& text, const QString& table, const QString& shown) {
            QTest::newRow(name) << text << table << shown;
        };
        row("a key twice: that row", R"([{"a":1,"b":2},{"a":1,"b":2,"a":3},{"a":4}])", "",
            "a|b\n1: #1|#2\n2: !1; 3|!#2\n3: #4|\n-- json.duplicate-key 2:1 a\ntable.list-joined 2:1 a 1; 3 1");
        row("a key twice, far down in the row", R"([{"a":{"x":1,"x":2}}])", "$",
            "a.x\n1: !1; 2\n-- json.duplicate-key 1:1 x\ntable.list-joined 1:1 a.x 1; 2 1");
        row("a key twice around rows", R"([{"n":1,"n":2,"f":[{"x":1}]},{"n":3,"f":[{"x":2}]}])", "f",
            "/n|x\n1: !1; 2|!#1\n2: #3|#2\n-- json.duplicate-key 0:1 n\ntable.list-joined 1:1 /n 1; 2 1");
        row("a list twice", R"({"d":[{"x":1}],"d":[{"x":2}]})", "d", "refused: json.duplicate-key 1:0 d");
        row("a value among rows", R"([{"a":1},7,{"a":2}])", "", "a\n1: #1\n2: !#7\n3: #2\n-- json.not-a-row 2:0 $");
        row("a list among rows", R"([{"a":1},[7],{"a":2}])", "", "a\n1: #1\n2: !\n3: #2\n-- json.not-a-row 2:0 $");
        row("a row among lists", R"([[1],{"a":7},[2]])", "", "\n1: #1\n2: !\n3: #2\n-- json.not-a-row 2:0 $");
        row("a zero byte by its escape", R"([{"a":"x\u0000y","b":1}])", "",
            QStringLiteral("a|b\n1: !x%1y|#1\n-- table.nul 1:1 7").arg(QChar(0)));
        row("a zero byte as it is", QByteArray("[{\"a\":\"x\0\"}]", 11), "", "refused: json.syntax 1:9 8");
        row("half a letter by its escape", R"([{"a":"\ud800"}])", "", "refused: json.lone-surrogate 1:7 6");
        row("a number beyond all", R"([{"a":1e999}])", "", "refused: json.number-too-large 1:7 6");
        row("two commas", "[{\"a\":1},\n {\"a\":2,,}]", "", "refused: json.syntax 2:9 18");
        row("text behind", "[{\"a\":1}] x", "", "refused: json.syntax 1:11 10");
        row("a comment", "[{\"a\":1} /* x */]", "", "refused: json.syntax 1:10 9");
        row("not a number", "[{\"a\":NaN}]", "", "refused: json.syntax 1:7 6");
        row("a broken line: that line", "{\"a\":1}\n{\"a\":\n{\"a\":3}", "",
            "a\n1: #1\n2: !\n3: #3\n-- json.syntax 2:6 13");
        row("text behind an object on a line", "{\"a\":1}\n{\"a\":2} x\n4 5", "",
            "a\n1: #1\n2: !#2\n3: !#4\n-- json.syntax 2:9 16\njson.not-a-row 3:0 $\njson.syntax 3:3 20");
        row("a line that is a list", "{\"a\":1}\n{\"a\":2}\n[3]\n4", "",
            "a\n1: #1\n2: #2\n3: !\n4: !#4\n-- json.not-a-row 3:0 $\njson.not-a-row 4:0 $");
        row("a broken line in a list within", "{\"n\":1,\"f\":[{\"x\":1}]}\n{\"n\":2,\"f\":[{\"x\":2},]}", "f",
            "/n|x\n1: #1|#1\n2: !#2|!#2\n-- json.syntax 2:21 42");
        row("bytes that are no text: that cell", "[{\"a\":\"\xFF\",\"b\":1},{\"a\":\"x\"}]", "",
            "a|b\n1: !\uFFFD|#1\n2: x|\n-- table.not-decodable 1:1 FF 7 utf-8");
        row("in a list of values", "[{\"a\":[\"x\",\"\xFF\"],\"b\":1}]", "",
            "a|b\n1: !x; \uFFFD|#1\n-- table.not-decodable 1:1 FF 12 utf-8\ntable.list-joined 1:1 a x; \uFFFD 1");
        row("in a key: that row", "[{\"\\u0041\xFF\":1,\"b\":2},{\"b\":3}]", "",
            "A\uFFFD|b\n1: !#1|!#2\n2: |#3\n-- table.not-decodable 1:0 FF 9 utf-8");
        row("bytes that are no text between values", "[{\"a\":1},\xFF]", "", "refused: json.syntax 1:10 9");
        row("a letter that stands for a lost one", "[{\"a\":\"x\uFFFD\"}]", "",
            "a\n1: x\uFFFD\n-- table.replacement-character 1:1 x\uFFFD");
    }
    void refuses() {
        QFETCH(QByteArray, text);
        QFETCH(QString, table);
        QFETCH(QString, shown);
        QCOMPARE(read(text, table.toStdString()), shown);
    }

    void readsEncodings_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Encoding>("encoding");
        QTest::newRow("UTF-8") << QByteArray("[{\"名\":\"林\"}]") << Encoding::Utf8;
        QTest::newRow("UTF-8 with its mark") << QByteArray("\xEF\xBB\xBF[{\"名\":\"林\"}]") << Encoding::Utf8;
        QTest::newRow("GB18030") << QByteArray("[{\"\xC3\xFB\":\"\xC1\xD6\"}]") << Encoding::Gb18030;
        QTest::newRow("UTF-16, least end first")
            << QByteArray("\xFF\xFE[\0{\0\"\0\x0D\x54\"\0:\0\"\0\x97\x67\"\0}\0]\0", 24) << Encoding::Utf16Le;
        QTest::newRow("UTF-16 without a mark, most first")
            << QByteArray("\0[\0{\0\"\x54\x0D\0\"\0:\0\"\x67\x97\0\"\0}\0]", 22) << Encoding::Utf16Be;
    }
    void readsEncodings() {
        QFETCH(QByteArray, bytes);
        QFETCH(Encoding, encoding);
        const auto guess = guessJson(fileOf(bytes));
        QVERIFY(guess.ok());
        QCOMPARE(guess->form.encoding, encoding);
        const auto done = readJsonTable(fileOf(bytes), guess->form);
        QVERIFY(done.ok() && done->problems.empty());
        QCOMPARE(QString::fromStdString(shownTable(done->table)), QString("名\n1: 林"));
        // The row is where its bytes are: all but the outer brackets and the mark.
        const RawTable::Row row = done->table.row(0);
        const bool wide = encoding == Encoding::Utf16Le || encoding == Encoding::Utf16Be;
        const int letter = wide ? 2 : 1;
        QCOMPARE(static_cast<int>(row.offset + row.length) + letter, static_cast<int>(bytes.size()));
        QVERIFY(bytes.mid(static_cast<int>(row.offset), static_cast<int>(row.length)).contains('{'));
    }

    void limits() {
        TableLimits small;
        small.columns = 3;
        small.cells = 20;
        small.depth = 4;
        QCOMPARE(read(R"([{"a":1,"b":2,"c":3,"d":4}])", {}, small), "refused: table.too-many-columns 1:0 4 3");
        QCOMPARE(read("[[1,2,3,4]]", {}, small), "refused: table.too-many-columns 1:0 4 3");
        QCOMPARE(read("[[1,2,3],[1,2,3],[1,2,3],[1,2,3],[1,2,3],[1,2,3]]", {}, small),
                 "refused: table.too-many-cells 6:0 20");
        QCOMPARE(read(R"([{"a":[[[1]]]}])", {}, small), "refused: table.too-deep 1:9 4");
        QCOMPARE(read("[{\"" + QByteArray(3000, 'n') + "\":1}]"), "refused: table.too-many-names 1:0 20000 2000");
        QVERIFY(read(R"([{"a":[[1]],"b":2}])", "$", small).startsWith("b\n1: #2"));
    }

    void tellsPlaces() {
        const QByteArray text = " [ {\"a\": \"x\\ty\" } ,{\"a\":[1, 2]}]";
        TableForm form;
        form.table = "$";
        const auto done = readJsonTable(fileOf(text), form);
        QVERIFY(done.ok());
        const RawTable& table = done->table;
        QCOMPARE(table.rowCount(), std::size_t{2});
        QCOMPARE(text.mid(static_cast<int>(table.row(0).offset), static_cast<int>(table.row(0).length)),
                 QByteArray("{\"a\": \"x\\ty\" }"));
        QCOMPARE(text.mid(static_cast<int>(table.row(1).offset), static_cast<int>(table.row(1).length)),
                 QByteArray("{\"a\":[1, 2]}"));
        QCOMPARE(std::string(table.cell(0, 0).raw), "x\\ty");
        QCOMPARE(std::string(table.cell(0, 0).value), "x\ty");
        QCOMPARE(table.problemsFile, "file");
        QCOMPARE(table.placeOf(2), std::size_t{1});
    }

    void stopsWhenTold() {
        std::size_t asked = 0;
        const auto done = readJsonTable(fileOf("[{\"a\":1}]"), TableForm(), {}, [&asked](std::size_t, std::size_t) {
            ++asked;
            return false;
        });
        QVERIFY(!done.ok());
        QCOMPARE(done.problems().front().code, "read.cancelled");
        QCOMPARE(asked, std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(TestJsonTable)
#include "test_json_table.moc"
