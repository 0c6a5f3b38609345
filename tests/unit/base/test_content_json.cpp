// The JSON of an entry's content: one content has one text, and only that text's kind of JSON is read.
#include <QtTest>

#include "core/casefile/action.h"
#include "core/base/content_json.h"

using namespace clearline;

class TestContentJson : public QObject {
    Q_OBJECT
private slots:
    void hasOneText() {
        ContentJson json{{"b", 7U}, {"a", "x"}};
        json["list"].push_back(ContentJson::array({"one", "two"}));
        json["list"].push_back(ContentJson{{"inner", "y"}});
        const std::string text = R"({"a":"x","b":7,"list":[["one","two"],{"inner":"y"}]})";
        QCOMPARE(json.dump(), text);
        QCOMPARE(ContentJson::parse(text).dump(), text);
        QCOMPARE(ContentJson::parse(" {\"b\": 1, \"a\": []} ").dump(), std::string(R"({"a":[],"b":1})"));
    }

    void escapes() {
        const std::string raw = "\"\\/\b\f\n\r\t\x01\x1f\x7f 中";
        const std::string text = ContentJson{{"t", raw}}.dump();
        QCOMPARE(text, std::string("{\"t\":\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f 中\"}"));
        QCOMPARE(ContentJson::parse(text).at("t").text(), raw);
    }

    void refuses_data() {
        QTest::addColumn<QString>("json");
        QTest::newRow("not an object") << "[1]";
        QTest::newRow("a number alone") << "1";
        QTest::newRow("cut short") << R"({"a":)";
        QTest::newRow("more after it") << R"({"a":1} x)";
        QTest::newRow("a key twice") << R"({"a":1,"a":2})";
        QTest::newRow("a fraction") << R"({"a":1.5})";
        QTest::newRow("below zero") << R"({"a":-1})";
        QTest::newRow("true") << R"({"a":true})";
        QTest::newRow("null") << R"({"a":null})";
        QTest::newRow("too deep") << "{\"a\":" + QString("[").repeated(100'000) + QString("]").repeated(100'000) + "}";
    }
    void refuses() {
        QFETCH(QString, json);
        const auto read = actionFromJson(json.toStdString());
        QVERIFY(!read);
        QCOMPARE(read.problems()[0].code, std::string("case.content-form"));
        QVERIFY_THROWS_EXCEPTION(ContentJson::Unreadable, (void)ContentJson::parse(json.toStdString()));
    }
};

QTEST_APPLESS_MAIN(TestContentJson)
#include "test_content_json.moc"
