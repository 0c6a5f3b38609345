"""Random effects of rules, each as core/README.md "Effects" writes it."""
from draw import DAYS, PERIODS, Draw

LENGTHS = ("P1M", "P1M", "P3M", "P6M", "P1Y", "P30D", "P2M")
QUANTITIES = ("record.quantity", "record.quantity", "record.quantity * 2", "1", "2.5", "10")
STAYS = "if record.amount > 500 then duration(\"P2Y\") else duration(\"P6M\")"


class Effects(Draw):
    """`self.balance` is the characteristic that is spent from, `self.factor` the one that is set."""

    def plain_part(self, parts):
        """A characteristic that nobody spends from."""
        return self.pick([part["id"] for part in parts if part["id"] != self.balance])

    def effect(self, name, parts):
        """(effect, whether a validity may stand beside it, whether that may read points)."""
        return getattr(self, "effect_" + name)(parts)

    def effect_add(self, parts):
        if self.balance and self.random.random() < 0.75:
            return {"add": self.pick(("5", "10", "10", "15", "20", "2.5", "-5", "record.quantity", self.number())),
                    "to": self.balance}, True, True
        return {"add": self.number(), "to": self.plain_part(parts)}, True, True

    def effect_set(self, _parts):
        return {"set": self.number(), "to": self.factor}, True, True

    def effect_accumulate(self, parts):
        over = self.pick(("life", "validity", "validity", "calendar-year"))
        quantity = self.pick(QUANTITIES)
        if self.random.random() < 0.15:
            quantity = self.parameter(("1", "2", "3", "0", "-1"), gaps=self.random.random() < 0.3) or quantity
        marginal = self.random.random() < 0.5
        effect = {"accumulate": quantity, "over": over, "gives": self.total_table(marginal),
                  "reading": "marginal" if marginal else "total"}
        return effect | {"to": self.plain_part(parts)}, over != "life", True

    def total_table(self, marginal):
        """A table over a running total: steps in total, or rates, whose last row has no bound."""
        name = f"total{len(self.totals) + 1}"

        def rows():
            bounds = sorted(self.random.sample((1, 2, 3, 5, 7, 10, 20), self.pick((1, 2, 3))))
            found = []
            for at in (*bounds, None):
                row = {self.pick(("up-to", "below")): str(at)} if at else {}
                row["gives"] = self.pick(("1", "2", "0.5", "3", "-1", "0")) if marginal else self.points()
                if marginal and self.random.random() < 0.4:
                    row["per"] = self.pick(("2", "3", "4"))
                found.append(row)
            if not marginal and self.chance(0.12, "totals-without-last-row"):
                found.pop()
            return {"rows": found}
        self.totals[name] = {"title": self.title(name), "unit": "hours",
                             "values": self.versions(rows, gaps=self.random.random() < 0.1)}
        return name

    def effect_accrue(self, parts):
        effect = {"accrue": self.number(), "per": "P1D" if self.chance(0.05, "accrue-days") else self.pick(LENGTHS)}
        effect["counting"] = self.pick(("started", "completed"))
        effect["from"] = self.pick(("occurred_on", "occurred_on", "decided_on"))
        effect["until"] = self.pick(("ended_on", "ended_on", "made_good_on"))
        return effect | {"to": self.plain_part(parts)}, True, True

    def effect_spend(self, _parts):
        amount = self.pick(("5", "5", "10", "10", "15", "20", "7.5", "record.quantity"))
        if self.random.random() < 0.2:
            amount = self.parameter(("5", "10", "20"), gaps=self.random.random() < 0.2) or amount
        return {"spend": amount, "from": self.balance}, False, False

    def effect_hold(self, _parts):
        return {"hold": {"scale": "grade", "at": self.pick(self.grades)}}, True, False

    def effect_list(self, _parts):
        on = self.pick(self.lists)
        if self.chance(0.35, "extend"):
            return {"list": {"on": on, "extend": self.pick(PERIODS)}}, False, False
        return {"list": {"on": on, "ground": "on a ground"}}, True, False

    def grade_scale(self):
        """The scale that holds name: its steps' lowest values are written, a bound, or the next on the grid."""
        bounds = sorted(self.random.sample([self.middle + at for at in (-60, -40, -20, -10, 0, 10, 20, 35)], 3))
        steps = []
        for n, at in enumerate((*bounds, None)):
            step = {"is": f"grade-{n}", "title": self.title(f"grade {n}")}
            if at is not None:
                step = {self.pick(("below", "up-to") if self.rounds else ("below",)): str(at)} | step
            if n == 0:
                step["lowest"] = str(bounds[0] - 30)
            elif self.random.random() < 0.15:
                step["lowest"] = str(bounds[n - 1] + 1)
            steps.append(step)
        return {"id": "grade", "title": self.title("grade"), "of": "score", "steps": steps}

    def list_scale(self):
        steps = [{"on": name, "is": f"on-{name}", "title": self.title(name)} for name in self.lists]
        self.random.shuffle(steps)
        return {"id": "listed", "title": self.title("listed"), "of": "lists",
                "steps": [*steps, {"is": "rest", "title": self.title("rest")}]} | self.dates(0.1, "threshold-dates")

    def calendar(self):
        """Working days that differ from Monday to Friday around the pool's days."""
        def days(count):
            return {(self.pick(DAYS) + self.pick(self.offsets)).isoformat() for _ in range(count)}
        holidays = days(12)
        return {"holidays": sorted(holidays), "workdays": sorted(days(12) - holidays)}
