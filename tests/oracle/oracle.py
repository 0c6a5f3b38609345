"""The independent oracle of the ledger: written from core/README.md "The ledger", not from the C++.

    oracle.py RECORDS.csv --rulebook BOOK.yaml --as-of D [--known-on K] [--subject S] [--kinds-list a,b,c]

evaluate() gives one ledger as a dict in the shape of the explain command's JSON. `breaks` are named
deliberate mistakes (BREAKS): the positive control of the comparison. READINGS names what the
specification leaves open and what was chosen here.
"""
from datetime import timedelta
from fractions import Fraction
import argparse
import json

from book import Book, Scope, holds
from case import declared_kinds, read_case
from exact import day, divide, grid, later, number, rounded, show, whole
from feel import NotComputable

BREAKS = {
    "expiry-off-by-one": "an interval is one day too long",
    "leap-spills": "P1Y from 29 February ends on 1 March",
    "clock-last": "validity runs from the last clock date that is there",
    "cap-ignored": "caps do nothing",
    "weights-ignored": "every weight is 1",
    "running-as-shown": "a running clamp is computed as a shown one",
    "takes-back-all": "under a running clamp a leaving contribution takes back all its points",
    "half-even": "half up rounds half to even",
    "half-towards-plus": "half up rounds -0.5 to 0",
    "rounding-ignored": "nothing is rounded",
    "values-of-ignored": "points are taken on the start instead of the values-of date",
    "no-revaluation": "in-force: a changed parameter does not revalue",
    "frame-frozen": "caps, range and weights stay as they were on the opening day",
    "gate-ignored": "unconfirmed records count",
    "gate-known-ignored": "a confirmation after the known-on day counts",
    "confirmed-late-ignored": "a confirmation does not move the start",
    "corrections-swapped": "on-receipt and from-start swapped",
    "successor-lowest": "of versions received on one day the lower succeeds",
    "successor-highest": "the successor is the highest version, not the first received",
    "first-received-ignored": "from-start: the surviving version keeps its own received day",
    "known-on-ignored": "everything is known",
    "blank-received-unknown": "a version without a received day is not known",
    "agency-ignored": "a rule takes the records of any agency",
    "rule-dates-ignored": "a rule is always in force",
    "rule-until-included": "a rule is still in force on its until day",
    "missing-is-false": "a condition that fails is false",
    "silent-first-rule": "the reason is that of the first rule, not of the one that got furthest",
    "opening-day-ignored": "what began before the opening day counts from its own day",
    "expiry-last": "what leaves on a day comes after what counts on it",
    "rule-order-ignored": "within a class of a day the record id comes before the rule",
    "utf16-order": "ids are ordered by UTF-16 units",
    "amended-as-withdrawn": "an amended version is said to be withdrawn",
    "up-to-below": "a table's up-to is read as below",
    "scale-up-to-below": "a scale's up-to is read as below",
    "above-as-at-least": "above includes its number",
    "threshold-dates-ignored": "thresholds are always in force",
    "missing-off-grid": "missing is not put on the rounding grid",
    "underneath-plain": "underneath leaves the cap part out",
    "opening-crosses": "the opening entry crosses thresholds",
    "crossed-on-first": "crossings stand on the entry's first line",
    "incomplete-hidden": "the ledger never says that it is incomplete",
    "capped-standing-raw": "the standing of a characteristic is of its uncapped sum",
    "zero-lines-dropped": "an own line of 0 is not listed",
}

READINGS = {
    # A failed number counts as incomplete although the version then turns out expired or not yet begun.
    "incomplete-when-silent": True,
    # Without score.from, structural changes before the first contribution open nothing.
    "structural-opens": False,
    # An eligibility formula that fails means: not eligible.
    "failing-eligibility": "not-eligible",
    # Section 3.6: `replaced` only where the successor came before the end by validity.
    "replaced-needs-earlier-successor": True,
    # `underneath` is given for reached thresholds too.
    "underneath-when-reached": True,
    # Under in-force, the points that valid-for reads are those of the law day, not those of the final start.
    "valid-for-points-on-law-day": True,
}

DAY = timedelta(1)
RECEIVED = "received_on"


def limit(value, low, high):
    if low is not None and value < low:
        return low
    if high is not None and value > high:
        return high
    return value


class Contribution:
    __slots__ = ("rule", "version", "start", "end", "points", "leaves", "scope", "lost")

    def __init__(self, rule, version, start, end, points, leaves, scope):
        self.rule, self.version, self.start, self.end = rule, version, start, end
        self.points, self.leaves, self.scope, self.lost = points, leaves, scope, 0


class Evaluation:
    """One subject's ledger: match() finds contributions and silent versions, fold() the lines."""

    def __init__(self, book, versions, subject, as_of, known_on=None, kinds=frozenset(), breaks=frozenset()):
        self.book, self.versions, self.subject = book, versions, subject
        self.as_of, self.known_on, self.kinds, self.breaks = as_of, known_on or as_of, kinds, breaks
        self.incomplete = False
        self.contributions, self.silent, self.lines = [], [], []
        self.score = self.opening = None
        self.parts = (0, 0)
        self.capped = []
        self.eligible = self.is_eligible()

    def is_eligible(self):
        book = self.book
        if book.applies_to is not None and self.subject.get("kind") not in book.applies_to:
            return False
        if book.eligibility is None:
            return True
        try:
            return book.eligibility(Scope(book, {}, self.subject, self.as_of)) is True
        except NotComputable:
            return False

    # Section 1

    def known(self, version):
        received = version.fields.get(RECEIVED)
        if "known-on-ignored" in self.breaks:
            return True
        if received is None:
            return "blank-received-unknown" not in self.breaks
        return received <= self.known_on

    def successor(self, version, chain):
        best, best_key = None, None
        for other in chain:
            if other.version > version.version and self.known(other):
                received = other.fields.get(RECEIVED)
                number_key = other.version if "successor-lowest" in self.breaks else -other.version
                key = (received is not None, received.toordinal() if received else 0, number_key)
                if "successor-highest" in self.breaks:
                    key = -other.version
                if best is None or key < best_key:
                    best, best_key = other, key
        return best

    def match(self):
        chains = {}
        for version in self.versions:
            chains.setdefault(version.id, []).append(version)
        for chain in chains.values():
            chain.sort(key=lambda version: version.version)
            for version in chain:
                reason = self.record_check(version, chain)
                if reason:
                    self.silent.append((version.id, version.version, reason))
        self.silent.sort()

    def record_check(self, version, chain):
        book = self.book
        if not self.known(version):
            return "not-received"
        successor = self.successor(version, chain) if len(chain) > 1 else None
        if successor is not None and (not book.on_receipt or successor.fields.get(RECEIVED) is None):
            return "replaced"
        if version.withdrawn:
            return "withdrawn"
        if not self.eligible:
            return "not-eligible"
        if version.kind not in book.by_kind and version.kind not in self.kinds:
            return "undeclared-kind"
        rules = [rule for rule in book.by_kind.get(version.kind, ())
                 if rule.agency is None or rule.agency == version.agency or "agency-ignored" in self.breaks]
        if not rules:
            return "no-rule"
        fields, first = version.fields, chain[0]
        if not book.on_receipt and first is not version and "first-received-ignored" not in self.breaks:
            fields = dict(fields)
            fields.pop(RECEIVED, None)
            if RECEIVED in first.fields:
                fields[RECEIVED] = first.fields[RECEIVED]
        failures, counted = [], False
        for rule in rules:
            outcome = self.rule_check(rule, version, fields, version is first, successor)
            if isinstance(outcome, Contribution):
                self.contributions.append(outcome)
                counted = True
            else:
                failures.append(outcome)
        if counted:
            return None
        if "silent-first-rule" in self.breaks:
            return failures[0][1]
        return max(failures, key=lambda failure: failure[0])[1]

    # Sections 2 and 3

    def rule_check(self, rule, version, fields, is_first, successor):
        """A Contribution, or (number of the check that failed, reason)."""
        book, breaks = self.book, self.breaks
        start = fields.get(book.counting_from)
        in_force = book.values_of == "in-force"
        if start is None or not (in_force or book.values_of in fields):
            return 1, "date-missing"
        if book.on_receipt and not is_first:
            received = fields.get(RECEIVED)
            if received is None:
                return 1, "date-missing"
            start = max(start, received)
        clocks = [fields[name] for name in rule.clock if name in fields]
        if rule.valid_for is not None and not clocks:
            return 1, "date-missing"
        law_day = start if in_force or "values-of-ignored" in breaks else fields[book.values_of]

        if "rule-dates-ignored" not in breaks and not holds(rule.span, law_day):
            if not ("rule-until-included" in breaks and law_day == rule.span[1]):
                return 2, "rule-not-in-force"

        scope = Scope(book, fields, self.subject, law_day)
        if rule.when is not None:
            try:
                met = rule.when(scope)
                if not isinstance(met, bool):
                    raise NotComputable("a condition that is neither true nor false")
            except NotComputable:
                if "missing-is-false" in breaks:
                    return 3, "condition"
                self.incomplete = True
                return 3, "not-computable"
            if not met:
                return 3, "condition"

        if rule.gate and "gate-ignored" not in breaks:
            confirmed = fields.get("confirmed_on")
            if confirmed is None or confirmed > self.as_of or \
                    (confirmed > self.known_on and "gate-known-ignored" not in breaks):
                return 4, "unconfirmed"
            if "confirmed-late-ignored" not in breaks:
                start = max(start, confirmed)

        start_itself = start
        opens = book.score.opens if book.score else None
        if opens is not None and "opening-day-ignored" not in breaks:
            start = max(start, opens)

        if not READINGS["valid-for-points-on-law-day"] and in_force:
            scope.on = start
        failed = False
        points, computable = self.points_on(rule, scope)
        failed |= not computable
        end = None
        if rule.valid_for is not None:
            scope.on = law_day
            clock = clocks[-1] if "clock-last" in breaks else clocks[0]
            try:
                end = later(clock, rule.length(scope, points if computable else None), "leap-spills" in breaks)
                if "expiry-off-by-one" in breaks:
                    end += DAY
            except NotComputable:
                failed = True
            scope.points = None
        if READINGS["incomplete-when-silent"]:
            self.incomplete |= failed

        leaves = "expired"
        if book.on_receipt and successor is not None:
            received = successor.fields[RECEIVED]
            if end is None or received < end:
                end, leaves = received, "withdrawn" if successor.withdrawn or "amended-as-withdrawn" in breaks \
                    else "amended"
                if received <= start:
                    return 6, "replaced"
            elif not READINGS["replaced-needs-earlier-successor"] and received <= start:
                return 6, "replaced"

        if end is not None and end <= start_itself:
            return 7, "expired-before-counting"
        if end is not None and end <= start:
            return 7, "expired-before-opening"
        if start > self.as_of:
            return 8, "not-yet"
        self.incomplete |= failed
        return Contribution(rule, version, start, end, points, leaves, scope)

    @staticmethod
    def points_on(rule, scope):
        try:
            return rule.points.value(scope), True
        except NotComputable:
            return 0, False

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
            points = c.points
            if in_force:
                points = self.value_in_force(c, c.start)
            found.append(((c.start, 4, *who), "counted", c, points))
            if in_force and "no-revaluation" not in self.breaks:
                for on in sorted(c.rule.points.days):
                    if c.start < on <= self.as_of and (c.end is None or on < c.end):
                        new = self.value_in_force(c, on)
                        if new != points:
                            found.append(((on, 0, *who), "rule-change", c, new))
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
        return points

    def opening_day(self):
        days = [self.book.score.opens] if self.book.score.opens else [c.start for c in self.contributions]
        if not self.book.score.opens and READINGS["structural-opens"]:
            days += [on for on in self.book.frame_days if on <= self.as_of]
        return min(days, default=self.as_of)

    # Section 5

    def fold(self):
        book = self.book
        if book.score is None or not self.eligible:
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
        return self.book.score.formula(look)

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
        if before != after:
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
        return Evaluation(book, case.by_subject.get(name, []), subject_facts(case, name, on), on, known, kinds,
                          breaks).ledger()
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
    options.add_argument("--kinds-list", help="the declared kinds, separated by commas; absent: those of resources/kinds")
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
