// Requirements, boxes, functions, services and types of small models.
#include <QtTest>

#include "tests/unit/dmn/small_model.h"

using namespace clearline;

namespace {

std::string knowledge(const std::string& name, const std::string& parameters, const std::string& body,
                      const std::string& type = "") {
    return "<businessKnowledgeModel id=\"" + name + "\" name=\"" + name + "\"><variable name=\"" + name + "\"" +
           (type.empty() ? "" : " typeRef=\"" + type + "\"") + "/><encapsulatedLogic>" + parameters + body +
           "</encapsulatedLogic></businessKnowledgeModel>\n";
}

std::string parameter(const std::string& name, const std::string& type = "") {
    return "<formalParameter name=\"" + name + "\"" + (type.empty() ? "" : " typeRef=\"" + type + "\"") + "/>";
}

std::string entry(const std::string& name, const std::string& box) {
    return "<contextEntry>" + (name.empty() ? "" : "<variable name=\"" + name + "\"/>") + box + "</contextEntry>";
}

std::string part(const std::string& name, const std::string& formula) {
    return "<" + name + ">" + literal(formula) + "</" + name + ">";
}

std::string invoke(const std::string& called, const std::string& argument, const std::string& formula) {
    return "<invocation>" + literal(called) + "<binding><parameter name=\"" + argument + "\"/>" + literal(formula) +
           "</binding></invocation>";
}

const std::string kTwice = knowledge("twice", parameter("x", "number"), literal("x * 2"));
const std::string kTypes =
    "<itemDefinition name=\"tGrade\"><typeRef>string</typeRef><allowedValues><text>\"a\", \"b\"</text>"
    "</allowedValues></itemDefinition>"
    "<itemDefinition name=\"tGrades\" isCollection=\"true\"><typeRef>tGrade</typeRef></itemDefinition>"
    "<itemDefinition name=\"tPerson\"><itemComponent name=\"full name\"><typeRef>string</typeRef></itemComponent>"
    "<itemComponent name=\"grade\"><typeRef>tGrade</typeRef></itemComponent></itemDefinition>"
    "<itemDefinition name=\"tNumbers\" isCollection=\"true\"><typeRef>number</typeRef></itemDefinition>"
    "<itemDefinition name=\"tTree\"><itemComponent name=\"inside\"><typeRef>tTree</typeRef></itemComponent>"
    "</itemDefinition>";

}  // namespace

class TestDmnRun : public QObject {
    Q_OBJECT

private slots:
    void boxes_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const std::string& logic, const char* expected,
                            const std::string& more = "", const std::string& knows = "") {
            QTest::newRow(name) << QString::fromStdString(more + decision("d", logic, "", "", knows)) << expected;
        };
        row("a formula", literal("1 + 2"), "3");
        row("no logic", "", "dmn.no-logic");
        row("an empty formula", "<literalExpression><text> </text></literalExpression>", "dmn.no-logic");
        row("a context", "<context>" + entry("a", literal("1")) + entry("b b", literal("a + 1")) + "</context>",
            "{a: 1, \"b b\": 2}");
        row("a context with a result",
            "<context>" + entry("a", literal("1")) + entry("b b", literal("a + 1")) + entry("", literal("b b * 10")) +
                "</context>",
            "20");
        row("an entry does not see the next",
            "<context>" + entry("a", literal("b")) + entry("b", literal("1")) + "</context>", "formula.unknown-name");
        row("a list", "<list>" + literal("1") + literal("\"x\"") + "</list>", "[1, \"x\"]");
        row("a relation",
            "<relation><column name=\"n\"/><column name=\"of it\"/><row>" + literal("1") + literal("2") +
                "</row><row>" + literal("3") + literal("4") + "</row></relation>",
            "[{n: 1, \"of it\": 2}, {n: 3, \"of it\": 4}]");
        row("cells do not see each other",
            "<relation><column name=\"n\"/><column name=\"m\"/><row>" + literal("1") + literal("n") +
                "</row></relation>",
            "formula.unknown-name");
        row("a row too short",
            "<relation><column name=\"n\"/><column name=\"m\"/><row>" + literal("1") + "</row></relation>",
            "dmn.not-read");
        row("then",
            "<conditional>" + part("if", "1 < 2") + part("then", "\"t\"") + part("else", "1 + \"x\"") +
                "</conditional>",
            "\"t\"");
        row("else where it is null",
            "<conditional>" + part("if", "null") + part("then", "\"t\"") + part("else", "\"e\"") + "</conditional>",
            "\"e\"");
        row("a condition that is none",
            "<conditional>" + part("if", "1") + part("then", "\"t\"") + part("else", "\"e\"") + "</conditional>",
            "dmn.not-a-condition");
        row("no else", "<conditional>" + part("if", "true") + part("then", "1") + "</conditional>", "dmn.not-read");
        row("a filter", "<filter>" + part("in", "[1, 2, 3]") + part("match", "item > 1") + "</filter>", "[2, 3]");
        row("a filter of no list", "<filter>" + part("in", "1") + part("match", "true") + "</filter>",
            "dmn.not-a-list");
        row("for", "<for iteratorVariable=\"i\">" + part("in", "[1, 2]") + part("return", "i * 10") + "</for>",
            "[10, 20]");
        row("for, with what came before",
            "<for iteratorVariable=\"i\">" + part("in", "[1, 2, 3]") + part("return", "i + count(partial)") + "</for>",
            "[1, 3, 5]");
        row("some", "<some iteratorVariable=\"i\">" + part("in", "[1, 2]") + part("satisfies", "i > 1") + "</some>",
            "true");
        row("every", "<every iteratorVariable=\"i\">" + part("in", "[1, 2]") + part("satisfies", "i > 1") + "</every>",
            "false");
        row("every of none",
            "<every iteratorVariable=\"i\">" + part("in", "[]") + part("satisfies", "i > 1") + "</every>", "true");
        row("an invocation", invoke("twice", "x", "4"), "8", kTwice, "twice");
        row("by a name it does not have", invoke("twice", "y", "4"), "formula.argument-name", kTwice, "twice");
        row("of another type", invoke("twice", "x", "\"4\""), "dmn.wrong-type", kTwice, "twice");
        row("of no function", invoke("1 + 1", "x", "4"), "dmn.not-a-function");
        row("a call in a formula", literal("twice(4) + twice(x: 1)"), "10", kTwice, "twice");
        row("knowledge that is not required", literal("twice(4)"), "formula.unknown-function", kTwice);
        row("knowledge that gives another type", literal("k()"), "dmn.wrong-type",
            knowledge("k", "", literal("1"), "string"), "k");
        row("a boxed function",
            "<context>" + entry("base", literal("100")) +
                entry("add", "<functionDefinition>" + parameter("x") + literal("base + x") + "</functionDefinition>") +
                entry("", literal("add(5)")) + "</context>",
            "105");
        row("a function handed on", literal("(function(f) f(3))(twice)"), "6", kTwice, "twice");
        row("an external function", "<functionDefinition kind=\"Java\">" + literal("1") + "</functionDefinition>",
            "dmn.not-read");
        row("of another language",
            "<literalExpression expressionLanguage=\"urn:other\"><text>1</text></literalExpression>", "dmn.not-read");
        row("a type of the box", literal("1", "string"), "dmn.wrong-type");
        row("an unknown type", literal("1", "tNobody"), "dmn.type-unknown");
    }
    void boxes() {
        QFETCH(QString, model);
        QFETCH(QString, expected);
        QCOMPARE(outcomeOf(model.toStdString(), "d"), expected);
    }

    void decisionsStandOnDecisions() {
        // Only what a decision requires is in scope.
        QCOMPARE(outcomeOf("<inputData id=\"i\" name=\"Base Rate\"/>" + decision("r", literal("Base Rate + 1"), "i") +
                               decision("d", literal("r * 10"), "", "r"),
                           "d", {{"Base Rate", Value(4)}}),
                 QString("50"));
        QCOMPARE(outcomeOf(inputData("a") + decision("d", literal("a")), "d", {{"a", Value(1)}}),
                 QString("formula.unknown-name"));
    }

    void inputsThatAreNotGivenAreNull() {
        QCOMPARE(outcomeOf(inputData("a") + decision("d", literal("a = null"), "a"), "d"), QString("true"));
        QCOMPARE(outcomeOf(inputData("a") + decision("d", literal("a + 1"), "a"), "d"), QString("formula.null-value"));
    }

    void aGivenDecisionIsNotComputed() {
        const std::string model = decision("r", literal("1 +")) + decision("d", literal("r + 1"), "", "r");
        QCOMPARE(outcomeOf(model, "d", {{"r", Value(4)}}), QString("5"));
    }

    void theCauseIsTold() {
        const std::string model = decision("r", literal("1 + \"x\"")) + decision("m", literal("r * 2"), "", "r") +
                                  decision("d", literal("m + 1"), "", "m");
        QCOMPARE(outcomeOf(model, "d"), QString("formula.wrong-type"));
        QCOMPARE(outcomeOf(model + decision("e", literal("if false then m else 7"), "", "m"), "e"), QString("7"));
    }

    void circles() {
        const std::string model = decision("a", literal("b"), "", "b") + decision("b", literal("c"), "", "c") +
                                  decision("c", literal("b"), "", "b") + decision("free", literal("1"));
        const auto program = compiled(model);
        DmnRun run(program, {});
        const auto value = run.decision("b");
        QVERIFY(!value.ok());
        QCOMPARE(value.problems().front().code, std::string("dmn.cycle"));
        QCOMPARE(value.problems().front().args.front(), std::string("b → c → b"));
        QVERIFY(!run.decision("a").ok());
        QVERIFY(run.decision("free").ok());
    }

    void hrefs() {
        const auto with = [](const std::string& href) {
            return decision("r", literal("1")) +
                   "<decision id=\"d\" name=\"d\"><informationRequirement><requiredDecision href=\"" + href +
                   "\"/></informationRequirement>" + literal("r") + "</decision>";
        };
        QCOMPARE(outcomeOf(with("#r"), "d"), QString("1"));
        QCOMPARE(outcomeOf(with("urn:small#r"), "d"), QString("1"));
        QCOMPARE(outcomeOf(with("urn:other#r"), "d"), QString("dmn.imported"));
        QCOMPARE(outcomeOf(with("#nobody"), "d"), QString("dmn.requirement-unknown"));
        QCOMPARE(outcomeOf(with("#r"), "nobody"), QString("dmn.no-such-decision"));
    }

    void types_data() {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("formula");
        QTest::addColumn<QString>("expected");
        QTest::newRow("allowed") << "tGrade"
                                 << "\"a\""
                                 << "\"a\"";
        QTest::newRow("not allowed") << "tGrade"
                                     << "\"c\""
                                     << "dmn.not-allowed";
        QTest::newRow("another kind") << "tGrade"
                                      << "1"
                                      << "dmn.wrong-type";
        QTest::newRow("a list") << "tGrades"
                                << "[\"a\", \"b\"]"
                                << "[\"a\", \"b\"]";
        QTest::newRow("an item not allowed") << "tGrades"
                                             << "[\"a\", \"c\"]"
                                             << "dmn.not-allowed";
        QTest::newRow("one item for a list") << "tGrades"
                                             << "\"a\""
                                             << "[\"a\"]";
        QTest::newRow("a list of one for an item") << "tGrade"
                                                   << "[\"a\"]"
                                                   << "\"a\"";
        QTest::newRow("a context") << "tPerson"
                                   << "{full name: \"Lin\", grade: \"a\"}"
                                   << "{\"full name\": \"Lin\", grade: \"a\"}";
        QTest::newRow("a member not allowed") << "tPerson"
                                              << "{full name: \"Lin\", grade: \"c\"}"
                                              << "dmn.not-allowed";
        QTest::newRow("a member missing") << "tPerson"
                                          << "{grade: \"a\"}"
                                          << "dmn.wrong-type";
        QTest::newRow("null") << "tPerson"
                              << "null"
                              << "null";
        QTest::newRow("numbers with a text") << "tNumbers"
                                             << "[1, \"x\"]"
                                             << "dmn.wrong-type";
        QTest::newRow("a type inside itself") << "tTree"
                                              << "{inside: {inside: null}}"
                                              << "{inside: {inside: null}}";
        QTest::newRow("any") << "Any"
                             << "[1, \"x\"]"
                             << "[1, \"x\"]";
    }
    void types() {
        QFETCH(QString, type);
        QFETCH(QString, formula);
        QFETCH(QString, expected);
        QCOMPARE(outcomeOf(kTypes + decision("d", literal(formula.toStdString()), "", "", "", type.toStdString()), "d"),
                 expected);
    }

    void services() {
        const std::string model =
            inputData("n", "number") + decision("rate", literal("1 / 0")) +
            decision("fee", literal("n * rate"), "n", "rate") + decision("note", literal("string(rate)"), "", "rate") +
            "<decisionService id=\"s\" name=\"s\"><variable name=\"s\"/><outputDecision href=\"#fee\"/><inputDecision "
            "href=\"#rate\"/><inputData href=\"#n\"/></decisionService>"
            "<decisionService id=\"both\" name=\"both\"><variable name=\"both\"/><outputDecision href=\"#fee\"/>"
            "<outputDecision href=\"#note\"/><inputDecision href=\"#rate\"/><inputData "
            "href=\"#n\"/></decisionService>" +
            decision("d", literal("s(3, 5) + s(rate: 2, n: 10)"), "", "", "s");
        QCOMPARE(outcomeOf(model, "d"), QString("35"));
        DmnRun run(compiled(model), {});
        QCOMPARE(QString::fromStdString(run.call("both", {{"n", Value(2)}, {"rate", Value(3)}})->text()),
                 QString("{fee: 6, note: \"3\"}"));
        const auto wrong = run.call("s", {{"n", Value("two")}, {"rate", Value(3)}});
        QVERIFY(!wrong.ok());
        QCOMPARE(wrong.problems().front().code, std::string("dmn.wrong-type"));
    }

    void functionsOutliveTheRun() {
        const std::string model = kTwice + decision("d",
                                                    "<context>" +
                                                        entry("f", "<functionDefinition>" + parameter("x") +
                                                                       literal("twice(x)") + "</functionDefinition>") +
                                                        entry("", literal("f")) + "</context>",
                                                    "", "", "twice");
        std::optional<Value> function;
        {
            DmnRun run(compiled(model), {});
            function = *run.decision("d");
        }
        QVERIFY(function->as<std::shared_ptr<const FunctionValue>>());
    }

    void budgets() {
        // Each level calls the one below twice: 2^40 calls, cut short.
        std::string model = knowledge("k0", parameter("x"), literal("x"));
        for (int i = 1; i <= 40; ++i) {
            const std::string name = "k" + std::to_string(i), below = "k" + std::to_string(i - 1);
            std::string made = knowledge(name, parameter("x"), literal(below + "(x) + " + below + "(x)"));
            made.insert(made.find("<encapsulatedLogic>"), requirements(below, "requiredKnowledge"));
            model += made;
        }
        const QString outcome = outcomeOf(model + decision("d", literal("k40(1)"), "", "", "k40"), "d");
        QVERIFY2(outcome == "formula.over-budget" || outcome == "dmn.over-budget", qPrintable(outcome));
        // A long row of decisions, each on the one before.
        std::string chain = decision("d0", literal("1"));
        for (int i = 1; i <= 3000; ++i)
            chain += decision("d" + std::to_string(i), literal("d" + std::to_string(i - 1) + " + 1"), "",
                              "d" + std::to_string(i - 1));
        const QString long_ = outcomeOf(chain, "d3000");
        QVERIFY2(long_ == "formula.over-budget" || long_ == "dmn.over-budget", qPrintable(long_));
        QCOMPARE(outcomeOf(chain, "d40"), QString("41"));
    }
};

QTEST_APPLESS_MAIN(TestDmnRun)
#include "test_dmn_run.moc"
