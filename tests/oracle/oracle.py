"""The independent oracle of the ledger: written from core/README.md "The ledger", not from the C++.

    oracle.py RECORDS.csv --rulebook BOOK.yaml --as-of D [--known-on K] [--subject S] [--kinds-list a,b,c]

ledgers() gives a file's ledgers, evaluate() one, as dicts in the shape of the explain command's JSON. `breaks`
are deliberate mistakes and READINGS the choices where the specification leaves one: both are in breaks.py.
"""
from fractions import Fraction
import argparse
import json

from book import Book
from breaks import READINGS
from case import declared_kinds, read_case
from effects import listing
from exact import day, divide, grid, number, show, whole
from fold import Fold
from rank import ranked
from values import holds


class Evaluation(Fold):
    """One subject's ledger with what sections 7 and 8 say of its end."""

    def thresholds(self):
        found = []
        if self.score is None:
            return found
        cap, clamp, held = self.parts
        parts = clamp if "underneath-plain" in self.breaks else cap + clamp
        if READINGS["underneath-includes-hold"]:
            parts += held
        for threshold in self.book.thresholds:
            if not threshold.concerns(self.as_of, self.subject):
                continue
            item = {"id": threshold.id, "kind": threshold.kind, threshold.key: show(threshold.at), "reached": None}
            if not self.incomplete:
                item["reached"] = threshold.reached(self.score)
                missing = 0
                if not item["reached"]:
                    missing, exclusive = self.missing(threshold)
                    if exclusive:
                        item["exclusive"] = True
                item["missing"] = show(missing)
                if parts != 0 and (READINGS["underneath-when-reached"] or not item["reached"]):
                    item["underneath"] = show(missing + parts)
            found.append(item)
        return found

    def missing(self, threshold):
        """What the shown score lacks, and whether that itself is not enough."""
        strict = threshold.sign in ("above", "below")
        if self.book.score.mode is None or "missing-off-grid" in self.breaks:
            return threshold.at - self.score, strict
        unit = grid(self.book.score.places)
        steps = divide(threshold.at, unit)
        if threshold.sign in ("above", "at-least"):
            nearest = whole(steps, "ceiling")
            if strict and nearest == steps:
                nearest += 1
        else:
            nearest = whole(steps, "floor")
            if strict and nearest == steps:
                nearest -= 1
        return nearest * unit - self.score, False

    def standings(self):
        found = []
        if not self.eligible or (self.score is None and self.book.score is not None):
            return found
        for scale in self.book.scales:
            if scale.of == "lists" and holds(scale.span, self.as_of):
                lists = {state["list"] for state in self.list_states() if state["listed"]}
                unknown = self.incomplete and READINGS["lists-unknown-when-incomplete"]
                found.append({"scale": scale.id, "value": None if unknown else scale.listed_standing(lists)})
            elif self.score is not None and holds(scale.span, self.as_of):
                value = self.score
                if scale.of != "score":
                    values = self.sums if "capped-standing-raw" in self.breaks else self.capped
                    value = values[self.book.place[scale.of]]
                found.append({"scale": scale.id, "value": None if self.incomplete else scale.standing(value)})
        return found

    def list_states(self):
        return listing.states(self.book, self.contributions, self.as_of, self.breaks)

    def tells_crossings(self):
        return READINGS["crossed-when-incomplete"] or not self.incomplete

    def ledger(self):
        self.match()
        self.fold()
        if "incomplete-hidden" in self.breaks:
            self.incomplete = False
        result = {
            "rulebook": {"id": self.book.id}, "subject": {"id": self.subject["id"]},
            "asOf": self.as_of.isoformat(), "knownOn": self.known_on.isoformat(), "incomplete": self.incomplete,
            "lines": self.lines,
            "silent": [{"record": r, "version": v, "reason": why} for r, v, why in self.silent],
            "standings": self.standings(), "thresholds": self.thresholds(),
        }
        if self.book.lists:
            result["lists"] = self.list_states()
        if self.score is not None:
            result |= {"opening": show(self.opening), "score": show(self.score)}
        return result


def subject_facts(case, name, as_of):
    """What a formula sees as subject.<name>."""
    row = case.subjects.get(name, {})
    facts = {}
    for key, text in row.items():
        if text:
            value = number(text)
            facts[key] = {"true": True, "false": False}.get(text, text) if value is None else value
    facts["id"] = name
    for key in ("name", "kind"):
        if row.get(key):
            facts[key] = row[key]
    if row.get("born_on"):
        born = day(row["born_on"])
        facts["born_on"] = born
        facts["age"] = as_of.year - born.year - ((as_of.month, as_of.day) < (born.month, born.day))
    return facts


def evaluate(book, case, name, as_of, known_on=None, kinds=frozenset(), breaks=frozenset()):
    """The ledger of one subject, with its readings."""
    def one(on, known):
        facts = subject_facts(case, name, on)
        made = Evaluation(book, case, facts, on, known, kinds, breaks)
        return made.ledger() | {"seen": made.seen}
    result = one(as_of, known_on)
    readings = []
    for row in case.readings:
        if row.get("rulebook") not in (None, "", book.id) or row.get("subject") != name:
            continue
        on, official = day(row["date"]), number(row["score"])
        if on <= as_of:
            item = {"date": row["date"], "score": show(official)}
            recomputed = one(on, on).get("score")
            if recomputed is not None:
                item |= {"recomputed": recomputed, "gap": show(official - Fraction(recomputed))}
            readings.append(item)
    result["readings"] = readings
    return result


def ledgers(book, case, as_of, known_on=None, kinds=frozenset(), breaks=frozenset()):
    """The ledgers of all subjects of a file, with their ranks where the rulebook has them."""
    found = {name: evaluate(book, case, name, as_of, known_on, kinds, breaks) for name in sorted(case.by_subject)}
    if book.ranks:
        ranked(found, breaks)
    return found


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("records")
    options.add_argument("--rulebook", required=True)
    options.add_argument("--as-of", required=True, type=day)
    options.add_argument("--known-on", type=day)
    options.add_argument("--subject")
    options.add_argument("--kinds-list",
                         help="the declared kinds, separated by commas; absent: those of resources/kinds")
    args = options.parse_args()
    with open(args.rulebook, encoding="utf-8") as file:
        book = Book(file.read())
    case = read_case(args.records)
    kinds = frozenset(args.kinds_list.split(",")) if args.kinds_list else declared_kinds()
    found = ledgers(book, case, args.as_of, args.known_on, kinds)
    wanted = [found[args.subject]] if args.subject else found.values()
    print(json.dumps({"format": 1, "ledgers": [{key: value for key, value in ledger.items() if key != "seen"}
                                               for ledger in wanted]}, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
