#include <QtTest>

#include "core/explain/problem_text.h"

using namespace clearline;

namespace {

// Every text in the sources that looks like a problem's code.
QSet<QString> codesIn(const QString& folder) {
    const QRegularExpression code(
        "\"((?:csv|json|read|identifier|rulebook|formula|dmn|scenario|ledger|lookup|messages|context|seal|write|"
        "receipt|case|table|text|map|merge|import|xml|workbook|compare|reach|diagnose|law|appeal|objection|calendar|"
        "evidence|correction|key)\\.[a-z0-9]+(?:-[a-z0-9]+)*)"
        "\"");
    static const QRegularExpression comment("//[^\n]*");
    QSet<QString> found;
    QDirIterator files(folder, {"*.cpp", "*.h"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (files.fileName().startsWith("letter_")) continue;  // its placeholders look like codes
        if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read %s", qPrintable(file.fileName()));
        const QString text = QString::fromUtf8(file.readAll()).remove(comment);
        auto matches = code.globalMatch(text);
        while (matches.hasNext()) found.insert(matches.next().captured(1));
    }
    return found;
}

}  // namespace

class TestProblemWords : public QObject {
    Q_OBJECT

private slots:
    void everyCodeHasWordsAndARemedy_data() {
        QTest::addColumn<Language>("language");
        QTest::newRow("English") << Language::English;
        QTest::newRow("Chinese") << Language::Chinese;
    }
    void everyCodeHasWordsAndARemedy() {
        QFETCH(Language, language);
        const auto words = Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, language);
        QVERIFY(words.ok());
        QStringList missing;
        const QSet<QString> codes = codesIn(CLEARLINE_SOURCE_DIR "/core") | codesIn(CLEARLINE_SOURCE_DIR "/app");
        QVERIFY(codes.size() > 100);
        QVERIFY(codes.contains("csv.date-impossible"));
        for (const QString& code : codes) {
            const std::string key = code.toStdString();
            if (words->has(key)) continue;  // a key of its own, not a code
            if (!words->has("problem." + key)) missing << "problem." + code;
            if (!words->has("remedy." + key)) missing << "remedy." + code;
        }
        missing.sort();
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(' ')));
    }

    void wordsAndRemediesComeInPairs() {
        const auto words = Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, Language::English);
        for (const auto& [key, text] : words->all())
            if (key.starts_with("problem.") && key != "problem.message")
                QVERIFY2(words->has("remedy." + key.substr(8)), key.c_str());
    }

    void argumentsAndPlaceAreShown() {
        const auto words = Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, Language::English);
        const Problem problem{"csv.date-impossible", Severity::Error, {"lin.csv", 14, 3}, {"2019-02-30", "decided_on"}};
        QCOMPARE(problemSentence(problem, *words),
                 std::string("Column decided_on: the day 2019-02-30 does not exist."));
        QCOMPARE(placeText(problem.place), std::string("lin.csv:14:3"));
        QCOMPARE(placeText({"lin.csv", 0, 0}), std::string("lin.csv"));
        QCOMPARE(placeText({"", 1, 4}), std::string("1:4"));
    }

    void controlCharactersOfAFileAreShown() {
        const auto words = Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, Language::English);
        const Problem problem{
            "csv.date-impossible", Severity::Error, {"a\x1B[2J.csv", 1, 0}, {"\n2019\x1B[31m", "x\xC2\x9By"}};
        QCOMPARE(problemSentence(problem, *words), std::string("Column x·y: the day ·2019·[31m does not exist."));
        QCOMPARE(placeText(problem.place), std::string("a·[2J.csv:1"));
    }
    void aNameThatNothingIsNear_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("nearest");
        QTest::addColumn<QString>("says");
        QTest::newRow("near") << "letter.unknown-placeholder"
                              << "ground"
                              << "There is no placeholder grund. The nearest is: ground.";
        QTest::newRow("nothing near") << "letter.unknown-placeholder"
                                      << "—"
                                      << "There is no placeholder grund.";
        QTest::newRow("no block near") << "letter.unknown-block"
                                       << "—"
                                       << "There is no block or list grund.";
    }
    void aNameThatNothingIsNear() {
        QFETCH(QString, code);
        QFETCH(QString, nearest);
        const auto words = Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, Language::English);
        const Problem problem{code.toStdString(), Severity::Error, {}, {"grund", nearest.toStdString()}};
        QTEST(QString::fromStdString(problemSentence(problem, *words)), "says");
    }

    void aFormulaIsShownWithItsCaret() {
        const auto words = Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, Language::Chinese);
        const Problem problem{
            "formula.wrong-type", Severity::Error, {}, {"+", "number", "text", "\"a\"", "1 + \"a\"\n    ^"}};
        QCOMPARE(problemSentence(problem, *words), std::string("+ 需要数，而给出的是文本：\"a\"\n1 + \"a\"\n    ^"));
    }
};

QTEST_APPLESS_MAIN(TestProblemWords)
#include "test_problem_words.moc"
