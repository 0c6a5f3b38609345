// The table of wrong formulas: what a person reads for each of them, word for word, in both languages.
// wrong_formulas.txt holds it; with CLEARLINE_UPDATE set it is written anew, to be read through.
#include <QtTest>

#include <fstream>
#include <set>
#include <sstream>

#include "core/explain/problem_text.h"
#include "formula_fixture.h"

using namespace clearline;

class TestWrongFormulas : public QObject {
    Q_OBJECT
private slots:
    void messages_data();
    void messages();
    void the_table_is_large_enough();
    void every_code_of_formulas_is_in_the_table();
};

namespace {

const std::string kTable = CLEARLINE_SOURCE_DIR "/tests/unit/formula/wrong_formulas.txt";
const std::string kStart = "#> ";

struct Entry {
    std::string formula;  // with ⏎ for an end of line
    std::string told;
};

std::vector<Entry> entries() {
    std::ifstream file(kTable);
    std::vector<Entry> all;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with(kStart))
            all.push_back({line.substr(kStart.size()), {}});
        else if (!all.empty())
            all.back().told += line + "\n";
    }
    return all;
}

Problems problemsOf(std::string formula) {
    for (std::size_t at; (at = formula.find("⏎")) != std::string::npos;) formula.replace(at, 3, "\n");
    const auto compiled = Formula::compile(formula, testScope());
    if (!compiled.ok()) return compiled.problems();
    const auto outcome = compiled->evaluate(testValues());
    return outcome.ok() ? Problems{} : outcome.problems();
}

const Catalogue& wordsOf(Language language) {
    static const auto english = Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, Language::English);
    static const auto chinese = Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, Language::Chinese);
    return language == Language::English ? *english : *chinese;
}

// Code, line and column; then what is read in English and in Chinese, with the line and its caret.
std::string toldOf(const std::string& formula) {
    const Problems problems = problemsOf(formula);
    if (problems.empty()) return "it is not wrong\n";
    const Problem& problem = problems.front();
    std::string told = problem.code + " " + placeText(problem.place) + "\n";
    for (const Language language : {Language::English, Language::Chinese})
        told += problemSentence(problem, wordsOf(language)) + "\n" + problemRemedy(problem, wordsOf(language)) + "\n";
    return told;
}

void update(const std::vector<Entry>& all) {
    std::ostringstream out;
    for (const Entry& entry : all) out << kStart << entry.formula << "\n" << toldOf(entry.formula);
    std::ofstream(kTable) << out.str();
}

}  // namespace

void TestWrongFormulas::messages_data() {
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("expected");
    if (qEnvironmentVariableIsSet("CLEARLINE_UPDATE")) update(entries());
    int number = 0;
    for (const Entry& entry : entries())
        QTest::addRow("%d %s", ++number, entry.formula.c_str())
            << QString::fromStdString(entry.formula) << QString::fromStdString(entry.told);
}

void TestWrongFormulas::messages() {
    QFETCH(QString, formula);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(toldOf(formula.toStdString())), expected);
}

void TestWrongFormulas::the_table_is_large_enough() { QVERIFY(entries().size() >= 120); }

// But for bytes that are not UTF-8, which a text file cannot show.
void TestWrongFormulas::every_code_of_formulas_is_in_the_table() {
    std::set<std::string> shown{"formula.not-utf8"};
    for (const Entry& entry : entries()) shown.insert(entry.told.substr(0, entry.told.find(' ')));
    for (const auto& [key, text] : wordsOf(Language::English).all()) {
        if (!key.starts_with("problem.formula.")) continue;
        QVERIFY2(shown.contains(key.substr(8)), key.c_str());
    }
}

QTEST_APPLESS_MAIN(TestWrongFormulas)
#include "test_wrong_formulas.moc"
