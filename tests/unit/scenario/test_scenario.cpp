// Scenarios: edits as data, NAME=VALUE from the command line, and originals that never change.
#include <QtTest>

#include "core/record/record.h"
#include "core/rulebook/load.h"
#include "core/scenario/scenario.h"

using namespace clearline;

namespace {

const std::string kBook = R"yaml(clearline-rulebook: 1
id: small
title: Small
sources: {s: {title: S}}
score: {opening: 500, status: assumed}
parameters:
  fine:
    title: Fine
    values:
      - {from: 2018-01-01, until: 2020-01-01, value: -15, status: published, source: s}
      - {from: 2020-01-01, value: -20, status: reported, source: s}
  double_fine: {title: Twice, values: [{value: fine * 2}]}
  years: {title: Years, values: [{value: P2Y, status: assumed}]}
tables:
  by_fine: {title: By fine, over: record.amount, values: [{status: published, source: s, rows: [{up-to: 500, gives: -10}, {gives: -40}]}]}
characteristics:
  - {id: road, title: Road, status: assumed}
rules:
  - {id: A, title: A, kinds: [a], effect: {add: fine, to: road}, valid-for: years, status: assumed}
  - {id: B, title: B, kinds: [b], effect: {add: by_fine, to: road}, status: assumed}
)yaml";

std::shared_ptr<const Rulebook> book() {
    auto loaded = loadRulebook(kBook, "small.yaml");
    return loaded.ok() ? *loaded : nullptr;
}

Date day(const char* iso) { return *Date::fromIso(iso); }
ParameterEdit fineFrom(const char* from, int value) { return {"fine", day(from), Value(value)}; }
ParameterEdit fineAll(int value) { return {"fine", std::nullopt, Value(value)}; }

// Three records, one in two versions, with a fact column, in a file of their own.
std::shared_ptr<const CaseInput> input() {
    auto file = std::make_shared<SourceFile>();
    file->name = "r.csv";
    file->bytes =
        "subject,id,version,kind,colour\nlin,r1,1,a,red\nlin,r2,1,a,blue\nlin,r2,2,a,green\nchen,r3,1,b,red\n";
    auto records = std::make_shared<RecordBook>(file);
    records->addFactColumn("colour", FactForm::Text, 5);
    records->setColumnOf(Field::Id, 2);
    const struct {
        const char* subject;
        const char* id;
        std::uint32_t version;
        const char* kind;
        const char* colour;
    } rows[] = {{"lin", "r1", 1, "a", "red"},
                {"lin", "r2", 1, "a", "blue"},
                {"lin", "r2", 2, "a", "green"},
                {"chen", "r3", 1, "b", "red"}};
    std::uint64_t offset = 31;
    std::uint32_t line = 2;
    for (const auto& row : rows) {
        NewRecord record;
        record.subject = row.subject;
        record.id = row.id;
        record.version = row.version;
        record.kind = row.kind;
        record.agency = "police";
        record.document = "d";
        record.act = "x";
        record.note = "n";
        record.type = RecordType::Bad;
        record.status = line == 5 ? RecordStatus::Withdrawn : RecordStatus::Active;
        record.dates[2] = day("2019-03-14");
        record.amount = Number(200);
        record.quantity = Number(3);
        record.fault = line == 5;
        record.row = line++;
        record.offset = offset;
        record.length = static_cast<std::uint32_t>(file->bytes.find('\n', offset) - offset);
        offset += record.length + 1;
        records->add(record, {row.colour});
    }
    records->finish();
    auto out = std::make_shared<CaseInput>();
    out->records = records;
    out->relations.push_back({"lin", "chen", "friend", {}, {}, {}});
    out->files.push_back(file);
    return out;
}

}  // namespace

class TestScenario : public QObject {
    Q_OBJECT

private slots:
    void withReplacesTheSameThing() {
        const Scenario one = Scenario{"what if", {}}
                                 .with(fineFrom("2018-01-01", -10))
                                 .with(RuleOff{"A"})
                                 .with(fineFrom("2018-01-01", -5));
        QCOMPARE(one.name, std::string("what if"));
        QCOMPARE(one.edits.size(), std::size_t{2});
        QVERIFY(one.edits[0] == Edit(fineFrom("2018-01-01", -5)));
        QVERIFY(one.edits[1] == Edit(RuleOff{"A"}));
        const Scenario more = one.with(fineFrom("2020-01-01", -1))
                                  .with(RuleOff{"B"})
                                  .with(RecordExcluded{"r1"})
                                  .with(RecordExcluded{"r1"});
        QCOMPARE(more.edits.size(), std::size_t{5});
        QCOMPARE(more.with(TableEdit{"by_fine", 0, 0, Value(1)})
                     .with(TableEdit{"by_fine", 0, 1, Value(2)})
                     .with(TableEdit{"by_fine", 0, 1, Value(3)})
                     .edits.size(),
                 std::size_t{7});
    }

    void editingAllVersionsSwallowsEarlierOnes() {
        const Scenario scenario = Scenario{}.with(fineFrom("2018-01-01", -10)).with(RuleOff{"A"}).with(fineAll(-1));
        QCOMPARE(scenario.edits.size(), std::size_t{2});
        QVERIFY(scenario.edits[1] == Edit(fineAll(-1)));
        QCOMPARE(scenario.with(fineFrom("2018-01-01", -10)).edits.size(), std::size_t{3});
    }

    void withoutTakesOneAway() {
        const Scenario scenario =
            Scenario{}.with(fineFrom("2018-01-01", -10)).with(fineFrom("2020-01-01", -1)).with(RecordExcluded{"r1"});
        const Scenario less = scenario.without(fineFrom("2018-01-01", 0));  // whatever its value
        QCOMPARE(less.edits.size(), std::size_t{2});
        QVERIFY(less.edits[0] == Edit(fineFrom("2020-01-01", -1)));
        QVERIFY(less.without(RecordExcluded{"r2"}) == less);
        QVERIFY(less.without(RecordExcluded{"r1"}).without(fineFrom("2020-01-01", 0)).empty());
    }

    void parseSets_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) { QTest::newRow(text) << text << expected; };
        row("fine=-10", "fine * -10");
        row("fine@2018-01-01=-10.5", "fine 2018-01-01 -10.5");
        row(" fine @ 2020-01-01 = 1/3 ", "fine 2020-01-01 1/3");
        row("double_fine=-7", "double_fine * -7");
        row("years=P1Y6M", "years * duration(\"P1Y6M\")");
        row("fine", "scenario.set-form");
        row("=5", "scenario.set-form");
        row("fine=", "scenario.set-form");
        row("fin=5", "scenario.parameter-unknown");
        row("by_fine=5", "scenario.parameter-unknown");
        row("fine@2018-02-30=5", "scenario.date-impossible");
        row("fine@=5", "scenario.date-impossible");
        row("fine@2019-01-01=5", "scenario.version-unknown");
        row("years@2019-01-01=P1Y", "scenario.version-unknown");
        row("fine=P2Y", "scenario.value-not-number");
        row("fine=1,5", "scenario.value-not-number");
        row("fine=fine*2", "scenario.value-not-number");
        row("double_fine=P1Y", "scenario.value-not-number");
        row("years=2", "scenario.value-not-period");
    }
    void parseSets() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto edit = parseSet(text.toStdString(), *book());
        if (!edit.ok()) {
            QCOMPARE(QString::fromStdString(edit.problems()[0].code), expected);
            QVERIFY(!edit.problems()[0].args.empty());
            return;
        }
        const auto& p = std::get<ParameterEdit>(*edit);
        QCOMPARE(QString::fromStdString(p.parameter + " " + (p.from ? p.from->iso() : "*") + " " + p.value.text()),
                 expected);
    }

    void nothingToDoGivesTheSameObject() {
        const auto original = book();
        auto same = applyToRulebook(Scenario{}.with(RecordExcluded{"r1"}), original);
        QVERIFY(same.ok());
        QCOMPARE((*same).get(), original.get());
        const auto records = input();
        auto sameInput = applyToInput(Scenario{}.with(fineAll(1)), records);
        QVERIFY(sameInput.ok());
        QCOMPARE((*sameInput).get(), records.get());
    }

    void editsOfTheRulebook() {
        const auto original = book();
        const Scenario scenario = Scenario{}
                                      .with(fineFrom("2020-01-01", -99))
                                      .with(TableEdit{"by_fine", 0, 1, Value(-7)})
                                      .with(RuleOff{"B"})
                                      .with(ParameterEdit{"years", std::nullopt, Value(Period{12, 0})});
        auto applied = applyToRulebook(scenario, original);
        QVERIFY(applied.ok());
        const Rulebook& changed = **applied;
        const std::size_t fine = *changed.parameterNamed("fine");
        QCOMPARE(*changed.valueOn(fine, day("2019-01-01"))->value.as<Number>(), Number(-15));
        QVERIFY(changed.valueOn(fine, day("2019-01-01"))->citation.status == Status::Published);
        QCOMPARE(*changed.valueOn(fine, day("2020-01-01"))->value.as<Number>(), Number(-99));
        QVERIFY(changed.valueOn(fine, day("2020-01-01"))->citation.status == Status::Edited);
        QCOMPARE(changed.valueOn(fine, day("2020-01-01"))->citation.source, std::string("s"));
        QCOMPARE(*changed.tables[0].values[0].rows[0].gives.as<Number>(), Number(-10));
        QCOMPARE(*changed.tables[0].values[0].rows[1].gives.as<Number>(), Number(-7));
        QVERIFY(changed.tables[0].values[0].citation.status == Status::Edited);
        QVERIFY(!changed.rules[0].off);
        QVERIFY(changed.rules[1].off);
        // A value made from an edited one is edited too.
        const auto twice = parameterOn(changed, *changed.parameterNamed("double_fine"), day("2021-01-01"));
        QCOMPARE(*twice->value.as<Number>(), Number(-198));
        QVERIFY(twice->status == Status::Edited);
        // And the original is as it was.
        QCOMPARE(*original->valueOn(fine, day("2020-01-01"))->value.as<Number>(), Number(-20));
        QVERIFY(!original->rules[1].off);
    }

    void anEditReplacesAFormula() {
        auto applied = applyToRulebook(Scenario{}.with(ParameterEdit{"double_fine", std::nullopt, Value(-1)}), book());
        QVERIFY(applied.ok());
        const auto value = parameterOn(**applied, *(*applied)->parameterNamed("double_fine"), day("2019-01-01"));
        QCOMPARE(*value->value.as<Number>(), Number(-1));
    }

    void allVersionsThenOne() {
        auto applied = applyToRulebook(Scenario{}.with(fineAll(-1)).with(fineFrom("2020-01-01", -2)), book());
        QVERIFY(applied.ok());
        QCOMPARE(*(*applied)->valueOn(0, day("2019-01-01"))->value.as<Number>(), Number(-1));
        QCOMPARE(*(*applied)->valueOn(0, day("2021-01-01"))->value.as<Number>(), Number(-2));
    }

    void refusedEdits() {
        const std::pair<Edit, const char*> wrong[] = {
            {ParameterEdit{"fin", std::nullopt, Value(1)}, "scenario.parameter-unknown"},
            {fineFrom("2019-01-01", 1), "scenario.version-unknown"},
            {ParameterEdit{"fine", std::nullopt, Value(Period{12, 0})}, "scenario.value-not-number"},
            {ParameterEdit{"fine", std::nullopt, Value("x")}, "scenario.value-not-number"},
            {ParameterEdit{"years", std::nullopt, Value(1)}, "scenario.value-not-period"},
            {TableEdit{"by", 0, 0, Value(1)}, "scenario.table-unknown"},
            {TableEdit{"by_fine", 1, 0, Value(1)}, "scenario.table-row-unknown"},
            {TableEdit{"by_fine", 0, 2, Value(1)}, "scenario.table-row-unknown"},
            {TableEdit{"by_fine", 0, 0, Value("x")}, "scenario.value-not-number"},
            {RuleOff{"C"}, "scenario.rule-unknown"},
        };
        for (const auto& [edit, code] : wrong) {
            const auto applied = applyToRulebook(Scenario{}.with(edit).with(RuleOff{"A"}), book());
            QVERIFY2(!applied.ok(), code);
            QCOMPARE(applied.problems().size(), std::size_t{1});
            QCOMPARE(applied.problems()[0].code, std::string(code));
        }
        const auto none = applyToInput(Scenario{}.with(RecordExcluded{"lin"}), input());
        QVERIFY(!none.ok());
        QCOMPARE(none.problems()[0].code, std::string("scenario.record-unknown"));
    }

    void excludedRecords() {
        const auto original = input();
        auto applied = applyToInput(Scenario{}.with(RecordExcluded{"r2"}), original);
        QVERIFY(applied.ok());
        const RecordBook& kept = *(*applied)->records;
        QCOMPARE(kept.size(), std::size_t{2});  // both versions are gone
        const Record last(kept, 1);
        QCOMPARE(last.id(), std::string_view("r3"));
        QCOMPARE(last.subject(), std::string_view("chen"));
        QCOMPARE(last.row(), 5u);
        QCOMPARE(last.raw(), std::string_view("chen,r3,1,b,red"));
        QCOMPARE(last.fact(0), std::string_view("red"));
        QCOMPARE(last.kind(), std::string_view("b"));
        QCOMPARE(last.agency(), std::string_view("police"));
        QCOMPARE(last.document(), std::string_view("d"));
        QCOMPARE(last.act(), std::string_view("x"));
        QCOMPARE(last.note(), std::string_view("n"));
        QVERIFY(last.type() == RecordType::Bad);
        QVERIFY(last.status() == RecordStatus::Withdrawn);
        QCOMPARE(last.date(Field::ReceivedOn), std::optional(day("2019-03-14")));
        QVERIFY(!last.date(Field::OccurredOn));
        QCOMPARE(last.amount(), std::optional(Number(200)));
        QCOMPARE(last.quantity(), std::optional(Number(3)));
        QVERIFY(kept.hasFault(1));
        QCOMPARE(kept.columnOf(Field::Id, 0), 2u);
        QCOMPARE(kept.columnOfFact(0, 0), 5u);
        QCOMPARE(&kept.source(), &original->records->source());
        QCOMPARE(kept.recordsOf(*kept.subjectWithId("lin")).size(), std::size_t{1});
        QCOMPARE((*applied)->relations.size(), std::size_t{1});
        QCOMPARE(original->records->size(), std::size_t{4});
    }

    void everyRecordExcluded() {
        auto applied = applyToInput(
            Scenario{}.with(RecordExcluded{"r1"}).with(RecordExcluded{"r2"}).with(RecordExcluded{"r3"}), input());
        QVERIFY(applied.ok());
        QCOMPARE((*applied)->records->size(), std::size_t{0});
    }
};

QTEST_APPLESS_MAIN(TestScenario)
#include "test_scenario.moc"
