"""Random records, subjects, readings and clocks. Ids mix letters whose UTF-16 order differs from their code points'."""
from datetime import date

from draw import AGENCIES, DAYS, KINDS, UNDECLARED, UNRULED, Draw

AMOUNTS = ("", "", "0", "0.01", "499.99", "500", "500.01", "1999.99", "2000", "10000", "10001", "3")
QUANTITIES = ("", "0", "1", "2", "2.5", "3", "7")
ACTS = ("", "act-1", "act-2", "法案")
PREFIXES = ("A", "a", "Z", "z", "10", "9", "é", "福", "\uff21", "\U0001f600", "B", "_")


class Records(Draw):
    def record_days(self):
        days = sorted(self.day() for _ in range(4))
        if self.random.random() < 0.15:
            self.random.shuffle(days)
        occurred, decided, received, late = (one.isoformat() for one in days)
        return {"occurred_on": self.maybe(occurred, 0.05), "decided_on": self.maybe(decided, 0.06),
                "received_on": received, "ended_on": self.maybe(self.pick((decided, late)), 0.5),
                "confirmed_on": self.maybe(self.pick((received, late, self.day().isoformat())), 0.35),
                "made_good_on": self.maybe(late, 0.8)}

    def maybe(self, text, blank):
        return "" if self.random.random() < blank else text

    def row(self, subject, record, kinds):
        return {"subject": subject, "id": record, "version": "", "kind": self.pick(kinds),
                "type": self.pick(("", "basic", "positive", "notice", "bad")),
                "agency": self.pick(AGENCIES) if self.random.random() < 0.85 else "", "document": "",
                **self.record_days(), "amount": self.pick(AMOUNTS), "quantity": self.pick(QUANTITIES),
                "act": self.pick(ACTS), "status": self.pick(("", "", "active")), "note": ""}

    def subject(self, name, kinds, most):
        rows, serial = [], 0
        wanted = self.random.randint(1, most)
        while len(rows) < wanted:
            serial += 1
            prefix = self.pick(PREFIXES) if "unicode-ids" in self.features else "R"
            record = f"{prefix}-{name}-{serial:02}"
            row = self.row(name, record, kinds)
            if self.chance(0.05, "blank-received"):
                row["received_on"] = ""
            chain = [row]
            if self.chance(0.4, "versions"):
                number = self.pick((1, 1, 1, 2))
                row["version"] = str(number)
                while self.random.random() < (0.9 if len(chain) == 1 else 0.35):
                    number += self.pick((1, 1, 1, 2))
                    chain.append(self.amended(chain[-1], number))
            if self.random.random() < 0.02:
                row["status"] = "withdrawn"
            rows += chain
        return rows[:most]

    def amended(self, old, number):
        row = dict(old)
        row["version"] = str(number)
        later = [day.isoformat() for day in DAYS if day.isoformat() >= old["received_on"]]
        row["received_on"] = self.pick(later) if later and self.random.random() < 0.8 else self.day().isoformat()
        if self.chance(0.06, "blank-received"):
            row["received_on"] = ""
        for name, value in (("amount", self.pick(AMOUNTS)), ("confirmed_on", self.day().isoformat()),
                            ("quantity", self.pick(QUANTITIES)),
                            ("decided_on", self.day().isoformat()), ("kind", self.pick(KINDS))):
            if self.random.random() < 0.25:
                row[name] = value
        row["status"] = "withdrawn" if self.chance(0.25, "withdrawn") else ""
        return row

    def records(self, subjects, most):
        kinds = [*KINDS] * 4 + [UNRULED]
        if "undeclared" in self.features:
            kinds.append(UNDECLARED)
        rows = []
        for i in range(subjects):
            rows += self.subject(f"S{i + 1:03}", kinds, self.pick((3, 8, most, most)))
        self.random.shuffle(rows)
        return rows

    def subjects(self, count):
        """Rows of the table of subjects; some are not listed."""
        if "subjects" not in self.features:
            return []
        return [{"id": f"S{i + 1:03}", "name": f"某{i + 1}", "kind": self.pick(("person", "person", "firm")),
                 "born_on": self.pick(("", "1980-05-05", "2002-02-28", "2002-03-02", "2004-01-01", "2020-01-01")),
                 "resident": self.pick(("", "household", "registered"))}
                for i in range(count) if self.random.random() < 0.9]

    def readings(self, count, book):
        if "readings" not in self.features:
            return []
        found = {}
        for i in range(count):
            while self.random.random() < 0.15:
                name, on = f"S{i + 1:03}", self.day().isoformat()
                found[name, on] = {"subject": name, "rulebook": self.pick(("", book, "another")), "date": on,
                                   "score": self.pick(("100", "50", "499.5", "0", "-3"))}
        return [found[key] for key in sorted(found)]

    def relations(self, _count):
        return []

    def clocks(self):
        """As-of, and known-on or None."""
        shape = self.random.random()
        if shape < 0.75:
            as_of = self.pick((*DAYS[-6:], date(2022, 8, 31), date(2024, 2, 29)))
        elif shape < 0.93:
            as_of = self.day()
        else:
            as_of = self.pick((date(2017, 12, 31), date(2024, 2, 29), date(2030, 1, 1)))
        if not self.chance(0.45, "known-on"):
            return as_of, None
        return as_of, self.pick((self.day(), self.pick(DAYS[-8:]), self.pick(DAYS[-4:]), date(2030, 1, 1)))
