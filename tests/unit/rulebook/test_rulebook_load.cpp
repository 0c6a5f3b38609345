// Every key of the format reaches its place in the Rulebook, typed.
#include <QtTest>

#include "tests/unit/rulebook/small_rulebook.h"

using namespace clearline;

class TestRulebookLoad : public QObject {
    Q_OBJECT

    std::shared_ptr<const Rulebook> book_;
    static Date day(const char* iso) { return *Date::fromIso(iso); }
    static Number number(const char* text) { return *Number::fromDecimal(text); }

private slots:
    void initTestCase() {
        auto loaded = loadRulebook(kSmallRulebook, "small.yaml");
        QVERIFY2(loaded.ok(), loaded.ok() ? "" : listed(loaded.problems()).c_str());
        book_ = *loaded;
        QVERIFY2(!anyAtLeast(book_->problems, Severity::Error), listed(book_->problems).c_str());
    }

    void header() {
        QCOMPARE(book_->id, std::string("small"));
        QCOMPARE(book_->title, (LocalText{"Small scheme", "小规则"}));
        QCOMPARE(book_->about, (LocalText{"A scheme for tests.", ""}));
        QCOMPARE(book_->appliesTo, (std::vector{SubjectKind::Person, SubjectKind::Firm}));
        QVERIFY(book_->eligibility.has_value());
        QVERIFY(book_->eligibility->reads("subject.resident"));
        QCOMPARE(book_->sources.at("study").year, std::string("2019"));
        QCOMPARE(book_->sources.at("study").note.zh, std::string("读过两遍"));
        QCOMPARE(book_->agencies.at("traffic-police").kind, std::string("ministry"));
        QCOMPARE(book_->file, std::string("small.yaml"));
        QCOMPARE(book_->text, kSmallRulebook);
        QCOMPARE(book_->sha256.size(), std::size_t{64});
    }

    void score() {
        const ScoreRule& score = *book_->score;
        QCOMPARE(score.from, std::optional(day("2018-11-01")));
        QVERIFY(score.opening.kind == NumberSource::Kind::Parameter);
        QCOMPARE(score.opening.index, *book_->parameterNamed("base_points"));
        QVERIFY(score.formula.has_value());
        QVERIFY(!score.isSum);
        QCOMPARE(score.low->literal, Number(0));
        QCOMPARE(score.high->index, *book_->parameterNamed("top"));
        QVERIFY(score.clamp == ClampMode::Running);
        QVERIFY(score.rounding->mode == Rounding::HalfEven);
        QCOMPARE(score.rounding->places, 1);
        QVERIFY(score.citation.status == Status::Reported);
        QVERIFY(book_->counting.from == Field::DecidedOn);
        QVERIFY(!book_->counting.valuesOf);
        QVERIFY(book_->counting.correctionsFromStart);
    }

    void plainSums_data() {
        QTest::addColumn<QString>("formula");
        QTest::addColumn<bool>("isSum");
        QTest::newRow("absent") << "" << true;
        QTest::newRow("as written") << "opening + sum(characteristics)" << true;
        QTest::newRow("blanks") << "opening+ sum( characteristics )" << true;
        QTest::newRow("the other way round") << "sum(characteristics) + opening" << false;
        QTest::newRow("a factor") << "opening + 1 * sum(characteristics)" << false;
        QTest::newRow("one characteristic") << "opening + road" << false;
    }
    void plainSums() {
        QFETCH(QString, formula);
        QFETCH(bool, isSum);
        const std::string line = formula.isEmpty() ? "" : "  formula: " + formula.toStdString() + "\n";
        auto loaded = loadRulebook(changed("  formula: opening + 2 * sum(characteristics)\n", line), "x");
        QVERIFY(loaded.ok());
        QVERIFY2((*loaded)->score.has_value(), listed((*loaded)->problems).c_str());
        QCOMPARE((*loaded)->score->isSum, isSum);
        QCOMPARE((*loaded)->score->formula.has_value(), !formula.isEmpty());
    }

    void parameters() {
        QCOMPARE(book_->parameters.size(), std::size_t{5});
        const Parameter& moderate = book_->parameters[*book_->parameterNamed("moderate")];
        QCOMPARE(moderate.unit, std::string("points"));
        QCOMPARE(moderate.values.size(), std::size_t{2});
        const DatedValue& first = moderate.values[0];  // sorted by from, whatever the file's order
        QCOMPARE(first.when, (Interval{day("2018-11-01"), day("2020-01-01")}));
        QCOMPARE(*first.value.as<Number>(), Number(-15));
        QCOMPARE(*first.allowed, std::pair(Number(-20), Number(-15)));
        QCOMPARE(first.citation, (Citation{Status::Assumed, "", {"Ours", "假定"}}));
        QCOMPARE(first.place.row, 38u);
        QCOMPARE(first.place.column, 9u);
        QVERIFY(moderate.values[1].formula.has_value());
        QVERIFY(moderate.values[1].value.isNull());
        const Parameter& years = book_->parameters[*book_->parameterNamed("two_years")];
        QCOMPARE(*years.values[0].value.as<Period>(), (Period{24, 0}));
        QVERIFY(!book_->parameterNamed("fine"));
    }

    void tables() {
        const Table& fine = book_->tables[*book_->tableNamed("fine")];
        QCOMPARE(fine.over->text(), std::string("record.amount"));
        QCOMPARE(fine.unit, std::string("yuan"));
        const auto& rows = fine.values[0].rows;
        QCOMPARE(rows.size(), std::size_t{3});
        QVERIFY(rows[0].bound == TableRow::Bound::UpTo);
        QVERIFY(rows[1].bound == TableRow::Bound::Below);
        QVERIFY(rows[2].bound == TableRow::Bound::Otherwise);
        QCOMPARE(*rows[1].limit.as<Number>(), Number(2000));
        QCOMPARE(*rows[1].gives.as<Number>(), Number(-20));
        const auto& colours = book_->tables[*book_->tableNamed("by_colour")].values[0].rows;
        QCOMPARE(*colours[0].limit.as<std::string>(), std::string("red"));
        QCOMPARE(*colours[1].limit.as<Number>(), Number(5));
        QCOMPARE(*colours[2].limit.as<Date>(), day("2020-01-01"));
        QCOMPARE(*colours[3].limit.as<std::string>(), std::string("6"));
    }

    void characteristics() {
        const Characteristic& road = book_->characteristics[0];
        QCOMPARE(road.low->literal, Number(-400));
        QVERIFY(!road.high);
        QCOMPARE(road.weight.literal, number("0.4"));
        QCOMPARE(road.initial, Number(10));
        const Characteristic& money = book_->characteristics[1];
        QCOMPARE(money.low->index, *book_->parameterNamed("unit_points"));
        QCOMPARE(money.initial, Number(0));
    }

    void rules() {
        QCOMPARE(book_->rules.size(), std::size_t{4});
        const Rule& red = book_->rules[0];
        QCOMPARE(red.agency, std::string("traffic-police"));
        QCOMPARE(red.kinds, (std::vector<std::string>{"traffic.red-light", "traffic.amber"}));
        QVERIFY(red.when->reads("record.colour"));
        QVERIFY(red.gateConfirmed);
        QVERIFY(red.effect.points.kind == NumberSource::Kind::Parameter);
        QCOMPARE(red.effect.characteristic, std::size_t{0});
        QVERIFY(red.validFor->reads("points"));
        QCOMPARE(red.clock, (std::vector{Field::EndedOn, Field::DecidedOn}));
        QCOMPARE(red.tier, std::string("moderate"));
        QCOMPARE(red.inForce, (Interval{day("2018-11-01"), day("2030-01-01")}));
        QCOMPARE(red.citation.note.en, std::string("A row of ours."));
        QVERIFY(!red.off);
        const Rule& literal = book_->rules[1];
        QVERIFY(literal.effect.points.kind == NumberSource::Kind::Literal);
        QCOMPARE(literal.effect.points.literal, number("-2.5"));
        QCOMPARE(literal.validFor->text(), std::string("duration(\"P1Y6M\")"));
        QCOMPARE(literal.clock, (std::vector{Field::DecidedOn}));  // what the scheme counts from
        const Rule& table = book_->rules[2];
        QVERIFY(table.effect.points.kind == NumberSource::Kind::Table);
        QCOMPARE(table.effect.points.index, *book_->tableNamed("fine"));
        QCOMPARE(table.validFor->bareName(), std::optional<std::string>("two_years"));
        const Rule& formula = book_->rules[3];
        QVERIFY(formula.effect.points.kind == NumberSource::Kind::Formula);
        QVERIFY(formula.effect.points.formula->reads("fine"));
        QVERIFY(!formula.validFor);
    }

    void scalesAndThresholds() {
        const Scale& band = book_->scales[0];
        QVERIFY(!band.characteristic);
        QCOMPARE(band.steps.size(), std::size_t{3});
        QVERIFY(!band.steps[0].upperIncluded);
        QCOMPARE(band.steps[0].title.zh, std::string("差"));
        QVERIFY(band.steps[1].upperIncluded);
        QCOMPARE(band.steps[1].upper->index, *book_->parameterNamed("top"));
        QVERIFY(!band.steps[2].upper);
        QCOMPARE(book_->scales[1].characteristic, std::optional<std::size_t>(0));
        QCOMPARE(book_->thresholds.size(), std::size_t{4});
        using Test = Threshold::Test;
        const Test tests[] = {Test::Above, Test::AtLeast, Test::Below, Test::AtMost};
        for (std::size_t i = 0; i < 4; ++i) QVERIFY(book_->thresholds[i].test == tests[i]);
        QCOMPARE(book_->thresholds[0].at, Number(683));
        QVERIFY(book_->thresholds[2].kind == Threshold::Kind::Restriction);
        QCOMPARE(book_->thresholds[0].when.until, std::optional(day("2020-01-01")));
    }

    void theLeastThatIsARulebook() {
        auto loaded = loadRulebook("clearline-rulebook: 1\nid: x\ntitle: X\n", "x");
        QVERIFY(loaded.ok());
        QVERIFY2((*loaded)->problems.empty(), listed((*loaded)->problems).c_str());
        QVERIFY(!(*loaded)->score);
        QVERIFY((*loaded)->appliesTo.empty());
        QVERIFY((*loaded)->counting.from == Field::ReceivedOn);
        QVERIFY((*loaded)->counting.valuesOf == Field::DecidedOn);
        QVERIFY(!(*loaded)->counting.correctionsFromStart);
    }

    void fuzhou() {
        auto loaded = loadRulebookFile(CLEARLINE_SOURCE_DIR "/resources/rulebooks/fuzhou-moli.yaml");
        QVERIFY2(loaded.ok(), loaded.ok() ? "" : listed(loaded.problems()).c_str());
        QVERIFY2(!anyAtLeast((*loaded)->problems, Severity::Error), listed((*loaded)->problems).c_str());
        QCOMPARE((*loaded)->characteristics.size(), std::size_t{6});
    }
};

QTEST_APPLESS_MAIN(TestRulebookLoad)
#include "test_rulebook_load.moc"
