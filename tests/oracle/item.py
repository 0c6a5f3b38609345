"""What one version brings under one rule, on its way through checks and modifiers to the fold."""
from exact import later
from feel import NotComputable


class Reach:
    """A version that reaches a subject, its own or booked: the rules it is held against, and why each failed."""
    __slots__ = ("version", "chain", "rules", "successor", "fields", "failures", "counted")

    def __init__(self, version, chain, rules):
        self.version, self.chain, self.rules = version, chain, rules  # rules: (rule, relation or None)
        self.successor, self.fields, self.failures, self.counted = None, version.fields, [], False

    @property
    def first(self):
        return self.chain[0] is self.version

    def reason(self, first_rule):
        """The failure of the rule that got furthest; on ties of the first."""
        if first_rule:
            return min(self.failures, key=lambda failure: failure[1])[2]
        return max(self.failures, key=lambda failure: (failure[0], -failure[1]))[2]


class Item:
    """A rule that a version passed the checks of; modifiers read its `points`, valid-for its `law_points`."""
    __slots__ = ("reach", "rule", "version", "relation", "scope", "law_day", "start", "start_itself", "points",
                 "computable", "law_points", "law_computable", "validity", "ends", "end", "leaves", "failed", "times",
                 "room", "units", "too_many", "validity_failed", "runs_from")

    def __init__(self, reach, rule, relation, scope):
        self.reach, self.rule, self.version, self.relation, self.scope = reach, rule, reach.version, relation, scope
        self.law_day = scope.on
        self.points = self.law_points = 0
        self.computable = self.law_computable = True
        self.validity, self.ends, self.end, self.leaves = None, [], None, "expired"
        self.too_many, self.runs_from = False, None
        self.failed, self.validity_failed, self.times, self.room, self.units = False, False, 1, None, None

    @property
    def effect(self):
        return self.rule.effect.name

    @property
    def order(self):
        """Of events within a class of a day, and of the modifiers after the start."""
        other = self.relation["subject"] if self.relation else ""
        return self.rule.index, self.version.id, self.version.version, other

    def fail(self, stage, reason):
        self.reach.failures.append((stage, self.rule.index, reason))

    def reckon_validity(self, breaks):
        """The end by validity, from the first clock date that is there."""
        rule, fields = self.rule, self.reach.fields
        if rule.valid_for is None or self.continues(breaks):
            return
        clocks = [fields[name] for name in rule.clock if name in fields] or [self.runs_from]
        clock = clocks[-1] if "clock-last" in breaks else clocks[0]
        self.scope.on, self.validity_failed = self.law_day, False
        times = 1 if "repeat-validity-plain" in breaks else self.times
        try:
            points = self.law_points * times if self.law_computable else None
            self.validity = later(clock, rule.length(self.scope, points), "leap-spills" in breaks)
        except NotComputable:
            self.validity, self.validity_failed = None, True

    def continues(self, breaks):
        field = self.rule.continues_until
        return field is not None and field not in self.reach.fields and "continues-ignored" not in breaks

    def reckon_end(self):
        """The earliest of all ends; of those of one day validity, version, ends, removed, per-act in this order."""
        self.end, self.leaves = self.validity, "expired"
        if self.effect == "extend":
            self.end = None
            return
        for on, leaves in self.ends:
            if self.end is None or on < self.end:
                self.end, self.leaves = on, leaves

    def too_late_or_early(self, as_of):
        """Checks 7 and 8."""
        if self.end is not None and self.end <= self.start_itself:
            return 7, "expired-before-counting"
        if self.end is not None and self.end <= self.start:
            return 7, "expired-before-opening"
        if self.start > as_of or self.units == []:
            return 8, "not-yet"
        return None

    @property
    def succession(self):
        return self.version.id, self.version.version


class Contribution:
    """What the fold counts: [start, end), the points of the law day, and what in-force makes of later ones."""
    __slots__ = ("item", "rule", "version", "scope", "start", "end", "leaves", "points", "computable", "unit", "lost",
                 "taken")

    def __init__(self, item, start, unit=0):
        self.item, self.rule, self.version, self.scope = item, item.rule, item.version, item.scope
        self.start, self.end, self.leaves, self.unit = start, item.end, item.leaves, unit
        self.points, self.lost, self.taken = self.counted(item.points), 0, 0
        self.computable = item.computable

    def counted(self, points):
        """Plain points after repeat and yearly cap."""
        points = self.item.times * points
        if self.item.room is not None and points > 0:
            points = min(points, self.item.room)
        return points

    @property
    def order(self):
        return (*self.item.order, self.unit)
