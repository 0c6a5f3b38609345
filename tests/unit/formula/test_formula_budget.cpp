// Budgets: what would grow without end is refused before it is done, with its place; what stays
// inside is computed.
#include <QtTest>

#include "formula_fixture.h"

using namespace clearline;

class TestFormulaBudget : public QObject {
    Q_OBJECT
private slots:
    void over_data();
    void over();
    void within_data();
    void within();
    void budget_of_the_caller_counts();
    void not_forgiven_by_logic();
    void long_sums_are_fine();
    void hostile_texts_end();
};

namespace {

std::string repeated(const std::string& part, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += part;
    return all;
}

// The problem that compiling or running ends in; empty code if there is a value.
Problem problemOf(const std::string& text, const Budget& budget = {}) {
    const auto compiled = Formula::compile(text, testScope(), {}, budget);
    if (!compiled.ok()) return compiled.problems()[0];
    const auto outcome = compiled->evaluate(testValues());
    return outcome.ok() ? Problem{} : outcome.problems()[0];
}

// {a0: [1, 1], a1: …(a0, a0), a2: …} doubles with every entry.
std::string doubling(const std::string& before, const std::string& between, int times, const std::string& after) {
    std::string text = "{a0: [1, 1]";
    for (int i = 1; i <= times; ++i) {
        const std::string last = "a" + std::to_string(i - 1);
        text += ", a" + std::to_string(i) + ": " + before + last + between + last + after;
    }
    return text + "}";
}

}  // namespace

void TestFormulaBudget::over_data() {
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("what");
    const auto row = [](const char* name, const std::string& formula, const char* what) {
        QTest::newRow(name) << QString::fromStdString(formula) << QString(what);
    };
    row("parentheses", repeated("(", 70) + "1" + repeated(")", 70), "depth");
    row("a great many parentheses", repeated("(", 20000), "depth");
    row("minus signs", repeated("-", 20000) + "points", "depth");
    row("lists", repeated("[", 100) + repeated("]", 100), "depth");
    row("contexts", repeated("{a:", 100) + "1" + repeated("}", 100), "depth");
    row("calls", repeated("abs(", 100) + "1" + repeated(")", 100), "depth");
    row("ifs", repeated("if true then 1 else ", 100) + "1", "depth");
    row("in after in", "1" + repeated(" in (1", 100) + repeated(")", 100), "depth");
    row("comparisons in a row", "unset" + repeated(" = unset", 3000), "depth");
    row("filters in a row", "[1]" + repeated("[true]", 3000), "depth");
    row("paths in a row", "person" + repeated(".a", 3000), "depth");
    row("recursion", "{f: function(g, n) g(g, n + 1), r: f(f, 0)}.r", "depth");
    row("text too long", repeated("1 + ", 20000) + "1", "length");
    row("long literal", repeated("9", 20000), "bits");
    row("large exponent", "2 ** 1025", "exponent");
    row("large negative exponent", "2 ** -1025", "exponent");
    row("huge exponent", "2 ** (10 ** 30)", "exponent");
    row("literal's exponent", "1e2000", "exponent");
    row("power of a power", "(2 ** 1024) ** 1024", "bits");
    row("broken exponent", "2 ** 99999.5", "exponent");
    row("a number too large for exp", "exp(10000)", "bits");
    row("product", "product(for i in 1..500 return 10 ** 300)", "bits");
    row("sum of fractions", "sum(for i in 1..40000 return 1 / i)", "steps");
    row("comparing large numbers often", "{x: 3 ** 1000 / 7 ** 900, s: some i in 1..20000 satisfies x > x + 1}.s",
        "steps");
    row("many roots", "for i in 1..20000 return sqrt(i)", "steps");
    row("a long loop", "for i in 1..1000000000000 return i", "steps");
    row("loops in loops", "for a in 1..1000, b in 1..1000 return 1", "steps");
    row("a range to walk", "for i in [1..1000000000] return i", "steps");
    row("some over much", "some i in 1..100000000 satisfies i < 0", "steps");
    row("doubling lists", doubling("concatenate(", ", ", 40, ")"), "steps");
    row("flattening nested", "flatten(" + doubling("[", ", ", 40, "]") + ".a40)", "steps");
    row("comparing nested",
        "{x: " + doubling("[", ", ", 40, "]") + ", y: " + doubling("[", ", ", 40, "]") +
            "}.x.a40 = " + doubling("[", ", ", 40, "]") + ".a40",
        "steps");
    row("string of nested", "string(" + doubling("[", ", ", 40, "]") + ")", "length");
    row("doubling texts",
        "{a: \"" + repeated("x", 64) + "\", b: " + "(for i in 1..1 return a)[1]" + repeated(" + a", 3000) +
            ", c: " + repeated("b + ", 60) + "b}.c",
        "steps");
}

void TestFormulaBudget::over() {
    QFETCH(QString, formula);
    QFETCH(QString, what);
    const Problem problem = problemOf(formula.toStdString());
    QCOMPARE(QString::fromStdString(problem.code), QString("formula.over-budget"));
    QCOMPARE(QString::fromStdString(problem.args[0]), what);
    QVERIFY(problem.args[1].size() > 1);
    QVERIFY(problem.place.column > 0);
}

void TestFormulaBudget::within_data() {
    QTest::addColumn<QString>("formula");
    const auto row = [](const char* name, const std::string& formula) {
        QTest::newRow(name) << QString::fromStdString(formula);
    };
    row("60 parentheses", repeated("(", 60) + "1" + repeated(")", 60));
    row("exponent at the limit", "2 ** 1024");
    row("many digits", repeated("9", 5000));
    row("a loop of 20,000", "count(for i in 1..20000 return i)");
    row("a long chain of conditions", "points = 0" + repeated(" or points = 1", 1000));
    row("harmonic sum", "sum(for i in 1..1000 return 1 / i)");
    row("a function 40 deep", "{f: function(g, n) if n = 0 then 0 else 1 + g(g, n - 1), r: f(f, 40)}.r");
}

void TestFormulaBudget::within() {
    QFETCH(QString, formula);
    QCOMPARE(problemOf(formula.toStdString()).code, std::string());
}

void TestFormulaBudget::budget_of_the_caller_counts() {
    const auto over = [](const char* text, const Budget& budget) {
        const Problem problem = problemOf(text, budget);
        return problem.code.empty() ? std::string() : problem.code + " " + problem.args[0];
    };
    Budget small;
    small.steps = 10;
    QCOMPARE(over("sum(for i in 1..20 return i)", small), std::string("formula.over-budget steps"));
    QCOMPARE(over("sum(for i in 1..2 return i)", small), std::string());
    small = {};
    small.exponent = 8;
    QCOMPARE(over("2 ** 9", small), std::string("formula.over-budget exponent"));
    QCOMPARE(over("2 ** 8", small), std::string());
    small = {};
    small.bits = 150;
    QCOMPARE(over("99999999999999999999999999 * 99999999999999999999999999", small),
             std::string("formula.over-budget bits"));
    QCOMPARE(over("9999 * 9999", small), std::string());
    small = {};
    small.depth = 4;
    QCOMPARE(over("((((1))))", small), std::string("formula.over-budget depth"));
    QCOMPARE(over("(((1)))", small), std::string());
}

void TestFormulaBudget::not_forgiven_by_logic() {
    QCOMPARE(problemOf("(for i in 1..1000000000000 return i) = [] or true").code, std::string("formula.over-budget"));
    QCOMPARE(problemOf("2 ** 1025 > 1 or true").code, std::string("formula.over-budget"));
}

void TestFormulaBudget::long_sums_are_fine() {
    const auto compiled = Formula::compile("0" + repeated(" + 1", 5000), testScope());
    QVERIFY(compiled.ok());
    QCOMPARE(compiled->evaluate(testValues())->value.text(), std::string("5000"));
}

void TestFormulaBudget::hostile_texts_end() {
    // Pieces of formulas put together at random: none may crash, none may pass as two things.
    const char* pieces[] = {
        "(",        ")",         "[",       "]",     "{",           "}",         "1",    ".5",    "..",
        ",",        ":",         ".",       "a",     "points",      "record.",   "if ",  "then ", "else ",
        "for ",     " in ",      "return ", "some ", "satisfies ",  "function(", "not(", "\"x\"", "\"",
        "@\"P1Y\"", "@",         "**",      "-",     "+",           "<",         ">=",   "=",     " and ",
        " or ",     " between ", "null",    "true",  "sum(",        "//",        "/*",   "*/",    "\n",
        "福",       "，",        "\\",      "item",  "is defined(", "sort(",     "e5"};
    std::uint32_t state = 7;
    const auto next = [&] { return state = state * 1664525u + 1013904223u, state >> 8; };
    for (int i = 0; i < 20000; ++i) {
        std::string text;
        for (std::uint32_t n = next() % 14 + 1; n > 0; --n) text += pieces[next() % std::size(pieces)];
        const auto compiled = Formula::compile(text, testScope());
        if (!compiled.ok()) {
            QVERIFY2(!compiled.problems().empty() && compiled.problems()[0].place.row > 0, text.c_str());
            continue;
        }
        const auto outcome = compiled->evaluate(testValues());
        Steps trail;
        const auto traced = compiled->evaluate(testValues(), &trail);
        QVERIFY2(outcome.ok() == traced.ok(), text.c_str());
        if (outcome.ok())
            QVERIFY2(outcome->value.text() == traced->value.text(), text.c_str());
        else
            QVERIFY2(outcome.problems() == traced.problems(), text.c_str());
    }
}

QTEST_APPLESS_MAIN(TestFormulaBudget)
#include "test_formula_budget.moc"
