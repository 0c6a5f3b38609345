#include <QtTest>

#include "core/dmn/xml_tree.h"

using namespace clearline;

class TestXmlTree : public QObject {
    Q_OBJECT

private slots:
    void namesTextsAndPlacesAreKept() {
        const auto root =
            parseXml("<a:one xmlns:a=\"x\" k=\"v\">\n  <two>中 &lt; <![CDATA[<b>]]></two>\n</a:one>", "m.xml");
        QVERIFY(root.ok());
        QCOMPARE(root->name, std::string("one"));
        QCOMPARE(root->valueOf("k"), std::string("v"));
        QCOMPARE(root->valueOf("none"), std::string());
        const XmlElement* two = root->child("two");
        QVERIFY(two);
        QCOMPARE(two->text, std::string("中 < <b>"));
        QCOMPARE(two->row, 2U);
        QCOMPARE(two->column, 4U);
        QCOMPARE(two->textRow, 2U);
        QCOMPARE(two->textColumn, 8U);
        QVERIFY(!root->child("three"));
    }

    void blankTextIsAText() {
        const auto root = parseXml("<a><b> </b><c/></a>", "m.xml");
        QVERIFY(root.ok());
        QCOMPARE(root->child("b")->text, std::string(" "));
        QCOMPARE(root->child("c")->text, std::string());
    }

    void whatIsNotReadIsSaid_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<unsigned>("row");
        QTest::newRow("empty") << QByteArray() << "dmn.xml" << 1U;
        QTest::newRow("no XML") << QByteArray("hello") << "dmn.xml" << 1U;
        QTest::newRow("not closed") << QByteArray("<a>\n<b></a>") << "dmn.xml" << 2U;
        QTest::newRow("two roots") << QByteArray("<a/>\n<b/>") << "dmn.xml" << 2U;
        QTest::newRow("text outside") << QByteArray("<a/>\nwords") << "dmn.xml" << 1U;
        QTest::newRow("a document type") << QByteArray("<!DOCTYPE a>\n<a/>") << "dmn.doctype" << 1U;
        QTest::newRow("entities") << QByteArray("\n<!DOCTYPE a [<!ENTITY e \"eeee\">]>\n<a>&e;</a>") << "dmn.doctype"
                                  << 2U;
        QTest::newRow("bytes that are no UTF-8") << QByteArray("<a>\n\xFF</a>") << "dmn.not-utf8" << 2U;
        QTest::newRow("an overlong sign") << QByteArray("<a>\xC0\xAF</a>") << "dmn.not-utf8" << 1U;
        QTest::newRow("too deep") << QByteArray("<a>").repeated(200) + QByteArray("</a>").repeated(200)
                                  << "dmn.too-deep" << 1U;
        QTest::newRow("too large") << "<a>" + QByteArray(17 << 20, ' ') + "</a>"
                                   << "dmn.too-large" << 0U;
    }
    void whatIsNotReadIsSaid() {
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        QFETCH(unsigned, row);
        const auto root = parseXml(text.toStdString(), "m.xml");
        QVERIFY(!root.ok());
        QCOMPARE(QString::fromStdString(root.problems().front().code), code);
        QCOMPARE(root.problems().front().place.row, row);
        QCOMPARE(root.problems().front().place.file, std::string("m.xml"));
    }

    void anUnknownEntityStaysAsItIs() {
        const auto root = parseXml("<a>&nobody;</a>", "m.xml");
        QVERIFY(root.ok());
        QCOMPARE(root->text, std::string("&nobody;"));
    }

    void aByteOrderMarkIsNoText() { QVERIFY(parseXml("\xEF\xBB\xBF<a/>", "m.xml").ok()); }
};

QTEST_APPLESS_MAIN(TestXmlTree)
#include "test_xml_tree.moc"
