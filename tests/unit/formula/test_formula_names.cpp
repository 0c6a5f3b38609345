// What a formula tells of itself: the names it reads, its type, whether it is a single number or
// name, and which comparison decided a condition.
#include <QtTest>

#include "formula_fixture.h"

using namespace clearline;

class TestFormulaNames : public QObject {
    Q_OBJECT
private slots:
    void names_are_told_once();
    void variables_are_no_names();
    void single_values();
    void types_data();
    void types();
    void decisive_data();
    void decisive();
    void nothing_decides_a_literal();
    void outlives_its_text();
};

void TestFormulaNames::names_are_told_once() {
    const auto formula =
        Formula::compile("record.amount > points and record.amount.x = 1 or is defined(subject.age)", testScope());
    QCOMPARE(formula->names(), (std::vector<std::string>{"record.amount", "points", "subject.age"}));
    QVERIFY(formula->reads("points"));
    QVERIFY(!formula->reads("opening"));
}

void TestFormulaNames::variables_are_no_names() {
    const auto formula = Formula::compile("(for points in [1] return points)[item > opening]", testScope());
    QCOMPARE(formula->names(), (std::vector<std::string>{"opening"}));
}

void TestFormulaNames::single_values() {
    QVERIFY(Formula::compile("-15", testScope())->literal() == Number(-15));
    QVERIFY(Formula::compile(" (2.5) ", testScope())->literal() == decimal("2.5"));
    QVERIFY(!Formula::compile("1 + 1", testScope())->literal());
    QVERIFY(!Formula::compile("\"1\"", testScope())->literal());
    QVERIFY(Formula::compile("moderate_points", testScope())->bareName() == std::string("moderate_points"));
    QVERIFY(Formula::compile("record.amount", testScope())->bareName() == std::string("record.amount"));
    QVERIFY(!Formula::compile("-points", testScope())->bareName());
    QVERIFY(!Formula::compile("15", testScope())->bareName());
}

void TestFormulaNames::types_data() {
    QTest::addColumn<QString>("formula");
    QTest::addColumn<int>("type");
    const auto row = [](const char* formula, Type type) {
        QTest::newRow(formula) << QString(formula) << static_cast<int>(type);
    };
    row("points * 2", Type::Number);
    row("record.amount + 1", Type::Number);
    row("record.amount + record.other", Type::Any);
    row("record.amount > 5", Type::Boolean);
    row("if subject.resident then @\"P1Y\" else @\"P2Y\"", Type::Period);
    row("if subject.resident then 1 else \"x\"", Type::Any);
    row("record.decided_on + @\"P1Y\"", Type::Date);
    row("@\"2019-01-01\" - record.decided_on", Type::Period);
    row("[1]", Type::List);
    row("characteristics[item > 1]", Type::List);
    row("{a: 1}", Type::Context);
    row("[1..2]", Type::Range);
    row("string(points)", Type::Text);
    row("function(x) x", Type::Function);
    row("record.other", Type::Any);
}

void TestFormulaNames::types() {
    QFETCH(QString, formula);
    QFETCH(int, type);
    QCOMPARE(static_cast<int>(Formula::compile(formula.toStdString(), testScope())->type()), type);
}

void TestFormulaNames::decisive_data() {
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("told");
    const auto row = [](const char* name, const char* formula, const char* told) {
        QTest::newRow(name) << QString(formula) << QString(told);
    };
    row("a comparison", "record.amount > 900", "record.amount 800 > 900");
    row("true too", "record.amount > 500", "record.amount 800 > 500");
    row("literal on the left", "900 < record.amount", "record.amount 800 > 900");
    row("the false part of and", "subject.resident and record.amount > 900 and points < 0", "record.amount 800 > 900");
    row("the true part of or", "record.amount > 900 or record.act = \"A-7\"", "record.act \"A-7\" = \"A-7\"");
    row("through not", "not(record.act = \"A-7\")", "record.act \"A-7\" = \"A-7\"");
    row("nested", "record.amount > 1 and not(points < 0 or points > 9)", "points -15 < 0");
    row("a bare condition", "not(subject.resident)", "subject.resident true = false");
    row("in", "record.act in (\"B\", \"C\")", "record.act \"A-7\" in [\"B\", \"C\"]");
    row("in a range", "record.amount in [1..500]", "record.amount 800 in [1..500]");
    row("between", "points between 0 and 9", "points -15 between [0..9]");
    row("branch of if", "if points < 0 then record.amount > 900 else true", "record.amount 800 > 900");
    row("condition of if", "if points < 0 then false else true", "points -15 < 0");
    row("a missing name", "record.gone != null", "record.gone null != null");
    row("beside a failed part", "record.gone > 5 and record.amount > 900", "record.amount 800 > 900");
    row("computed side", "record.amount * 2 > opening * 4", "record.amount * 2 1600 > 2000");
    row("a function", "contains(record.act, \"B\")", "contains(record.act, \"B\") false = true");
}

void TestFormulaNames::decisive() {
    QFETCH(QString, formula);
    QFETCH(QString, told);
    const auto found = Formula::compile(formula.toStdString(), testScope())->decisive(testValues());
    QVERIFY(found.has_value());
    QCOMPARE(
        QString::fromStdString(found->name + " " + found->found.text() + " " + found->op + " " + found->bound.text()),
        told);
}

void TestFormulaNames::nothing_decides_a_literal() {
    QVERIFY(!Formula::compile("true", testScope())->decisive(testValues()));
    QVERIFY(!Formula::compile("points", testScope())->decisive(testValues()));
    QVERIFY(!Formula::compile("unset > 5", testScope())->decisive(testValues()));
}

void TestFormulaNames::outlives_its_text() {
    std::optional<Value> function;
    {
        std::string text = "{k: points, f: function(x) x + k}.f";
        const auto formula = Formula::compile(text, testScope());
        text.assign(text.size(), '?');
        function = formula->evaluate(testValues())->value;
    }
    NamedValues values;
    values.set("unset", *function);
    QCOMPARE(Formula::compile("unset(20)", testScope())->evaluate(values)->value.text(), std::string("5"));
    QCOMPARE(function->text(), std::string("function(x) x + k"));
}

QTEST_APPLESS_MAIN(TestFormulaNames)
#include "test_formula_names.moc"
