// Every formula, written out and read again, is the same formula: those of the rulebooks, a table of
// the hard cases, and, where CLEARLINE_TCK names them, those of the public conformance cases.
#include <QtTest>

#include <set>

#include "core/rulebook/load.h"
#include "formula_fixture.h"

using namespace clearline;

class TestFormulaPrinted : public QObject {
    Q_OBJECT
private slots:
    void printed_data();
    void printed();
    void trees_differ();
    void rulebooks();
    void conformance_cases();
};

namespace {

void addFormula(const std::optional<Formula>& formula, std::vector<Formula>& all) {
    if (formula) all.push_back(*formula);
}
void addSource(const NumberSource& source, std::vector<Formula>& all) { addFormula(source.formula, all); }

std::vector<Formula> formulasOf(const Rulebook& book) {
    std::vector<Formula> all;
    addFormula(book.eligibility, all);
    if (book.score) addFormula(book.score->formula, all);
    for (const Parameter& parameter : book.parameters)
        for (const auto& value : parameter.values) addFormula(value.formula, all);
    for (const Table& table : book.tables) addFormula(table.over, all);
    for (const Rule& rule : book.rules) {
        addFormula(rule.when, all);
        addFormula(rule.validFor, all);
        addSource(rule.effect.points, all);
    }
    return all;
}

// A formula read again with the names it reads as the names that there are.
Scope scopeOf(const Formula& formula) {
    Scope scope;
    for (const std::string& name : formula.names()) scope.names.push_back({name, Type::Any});
    return scope;
}

}  // namespace

void TestFormulaPrinted::printed_data() {
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* formula, const char* expected) {
        QTest::newRow(formula) << QString::fromUtf8(formula) << QString::fromUtf8(expected);
    };
    row("((1))+(2)*3", "1 + 2 * 3");
    row("(1+2)*3", "(1 + 2) * 3");
    row("1-(2-3)", "1 - (2 - 3)");
    row("(1-2)-3", "1 - 2 - 3");
    row("2**(3**2)", "2 ** (3 ** 2)");
    row("(-5)**2", "-5 ** 2");
    row("-(5**2)", "-(5 ** 2)");
    row("-(-points)", "--points");
    row("1--2", "1 - -2");
    row("(-5)[1]", "(-5)[1]");
    row("true and (false or true)", "true and (false or true)");
    row("(true and false) or true", "true and false or true");
    row("true and (true and false)", "true and (true and false)");
    row("(points > 1) = true", "points > 1 = true");
    row("subject.resident = (1 > 2)", "subject.resident = (1 > 2)");
    row("@\"P14M\".years", "(@\"P1Y2M\").years");
    row("points between (1) and (2) and true", "points between 1 and 2 and true");
    row("points in (1)", "points in 1");
    row("points in (1,2,>3)", "points in (1, 2, > 3)");
    row("points in (> 1)", "points in > 1");
    row("points in (1..2)", "points in (1..2)");
    row("points in ]1..2[", "points in (1..2)");
    row("points in ((opening + 1) * 2)", "points in ((opening + 1) * 2)");
    row("points in (opening + 1) * 2", "points in ((opening + 1) * 2)");
    row("points in [< 1, [2..3]]", "points in [< 1, [2..3]]");
    row("(< 10).end", "(< 10).end");
    row("if true then 1 else 2 + 3", "if true then 1 else 2 + 3");
    row("(if true then 1 else 2) + 3", "(if true then 1 else 2) + 3");
    row("for x in 1..3,y in [x] return x*y", "for x in 1..3, y in [x] return x * y");
    row("for x in (if true then 1 else 2)..3 return x", "for x in (if true then 1 else 2)..3 return x");
    row("some x in people satisfies x.age>1", "some x in people satisfies x.age > 1");
    row("people[age>18][1].name", "people[age > 18][1].name");
    row("(people.age)[1]", "people.age[1]");
    row("{ a : 1, \"b c\" : a+1, \"if\": 2 }", "{a: 1, \"b c\": a + 1, \"if\": 2}");
    row("(function(a:number,b)a+b)(b:1,a:2)", "(function(a: number, b: Any) a + b)(b: 1, a: 2)");
    row("(abs)(-1)", "(abs)(-1)");
    row("{f:abs}.f(1)", "{f: abs}.f(1)");
    row("date( year :2019, month:1,day:2 )", "date(2019, 1, 2)");
    row("overlaps(range1:[1..2],range2:[2..3])", "overlaps([1..2], [2..3])");
    row("before(range2:[1..2],range1:[2..3])", "before(range1: [2..3], range2: [1..2])");
    row("round half up( 1.25,1 )", "round half up(1.25, 1)");
    row("is defined( record.gone )", "is defined(record.gone)");
    row("points instance of number", "points instance of number");
    row("[1] instance of list<number> and true", "([1] instance of list<number>) and true");
    row("@\"2019-03-14T10:30:00\"", "@\"2019-03-14T10:30:00\"");
    row("@\"P14M\"", "@\"P1Y2M\"");
    row("\"a\\\"\\u0041\\n\"", "\"a\\\"A\\n\"");
    row("monthly   income", "monthly income");
    row("等级 = \"良好\"", "等级 = \"良好\"");
    row("1 /* one */ + // two\n 2", "1 + 2");
}

void TestFormulaPrinted::printed() {
    QFETCH(QString, formula);
    QFETCH(QString, expected);
    const auto compiled = Formula::compile(formula.toStdString(), testScope());
    if (!compiled.ok()) QFAIL((compiled.problems()[0].code + ": " + compiled.problems()[0].args.back()).c_str());
    QCOMPARE(QString::fromStdString(compiled->printed()), expected);
    QCOMPARE(roundTripFault(*compiled, testScope()), std::string());
}

// The control: trees that are not the same are told apart.
void TestFormulaPrinted::trees_differ() {
    for (const auto& [a, b] :
         std::vector<std::pair<const char*, const char*>>{{"1 + 2", "1 - 2"},
                                                          {"1 + 2", "1 + 3"},
                                                          {"points", "opening"},
                                                          {"1 + 2 + 3", "1 + (2 + 3)"},
                                                          {"[1..2]", "[1..2)"},
                                                          {"> 1 = null", "1 = null"},
                                                          {"{a: 1}", "{b: 1}"},
                                                          {"person.name", "person.age"},
                                                          {"floor(1)", "ceiling(1)"},
                                                          {"1 instance of number", "1 instance of string"},
                                                          {"function(x) 1", "function(y) 1"},
                                                          {"for x in [1] return x", "for x in [1] return 1"}}) {
        const auto first = Formula::compile(a, testScope()), second = Formula::compile(b, testScope());
        if (first.ok() && second.ok()) QVERIFY2(!first->sameAs(*second), a);
    }
}

void TestFormulaPrinted::rulebooks() {
    std::size_t seen = 0;
    for (const std::string& file : rulebookFiles({CLEARLINE_SOURCE_DIR "/resources"})) {
        const auto book = loadRulebookFile(file);
        QVERIFY(book.ok());
        for (const Formula& formula : formulasOf(**book)) {
            const std::string fault =
                roundTripFault(*Formula::compile(formula.text(), scopeOf(formula)), scopeOf(formula));
            QVERIFY2(fault.empty(), fault.c_str());
            ++seen;
        }
    }
    QVERIFY(seen > 5);
}

// All expressions of the models that compile without the names of their model, or with the names that
// they miss given to them.
void TestFormulaPrinted::conformance_cases() {
    if (!qEnvironmentVariableIsSet("CLEARLINE_TCK")) QSKIP("CLEARLINE_TCK is not set: skipped");
    const QString folder = qEnvironmentVariable("CLEARLINE_TCK");
    QVERIFY2(!folder.isEmpty() && QDir(folder).exists(), "CLEARLINE_TCK names no folder");
    std::set<std::string> expressions;
    QDirIterator files(folder, {"*.dmn"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("text"))
                expressions.insert(xml.readElementText(QXmlStreamReader::IncludeChildElements).toStdString());
    }
    std::size_t read = 0;
    for (const std::string& text : expressions) {
        for (const bool tests : {false, true}) {
            Scope scope{{{"?", Type::Any}}, {}};
            auto compiled = tests ? Formula::compileTests(text, scope) : Formula::compile(text, scope);
            for (int i = 0; i < 10 && !compiled.ok() && compiled.problems()[0].code == "formula.unknown-name"; ++i) {
                for (const Problem& problem : compiled.problems())
                    if (problem.code == "formula.unknown-name") scope.names.push_back({problem.args[0], Type::Any});
                compiled = tests ? Formula::compileTests(text, scope) : Formula::compile(text, scope);
            }
            if (!compiled.ok()) continue;
            const std::string fault = roundTripFault(*compiled, scope, tests);
            QVERIFY2(fault.empty(), (text + "\n" + fault).c_str());
            ++read;
        }
    }
    qInfo("%zu expressions, %zu readings written out and read again", expressions.size(), read);
    QVERIFY(read > 1500);
}

QTEST_APPLESS_MAIN(TestFormulaPrinted)
#include "test_formula_printed.moc"
