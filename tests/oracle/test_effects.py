"""Worked examples of core/README.md "Effects", reckoned by hand from the text."""
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from small import ledger, row, silent, told

SCORE = "score: {from: 2019-01-01, opening: 100, formula: opening + sum(characteristics)}\n"


def book(rules, part="{id: c}", score=SCORE, more=""):
    return score + f"characteristics: [{part}]\nrules:\n" + "".join(f"  - {{{rule}}}\n" for rule in rules) + more


def deltas(result):
    return [line["delta"] for line in result["lines"][1:]]


class Set(unittest.TestCase):
    RULE = "id: R, kinds: [k], effect: {set: record.amount, to: c}, valid-for: P1Y"
    ROWS = [row("A", amount="10"), row("B", on="2020-06-01", amount="4")]

    def test_the_latest_wins(self):
        result = ledger(book([self.RULE], "{id: c, initial: 5}"), self.ROWS)
        self.assertEqual(told(result), [("2020-03-01", "counted", "5"), ("2020-06-01", "counted", "-6"),
                                        ("2021-03-01", "expired", "0"), ("2021-06-01", "expired", "1")])
        self.assertEqual((result["opening"], result["score"], result["incomplete"]), ("105", "105", False))

    def test_one_that_leaves_uncovers_the_one_before(self):
        rows = [self.ROWS[0], row("B", on="2020-06-01", amount="4", ended_on="2020-03-10")]
        rule = self.RULE.replace("P1Y", "P6M, clock: [ended_on, received_on]")
        self.assertEqual(told(ledger(book([rule], "{id: c, initial: 0}"), rows, as_of="2020-08-31")),
                         [("2020-03-01", "counted", "10"), ("2020-06-01", "counted", "-6")])
        rows[1]["ended_on"] = "2020-01-10"
        self.assertEqual(told(ledger(book([rule], "{id: c, initial: 0}"), rows, as_of="2020-08-31"))[1:],
                         [("2020-06-01", "counted", "-6"), ("2020-07-10", "expired", "6")])

    def test_no_value_and_no_initial(self):
        result = ledger(book([self.RULE]), self.ROWS)
        self.assertEqual((deltas(result), result["incomplete"]), (["10", "-6", "0", "-4"], True))
        self.assertFalse(ledger(book([self.RULE]), self.ROWS, as_of="2021-05-31")["incomplete"])

    def test_on_one_day_the_later_in_order_is_the_base(self):
        rows = [row("B", amount="4"), row("A", amount="10")]
        self.assertEqual(deltas(ledger(book([self.RULE]), rows, as_of="2020-12-31")), ["10", "-6"])


class Accumulate(unittest.TestCase):
    TOTAL = "tables: {t: {values: [{rows: [{below: 10, gives: 0}, {below: 20, gives: 2}, {below: 50, gives: 5}, {gives: 10}]}]}}\n"
    RATES = "tables: {t: {values: [{rows: [{up-to: 20, gives: 1}, {up-to: 80, gives: 1, per: 2}, {gives: 1, per: 3}]}]}}\n"

    def rule(self, over, more="", reading="total"):
        return f"id: R, kinds: [k], effect: {{accumulate: record.quantity, over: {over}, gives: t, reading: {reading}, to: c}}{more}"

    def test_total(self):
        rows = [row("A", quantity="9.5"), row("B", on="2020-04-01", quantity="0.5"), row("C", on="2020-05-01", quantity="10"),
                row("D", on="2020-06-01", quantity="1")]
        result = ledger(book([self.rule("life")], more=self.TOTAL), rows)
        self.assertEqual(deltas(result), ["0", "2", "3", "0"])

    def test_what_expires_leaves_the_total(self):
        rows = [row("A", quantity="9.5"), row("B", on="2020-04-01", quantity="0.5"), row("C", on="2020-05-01", quantity="10")]
        result = ledger(book([self.rule("validity", ", valid-for: P1Y")], more=self.TOTAL), rows)
        self.assertEqual(told(result)[3:], [("2021-03-01", "expired", "-3"), ("2021-04-01", "expired", "0"),
                                            ("2021-05-01", "expired", "-2")])
        self.assertEqual(result["score"], "100")

    def test_marginal(self):
        rows = [row("A", quantity="15"), row("B", on="2020-04-01", quantity="25"), row("C", on="2020-05-01", quantity="60")]
        result = ledger(book([self.rule("life", reading="marginal")], more=self.RATES), rows)
        self.assertEqual(deltas(result), ["15", "15", "80/3"])

    def test_each_calendar_year_by_itself(self):
        rows = [row("A", on="2020-12-31", quantity="10"), row("B", on="2021-01-01", quantity="10")]
        for over, expected in (("calendar-year", ["2", "2"]), ("life", ["2", "3"])):
            self.assertEqual(deltas(ledger(book([self.rule(over)], more=self.TOTAL), rows)), expected, over)

    def test_less_than_nothing(self):
        result = ledger(book([self.rule("life")], more=self.TOTAL), [row("A", quantity="-1")])
        self.assertEqual((deltas(result), result["incomplete"]), (["0"], True))


class Accrue(unittest.TestCase):
    def rule(self, counting, more=""):
        return f"id: R, kinds: [k], effect: {{accrue: -10, per: P1M, counting: {counting}, from: occurred_on, " \
               f"until: ended_on, to: c}}{more}"

    def test_started_months_end_before_the_last_day(self):
        only = row(occurred_on="2020-01-31", received_on="2020-02-10", ended_on="2020-03-31")
        self.assertEqual(told(ledger(book([self.rule("started")]), [only])),
                         [("2020-02-10", "counted", "-10"), ("2020-02-29", "counted", "-10")])

    def test_completed_months_count_with_it(self):
        only = row(occurred_on="2020-01-31", received_on="2020-02-10", ended_on="2020-03-31")
        self.assertEqual(told(ledger(book([self.rule("completed")]), [only])),
                         [("2020-02-29", "counted", "-10"), ("2020-03-31", "counted", "-10")])

    def test_open_until_the_as_of_day(self):
        only = row(on="2020-01-31")
        self.assertEqual(len(deltas(ledger(book([self.rule("started")]), [only], as_of="2020-04-29"))), 3)
        self.assertEqual(len(deltas(ledger(book([self.rule("started")]), [only], as_of="2020-04-30"))), 4)

    def test_late_units_count_at_once_and_share_the_end(self):
        only = row(occurred_on="2020-01-01", received_on="2020-03-15")
        result = ledger(book([self.rule("started", ", valid-for: P3M, clock: [occurred_on]")]), [only])
        self.assertEqual(told(result), [("2020-03-15", "counted", "-10")] * 3 + [("2020-04-01", "expired", "10")] * 3)

    def test_nothing_due_yet(self):
        self.assertEqual(silent(ledger(book([self.rule("completed")]), [row()], as_of="2020-03-31")), [("A", 1, "not-yet")])
        self.assertEqual(silent(ledger(book([self.rule("completed")]), [row(occurred_on="")])), [("A", 1, "date-missing")])

    def test_too_many(self):
        rule = self.rule("started").replace("P1M", "P1D")
        self.assertEqual(len(deltas(ledger(book([rule]), [row(on="2020-01-01")], as_of="2023-04-14"))), 1200)
        result = ledger(book([rule]), [row(on="2020-01-01")], as_of="2023-04-15")
        self.assertEqual((deltas(result), result["incomplete"]), (["0"], True))


class Spend(unittest.TestCase):
    RULES = ["id: E, kinds: [earn], effect: {add: record.amount, to: c}, valid-for: P1Y",
             "id: S, kinds: [spend], effect: {spend: record.amount, from: c}"]
    EARNED = [row("A", kind="earn", amount="10"), row("B", kind="earn", on="2020-04-01", amount="5")]

    def spent(self, amount, more=(), **clocks):
        rows = [*self.EARNED, row("X", kind="spend", on="2020-05-01", amount=amount, version=1), *more]
        return ledger(book(self.RULES, "{id: c, initial: 10}"), rows, **clocks)

    def test_oldest_first_and_only_the_rest_expires(self):
        result = self.spent("15")
        self.assertEqual(told(result)[2:], [("2020-05-01", "spent", "-15"), ("2021-03-01", "expired", "-5"),
                                            ("2021-04-01", "expired", "-5")])
        self.assertFalse(result["incomplete"])

    def test_all_of_it_but_no_more(self):
        self.assertEqual(deltas(self.spent("25")), ["10", "5", "-25", "0", "0"])
        result = self.spent("25.01")
        self.assertEqual((deltas(result)[2], result["incomplete"]), ("0", True))

    def test_put_back_into_what_is_still_there(self):
        back = [row("X", kind="spend", on="2020-05-01", version=2, status="withdrawn", received_on="2021-03-15")]
        self.assertEqual(told(self.spent("15", back))[3:],
                         [("2021-03-01", "expired", "-5"), ("2021-03-15", "withdrawn", "10"), ("2021-04-01", "expired", "-5")])
        back[0]["received_on"] = "2020-06-01"
        self.assertEqual(told(self.spent("15", back))[3:],
                         [("2020-06-01", "withdrawn", "15"), ("2021-03-01", "expired", "-10"), ("2021-04-01", "expired", "-5")])

    def test_spent_after_what_counts_on_the_day(self):
        rows = [row("Z", kind="spend", amount="10"), row("A", kind="earn", amount="10")]
        result = ledger(book(self.RULES[::-1]), rows, as_of="2020-12-31")
        self.assertEqual([line["kind"] for line in result["lines"]], ["opening", "counted", "spent"])
        self.assertFalse(result["incomplete"])


class Hold(unittest.TestCase):
    SCORE = "score: {from: 2019-01-01, opening: 1000, formula: opening + sum(characteristics), rounding: {places: 0}}\n"
    SCALE = "scales: [{id: g, of: score, steps: [{up-to: 599, is: D, lowest: 0}, {up-to: 849, is: C}, {below: 960, is: B}, {is: A}]}]\n"

    def held(self, rows, **clocks):
        rules = [f"id: {at}, kinds: [{at}], effect: {{hold: {{scale: g, at: {at}}}}}, valid-for: P1Y" for at in "DCBA"]
        return ledger(book([*rules, "id: R, kinds: [k], effect: {add: record.amount, to: c}"], score=self.SCORE,
                           more=self.SCALE), rows, **clocks)

    def test_the_lowest_of_a_step(self):
        for at, score in (("D", "0"), ("C", "600"), ("B", "850"), ("A", "960")):
            result = self.held([row(kind=at)], as_of="2020-12-31")
            self.assertEqual((result["score"], result["standings"][0]["value"]), (score, at))

    def test_points_run_on_underneath(self):
        result = self.held([row(kind="C"), row("B", on="2020-05-01", amount="-10")])
        self.assertEqual(told(result), [("2020-03-01", "counted", "0"), ("2020-03-01", "hold", "-400"),
                                        ("2020-05-01", "counted", "-10"), ("2020-05-01", "hold", "10"),
                                        ("2021-03-01", "expired", "0"), ("2021-03-01", "hold", "390")])

    def test_the_worst_of_two(self):
        result = self.held([row("A", kind="B"), row("B", kind="C", on="2020-05-01", received_on="2020-05-01")])
        self.assertEqual([(d, k, v) for d, k, v in told(result) if k == "hold"],
                         [("2020-03-01", "hold", "-150"), ("2020-05-01", "hold", "-250"), ("2021-05-01", "hold", "400")])

    def test_never_raises(self):
        result = self.held([row("A", amount="-300"), row("B", kind="B", on="2020-05-01")], as_of="2020-12-31")
        self.assertEqual(told(result), [("2020-03-01", "counted", "-300"), ("2020-05-01", "counted", "0")])


class Lists(unittest.TestCase):
    BOOK = """
lists: [{id: black, kind: black}, {id: red, kind: red}]
rules:
  - {id: L, kinds: [k], effect: {list: {on: black, ground: able but refuses}}, valid-for: P2Y}
  - {id: O, kinds: [open], effect: {list: {on: red, ground: honoured}}}
  - {id: E, kinds: [more], effect: {list: {on: black, extend: P1Y}}}
scales: [{id: s, of: lists, steps: [{on: black, is: bad}, {on: red, is: very good}, {is: good}]}]
"""

    def test_listed_and_delisted_without_points(self):
        result = ledger(self.BOOK, [row()], as_of="2022-03-01")
        self.assertEqual([(line["n"], line["entry"], line["date"], line["kind"]) for line in result["lines"]],
                         [(1, 1, "2020-03-01", "listed"), (2, 2, "2022-03-01", "delisted")])
        self.assertFalse({"before", "delta", "after", "characteristic"} & result["lines"][0].keys())
        self.assertNotIn("score", result)

    def test_states_and_standings(self):
        rows = [row(), row("B", kind="open", on="2020-04-01")]
        for on, states, standing in (
                ("2020-02-29", [False, False], "good"), ("2020-03-01", [True, False], "bad"),
                ("2022-02-28", [True, True], "bad"), ("2022-03-01", [False, True], "very good")):
            result = ledger(self.BOOK, rows, as_of=on, known_on="2023-01-01")
            self.assertEqual([item["listed"] for item in result["lists"]], states, on)
            self.assertEqual(result["standings"], [{"scale": "s", "value": standing}])
        result = ledger(self.BOOK, rows, as_of="2021-01-01")
        self.assertEqual(result["lists"], [
            {"list": "black", "listed": True, "since": "2020-03-01", "record": "A", "until": "2022-03-01"},
            {"list": "red", "listed": True, "since": "2020-04-01", "record": "B"}])

    def test_extended(self):
        result = ledger(self.BOOK, [row(), row("B", kind="more", on="2022-02-28")], as_of="2023-03-01")
        self.assertEqual([(line["date"], line["kind"], line["record"]) for line in result["lines"]],
                         [("2020-03-01", "listed", "A"), ("2022-02-28", "listed", "B"), ("2023-03-01", "delisted", "A")])
        self.assertEqual(silent(ledger(self.BOOK, [row(), row("B", kind="more", on="2022-03-01")], as_of="2023-01-01")),
                         [("B", 1, "nothing-to-extend")])

    def test_of_two_listings_that_of_the_act(self):
        rows = [row("A", act="one"), row("B", on="2020-04-01", act="two"), row("C", kind="more", on="2020-05-01", act="one"),
                row("D", kind="more", on="2020-06-01")]
        result = ledger(self.BOOK, rows, as_of="2024-01-01")
        self.assertEqual([(line["date"], line["record"]) for line in result["lines"] if line["kind"] == "delisted"],
                         [("2023-03-01", "A"), ("2023-04-01", "B")])


if __name__ == "__main__":
    unittest.main()
