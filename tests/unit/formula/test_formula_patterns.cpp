// Searching by pattern, as XPath has it, and comparing ranges: one named row a formula and its value.
#include <QtTest>

#include "formula_fixture.h"

using namespace clearline;

class TestFormulaPatterns : public QObject {
    Q_OBJECT
private slots:
    void value_data();
    void value();
    void long_searches_are_over_budget();
};

void TestFormulaPatterns::value_data() {
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* formula, const char* expected) {
        QTest::newRow(name) << QString::fromUtf8(formula) << QString::fromUtf8(expected);
    };
    row("anywhere in the text", R"~(matches("document 0311", "\d{4}"))~", "true");
    row("all of the text", R"~(matches("0311", "^\d+$"))~", "true");
    row("an end of line is no end", R"~(matches("0311\n", "^\d+$"))~", "false");
    row("every line with m", R"~(matches("a\n0311", "^\d+$", "m"))~", "true");
    row("a dot is no end of line", R"~(matches("a\nb", "a.b"))~", "false");
    row("a dot is one with s", R"~(matches("a\nb", "a.b", "s"))~", "true");
    row("a dot is no return either", R"~(matches("a\rb", "a.b"))~", "false");
    row("small and capital letters", R"~(matches("ÄRGER", "ärger", "i"))~", "true");
    row("space in a pattern means something", R"~(matches("ab", "a b"))~", "false");
    row("nothing with x", R"~(matches("ab", "a b", "x"))~", "true");
    row("but in a class it does", R"~(matches("a b", "a[ ]b", "x"))~", "true");
    row("flags together", R"~(matches("A\nB", "a . b", "xis"))~", "true");
    row("no flags", R"~(matches("ab", "b", null))~", "true");
    row("taken away from a class", R"~(matches("b", "^[a-z-[aeiou]]$"))~", "true");
    row("what was taken away", R"~(matches("e", "^[a-z-[aeiou]]$"))~", "false");
    row("taken away twice", R"~(matches("e", "^[a-z-[aeiou-[e]]]$"))~", "true");
    row("class of signs", R"~(matches("a-]", "^[\]a-]+$"))~", "true");
    row("negated class", R"~(matches("b", "^[^a]$"))~", "true");
    row("letters of any script", R"~(matches("福州abc", "^\p{L}+$"))~", "true");
    row("a block", R"~(matches("福州", "^\p{IsCJKUnifiedIdeographs}+$"))~", "true");
    row("outside of a block", R"~(matches("a", "\P{IsGreek}"))~", "true");
    row("digits of any script", R"~(matches("٣", "^\d$"))~", "true");
    row("word characters", R"~(matches("福a1", "^\w+$"))~", "true");
    row("no word characters", R"~(matches(",.", "^\W+$"))~", "true");
    row("space", R"~(matches("a\tb", "a\sb"))~", "true");
    row("the same again", R"~(matches("abab", "^(ab)\1$"))~", "true");
    row("shortest first", R"~(replace("<a><b>", "<.*?>", "x"))~", "\"xx\"");
    row("groups in the replacement", R"~(replace("2019-03-14", "(\d+)-(\d+)-(\d+)", "$3.$2.$1"))~", "\"14.03.2019\"");
    row("all of it", R"~(replace("abc", "b", "[$0]"))~", "\"a[b]c\"");
    row("a group that took no part", R"~(replace("abcd", "(ab)|(x)", "[$1$2]"))~", "\"[ab]cd\"");
    row("a group and a digit", R"~(replace("ab", "(a)", "$12"))~", "\"a2b\"");
    row("plain signs in the replacement", R"~(replace("a", "a", "\$\\\\"))~", "\"$\\\\\"");
    row("nothing to replace", R"~(replace("abc", "x", "y"))~", "\"abc\"");
    row("replace by nothing", R"~(replace("abracadabra", "a", ""))~", "\"brcdbr\"");
    row("replace with flags", R"~(replace("aBc", "[A-Z]", "#", "i"))~", "\"###\"");
    row("split at a pattern", R"~(split("a1b22c", "\d+"))~", "[\"a\", \"b\", \"c\"]");
    row("split with empty parts", R"~(split(";a;;", ";"))~", "[\"\", \"a\", \"\", \"\"]");
    row("split without a match", R"~(split("abc", ";"))~", "[\"abc\"]");
    row("characters, never bytes", R"~(replace("福州", ".", "x"))~", "\"xx\"");
    // ranges
    row("point before point", "before(1, 2)", "true");
    row("point before range", "before(1, (1..5])", "true");
    row("point at the start of a range", "before(1, [1..5])", "false");
    row("range before range", "before([1..5), [5..8])", "true");
    row("range touching range", "before([1..5], [5..8])", "false");
    row("after", "after([5..8], 4)", "true");
    row("meets", "meets([1..5], [5..8])", "true");
    row("does not meet", "meets([1..5), [5..8])", "false");
    row("met by", "met by([5..8], [1..5])", "true");
    row("overlaps", "overlaps([1..5], [5..8])", "true");
    row("overlaps not", "overlaps([1..5), [5..8])", "false");
    row("overlaps before", "overlaps before([1..5], [3..8])", "true");
    row("overlaps after", "overlaps after([3..8], [1..5])", "true");
    row("finishes", "finishes([3..5], [1..5])", "true");
    row("a point finishes", "finishes(5, [1..5))", "false");
    row("finished by", "finished by([1..5], 5)", "true");
    row("starts", "starts([1..3], [1..5])", "true");
    row("started by", "started by((1..5], (1..3])", "true");
    row("includes", "includes([1..5], (1..5))", "true");
    row("includes no end", "includes([1..5), 5)", "false");
    row("during", "during(@\"2019-03-14\", [@\"2019-01-01\"..@\"2019-12-31\"])", "true");
    row("coincides", "coincides([1..5], [1..5])", "true");
    row("points coincide", "coincides(3, 3)", "true");
    row("relations by name", "includes(point: 3, range: [1..5])", "true");
    row("range from a text", "range(\"(1..3]\")", "(1..3]");
    row("range of texts", "\"b\" in range(\"[\\\"a\\\"..\\\"c\\\"]\")", "true");
    row("range of dates", "range(\"[date(\\\"2019-01-01\\\")..@\\\"2019-12-31\\\"]\").end", "@\"2019-12-31\"");
    row("start of a test against one bound", "(>= 10).start", "10");
    row("open end of a test against one bound", "[(< 10).start, (< 10).start included, (<= 10).end included]",
        "[null, false, true]");
    row("instance of a range", "[1..3] instance of range<number>", "true");
    row("partial results", "for i in 1..5 return if i = 1 then 1 else i * partial[-1]", "[1, 2, 6, 24, 120]");
}

void TestFormulaPatterns::value() {
    QFETCH(QString, formula);
    QFETCH(QString, expected);
    const auto compiled = Formula::compile(formula.toStdString(), testScope());
    if (!compiled.ok()) QFAIL((compiled.problems()[0].code + ": " + compiled.problems()[0].args.back()).c_str());
    const auto outcome = compiled->evaluate(testValues());
    if (!outcome.ok()) QFAIL((outcome.problems()[0].code + ": " + outcome.problems()[0].args.back()).c_str());
    QCOMPARE(QString::fromStdString(outcome->value.text()), expected);
    QCOMPARE(roundTripFault(*compiled, testScope()), std::string());
}

// What would take hours ends at once, and says that it is over budget.
void TestFormulaPatterns::long_searches_are_over_budget() {
    const std::string many(60, 'a');
    for (const std::string& call : std::vector<std::string>{
             "matches(\"" + many + "!\", \"^(a|aa)+$\")", "replace(\"" + many + "!\", \"(a*a*)*[^a!]!\", \"x\")",
             "matches(\"" + std::string(20000, 'a') + "\", \"a*a*a*a*[bc]\")",
             "matches(\"a\", \"((((a{99}){99}){99}){99})\")",
             "matches(\"a\", \"" + std::string(200, '(') + "a" + std::string(200, ')') + "\")"}) {
        const auto compiled = Formula::compile(call, testScope());
        QVERIFY(compiled.ok());
        const auto outcome = compiled->evaluate(testValues());
        QVERIFY2(!outcome.ok(), call.substr(0, 100).c_str());
        const std::string& code = outcome.problems()[0].code;
        QVERIFY2(code == "formula.over-budget" || code == "formula.bad-pattern", code.c_str());
    }
}

QTEST_APPLESS_MAIN(TestFormulaPatterns)
#include "test_formula_patterns.moc"
