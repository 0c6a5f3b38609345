// The trail is the sum: every step, replayed here by other code from its inputs alone, gives its
// result; what a step takes from an earlier one is that one's result; the last is the value.
#include <QtTest>
#include <algorithm>
#include <random>

#include "core/formula/range.h"
#include "formula_fixture.h"

using namespace clearline;

class TestFormulaTrail : public QObject {
    Q_OBJECT
private slots:
    void replays_data();
    void replays();
    void random_formulas_replay();
    void replay_notices_a_wrong_result();
    void inputs_name_their_source();
    void appends_to_what_is_there();
    void failed_parts_leave_no_steps();
    void approximate_steps_are_marked();
    void single_values_need_no_step();
    void texts_outlive_the_formula();
    void copies_stand_alone();
    void room_is_used_again();
    void appended_steps_keep_their_numbers();
};

namespace {

bool ordered(const std::string& op, const Value& a, const Value& b) {
    std::strong_ordering order = std::strong_ordering::equal;
    if (a.as<Number>())
        order = *a.as<Number>() <=> *b.as<Number>();
    else if (a.as<Date>())
        order = *a.as<Date>() <=> *b.as<Date>();
    else
        order = a.as<std::string>()->compare(*b.as<std::string>()) <=> 0;
    return op == "<" ? order < 0 : op == "<=" ? order <= 0 : op == ">" ? order > 0 : order >= 0;
}

std::vector<Number> numbersIn(const KeptRoom<StepInput>& inputs) {
    std::vector<Number> numbers;
    for (const StepInput& input : inputs) {
        if (input.value.as<Number>())
            numbers.push_back(*input.value.as<Number>());
        else
            for (const Value& item : *input.value.list()) numbers.push_back(*item.as<Number>());
    }
    return numbers;
}

// What `op` gives on the inputs; nothing for operations that this replay does not know.
std::optional<Value> replay(const Step& step) {
    const auto& in = step.inputs;
    const std::string op(step.op);
    if (op == "=" || op == "!=") return Value((in[0].value == in[1].value) == (op == "="));
    if (op == "<" || op == "<=" || op == ">" || op == ">=") return Value(ordered(op, in[0].value, in[1].value));
    if (op == "between")
        return Value(ordered(">=", in[0].value, in[1].value) && ordered("<=", in[0].value, in[2].value));
    if (op == "and" || op == "every")
        return Value(std::all_of(in.begin(), in.end(), [](const StepInput& i) { return i.value == Value(true); }));
    if (op == "or" || op == "some")
        return Value(std::any_of(in.begin(), in.end(), [](const StepInput& i) { return i.value == Value(true); }));
    if (op == "not") return Value(!*in[0].value.as<bool>());
    if (op == "if") return in[1].value;
    if (op == "list" || op == "for") {
        List list;
        for (const StepInput& input : in) list.push_back(input.value);
        return Value(list);
    }
    if (op == "filter") {
        List kept;
        for (std::size_t i = 1; i < in.size(); ++i)
            if (in[i].value == Value(true)) kept.push_back((*in[0].value.list())[i - 1]);
        return Value(kept);
    }
    const bool allNumbers = std::all_of(in.begin(), in.end(), [](const StepInput& i) {
        if (i.value.list())
            return std::all_of(i.value.list()->begin(), i.value.list()->end(),
                               [](const Value& v) { return v.as<Number>() != nullptr; });
        return i.value.as<Number>() != nullptr;
    });
    if (!allNumbers) return std::nullopt;
    const std::vector<Number> n = numbersIn(in);
    if (op == "+") return Value(n[0] + n[1]);
    if (op == "-") return n.size() == 1 ? Value(-n[0]) : Value(n[0] - n[1]);
    if (op == "*") return Value(n[0] * n[1]);
    if (op == "/") return Value(n[0] / n[1]);
    if (op == "**" && n[1].isInteger()) return Value(n[0].power(static_cast<int>(*n[1].toInteger())));
    if (op == "sum") {
        Number sum;
        for (const Number& one : n) sum += one;
        return Value(sum);
    }
    if (op == "min") return Value(*std::min_element(n.begin(), n.end()));
    if (op == "max") return Value(*std::max_element(n.begin(), n.end()));
    if (op == "count") return Value(static_cast<int>(in[0].value.list()->size()));
    if (op == "abs") return Value(n[0].sign() < 0 ? -n[0] : n[0]);
    if (op == "round half up") return Value(n[0].rounded(static_cast<int>(*n[1].toInteger()), Rounding::HalfUp));
    return std::nullopt;
}

// The first thing wrong with a trail; empty if it holds.
std::string faultOf(const Steps& trail, const Value& result, std::size_t from = 0) {
    for (std::size_t i = from; i < trail.size(); ++i) {
        const Step& step = trail[i];
        const std::string place = "step " + std::to_string(i) + " " + std::string(step.op) + ": ";
        for (const StepInput& input : step.inputs) {
            if ((input.from == "step") != (input.step >= 0)) return place + "step number without step";
            if (input.step >= static_cast<int>(i)) return place + "takes from a later step";
            if (input.step >= 0 && !(trail[static_cast<std::size_t>(input.step)].result == input.value))
                return place + "input is not that result";
            if (input.from.empty()) return place + "input from nowhere";
        }
        const auto again = replay(step);
        if (again && !(*again == step.result))
            return place + "replay gives " + again->text() + ", step says " + step.result.text();
    }
    if (trail.size() > from && !(trail.back().result == result)) return "the last step is not the value";
    return {};
}

// A formula over numbers, at most `depth` deep, that compiles; it may divide by zero.
std::string randomNumber(std::mt19937& random, int depth);

std::string randomCondition(std::mt19937& random, int depth) {
    const char* signs[] = {"=", "!=", "<", "<=", ">", ">="};
    if (depth <= 0 || random() % 2)
        return randomNumber(random, depth - 1) + " " + signs[random() % 6] + " " + randomNumber(random, depth - 1);
    switch (random() % 4) {
        case 0: return "(" + randomCondition(random, depth - 1) + ") and (" + randomCondition(random, depth - 1) + ")";
        case 1: return "(" + randomCondition(random, depth - 1) + ") or (" + randomCondition(random, depth - 1) + ")";
        case 2: return "not(" + randomCondition(random, depth - 1) + ")";
        default:
            return "some x in [" + randomNumber(random, depth - 1) + ", 3] satisfies x > " +
                   randomNumber(random, depth - 1);
    }
}

std::string randomNumber(std::mt19937& random, int depth) {
    const char* leaves[] = {"points", "opening", "record.amount", "3", "0.25", "-7", "1000000.000001", "subject.age"};
    if (depth <= 0) return leaves[random() % 8];
    const auto part = [&] { return randomNumber(random, depth - 1); };
    switch (random() % 9) {
        case 0: return "(" + part() + " + " + part() + ")";
        case 1: return "(" + part() + " - " + part() + ")";
        case 2: return "(" + part() + " * " + part() + ")";
        case 3: return "(" + part() + " / " + part() + ")";
        case 4: return "(if " + randomCondition(random, depth - 1) + " then " + part() + " else " + part() + ")";
        case 5: return "sum([" + part() + ", " + part() + "])";
        case 6: return "max(" + part() + ", " + part() + ", 0)";
        case 7: return "round half up(" + part() + ", 2)";
        default: return "sum(for i in 1..3 return i * " + part() + ")";
    }
}

}  // namespace

void TestFormulaTrail::replays_data() {
    QTest::addColumn<QString>("formula");
    for (const char* formula :
         {"opening + sum(characteristics)", "350 + 600 * sum(characteristics) / 100", "-points * 2 - 3 / 4 ** 2",
          "if points < -10 then points * 2 else points", "record.amount > 500 and not(record.act = \"x\")",
          "points between -20 and -10 or subject.resident", "[points, opening, 3][item > 0]",
          "for x in [points, 2] return x + 1", "some x in characteristics satisfies x < 0",
          "every x in characteristics satisfies x < 0", "max(characteristics) - min(characteristics)",
          "round half up(opening / 3, 2) + abs(points)", "{a: points + 1, b: a * 2, c: b - a}.c",
          "count(people[age > 18])", "sum(people.age) + 1", "1 + 2 + 3 + 4 + 5", "unset = null or points > 0",
          "record.gone > 5 or points < 0"})
        QTest::newRow(formula) << QString(formula);
}

void TestFormulaTrail::replays() {
    QFETCH(QString, formula);
    const auto compiled = Formula::compile(formula.toStdString(), testScope());
    QVERIFY(compiled.ok());
    Steps trail;
    const auto outcome = compiled->evaluate(testValues(), &trail);
    QVERIFY(outcome.ok());
    QVERIFY(!trail.empty());
    QCOMPARE(QString::fromStdString(faultOf(trail, outcome->value)), QString());
}

void TestFormulaTrail::random_formulas_replay() {
    std::mt19937 random(20190314);
    int valued = 0;
    for (int i = 0; i < 3000; ++i) {
        const std::string text = i % 2 ? randomNumber(random, 4) : randomCondition(random, 4);
        const auto compiled = Formula::compile(text, testScope());
        QVERIFY2(compiled.ok(), text.c_str());
        QCOMPARE(roundTripFault(*compiled, testScope()), std::string());
        Steps trail;
        const auto plain = compiled->evaluate(testValues());
        const auto traced = compiled->evaluate(testValues(), &trail);
        QVERIFY2(plain.ok() == traced.ok(), text.c_str());
        if (!plain.ok()) {
            QCOMPARE(plain.problems(), traced.problems());
            continue;
        }
        ++valued;
        QVERIFY2(plain->value == traced->value, text.c_str());
        const std::string fault = faultOf(trail, traced->value);
        QVERIFY2(fault.empty(), (text + "\n" + fault).c_str());
    }
    QVERIFY(valued > 2000);
}

void TestFormulaTrail::replay_notices_a_wrong_result() {
    Steps trail;
    const auto outcome = Formula::compile("(points + 1) * 2", testScope())->evaluate(testValues(), &trail);
    QVERIFY(faultOf(trail, outcome->value).empty());
    Steps wrongResult = trail;
    wrongResult[0].result = Value(99);
    QVERIFY(!faultOf(wrongResult, outcome->value).empty());
    Steps wrongInput = trail;
    wrongInput[1].inputs[0].value = Value(5);
    QVERIFY(!faultOf(wrongInput, outcome->value).empty());
}

void TestFormulaTrail::inputs_name_their_source() {
    NamedValues values = testValues();
    Bound assumed{Value(-15), "parameter", Status::Assumed, "lewis-2019"};
    NamedValues cited({{"moderate_points", assumed}, {"record.amount", {Value(800), "record", Status::None, ""}}});
    Steps trail;
    QVERIFY(Formula::compile("moderate_points * 2 + record.amount", testScope())->evaluate(cited, &trail).ok());
    QCOMPARE(trail.size(), std::size_t{2});
    QCOMPARE(trail[0].op, std::string("*"));
    QCOMPARE(trail[0].inputs[0].name, std::string("moderate_points"));
    QCOMPARE(trail[0].inputs[0].from, std::string("parameter"));
    QCOMPARE(trail[0].inputs[0].status, Status::Assumed);
    QCOMPARE(trail[0].inputs[0].source, std::string("lewis-2019"));
    QCOMPARE(trail[0].inputs[1].from, std::string("literal"));
    QCOMPARE(trail[1].inputs[0].from, std::string("step"));
    QCOMPARE(trail[1].inputs[0].step, 0);
    QCOMPARE(trail[1].inputs[1].name, std::string("record.amount"));
    QCOMPARE(trail[1].inputs[1].from, std::string("record"));
}

void TestFormulaTrail::appends_to_what_is_there() {
    Steps trail(3);
    const auto outcome = Formula::compile("(points + 1) * 2", testScope())->evaluate(testValues(), &trail);
    QCOMPARE(trail.size(), std::size_t{5});
    QCOMPARE(trail[4].inputs[0].step, 3);
    QVERIFY(faultOf(trail, outcome->value, 3).empty());
}

void TestFormulaTrail::failed_parts_leave_no_steps() {
    Steps trail;
    const auto outcome =
        Formula::compile("(1 + 2) * unset > 5 or points < 0", testScope())->evaluate(testValues(), &trail);
    QVERIFY(outcome.ok());
    QCOMPARE(trail.size(), std::size_t{2});
    QCOMPARE(trail[0].op, std::string("<"));
    QCOMPARE(trail[1].op, std::string("or"));
    QCOMPARE(trail[1].inputs.size(), std::size_t{1});
}

void TestFormulaTrail::approximate_steps_are_marked() {
    Steps trail;
    const auto rough = Formula::compile("sqrt(2) + 1", testScope())->evaluate(testValues(), &trail);
    QVERIFY(rough->approximate);
    QVERIFY(trail[0].approximate);
    QVERIFY(!trail[1].approximate);
    trail.clear();
    const auto exact = Formula::compile("sqrt(9/4) + 1", testScope())->evaluate(testValues(), &trail);
    QVERIFY(!exact->approximate);
    QVERIFY(!trail[0].approximate);
    QVERIFY(Formula::compile("2 ** 0.5", testScope())->evaluate(testValues())->approximate);
    QVERIFY(!Formula::compile("4 ** 0.5", testScope())->evaluate(testValues())->approximate);
}

void TestFormulaTrail::single_values_need_no_step() {
    for (const char* text : {"-15", "points", "[1, 2]", "{a: 1}"}) {
        Steps trail;
        QVERIFY(Formula::compile(text, testScope())->evaluate(testValues(), &trail).ok());
        QVERIFY(trail.empty());
    }
}

// What the texts of a trail were made from may be gone: formula, bindings, composed names.
void TestFormulaTrail::texts_outlive_the_formula() {
    Steps trail;
    {
        const NamedValues cited(
            {{"moderate_points_of_a_long_name", {Value(-15), "parameter", Status::None, "lewis-2019-on-cities"}},
             {"people_of_the_same_house",
              {Value(List{Value(Context{{"age_in_whole_years", Value(3)}})}), "ledger", Status::None, ""}}});
        Scope scope;
        for (const char* name : {"moderate_points_of_a_long_name", "people_of_the_same_house"})
            scope.names.push_back({name, Type::Any});
        const auto formula = Formula::compile(
            "sum(people_of_the_same_house.age_in_whole_years) + moderate_points_of_a_long_name + "
            "count(people_of_the_same_house[age_in_whole_years > 1])",
            scope);
        QVERIFY(formula.ok());
        QVERIFY(formula->evaluate(cited, &trail).ok());
    }
    QCOMPARE(std::string(trail[0].op), std::string(".age_in_whole_years"));
    QCOMPARE(std::string(trail[0].inputs[0].name), std::string("people_of_the_same_house"));
    QCOMPARE(std::string(trail[2].inputs[1].name), std::string("moderate_points_of_a_long_name"));
    QCOMPARE(std::string(trail[2].inputs[1].source), std::string("lewis-2019-on-cities"));
    QCOMPARE(std::string(trail[3].inputs[0].name), std::string("item.age_in_whole_years"));
}

void TestFormulaTrail::copies_stand_alone() {
    Steps trail;
    QVERIFY(Formula::compile("(points + 1) * 2", testScope())->evaluate(testValues(), &trail).ok());
    const Steps copy = trail;
    trail.clear();
    QVERIFY(Formula::compile("opening - 7", testScope())->evaluate(testValues(), &trail).ok());
    QCOMPARE(copy.size(), std::size_t{2});
    QCOMPARE(std::string(copy[0].inputs[0].name), std::string("points"));
    QVERIFY(faultOf(copy, copy.back().result).empty());
    QCOMPARE(std::string(trail[0].inputs[0].name), std::string("opening"));
}

void TestFormulaTrail::room_is_used_again() {
    Steps trail;
    Step& first = trail.add("look up");
    first.inputs.push_back({"a", Value(1), "literal", Status::Assumed, "b", -1});
    first.result = Value("text");
    first.citation = "c";
    first.approximate = true;
    trail.clear();
    QVERIFY(trail.empty());
    const Step& again = trail.add("+");
    QCOMPARE(&again, &first);
    QVERIFY(again.inputs.empty() && again.citation.empty() && !again.approximate);
    QCOMPARE(std::string(again.op), std::string("+"));
    trail.push_back({"-", {}, Value(2), {}, false});
    QCOMPARE(trail.size(), std::size_t{2});
    QCOMPARE(trail.back().result, Value(2));
}

void TestFormulaTrail::appended_steps_keep_their_numbers() {
    Steps made;
    QVERIFY(Formula::compile("(points + 1) * 2", testScope())->evaluate(testValues(), &made).ok());
    Steps trail;
    trail.append(made);
    trail.append(made);
    QCOMPARE(trail.size(), std::size_t{4});
    QCOMPARE(trail[1].inputs[0].step, 0);
    QCOMPARE(trail[3].inputs[0].step, 2);
    QCOMPARE(trail[3].inputs[1].step, -1);
    QVERIFY(faultOf(trail, made.back().result).empty());
}

QTEST_APPLESS_MAIN(TestFormulaTrail)
#include "test_formula_trail.moc"
