"""Which versions count, under which rule, from when to when; and why the others are silent.

Sections 1 to 3 of core/README.md "The ledger".
"""
from datetime import timedelta

from book import Scope, holds
from breaks import READINGS
from exact import later
from feel import NotComputable

DAY = timedelta(1)
RECEIVED = "received_on"


class Contribution:
    __slots__ = ("rule", "version", "start", "end", "points", "leaves", "scope", "lost")

    def __init__(self, rule, version, start, end, points, leaves, scope):
        self.rule, self.version, self.start, self.end = rule, version, start, end
        self.points, self.leaves, self.scope, self.lost = points, leaves, scope, 0


class Matching:
    """The contributions and silent versions of one subject; `incomplete` if something was not computable."""

    def __init__(self, book, versions, subject, as_of, known_on=None, kinds=frozenset(), breaks=frozenset()):
        self.book, self.versions, self.subject = book, versions, subject
        self.as_of, self.known_on, self.kinds, self.breaks = as_of, known_on or as_of, kinds, breaks
        self.incomplete = False
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

        scope = Scope(book, version.fields, self.subject, law_day)
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
        failed |= not computable and (not in_force or READINGS["incomplete-by-law-day"])
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
