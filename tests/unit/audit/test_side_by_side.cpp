// Rulebooks side by side: each column adds up to its score, whatever the scheme does; and what a cell says is what the
// ledger has. All samples under all rulebooks, on several days, then one small ledger for each thing a column can hold.
#include <QDirIterator>

#include "core/audit/side_by_side.h"
#include "tests/unit/ledger/ledgers.h"

using namespace clearline;
using namespace clearline::test;

namespace {

const QString kRoot = QStringLiteral(CLEARLINE_SOURCE_DIR "/");

QStringList filesUnder(const QString& folder, const QString& pattern) {
    QStringList files;
    QDirIterator found(kRoot + folder, {pattern}, QDir::Files, QDirIterator::Subdirectories);
    while (found.hasNext()) files << found.next();
    files.sort();
    return files;
}

const std::vector<std::shared_ptr<const Rulebook>>& allRulebooks() {
    static const auto rulebooks = [] {
        std::vector<std::shared_ptr<const Rulebook>> loaded;
        for (const QString& file : filesUnder(QStringLiteral("resources/rulebooks"), QStringLiteral("*.yaml")))
            loaded.push_back(loadRulebookFile(file.toStdString()).value());
        return loaded;
    }();
    return rulebooks;
}

SideBySide sidesOf(const std::shared_ptr<const CaseInput>& input,
                   const std::vector<std::shared_ptr<const Rulebook>>& rulebooks, const std::string& subject,
                   Date day) {
    std::vector<std::shared_ptr<const Ledger>> ledgers;
    for (const auto& rulebook : rulebooks)
        ledgers.push_back(std::make_shared<const Ledger>(evaluate(input, rulebook, subject, {day, day})));
    return sideBySide(std::move(ledgers));
}

// Empty if the column adds up; else what is wrong with it.
QString wrongSum(const SideBySide& side, std::size_t system) {
    const SideSystem& found = side.systems[system];
    Points sum, column;
    for (std::size_t r = 0; r < side.records.size(); ++r)
        if (const SideGiven* given = side.given(r, system)) column += given->now;
    if (column != found.ofRecords) return QStringLiteral("the cells come to another sum than ofRecords");
    if (!found.ledger->score()) return column.isZero() ? QString() : QStringLiteral("points without a score");
    sum = found.ledger->opening() + found.ofRecords;
    for (const Points& part : found.rest) sum += part;
    if (sum == *found.ledger->score()) return {};
    return QString::fromStdString("comes to " + sum.text() + ", the score is " + found.ledger->score()->text());
}

// Where a scheme is a plain sum of what rules add, a record gives now the points of its contributions in force.
bool plainSum(const Rulebook& rulebook) {
    if (!rulebook.score || !rulebook.score->isSum || rulebook.score->clamp == ClampMode::Running) return false;
    if (!rulebook.counting.valuesOf) return false;
    for (const Characteristic& c : rulebook.characteristics)
        if (c.weight.kind != NumberSource::Kind::Literal || c.weight.literal != Number(1)) return false;
    for (const Rule& rule : rulebook.rules)
        if (rule.effect.kind != Effect::Kind::Add && rule.effect.kind != Effect::Kind::Accrue) return false;
    return true;
}

QString wrongCell(const SideBySide& side, std::size_t row, std::size_t system) {
    const Ledger& ledger = *side.systems[system].ledger;
    const RecordIndex record = side.records[row].record;
    const SideGiven* given = side.given(row, system);
    const Silent* silent = side.silent(row, system);
    Points inForce;
    std::size_t all = 0, now = 0;
    for (std::size_t i = 0; i < ledger.contributions().size(); ++i) {
        const Contribution& c = ledger.contributions()[i];
        if (c.record != record) continue;
        ++all;
        if (c.end != kForGood && Date::ofDays(c.end) <= ledger.clock().asOf) continue;
        ++now;
        inForce += ledger.pointsOf(i).value_or(Number(0));
    }
    using State = SideCell::State;
    const State state = now > 0 ? State::Counting : all > 0 ? State::Left : silent ? State::Silent : State::NotLookedAt;
    if (state != side.cell(row, system).state) return QStringLiteral("the state is another");
    if (silent && silent->record != record) return QStringLiteral("the silence of another record");
    if ((given ? given->contributions.size() : 0) != all) return QStringLiteral("contributions lost or gained");
    if (!given) return {};
    if (state != State::Counting && !given->now.isZero()) return QStringLiteral("points of what does not count");
    if (plainSum(ledger.rulebook()) && given->now != inForce) return QStringLiteral("not the points in force");
    return {};
}

const char* const kScheme = R"(clearline-rulebook: 1
id: small
title: {en: Small, zh: 小}
score: {from: 2019-01-01, opening: 10, formula: opening + sum(characteristics)%1}
characteristics: [{id: c, title: {en: Conduct, zh: 操行}%2}]
rules:
%3
)";

std::shared_ptr<const Rulebook> scheme(const char* score, const char* characteristic, const char* rules) {
    return rulebookOf(QString::fromLatin1(kScheme)
                          .arg(QLatin1String(score), QLatin1String(characteristic), QLatin1String(rules))
                          .toStdString());
}

}  // namespace

class TestSideBySide : public QObject {
    Q_OBJECT
private slots:
    void samplesAddUp_data() {
        QTest::addColumn<QString>("file");
        for (const QString& file : filesUnder(QStringLiteral("sample-data"), QStringLiteral("*.csv"))) {
            const QString name = QFileInfo(file).fileName();
            if (file.contains(QLatin1String("/broken/")) || file.contains(QLatin1String("/intake/")) ||
                name.count(QLatin1Char('.')) > 1)
                continue;
            QTest::addRow("%s", qPrintable(QDir(kRoot).relativeFilePath(file))) << file;
            ++samples_;
        }
    }
    void samplesAddUp() {
        QFETCH(QString, file);
        ++samplesRun_;
        auto read = readCase(file.toStdString());
        QVERIFY(read.ok());
        const auto input = std::make_shared<const CaseInput>(std::move(read).value());
        for (const std::string& subject : subjectsOf(*input))
            for (const char* iso : {"2016-06-30", "2019-12-31", "2021-03-14", "2022-08-01", "2026-11-01"}) {
                const SideBySide side = sidesOf(input, allRulebooks(), subject, day(iso));
                for (std::size_t s = 0; s < side.systems.size(); ++s) {
                    const std::string& id = side.systems[s].ledger->rulebook().id;
                    const QString wrong = wrongSum(side, s);
                    QVERIFY2(wrong.isEmpty(),
                             qPrintable(QString::fromStdString(subject + " " + id + " " + iso + ": ") + wrong));
                    for (std::size_t r = 0; r < side.records.size(); ++r) {
                        const QString cell = wrongCell(side, r, s);
                        QVERIFY2(cell.isEmpty(),
                                 qPrintable(QString::fromStdString(subject + " " + id + " " + iso + ": ") + cell));
                    }
                    for (std::size_t p = 0; p < kSidePartCount; ++p) met_[p] += !side.systems[s].rest[p].isZero();
                }
            }
    }
    // The rows above would show nothing of a part that never occurs.
    void everyPartOccurs() {
        if (samplesRun_ < samples_) QSKIP("only with all the samples");
        for (const SidePart part :
             {SidePart::Caps, SidePart::Range, SidePart::Hold, SidePart::Rounding, SidePart::Order})
            QVERIFY2(met_[static_cast<std::size_t>(part)] > 0, std::string(sidePartText(part)).c_str());
    }

    void cells_data() {
        QTest::addColumn<QString>("score");
        QTest::addColumn<QString>("characteristic");
        QTest::addColumn<QString>("rules");
        QTest::addColumn<QString>("expected");  // now/gave/tookBack/lost of a, then of b; then the rest
        const char* const add =
            "  - {id: A, kinds: [a], effect: {add: record.amount, to: c}, valid-for: P1Y, clock: [received_on]}\n"
            "  - {id: B, kinds: [b], effect: {add: record.amount, to: c}}";
        QTest::newRow("what has left gives nothing") << ""
                                                     << "" << add << "0/30/-30/0 20/20/0/0 0 0 0 0 0 0";
        QTest::newRow("a cap is the rest's")
            << ""
            << ", cap: {range: [null, 15]}" << add << "0/30/-30/0 20/20/0/0 -5 0 0 0 0 0";
        QTest::newRow("a range that keeps is the rest's") << ", range: [0, 25]"
                                                          << "" << add << "0/30/-30/0 20/20/0/0 0 -5 0 0 0 0";
        QTest::newRow("a range that loses is the record's") << ", range: [0, 35], clamp: running"
                                                            << "" << add << "0/30/-25/-5 0/20/0/-20 0 0 0 0 0 0";
        QTest::newRow("a later value takes over") << ""
                                                  << ", initial: 4"
                                                  << "  - {id: A, kinds: [a], effect: {set: record.amount, to: c}}\n"
                                                     "  - {id: B, kinds: [b], effect: {set: record.amount, to: c}}"
                                                  << "0/26/0/0 16/-10/0/0 0 0 0 0 0 0";
        QTest::newRow("what was spent of points that left")
            << ""
            << ""
            << "  - {id: A, kinds: [a], effect: {add: record.amount, to: c}, valid-for: P1Y, clock: [received_on]}\n"
               "  - {id: B, kinds: [b], effect: {spend: record.amount, from: c}}"
            << "0/30/-10/0 -20/-20/0/0 0 0 0 0 0 20";
    }
    void cells() {
        QFETCH(QString, score);
        QFETCH(QString, characteristic);
        QFETCH(QString, rules);
        const auto input = caseOf(
            "subject,id,kind,received_on,decided_on,amount\n"
            "P,a,a,2019-02-01,2019-02-01,30\nP,b,b,2019-03-01,2019-03-01,20\n");
        const SideBySide side = sidesOf(
            input, {scheme(qPrintable(score), qPrintable(characteristic), qPrintable(rules))}, "P", day("2020-06-01"));
        QStringList got;
        for (std::size_t r = 0; r < side.records.size(); ++r) {
            const SideGiven& cell = *side.given(r, 0);
            got << QString::fromStdString(cell.now.text() + "/" + cell.gave.text() + "/" + cell.tookBack.text() + "/" +
                                          cell.lost.text());
        }
        for (const Points& part : side.systems.front().rest) got << QString::fromStdString(part.text());
        QTEST(got.join(QLatin1Char(' ')), "expected");
        QCOMPARE(wrongSum(side, 0), QString());
    }

    void sharesAreExact() {
        const auto input = caseOf("subject,id,kind,received_on,decided_on,amount\nP,b,b,2019-03-01,2019-03-01,20\n");
        const char* const rules = "  - {id: B, kinds: [b], effect: {add: record.amount, to: c}}";
        const SideBySide side =
            sidesOf(input,
                    {scheme(", range: [-5, 85]", "", rules), scheme(", range: [0, null]", "", rules),
                     scheme("", "", "  - {id: B, kinds: [z], effect: {add: 1, to: c}}")},
                    "P", day("2020-06-01"));
        QCOMPARE(side.systems[0].shareOfRange()->text(), std::string("7/18"));  // (30 + 5) of 90
        QCOMPARE(side.systems[0].shareOf(side.given(0, 0)->now)->text(), std::string("2/9"));
        QVERIFY(!side.systems[1].shareOfRange());
        QCOMPARE(side.records[0].systems, 2U);
        QVERIFY(side.silent(0, 2));
    }

    void whyThereIsNoScore_data() {
        QTest::addColumn<QString>("rulebook");
        QTest::addColumn<QString>("asOf");
        QTest::addColumn<QString>("expected");
        QTest::newRow("scored") << "fuzhou-moli"
                                << "2021-06-01"
                                << "scored";
        QTest::newRow("for firms") << "yiwu-market"
                                   << "2021-06-01"
                                   << "other-kind";
        QTest::newRow("not a worker") << "jiafu-workers"
                                      << "2021-06-01"
                                      << "not-eligible";
        QTest::newRow("lists") << "court-defaulters"
                               << "2021-06-01"
                               << "lists-only";
        QTest::newRow("not yet open") << "fuzhou-moli"
                                      << "2018-10-31"
                                      << "before-scheme";
    }
    void whyThereIsNoScore() {
        QFETCH(QString, rulebook);
        QFETCH(QString, asOf);
        auto read = readCase((kRoot + QStringLiteral("sample-data/side-by-side/su.csv")).toStdString());
        QVERIFY(read.ok());
        const auto input = std::make_shared<const CaseInput>(std::move(read).value());
        std::vector<std::shared_ptr<const Rulebook>> wanted;
        for (const auto& known : allRulebooks())
            if (known->id == rulebook.toStdString()) wanted.push_back(known);
        const SideBySide side = sidesOf(input, wanted, "P-SU", day(qPrintable(asOf)));
        QTEST(QString::fromUtf8(sideScoringText(side.systems.front().scoring).data()), "expected");
        QCOMPARE(side.systems.front().decisive.has_value(), rulebook == QLatin1String("jiafu-workers"));
    }

private:
    std::array<int, kSidePartCount> met_{};
    int samples_ = 0, samplesRun_ = 0;
};

QTEST_GUILESS_MAIN(TestSideBySide)
#include "test_side_by_side.moc"
