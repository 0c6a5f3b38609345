"""What records need more for effects and modifiers: repairs, kinds of agencies, relations between subjects."""
from draw import DAYS
from effect_books import AGENCY_KINDS, RELATIONS
from records import Records


class EffectRecords(Records):
    def record_days(self):
        days = super().record_days()
        if self.random.random() < 0.5:
            days["made_good_on"] = self.day().isoformat()
        if self.random.random() < 0.3:  # a continuing act: often ended on a day of the pool
            days["ended_on"] = self.pick(DAYS).isoformat()
        if self.random.random() < 0.4:  # one day for all, so that edges of intervals meet
            for name in ("occurred_on", "decided_on", "received_on"):
                days[name] = days["received_on"]
        return days

    def row(self, subject, record, kinds):
        row = super().row(subject, record, kinds)
        if "source" in self.modifiers:
            row["agency_kind"] = self.pick(AGENCY_KINDS) if self.random.random() < 0.3 else ""
        return row

    def amended(self, old, number):
        row = super().amended(old, number)
        if self.random.random() < 0.25:
            row["made_good_on"] = self.day().isoformat()
        return row

    def relations(self, subjects):
        """Who is what to whom: mostly near each other, some twice, many dated."""
        if "book-to" not in self.modifiers:
            return []
        found = []
        for i in range(subjects):
            for _ in range(self.pick((0, 1, 2, 3)) if subjects > 1 else 0):
                other = (i + self.random.randint(1, min(3, subjects - 1))) % subjects
                span = self.dates(0.45, None)
                found.append({"subject": f"S{i + 1:03}", "other": f"S{other + 1:03}", "kind": self.pick(RELATIONS),
                              "from": span.get("from", ""), "until": span.get("until", "")})
        return found
