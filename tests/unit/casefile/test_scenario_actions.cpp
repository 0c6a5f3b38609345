// The entries made from what a person did to scenarios: each must fit the case that it was made
// for, say what was there before, and be made anew against what somebody else did meanwhile.
#include <QTest>

#include "core/casefile/scenario_actions.h"

using namespace clearline;

namespace {

const std::string kRulebook = "fuzhou-moli";

Edit points(int value) { return ParameterEdit{"moderate_points", Date::fromIso("2018-11-01"), Value(Number(value))}; }

// A case with one scenario that changes one value.
CaseState stateWith(int value) {
    CaseState state;
    const auto created = createdAction(1, {"One", ""}, kRulebook, Scenario{"", {points(value)}});
    if (state.apply(created, 1)) qFatal("the scenario must fit an empty case");
    return state;
}

Scenario shownIn(const CaseState& state) { return state.scenarios.at(1).under(kRulebook); }

}  // namespace

class TestScenarioActions : public QObject {
    Q_OBJECT
private slots:
    void anEditSaysWhatWas() {
        CaseState state = stateWith(-20);
        const Scenario before = shownIn(state);
        const auto action = editedAction(1, state.scenarios.at(1), kRulebook, before, before.with(points(-18)));
        QVERIFY(action && action->changes.size() == 1);
        const auto& change = std::get<EditChange>(action->changes.front());
        QVERIFY(change.from == points(-20) && change.to == points(-18));
        QCOMPARE(change.rulebook, kRulebook);
        QVERIFY(!state.apply(*action, 2));
        QVERIFY(shownIn(state).edits.front() == points(-18));
        QVERIFY(!editedAction(1, state.scenarios.at(1), kRulebook, shownIn(state), shownIn(state)));
    }

    void editsOfRecordsBelongToNoRulebook() {
        CaseState state = stateWith(-20);
        const Scenario before = shownIn(state);
        const auto action =
            editedAction(1, state.scenarios.at(1), kRulebook, before, before.with(RecordExcluded{"L-13"}));
        QVERIFY(action);
        QCOMPARE(std::get<EditChange>(action->changes.front()).rulebook, std::string());
        QVERIFY(!state.apply(*action, 2));
        QCOMPARE(state.scenarios.at(1).under("another").edits.size(), std::size_t{1});
    }

    void takingBackNamesTheSameThing() {
        CaseState state = stateWith(-20);
        const auto action = editedAction(1, state.scenarios.at(1), kRulebook, shownIn(state), {});
        QVERIFY(action && !std::get<EditChange>(action->changes.front()).to);
        QVERIFY(!state.apply(*action, 2));
        QVERIFY(state.scenarios.at(1).edits.empty());
    }

    void deletingFitsWhateverStandsInIt() {
        CaseState state = stateWith(-20);
        QVERIFY(!state.apply(baseAction(1, state), 2));
        const CaseAction action = deletedAction(1, state);
        QVERIFY(!state.apply(action, 3));
        QVERIFY(state.scenarios.empty() && !state.base);
    }

    void rebased_data() {
        QTest::addColumn<int>("theirs");
        QTest::addColumn<int>("mine");
        QTest::addColumn<bool>("offered");
        QTest::newRow("another value") << -25 << -18 << true;
        QTest::newRow("the same value") << -18 << -18 << false;
    }
    void rebased() {
        QFETCH(int, theirs);
        QFETCH(int, mine);
        QFETCH(bool, offered);
        CaseState state = stateWith(-20);
        const Scenario before = shownIn(state);
        const auto wish = editedAction(1, state.scenarios.at(1), kRulebook, before, before.with(points(mine)));
        const auto other = editedAction(1, state.scenarios.at(1), kRulebook, before, before.with(points(theirs)));
        QVERIFY(!state.apply(*other, 2));
        QVERIFY(state.conflictOf(wish->changes).has_value());
        const auto again = clearline::rebased(*wish, state);
        QCOMPARE(again.has_value(), offered);
        if (!offered) return;
        QVERIFY(!state.apply(*again, 3));
        QVERIFY(shownIn(state).edits.front() == points(mine));
    }

    void nothingIsOfferedOfADeletedScenario() {
        CaseState state = stateWith(-20);
        const Scenario before = shownIn(state);
        const auto wish = editedAction(1, state.scenarios.at(1), kRulebook, before, before.with(points(-18)));
        QVERIFY(!state.apply(deletedAction(1, state), 2));
        QVERIFY(!clearline::rebased(*wish, state));
    }

    void aNumberOfItsOwnIsExchanged() {
        CaseState state = stateWith(-20);
        CaseAction copy = duplicatedAction(kProvisional, "Two", state.scenarios.at(1));
        QVERIFY(createdScenario(copy) == kProvisional);
        renumber(copy, kProvisional, 7);
        QVERIFY(createdScenario(copy) == ScenarioId{7});
        QVERIFY(!state.apply(copy, 2));
        QVERIFY(state.scenarios.at(7).under(kRulebook).edits == shownIn(state).edits);
        QVERIFY(touchedScenario(copy, state) == ScenarioId{7});
    }
};

QTEST_GUILESS_MAIN(TestScenarioActions)
#include "test_scenario_actions.moc"
