"""Which versions count, under which rule, from when to when; and why the others are silent.

Sections 1 to 3 of core/README.md "The ledger"; then the modifiers, in their order.
"""
from datetime import timedelta

from breaks import READINGS
from effects import accrue, extend
from feel import NotComputable
from item import Contribution, Item, Reach
from modifiers import booking, ends, per_act, repeat, settle, starts, suspend, yearly_cap
from values import Scope, holds

DAY = timedelta(1)
RECEIVED = "received_on"
GATES = (("confirmed", "confirmed_on", "unconfirmed"), ("made-good", "made_good_on", "not-made-good"))


class Matching:
    """The contributions and silent versions of one subject; `incomplete` if something was not computable."""

    def __init__(self, book, case, subject, as_of, known_on=None, kinds=frozenset(), breaks=frozenset()):
        self.book, self.case, self.subject = book, case, subject
        self.as_of, self.known_on, self.kinds, self.breaks = as_of, known_on or as_of, kinds, breaks
        self.incomplete, self.seen = book.left_out, set()
        self.contributions, self.silent = [], []
        self.eligible = self.is_eligible()

    def is_eligible(self):
        book = self.book
        if book.applies_to is not None and self.subject.get("kind") and self.subject["kind"] not in book.applies_to:
            return False
        if book.eligibility is None:
            return True
        try:
            return book.eligibility(Scope(book, {}, self.subject, self.as_of)) is True
        except NotComputable:
            self.incomplete = True
            return True

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

    def reaches(self):
        """The subject's own versions, then those booked to it."""
        book = self.book
        for chain in self.case.chains(self.subject["id"]):
            for version in chain:
                yield Reach(version, chain, [
                    (rule, None) for rule in book.by_kind.get(version.kind, ())
                    if rule.takes(version.agency, self.subject.get("kind"), self.breaks)])
        yield from booking.reaches(book, self.case, self.subject, self.breaks)

    def match(self):
        reaches, items = list(self.reaches()), []
        for reach in reaches:
            reason = self.record_check(reach)
            if reason:
                self.silent.append((reach.version.id, reach.version.version, reason))
                continue
            for rule, relation in reach.rules:
                item = self.rule_check(reach, rule, relation)
                if isinstance(item, Item):
                    items.append(item)
                else:
                    reach.failures.append((item[0], rule.index, item[1]))
        for item in self.modified(items):
            self.incomplete |= item.failed or item.validity_failed
            item.reach.counted = True
            self.note(item)
            if item.units is None:
                self.contributions.append(Contribution(item, item.start))
            else:
                self.contributions += [Contribution(item, on, k) for k, on in enumerate(item.units)
                                       if item.end is None or on < item.end]
        for reach in reaches:
            if reach.failures and not reach.counted:
                self.silent.append((reach.version.id, reach.version.version,
                                    reach.reason("silent-first-rule" in self.breaks)))
        self.silent.sort()

    def note(self, item):
        """Which effect and modifiers a contribution has met."""
        self.seen.add(item.effect)
        if item.relation:
            self.seen.add("booked")
        if item.continues(self.breaks):
            self.seen.add("continues-until")
        if "made-good" in item.rule.gates:
            self.seen.add("made-good")

    # Section 2

    def record_check(self, reach):
        book, version = self.book, reach.version
        if not self.known(version):
            return "not-received"
        successor = self.successor(version, reach.chain) if len(reach.chain) > 1 else None
        if successor is not None and (not book.on_receipt or successor.fields.get(RECEIVED) is None):
            return "replaced"
        if version.withdrawn:
            return "withdrawn"
        if not self.eligible:
            return "not-eligible"
        if version.kind not in book.by_kind and version.kind not in self.kinds:
            return "undeclared-kind"
        if not self.accepted(version):
            return "source-not-accepted"
        if not reach.rules:
            return "no-rule"
        reach.successor = successor
        reach.fields = self.counting_fields(reach)
        return None

    def counting_fields(self, reach):
        """The record's fields; where corrections act from the start, with the first version's received day."""
        fields, first = reach.version.fields, reach.chain[0]
        if not self.book.on_receipt and not reach.first and "first-received-ignored" not in self.breaks:
            fields = dict(fields)
            fields.pop(RECEIVED, None)
            if RECEIVED in first.fields:
                fields[RECEIVED] = first.fields[RECEIVED]
        return fields

    def accepted(self, version):
        book = self.book
        if book.accepts is None or "source-ignored" in self.breaks:
            return True
        kind = version.fields.get("agency_kind") if "source-fact-ignored" not in self.breaks else None
        kind = kind or book.agency_kinds.get(version.agency)
        self.seen.add("source")
        return kind is None or kind in book.accepts

    # Section 3

    def rule_check(self, reach, rule, relation):
        """An Item, or (number of the check that failed, reason)."""
        book, breaks, fields = self.book, self.breaks, reach.fields
        if relation is not None and READINGS["booked-rule-checks-agency"]:
            if not rule.takes(reach.version.agency, self.subject.get("kind"), breaks):
                return 0, "no-rule"
        start = fields.get(book.counting_from)
        in_force = book.values_of == "in-force"
        if start is None or not (in_force or book.values_of in fields):
            return 1, "date-missing"
        if book.on_receipt and not reach.first:
            received = fields.get(RECEIVED)
            if received is None:
                return 1, "date-missing"
            start = max(start, received)
        law_day = start if in_force or "values-of-ignored" in breaks else fields[book.values_of]
        item = Item(reach, rule, relation, Scope(book, reach.version.fields, self.subject, law_day))
        if rule.valid_for is not None and rule.clock and not any(name in fields for name in rule.clock):
            if (not item.continues(breaks) or "continues-clock-missing" in breaks) and not self.gate_tells(rule):
                return 1, "date-missing"
        if item.effect == "accrue" and rule.effect.first not in fields:
            return 1, "date-missing"

        if "rule-dates-ignored" not in breaks and not holds(rule.span, law_day):
            if not ("rule-until-included" in breaks and law_day == rule.span[1]):
                return 2, "rule-not-in-force"
        if rule.when is not None:
            reason = self.condition(rule, item.scope)
            if reason:
                return 3, reason

        plain = fields[book.counting_from]
        if book.counting_from == RECEIVED and "starts-corrected" not in breaks:  # a correction does not put it off
            plain = reach.chain[0].fields.get(RECEIVED, plain)
        for gate, field, reason in GATES:
            if gate in rule.gates and ("gate-ignored" if gate == "confirmed" else "made-good-ignored") not in breaks:
                passed = fields.get(field)
                if not self.passes(gate, passed):
                    return 4, reason
                if ("confirmed-late-ignored" if gate == "confirmed" else "made-good-late-ignored") not in breaks:
                    start, plain = max(start, passed), max(plain, passed)
        if rule.starts is not None and "starts-ignored" not in breaks:
            try:
                plain = starts.moved(self, rule.starts, item.scope, plain)
            except NotComputable:
                self.incomplete = True
                return 3, "not-computable"
            start = max(start, plain)
        item.runs_from = plain

        item.start_itself = start
        opens = book.score.opens if book.score else None
        if opens is not None and "opening-day-ignored" not in breaks:
            start = max(start, opens)
        item.start = start
        self.incomplete |= ends.backwards(self, item)
        if item.effect == "accrue":
            accrue.units(self, item)
        return self.interval(item, in_force)

    def gate_tells(self, rule):
        """Whether a clock that is blank is one that a gate waits for: the gate has the better reason."""
        return "clock-before-gate" not in self.breaks and any(
            gate in rule.gates and field in rule.clock for gate, field, _ in GATES)

    def condition(self, rule, scope):
        """Why the condition keeps a version out, if it does."""
        try:
            met = rule.when(scope)
            if not isinstance(met, bool):
                raise NotComputable("a condition that is neither true nor false")
        except NotComputable:
            if "missing-is-false" in self.breaks:
                return "condition"
            self.incomplete = True
            return "not-computable"
        return None if met else "condition"

    def passes(self, gate, on):
        if on is None or on > self.as_of:
            return False
        return on <= self.known_on or f"{'gate' if gate == 'confirmed' else 'made-good'}-known-ignored" in self.breaks

    def interval(self, item, in_force):
        """Check 6: points and end, then what modifiers 2 and 3 make of it."""
        book, breaks, rule, reach = self.book, self.breaks, item.rule, item.reach
        if rule.effect.number is not None and not item.too_many:
            item.law_points, item.law_computable = self.points_on(rule, item.scope)
            item.points, item.computable = item.law_points, item.law_computable
            if in_force:
                item.scope.on = item.start
                item.points, item.computable = self.points_on(rule, item.scope)
                item.scope.on = item.law_day
                if not READINGS["valid-for-points-on-law-day"]:
                    item.law_points, item.law_computable = item.points, item.computable
            item.failed |= not item.law_computable and (not in_force or READINGS["incomplete-by-law-day"])
        item.reckon_validity(breaks)
        if "expiry-off-by-one" in breaks and item.validity is not None:
            item.validity += DAY
        if READINGS["incomplete-when-silent"]:
            self.incomplete |= item.failed or item.validity_failed
        if book.on_receipt and reach.successor is not None:
            received = reach.successor.fields[RECEIVED]
            withdrawn = reach.successor.withdrawn or "amended-as-withdrawn" in breaks
            item.ends.append((received, "withdrawn" if withdrawn else "amended"))
            if received <= item.start and (item.validity is None or received < item.validity
                                           or not READINGS["replaced-needs-earlier-successor"]):
                return 6, "replaced"
        item.reckon_end()
        if not ends.apply(self, item):
            return 6, "made-good"
        return item

    @staticmethod
    def points_on(rule, scope):
        try:
            return rule.effect.value(scope), True
        except NotComputable:
            return 0, False

    def modified(self, items):
        items = self.timely(items)
        for modifier in (per_act, repeat, suspend, yearly_cap, settle):
            items = modifier.apply(self, items)
        return extend.apply(self, self.timely(items))

    def timely(self, items):
        """Those that pass the checks 7 and 8."""
        kept = []
        for item in items:
            failure = item.too_late_or_early(self.as_of)
            if failure:
                item.fail(*failure)
            else:
                kept.append(item)
        return kept

    def repaired(self, item, field):
        """A date of the record that ends something."""
        on = item.reach.fields.get(field)
        if READINGS["repair-needs-known"] and on is not None and on > self.known_on:
            return None
        return on
