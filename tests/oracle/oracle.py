"""The independent oracle of the ledger: written from core/README.md "The ledger", not from the C++.

    oracle.py RECORDS.csv --rulebook BOOK.yaml --as-of D [--known-on K] [--subject S] [--kinds-list a,b,c]

evaluate() gives one ledger as a dict in the shape of the explain command's JSON. `breaks` are
deliberate mistakes and READINGS the choices where the specification leaves one: both are in breaks.py.
"""
from fractions import Fraction
import argparse
import json

from book import Book, holds
from breaks import READINGS
from case import declared_kinds, read_case
from exact import day, divide, grid, number, plain, rounded, show, whole
from feel import NotComputable
from matching import Matching


def limit(value, low, high):
    if low is not None and value < low:
        return low
    if high is not None and value > high:
        return high
    return value


class Evaluation(Matching):
    """One subject's ledger: match() finds contributions and silent versions, fold() makes the lines."""

    def __init__(self, *args):
        super().__init__(*args)
        self.lines, self.sums, self.capped = [], [], []
        self.score = self.opening = None
        self.parts = (0, 0)

    # Section 4

    def events(self):
        """(day, class, rule, record id, version), kind of line, contribution, new points; in order."""
        found = []
        in_force = self.book.values_of == "in-force"
        expiry = 5 if "expiry-last" in self.breaks else 1
        for c in self.contributions:
            record = c.version.id
            if "utf16-order" in self.breaks:
                record = record.encode("utf-16-be")
            who = (c.rule.index, record, c.version.version)
            if "rule-order-ignored" in self.breaks:
                who = (record, c.version.version, c.rule.index)
            points = (c.points, True)
            if in_force:
                points = self.value_in_force(c, c.start)
            found.append(((c.start, 4, *who), "counted", c, points[0]))
            if in_force and "no-revaluation" not in self.breaks:
                for on in sorted(c.rule.points.days):
                    if c.start < on <= self.as_of and (c.end is None or on < c.end):
                        new = self.value_in_force(c, on)
                        if new != points:
                            found.append(((on, 0, *who), "rule-change", c, new[0]))
                            points = new
            if c.end is not None and c.end <= self.as_of:
                found.append(((c.end, expiry if c.leaves == "expired" else 2, *who), c.leaves, c, 0))
        opens = self.opening_day()
        if "frame-frozen" not in self.breaks:
            for on in self.book.frame_days:
                if opens < on <= self.as_of:
                    found.append(((on, -1), "rule-change", None, 0))
        found.sort(key=lambda event: event[0])
        return found

    def value_in_force(self, contribution, on):
        contribution.scope.on = on
        points, computable = self.points_on(contribution.rule, contribution.scope)
        self.incomplete |= not computable
        return points, computable or READINGS["not-computable-is-0"]

    def opening_day(self):
        opens = self.book.score.opens if self.book.score else None
        days = [opens] if opens else [c.start for c in self.contributions]
        if not opens and READINGS["structural-opens"]:
            days += [on for on in self.book.frame_days if on <= self.as_of]
        return min(days, default=self.as_of)

    # Section 5

    def fold(self):
        book = self.book
        if book.score is None or not self.eligible:
            self.events()  # values that cannot be computed are known without a score too
            return
        opens = self.opening_day()
        if opens > self.as_of:
            return
        events = self.events()
        score, running = book.score, book.score.running and "running-as-shown" not in self.breaks
        opening_value = number(score.opening)
        if opening_value is None:
            opening_value = book.parameter(score.opening, opens)
        mode = score.mode
        if mode == "half up" and "half-even" in self.breaks:
            mode = "half even"
        if "rounding-ignored" in self.breaks:
            mode = None

        sums = [c.initial for c in book.characteristics]
        in_force = {}
        entry = 0
        raw = cap = clamp = rounding = shown = 0
        frame = None
        for (on, *_), kind, c, points in [((opens,), "opening", None, 0), *events]:
            entry += 1
            if frame is None or "frame-frozen" not in self.breaks:
                frame = book.frame(on)
                self.incomplete |= frame.incomplete
            back = 0
            if kind in ("expired", "withdrawn", "amended"):
                sums[book.place[c.rule.characteristic]] -= in_force.pop(id(c))
                back = 0 if "takes-back-all" in self.breaks or not running else c.lost
            elif c is not None:
                sums[book.place[c.rule.characteristic]] += points - in_force.get(id(c), 0)
                in_force[id(c)] = points
            new_raw = self.formula(frame, opening_value, sums)
            self.capped = [limit(s, *bounds) for s, bounds in zip(sums, frame.caps)]
            new_cap = 0 if self.capped == sums else self.formula(frame, opening_value, self.capped) - new_raw
            own = new_raw - raw - back
            clamp -= back
            if running:
                x = new_raw + new_cap + clamp
                clamped = limit(x, frame.low, frame.high) - x
                new_clamp = clamp + clamped
                if c is not None:
                    c.lost += clamped
            else:
                x = new_raw + new_cap
                new_clamp = limit(x, frame.low, frame.high) - x
            x = new_raw + new_cap + new_clamp
            if mode is None:
                new_rounding = 0
            elif mode == "half up" and "half-towards-plus" in self.breaks:
                unit = grid(score.places)
                new_rounding = whole(divide(x, unit) + Fraction(1, 2), "floor") * unit - x
            else:
                new_rounding = rounded(x, mode, score.places) - x

            changes = [("cap", new_cap - cap), ("clamp", new_clamp - clamp), ("rounding", new_rounding - rounding)]
            changes = [change for change in changes if change[1] != 0]
            listed = c is not None or kind == "opening" or own != 0 or changes
            if c is not None and own == 0 and not changes and "zero-lines-dropped" in self.breaks:
                listed = False
            raw, cap, clamp, rounding = new_raw, new_cap, new_clamp, new_rounding
            if not listed:
                entry -= 1
                continue
            before = shown
            first = len(self.lines)
            for name, delta in [(kind, own), *changes]:
                self.lines.append(self.line(entry, on, name, c, shown, delta))
                shown += delta
            if kind != "opening" or "opening-crosses" in self.breaks:
                place = first if "crossed-on-first" in self.breaks else -1
                self.lines[place]["crossed"] = self.crossed(on, before, shown)
            if kind == "opening":
                self.opening = own
        self.score, self.parts = shown, (cap, 0 if running else clamp)
        self.sums = sums

    def formula(self, frame, opening, values):
        def look(name):
            if name == "opening":
                return opening
            if name == "characteristics":
                return [w * v for w, v in zip(frame.weights, values)]
            place = self.book.place.get(name)
            if place is not None:
                return values[place]
            if name in frame.parameters:
                return frame.parameters[name]
            raise NotComputable(name)
        return plain(self.book.score.formula(look))

    def line(self, entry, on, kind, c, before, delta):
        line = {"n": len(self.lines) + 1, "entry": entry, "date": on.isoformat(), "kind": kind,
                "before": show(before), "delta": show(delta), "after": show(before + delta), "crossed": []}
        if c is not None:
            line |= {"record": c.version.id, "version": c.version.version, "rule": c.rule.id,
                     "characteristic": c.rule.characteristic}
        return line

    # Sections 6 to 8

    def crossed(self, on, before, after):
        found = []
        if before != after and (READINGS["crossed-when-incomplete"] or not self.incomplete):
            for threshold in self.book.thresholds:
                if holds(threshold.span, on):
                    was, is_now = threshold.reached(before), threshold.reached(after)
                    if was != is_now:
                        found.append({"threshold": threshold.id, "direction": "reached" if is_now else "lost"})
        return found

    def thresholds(self):
        found = []
        if self.score is None:
            return found
        parts = self.parts[1] if "underneath-plain" in self.breaks else sum(self.parts)
        for threshold in self.book.thresholds:
            if not holds(threshold.span, self.as_of):
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
        if self.score is None:
            return found
        for scale in self.book.scales:
            if holds(scale.span, self.as_of):
                value = self.score
                if scale.of != "score":
                    values = self.sums if "capped-standing-raw" in self.breaks else self.capped
                    value = values[self.book.place[scale.of]]
                found.append({"scale": scale.id, "value": None if self.incomplete else scale.standing(value)})
        return found

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
        return Evaluation(book, case.by_subject.get(name, []), facts, on, known, kinds, breaks).ledger()
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
    names = [args.subject] if args.subject else list(case.by_subject)
    ledgers = [evaluate(book, case, name, args.as_of, args.known_on, kinds) for name in names]
    print(json.dumps({"format": 1, "ledgers": ledgers}, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
