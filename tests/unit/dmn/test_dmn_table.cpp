#include <QtTest>

#include "tests/unit/dmn/small_model.h"

using namespace clearline;

namespace {

struct Line {
    std::string test, first, second;
};

// One input n; one output column, or two.
std::string table(const std::string& attributes, const std::vector<Line>& lines, const std::string& outputs,
                  const std::string& allowedInput = "") {
    std::string text =
        "<decisionTable " + attributes +
        "><input><inputExpression typeRef=\"number\"><text>n</text></inputExpression>" +
        (allowedInput.empty() ? "" : "<inputValues><text><![CDATA[" + allowedInput + "]]></text></inputValues>") +
        "</input>" + outputs;
    for (const Line& line : lines) {
        text += "<rule><inputEntry><text><![CDATA[" + line.test + "]]></text></inputEntry><outputEntry><text>" +
                line.first + "</text></outputEntry>";
        if (!line.second.empty()) text += "<outputEntry><text>" + line.second + "</text></outputEntry>";
        text += "</rule>";
    }
    return inputData("n", "number") + decision("d", text + "</decisionTable>", "n");
}

const std::string kOne = "<output/>";
const std::string kOrdered = "<output><outputValues><text>\"high\", \"middle\", \"low\"</text></outputValues></output>";
const std::string kDefault = "<output><defaultOutputEntry><text>\"none\"</text></defaultOutputEntry></output>";
const std::string kTwo =
    "<output name=\"grade\"><outputValues><text>\"b\", \"a\"</text></outputValues></output>"
    "<output name=\"fee\"><outputValues><text>2, 1</text></outputValues></output>";

}  // namespace

class TestDmnTable : public QObject {
    Q_OBJECT

private slots:
    void hitPolicies_data() {
        QTest::addColumn<QString>("attributes");
        QTest::addColumn<QString>("outputs");
        QTest::addColumn<QStringList>("lines");  // test → output, a pair a line
        QTest::addColumn<int>("n");
        QTest::addColumn<QString>("expected");
        const QStringList words{"< 5", "\"low\"", "> 2", "\"high\"", "> 20", "\"middle\""};
        const QStringList same{"< 5", "\"low\"", "> 2", "\"low\""};
        const QStringList numbers{"< 5", "3", "> 2", "10", "> 20", "0.5"};
        const auto row = [](const char* name, const char* attributes, const std::string& outputs,
                            const QStringList& lines, int n, const char* expected) {
            QTest::newRow(name) << attributes << QString::fromStdString(outputs) << lines << n << expected;
        };
        row("unique, one", "hitPolicy=\"UNIQUE\"", kOne, words, 1, "\"low\"");
        row("unique is the default", "", kOne, words, 1, "\"low\"");
        row("unique, two", "hitPolicy=\"UNIQUE\"", kOne, words, 3, "dmn.several-rules");
        row("unique, none", "hitPolicy=\"UNIQUE\"", kOne, {"< 5", "1"}, 9, "null");
        row("unique, none, with a default", "hitPolicy=\"UNIQUE\"", kDefault, {"< 5", "1"}, 9, "\"none\"");
        row("any, the same", "hitPolicy=\"ANY\"", kOne, same, 3, "\"low\"");
        row("any, different", "hitPolicy=\"ANY\"", kOne, words, 3, "dmn.rules-differ");
        row("first", "hitPolicy=\"FIRST\"", kOne, words, 3, "\"low\"");
        row("priority", "hitPolicy=\"PRIORITY\"", kOrdered, words, 3, "\"high\"");
        row("priority of an unlisted output", "hitPolicy=\"PRIORITY\"", kOrdered, {"> 1", "\"odd\"", "> 2", "\"low\""},
            3, "dmn.not-allowed");
        row("rule order", "hitPolicy=\"RULE ORDER\"", kOrdered, words, 3, "[\"low\", \"high\"]");
        row("output order", "hitPolicy=\"OUTPUT ORDER\"", kOrdered, words, 3, "[\"high\", \"low\"]");
        row("collect", "hitPolicy=\"COLLECT\"", kOne, words, 3, "[\"low\", \"high\"]");
        row("collect one", "hitPolicy=\"COLLECT\"", kOne, words, 1, "[\"low\"]");
        row("sum", "hitPolicy=\"COLLECT\" aggregation=\"SUM\"", kOne, numbers, 30, "10.5");
        row("min", "hitPolicy=\"COLLECT\" aggregation=\"MIN\"", kOne, numbers, 30, "0.5");
        row("max", "hitPolicy=\"COLLECT\" aggregation=\"MAX\"", kOne, numbers, 30, "10");
        row("count", "hitPolicy=\"COLLECT\" aggregation=\"COUNT\"", kOne, words, 30, "2");
        row("sum of words", "hitPolicy=\"COLLECT\" aggregation=\"SUM\"", kOne, words, 3, "dmn.aggregate-number");
        row("an unknown policy", "hitPolicy=\"BEST\"", kOne, words, 3, "dmn.not-read");
    }
    void hitPolicies() {
        QFETCH(QString, attributes);
        QFETCH(QString, outputs);
        QFETCH(QStringList, lines);
        QFETCH(int, n);
        QFETCH(QString, expected);
        std::vector<Line> rules;
        for (qsizetype i = 0; i < lines.size(); i += 2)
            rules.push_back({lines[i].toStdString(), lines[i + 1].toStdString(), ""});
        QCOMPARE(outcomeOf(table(attributes.toStdString(), rules, outputs.toStdString()), "d", {{"n", Value(n)}}),
                 expected);
    }

    void severalOutputsMakeAContext() {
        const std::vector<Line> lines{{"> 1", "\"a\"", "1"}, {"> 2", "\"b\"", "1"}, {"> 3", "\"b\"", "2"}};
        QCOMPARE(outcomeOf(table("hitPolicy=\"FIRST\"", lines, kTwo), "d", {{"n", Value(9)}}),
                 QString("{grade: \"a\", fee: 1}"));
        QCOMPARE(outcomeOf(table("hitPolicy=\"PRIORITY\"", lines, kTwo), "d", {{"n", Value(9)}}),
                 QString("{grade: \"b\", fee: 2}"));
        QCOMPARE(outcomeOf(table("hitPolicy=\"OUTPUT ORDER\"", lines, kTwo), "d", {{"n", Value(9)}}),
                 QString("[{grade: \"b\", fee: 2}, {grade: \"b\", fee: 1}, {grade: \"a\", fee: 1}]"));
        QCOMPARE(outcomeOf(table("hitPolicy=\"COLLECT\" aggregation=\"MAX\"", lines, kTwo), "d", {{"n", Value(9)}}),
                 QString("dmn.aggregate-columns"));
    }

    void tests_data() {
        QTest::addColumn<QString>("test");
        QTest::addColumn<QString>("expected");
        QTest::newRow("anything") << "-"
                                  << "1";
        QTest::newRow("blank") << ""
                               << "1";
        QTest::newRow("a value") << "7"
                                 << "1";
        QTest::newRow("values") << "3, 7"
                                << "1";
        QTest::newRow("a range") << "[5..9)"
                                 << "1";
        QTest::newRow("outside") << "(7..9)"
                                 << "null";
        QTest::newRow("not") << "not(1, 2)"
                             << "1";
        QTest::newRow("the input itself") << "? * 2 = 14"
                                          << "1";
        QTest::newRow("a name of the scope") << "n"
                                             << "1";
        QTest::newRow("of another kind") << "\"seven\""
                                         << "formula.wrong-type";
        QTest::newRow("no formula") << "((("
                                    << "formula.ends-early";
        QTest::newRow("an unknown name") << "> nobody"
                                         << "formula.unknown-name";
    }
    void tests() {
        QFETCH(QString, test);
        QFETCH(QString, expected);
        QCOMPARE(outcomeOf(table("", {{test.toStdString(), "1", ""}}, kOne), "d", {{"n", Value(7)}}), expected);
    }

    void inputValuesAreHeldTo() {
        const std::vector<Line> lines{{"-", "1", ""}};
        QCOMPARE(outcomeOf(table("", lines, kOne, "[0..9]"), "d", {{"n", Value(7)}}), QString("1"));
        QCOMPARE(outcomeOf(table("", lines, kOne, "[0..9]"), "d", {{"n", Value(10)}}), QString("dmn.not-allowed"));
    }

    void anInputOfAnotherTypeIsRefused() {
        QCOMPARE(outcomeOf(table("", {{"-", "1", ""}}, kOne), "d", {{"n", Value("seven")}}), QString("dmn.wrong-type"));
    }

    void aProblemNamesTheCell() {
        DmnRun run(compiled(table("", {{"> nobody", "1", ""}}, kOne)), {{"n", Value(7)}});
        const auto value = run.decision("d");
        QVERIFY(!value.ok());
        QCOMPARE(value.problems().front().place.file, std::string("small.dmn"));
        QCOMPARE(value.problems().front().place.row, 4U);
    }
};

QTEST_APPLESS_MAIN(TestDmnTable)
#include "test_dmn_table.moc"
