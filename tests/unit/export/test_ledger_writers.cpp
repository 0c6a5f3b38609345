#include <QRegularExpression>
#include <QtTest>
#include <random>

#include "core/export/ledger_writers.h"
#include "core/intake/read_case.h"
#include "core/rulebook/load.h"

using namespace clearline;

namespace {

constexpr char kResources[] = CLEARLINE_SOURCE_DIR "/resources";

// Points are the amounts themselves, of any size.
constexpr char kOpen[] = R"(
clearline-rulebook: 1
id: open
score: {opening: 0, formula: opening + sum(characteristics)}
counting: {from: received_on, values-of: received_on}
characteristics: [{id: all}]
rules:
  - {id: A, title: {en: Parking, zh: 停车}, kinds: [traffic.parking], effect: {add: record.amount, to: all}}
  - {id: B, kinds: [traffic.red-light], effect: {add: record.amount / 3, to: all}, valid-for: P30D, clock: [received_on]}
)";

Ledger ledgerOf(const std::string& csv, const std::string& rulebook) {
    auto book = rulebook == "open.yaml"
                    ? loadRulebook(kOpen, rulebook)
                    : loadRulebookFile(CLEARLINE_SOURCE_DIR "/tests/transcripts/shared/" + rulebook);
    auto input = readRecordsCsv({"lin.csv", csv, {}});
    if (!book || !input) qFatal("cannot read the case");
    const Date day = *Date::of(2020, 12, 31);
    return evaluate(std::make_shared<const CaseInput>(std::move(input).value()), *book, "P-1", {day, day});
}

const std::string kHeader = "subject,id,kind,agency,document,decided_on,received_on,confirmed_on,amount\n";

}  // namespace

class TestLedgerWriters : public QObject {
    Q_OBJECT
    const Catalogue words_ = Catalogue::load({kResources}, Language::English).value();
    const Kinds kinds_ = Kinds::load({kResources}).value();

    QByteArray json(const Ledger& ledger, bool steps, const Problems& problems = {}) {
        std::string all;
        const Sink sink = [&](std::string_view bytes) { all += bytes; };
        writeJsonBegin(problems, words_, sink);
        writeLedgerJson(ledger, words_, kinds_, {steps, {}}, true, sink);
        writeLedgerJson(ledger, words_, kinds_, {steps, {}}, false, sink);
        writeJsonEnd(sink);
        return QByteArray::fromStdString(all);
    }

private slots:
    void jsonIsWellFormedAndExact() {
        const Ledger ledger =
            ledgerOf(kHeader +
                         "P-1,A-1,traffic.parking,traffic-police,\"a \"\"b\"\" \\\\\",2020-06-03,2020-06-04,,5000\n"
                         "P-1,A-2,traffic.parking,traffic-police,,2020-07-03,2020-07-04,,5000\n",
                     "harbour.yaml");
        const Problems problems{{"csv.empty", Severity::Warning, {"a\"b", 3, 4}, {}}};
        QJsonParseError error;
        const QJsonObject document = QJsonDocument::fromJson(json(ledger, true, problems), &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(document["format"].toInt(), 1);
        const QJsonObject problem = document["problems"].toArray().first().toObject();
        QCOMPARE(problem["severity"].toString(), "warning");
        QCOMPARE(problem["file"].toString(), "a\"b");
        QCOMPARE(problem["row"].toInt(), 3);
        QCOMPARE(document["ledgers"].toArray().size(), 2);

        const QJsonObject written = document["ledgers"].toArray().first().toObject();
        const QJsonArray lines = written["lines"].toArray();
        QCOMPARE(static_cast<std::size_t>(lines.size()), ledger.lineCount());
        Number sum;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QJsonObject line = lines[i].toObject();
            QCOMPARE(line["n"].toInt(), static_cast<int>(i) + 1);
            const auto delta = Number::fromText(line["delta"].toString().toStdString());
            QVERIFY(delta);
            sum += *delta;
            QCOMPARE(line["after"].toString().toStdString(), sum.text());
            const QJsonArray steps = line["steps"].toArray();
            QVERIFY(!steps.isEmpty());
            // The arithmetic ends in what the line says.
            QCOMPARE(steps.last().toObject()["result"].toString(), line["delta"].toString());
        }
        QCOMPARE(written["score"].toString().toStdString(), ledger.score()->text());
        QVERIFY(lines[1].toObject()["sentence"].toString().endsWith("document a \"b\" \\\\"));
        QVERIFY(!lines[0].toObject().contains("record"));
    }

    void csvKeepsOneRowPerLine() {
        const Ledger ledger =
            ledgerOf(kHeader + "P-1,@A,traffic.parking,traffic-police,\"x,\"\"y\"\"\",2020-06-03,2020-06-04,,5000\n",
                     "harbour.yaml");
        std::string all;
        const Sink sink = [&](std::string_view bytes) { all += bytes; };
        writeCsvHeader(sink);
        writeLedgerCsv(ledger, words_, kinds_, sink);
        const QStringList rows = QString::fromStdString(all).split("\r\n");
        QCOMPARE(static_cast<std::size_t>(rows.size()), ledger.lineCount() + 2);
        QVERIFY(rows.last().isEmpty());
        QVERIFY2(rows[2].contains(",'@A,1,TP-01,conduct,600,-40.5,559.5,"), qPrintable(rows[2]));
        QVERIFY2(rows[2].endsWith("\"Parking where it is forbidden · traffic police · document x,\"\"y\"\"\""),
                 qPrintable(rows[2]));
        for (const QString& row : rows.mid(0, rows.size() - 1))
            QCOMPARE(cutCsvRow(row.toStdString()).size(), std::size_t{18});
    }

    // Without steps, many rows are copied from pieces; with steps each is written by itself. Both alike.
    void rowsAreTheSameWithAndWithoutSteps_data() {
        QTest::addColumn<QString>("rulebook");
        QTest::addColumn<bool>("huge");
        QTest::addColumn<bool>("chinese");
        for (const bool chinese : {false, true})
            for (const char* rulebook : {"harbour.yaml", "harbour-running.yaml"})
                QTest::addRow("%s, %s", rulebook, chinese ? "zh" : "en") << rulebook << false << chinese;
        QTest::newRow("points beyond the small ones") << "open.yaml" << true << false;
        QTest::newRow("points of all sizes") << "open.yaml" << false << false;
    }
    void rowsAreTheSameWithAndWithoutSteps() {
        QFETCH(QString, rulebook);
        QFETCH(bool, huge);
        QFETCH(bool, chinese);
        constexpr std::uint32_t seed = 20200331;
        std::mt19937 random(seed);
        const auto one = [&](std::initializer_list<const char*> of) {
            return std::string(of.begin()[random() % of.size()]);
        };
        std::string csv = kHeader;
        for (int i = 0; i < 1500; ++i) {
            const std::string day = "20" + std::to_string(18 + random() % 3) + "-0" + std::to_string(1 + random() % 9) +
                                    "-" + std::to_string(10 + random() % 18);
            csv += "P-1," + one({"", "R-", "记录-", "a-very-long-record-id-of-more-than-sixteen-bytes-"}) +
                   std::to_string(i) + one({"", "-12345678"}) + (i == 700 ? std::string(300, 'x') : "") + ',' +
                   one({"traffic.parking", "traffic.red-light"}) + ',' +
                   one({"traffic-police", "traffic-police", "", "交警支队"}) + ',' +
                   one({"", "", "D-1", "榕公交-2020-0311", "12345678", "123456789", "榕公交二零二零一",
                        "榕公交二零二零一号"}) +
                   ',' + day + ',' + day + ',' + day + ',' +
                   one({"100", "600", "5000", "1", "0.5", "999999", "-1000000000.123456", "12345678901.5", ""}) +
                   (huge && i == 750 ? "123456789012345678901234" : "") + '\n';
        }
        const Ledger ledger = ledgerOf(csv, rulebook.toStdString());
        QVERIFY(ledger.entryCount() > 1000);
        const Catalogue words = Catalogue::load({kResources}, chinese ? Language::Chinese : Language::English).value();
        const auto rows = [&](bool steps) {
            std::string all;
            writeLedgerText(ledger, words, kinds_, {steps, {}}, [&](std::string_view bytes) { all += bytes; });
            static const QRegularExpression numbered(QStringLiteral("^ *\\d+  \\d{4}-\\d\\d-\\d\\d "));
            return QString::fromStdString(all).split('\n').filter(numbered);
        };
        const QStringList plain = rows(false), told = rows(true);
        QCOMPARE(static_cast<std::size_t>(plain.size()), ledger.entryCount());
        for (qsizetype i = 0; i < plain.size(); ++i)
            if (plain[i] != told.value(i))
                QFAIL(qPrintable(QStringLiteral("seed %1\n%2\n%3").arg(seed).arg(plain[i], told.value(i))));
        QCOMPARE(told.size(), plain.size());
    }

    void manyEntriesAreStreamedAndEachIsOneRow() {
        std::string csv = kHeader;
        for (int i = 0; i < 5000; ++i)
            csv += "P-1,R-" + std::to_string(i) + ",traffic.parking,traffic-police,,2020-06-03,2020-06-04,,100\n";
        const Ledger ledger = ledgerOf(csv, "harbour-running.yaml");
        std::size_t longest = 0, rows = 0;
        std::string all;
        writeLedgerText(ledger, words_, kinds_, {}, [&](std::string_view bytes) {
            longest = std::max(longest, bytes.size());
            all += bytes;
        });
        for (const QString& row : QString::fromStdString(all).split('\n')) rows += row.contains("  → ");
        QCOMPARE(rows, ledger.entryCount());
        QVERIFY(all.size() > 300000);
        QVERIFY(longest < 80 * 1024);
    }
};

QTEST_APPLESS_MAIN(TestLedgerWriters)
#include "test_ledger_writers.moc"
