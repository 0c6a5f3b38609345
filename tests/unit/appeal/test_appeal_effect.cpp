// What an objection does, held against evaluating everybody under every rulebook with the file changed by hand: exactly
// those told differ, and the second ledger is the one of that file. CLEARLINE_SEED repeats a run.
#include <random>

#include "core/appeal/appeal_effect.h"
#include "tests/unit/ledger/ledgers.h"

using namespace clearline;
using namespace clearline::test;

namespace {

const char* const kPlain = R"(clearline-rulebook: 1
id: plain
title: {en: Plain, zh: 平}
score: {from: 2019-01-01, opening: 100, formula: opening + sum(characteristics), range: [60, 120], clamp: shown}
counting: {from: received_on, values-of: decided_on}
parameters: {fine: {title: {en: Fine, zh: 罚}, unit: points, values: [{until: 2020-01-01, value: -10}, {from: 2020-01-01, value: -15}]}}
characteristics: [{id: c, title: {en: Conduct, zh: 操行}}]
rules:
  - {id: R-1, title: {en: A, zh: 甲}, kinds: [k.a], effect: {add: fine, to: c}, valid-for: P1Y, clock: [decided_on]}
  - {id: R-2, title: {en: B, zh: 乙}, kinds: [k.b], when: record.level > 2, effect: {add: 5, to: c}, valid-for: P2Y}
thresholds: [{id: t, title: {en: T, zh: 门}, kind: benefit, at-least: 90}]
)";

const char* const kBooks = R"(clearline-rulebook: 1
id: books
title: {en: Books, zh: 记}
score: {from: 2019-01-01, opening: 200, formula: opening + sum(characteristics)}
counting: {from: decided_on, values-of: decided_on, per-act: hold-else-largest}
parameters: {big: {title: {en: Big, zh: 大}, unit: points, values: [{value: -30}]}}
characteristics: [{id: c, title: {en: Conduct, zh: 操行}}]
rules:
  - {id: R-1, title: {en: A, zh: 甲}, kinds: [k.a], effect: {add: big, to: c}, valid-for: P2Y, repeat: {class: x, times: 2}, book-to: {relation: representative, rule: R-9}}
  - {id: R-2, title: {en: B, zh: 乙}, kinds: [k.b], effect: {add: -3, to: c}, valid-for: P1Y}
  - {id: R-9, title: {en: Booked, zh: 记入}, effect: {add: -7, to: c}, valid-for: P1Y}
)";

const char* const kLists = R"(clearline-rulebook: 1
id: lists
title: {en: Lists, zh: 名单}
counting: {from: decided_on, values-of: decided_on}
lists: [{id: black, title: {en: Black, zh: 黑}, kind: black}]
rules:
  - {id: L-1, title: {en: Listed, zh: 列入}, kinds: [k.b], effect: {list: {on: black, ground: listed}}, valid-for: P2Y, removed: {after: made_good_on, working-days: 3}}
)";

using Cells = std::vector<std::string>;
const Cells kColumns{"subject",     "id",           "version", "kind",  "decided_on",
                     "received_on", "made_good_on", "act",     "level", "note"};

struct Made {
    std::vector<Cells> rows;
    std::vector<Relation> relations;

    [[nodiscard]] std::shared_ptr<const CaseInput> input() const {
        std::string csv;
        const auto line = [&](const Cells& cells) {
            for (std::size_t i = 0; i < cells.size(); ++i) csv += (i ? "," : "") + cells[i];
            csv += '\n';
        };
        line(kColumns);
        for (const Cells& cells : rows) line(cells);
        auto input = readRecordsCsv(SourceFile{"test.csv", csv, {}});
        if (!input) qFatal("%s", input.problems().front().code.c_str());
        CaseInput whole = std::move(input).value();
        whole.relations = relations;
        return std::make_shared<const CaseInput>(std::move(whole));
    }
};

class Dice {
public:
    explicit Dice(unsigned seed) : engine_(seed) {}
    std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(engine_); }
    template <class Item>
    const Item& of(const std::vector<Item>& items) {
        return items[below(items.size())];
    }
    std::string dayText(bool blank) {
        if (blank && below(3) > 0) return {};
        return Date::of(2019, 1, 1)->plusDays(static_cast<std::int64_t>(below(900)))->iso();
    }

private:
    std::mt19937 engine_;
};

const std::vector<std::string> kSubjects{"P", "Q", "F", "G"}, kKinds{"k.a", "k.b", "k.c"}, kActs{"", "", "X"},
    kLevels{"1", "2", "3", "4", ""};

Made makeCase(Dice& dice) {
    Made made;
    const std::size_t records = 2 + dice.below(6);
    for (std::size_t i = 0; i < records; ++i) {
        Cells row{dice.of(kSubjects),
                  "R" + std::to_string(i),
                  "1",
                  dice.of(kKinds),
                  dice.dayText(false),
                  dice.dayText(false),
                  dice.dayText(true),
                  dice.of(kActs),
                  dice.of(kLevels),
                  ""};
        made.rows.push_back(row);
        if (dice.below(5) > 0) continue;
        row[2] = "2";
        row[5] = Date::fromIso(row[5])->plusDays(40)->iso();
        row[3] = dice.of(kKinds);
        made.rows.push_back(std::move(row));
    }
    for (std::size_t i = dice.below(4); i > 0; --i) {
        Relation relation;
        relation.subject = dice.of(kSubjects);
        relation.other = dice.of(kSubjects);
        relation.kind = "representative";
        if (relation.subject != relation.other) made.relations.push_back(relation);
    }
    return made;
}

std::string other(Dice& dice, std::size_t column) {
    switch (column) {
        case 0: return dice.of(kSubjects);
        case 3: return dice.of(kKinds);
        case 7: return dice.of(kActs);
        case 8: return dice.of(kLevels);
        case 9: return "words";
        default: return dice.dayText(false);
    }
}

// Changes, and the case with the same done by hand.
std::vector<RequestedChange> makeChanges(Dice& dice, const Made& made, Made& byHand) {
    byHand = made;
    std::vector<RequestedChange> changes;
    for (std::size_t i = 1 + dice.below(3); i > 0; --i) {
        const std::size_t at = dice.below(made.rows.size());
        const Cells& row = made.rows[at];
        RequestedChange change{ChangeWish::Strike, row[1], 1, {}, {}, {}, {}};
        const std::vector<std::size_t> columns{0, 3, 4, 6, 7, 8, 9};
        const std::size_t column = dice.of(columns);
        if (dice.below(3) > 0)
            change = {ChangeWish::Correct, row[1], row[2] == "2" ? 2U : 1U, kColumns[column], row[column],
                      other(dice, column), {}};
        const bool twice = std::any_of(changes.begin(), changes.end(),
                                       [&](const RequestedChange& had) { return sameThing(had, change); });
        if (twice) continue;
        if (change.wish == ChangeWish::Correct) {
            for (Cells& cells : byHand.rows)
                if (cells[1] == row[1] && cells[2] == row[2]) cells[column] = change.to;
        } else {
            std::erase_if(byHand.rows, [&](const Cells& cells) { return cells[1] == row[1]; });
        }
        changes.push_back(std::move(change));
    }
    return changes;
}

std::vector<std::shared_ptr<const Rulebook>> rulebooks() {
    return {rulebookOf(kPlain), rulebookOf(kBooks), rulebookOf(kLists)};
}

}  // namespace

class TestAppealEffect : public QObject {
    Q_OBJECT
private slots:
    void randomCases() {
        const unsigned seed = qEnvironmentVariableIsSet("CLEARLINE_SEED")
                                  ? qEnvironmentVariable("CLEARLINE_SEED").toUInt()
                                  : std::random_device()();
        qInfo("CLEARLINE_SEED=%u", seed);
        Dice dice(seed);
        const auto books = rulebooks();
        const Clock clock{day("2021-12-31"), day("2021-12-31")};
        int told = 0, knockOn = 0, untouched = 0;
        for (int i = 0; i < 1000; ++i) {
            const Made made = makeCase(dice);
            Made byHand;
            const auto changes = makeChanges(dice, made, byHand);
            const auto input = made.input(), expected = byHand.input();
            const std::string subject = dice.of(kSubjects);
            const auto effect = effectOf({input, books, changes, subject, clock, {}});
            QVERIFY2(effect.ok(), qPrintable(QString::number(i)));
            for (const std::string& who : kSubjects)
                for (const auto& rulebook : books) {
                    const auto before = std::make_shared<const Ledger>(evaluate(input, rulebook, who, clock));
                    const auto after = std::make_shared<const Ledger>(evaluate(expected, rulebook, who, clock));
                    const auto found = std::find_if(
                        effect->under.begin(), effect->under.end(),
                        [&](const AppealUnder& under) { return under.subject == who && under.rulebook == rulebook; });
                    const bool same = compare(before, after).same();
                    const std::string where = std::to_string(i) + " " + who + " " + rulebook->id;
                    QVERIFY2(same == (found == effect->under.end()), where.c_str());
                    const bool named = std::count(effect->untouched.begin(), effect->untouched.end(), rulebook->id) > 0;
                    if (who == subject) QVERIFY2(named == same, where.c_str());
                    untouched += named ? 1 : 0;
                    if (same) continue;
                    ++told;
                    QCOMPARE(rowsOf(*found->comparison.first), rowsOf(*before));
                    QCOMPARE(rowsOf(*found->comparison.second), rowsOf(*after));
                    QCOMPARE(found->comparison.second->silent().size(), after->silent().size());
                    knockOn += rulebook->id == "books" && std::none_of(made.rows.begin(), made.rows.end(),
                                                                       [&](const Cells& row) { return row[0] == who; })
                                   ? 1
                                   : 0;
                }
        }
        QVERIFY2(told > 500 && knockOn > 20 && untouched > 500,
                 qPrintable(QStringLiteral("%1 %2 %3").arg(told).arg(knockOn).arg(untouched)));
    }

    // Every wish: the second ledger is that of the case with the changes laid over it as a scenario, one after another.
    void asAScenario() {
        const unsigned seed = qEnvironmentVariableIsSet("CLEARLINE_SEED")
                                  ? qEnvironmentVariable("CLEARLINE_SEED").toUInt()
                                  : std::random_device()();
        qInfo("CLEARLINE_SEED=%u", seed);
        Dice dice(seed);
        const auto books = rulebooks();
        const Clock clock{day("2021-12-31"), day("2021-12-31")};
        int ended = 0;
        for (int i = 0; i < 1000; ++i) {
            const Made made = makeCase(dice);
            Made byHand;
            auto changes = makeChanges(dice, made, byHand);
            const std::vector<ChangeWish> wishes{ChangeWish::Delist, ChangeWish::StopPublicity, ChangeWish::StopUse};
            for (std::size_t n = 1 + dice.below(2); n > 0; --n) {
                const RequestedChange change{
                    dice.of(wishes), dice.of(made.rows)[1], 1, {}, {}, {}, Date::fromIso(dice.dayText(false))};
                const bool twice = std::any_of(changes.begin(), changes.end(),
                                               [&](const RequestedChange& had) { return sameThing(had, change); });
                if (!twice) changes.push_back(change);
            }
            const auto input = made.input();
            const auto effect = effectOf({input, books, changes, "P", clock, {}});
            QVERIFY2(effect.ok(), qPrintable(QString::number(i)));
            Scenario scenario;
            for (const RequestedChange& change : changes) {
                const auto edits = editsOf({change}, *input);
                for (const Edit& edit : *edits) scenario = scenario.with(edit);
            }
            const auto applied = applyToInput(scenario, input, {});
            QVERIFY(applied.ok());
            for (const std::string& who : kSubjects)
                for (const auto& rulebook : books) {
                    const Ledger before = evaluate(input, rulebook, who, clock);
                    const Ledger after = evaluate(*applied, rulebook, who, clock);
                    const auto found = std::find_if(
                        effect->under.begin(), effect->under.end(),
                        [&](const AppealUnder& under) { return under.subject == who && under.rulebook == rulebook; });
                    const bool told = found != effect->under.end();
                    QCOMPARE(rowsOf(told ? *found->comparison.second : before), rowsOf(after));
                    ended += told ? 1 : 0;
                }
        }
        QVERIFY2(ended > 500, qPrintable(QString::number(ended)));
    }

    void theSubjectComesFirst() {
        Made made;
        made.rows = {{"F", "R0", "1", "k.a", "2019-03-01", "2019-03-02", "", "", "3", ""}};
        Relation relation;
        relation.subject = "F";
        relation.other = "P";
        relation.kind = "representative";
        made.relations = {relation};
        const Clock clock{day("2019-12-31"), day("2019-12-31")};
        const std::vector<RequestedChange> strike{{ChangeWish::Strike, "R0", 1, {}, {}, {}, {}}};
        const auto effect = effectOf({made.input(), rulebooks(), strike, "F", clock, {}});
        QVERIFY(effect.ok());
        QStringList told;
        for (const AppealUnder& under : effect->under)
            told << QString::fromStdString(under.subject + " " + under.rulebook->id + " " +
                                           under.comparison.difference().value_or(Number()).text());
        QCOMPARE(told, (QStringList{"F plain 10", "F books 30", "P books 7"}));
        QCOMPARE(effect->untouched, std::vector<std::string>{"lists"});
        QCOMPARE(effect->edits.size(), std::size_t{1});
    }

    // One cell makes a column of numbers one of texts: everybody's rules may fail on it.
    void aColumnThatChangesItsForm() {
        Made made;
        made.rows = {{"P", "R0", "1", "k.c", "2019-03-01", "2019-03-02", "", "", "3", ""},
                     {"Q", "R1", "1", "k.b", "2019-03-01", "2019-03-02", "", "", "3", ""}};
        const Clock clock{day("2019-12-31"), day("2019-12-31")};
        const std::vector<RequestedChange> change{{ChangeWish::Correct, "R0", 1, "level", "3", "three", {}}};
        const auto effect = effectOf({made.input(), rulebooks(), change, "P", clock, {}});
        QVERIFY(effect.ok());
        QCOMPARE(effect->under.size(), std::size_t{1});
        QCOMPARE(effect->under.front().subject, std::string("Q"));
    }

    void cancelled() {
        Made made;
        made.rows = {{"P", "R0", "1", "k.a", "2019-03-01", "2019-03-02", "", "", "3", ""}};
        const std::vector<RequestedChange> strike{{ChangeWish::Strike, "R0", 1, {}, {}, {}, {}}};
        const Clock clock{day("2019-12-31"), day("2019-12-31")};
        for (const std::size_t last : {0, 1, 2, 3}) {
            const auto effect = effectOf({made.input(), rulebooks(), strike, "P", clock, {}},
                                         [&](std::size_t done, std::size_t) { return done < last; });
            QVERIFY(!effect.ok());
            QCOMPARE(QString::fromStdString(effect.problems().front().code), QStringLiteral("appeal.cancelled"));
        }
        QVERIFY(effectOf({made.input(), rulebooks(), strike, "P", clock, {}}, [](auto, auto) { return true; }).ok());
    }

    void whatDoesNotFitIsRefused() {
        Made made;
        made.rows = {{"P", "R0", "1", "k.a", "2019-03-01", "2019-03-02", "", "", "3", ""}};
        const Clock clock{day("2019-12-31"), day("2019-12-31")};
        const std::vector<RequestedChange> wrongDay{
            {ChangeWish::Correct, "R0", 1, "decided_on", "2019-03-01", "soon", {}}};
        QVERIFY(!effectOf({made.input(), rulebooks(), wrongDay, "P", clock, {}}).ok());
    }
};

QTEST_APPLESS_MAIN(TestAppealEffect)
#include "test_appeal_effect.moc"
