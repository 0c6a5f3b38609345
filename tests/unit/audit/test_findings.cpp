// The law as it is read, and what holds of all findings: none of records that are clean, keys that stay, words for
// each. What each check finds, nearly finds and cannot tell stands in tests/planted_findings.
#include <QRandomGenerator>
#include <map>

#include "core/audit/findings/finding_mark.h"
#include "core/audit/findings/finding_words.h"
#include "core/rulebook/kinds.h"
#include "tests/unit/ledger/ledgers.h"

using namespace clearline;
using namespace clearline::test;

namespace {

const std::string kResources = CLEARLINE_SOURCE_DIR "/resources";

const char* const kBook = R"(clearline-rulebook: 1
id: clean
title: {en: Clean, zh: 清楚}
sources: {text: {title: The text}}
score: {opening: start, formula: opening + sum(characteristics), range: [0, 1000], status: published, source: text}
counting: {from: received_on, values-of: decided_on}
parameters:
  start: {title: Start, unit: points, values: [{value: 500, status: published, source: text}]}
  light: {title: Light, unit: points, values: [{value: -10, allowed: [-20, -5], status: published, source: text}]}
characteristics: [{id: all, title: All}]
rules:
  - {id: A, title: Light, kinds: [traffic.red-light], effect: {add: light, to: all}, valid-for: P1Y, clock: [decided_on], status: published, source: text}
  - {id: B, title: Phone, kinds: [traffic.phone], effect: {add: light, to: all}, valid-for: P2Y, clock: [decided_on], status: published, source: text}
)";

template <class T>
T got(Result<T> result) {
    if (!result) qFatal("%s", result.problems().front().code.c_str());
    return std::move(result).value();
}

const std::shared_ptr<const LawBook>& law() {
    static const auto book = got(loadLaw({kResources}));
    return book;
}
const Kinds& kinds() {
    static const Kinds all = got(Kinds::load({kResources}));
    return all;
}

FindingReport reportOf(const std::string& csv, const char* book = kBook, const char* asOf = "2024-06-01") {
    return findFindings({caseOf(csv), rulebookOf(book), law(), kinds(), {day(asOf), day(asOf)}});
}

QStringList keysOf(const FindingReport& report) {
    QStringList keys;
    for (const Finding* finding : report.all()) keys << QString::fromStdString(finding->key);
    keys.sort();
    return keys;
}

const char* const kHeader = "subject,id,kind,type,agency,document,act,occurred_on,decided_on,received_on,ended_on\n";

// Records as an honest authority files them: other documents, days one after another, received within the month.
std::string cleanRecords(QRandomGenerator& dice, int count) {
    std::string csv = kHeader;
    for (int i = 0; i < count; ++i) {
        const Date occurred = *day("2020-01-01").plusDays(dice.bounded(1200));
        const Date decided = *occurred.plusDays(dice.bounded(20)), received = *decided.plusDays(dice.bounded(28));
        const std::string n = std::to_string(i);
        csv += "P-" + std::to_string(dice.bounded(5)) + ",R-" + n + "," +
               (dice.bounded(2) ? "traffic.red-light" : "traffic.phone") + ",bad,police,DOC-" + n + ",ACT-" + n + "," +
               occurred.iso() + "," + decided.iso() + "," + received.iso() + "," + occurred.iso() + "\n";
    }
    return csv;
}

}  // namespace

class TestFindings : public QObject {
    Q_OBJECT

private slots:
    void theLawSaysHowSurelyItIsKnown() {
        QVERIFY(law()->problems.empty());
        QVERIFY(law()->laws.size() >= 6);
        for (const Provision& provision : law()->provisions) {
            QVERIFY2(provision.status != Status::None, provision.id.c_str());
            QVERIFY2(!provision.says.en.empty() && !provision.says.zh.empty(), provision.id.c_str());
            QVERIFY2(!law()->laws[provision.law].title.en.empty(), provision.id.c_str());
        }
    }

    void theLawOfADay_data() {
        QTest::addColumn<QString>("on");
        QTest::addColumn<QString>("general");
        QTest::newRow("the last day before Order 58") << "2023-04-30"
                                                      << "before-2023-general";
        QTest::newRow("the first of Order 58") << "2023-05-01"
                                               << "order-58-general";
        QTest::newRow("its last") << "2026-03-31"
                                  << "order-58-general";
        QTest::newRow("the first of Order 36") << "2026-04-01"
                                               << "order-36-general";
    }
    void theLawOfADay() {
        QFETCH(QString, on);
        QFETCH(QString, general);
        QStringList found;
        for (const std::size_t i : law()->on(LawMatter::Publicity, day(on.toUtf8()), "any"))
            if (law()->provisions[i].ofClass == "general") found << QString::fromStdString(law()->provisions[i].id);
        QCOMPARE(found, QStringList{general});
    }

    void aLawWithAFault_data() {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("code");
        QTest::newRow("a period that is none") << "most: 5 years"
                                               << "law.period";
        QTest::newRow("no time at all") << "from: 2020-01-01\n    until: 2020-01-01"
                                        << "law.days";
        QTest::newRow("a field that is no date") << "clock: [amount]"
                                                 << "rulebook.not-a-date-field";
        QTest::newRow("a word that nobody knows") << "least-of: P1Y"
                                                  << "rulebook.key-unknown";
    }
    void aLawWithAFault() {
        QFETCH(QString, lines);
        QFETCH(QString, code);
        LawBook book;
        const QString text =
            "clearline-law: 1\nid: x\ntitle: X\nprovisions:\n  - id: p\n    about: filing\n    says: s\n"
            "    status: published\n    " +
            lines + "\n";
        readLaw(text.toStdString(), "x.yaml", book);
        QCOMPARE(book.problems.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(book.problems.front().code), code);
        QVERIFY(book.provisions.empty());
    }

    void cleanRecordsHaveNoFindings() {
        QRandomGenerator dice(7);
        for (int round = 0; round < 200; ++round) {
            const std::string csv = cleanRecords(dice, 1 + dice.bounded(30));
            const QStringList keys = keysOf(reportOf(csv));
            QVERIFY2(keys.isEmpty(), qPrintable(keys.join(' ') + "\n" + QString::fromStdString(csv)));
        }
    }
    // So that the one above cannot pass by finding nothing at all.
    void oneFaultAmongCleanRecordsIsFound() {
        QRandomGenerator dice(8);
        for (int round = 0; round < 50; ++round) {
            const std::string csv =
                cleanRecords(dice, 10) +
                "P-1,X,traffic.phone,bad,police,DOC-X,,2021-05-10,2021-05-02,2021-05-12,2021-05-10\n";
            QCOMPARE(keysOf(reportOf(csv)), QStringList{"date-order/P-1/X/decided_on"});
        }
    }

    void keysStayWhenRowsMoveAndOthersCome() {
        const std::string a = "P-1,A,traffic.phone,bad,police,D,,2021-05-01,2021-05-02,2021-09-12,2021-05-01\n";
        const std::string b = "P-1,B,traffic.phone,bad,police,D,,2021-05-01,2021-05-02,2021-05-12,2021-05-01\n";
        const std::string other = "P-2,C,traffic.phone,bad,police,E,,2021-05-01,2021-05-02,2021-05-12,2021-05-01\n";
        const QStringList keys = keysOf(reportOf(kHeader + a + b));
        QCOMPARE(keys, (QStringList{"duplicate/P-1/A/B", "late-filing/P-1/A"}));
        QCOMPARE(keysOf(reportOf(kHeader + other + b + a)), keys);
    }

    void aKeyIsPlain() { QCOMPARE(QString::fromStdString(findingKeyPart("a/b c%\"陈")), "a%2Fb%20c%25%22陈"); }

    void eachCheckHasItsWords_data() {
        QTest::addColumn<Language>("language");
        QTest::newRow("English") << Language::English;
        QTest::newRow("Chinese") << Language::Chinese;
    }
    void eachCheckHasItsWords() {
        QFETCH(Language, language);
        const Catalogue words = got(Catalogue::load({kResources}, language));
        // Those whose words are a Problem's.
        const QStringList lifted{"invalid-identifier", "odd-characters", "look-alike", "rulebook"};
        for (const FindingCheck& check : findingChecks()) {
            const std::string code(check.code);
            for (const char* group : {"finding.title.", "finding.question."})
                QVERIFY2(words.has(group + code), (group + code).c_str());
            if (!lifted.contains(QString::fromStdString(code)))
                QVERIFY2(words.has("finding.remedy." + code), code.c_str());
        }
    }

    void aCheckLeftOutIsTold() {
        const auto input = caseOf(std::string(kHeader) +
                                  "P-1,A,traffic.phone,bad,police,D,,2021-05-01,2021-05-02,2021-09-12,2021-05-01\n");
        const FindingReport report = findFindings(
            {input, rulebookOf(kBook), law(), kinds(), {day("2024-06-01"), day("2024-06-01")}, "", {"late-filing"}});
        QVERIFY(report.all().empty());
        QCOMPARE(report.checksLeftOut, std::vector<std::string>{"late-filing"});
        QCOMPARE(report.checksMade.size() + 1, findingChecks().size());
    }

    void cancelIsHeard() {
        QRandomGenerator dice(9);
        FindingsQuestion question{
            caseOf(cleanRecords(dice, 20)), rulebookOf(kBook), law(), kinds(), {day("2024-06-01"), day("2024-06-01")}};
        std::size_t ofOne = 2;  // its ledger, what a check reads of it, and each check
        for (const FindingCheck& check : findingChecks()) ofOne += check.of == FindingCheck::Of::Subject ? 1 : 0;
        question.progress = [&](std::size_t done, std::size_t) { return done < ofOne; };
        const FindingReport report = findFindings(question);
        QVERIFY(report.cancelled);
        QCOMPARE(report.subjects.size(), std::size_t{1});
    }

    // One person's records are many: nobody waits for the end of a check, nor hears of half a person.
    void cancelIsHeardWithinOneCheck() {
        std::string csv = kHeader;
        for (int i = 0; i < 10'000; ++i)
            csv += "P-1,R-" + std::to_string(i) + ",traffic.phone,bad,police,D-" + std::to_string(i) +
                   ",,2021-05-01,2021-05-02,2021-05-03,2021-05-04\n";
        FindingsQuestion question{
            caseOf(csv), rulebookOf(kBook), law(), kinds(), {day("2024-06-01"), day("2024-06-01")}};
        std::map<std::size_t, int> asked;  // by step
        std::size_t of = 0;
        question.progress = [&](std::size_t done, std::size_t whole) {
            of = whole;
            return ++asked[done] < 3;
        };
        const FindingReport report = findFindings(question);
        QVERIFY(report.cancelled);
        QVERIFY(report.subjects.empty());
        QVERIFY(report.ofCase.empty());
        QCOMPARE(asked.rbegin()->second, 3);  // and not asked again
        QVERIFY(asked.rbegin()->first + 1 < of);

        question.progress = [&](std::size_t done, std::size_t whole) { return done < whole; };
        QVERIFY(!findFindings(question).cancelled);
    }
};

QTEST_GUILESS_MAIN(TestFindings)
#include "test_findings.moc"
