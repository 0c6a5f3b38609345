// Stories whose holes are filled say what is said by telling them in full, entry by entry.
#include <QtTest>
#include <random>

#include "core/export/story_shapes.h"
#include "core/intake/merge_inputs.h"
#include "core/rulebook/load.h"
#include "core/scenario/scenario.h"

using namespace clearline;

namespace {

constexpr char kResources[] = CLEARLINE_SOURCE_DIR "/resources";

// %1: clamp, %2: cap of conduct, %3: more of the score.
const QString kBook = QStringLiteral(R"(
clearline-rulebook: 1
id: shapes
score: {opening: 500, formula: opening + sum(characteristics), range: [440, 530.5], clamp: %1%3}
counting: {from: received_on, values-of: decided_on, corrections: on-receipt}
parameters:
  fine: {title: {en: A fine, zh: 罚款}, unit: points, values: [{until: 2019-06-01, value: -15, status: assumed},
    {from: 2019-06-01, value: -20.25, allowed: [-30, -10], status: published}]}
  gift: {title: {en: A gift, zh: 捐赠}, unit: points, values: [{value: 12, status: reported}]}
characteristics:
  - {id: conduct, title: {en: Conduct, zh: 操行}%2}
  - {id: giving, title: {en: Giving, zh: 公益}}
rules:
  - {id: A, kinds: [traffic.parking], effect: {add: fine, to: conduct}, valid-for: P1Y, clock: [decided_on]}
  - {id: B, kinds: [traffic.red-light], effect: {add: -0.5, to: conduct}, when: record.amount > 200}
  - {id: C, title: {en: Blood given, zh: 献血}, kinds: [bonus.blood-donation], effect: {add: gift, to: giving}, valid-for: P60D, clock: [received_on]}
  - {id: D, kinds: [bonus.volunteering], effect: {add: 3.5, to: giving}, gate: confirmed}
  - {id: E, kinds: [bonus.volunteering], effect: {add: record.amount / 400, to: giving}}
thresholds:
  - {id: fast, title: {en: Fast lane, zh: 快速通道}, kind: benefit, above: 512}
  - {id: slow, title: {en: Slow lane, zh: 慢速通道}, kind: restriction, below: 470}
)");

std::string someRecords(std::mt19937& random) {
    const auto one = [&](std::initializer_list<const char*> of) {
        return std::string(of.begin()[random() % of.size()]);
    };
    std::string csv = "subject,id,version,status,kind,occurred_on,decided_on,received_on,confirmed_on,amount\n";
    for (int i = 0; i < 2000; ++i) {
        const std::string year = "20" + std::to_string(18 + random() % 3);
        const std::string day = year + "-0" + std::to_string(1 + random() % 9) + "-" + one({"10", "11", "20"});
        const std::string kind = one({"traffic.parking", "traffic.red-light", "bonus.blood-donation", "traffic.parking",
                                      "bonus.blood-donation", "bonus.volunteering"});
        const std::string id = one({"", "R-", "记录-"}) + std::to_string(i) + (i == 700 ? std::string(400, 'x') : "");
        const auto row = [&](const char* version, const char* status, const std::string& received) {
            csv += "P-1," + id + ',' + version + ',' + status + ',' + kind + ',' + one({"", "2018-01-02"}) + ',' + day +
                   ',' + received + ',' + one({"", "2020-10-01", "2020-10-02"}) + ',' + one({"100", "300", "1000"}) +
                   '\n';
        };
        row("1", "active", day);
        if (random() % 20 == 0) row("2", one({"active", "withdrawn"}).c_str(), "2020-11-" + one({"01", "02"}));
    }
    return csv;
}

}  // namespace

class TestStoryShapes : public QObject {
    Q_OBJECT

private slots:
    void filledIsWhatIsTold_data() {
        QTest::addColumn<QString>("book");
        QTest::addColumn<bool>("chinese");
        QTest::addColumn<int>("filled");  // entries that must be, at least
        const QString cap = QStringLiteral(", cap: {range: [-60, 20.5]}");
        for (const bool chinese : {false, true}) {
            const char* language = chinese ? "zh" : "en";
            QTest::addRow("shown, %s", language) << kBook.arg("shown", "", "") << chinese << 1000;
            QTest::addRow("shown with a cap, %s", language) << kBook.arg("shown", cap, "") << chinese << 1000;
            QTest::addRow("running, %s", language) << kBook.arg("running", "", "") << chinese << 1000;
            QTest::addRow("running with a cap, %s", language) << kBook.arg("running", cap, "") << chinese << 1000;
        }
        QTest::newRow("of two files") << kBook.arg("shown", "", "") << false << 1000;
        QTest::newRow("rounded") << kBook.arg("shown", cap, ", rounding: {mode: half up, places: 0}") << false << 0;
        QString huge = kBook.arg("shown", cap, "");
        huge.replace("value: 12,", "value: 123456789012345678901234,");
        QTest::newRow("big numbers") << huge << false << 0;
    }
    void filledIsWhatIsTold() {
        QFETCH(QString, book);
        QFETCH(bool, chinese);
        QFETCH(int, filled);
        constexpr std::uint32_t seed = 20200331;
        std::mt19937 random(seed);
        const auto rulebook = loadRulebook(book.toStdString(), "shapes.yaml");
        std::string csv = someRecords(random), more;
        if (QByteArray(QTest::currentDataTag()) == "of two files") {
            const std::size_t half = csv.find('\n', csv.size() / 2) + 1;
            more = csv.substr(0, csv.find('\n') + 1) + csv.substr(half);
            csv.resize(half);
        }
        auto input = readRecordsCsv({"lin.csv", csv, {}});
        QVERIFY(rulebook && input);
        if (!more.empty()) {
            std::vector<CaseInput> inputs;
            inputs.push_back(std::move(input).value());
            inputs.push_back(readRecordsCsv({"wu.csv", more, {}}).value());
            input = mergeInputs(std::move(inputs));
        }
        const Date day = *Date::of(2020, 12, 31);
        // Some are amended or added in a scenario, which their stories alone say.
        Scenario scenario{{},
                          {RecordAdded{{{"id", "new"},
                                        {"subject", "P-1"},
                                        {"kind", "traffic.parking"},
                                        {"decided_on", "2020-02-03"},
                                        {"received_on", "2020-02-03"}}}}};
        for (RecordIndex r = 0; r < 100; ++r) {
            const Record record(*input->records, r * 20);
            scenario.edits.emplace_back(RecordAmended{std::string(record.id()), record.version(), "note", "x"});
        }
        const auto edited = applyToInput(scenario, std::make_shared<const CaseInput>(std::move(input).value()));
        QVERIFY(edited.ok());
        const Ledger ledger = evaluate(*edited, *rulebook, "P-1", {day, day});
        const Catalogue words = Catalogue::load({kResources}, chinese ? Language::Chinese : Language::English).value();
        const Kinds kinds = Kinds::load({kResources}).value();
        LedgerWords ledgerWords(ledger, words, kinds);
        TextStory inFull(ledgerWords), behindShapes(ledgerWords);
        StoryShapes shapes(ledgerWords, behindShapes);
        std::vector<char> room(StoryShapes::kMostOfAStory);
        std::vector<EntryRow> rows(ledger.entryCount());
        QCOMPARE(ledger.readEntries(0, rows), ledger.entryCount());
        int count = 0;
        std::string told;
        for (const EntryRow& row : rows) {
            const char* const end = shapes.put(room.data(), row);
            told.clear();
            for (std::size_t line = row.firstLine; line <= row.lastLine; ++line)
                inFull.write(told, line, ledger.line(line), line != row.firstLine);
            if (!end) continue;
            ++count;
            const std::string given(room.data(), static_cast<std::size_t>(end - room.data()));
            if (given != told)
                QFAIL(qPrintable(QStringLiteral("seed %1\n%2\n%3")
                                     .arg(seed)
                                     .arg(QString::fromStdString(given), QString::fromStdString(told))));
        }
        QVERIFY2(count >= filled, qPrintable(QString::number(count)));
        QVERIFY(count < static_cast<int>(rows.size()));  // the opening at least is told in full
    }
};

QTEST_APPLESS_MAIN(TestStoryShapes)
#include "test_story_shapes.moc"
