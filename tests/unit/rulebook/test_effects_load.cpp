// Every effect and every modifier, as read; and the real rulebooks of resources.
#include <QtTest>

#include <algorithm>

#include "core/rulebook/check.h"
#include "core/rulebook/kinds.h"
#include "tests/unit/rulebook/effects_rulebook.h"

using namespace clearline;

class TestEffectsLoad : public QObject {
    Q_OBJECT

    std::shared_ptr<const Rulebook> book_;

    const Rule& rule(const std::string& id) const {
        const auto found =
            std::find_if(book_->rules.begin(), book_->rules.end(), [&](const Rule& rule) { return rule.id == id; });
        if (found == book_->rules.end()) qFatal("no rule %s", id.c_str());
        return *found;
    }
    std::size_t ruleIndex(const std::string& id) const {
        return static_cast<std::size_t>(&rule(id) - book_->rules.data());
    }

private slots:
    void initTestCase() {
        auto loaded = loadRulebook(kEffectsRulebook, "effects.yaml");
        QVERIFY2(loaded.ok(), loaded.ok() ? "" : listed(loaded.problems()).c_str());
        book_ = *loaded;
        QVERIFY2(book_->problems.empty(), listed(book_->problems).c_str());
    }

    void aroundTheRules() {
        QCOMPARE(book_->accepts, (std::vector<std::string>{"court", "public-body"}));
        QCOMPARE(book_->agencies.at("bus").kind, std::string("public-body"));
        QCOMPARE(book_->calendar.holidays.size(), std::size_t{2});  // sorted, each once
        QCOMPARE(book_->calendar.holidays[0].iso(), std::string("2019-10-01"));
        QCOMPARE(book_->calendar.workdays.size(), std::size_t{1});
        QCOMPARE(book_->rank->title.en, std::string("Place"));
        QVERIFY(book_->counting.perAct == PerAct::HoldElseLargest);
        QCOMPARE(book_->counting.settleDay, std::optional(6));
        QVERIFY(book_->counting.suspendGains);
        QVERIFY(book_->characteristics[0].initialWritten);
        QVERIFY(!book_->characteristics[1].initialWritten);
        QVERIFY(book_->yearlyCaps[0].most.kind == NumberSource::Kind::Parameter);
        QCOMPARE(book_->yearlyCaps[1].most.literal, Number(60));
        QVERIFY(book_->lists[0].kind == NamedList::Kind::Black && book_->lists[1].kind == NamedList::Kind::Red);
        const Scale& state = book_->scales[1];
        QVERIFY(state.ofLists && !state.ofScore());
        QCOMPARE(state.steps[1].list, std::optional<std::size_t>(1));
        QVERIFY(!state.steps[2].list);
    }

    void effects() {
        QVERIFY(rule("SET").effect.kind == Effect::Kind::Set);
        QVERIFY(rule("SET").effect.points.formula->reads("record.quantity"));
        QCOMPARE(rule("SET").effect.characteristic, std::size_t{1});
        const Accumulation& total = rule("TOTAL").effect.accumulation;
        QVERIFY(total.over == Accumulation::Over::Life && !total.marginal);
        QCOMPARE(total.table, *book_->tableNamed("hours"));
        const Accumulation& marginal = rule("MARGINAL").effect.accumulation;
        QVERIFY(marginal.over == Accumulation::Over::CalendarYear && marginal.marginal);
        QCOMPARE(book_->tables[marginal.table].values[0].rows[1].per, Number(2));
        QCOMPARE(book_->tables[marginal.table].values[0].rows[0].per, Number(1));
        const Accrual& accrual = rule("ARREARS").effect.accrual;
        QCOMPARE(accrual.per, (Period{1, 0}));
        QVERIFY(accrual.completed && accrual.from == Field::OccurredOn && accrual.until == Field::EndedOn);
        QVERIFY(rule("BUY").effect.kind == Effect::Kind::Spend);
        QCOMPARE(rule("BUY").effect.characteristic, std::size_t{2});
        QVERIFY(rule("GRADE").effect.kind == Effect::Kind::Hold);
        QCOMPARE(rule("GRADE").effect.hold.step, std::size_t{1});
        const Entering& listing = rule("LISTED").effect.listing;
        QCOMPARE(listing.list, std::size_t{0});
        QCOMPARE(listing.ground.zh, std::string("拒不履行"));
        QVERIFY(!listing.extend);
        QVERIFY(rule("LONGER").effect.kind == Effect::Kind::Extend);
        QCOMPARE(rule("LONGER").effect.listing.extend->text(), std::string("duration(\"P1Y\")"));
    }

    void onlySomeEffectsTouchPoints() {
        QVERIFY(rule("BUY").effect.touchesPoints() && rule("ARREARS").effect.touchesPoints());
        QVERIFY(!rule("GRADE").effect.touchesPoints() && !rule("LISTED").effect.touchesPoints());
        QVERIFY(rule("LISTED").effect.onList() && rule("LONGER").effect.onList() && !rule("GRADE").effect.onList());
    }

    void modifiers() {
        const Rule& arrears = rule("ARREARS");
        QCOMPARE(arrears.appliesTo, std::vector{SubjectKind::Firm});
        QCOMPARE(arrears.repeat->ofClass, std::string("arrears"));
        QVERIFY(arrears.repeat->times.kind == NumberSource::Kind::Parameter);
        QCOMPARE(arrears.continuesUntil, std::optional(Field::EndedOn));
        QCOMPARE(rule("MADE-GOOD").repeat->times.literal, *Number::fromDecimal("1.5"));
        QVERIFY(rule("MADE-GOOD").gateConfirmed && rule("MADE-GOOD").gateMadeGood);
        QVERIFY(!rule("MODEL").gateConfirmed && rule("MODEL").gateMadeGood);
        QCOMPARE(rule("GIFT").yearlyCap, std::optional<std::size_t>(0));
        QCOMPARE(rule("GRADE").ends, std::optional(Field::MadeGoodOn));
        QCOMPARE(rule("LISTED").removed->workingDays, 3);
        QVERIFY(rule("LISTED").removed->after == Field::MadeGoodOn);
    }

    void bookings() {
        const auto& bookings = rule("ARREARS").bookTo;
        QCOMPARE(bookings.size(), std::size_t{2});
        QCOMPARE(bookings[0].relation, std::string("representative"));
        QVERIFY(bookings[0].towardsOther && !bookings[1].towardsOther);
        QCOMPARE(bookings[0].rule, ruleIndex("HEAD"));
        QCOMPARE(bookings[1].rule, ruleIndex("MAIN"));
        QVERIFY(rule("HEAD").kinds.empty());
    }

    // A rule before the target is left out: the index must follow.
    void bookingsFollowWhatIsLeftOut() {
        auto loaded = loadRulebook(changed("effect: {set: record.quantity, to: factor}",
                                           "effect: {set: record.quantity, to: factory}", kEffectsRulebook),
                                   "x");
        QVERIFY(loaded.ok());
        const auto& rules = (*loaded)->rules;
        const auto arrears = std::find_if(rules.begin(), rules.end(), [](const Rule& r) { return r.id == "ARREARS"; });
        QVERIFY(arrears != rules.end());
        QCOMPARE(rules[arrears->bookTo[0].rule].id, std::string("HEAD"));
        QCOMPARE(rules[arrears->bookTo[1].rule].id, std::string("MAIN"));
    }

    void startsLater() {
        const auto with = [](const std::string& effect, const std::string& starts) {
            return *loadRulebook(
                "clearline-rulebook: 1\nid: x\ntitle: X\nscore: {opening: 1, status: assumed}\n"
                "characteristics: [{id: c, title: C}]\nrules:\n  - {id: R, title: R, kinds: [k], effect: " +
                    effect + ", valid-for: P1Y, starts: " + starts + ", status: assumed}\n",
                "x");
        };
        const auto book = with("{add: 1, to: c}", "{after: P3Y, on: first-working-day, working-days: 7}");
        QVERIFY2(book->problems.empty(), listed(book->problems).c_str());
        const Rule& rule = book->rules.at(0);
        QVERIFY(rule.starts && rule.starts->after && rule.starts->firstWorkingDay);
        QCOMPARE(rule.starts->workingDays, 7);
        QVERIFY(rule.clock.empty());  // validity runs from the start
        QCOMPARE(book->needs.size(), std::size_t{1});
        QCOMPARE(book->needs[0].need, Need::Starts);
        QCOMPARE(transparency(*book).assumed, std::size_t{5});  // opening, points, validity, days, period
        QVERIFY(has(with("{add: 1, to: c}", "{on: first-day}")->problems, "rulebook.not-a-choice", Severity::Error));
        QVERIFY(has(with("{add: 1, to: c}", "{after: 3}")->problems, "rulebook.not-a-period", Severity::Error));
        QVERIFY(has(
            with("{accrue: 1, per: P1M, counting: started, from: occurred_on, until: ended_on, to: c}", "{after: P1Y}")
                ->problems,
            "rulebook.modifier-misplaced", Severity::Error));
    }

    void eachNeedIsListedOnce() {
        // All but the last of the enum, in its order.
        QCOMPARE(book_->needs.size(), static_cast<std::size_t>(Need::Starts));
        for (std::size_t i = 0; i < book_->needs.size(); ++i) {
            QCOMPARE(static_cast<std::size_t>(book_->needs[i].need), i);
            QCOMPARE(book_->needs[i].place.file, std::string("effects.yaml"));
        }
        QVERIFY((*loadRulebook(kSmallRulebook, "small.yaml"))->needs.empty());
    }

    // opening, settle day, five rows and rates… : each number once, and none of a parameter twice.
    void everyNumberIsCounted() {
        const Transparency count = transparency(*book_);
        // reported: the day of settling. assumed: 4 parameters, 6 rows, an initial value, a yearly cap, the opening,
        // two bounds; of rules: MARGINAL 2, ARREARS 2, HEAD, MAIN, GIFT, EARN 1 each, MADE-GOOD 2, LISTED 2, LONGER 1.
        QCOMPARE(count.reported, std::size_t{1});
        QCOMPARE(count.assumed, std::size_t{15 + 13});
        QCOMPARE(count.unsaid, std::size_t{0});
    }

    void rulebooksOfResources_data() {
        QTest::addColumn<QString>("path");
        for (const std::string& path : rulebookFiles({CLEARLINE_SOURCE_DIR "/resources"}))
            QTest::newRow(QFileInfo(QString::fromStdString(path)).fileName().toUtf8().constData())
                << QString::fromStdString(path);
    }
    // They load without a finding that matters, and say nothing that resources do not declare.
    void rulebooksOfResources() {
        QFETCH(QString, path);
        const auto loaded = loadRulebookFile(path.toStdString());
        QVERIFY(loaded.ok());
        const Rulebook& book = **loaded;
        Problems found = book.problems;
        // Two rules may be meant to take the same record: points once, and more with every month.
        std::erase_if(found, [](const Problem& problem) { return problem.code == "rulebook.rules-overlap"; });
        QVERIFY2(found.empty(), listed(found).c_str());
        QCOMPARE(QString::fromStdString(book.id), QFileInfo(path).completeBaseName());
        QCOMPARE(transparency(book).unsaid, std::size_t{0});
        const auto kinds = Kinds::load({CLEARLINE_SOURCE_DIR "/resources"});
        QVERIFY(kinds.ok());
        for (const Rule& rule : book.rules) {
            QVERIFY2(!rule.title.en.empty() && !rule.title.zh.empty(), rule.id.c_str());
            for (const std::string& kind : rule.kinds) QVERIFY2(kinds->declared(kind), kind.c_str());
            for (const Booking& booking : rule.bookTo)
                QVERIFY2(kinds->relationDeclared(booking.relation), booking.relation.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(TestEffectsLoad)
#include "test_effects_load.moc"
