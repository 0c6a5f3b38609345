"""Worked examples of core/README.md "Modifiers", reckoned by hand from the text."""
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from small import all_ledgers, ledger, row, silent, told
from test_effects import SCORE, book, deltas

ADD = "id: R, kinds: [k], effect: {add: record.amount, to: c}, valid-for: P1Y"


def loss(record="A", amount="-10", **cells):
    return row(record, amount=amount, **cells)


class Gates(unittest.TestCase):
    def test_made_good(self):
        text = book([ADD + ", gate: [confirmed, made-good]"])
        both = loss(confirmed_on="2020-04-01", made_good_on="2020-06-01")
        self.assertEqual(told(ledger(text, [both])), [("2020-06-01", "counted", "-10"), ("2021-03-01", "expired", "10")])
        self.assertEqual(silent(ledger(text, [both], as_of="2020-05-31")), [("A", 1, "not-made-good")])
        self.assertEqual(silent(ledger(text, [both], known_on="2020-05-31")), [("A", 1, "not-made-good")])
        self.assertEqual(silent(ledger(text, [both | {"confirmed_on": ""}])), [("A", 1, "unconfirmed")])

    def test_sources(self):
        text = "agencies: {police: {kind: police}, shop: {kind: firm}}\naccepts: [police]\n" + book([ADD])
        for agency, kind, reason in (("police", "", None), ("shop", "", "source-not-accepted"), ("shop", "police", None),
                                     ("police", "firm", "source-not-accepted"), ("", "", None), ("nobody", "", None)):
            found = silent(ledger(text, [loss(agency=agency, agency_kind=kind)]))
            self.assertEqual([s[2] for s in found], [reason] if reason else [], (agency, kind))
        self.assertEqual(silent(ledger(text, [loss(agency="shop", kind="x")]))[0][2], "undeclared-kind")
        self.assertEqual(silent(ledger(text, [loss(agency="shop", kind="x")], kinds={"x"}))[0][2], "source-not-accepted")

    def test_kinds_of_subject(self):
        text = book([ADD + ", applies-to: [firm]"])
        for kind, expected in (("firm", []), ("person", [("A", 1, "no-rule")]), ("", [])):
            self.assertEqual(silent(ledger(text, [loss()], subjects=[{"id": "S", "kind": kind}])), expected)


    def test_a_blank_clock_for_which_a_gate_waits_is_not_missing(self):
        for gate, field, reason in (("made-good", "made_good_on", "not-made-good"),
                                    ("confirmed", "confirmed_on", "unconfirmed")):
            text = book([f"{ADD}, gate: {gate}, clock: [{field}]"])
            self.assertEqual(silent(ledger(text, [loss()])), [("A", 1, reason)])
            other = book([f"{ADD}, gate: {gate}, clock: [ended_on]"])
            self.assertEqual(silent(ledger(other, [loss()])), [("A", 1, "date-missing")])


class Starts(unittest.TestCase):
    def test_after_a_period_and_valid_from_there(self):
        text = book([ADD + ", starts: {after: P6M}"])
        self.assertEqual(told(ledger(text, [loss()])), [("2020-09-01", "counted", "-10"), ("2021-09-01", "expired", "10")])
        self.assertEqual(silent(ledger(text, [loss()], as_of="2020-08-31")), [("A", 1, "not-yet")])
        clocked = book([ADD + ", starts: {after: P6M}, clock: [received_on]"])
        self.assertEqual(told(ledger(clocked, [loss()]))[1:], [("2021-03-01", "expired", "10")])

    def test_the_first_working_day_and_days_after_it(self):
        # 2020-03-01 is a Sunday, 2020-02-03 and 2020-06-01 are Mondays.
        text = book([ADD + ", starts: {on: first-working-day}"])
        for on, start in (("2020-03-01", "2020-03-02"), ("2020-03-02", "2020-03-02"), ("2020-03-03", "2020-04-01")):
            self.assertEqual(told(ledger(text, [loss(on=on)]))[0][0], start)
        text = "calendar: {holidays: [2020-04-01]}\n" + book([ADD + ", starts: {on: first-working-day, working-days: 7}"])
        self.assertEqual(told(ledger(text, [loss(on="2020-03-03")]))[0][0], "2020-04-13")

    def test_a_correction_does_not_put_it_off_again(self):
        text = book([ADD + ", starts: {after: P6M}"])
        rows = [loss(), loss(version="2", amount="-4", received_on="2020-05-01")]
        self.assertEqual(told(ledger(text, rows)), [("2020-09-01", "counted", "-4"), ("2021-09-01", "expired", "4")])
        late = [loss(), loss(version="2", amount="-4", received_on="2020-10-01")]
        self.assertEqual([line[:2] for line in told(ledger(text, late))],
                         [("2020-09-01", "counted"), ("2020-10-01", "amended"), ("2020-10-01", "counted"),
                          ("2021-09-01", "expired")])

    def test_a_period_that_cannot_be_computed(self):
        result = ledger(book([ADD + ", starts: {after: 'if record.level > 1 then duration(\"P1Y\") else duration(\"P2Y\")'}"]),
                        [loss()])
        self.assertEqual((silent(result), result["incomplete"]), ([("A", 1, "not-computable")], True))


class Leaving(unittest.TestCase):
    def test_an_end_before_every_beginning(self):
        for rule in (", ends: made_good_on", ", removed: {after: made_good_on, working-days: 3}"):
            text = book([ADD + rule])
            for on, incomplete in (("2020-02-29", True), ("2020-03-01", False)):
                self.assertEqual(ledger(text, [loss(made_good_on=on)])["incomplete"], incomplete)
            early = loss(made_good_on="2020-02-29", occurred_on="2020-02-01")
            self.assertFalse(ledger(text, [early])["incomplete"])

    def test_continues_until(self):
        text = book([ADD + ", clock: [ended_on], continues-until: ended_on"])
        self.assertEqual(told(ledger(text, [loss()])), [("2020-03-01", "counted", "-10")])
        self.assertEqual(told(ledger(text, [loss(ended_on="2020-06-30")]))[1:], [("2021-06-30", "expired", "10")])

    def test_ends(self):
        text = book([ADD + ", ends: made_good_on"])
        self.assertEqual(told(ledger(text, [loss(made_good_on="2020-06-01")]))[1:], [("2020-06-01", "amended", "10")])
        self.assertEqual(told(ledger(text, [loss(made_good_on="2021-03-01")]))[1:], [("2021-03-01", "expired", "10")])
        self.assertEqual(silent(ledger(text, [loss(made_good_on="2020-03-01")])), [("A", 1, "made-good")])

    def test_removed_on_a_working_day(self):
        # 2020-03-06 is a Friday.
        rule = "id: L, kinds: [k], effect: {list: {on: l, ground: g}}, removed: {after: made_good_on, working-days: 3}"
        for calendar, end in (("", "2020-03-11"), ("calendar: {holidays: [2020-03-09]}\n", "2020-03-12"),
                              ("calendar: {workdays: [2020-03-07]}\n", "2020-03-10")):
            text = f"{calendar}lists: [{{id: l, kind: black}}]\nrules: [{{{rule}}}]\n"
            result = ledger(text, [row(made_good_on="2020-03-06")])
            self.assertEqual([(line["date"], line["kind"]) for line in result["lines"]][1:], [(end, "delisted")])
        self.assertEqual(silent(ledger(text, [row(made_good_on="2020-02-25")])), [("A", 1, "made-good")])


class PerAct(unittest.TestCase):
    TEXT = "counting: {per-act: hold-else-largest}\n" + book([ADD])

    def test_on_one_day_the_largest(self):
        rows = [loss("A", "-10", act="x"), loss("B", "-30", act="x"), loss("C", "-10", act="y"), loss("D", "-5"),
                loss("E", "20", act="x")]
        result = ledger(self.TEXT, rows, as_of="2020-12-31")
        self.assertEqual([line["record"] for line in result["lines"][1:]], ["B", "C", "D", "E"])
        self.assertEqual(silent(result), [("A", 1, "lesser-item")])

    def test_a_heavier_one_takes_over(self):
        rows = [loss("A", "-10", act="x"), loss("B", "-30", act="x", on="2020-06-01"), loss("C", "-30", act="x", on="2020-07-01")]
        result = ledger(self.TEXT, rows, as_of="2020-12-31")
        self.assertEqual(told(result), [("2020-03-01", "counted", "-10"), ("2020-06-01", "amended", "10"),
                                        ("2020-06-01", "counted", "-30")])
        self.assertEqual(silent(result), [("C", 1, "lesser-item")])

    def test_a_hold_outweighs_points(self):
        text = "counting: {per-act: hold-else-largest}\n" + book(
            [ADD, "id: H, kinds: [h], effect: {hold: {scale: g, at: low}}"],
            more="scales: [{id: g, of: score, steps: [{below: 50, is: low, lowest: 0}, {is: high}]}]\n")
        rows = [loss("A", "-500", act="x"), row("B", kind="h", act="x")]
        self.assertEqual(silent(ledger(text, rows)), [("A", 1, "lesser-item")])

    def test_a_later_version_does_not_compete(self):
        rows = [loss("A", "-30", act="x", version=1), loss("B", "-20", act="x", on="2020-04-01"),
                loss("A", "-10", act="x", version=2, received_on="2020-05-01")]
        result = ledger(self.TEXT, rows, as_of="2020-12-31")
        self.assertEqual(told(result), [("2020-03-01", "counted", "-30"), ("2020-05-01", "amended", "30"),
                                        ("2020-05-01", "counted", "-10")])
        self.assertEqual(silent(result), [("B", 1, "lesser-item")])


class Repeat(unittest.TestCase):
    RULE = ADD.replace("P1Y", "if points < -40 then duration(\"P2Y\") else duration(\"P1Y\")") \
        + ", repeat: {class: speeding, times: 2}"
    TEXT = book([RULE.replace("valid-for: if", "valid-for: 'if").replace("\"P1Y\")", "\"P1Y\")'")])

    def test_on_the_last_valid_day_and_the_day_after(self):
        for on, expected in (("2021-02-28", [("2021-02-28", "counted", "-60"), ("2021-03-01", "expired", "30")]),
                             ("2021-03-01", [("2021-03-01", "expired", "30"), ("2021-03-01", "counted", "-30")])):
            result = ledger(self.TEXT, [loss("A", "-30"), loss("B", "-30", on=on)], as_of="2021-12-31")
            self.assertEqual(told(result)[1:], expected)

    def test_validity_by_the_doubled_size(self):
        rows = [loss("A", "-30"), loss("B", "-30", on="2020-09-01")]
        self.assertEqual(told(ledger(self.TEXT, rows, as_of="2023-01-01"))[2:],
                         [("2021-03-01", "expired", "30"), ("2022-09-01", "expired", "60")])
        rows[1]["amount"] = "-20"  # doubled exactly -40: one year
        self.assertEqual(told(ledger(self.TEXT, rows, as_of="2023-01-01"))[3], ("2021-09-01", "expired", "40"))

    def test_a_third_time_is_not_compounded(self):
        rows = [loss(name, "-10", on=f"2020-0{n}-01") for n, name in ((3, "A"), (4, "B"), (5, "C"))]
        self.assertEqual(deltas(ledger(self.TEXT, rows, as_of="2020-12-31")), ["-10", "-20", "-20"])

    def test_versions_of_one_record_are_no_repeat(self):
        rows = [loss("A", version=1), loss("A", "-20", version=2, received_on="2020-05-01")]
        self.assertEqual(deltas(ledger(self.TEXT, rows, as_of="2020-12-31")), ["-10", "10", "-20"])


class Suspend(unittest.TestCase):
    TEXT = "counting: {suspend: gains-while-held}\n" + book(
        [ADD, "id: H, kinds: [h], effect: {hold: {scale: g, at: low}}, valid-for: P2Y"],
        more="scales: [{id: g, of: score, steps: [{below: 500, is: low, lowest: 500}, {is: high}]}]\n")
    HOLD = row("H", kind="h", made_good_on="2020-09-01")

    def test_counts_from_the_correction_on(self):
        rows = [self.HOLD, loss("A", "10", on="2020-05-01"), loss("B", "-10", on="2020-06-01")]
        self.assertEqual(told(ledger(self.TEXT, rows))[1:],
                         [("2020-06-01", "counted", "-10"), ("2020-09-01", "counted", "10"), ("2021-05-01", "expired", "-10"),
                          ("2021-06-01", "expired", "10")])

    def test_suspended(self):
        gain = loss("A", "10", on="2020-05-01")
        self.assertEqual(silent(ledger(self.TEXT, [self.HOLD, gain], as_of="2020-08-31", known_on="2022-01-01")),
                         [("A", 1, "suspended")])
        old = gain | {"occurred_on": "2019-09-01"}
        text = self.TEXT.replace("valid-for: P1Y", "valid-for: P1Y, clock: [occurred_on]")
        self.assertEqual(silent(ledger(text, [self.HOLD, old])), [("A", 1, "suspended")])

    def test_one_hold_after_another(self):
        rows = [self.HOLD, row("I", kind="h", on="2020-08-31", made_good_on="2020-12-01"), loss("A", "10", on="2020-05-01")]
        self.assertIn(("2020-12-01", "counted", "10"), told(ledger(self.TEXT, rows)))


class YearlyCap(unittest.TestCase):
    TEXT = "yearly-caps: [{id: y, most: 40}]\n" + book([ADD.replace("P1Y", "P1M") + ", yearly-cap: y"])

    def test_room(self):
        rows = [loss("A", "30", on="2020-01-10"), loss("B", "20", on="2020-05-01"), loss("C", "5", on="2020-06-01"),
                loss("D", "20", on="2021-01-01"), loss("E", "-7", on="2020-07-01")]
        result = ledger(self.TEXT, rows)
        self.assertEqual([(d, v) for d, kind, v in told(result) if kind == "counted"],
                         [("2020-01-10", "30"), ("2020-05-01", "10"), ("2020-07-01", "-7"), ("2021-01-01", "20")])
        self.assertEqual(silent(result), [("C", 1, "capped")])

    def test_a_corrected_version_counts_once(self):
        rows = [loss("A", "30", version=1), loss("A", "35", version=2, received_on="2020-03-15"),
                loss("B", "20", on="2020-05-01")]
        result = ledger(self.TEXT, rows)
        self.assertEqual([v for _, kind, v in told(result) if kind == "counted"], ["30", "35", "5"])


class Settle(unittest.TestCase):
    TEXT = "counting: {settle: {monthly: 6}}\n" + book([ADD])

    def test_the_next_sixth(self):
        for on, settled in (("2020-03-06", "2020-03-06"), ("2020-03-07", "2020-04-06"), ("2020-12-07", "2021-01-06")):
            self.assertEqual(told(ledger(self.TEXT, [loss(on=on)]))[0][0], settled)
        self.assertEqual(told(ledger(self.TEXT, [loss(on="2020-03-07")], as_of="2021-04-06"))[1],
                         ("2021-04-06", "expired", "10"))

    def test_waiting_and_between(self):
        self.assertEqual(silent(ledger(self.TEXT, [loss(on="2020-03-07")], as_of="2020-04-05")), [("A", 1, "waiting")])
        text = self.TEXT.replace("P1Y", "P30D")  # 7 March to 6 April
        self.assertEqual(silent(ledger(text, [loss(on="2020-03-07")])), [("A", 1, "between-settlements")])


class Booking(unittest.TestCase):
    TEXT = book(["id: F, kinds: [k], applies-to: [firm], effect: {add: -50, to: c}, "
                 "book-to: {relation: representative, rule: P}",
                 "id: P, effect: {add: -20, to: c}, valid-for: P1Y"])
    SUBJECTS = [{"id": "S", "kind": "firm"}, {"id": "P", "kind": "person"}]

    def booked(self, **span):
        relations = [{"subject": "S", "other": "P", "kind": "representative", "from": "", "until": ""} | span,
                     {"subject": "S", "other": "P", "kind": "representative", "from": "", "until": ""} | span]
        return ledger(self.TEXT, [row()], subjects=self.SUBJECTS, relations=relations, who="P")

    def test_the_line_names_the_relation(self):
        result = self.booked()
        self.assertEqual(told(result), [("2020-03-01", "counted", "-20"), ("2021-03-01", "expired", "20")])
        self.assertEqual(result["lines"][1]["relation"], {"kind": "representative", "subject": "S"})

    def test_only_while_the_relation_lasts(self):
        self.assertEqual(len(self.booked(until="2020-03-02")["lines"]), 3)
        for span in ({"until": "2020-03-01"}, {"from": "2020-03-02"}):
            self.assertEqual((told(self.booked(**span)), self.booked(**span)["silent"]), ([], []))

    def test_not_the_other_way(self):
        turned = [{"subject": "P", "other": "S", "kind": "representative"}]
        for towards, lines in (("other", 1), ("subject", 3)):
            text = self.TEXT.replace("relation: representative", f"relation: representative, towards: {towards}")
            self.assertEqual(len(ledger(text, [row()], subjects=self.SUBJECTS, relations=turned, who="P")["lines"]), lines)

    def test_silent_with_the_other_too(self):
        only = row(version=1), row(version=2, status="withdrawn", received_on="2020-02-01")
        relations = [{"subject": "S", "other": "P", "kind": "representative"}]
        result = ledger(self.TEXT, only, subjects=self.SUBJECTS, relations=relations, who="P")
        self.assertEqual(silent(result), [("A", 1, "replaced"), ("A", 2, "withdrawn")])


class Rank(unittest.TestCase):
    def test_places_and_shares(self):
        rows = [loss("A", "10") | {"subject": "one"}, loss("B", "5") | {"subject": "two"}, loss("C", "5") | {"subject": "three"},
                loss("D", "-5") | {"subject": "four"}]
        found = all_ledgers("rank: {title: places}\n" + book([ADD]), rows, as_of="2020-12-31")
        self.assertEqual({name: ledger["rank"] for name, ledger in found.items()}, {
            "one": {"place": 1, "of": 4, "percentile": "1"}, "two": {"place": 2, "of": 4, "percentile": "1/3"},
            "three": {"place": 2, "of": 4, "percentile": "1/3"}, "four": {"place": 4, "of": 4, "percentile": "0"}})


if __name__ == "__main__":
    unittest.main()
