// What is wrong with a formula, and where: code, line and column, one named row a mistake.
#include <QtTest>

#include "formula_fixture.h"

using namespace clearline;

class TestFormulaErrors : public QObject {
    Q_OBJECT
private slots:
    void compiling_data();
    void compiling();
    void running_data();
    void running();
    void origin_is_added();
    void excerpt_points_at_the_place();
    void caret_counts_wide_characters_twice();
    void nearest_name_is_suggested();
    void all_unknown_names_are_told();
    void arguments_say_what_was_expected();
};

namespace {

void columns() {
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("code");
    QTest::addColumn<unsigned>("row");
    QTest::addColumn<unsigned>("column");
}

void row(const char* name, const char* formula, const char* code, unsigned column, unsigned line = 1) {
    QTest::newRow(name) << QString::fromUtf8(formula) << QString::fromLatin1(code) << line << column;
}

Problems problemsOf(std::string_view formula, const Place& origin = {}) {
    const auto compiled = Formula::compile(formula, testScope(), origin);
    return compiled.ok() ? Problems{} : compiled.problems();
}

}  // namespace

void TestFormulaErrors::compiling_data() {
    columns();
    row("nothing at all", "", "formula.empty", 1);
    row("only space", "   ", "formula.empty", 1);
    row("only a comment", "/* x */", "formula.empty", 1);
    row("ends early", "1 +", "formula.ends-early", 4);
    row("open parenthesis", "(1 + 2", "formula.ends-early", 7);
    row("open list", "[1, 2", "formula.ends-early", 6);
    row("open context", "{a: 1", "formula.ends-early", 6);
    row("if without else", "if true then 1", "formula.ends-early", 15);
    row("if without then", "if true 1", "formula.syntax", 9);
    row("closing too much", "1 + 2)", "formula.left-over", 6);
    row("thousands with a comma", "record.amount = 1,000", "formula.left-over", 18);
    row("range without brackets", "1..5", "formula.left-over", 2);
    row("is for equals", "points is 3", "formula.wrong-sign", 8);
    row("capital and", "true AND false", "formula.wrong-sign", 6);
    row("not without brackets", "not points", "formula.wrong-sign", 1);
    row("open call", "floor(1", "formula.ends-early", 8);
    row("values of a call side by side", "modulo(1 2)", "formula.syntax", 10);
    row("two values", "1 2", "formula.operator-expected", 3);
    row("sign at the start", "* 2", "formula.value-expected", 1);
    row("comma at the start of a list", "[, 1]", "formula.value-expected", 2);
    row("missing argument", "floor(, 1)", "formula.value-expected", 7);
    row("range with one end", "1 in [1..]", "formula.value-expected", 10);
    row("wrong bracket", "(1 + 2]", "formula.syntax", 7);
    row("context without value", "{a 1}", "formula.syntax", 4);
    row("context key twice", "{a: 1, a: 2}", "formula.duplicate-key", 8);
    row("for without in", "for x of [1] return x", "formula.syntax", 7);
    row("for without return", "for x in [1] x", "formula.syntax", 14);
    row("some without satisfies", "some x in [1] return x", "formula.syntax", 15);
    row("between without and", "1 between 2 or 3", "formula.syntax", 13);
    row("path into nothing", "person.", "formula.ends-early", 8);
    row("text never ends", "\"red", "formula.unclosed-text", 1);
    row("text over two lines", "\"red\nblue\"", "formula.unclosed-text", 1);
    row("comment never ends", "1 /* one", "formula.unclosed-comment", 3);
    row("bad escape", R"("\u12G4")", "formula.bad-escape", 2);
    row("half a pair", R"("\uD83D")", "formula.bad-escape", 2);
    row("no such sign", "1 # 2", "formula.bad-character", 3);
    row("number and letters", "12km", "formula.bad-number", 1);
    row("double equals", "1 == 1", "formula.wrong-sign", 3);
    row("ampersands", "true && false", "formula.wrong-sign", 6);
    row("exclamation mark", "!true", "formula.wrong-sign", 1);
    row("single quotes", "'red'", "formula.wrong-sign", 1);
    row("typographic sign", "1 ≥ 1", "formula.wrong-sign", 3);
    row("full-width comma", "max(1，2)", "formula.wrong-sign", 6);
    row("full-width parenthesis", "sum（1)", "formula.wrong-sign", 4);
    row("curly quotes", "“red”", "formula.wrong-sign", 1);
    row("per cent", "5 % 2", "formula.wrong-sign", 3);
    row("not UTF-8", "1 + \xff", "formula.not-utf8", 5);
    row("impossible date", "@\"2019-02-29\"", "formula.bad-date", 1);
    row("impossible date in date()", "date(\"2019-02-30\")", "formula.bad-date", 6);
    row("date with slashes", "@\"2019/02/01\"", "formula.bad-date", 1);
    row("bad period", "@\"P1X\"", "formula.bad-period", 1);
    row("bad period in duration()", "duration(\"2 years\")", "formula.bad-period", 10);
    row("unknown name", "amount + 1", "formula.unknown-name", 1);
    row("unknown name later", "1 + pionts", "formula.unknown-name", 5);
    row("unknown subject fact", "subject.agee > 3", "formula.unknown-name", 1);
    row("record alone", "record > 3", "formula.unknown-name", 1);
    row("unknown name on line two", "1 +\n  pionts", "formula.unknown-name", 3, 2);
    row("unknown function", "summ([1])", "formula.unknown-function", 1);
    row("no clock", "today() > @\"2019-01-01\"", "formula.no-clock", 1);
    row("time with an offset", "time(\"10:00:00+08:00\")", "formula.zone", 6);
    row("date and time with a zone", "@\"2019-03-14T10:00:00@Asia/Shanghai\"", "formula.zone", 1);
    row("offset Z", "date and time(\"2019-03-14T10:00:00Z\")", "formula.zone", 15);
    row("impossible time", "time(\"25:00:00\")", "formula.bad-time", 6);
    row("time as people write it", "@\"7:30\"", "formula.bad-time", 1);
    row("impossible date and time", "date and time(\"2019-02-30T10:00:00\")", "formula.bad-date-time", 15);
    row("no such type", "1 instance of nummer", "formula.unknown-type", 15);
    row("list of what", "[1] instance of list<number", "formula.ends-early", 28);
    row("instance of nothing", "1 instance of", "formula.ends-early", 14);
    row("parameter without type", "(function(a:) a)(1)", "formula.syntax", 13);
    row("external code", "function(a) external {}", "formula.unsupported", 13);
    row("time has no day", "time(\"10:00:00\").day", "formula.no-member", 18);
    row("offset of a time", "time(\"10:00:00\").time offset", "formula.no-member", 18);
    row("time plus number", "time(\"10:00:00\") + 1", "formula.wrong-type", 20);
    row("time plus date", "time(\"10:00:00\") + date(\"2019-01-01\")", "formula.wrong-type", 20);
    row("date minus date and time", "date(\"2019-01-01\") - date and time(\"2019-01-01T10:00:00\")",
        "formula.wrong-type", 22);
    row("time against date and time", "time(\"10:00:00\") < date and time(\"2019-01-01T10:00:00\")",
        "formula.wrong-type", 20);
    row("matches without pattern", "matches(\"a\")", "formula.argument-count", 1);
    row("pattern that is no text", "matches(\"a\", 1)", "formula.wrong-type", 14);
    row("range of a number", "range(1)", "formula.wrong-type", 7);
    row("during with one", "during(1)", "formula.argument-count", 1);
    row("too few arguments", "modulo(4)", "formula.argument-count", 1);
    row("too many arguments", "sqrt(4, 4)", "formula.argument-count", 1);
    row("no arguments", "sum()", "formula.argument-count", 1);
    row("unknown argument name", "modulo(dividend: 1, divisr: 2)", "formula.argument-name", 21);
    row("is defined of no name", "is defined(1 + 2)", "formula.name-expected", 12);
    row("text plus number", "\"a\" + 1", "formula.wrong-type", 7);
    row("number plus text", "1 + \"a\"", "formula.wrong-type", 5);
    row("boolean times", "true * 2", "formula.wrong-type", 1);
    row("date plus number", "@\"2019-01-01\" + 1", "formula.wrong-type", 17);
    row("date times", "@\"2019-01-01\" * 2", "formula.wrong-type", 1);
    row("minus text", "-\"10\"", "formula.wrong-type", 2);
    row("list to a power", "[2] ** 4", "formula.wrong-type", 1);
    row("number equals text", "1 = \"1\"", "formula.wrong-type", 5);
    row("number less than text", "1 < \"2\"", "formula.wrong-type", 5);
    row("boolean less than", "true < false", "formula.wrong-type", 1);
    row("between of mixed", "1 between \"a\" and 3", "formula.wrong-type", 11);
    row("in range of texts", "1 in [\"a\"..\"b\"]", "formula.wrong-type", 1);
    row("and of a number", "subject.resident and 5", "formula.wrong-type", 22);
    row("or of a text", "\"x\" or subject.resident", "formula.wrong-type", 1);
    row("not of a number", "not(1)", "formula.wrong-type", 5);
    row("if of a number", "if 1 then 2 else 3", "formula.wrong-type", 4);
    row("for over a number", "for x in 5 return x", "formula.wrong-type", 10);
    row("some of no condition", "some x in [1] satisfies 5", "formula.wrong-type", 25);
    row("filter by text", "[1][\"a\"]", "formula.wrong-type", 5);
    row("function given text", "floor(\"1\")", "formula.wrong-type", 7);
    row("text function given number", "upper case(1)", "formula.wrong-type", 12);
    row("calling a number", "points(1)", "formula.wrong-type", 1);
    row("null plus", "null + 1", "formula.null-value", 1);
    row("plus null", "1 + null", "formula.null-value", 5);
    row("null less than", "null < 1", "formula.null-value", 1);
    row("null in logic", "subject.resident and null", "formula.null-value", 22);
    row("null to a function", "floor(null)", "formula.null-value", 7);
    row("path of null", "null.b", "formula.null-value", 1);
    row("date has no hour", "@\"2019-01-01\".hour", "formula.no-member", 15);
    row("number has no members", "points.size", "formula.no-member", 8);
}

void TestFormulaErrors::compiling() {
    QFETCH(QString, formula);
    QFETCH(QString, code);
    QFETCH(unsigned, row);
    QFETCH(unsigned, column);
    const std::string text =
        QLatin1String(QTest::currentDataTag()) == QLatin1String("not UTF-8") ? "1 + \xff" : formula.toStdString();
    const Problems problems = problemsOf(text);
    QVERIFY2(!problems.empty(), "it compiled");
    QCOMPARE(QString::fromStdString(problems[0].code), code);
    QCOMPARE(problems[0].place.row, row);
    QCOMPARE(problems[0].place.column, column);
    QVERIFY(problems[0].args.back().find('^') != std::string::npos);
}

void TestFormulaErrors::running_data() {
    columns();
    row("missing name", "unset + 1", "formula.name-missing", 1);
    row("missing fact", "1 + record.gone", "formula.name-missing", 5);
    row("missing in a comparison", "record.gone > 5", "formula.name-missing", 1);
    row("missing name inside a sum against null", "(unset + 1) = null", "formula.name-missing", 2);
    row("two missing names compared", "unset = record.gone", "formula.name-missing", 1);
    row("missing decides nothing", "unset > 1 and true", "formula.name-missing", 1);
    row("missing condition", "if unset then 1 else 2", "formula.name-missing", 4);
    row("missing member", "person.gone", "formula.name-missing", 8);
    row("member missing in all items", "people[height > 3]", "formula.name-missing", 8);
    row("path missing in all items", "people.height", "formula.name-missing", 8);
    row("missing key", "get value({a: 1}, \"b\")", "formula.name-missing", 19);
    row("null value", "nothing + 1", "formula.null-value", 1);
    row("null value on the right", "1 + nothing", "formula.null-value", 5);
    row("null compared", "nothing < 1", "formula.null-value", 1);
    row("null and true", "nothing and true", "formula.null-value", 1);
    row("not null", "not(nothing)", "formula.null-value", 5);
    row("null in range", "nothing in [1..10]", "formula.null-value", 1);
    row("null end of range", "5 in [nothing..10]", "formula.null-value", 6);
    row("null in a sum", "sum([1, nothing])", "formula.null-value", 5);
    row("any of null", "any([false, nothing])", "formula.null-value", 5);
    row("filter of null", "nothing[1]", "formula.null-value", 1);
    row("division by zero", "1 / 0", "formula.division-by-zero", 5);
    row("computed zero", "1 / (points + 15)", "formula.division-by-zero", 6);
    row("zero to a negative power", "0 ** -1", "formula.division-by-zero", 1);
    row("modulo by zero", "modulo(10, 0)", "formula.division-by-zero", 12);
    row("period by zero", "@\"P1Y\" / 0", "formula.division-by-zero", 10);
    row("fact of the wrong type", "record.act + 1", "formula.wrong-type", 14);
    row("number fact as text", "\"a\" + record.amount", "formula.wrong-type", 7);
    row("comparing fact of the wrong type", "record.act > 5", "formula.wrong-type", 14);
    row("equality of wrong types", "record.act = 5", "formula.wrong-type", 14);
    row("in of wrong types", "record.act in (1, 2)", "formula.wrong-type", 1);
    row("condition of the wrong type", "if record.amount then 1 else 2", "formula.wrong-type", 4);
    row("text in a sum", "sum([1, \"a\"])", "formula.wrong-type", 5);
    row("mixed minimum", "min([1, \"a\"])", "formula.wrong-type", 5);
    row("all of numbers", "all(true, 123, true)", "formula.wrong-type", 5);
    row("calling no function", "record.act(1)", "formula.wrong-type", 1);
    row("place nought", "[1, 2, 3][0]", "formula.index-outside", 11);
    row("place too far", "[1, 2, 3][4]", "formula.index-outside", 11);
    row("place too far back", "[1, 2, 3][-4]", "formula.index-outside", 11);
    row("place in an empty list", "[][1]", "formula.index-outside", 3);
    row("place not whole", "[1, 2][1.5]", "formula.not-whole", 8);
    row("remove nothing there", "remove([1], 2)", "formula.index-outside", 13);
    row("places not whole", "round half up(1.5, 0.5)", "formula.not-whole", 20);
    row("even of a half", "even(1.5)", "formula.not-whole", 6);
    row("for from a half", "for i in 1.5..3 return i", "formula.not-whole", 10);
    row("root of a negative", "sqrt(-1)", "formula.out-of-domain", 6);
    row("log of nought", "log(0)", "formula.out-of-domain", 5);
    row("root power of a negative", "(-4) ** 0.5", "formula.out-of-domain", 2);
    row("thirteenth month", "date(2019, 13, 1)", "formula.out-of-domain", 12);
    row("30 February", "date(2019, 2, 30)", "formula.out-of-domain", 15);
    row("substring from nought", "substring(\"abc\", 0)", "formula.out-of-domain", 18);
    row("open class in a pattern", "split(\"a b\", \"[ab\")", "formula.bad-pattern", 14);
    row("look-ahead", "matches(\"ab\", \"a(?=b)\")", "formula.bad-pattern", 15);
    row("greedy for good", "matches(\"ab\", \"a++\")", "formula.bad-pattern", 15);
    row("group that is not there", "matches(\"ab\", \"(a)\\2\")", "formula.bad-pattern", 15);
    row("group inside itself", "matches(\"ab\", \"(a\\1)\")", "formula.bad-pattern", 15);
    row("word boundary", "matches(\"ab\", \"\\bab\")", "formula.bad-pattern", 15);
    row("repeat of nothing", "matches(\"ab\", \"*a\")", "formula.bad-pattern", 15);
    row("open brace", "matches(\"ab\", \"a{2\")", "formula.bad-pattern", 15);
    row("range upside down in a pattern", "matches(\"ab\", \"[z-a]\")", "formula.bad-pattern", 15);
    row("block nobody knows", "matches(\"ab\", \"\\p{IsKlingon}\")", "formula.bad-pattern", 15);
    row("flag nobody knows", "matches(\"ab\", \"a\", \"g\")", "formula.bad-flags", 20);
    row("replacing nothing", "replace(\"abc\", \"x*\", \"-\")", "formula.empty-match", 16);
    row("splitting at nothing", "split(\"abc\", \"b?\")", "formula.empty-match", 14);
    row("replacement with a lone sign", "replace(\"abc\", \"b\", \"$\")", "formula.bad-replacement", 21);
    row("endless search", "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\", \"(a|aa)+$\")", "formula.over-budget", 1);
    row("range with one end in a text", "range(\"[1..]\")", "formula.bad-range", 7);
    row("range upside down", "range(\"[3..1]\")", "formula.bad-range", 7);
    row("range of two kinds", "range(\"[1..\\\"a\\\"]\")", "formula.bad-range", 7);
    row("meets a number", "meets(record.amount, [1..3])", "formula.wrong-type", 7);
    row("points of two kinds", "before(1, \"a\")", "formula.wrong-type", 11);
    row("hour 24", "time(24, 0, 0)", "formula.out-of-domain", 6);
    row("second 60", "time(10, 0, 60)", "formula.out-of-domain", 13);
    row("time with its offset apart", "time(10, 0, 0, duration(\"PT8H\"))", "formula.zone", 16);
    row("time of a date", "time(record.decided_on)", "formula.zone", 6);
    row("months after a time", "time(\"10:00:00\") + duration(\"P1M\")", "formula.period-mixed", 18);
    row("months into hours", "duration(\"P1M\") / duration(\"PT1H\")", "formula.not-comparable", 17);
    row("value of the wrong declared type", "(function(a: number) a)(\"x\")", "formula.wrong-type", 24);
    row("parameter nobody knows", "(function(a) a)(b: 1)", "formula.argument-name", 16);
    row("too many for a function", "(function(a) a)(1, 2)", "formula.argument-count", 16);
    row("function that calls itself for ever", "{f: function(g, n) g(g, n + 1), r: f(f, 1)}.r", "formula.over-budget",
        27);
    row("mean of nothing", "mean([])", "formula.too-few-items", 6);
    row("stddev of one", "stddev(47)", "formula.too-few-items", 8);
    row("no number", "number(\"12km\")", "formula.bad-number", 8);
    row("no date in a fact", "date(record.act)", "formula.bad-date", 6);
    row("past the last year", "@\"999999999-12-31\" + @\"P1D\"", "formula.date-outside", 20);
    row("part of a day beside months", "@\"P1M1D\" * 0.5", "formula.period-not-whole", 10);
    row("months and days", "@\"P1Y\" + @\"P1D\"", "formula.period-mixed", 8);
    row("a month against 30 days", "@\"P1M\" < @\"P30D\"", "formula.not-comparable", 1);
    row("second line", "1 +\n  unset", "formula.name-missing", 3, 2);
}

void TestFormulaErrors::running() {
    QFETCH(QString, formula);
    QFETCH(QString, code);
    QFETCH(unsigned, row);
    QFETCH(unsigned, column);
    const auto compiled = Formula::compile(formula.toStdString(), testScope());
    if (!compiled.ok()) QFAIL(("did not compile: " + compiled.problems()[0].code).c_str());
    QCOMPARE(roundTripFault(*compiled, testScope()), std::string());
    Steps trail;
    for (Steps* steps : {static_cast<Steps*>(nullptr), &trail}) {
        const auto outcome = compiled->evaluate(testValues(), steps);
        if (outcome.ok()) QFAIL(("it gave " + outcome->value.text()).c_str());
        const Problem& problem = outcome.problems()[0];
        QCOMPARE(QString::fromStdString(problem.code), code);
        QCOMPARE(problem.place.row, row);
        QCOMPARE(problem.place.column, column);
        QCOMPARE(problem.severity, Severity::Error);
    }
}

void TestFormulaErrors::origin_is_added() {
    const Problems first = problemsOf("1 + pionts", {"moli.yaml", 12, 9});
    QCOMPARE(first[0].place, (Place{"moli.yaml", 12, 13}));
    const Problems second = problemsOf("1 +\npionts", {"moli.yaml", 12, 9});
    QCOMPARE(second[0].place, (Place{"moli.yaml", 13, 1}));
}

void TestFormulaErrors::excerpt_points_at_the_place() {
    QCOMPARE(problemsOf("record.amount > pionts")[0].args.back(),
             std::string("record.amount > pionts\n                ^"));
    const std::string far(300, ' ');
    const std::string cut = problemsOf("1 +" + far + "pionts" + far)[0].args.back();
    QVERIFY(cut.find("pionts") != std::string::npos);
    QVERIFY(cut.size() < 200);
}

void TestFormulaErrors::caret_counts_wide_characters_twice() {
    const Problem problem = problemsOf("等级 = 级")[0];
    QCOMPARE(problem.place.column, 6u);
    QCOMPARE(problem.args.back(), std::string("等级 = 级\n       ^"));
}

void TestFormulaErrors::nearest_name_is_suggested() {
    QCOMPARE(problemsOf("pionts")[0].args, (std::vector<std::string>{"pionts", "points", "pionts\n^"}));
    QCOMPARE(problemsOf("subject.agee")[0].args[1], std::string("subject.age"));
    QCOMPARE(problemsOf("Points")[0].args[1], std::string("points"));
    QCOMPARE(problemsOf("fast_lane")[0].args[1], std::string("fast-lane"));
    QCOMPARE(problemsOf("round_half_up(1, 0)")[0].args[1], std::string("round half up"));
    QCOMPARE(problemsOf("weather")[0].args[1], std::string("—"));
}

void TestFormulaErrors::all_unknown_names_are_told() {
    const Problems problems = problemsOf("pionts + 1 > openning");
    QCOMPARE(problems.size(), std::size_t{2});
    QCOMPARE(problems[1].args[1], std::string("opening"));
}

void TestFormulaErrors::arguments_say_what_was_expected() {
    const std::vector<std::string> expected{"+", "number", "text", "\"a\"", "1 + \"a\"\n    ^"};
    QCOMPARE(problemsOf("1 + \"a\"")[0].args, expected);
    QCOMPARE(problemsOf("modulo(4)")[0].args, (std::vector<std::string>{"modulo", "1", "2", "modulo(4)\n^"}));
    QCOMPARE(problemsOf("1 ≥ 1")[0].args, (std::vector<std::string>{"≥", ">=", "1 ≥ 1\n  ^"}));
}

QTEST_APPLESS_MAIN(TestFormulaErrors)
#include "test_formula_errors.moc"
