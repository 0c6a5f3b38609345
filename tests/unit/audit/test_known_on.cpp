// The history along both clocks adds up, whatever the scheme does: all samples under their rulebooks; then which cause
// is told of a small ledger, and what versions of a rulebook move.
#include <QDirIterator>

#include "core/audit/known_on/known_on.h"
#include "core/audit/known_on/rule_versions.h"
#include "tests/unit/ledger/ledgers.h"

using namespace clearline;
using namespace clearline::test;

namespace {

const char* const kHead = R"(clearline-rulebook: 1
id: small
score: {opening: 500, formula: opening + sum(characteristics), range: [0, 1000]}
parameters:
  light: {title: Light, values: [{until: 2020-01-01, value: -10}, {from: 2020-01-01, value: -25}]}
  phone: {title: Phone, values: [{until: 2020-06-01, value: -5}, {from: 2020-06-01, value: -8}]}
  same: {title: Same, values: [{until: 2020-06-01, value: -5}, {from: 2020-06-01, value: -5}]}
characteristics: [{id: all, title: All, cap: {range: [-30, 20]}}]
rules:
  - {id: A, kinds: [traffic.red-light], effect: {add: light, to: all}, valid-for: P2Y}
  - {id: B, kinds: [traffic.phone], gate: confirmed, effect: {add: phone, to: all}}
  - {id: C, kinds: [traffic.parking], effect: {add: same, to: all}, from: 2020-03-01}
)";
const std::string kDecided =
    std::string(kHead) + "counting: {from: decided_on, values-of: decided_on, corrections: from-start}\n";
const std::string kInForce = std::string(kHead) + "counting: {from: received_on, values-of: in-force}\n";
const std::string kColumns = "subject,id,version,kind,document,decided_on,received_on,confirmed_on,status\n";

std::shared_ptr<const LawBook> law() {
    const auto book = loadLaw({CLEARLINE_SOURCE_DIR "/resources"});
    return book ? *book : nullptr;
}

QString wrongSum(const KnownHistory& history) {
    for (const KnownStep& step : history.steps) {
        Points at = step.before.value_or(Points{});
        for (const KnownChange& change : step.changes) at += change.moved;
        if (at != step.after.value_or(Points{}))
            return QString::fromStdString(step.day.iso() + ": comes to " + at.text());
    }
    Points at = history.before.value_or(Points{});
    for (const Points& total : history.totals) at += total;
    return at == history.last->score().value_or(Points{}) ? QString() : QStringLiteral("the totals do not add up");
}

QStringList told(const KnownHistory& history) {
    QStringList lines;
    for (const KnownStep& step : history.steps)
        for (const KnownChange& change : step.changes) {
            const std::string record =
                change.record ? std::string(Record(*history.last->input().records, *change.record).id()) : "-";
            lines << QString::fromStdString(step.day.iso() + " " + std::string(knownCauseText(change.cause)) + " " +
                                            record + " " + change.moved.text() + (change.reachesBack ? " back" : ""));
        }
    return lines;
}

}  // namespace

class TestKnownOn : public QObject {
    Q_OBJECT

private slots:
    void everySampleAddsUp_data() {
        QTest::addColumn<QString>("records");
        QTest::addColumn<QString>("rulebook");
        QDirIterator folders(CLEARLINE_SOURCE_DIR "/sample-data", QDir::Dirs | QDir::NoDotAndDotDot);
        while (folders.hasNext()) {
            const QString folder = folders.next(), id = QFileInfo(folder).fileName();
            const QString book =
                QString(CLEARLINE_SOURCE_DIR "/resources/rulebooks/%1.yaml").arg(id == "fuzhou" ? "fuzhou-moli" : id);
            if (!QFileInfo::exists(book)) continue;
            for (const QFileInfo& file : QDir(folder).entryInfoList({"*.csv"}, QDir::Files, QDir::Name))
                if (file.fileName().count('.') == 1)
                    QTest::newRow(qPrintable(id + "/" + file.fileName())) << file.filePath() << book;
        }
    }
    void everySampleAddsUp() {
        QFETCH(QString, records);
        QFETCH(QString, rulebook);
        const auto input = std::make_shared<const CaseInput>(readCase(records.toStdString()).value());
        const auto book = loadRulebookFile(rulebook.toStdString()).value();
        if (input->records->size() > 200) QSKIP("many records: see the benchmark");
        for (const std::string& subject : subjectsOf(*input)) {
            const KnownHistory history = knownHistory({input, book, law(), subject, day("2024-06-01")});
            const QString wrong = wrongSum(history);
            QVERIFY2(wrong.isEmpty(), qPrintable(QString::fromStdString(subject) + " " + wrong));
            const Ledger ledger = evaluate(input, book, subject, {day("2024-06-01"), day("2024-06-01")});
            QVERIFY(history.last->score() == ledger.score());
        }
    }

    void lateFilingCorrectionAndConfirmation() {
        const auto input = caseOf(kColumns +
                                  "p,r1,1,traffic.red-light,d1,2020-02-01,2020-02-10,,\n"
                                  "p,r2,1,traffic.red-light,d2,2019-02-01,2020-05-10,,\n"
                                  "p,r2,2,traffic.red-light,d2,2019-02-01,2020-07-10,,withdrawn\n"
                                  "p,r3,1,traffic.phone,d3,2020-02-03,2020-02-20,2020-08-01,\n");
        const KnownHistory history = knownHistory({input, rulebookOf(kDecided), law(), "p", day("2020-12-31")});
        QCOMPARE(wrongSum(history), QString());
        QStringList lines = told(history);
        QVERIFY2(lines.contains("2020-02-10 filed r1 -25 back"), qPrintable(lines.join("\n")));
        QVERIFY2(lines.contains("2020-05-10 late-filing r2 -10 back"), qPrintable(lines.join("\n")));
        QVERIFY2(lines.contains("2020-07-10 withdrawal r2 10 back"), qPrintable(lines.join("\n")));
        QVERIFY2(lines.contains("2020-08-01 confirmed r3 -5"), qPrintable(lines.join("\n")));
    }

    void aRevaluationIsNoFiling() {
        const auto input = caseOf(kColumns + "p,r1,1,traffic.red-light,d1,2019-02-01,2019-02-10,,\n");
        const KnownHistory history = knownHistory({input, rulebookOf(kInForce), law(), "p", day("2021-12-31")});
        QCOMPARE(wrongSum(history), QString());
        QCOMPARE(told(history).filter("r1"),
                 (QStringList{"2019-02-10 filed r1 -10", "2020-01-01 revalued r1 -15", "2021-02-10 expired r1 25"}));
    }

    void oneDayAsKnownOnTwo() {
        const auto input = caseOf(kColumns + "p,r2,1,traffic.red-light,d2,2019-02-01,2020-05-10,,\n");
        KnownQuestion question{input, rulebookOf(kDecided), law(), "p", day("2020-12-31")};
        const KnownSplit split = knownSplit(question, day("2020-03-01"), day("2020-03-01"), day("2020-12-31"));
        QCOMPARE(QString::fromStdString(split.then->score()->text()), "500");
        QCOMPARE(QString::fromStdString(split.now->score()->text()), "490");
        Points sum;
        for (const KnownChange& change : split.changes) sum += change.moved;
        QVERIFY(sum == *split.now->score() - *split.then->score());
        QVERIFY(std::any_of(split.changes.begin(), split.changes.end(),
                            [](const KnownChange& change) { return change.cause == KnownCause::LateFiling; }));
    }

    void theValuesOfTwoDays() {
        const auto input = caseOf(kColumns +
                                  "p,r1,1,traffic.red-light,d1,2019-02-01,2019-02-10,,\n"
                                  "p,r2,1,traffic.phone,d2,2019-02-01,2019-02-10,2019-02-10,\n"
                                  "p,r3,1,traffic.phone,d3,2019-02-02,2019-02-10,2019-02-10,\n");
        const RuleVersions versions = ruleVersions({input, "p", {day("2019-12-31"), day("2019-12-31")}},
                                                   rulebookOf(kDecided), day("2019-06-01"), day("2020-07-01"));
        QCOMPARE(QString::fromStdString(versions.first->score()->text()), "480");
        QCOMPARE(QString::fromStdString(versions.second->score()->text()), "470");
        QCOMPARE(versions.parts.size(), std::size_t{3});  // light, phone, rule C; what is the same is none
        QCOMPARE(QString::fromStdString(versions.parts[0].id), "light");
        QCOMPARE(QString::fromStdString(versions.parts[0].moved->text()), "-10");  // of -35 the cap lets -30
        QCOMPARE(QString::fromStdString(versions.parts[1].moved->text()), "-6");
        QVERIFY(!versions.parts[2].moved);
        QCOMPARE(QString::fromStdString(versions.rest->text()), "6");
    }

    void twoFilesOfOneRulebook() {
        std::string other = kDecided;
        other.replace(other.find("value: -10"), 10, "value: -12");
        const auto input = caseOf(kColumns + "p,r1,1,traffic.red-light,d1,2019-02-01,2019-02-10,,\n");
        const RuleVersions versions =
            ruleVersions({input, "p", {day("2019-12-31"), day("2019-12-31")}}, rulebookOf(kDecided), rulebookOf(other));
        QCOMPARE(versions.parts.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(versions.parts[0].moved->text()), "-2");
        QVERIFY(versions.rest->isZero());
        QVERIFY(!versions.otherParts);
    }
};

QTEST_GUILESS_MAIN(TestKnownOn)
#include "test_known_on.moc"
