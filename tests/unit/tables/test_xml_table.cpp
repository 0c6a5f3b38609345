// XML files of others: which elements are rows, what their columns are, what is refused and where.
#include <QtTest>

#include "core/tables/xml_table.h"
#include "tests/unit/tables/shown_table.h"

using namespace clearline;

namespace {

QString guessed(const QByteArray& text) {
    const auto guess = guessXml(fileOf(text));
    if (!guess) return "refused: " + QString::fromStdString(shownProblems(guess.problems()));
    QStringList tables;
    for (const std::string& table : guess->tables) tables << QString::fromStdString(table);
    return QString::fromStdString(guess->form.table) + " of " + tables.join(' ');
}

QString read(const QByteArray& text, const std::string& table = {}, const TableLimits& limits = {}) {
    TableForm form;
    form.format = FileFormat::Xml;
    form.table = table;
    form.headerRow = 0;
    const auto done = readXmlTable(fileOf(text), form, limits);
    if (!done) return "refused: " + QString::fromStdString(shownProblems(done.problems()));
    QString shown = QString::fromStdString(shownTable(done->table));
    if (!done->problems.empty()) shown += "\n-- " + QString::fromStdString(shownProblems(done->problems));
    return shown;
}

}  // namespace

class TestXmlTable : public QObject {
    Q_OBJECT

private slots:
    void findsTheRows_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("found");
        const auto row = [](const char* name, const QByteArray& text, const QString& found) {
            QTest::newRow(name) << text << found;
        };
        row("what is repeated", "<d><r><a>1</a></r><r><a>2</a></r></d>", "d.r of d.r");
        row("deeper", "<d><head><t>x</t></head><rows><r a='1'/><r a='2'/></rows></d>", "d.rows.r of d.rows.r");
        row("the one with most values", "<d><x a='1'/><x a='2'/><y a='1' b='2'/><y a='3' b='4'/></d>",
            "d.y of d.x d.y");
        row("rows in rows", "<d><f><n>Li</n><c>1</c><p><x>1</x></p><p><x>2</x></p></f><f><n>Wu</n><c>2</c></f></d>",
            "d.f of d.f d.f.p");
        row("one row", "<d><r><a>1</a><b>2</b></r></d>", "d.r of d.r");
        row("repeated leaves in one row", "<d><r><a>1</a><t>x</t><t>y</t></r></d>", "d.r of d.r");
        row("leaves alone", "<d><n>Li</n><n>Wu</n></d>", "d.n of d.n");
        row("prefixes are no names", "<q:d xmlns:q='u'><q:r><q:a>1</q:a></q:r><r><a>2</a></r></q:d>", "d.r of d.r");
        row("nothing in it", "<d/>", "refused: table.no-table 0:0");
        row("a text alone", "<d>x</d>", "refused: table.no-table 0:0");
        row("no text", "", "refused: xml.syntax 1:1 0");
        row("cut off", "<d><r><a>1</a></r><r>", "refused: xml.syntax 1:22 21");
    }
    void findsTheRows() {
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
        row("elements and attributes", "<d><r id='1'><a>x</a></r><r id='2'><a>y</a></r></d>", "",
            "@id|a\n1: 1|x\n2: 2|y");
        row("elements in elements are dotted", "<d><r><c><n>x</n></c></r><r><c><n>y</n></c></r></d>", "",
            "c.n\n1: x\n2: y");
        row("a unit beside a text", "<d><r><a unit='yuan'>200</a></r><r><a>3</a></r></d>", "",
            "a.@unit|a\n1: yuan|200\n2: |3");
        row("missing and empty ones", "<d><r><a>1</a><b/></r><r><b>2</b></r><r/></d>", "", "a|b\n1: 1|\n2: |2\n3: |");
        row("space around a text", "<d><r><a>\n  x y\n </a></r><r><a>z</a></r></d>", "", "a\n1: x y\n2: z");
        row("references and CDATA", "<d><r><a>&lt;&#x540d;<![CDATA[<b>&amp;]]></a></r><r/></d>", "",
            "a\n1: <名<b>&amp;\n2: ");
        row("comments and instructions", "<d><!-- <r/> --><r><a>1<!-- x -->2</a></r><?p x?><r/></d>", "",
            "a\n1: 12\n2: ");
        row("leaves that repeat are joined and told", "<d><r><t>x</t><t>y</t></r><r><t>z</t></r></d>", "",
            "t\n1: x; y\n2: z\n-- table.list-joined 1:1 t x; y 1");
        row("text beside elements is told", "<d><r>see <b>x</b> there</r><r><b>y</b></r></d>", "",
            "b|#text\n1: x|see   there\n2: y|\n-- xml.text-beside-elements 1:2 r see   there");
        row("text of a row with attributes", "<d><r k='1'>x</r><r k='2'>y</r></d>", "", "@k|#text\n1: 1|x\n2: 2|y");
        row("leaves alone", "<d><n>Li</n><n>Wu</n></d>", "", "n\n1: Li\n2: Wu");
        row("rows in rows",
            "<d><f no='7'><n>Li</n><p><x>1</x></p><p><x>2</x></p></f><f no='8'><n>Wu</n><p><x>3</x></p></f></d>",
            "d.f.p", "/d.f.@no|/d.f.n|x\n1: 7|Li|1\n2: 7|Li|2\n3: 8|Wu|3");
        row("without the rows in them", "<d><f><n>Li</n><p><x>1</x></p><p><x>2</x></p></f><f><n>Wu</n></f></d>", "d.f",
            "n\n1: Li\n2: Wu");
        row("what is around and comes behind", "<d><f><p><x>1</x></p><p><x>2</x></p><n>Li</n></f><f><n>Wu</n></f></d>",
            "d.f.p", "x|/d.f.n\n1: 1|Li\n2: 2|Li");
        row("prefixes are no names",
            "<q:d xmlns:q='u' xmlns:xsi='v'><q:r q:k='1' xsi:type='t'><q:a>1</q:a></q:r><r/></q:d>", "",
            "@k|a\n1: 1|1\n2: |");
        row("an element chosen by hand", "<d><h><t>x</t></h><r><a>1</a></r><r/></d>", "d.h", "t\n1: x");
        row("a byte order mark and a declaration",
            "\xEF\xBB\xBF<?xml version='1.0' encoding='UTF-8'?><d><r><a>名</a></r><r/></d>", "", "a\n1: 名\n2: ");
        row("a table that is not there", "<d><r><a>1</a></r><r/></d>", "d.x", "refused: table.not-there 0:0 d.x");
    }
    void readsRows() {
        QFETCH(QByteArray, text);
        QFETCH(QString, table);
        QFETCH(QString, rows);
        QCOMPARE(read(text, table.toStdString()), rows);
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("a document type") << QByteArray(
                                                "<?xml version='1.0'?>\n<!DOCTYPE d [<!ENTITY a 'x'>]><d>&a;</d>")
                                         << "refused: table.doctype 2:1 22";
        QTest::newRow("one that points outside")
            << QByteArray("<!DOCTYPE d SYSTEM 'other.dtd'><d/>") << "refused: table.doctype 1:1 0";
        QTest::newRow("a reference to nothing") << QByteArray("<d><r>&x;</r></d>") << "refused: xml.syntax 1:7 6";
        QTest::newRow("tags crossed") << QByteArray("<d><a><b></a></b></d>") << "refused: xml.syntax 1:12 11";
        QTest::newRow("an attribute twice") << QByteArray("<d><r a='1' a='2'/></d>") << "refused: xml.syntax 1:13 12";
        QTest::newRow("a zero byte") << QByteArray("<d><r>\0</r></d>", 15) << "refused: xml.syntax 1:7 6";
        QTest::newRow("a control letter") << QByteArray("<d><r>\x01</r></d>") << "refused: xml.syntax 1:7 6";
        QTest::newRow("two roots") << QByteArray("<d/><d/>") << "refused: xml.syntax 1:5 4";
        QTest::newRow("bytes that are no text: that cell")
            << QByteArray("<d><r><a>x\xFF</a><b>1</b></r><r><a>y</a></r></d>")
            << QString("a|b\n1: !x\uFFFD|1\n2: y|\n-- table.not-decodable 1:1 FF 10 utf-8");
        QTest::newRow("in a tag: that row") << QByteArray("<d><r k='\xFF'><b>1</b></r><r><b>2</b></r></d>")
                                            << QString(
                                                   "@k|b\n1: !\uFFFD|!1\n2: |2\n-- table.not-decodable 1:0 FF 9 utf-8\n"
                                                   "table.replacement-character 1:1 \uFFFD");
    }
    void refuses() {
        QFETCH(QByteArray, text);
        QFETCH(QString, shown);
        QCOMPARE(read(text), shown);
    }

    void readsEncodings_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("read");
        const QByteArray gb = "<d><r><\xC3\xFB>\xC1\xD6</\xC3\xFB></r><r/></d>", utf8 = "<d><r><名>林</名></r><r/></d>";
        QTest::newRow("GBK, declared") << "<?xml version='1.0' encoding='GBK'?>" + gb << "gb18030 declared-encoding";
        QTest::newRow("GB2312, declared")
            << "<?xml version='1.0' encoding=\"gb2312\" ?>" + gb << "gb18030 declared-encoding";
        QTest::newRow("GB18030, not declared") << gb << "gb18030 valid-gb18030";
        QTest::newRow("GB18030 that calls itself UTF-8")
            << "<?xml version='1.0' encoding='UTF-8'?>" + gb << "gb18030 valid-gb18030 declared-otherwise";
        QTest::newRow("UTF-8 that calls itself GBK")
            << "<?xml version='1.0' encoding='GBK'?>" + utf8 << "utf-8 valid-utf-8 declared-otherwise";
        QTest::newRow("UTF-8, declared") << "<?xml version='1.0' encoding='utf-8'?>" + utf8
                                         << "utf-8 declared-encoding";
        QTest::newRow("one that is not read")
            << "<?xml version='1.0' encoding='Big5'?>" + gb << "refused: table.encoding-not-read 0:0 big5";
        QByteArray wide = "\xFF\xFE";
        for (const QChar letter : QString("<?xml version='1.0' encoding='UTF-16'?>") + QString::fromUtf8(utf8)) {
            wide += static_cast<char>(letter.unicode() & 0xFF);
            wide += static_cast<char>(letter.unicode() >> 8);
        }
        QTest::newRow("UTF-16") << wide << "utf-16le byte-order-mark";
    }
    void readsEncodings() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, read);
        const auto guess = guessXml(fileOf(bytes));
        if (!guess) {
            QCOMPARE("refused: " + QString::fromStdString(shownProblems(guess.problems())), read);
            return;
        }
        QString told = QString::fromUtf8(encodingText(guess->form.encoding).data());
        for (const FormReason& reason : guess->reasons)
            if (reason.code != "only-element-repeated" && reason.code != "looks-like-other")
                told += " " + QString::fromStdString(reason.code);
        QCOMPARE(told, read);
        const auto done = readXmlTable(fileOf(bytes), guess->form);
        QVERIFY(done.ok() && done->problems.empty());
        QCOMPARE(QString::fromStdString(shownTable(done->table)), QString("名\n1: 林\n2: "));
        const RawTable::Row last = done->table.row(1);
        QVERIFY(last.offset + last.length < static_cast<std::uint64_t>(bytes.size()));
    }

    void limits() {
        TableLimits small;
        small.columns = 2;
        small.cells = 15;
        small.depth = 2;
        QCOMPARE(read("<d><r a='1' b='2' c='3'/><r/></d>", {}, small), "refused: table.too-many-columns 1:0 3 2");
        QCOMPARE(read("<d>" + QByteArray("<r a='1' b='2'/>").repeated(6) + "</d>", {}, small),
                 "refused: table.too-many-cells 6:0 15");
        QCOMPARE(read("<a><a><a><a><a><a><a><a><a/></a></a></a></a></a></a></a></a>", {}, small),
                 "refused: table.too-deep 1:25 8");
        QCOMPARE(read("<d a='" + QByteArray(3 << 20, 'x') + "'/>"), "refused: xml.tag-too-long 1:1 1048576");
        QCOMPARE(read("<d><" + QByteArray(3000, 'n') + "/></d>"), "refused: table.too-many-names 0:0 20000 2000");
    }

    void tellsPlaces() {
        const QByteArray text = "<d>\n <r k='&amp;'><a>x&amp;y</a></r>\n <r/>\n</d>";
        const auto done = readXmlTable(fileOf(text), TableForm());
        QVERIFY(done.ok());
        const RawTable& table = done->table;
        QCOMPARE(table.rowCount(), std::size_t{2});
        QCOMPARE(text.mid(static_cast<int>(table.row(0).offset), static_cast<int>(table.row(0).length)),
                 QByteArray("<r k='&amp;'><a>x&amp;y</a></r>"));
        QCOMPARE(text.mid(static_cast<int>(table.row(1).offset), static_cast<int>(table.row(1).length)),
                 QByteArray("<r/>"));
        QCOMPARE(std::string(table.cell(0, 1).value), "x&y");
        QCOMPARE(std::string(table.cell(0, 1).raw), "x&amp;y");
        QCOMPARE(table.problemsFile, "file!d.r");
    }

    void stopsWhenTold() {
        const QByteArray text = "<d>" + QByteArray("<r><a>1</a></r>").repeated(300000) + "</d>";
        std::size_t asked = 0;
        const auto done =
            readXmlTable(fileOf(text), TableForm(), {}, [&asked](std::size_t, std::size_t) { return ++asked < 2; });
        QVERIFY(!done.ok());
        QCOMPARE(done.problems().front().code, "read.cancelled");
        QCOMPARE(asked, std::size_t{2});
    }
};

QTEST_APPLESS_MAIN(TestXmlTable)
#include "test_xml_table.moc"
