// What formulas give: one named row a behaviour, written as FEEL would write the value.
#include <QtTest>

#include "formula_fixture.h"

using namespace clearline;

class TestFormulaValues : public QObject {
    Q_OBJECT
private slots:
    void value_data();
    void value();
};

void TestFormulaValues::value_data() {
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* formula, const char* expected) {
        QTest::newRow(name) << QString::fromUtf8(formula) << QString::fromUtf8(expected);
    };
    // literals
    row("whole number", "15", "15");
    row("decimal", "2.50", "2.5");
    row("loose dot", ".5", "0.5");
    row("negative", "-15", "-15");
    row("power of ten", "1.23e4", "12300");
    row("small power of ten", "1.5E-3", "0.0015");
    row("long decimal stays exact", "0.1234567890123456789012345678901234567890",
        "0.123456789012345678901234567890123456789");
    row("text", "\"red\"", "\"red\"");
    row("text with escapes", R"("a\"b\\c\td")", R"("a\"b\\c\td")");
    row("text with unicode escape", R"("\u798F\u5dde")", "\"福州\"");
    row("text with a pair of escapes", R"("\uD83D\uDC0E")", "\"🐎\"");
    row("text with long escape", R"("\U01F40E")", "\"🐎\"");
    row("other backslash stays", R"("\s")", R"("\\s")");
    row("true", "true", "true");
    row("null", "null", "null");
    row("date literal", "@\"2018-11-01\"", "@\"2018-11-01\"");
    row("period literal", "@\"P1Y6M\"", "duration(\"P1Y6M\")");
    row("negative period", "@\"-P3M\"", "duration(\"-P3M\")");
    row("list", "[1, \"a\", true]", "[1, \"a\", true]");
    row("empty list", "[]", "[]");
    row("context", "{a: 1, \"b c\": 2}", "{a: 1, \"b c\": 2}");
    row("context reads itself", "{a: 2, b: a * 3}.b", "6");
    row("empty context", "{}", "{}");
    row("comment to end of line", "1 // one\n + 2", "3");
    row("comment inside", "1 /* and */ + 2", "3");
    // arithmetic
    row("tenths are exact", "0.1 + 0.2", "0.3");
    row("thirds are exact", "1 / 3 * 3", "1");
    row("third prints as fraction", "1 / 3", "1/3");
    row("precedence", "2 + 3 * 4", "14");
    row("parentheses", "(2 + 3) * 4", "20");
    row("subtraction groups from the left", "10 - 3 - 2", "5");
    row("division groups from the left", "100 / 10 / 5", "2");
    row("power", "2 ** 10", "1024");
    row("power groups from the left", "2 ** 3 ** 2", "64");
    row("minus binds tighter than power", "-5 ** 2", "25");
    row("negative power", "5 ** -2", "0.04");
    row("zero to zero", "0 ** 0", "1");
    row("root as power is exact", "4 ** 0.5", "2");
    row("cube root as power is exact", "8 ** (1/3)", "2");
    row("minus minus", "1 - -1", "2");
    row("minus of a sum", "-(1 + 2)", "-3");
    row("joining texts", "\"a\" + \"b\"", "\"ab\"");
    row("large product", "99999999999 * 99999999999", "9999999999800000000001");
    // dates
    row("date function", "date(\"2019-03-14\")", "@\"2019-03-14\"");
    row("date of parts", "date(2019, 3, 14)", "@\"2019-03-14\"");
    row("date plus years", "@\"2019-03-14\" + @\"P2Y\"", "@\"2021-03-14\"");
    row("leap day plus a year", "@\"2020-02-29\" + duration(\"P1Y\")", "@\"2021-02-28\"");
    row("date minus days", "@\"2019-03-01\" - @\"P1D\"", "@\"2019-02-28\"");
    row("days between", "@\"2019-03-14\" - @\"2019-02-27\"", "duration(\"P15D\")");
    row("days back", "@\"2019-02-27\" - @\"2019-03-14\"", "duration(\"-P15D\")");
    row("days between as number", "(@\"2019-03-14\" - @\"2019-02-27\").days", "15");
    row("year of", "record.decided_on.year", "2019");
    row("month of", "@\"2019-03-14\".month", "3");
    row("day of", "@\"2019-03-14\".day", "14");
    row("weekday of", "@\"2018-12-10\".weekday", "1");
    row("years of a period", "@\"P1Y6M\".years", "1");
    row("months of a period", "@\"P1Y6M\".months", "6");
    row("months between", "years and months duration(@\"2017-12-22\", @\"2019-08-21\")", "duration(\"P1Y7M\")");
    row("months back", "years and months duration(@\"2019-08-21\", @\"2017-12-22\")", "duration(\"-P1Y7M\")");
    row("period times", "@\"P1M\" * 24", "duration(\"P2Y\")");
    row("times period", "3 * @\"P5D\"", "duration(\"P15D\")");
    row("period parts of a month drop", "@\"P10Y11M\" / 2.5", "duration(\"P4Y4M\")");
    row("period into period", "@\"P10Y\" / @\"P5Y\"", "2");
    row("period sum", "@\"P1Y\" + @\"P2M\"", "duration(\"P1Y2M\")");
    row("period negated", "-@\"P1Y\"", "duration(\"-P1Y\")");
    row("day of year", "day of year(@\"2019-09-17\")", "260");
    row("day of week", "day of week(@\"2019-09-17\")", "\"Tuesday\"");
    row("month of year", "month of year(@\"2019-09-17\")", "\"September\"");
    row("week of year", "week of year(@\"2003-12-29\")", "1");
    row("week of year 53", "week of year(@\"2005-01-01\")", "53");
    // comparing
    row("equal", "1 = 1.0", "true");
    row("not equal", "\"a\" != \"b\"", "true");
    row("less", "2 < 10", "true");
    row("texts by code point", "\"a\" < \"b\"", "true");
    row("dates", "@\"2019-01-01\" <= @\"2019-01-01\"", "true");
    row("periods", "@\"P1Y\" = @\"P12M\"", "true");
    row("lists equal", "[1, [2]] = [1, [2]]", "true");
    row("contexts equal in any order", "{a: 1, b: 2} = {b: 2, a: 1}", "true");
    row("null equals null", "null = null", "true");
    row("value against null", "5 = null", "false");
    row("missing name against null", "unset = null", "true");
    row("null against missing name", "null != record.gone", "false");
    row("missing member against null", "person.gone = null", "true");
    row("present name against null", "record.amount != null", "true");
    row("between", "5 between 1 and 10", "true");
    row("between ends count", "10 between 1 and 10", "true");
    row("between and and", "5 between 1 and 10 and false", "false");
    row("in closed range", "2 in [2..4]", "true");
    row("in open range", "2 in (2..4)", "false");
    row("in half-open range", "4 in (2..4]", "true");
    row("in reversed bracket", "2 in ]2..4]", "false");
    row("in range to reversed bracket", "4 in [2..4[", "false");
    row("in list", "3 in [1, 2, 3]", "true");
    row("in alternatives", "10 in (1, 5, 9)", "false");
    row("in unary", "11 in > 10", "true");
    row("in unary and value", "\"d\" in (\"c\", >= \"d\")", "true");
    row("in not equal", "10 in (!= 11)", "true");
    row("in list of ranges", "1 in [[2..4], [1..3]]", "true");
    row("list in list of lists", "[1, 2] in [[1, 2, 3], [1, 2]]", "true");
    row("list not in", "[1, 2, 2] in [[1, 2, 3], [1]]", "false");
    row("in computed range", "5 in [opening - 500 .. 10]", "true");
    row("in longer expression", "6 in (1 + 2) * 2", "true");
    // logic
    row("and", "true and false", "false");
    row("or", "false or true", "true");
    row("and binds tighter", "true or false and false", "true");
    row("not", "not(1 > 2)", "true");
    row("true or whatever", "true or unset > 5", "true");
    row("whatever or true", "unset > 5 or true", "true");
    row("false and whatever", "false and 123", "false");
    row("whatever and false", "record.gone = 1 and 1 > 2", "false");
    row("if", "if points < -10 then \"grave\" else \"light\"", "\"grave\"");
    row("if else if", "if 1 > 2 then 1 else if 2 > 3 then 2 else 3", "3");
    row("if takes only one branch", "if true then 1 else 1 / 0", "1");
    row("condition null is not fulfilled", "if nothing then 1 else 2", "2");
    // names
    row("dotted name", "record.amount * 2", "1600");
    row("Chinese name", "等级 = \"良好\"", "true");
    row("Chinese fact", "record.罚款 + 1", "201");
    row("name with a hyphen", "fast-lane - 1", "682");
    row("name with a space", "monthly  income / 9", "1000");
    row("path into context", "person.home.city", "\"Fuzhou\"");
    row("path over list", "people.name", "[\"Lin Yu\", \"Chen Bo\"]");
    row("is defined", "is defined(record.amount)", "true");
    row("is not defined", "is defined(record.gone)", "false");
    row("member not defined", "is defined(person.gone)", "false");
    row("defined guards", "is defined(record.gone) and record.gone > 5", "false");
    // lists
    row("filter", "[1, 2, 3, 4][item > 2]", "[3, 4]");
    row("filter members", "people[age >= 18].name", "[\"Lin Yu\"]");
    row("filter item member", "people[item.age < 18].name", "[\"Chen Bo\"]");
    row("filter uses outside names", "[100, 900][item > record.amount]", "[900]");
    row("filter without the member keeps the rest", "[{x: 1}, {y: 2}][y > 1]", "[{y: 2}]");
    row("filter of a member called item", "[{item: 1}, {item: 3}][item >= 2]", "[{item: 3}]");
    row("nested filters", "[[1, 2], [3]][count(item[item > 1]) > 0]", "[[1, 2], [3]]");
    row("first", "[7, 8, 9][1]", "7");
    row("last", "[7, 8, 9][-1]", "9");
    row("computed place", "[7, 8, 9][1 + 1]", "8");
    row("single value is a list of one", "100[1]", "100");
    row("path over missing", "[{x: 1}, {y: 2}].y", "[null, 2]");
    row("some", "some x in [1, 2, 3] satisfies x > 2", "true");
    row("every", "every x in [1, 2, 3] satisfies x > 2", "false");
    row("some of none", "some x in [] satisfies x > 2", "false");
    row("every of none", "every x in [] satisfies x > 2", "true");
    row("some with two", "some x in [1, 2], y in [2, 3] satisfies x = y", "true");
    row("for", "for x in [1, 2, 3] return x * x", "[1, 4, 9]");
    row("for range", "for i in 1..4 return i", "[1, 2, 3, 4]");
    row("for range down", "for i in 3..1 return i", "[3, 2, 1]");
    row("for closed range", "for i in [1..3) return i", "[1, 2]");
    row("for days", "count(for d in @\"2020-02-27\"..@\"2020-03-01\" return d)", "4");
    row("for two", "for x in [1, 2], y in [10, 20] return x * y", "[10, 20, 20, 40]");
    row("for second reads first", "for x in [[1, 2], [3]], y in x return y", "[1, 2, 3]");
    // numbers of functions
    row("abs", "abs(-3)", "3");
    row("abs of a period", "abs(@\"-P3D\")", "duration(\"P3D\")");
    row("floor", "floor(-1.5)", "-2");
    row("floor to places", "floor(-1.56, 1)", "-1.6");
    row("ceiling", "ceiling(1.5)", "2");
    row("round up", "round up(5.5, 0)", "6");
    row("round up negative", "round up(-5.125, 2)", "-5.13");
    row("round down", "round down(-5.5, 0)", "-5");
    row("round half up", "round half up(-2.5, 0)", "-3");
    row("round half down", "round half down(2.5, 0)", "2");
    row("decimal rounds to even", "decimal(2.5, 0)", "2");
    row("round to hundreds", "round half up(1250, -2)", "1300");
    row("modulo", "modulo(12, 5)", "2");
    row("modulo follows the divisor", "modulo(12, -5)", "-3");
    row("modulo of decimals", "modulo(10.1, -4.5)", "-3.4");
    row("sqrt exact", "sqrt(2.25)", "1.5");
    row("sqrt of a fraction", "sqrt(4/9)", "2/3");
    row("sqrt to 34 digits", "sqrt(2)", "1.414213562373095048801688724209698");
    row("exp", "exp(1)", "2.718281828459045235360287471352662");
    row("log", "log(10)", "2.302585092994045684017991454684364");
    row("odd", "odd(-3)", "true");
    row("even", "even(0)", "true");
    // functions of many
    row("sum", "opening + sum(characteristics)", "507.5");
    row("sum of many", "sum(1, 2, 3)", "6");
    row("count", "count([1, null, 3])", "3");
    row("min", "min(3, 1, 2)", "1");
    row("max of dates", "max([@\"2019-01-01\", @\"2020-01-01\"])", "@\"2020-01-01\"");
    row("mean", "mean([1, 2])", "1.5");
    row("median", "median(8, 2, 5, 7)", "6");
    row("mode", "mode([6, 1, 9, 6, 1])", "[1, 6]");
    row("product", "product(2, 3, 4)", "24");
    row("stddev exact", "stddev([1, 3])", "1.414213562373095048801688724209698");
    row("stddev whole", "stddev([0, 0, 3, 3, 0, 0, 3, 3, 1.5])", "1.5");
    row("all", "all([true, false])", "false");
    row("any", "any(false, true)", "true");
    row("all of none", "all([])", "true");
    row("append", "append([1], 2, 3)", "[1, 2, 3]");
    row("concatenate", "concatenate([1], [2, 3])", "[1, 2, 3]");
    row("flatten", "flatten([1, [2, [3]]])", "[1, 2, 3]");
    row("reverse", "reverse([1, 2, 3])", "[3, 2, 1]");
    row("index of", "index of([1, 2, 3, 2], 2)", "[2, 4]");
    row("list contains", "list contains([1, null], null)", "true");
    row("distinct values", "distinct values([1, 2, 1])", "[1, 2]");
    row("union", "union([1, 2], [2, 3])", "[1, 2, 3]");
    row("sublist", "sublist([1, 2, 3], 2)", "[2, 3]");
    row("insert before", "insert before([1, 3], 2, 2)", "[1, 2, 3]");
    row("remove", "remove([1, 2, 3], -1)", "[1, 2]");
    row("list replace", "list replace([1, 2, 3], 2, 9)", "[1, 9, 3]");
    row("list replace where", "list replace([1, 7], function(item, new) item < new, 5)", "[5, 7]");
    row("sort", "sort([3, 1, 2])", "[1, 2, 3]");
    row("sort by function", "sort(people, function(a, b) a.age < b.age).name", "[\"Chen Bo\", \"Lin Yu\"]");
    row("function closes over names", "{k: 10, f: function(x) x + k, r: f(5)}.r", "15");
    // texts
    row("string length in characters", "string length(\"福州🐎\")", "3");
    row("substring", "substring(\"福州茉莉\", 3)", "\"茉莉\"");
    row("substring from the end", "substring(\"foobar\", -2, 1)", "\"a\"");
    row("upper case", "upper case(\"aéß1\")", "\"AÉSS1\"");
    row("lower case", "lower case(\"ÄΩЖ\")", "\"äωж\"");
    row("contains", "contains(\"foobar\", \"ob\")", "true");
    row("starts with", "starts with(\"foobar\", \"foo\")", "true");
    row("ends with", "ends with(\"foobar\", \"bar\")", "true");
    row("substring before", "substring before(\"a-b-c\", \"-\")", "\"a\"");
    row("substring after", "substring after(\"a-b-c\", \"-\")", "\"b-c\"");
    row("substring after nothing", "substring after(\"abc\", \"x\")", "\"\"");
    row("split", "split(\"a;b;;c\", \";\")", "[\"a\", \"b\", \"\", \"c\"]");
    row("split at an escaped sign", "split(\"a.b\", \"\\.\")", "[\"a\", \"b\"]");
    row("string join", "string join([\"a\", \"b\"], \", \")", "\"a, b\"");
    row("string of number", "string(1.50)", "\"1.5\"");
    row("string of date", "string(@\"2019-03-14\")", "\"2019-03-14\"");
    row("number with separators", "number(\"1.000.000,01\", \".\", \",\")", "1000000.01");
    row("named arguments", "modulo(divisor: 4, dividend: 10)", "2");
    row("named argument of two words", "number(from: \"1,5\", decimal separator: \",\")", "1.5");
    row("get value", "get value({a: 1}, \"a\")", "1");
    row("get entries", "get entries({a: 1})", "[{key: \"a\", value: 1}]");
    row("context put", "context put({x: 1}, [\"y\"], 2)", "{x: 1, y: 2}");
    row("context merge", "context merge([{x: 1}, {x: 2}])", "{x: 2}");
    row("list of one stands for its item", "upper case([\"bob\"])", "\"BOB\"");
}

void TestFormulaValues::value() {
    QFETCH(QString, formula);
    QFETCH(QString, expected);
    const auto compiled = Formula::compile(formula.toStdString(), testScope());
    if (!compiled.ok()) QFAIL((compiled.problems()[0].code + ": " + compiled.problems()[0].args.back()).c_str());
    const auto outcome = compiled->evaluate(testValues());
    if (!outcome.ok()) QFAIL((outcome.problems()[0].code + ": " + outcome.problems()[0].args.back()).c_str());
    QCOMPARE(QString::fromStdString(outcome->value.text()), expected);
    QCOMPARE(roundTripFault(*compiled, testScope()), std::string());

    // The trail changes nothing, and its last step is the result.
    Steps trail;
    const auto traced = compiled->evaluate(testValues(), &trail);
    QVERIFY(traced.ok());
    QCOMPARE(traced->value.text(), outcome->value.text());
    QCOMPARE(traced->approximate, outcome->approximate);
    if (!trail.empty()) QCOMPARE(trail.back().result.text(), outcome->value.text());
}

QTEST_APPLESS_MAIN(TestFormulaValues)
#include "test_formula_values.moc"
