"""Hand-computed small cases of core/README.md "The ledger" for the oracle itself, and for its replay.

Those of effects and modifiers are in test_effects.py and test_modifiers.py; this file run by itself runs all.
"""
from fractions import Fraction
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from breaks import BREAKS
from case import declared_kinds
from compare import differences
from draw import FEATURES
from effect_breaks import EFFECT_BREAKS
from exact import Period, day, later, number, period, rounded, show
from feel import Missing, NotComputable, compile_formula
from generate import EffectGenerator, Generator
from replay import replay
from sample import yaml_text
from small import PLAIN, ledger, replaced, row, silent, told


class Numbers(unittest.TestCase):
    def test_printing(self):
        for value, text in ((Fraction(1, 3), "1/3"), (Fraction(-1, 2), "-0.5"), (Fraction(1, 80), "0.0125"), (-15, "-15"),
                            (Fraction(20, 2), "10"), (Fraction(-7, 6), "-7/6"), (Fraction(1205, 100), "12.05")):
            self.assertEqual(show(value), text)

    def test_decimals_only(self):
        self.assertEqual(number("0.10"), Fraction(1, 10))
        for text in ("P2Y", "1/3", "1e5", "record.amount", "-", ""):
            self.assertIsNone(number(text))

    def test_roundings_of_halves(self):
        for mode, expected in (("half up", (3, -3)), ("half down", (2, -2)), ("half even", (2, -2)), ("up", (3, -3)),
                               ("down", (2, -2)), ("floor", (2, -3)), ("ceiling", (3, -2))):
            self.assertEqual((rounded(Fraction(5, 2), mode, 0), rounded(Fraction(-5, 2), mode, 0)), expected, mode)

    def test_places(self):
        self.assertEqual(rounded(Fraction("0.25"), "half up", 1), Fraction("0.3"))
        self.assertEqual(rounded(685, "half up", -1), 690)

    def test_leap_day_and_month_ends(self):
        self.assertEqual(later(day("2020-02-29"), period("P1Y")), day("2021-02-28"))
        self.assertEqual(later(day("2020-02-29"), period("P4Y")), day("2024-02-29"))
        self.assertEqual(later(day("2020-08-31"), period("P6M")), day("2021-02-28"))
        self.assertEqual(later(day("2020-01-31"), period("P1Y1M1D")), day("2021-03-01"))
        self.assertEqual(period("P1Y6M"), Period(18, 0))
        self.assertIsNone(period("P"))


class Formulas(unittest.TestCase):
    def value(self, text, **names):
        def look(name):
            if name not in names:
                raise Missing(name)
            return names[name]
        return compile_formula(text)(look)

    def test_precedence(self):
        self.assertEqual(self.value("2 + 3 * 4 - 6 / 4"), Fraction(25, 2))
        self.assertEqual(self.value("350 + 600 * sum(c) / 100", c=[1, 2]), 368)
        self.assertIs(self.value("1 < 2 and not(2 < 1) or false"), True)
        self.assertEqual(self.value("if 1 = 1 then 5 else x"), 5)

    def test_missing_name(self):
        with self.assertRaises(Missing):
            self.value("a > 0")
        self.assertIs(self.value("a = null"), True)
        self.assertIs(self.value("a != null and a > 0"), False)
        self.assertIs(self.value("true or a"), True)
        with self.assertRaises(Missing):
            self.value("a + 1 = null")

    def test_wrong_types(self):
        for text in ("1 + \"a\"", "1 = \"1\"", "1 / 0", "if 1 then 2 else 3", "not(1)", "\"a\" < 1"):
            with self.assertRaises(NotComputable, msg=text):
                self.value(text)

    def test_durations(self):
        self.assertEqual(self.value("if points < -40 then duration(\"P2Y\") else duration(\"P1Y\")", points=-40), Period(12, 0))


class Days(unittest.TestCase):
    def test_counts_and_expires(self):
        result = ledger(PLAIN, [row()])
        self.assertEqual(told(result), [("2020-03-01", "counted", "-10"), ("2021-03-01", "expired", "10")])
        self.assertEqual((result["opening"], result["score"]), ("100", "100"))

    def test_half_open_on_the_as_of_day(self):
        self.assertEqual(len(told(ledger(PLAIN, [row()], as_of="2021-02-28"))), 1)
        self.assertEqual(len(told(ledger(PLAIN, [row()], as_of="2021-03-01"))), 2)

    def test_counts_on_the_as_of_day(self):
        self.assertEqual(ledger(PLAIN, [row()], as_of="2020-03-01")["score"], "90")
        result = ledger(PLAIN, [row(decided_on="2020-03-01", received_on="2020-03-02")], as_of="2020-03-01",
                        known_on="2020-03-02")
        self.assertEqual(silent(result), [("A", 1, "not-yet")])

    def test_order_within_a_day(self):
        rows = [row("B"), row("a"), row("A", on="2021-03-01"), row("\U0001f600", on="2021-03-01"), row("\uff21", on="2021-03-01")]
        result = ledger(PLAIN, rows, as_of="2021-03-01")
        self.assertEqual([(line["kind"], line["record"]) for line in result["lines"][3:]],
                         [("expired", "B"), ("expired", "a"), ("counted", "A"), ("counted", "\uff21"), ("counted", "\U0001f600")])

    def test_the_opening_day(self):
        result = ledger(PLAIN, [row("early", on="2018-06-01"), row("gone", on="2017-06-01")])
        self.assertEqual(told(result), [("2019-01-01", "counted", "-10"), ("2019-06-01", "expired", "10")])
        self.assertEqual(silent(result), [("gone", 1, "expired-before-opening")])

    def test_before_the_opening_day(self):
        result = ledger(PLAIN, [row()], as_of="2018-12-31", known_on="2022-01-01")
        self.assertEqual((result["lines"], result.get("score"), result["thresholds"]), ([], None, []))
        self.assertEqual(silent(result), [("A", 1, "not-yet")])

    def test_without_a_first_day(self):
        book = replaced(PLAIN, ("from: 2019-01-01, ", ""))
        self.assertEqual(ledger(book, [row()])["lines"][0]["date"], "2020-03-01")
        self.assertEqual(ledger(book, [row(kind="x")])["lines"][0]["date"], "2022-01-01")

    def test_clock(self):
        book = replaced(PLAIN, ("valid-for: P1Y", "valid-for: P1Y, clock: [ended_on, occurred_on]"))
        late = row(occurred_on="2019-02-01")
        self.assertEqual(silent(ledger(book, [late])), [("A", 1, "expired-before-counting")])
        self.assertEqual(told(ledger(book, [late | {"ended_on": "2019-03-02"}])),
                         [("2020-03-01", "counted", "-10"), ("2020-03-02", "expired", "10")])
        self.assertEqual(silent(ledger(book, [late | {"occurred_on": ""}])), [("A", 1, "date-missing")])


class Versions(unittest.TestCase):
    def chain(self, **second):
        return [row(version=1), row(version=2, **({"received_on": "2020-06-01"} | second))]

    def test_amended_on_receipt(self):
        result = ledger(PLAIN, self.chain())
        self.assertEqual([(line["date"], line["kind"], line["version"]) for line in result["lines"][1:]],
                         [("2020-03-01", "counted", 1), ("2020-06-01", "amended", 1), ("2020-06-01", "counted", 2),
                          ("2021-06-01", "expired", 2)])

    def test_withdrawn_on_receipt(self):
        result = ledger(PLAIN, self.chain(status="withdrawn"))
        self.assertEqual(told(result), [("2020-03-01", "counted", "-10"), ("2020-06-01", "withdrawn", "10")])
        self.assertEqual(silent(result), [("A", 2, "withdrawn")])

    def test_not_received(self):
        result = ledger(PLAIN, self.chain(), known_on="2020-05-31")
        self.assertEqual(told(result)[-1], ("2021-03-01", "expired", "10"))
        self.assertEqual(silent(result), [("A", 2, "not-received")])

    def test_from_start(self):
        book = "counting: {corrections: from-start}\n" + PLAIN
        result = ledger(book, self.chain())
        self.assertEqual(told(result), [("2020-03-01", "counted", "-10"), ("2021-03-01", "expired", "10")])
        self.assertEqual(silent(result), [("A", 1, "replaced")])

    def test_blank_successor(self):
        result = ledger(PLAIN, self.chain(received_on=""))
        self.assertEqual(silent(result), [("A", 1, "replaced"), ("A", 2, "date-missing")])

    def test_received_out_of_order(self):
        rows = [row(version=1), row(version=2, received_on="2020-09-01"), row(version=3, received_on="2020-06-01")]
        result = ledger(PLAIN, rows, as_of="2020-12-31")
        self.assertEqual([(line["kind"], line["version"]) for line in result["lines"][1:]],
                         [("counted", 1), ("amended", 1), ("counted", 3)])
        self.assertEqual(silent(result), [("A", 2, "replaced")])

    def test_expiry_wins_over_a_successor_of_the_same_day(self):
        self.assertEqual(told(ledger(PLAIN, self.chain(received_on="2021-03-01")))[1], ("2021-03-01", "expired", "10"))


class Reasons(unittest.TestCase):
    def reason(self, book, only, **more):
        return silent(ledger(book, [only], **more))[0][2]

    def test_kinds(self):
        self.assertEqual(self.reason(PLAIN, row(kind="other")), "undeclared-kind")
        self.assertEqual(self.reason(PLAIN, row(kind="other"), kinds={"other"}), "no-rule")
        book = replaced(PLAIN, ("R-1, ", "R-1, agency: police, "))
        self.assertEqual(self.reason(book, row(agency="court")), "no-rule")

    def test_the_declared_kinds_are_found(self):
        self.assertIn("traffic.red-light", declared_kinds())

    def test_not_eligible(self):
        book = "applies-to: [firm]\n" + PLAIN
        result = ledger(book, [row()], subjects=[{"id": "S", "kind": "person"}])
        self.assertEqual((silent(result), result["lines"]), ([("A", 1, "not-eligible")], []))
        book = "eligibility: subject.age >= 18\n" + PLAIN
        young = [{"id": "S", "kind": "person", "born_on": "2004-01-02"}]
        self.assertEqual(self.reason(book, row(), subjects=young), "not-eligible")
        self.assertEqual(ledger(book, [row()], as_of="2022-01-02", subjects=young)["silent"], [])

    def test_rule_not_in_force_on_the_decision_day(self):
        book = replaced(PLAIN, ("R-1, ", "R-1, from: 2020-01-01, until: 2021-01-01, "))
        self.assertEqual(self.reason(book, row(decided_on="2019-12-31")), "rule-not-in-force")
        self.assertEqual(self.reason(book, row(decided_on="2021-01-01")), "rule-not-in-force")
        self.assertEqual(ledger(book, [row(decided_on="2020-12-31")])["silent"], [])

    def test_conditions(self):
        book = replaced(PLAIN, ("R-1, ", "R-1, when: record.amount > 500, "))
        self.assertEqual(self.reason(book, row(amount="500")), "condition")
        result = ledger(book, [row()])
        self.assertEqual((silent(result), result["incomplete"]), ([("A", 1, "not-computable")], True))

    def test_unconfirmed(self):
        book = replaced(PLAIN, ("R-1, ", "R-1, gate: confirmed, "))
        self.assertEqual(self.reason(book, row()), "unconfirmed")
        late = row(confirmed_on="2020-05-01")
        self.assertEqual(self.reason(book, late, as_of="2020-04-30", known_on="2022-01-01"), "unconfirmed")
        self.assertEqual(self.reason(book, late, known_on="2020-04-30"), "unconfirmed")
        self.assertEqual(told(ledger(book, [late])), [("2020-05-01", "counted", "-10"), ("2021-03-01", "expired", "10")])

    def test_the_rule_that_got_furthest(self):
        book = PLAIN.rstrip() + "\n  - {id: R-2, kinds: [k], until: 2000-01-01, effect: {add: 1, to: c}}\n"
        self.assertEqual(self.reason(replaced(book, ("R-1, ", "R-1, gate: confirmed, ")), row()), "unconfirmed")


class Values(unittest.TestCase):
    BOOK = """
score: {from: 2019-01-01, opening: 100, formula: opening + sum(characteristics)}
counting: {values-of: OF}
parameters: {p: {values: [{from: 2019-01-01, until: 2020-03-01, value: -10}, {from: 2020-03-01, until: 2021-01-01, value: -20}]}}
characteristics: [{id: c}]
rules: [{id: R-1, kinds: [k], effect: {add: p, to: c}}]
"""

    def test_values_of_a_date(self):
        book = self.BOOK.replace("OF", "decided_on")
        only = row(decided_on="2020-02-29")
        self.assertEqual(told(ledger(book, [only])), [("2020-03-01", "counted", "-10")])
        book = self.BOOK.replace("OF", "received_on")
        self.assertEqual(told(ledger(book, [only])), [("2020-03-01", "counted", "-20")])

    def test_values_in_force(self):
        result = ledger(self.BOOK.replace("OF", "in-force"), [row(on="2019-05-01")], as_of="2020-12-31")
        self.assertEqual(told(result), [("2019-05-01", "counted", "-10"), ("2020-03-01", "rule-change", "-10")])
        self.assertFalse(result["incomplete"])
        later_on = ledger(self.BOOK.replace("OF", "in-force"), [row(on="2019-05-01")], as_of="2021-01-01")
        self.assertEqual(told(later_on)[-1], ("2021-01-01", "rule-change", "20"))
        self.assertTrue(later_on["incomplete"])

    def test_no_value_in_force(self):
        result = ledger(self.BOOK.replace("OF", "decided_on"), [row(on="2021-01-01")])
        self.assertEqual((told(result), result["incomplete"]), ([("2021-01-01", "counted", "0")], True))

    def test_table(self):
        book = """
score: {opening: 0, formula: opening + sum(characteristics)}
tables: {t: {over: record.amount, values: [{rows: [{up-to: 500, gives: -10}, {below: 2000, gives: -20}, {gives: -40}]}]}}
characteristics: [{id: c}]
rules: [{id: R-1, kinds: [k], effect: {add: t, to: c}}]
"""
        for amount, points in (("500", "-10"), ("500.01", "-20"), ("1999.99", "-20"), ("2000", "-40")):
            self.assertEqual(ledger(book, [row(amount=amount)])["score"], points, amount)
        self.assertTrue(ledger(book, [row()])["incomplete"])


class Fold(unittest.TestCase):
    def book(self, clamp="shown", points=("30",), more="", part="", formula="opening + sum(characteristics)"):
        rules = "\n".join(f"  - {{id: R-{i}, kinds: [k{i}], effect: {{add: {p}, to: c}}, valid-for: P1Y}}"
                          for i, p in enumerate(points))
        return f"score:\n  opening: 90\n  formula: {formula}\n  range: [0, 100]\n  clamp: {clamp}\n{more}" \
               f"characteristics: [{{id: c{part}}}]\nrules:\n{rules}\n"

    def test_cap(self):
        book = self.book(points=("-30", "5"), part=", cap: {range: [-20, 20]}")
        result = ledger(book, [row("A", kind="k0"), row("B", kind="k1", on="2020-05-01")], as_of="2020-12-31")
        self.assertEqual(told(result), [("2020-03-01", "counted", "-30"), ("2020-03-01", "cap", "10"),
                                        ("2020-05-01", "counted", "5"), ("2020-05-01", "cap", "-5")])
        self.assertEqual([line["entry"] for line in result["lines"]], [1, 2, 2, 3, 3])

    def test_clamp_shown_keeps_what_is_beyond(self):
        book = self.book(points=("30", "-25"))
        result = ledger(book, [row("A", kind="k0"), row("B", kind="k1", on="2020-05-01")], as_of="2020-12-31")
        self.assertEqual(told(result), [("2020-03-01", "counted", "30"), ("2020-03-01", "clamp", "-20"),
                                        ("2020-05-01", "counted", "-25"), ("2020-05-01", "clamp", "20")])
        self.assertEqual(result["score"], "95")

    def test_clamp_running_loses_it(self):
        book = self.book("running", ("30", "-25"))
        result = ledger(book, [row("A", kind="k0"), row("B", kind="k1", on="2020-05-01")])
        self.assertEqual(told(result), [
            ("2020-03-01", "counted", "30"), ("2020-03-01", "clamp", "-20"), ("2020-05-01", "counted", "-25"),
            ("2021-03-01", "expired", "-10"), ("2021-05-01", "expired", "25")])
        self.assertEqual(result["score"], "90")

    def test_rounding(self):
        book = self.book(points=("-0.5", "-0.25"), more="  rounding: {mode: half up, places: 0}\n")
        result = ledger(book, [row("A", kind="k0"), row("B", kind="k1", on="2020-05-01")], as_of="2020-12-31")
        self.assertEqual(told(result), [("2020-03-01", "counted", "-0.5"), ("2020-03-01", "rounding", "0.5"),
                                        ("2020-05-01", "counted", "-0.25"), ("2020-05-01", "rounding", "-0.75")])
        self.assertEqual(result["score"], "89")

    def test_weight_and_formula(self):
        book = self.book(points=("10",), part=", weight: 0.5, initial: 2", formula="opening + sum(characteristics) / 3 - c")
        result = ledger(book, [row(kind="k0")], as_of="2020-12-31")
        self.assertEqual((result["opening"], told(result)), ("265/3", [("2020-03-01", "counted", "-25/3")]))
        self.assertEqual(result["score"], "80")

    def test_opening_outside_the_range(self):
        result = ledger(self.book(part=", initial: 20"), [row(kind="x")], as_of="2020-12-31")
        self.assertEqual([(line["kind"], line["delta"]) for line in result["lines"]], [("opening", "110"), ("clamp", "-10")])

    def test_a_cap_that_changes(self):
        book = self.book(points=("30",), part=", cap: {range: [null, high]}") + \
            "parameters: {high: {values: [{until: 2020-06-01, value: 5}, {from: 2020-06-01, value: 8}]}}\n"
        result = ledger(book, [row(kind="k0")], as_of="2020-12-31")
        self.assertEqual(told(result)[2:], [("2020-06-01", "rule-change", "0"), ("2020-06-01", "cap", "3")])
        self.assertNotIn("record", result["lines"][3])


class Ends(unittest.TestCase):
    BOOK = PLAIN + """thresholds:
  - {id: fast, kind: benefit, above: 95}
  - {id: metro, kind: benefit, at-least: 95, until: 2021-01-01}
  - {id: low, kind: restriction, below: 90}
  - {id: lowest, kind: restriction, at-most: 90, from: 2020-03-02}
scales:
  - {id: band, of: score, steps: [{below: 90, is: poor}, {up-to: 95, is: fair}, {is: good}]}
"""

    def test_crossed(self):
        result = ledger(self.BOOK, [row()])
        self.assertEqual([line["crossed"] for line in result["lines"]],
                         [[], [{"threshold": "fast", "direction": "lost"}, {"threshold": "metro", "direction": "lost"}],
                          [{"threshold": "fast", "direction": "reached"}, {"threshold": "lowest", "direction": "lost"}]])

    def test_missing_without_rounding(self):
        found = ledger(self.BOOK, [row()], as_of="2020-12-31")["thresholds"]
        self.assertEqual([(t["id"], t["reached"], t["missing"], t.get("exclusive")) for t in found],
                         [("fast", False, "5", True), ("metro", False, "5", None), ("low", False, "0", True),
                          ("lowest", True, "0", None)])

    def test_missing_on_the_grid(self):
        book = replaced(self.BOOK, ("range: [0, 200]", "range: [0, 200], rounding: {places: 0}"))
        found = ledger(book, [row()], as_of="2020-12-31")["thresholds"]
        self.assertEqual([t["missing"] for t in found], ["6", "5", "-1", "0"])

    def test_underneath(self):
        book = replaced(self.BOOK, ("range: [0, 200]", "range: [0, 80]"))
        found = ledger(book, [row()], as_of="2020-12-31")["thresholds"]
        self.assertEqual([(t["missing"], t.get("underneath")) for t in found],
                         [("15", "5"), ("15", "5"), ("0", None), ("0", None)])

    def test_standings(self):
        for on, value in (("2020-12-31", "fair"), ("2022-01-01", "good")):
            self.assertEqual(ledger(self.BOOK, [row()], as_of=on)["standings"], [{"scale": "band", "value": value}])

    def test_incomplete(self):
        book = replaced(self.BOOK, ("add: -10", "add: record.amount"))
        result = ledger(book, [row()])
        self.assertEqual({t["reached"] for t in result["thresholds"]}, {None})
        self.assertEqual(result["standings"][0]["value"], None)

    def test_readings(self):
        read = [{"subject": "S", "rulebook": "", "date": "2020-03-01", "score": "93"},
                {"subject": "S", "rulebook": "other", "date": "2020-03-01", "score": "1"},
                {"subject": "S", "rulebook": "small", "date": "2022-01-02", "score": "1"}]
        self.assertEqual(ledger(self.BOOK, [row()], readings=read)["readings"],
                         [{"date": "2020-03-01", "score": "93", "recomputed": "90", "gap": "3"}])


class Harness(unittest.TestCase):
    def test_the_same_seed_gives_the_same(self):
        first, second = (yaml_text(Generator("7", FEATURES).book("x")) for _ in range(2))
        self.assertEqual(first, second)
        first, second = (yaml_text(EffectGenerator("7", FEATURES).book("x")) for _ in range(2))
        self.assertEqual(first, second)

    def test_every_field_is_compared(self):
        ours = ledger(Ends.BOOK, [row(), row("B", kind="x")])
        self.assertEqual(differences(ours, ours), [])
        for key, value in (("score", "1"), ("opening", "1"), ("incomplete", True), ("knownOn", "x"), ("lines", []), ("silent", []),
                           ("standings", []), ("thresholds", [])):
            self.assertTrue(differences(ours, ours | {key: value}), key)
        for key in ours["lines"][1]:
            changed = [dict(line) for line in ours["lines"]]
            changed[1][key] = "other" if key != "entry" else 7
            self.assertTrue(differences(ours, ours | {"lines": changed}), key)

    def test_breaks_are_described(self):
        self.assertTrue(all((BREAKS | EFFECT_BREAKS).values()))


class Steps(unittest.TestCase):
    def answer(self, delta="-15", steps=None, opening="500"):
        steps = steps or [{"op": "look up", "inputs": [{"name": "p", "value": "-15", "from": "2018-11-01"}], "result": "-15"},
                          {"op": "-", "inputs": [{"name": "after", "value": "485"}, {"name": "before", "value": "500"}], "result": "-15"}]
        first = [{"op": "+", "inputs": [{"name": "opening", "value": "500"}], "result": "500"}]
        return {"ledgers": [{"rulebook": {"id": "b"}, "subject": {"id": "s"}, "opening": opening, "score": "485", "lines": [
            {"n": 1, "kind": "opening", "before": "0", "delta": "500", "after": "500", "steps": first},
            {"n": 2, "kind": "counted", "before": "500", "delta": delta, "after": "485", "steps": steps}]}]}

    def test_right(self):
        self.assertEqual(replay(self.answer()).errors, [])

    def test_wrong(self):
        def step(op, result, *values):
            return [{"op": op, "inputs": [{"value": value} for value in values], "result": result}]
        for answer in (self.answer(delta="-14"), self.answer(opening="499"), self.answer(steps=step("+", "-15", "1", "-15")),
                       self.answer(steps=step("conjure", "-15")), self.answer(steps=step("look up", "-15", "-16")),
                       self.answer(steps=step("cap", "-15", "-20", None, "0")), self.answer(steps=step("round half up", "-15", "-15.5", "0")),
                       self.answer(steps=step("+", "-16", "-16", "0"))):
            self.assertTrue(replay(answer).errors, answer)

    def test_operations(self):
        def step(op, *values):
            return [{"op": op, "inputs": [{"value": value} for value in values], "result": "-15"}]
        for steps in (step("round half up", "-14.5", "0"), step("clamp", "-20", "-15", None), step("sum", "-10", "-5"),
                      step("/", "-30", "2"), step("if", True, "-15", "3"), step("first", None, "-15"), step("*", "-1/3", "45")):
            self.assertEqual(replay(self.answer(steps=steps)).errors, [], steps)


if __name__ == "__main__":
    here = os.path.dirname(os.path.abspath(__file__))
    unittest.main(module=None, argv=[sys.argv[0], "discover", "-s", here, *sys.argv[1:]])
