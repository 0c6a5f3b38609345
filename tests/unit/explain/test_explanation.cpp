#include <QtTest>

#include "core/explain/explanation.h"
#include "core/intake/read_case.h"
#include "core/ledger/evaluate.h"
#include "core/rulebook/load.h"

using namespace clearline;

namespace {

constexpr char kResources[] = CLEARLINE_SOURCE_DIR "/resources";
constexpr char kShared[] = CLEARLINE_SOURCE_DIR "/tests/transcripts/shared/";

Ledger ledgerOf(const QString& records, const QString& rulebook, const QString& subject, Date day) {
    auto book = findRulebook(rulebook.toStdString(), {kResources});
    auto input = readCase(records.toStdString());
    if (!book || !input) qFatal("cannot read %s or %s", qPrintable(records), qPrintable(rulebook));
    return evaluate(std::make_shared<const CaseInput>(std::move(input).value()), *book, subject.toStdString(),
                    {day, day});
}

void collectNumbers(const Value& value, QSet<QString>& into) {
    if (const Number* number = value.as<Number>()) into.insert(QString::fromStdString(number->text()));
    if (const List* list = value.list())
        for (const Value& item : *list) collectNumbers(item, into);
}

// What a sentence about this line may say: its own numbers, those of its steps, the bounds of the
// thresholds, and the published ranges of the rulebook.
QSet<QString> knownNumbers(const Ledger& ledger, std::size_t index) {
    const Line line = ledger.line(index);
    QSet<QString> known;
    for (const Points& points : {line.before, line.delta, line.after})
        known.insert(QString::fromStdString(points.text()));
    for (const Step& step : ledger.steps(index)) {
        collectNumbers(step.result, known);
        for (const StepInput& input : step.inputs) collectNumbers(input.value, known);
    }
    for (const Threshold& threshold : ledger.rulebook().thresholds)
        known.insert(QString::fromStdString(threshold.at.text()));
    for (const Parameter& parameter : ledger.rulebook().parameters)
        for (const DatedValue& value : parameter.values)
            if (value.allowed)
                known << QString::fromStdString(value.allowed->first.text())
                      << QString::fromStdString(value.allowed->second.text());
    return known;
}

// Numerals as written, without sign; names like c0 and TP-03 are not numerals.
QStringList numeralsIn(QString text) {
    QStringList found;
    auto matches = QRegularExpression("(?<![\\w.\\-])\\d+(?:\\.\\d+|/\\d+)?").globalMatch(text);
    while (matches.hasNext()) found << matches.next().captured(0);
    return found;
}

bool saysPoints(Role role) { return role == Role::Score || role == Role::Sums || role == Role::Crossed; }

}  // namespace

class TestExplanation : public QObject {
    Q_OBJECT
    const Catalogue english_ = Catalogue::load({kResources}, Language::English).value();
    const Catalogue chinese_ = Catalogue::load({kResources}, Language::Chinese).value();
    const Kinds kinds_ = Kinds::load({kResources}).value();

    void check(const Explanation& node, const QSet<QString>& known) {
        QVERIFY2(!node.text.empty(), std::string(roleText(node.role)).c_str());
        QVERIFY2(node.text.find("\u27e8") == std::string::npos, node.text.c_str());
        QVERIFY2(!QString::fromStdString(node.text).contains(QRegularExpression("\\{\\d")), node.text.c_str());
        QSet<QString> noted;
        for (const std::string& number : node.numbers) {
            const QString text = QString::fromStdString(number);
            QVERIFY2(known.contains(text), qPrintable(text + " in: " + QString::fromStdString(node.text)));
            noted.insert(text.startsWith('-') ? text.mid(1) : text);
        }
        if (saysPoints(node.role))
            for (const QString& numeral : numeralsIn(QString::fromStdString(node.text)))
                QVERIFY2(noted.contains(numeral), qPrintable(numeral + " in: " + QString::fromStdString(node.text)));
        for (const Explanation& child : node.children) check(child, known);
    }

private slots:
    void everyNumberComesFromAStepOrALine_data() {
        QTest::addColumn<QString>("records");
        QTest::addColumn<QString>("rulebook");
        const QString samples = CLEARLINE_SOURCE_DIR "/sample-data/fuzhou/";
        for (const char* name : {"lin", "chen", "gao", "wu", "zheng", "huang"})
            QTest::newRow(name) << samples + name + ".csv"
                                << "fuzhou-moli";
        QTest::newRow("zheng, running clamp and fines by table")
            << samples + "zheng.csv" << QString(kShared) + "harbour-running.yaml";
        QTest::newRow("zheng, caps") << samples + "zheng.csv" << QString(kShared) + "harbour.yaml";
    }
    void everyNumberComesFromAStepOrALine() {
        QFETCH(QString, records);
        QFETCH(QString, rulebook);
        const auto input = readCase(records.toStdString());
        QVERIFY(input.ok());
        for (const std::string& subject : subjectsOf(*input)) {
            const Ledger ledger = ledgerOf(records, rulebook, QString::fromStdString(subject), *Date::of(2026, 10, 1));
            QVERIFY(ledger.lineCount() > 1);
            for (std::size_t i = 0; i < ledger.lineCount(); ++i)
                for (const Catalogue* words : {&english_, &chinese_}) {
                    check(explainLine(ledger, i, *words, kinds_), knownNumbers(ledger, i));
                    if (QTest::currentTestFailed()) return;
                }
        }
    }

    void theBarIsKept() {
        const Ledger ledger = ledgerOf(CLEARLINE_SOURCE_DIR "/sample-data/fuzhou/lin.csv", "fuzhou-moli", "P-LIN",
                                       *Date::of(2019, 3, 31));
        const std::size_t last = ledger.lineCount() - 1;
        QCOMPARE(lineSentence(ledger, last, english_, kinds_),
                 std::string("Running a red light · Traffic police · document …0311"));
        const Explanation told = explainLine(ledger, last, english_, kinds_);
        QMap<QString, QString> byRole;
        for (const Explanation& child : told.children)
            byRole[QString::fromUtf8(roleText(child.role).data(),
                                     static_cast<qsizetype>(roleText(child.role).size()))] =
                QString::fromStdString(child.text);
        QCOMPARE(byRole["score"], QString("689 − 15 = 674"));
        QCOMPARE(byRole["counted"],
                 QString("from 14 March 2019, when it reached the platform (it happened on 27 February 2019)"));
        QVERIFY2(byRole["until"].startsWith("13 March 2021"), qPrintable(byRole["until"]));
        QVERIFY2(byRole["crossed"].contains("no longer above 683 (fast lane)"), qPrintable(byRole["crossed"]));
        QVERIFY2(byRole["crossed"].contains("no longer 686 or more (metro discount)"), qPrintable(byRole["crossed"]));
        QVERIFY(byRole["decisive"].contains("confirmed"));
        QVERIFY(byRole["source"].startsWith("lin.csv, row") || byRole["source"].contains("lin.csv, row"));
        const auto because = std::find_if(told.children.begin(), told.children.end(),
                                          [](const Explanation& e) { return e.role == Role::Because; });
        QVERIFY(because != told.children.end());
        QCOMPARE(because->status, Status::Assumed);
        QVERIFY(!because->citation.empty());
    }

    void everySilentRecordHasAReasonAndADetail() {
        const Ledger ledger = ledgerOf(CLEARLINE_SOURCE_DIR "/sample-data/fuzhou/zheng.csv", "fuzhou-moli", "P-ZHENG",
                                       *Date::of(2026, 10, 1));
        QVERIFY(ledger.silent().size() >= 6);
        for (const Silent& silent : ledger.silent())
            for (const Catalogue* words : {&english_, &chinese_}) {
                const SilentText told = silentSentence(ledger, silent, *words, kinds_);
                QVERIFY(!told.reason.empty());
                QVERIFY2(!told.detail.empty() && told.detail.find("\u27e8") == std::string::npos, told.detail.c_str());
            }
    }

    void aConditionSaysWhatItWouldHaveToBe() {
        const Ledger ledger = ledgerOf(CLEARLINE_SOURCE_DIR "/sample-data/fuzhou/zheng.csv", "fuzhou-moli", "P-ZHENG",
                                       *Date::of(2026, 10, 1));
        const auto found = std::find_if(ledger.silent().begin(), ledger.silent().end(),
                                        [](const Silent& s) { return s.reason == SilentReason::Condition; });
        QVERIFY(found != ledger.silent().end());
        const std::string detail = silentSentence(ledger, *found, english_, kinds_).detail;
        QVERIFY2(detail.find("is 60; it would have to be >= 100") != std::string::npos, detail.c_str());
    }
};

QTEST_APPLESS_MAIN(TestExplanation)
#include "test_explanation.moc"
