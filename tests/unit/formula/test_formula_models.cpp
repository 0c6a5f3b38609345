// What DMN models need of formulas: names with spaces and signs, the tests of table entries, declared
// types, and functions as values that share one budget.
#include <QtTest>

#include "core/formula/function.h"
#include "formula_fixture.h"

using namespace clearline;

class TestFormulaModels : public QObject {
    Q_OBJECT
private slots:
    void names_data();
    void names();
    void tests_data();
    void tests();
    void tests_that_are_wrong_data();
    void tests_that_are_wrong();
    void functions_data();
    void functions();
    void a_function_keeps_the_names_it_read();
    void functions_of_the_host();
    void one_budget_for_all_calls();
    void declared_types_data();
    void declared_types();
    void coercion();
};

namespace {

Scope modelScope() {
    Scope scope;
    scope.names = {{"Applicant Age", Type::Number}, {"a", Type::Number},   {"b", Type::Number},
                   {"a-b", Type::Number},           {"PMT/12", Type::Any}, {"Applicant", Type::Context},
                   {"Bob's rate", Type::Number},    {"list", Type::List},  {"a+b/2", Type::Number}};
    scope.members = {"Monthly Income", "Non-Salary"};
    scope.types = {{"tMoney", {DeclaredType::Kind::Number}}};
    return scope;
}

NamedValues modelValues() {
    NamedValues values;
    values.set("Applicant Age", Number(40));
    values.set("a", Number(7));
    values.set("b", Number(2));
    values.set("a-b", Number(100));
    values.set("a+b/2", Number(200));
    values.set("PMT/12", Number(9));
    values.set("Bob's rate", Number(3));
    const Value person(Context{{"Monthly Income", Value(5000)}, {"Non-Salary", Value(10)}});
    values.set("Applicant", person);
    values.set("list", List{person, Value(Context{{"Monthly Income", Value(90)}, {"Non-Salary", Value(5)}})});
    return values;
}

Scope inputScope(Type type) {
    Scope scope;
    scope.names = {{"?", type}, {"limit", Type::Number}, {"strict", Type::Boolean}};
    return scope;
}

}  // namespace

void TestFormulaModels::names_data() {
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* formula, const char* expected) {
        QTest::newRow(formula) << QString::fromUtf8(formula) << QString::fromUtf8(expected);
    };
    row("Applicant Age + 1", "41");
    row("Applicant   Age", "40");
    row("a-b", "100");
    row("a - b", "5");
    row("b-a", "-5");
    row("a+b/2", "200");
    row("a+b/ 2", "8");
    row("PMT/12 * 2", "18");
    row("Bob's rate", "3");
    row("Applicant.Monthly Income", "5000");
    row("Applicant.Non-Salary - 1", "9");
    row("list[Monthly Income > 100].Non-Salary", "[10]");
    row("list[item.Monthly Income < 100].Non-Salary", "[5]");
    row("{net pay: 3, twice: net pay * 2}.twice", "6");
    row("{\"net pay\": 3}.net pay", "3");
    row("{net-pay: 3}.net-pay", "3");
    row("for each one in [1, 2] return each one + a", "[8, 9]");
    row("(function(first name, last-name) first name + last-name)(\"x\", \"y\")", "\"xy\"");
    row("(function(first name, last-name) first name + last-name)(last-name: \"x\", first name: \"y\")", "\"yx\"");
    row("some Applicant Age in [1] satisfies Applicant Age = 1", "true");
    row("5 instance of tMoney", "true");
    row("(function(x: tMoney) x)([4])", "4");
}

void TestFormulaModels::names() {
    QFETCH(QString, formula);
    QFETCH(QString, expected);
    const auto compiled = Formula::compile(formula.toStdString(), modelScope());
    if (!compiled.ok()) QFAIL((compiled.problems()[0].code + ": " + compiled.problems()[0].args.back()).c_str());
    const auto outcome = compiled->evaluate(modelValues());
    if (!outcome.ok()) QFAIL((outcome.problems()[0].code + ": " + outcome.problems()[0].args.back()).c_str());
    QCOMPARE(QString::fromStdString(outcome->value.text()), expected);
    const std::string fault = roundTripFault(*compiled, modelScope());
    QCOMPARE(fault, std::string());
}

void TestFormulaModels::tests_data() {
    QTest::addColumn<QString>("tests");
    QTest::addColumn<QString>("input");
    QTest::addColumn<bool>("passes");
    const auto row = [](const char* tests, const char* input, bool passes) {
        QTest::addRow("%s of %s", tests, input) << QString(tests) << QString(input) << passes;
    };
    row("-", "5", true);
    row("-", "null", true);
    row("5", "5", true);
    row("5", "6", false);
    row("-5", "-5", true);
    row("\"a\", \"b\"", "\"b\"", true);
    row("\"a\", \"b\"", "\"c\"", false);
    row("< 5", "4", true);
    row("< limit", "4", true);
    row("< 5, > 10", "11", true);
    row("< 5, > 10", "7", false);
    row("[1..3]", "3", true);
    row("(1..3)", "3", false);
    row("]1..3]", "1", false);
    row("[1..3], 7", "7", true);
    row("not(5)", "5", false);
    row("not(5, 6)", "7", true);
    row("not(< 5)", "7", true);
    row("not(\"a\")", "\"b\"", true);
    row("!= 5", "6", true);
    row("= 5", "5", true);
    row("null", "null", true);
    row("null", "5", false);
    row("not(null)", "5", true);
    row("< 5", "null", false);
    row("[1..3]", "null", false);
    row("[1, 2, 3]", "2", true);
    row("limit", "5", true);
    row("? > 3", "4", true);
    row("? > 3 and ? < limit", "4", true);
    row("modulo(?, 2) = 0", "4", true);
    row("not(modulo(?, 2) = 0)", "4", false);
    row("? > 10 or strict", "4", true);
    row("1, ? > 3", "4", true);
    row("not(strict) or ? = 4", "4", true);
    row("true", "true", true);
    row("false", "true", false);
    row("date(\"2019-03-14\")", "date(\"2019-03-14\")", true);
    row("< duration(\"P1Y\")", "duration(\"P6M\")", true);
    row("contains(?, \"a\")", "\"bab\"", true);
}

void TestFormulaModels::tests() {
    QFETCH(QString, tests);
    QFETCH(QString, input);
    QFETCH(bool, passes);
    const Scope scope = inputScope(Type::Any);
    const auto compiled = Formula::compileTests(tests.toStdString(), scope);
    if (!compiled.ok()) QFAIL((compiled.problems()[0].code + ": " + compiled.problems()[0].args.back()).c_str());
    NamedValues values;
    values.set("?", Formula::compile(input.toStdString(), {})->evaluate(NamedValues())->value);
    values.set("limit", Number(5));
    values.set("strict", Value(true));
    const auto outcome = compiled->evaluate(values);
    if (!outcome.ok()) QFAIL((outcome.problems()[0].code + ": " + outcome.problems()[0].args.back()).c_str());
    QCOMPARE(outcome->value, Value(passes));
    QCOMPARE(roundTripFault(*compiled, scope, true), std::string());
}

void TestFormulaModels::tests_that_are_wrong_data() {
    QTest::addColumn<QString>("tests");
    QTest::addColumn<QString>("code");
    QTest::addColumn<unsigned>("column");
    const auto row = [](const char* tests, const char* code, unsigned column) {
        QTest::newRow(*tests ? tests : "nothing") << QString(tests) << QString(code) << column;
    };
    row("", "formula.empty", 1);
    row("5 6", "formula.operator-expected", 3);
    row("5,", "formula.ends-early", 3);
    row("not(5", "formula.ends-early", 6);
    row("not(5) 6", "formula.operator-expected", 8);
    row("<", "formula.ends-early", 2);
    row("< < 5", "formula.value-expected", 3);
    row("-, 5", "formula.value-expected", 2);
    row("\"red\"", "formula.wrong-type", 1);
    row("> \"red\"", "formula.wrong-type", 1);
    row("lmit", "formula.unknown-name", 1);
}

void TestFormulaModels::tests_that_are_wrong() {
    QFETCH(QString, tests);
    QFETCH(QString, code);
    QFETCH(unsigned, column);
    const auto compiled = Formula::compileTests(tests.toStdString(), inputScope(Type::Number));
    QVERIFY(!compiled.ok());
    QCOMPARE(QString::fromStdString(compiled.problems()[0].code), code);
    QCOMPARE(compiled.problems()[0].place.column, column);
}

void TestFormulaModels::functions_data() {
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* formula, const char* expected) {
        QTest::newRow(formula) << QString(formula) << QString(expected);
    };
    row("(function(a, b) a - b)(b: 1, a: 3)", "2");
    row("(function(a: number, b: list<string>) count(b) + a)(1, \"x\")", "2");
    row("(function() 5)()", "5");
    row("(function(a) function(b) a * b)(3)(4)", "12");
    row("{add: function(a) function(b) a + b, r: add(points)(20)}.r", "5");
    row("{f: abs, r: f(points)}.r", "15");
    row("{f: string length, r: f(\"abc\")}.r", "3");
    row("(modulo)(divisor: 4, dividend: 10)", "2");
    row("(max)(1, 5, 3)", "5");
    row("sort([3, 1, 2], before)", "[1, 2, 3]");
    row("(for f in [floor, ceiling] return f(1.5))", "[1, 2]");
    row("list replace([1, 2], function(item, new) item = 2, 9)", "[1, 9]");
    row("{fact: function(self, n) if n = 0 then 1 else n * self(self, n - 1), r: fact(fact, 20)}.r",
        "2432902008176640000");
    row("(function(x) x) instance of function<number> -> number", "true");
    row("{a: 1, b: \"x\"} instance of context<a: number, b: string>", "true");
    row("{a: 1} instance of context<a: string>", "false");
    row("[1, \"a\"] instance of list<number>", "false");
    row("null instance of Any", "true");
    row("null instance of number", "false");
}

void TestFormulaModels::functions() {
    QFETCH(QString, formula);
    QFETCH(QString, expected);
    const auto compiled = Formula::compile(formula.toStdString(), testScope());
    if (!compiled.ok()) QFAIL((compiled.problems()[0].code + ": " + compiled.problems()[0].args.back()).c_str());
    const auto outcome = compiled->evaluate(testValues());
    if (!outcome.ok()) QFAIL((outcome.problems()[0].code + ": " + outcome.problems()[0].args.back()).c_str());
    QCOMPARE(QString::fromStdString(outcome->value.text()), expected);
    QCOMPARE(roundTripFault(*compiled, testScope()), std::string());
}

void TestFormulaModels::a_function_keeps_the_names_it_read() {
    Value function;
    {
        NamedValues values;
        values.set("points", Number(3));
        function = Formula::compile("function(x) x * points", testScope())->evaluate(values)->value;
    }
    const Value two(2);
    QCOMPARE(apply(function, {&two, 1})->value, Value(6));
    QCOMPARE(applyNamed(function, {{"x", Value(5)}})->value, Value(15));
    QCOMPARE(applyNamed(function, {{"y", Value(5)}}).problems()[0].code, std::string("formula.argument-name"));
    QCOMPARE(apply(function, {}).problems()[0].code, std::string("formula.argument-count"));
    QCOMPARE(apply(two, {}).problems()[0].code, std::string("formula.wrong-type"));
    const auto bound = Formula::compile("function(x) x * missing", {{{"missing", Type::Any}}, {}});
    QCOMPARE(apply(bound->evaluate(NamedValues())->value, {&two, 1}).problems()[0].code,
             std::string("formula.name-missing"));
}

void TestFormulaModels::functions_of_the_host() {
    NamedValues values;
    values.set("unset", functionOf("twice", {"n"}, [](std::span<const Value> given, Meter&) -> Result<Outcome> {
                   return Outcome{Value(*given[0].as<Number>() * Number(2)), false};
               }));
    const auto formula = Formula::compile("unset(n: 4) + unset(1)", testScope());
    Steps trail;
    QCOMPARE(formula->evaluate(values, &trail)->value, Value(10));
    QCOMPARE(trail[0].op, std::string("twice"));

    auto around = std::make_shared<ContextBindings>(Context{{"k", Value(10)}});
    const Scope scope{{{"n", Type::Number}, {"k", Type::Number}}, {}};
    values.set("unset", closureOf("addK", {"n"}, *Formula::compile("n + k", scope), around));
    QCOMPARE(formula->evaluate(values)->value, Value(25));
}

// A function that calls itself through the host ends over budget, not at the end of the stack.
void TestFormulaModels::one_budget_for_all_calls() {
    auto names = std::make_shared<NamedValues>();
    const Scope scope{{{"n", Type::Number}, {"f", Type::Function}}, {}};
    for (const char* body : {"f(n + 1)", "if n > 100000 then 0 else f(n + 1) + f(n + 2)"}) {
        names->set("f", closureOf("f", {"n"}, *Formula::compile(body, scope), names));
        const auto outcome = Formula::compile("f(1)", scope)->evaluate(*names);
        QVERIFY(!outcome.ok());
        QCOMPARE(outcome.problems()[0].code, std::string("formula.over-budget"));
    }
    names->set("f", Value(Null{}));  // the function holds the names that hold the function
    Meter meter;
    QVERIFY(Formula::compile("1 + 1", scope)->evaluate(*names, nullptr, &meter).ok());
    const std::uint32_t once = meter.steps;
    QVERIFY(once > 0);
    QVERIFY(Formula::compile("1 + 1", scope)->evaluate(*names, nullptr, &meter).ok());
    QCOMPARE(meter.steps, once * 2);
    meter.steps = Budget().steps;
    QVERIFY(!Formula::compile("1 + 1", scope)->evaluate(*names, nullptr, &meter).ok());
}

void TestFormulaModels::declared_types_data() {
    QTest::addColumn<QString>("written");
    for (const char* written :
         {"Any", "number", "string", "boolean", "date", "time", "date and time", "days and time duration",
          "years and months duration", "list<number>", "range<date>", "context<a: number, b: list<string>>",
          "function<number, string> -> boolean", "list<context<when: date and time>>"})
        QTest::newRow(written) << QString(written);
}

// A type is printed as it is read.
void TestFormulaModels::declared_types() {
    QFETCH(QString, written);
    const auto formula = Formula::compile("5 instance of " + written.toStdString(), {});
    QVERIFY(formula.ok());
    QCOMPARE(QString::fromStdString(formula->printed()), "5 instance of " + written);
}

void TestFormulaModels::coercion() {
    using Kind = DeclaredType::Kind;
    const DeclaredType number{Kind::Number}, numbers{Kind::List, {number}};
    QCOMPARE(coerced(Value(List{Value(5)}), number), std::optional(Value(5)));
    QCOMPARE(coerced(Value(5), numbers), std::optional(Value(List{Value(5)})));
    QCOMPARE(coerced(Value(Null{}), number), std::optional(Value(Null{})));
    QVERIFY(!coerced(Value("x"), number));
    QVERIFY(!coerced(Value(List{Value(5), Value(6)}), number));
    const Value day(*Date::fromIso("2019-03-14"));
    QCOMPARE(coerced(day, {Kind::DateTime})->text(), std::string("@\"2019-03-14T00:00:00\""));
    QVERIFY(!coerced(day, {Kind::Time}));
}

QTEST_APPLESS_MAIN(TestFormulaModels)
#include "test_formula_models.moc"
