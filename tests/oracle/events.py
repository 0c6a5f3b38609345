"""The events of one subject in their order: section 4 of core/README.md, with the classes of "Modifiers"."""
from breaks import READINGS
from matching import Matching
from modifiers.settle import moved

SCHEME, REVALUED, EXPIRED, REPLACED, DELISTED, COUNTED, SPENT, LISTED = range(8)
# Effects that in-force values again while they are in force.
VALUED = ("add", "set", "accumulate", "accrue", "spend")


class Events(Matching):
    def events(self):
        """(day, class, order), kind of line, contribution, points; in order."""
        found = []
        in_force = self.book.values_of == "in-force"
        for c in self.contributions:
            who = self.place_of(c)
            valued = in_force and c.item.effect in VALUED
            points = c.points, c.computable
            if valued:
                points = c.points, c.computable = self.value_in_force(c, c.start)
            kind, rank = self.begins(c)
            found.append(((c.start, rank, *who), kind, c, points[0]))
            once = c.item.effect == "spend" and not READINGS["spend-revalued"]
            if valued and not once and "no-revaluation" not in self.breaks:
                for on in self.changes(c.rule.effect.days):
                    if c.start < on <= self.as_of and (c.end is None or on < c.end):
                        new = self.value_in_force(c, on)
                        if new != points:
                            found.append(((on, REVALUED, *who), "rule-change", c, new[0]))
                            points = new
                            self.seen.add(f"in-force: {c.item.effect}")
            if c.end is not None and c.end <= self.as_of:
                kind, rank = self.ends(c)
                found.append(((c.end, rank, *who), kind, c, 0))
        if self.book.score:
            opens = self.opening_day()
            if "frame-frozen" not in self.breaks:
                found += [((on, SCHEME), "rule-change", None, 0) for on in self.changes(self.book.frame_days)
                          if opens < on <= self.as_of]
        found.sort(key=lambda event: event[0])
        return found

    def place_of(self, c):
        rule, record, *rest = c.order
        if "utf16-order" in self.breaks:
            record = record.encode("utf-16-be")
        if "rule-order-ignored" in self.breaks:
            return record, *rest, rule
        return rule, record, *rest

    def changes(self, days):
        """The days on which changed values become entries, each once."""
        if "settle-scheme-stays" in self.breaks:
            return sorted(days)
        return sorted({moved(self.book, on) for on in days})

    def begins(self, c):
        effect = c.item.effect
        if effect == "spend":
            return "spent", COUNTED if "spent-with-counted" in self.breaks else SPENT
        if effect in ("list", "extend"):
            return "listed", LISTED
        if effect == "hold":
            return "counted", LISTED
        return "counted", COUNTED

    def ends(self, c):
        expired = LISTED + 1 if "expiry-last" in self.breaks else EXPIRED
        by_reason = expired if c.leaves == "expired" else REPLACED
        if c.item.effect == "list":
            return c.leaves if "delisted-by-reason" in self.breaks else "delisted", DELISTED
        if c.item.effect == "hold":
            return c.leaves, DELISTED if READINGS["hold-ends-with-delisted"] else by_reason
        return c.leaves, by_reason

    def value_in_force(self, contribution, on):
        if contribution.item.too_many:
            return 0, False
        contribution.scope.on = on
        points, computable = self.points_on(contribution.rule, contribution.scope)
        self.incomplete |= not computable
        return contribution.counted(points), computable or READINGS["not-computable-is-0"]

    def opening_day(self):
        opens = self.book.score.opens if self.book.score else None
        days = [opens] if opens else [c.start for c in self.contributions]
        if not opens and READINGS["structural-opens"]:
            days += [on for on in self.book.frame_days if on <= self.as_of]
        return min(days, default=self.as_of)
