"""Random rulebooks with the effects and modifiers of core/README.md: each a few of them, so that all pairs meet."""
from datetime import timedelta

from draw import AGENCIES, KINDS, PERIODS
from draw_effects import STAYS, Effects
from generate_book import Books

EFFECTS = ("set", "accumulate", "accrue", "spend", "hold", "list")
MODIFIERS = ("made-good", "source", "continues-until", "ends", "removed", "per-act", "repeat", "suspend", "yearly-cap",
             "settle", "book-to", "rank", "rule-applies-to", "starts")
# Effects beside which a clamp may run.
RUNNING = {"accrue", "list"}
AGENCY_KINDS = ("court", "police", "ministry", "public-body", "firm", "platform")
RELATIONS = ("representative", "branch", "employee", "friend")


class EffectBooks(Effects, Books):
    offsets = [timedelta(n) for n in range(-3, 12)]

    def choose(self):
        """What this rulebook has of each."""
        effects = set(self.random.sample(EFFECTS, self.pick((1, 1, 2, 2, 3))))
        modifiers = set(self.random.sample(MODIFIERS, self.pick((1, 2, 2, 3, 4, 5))))
        if "suspend" in modifiers:
            effects.add("hold")
        self.without_score = effects == {"list"} and self.random.random() < 0.6
        self.effects, self.modifiers = effects, modifiers
        self.lists = ["l1", "l2"][:self.pick((1, 2, 2))] if "list" in effects else []
        self.totals, self.caps, self.grades = {}, [], [f"grade-{n}" for n in range(4)]
        if "yearly-cap" in modifiers:
            self.caps = ["year-1", "year-2"][:self.pick((1, 1, 2))]
        self.used |= {"effect " + name for name in effects} | {"modifier " + name for name in modifiers}

    def characteristics(self):
        found = super().characteristics()
        self.balance = self.factor = None
        if "spend" in self.effects:
            if len(found) == 1:
                found.append({"id": "c2", "title": self.title("part 2")})
            self.balance = "c2"
            part = next(part for part in found if part["id"] == "c2")
            for key in ("cap", "weight"):
                part.pop(key, None)
            if self.random.random() < 0.7:
                part["initial"] = self.pick(("10", "20", "30", "5"))
        if "set" in self.effects:
            self.factor = self.plain_part(found)
            part = next(part for part in found if part["id"] == self.factor)
            if self.random.random() < 0.7:
                part.setdefault("initial", self.pick(("0", "5", "-10")))
        return found

    def score(self, parts):
        if self.without_score:
            return None
        score = super().score(parts)
        if self.effects - RUNNING and score.get("clamp") == "running":
            score["clamp"] = "shown"
        self.rounds = "rounding" in score
        return score

    def rules(self, parts):
        """The shares of effects and modifiers; which rules book is decided when all are there."""
        found = []
        names = sorted(self.effects)
        for i in range(self.random.randint(4, 9)):
            other = i < len(names) or self.without_score or self.random.random() < 0.5
            name = names[i % len(names)] if other else "add"
            found.append(self.rule(f"R-{i + 1:02}", name, parts))
        if "book-to" in self.modifiers:
            self.books(found)
        self.random.shuffle(found)
        return found

    def rule(self, name, effect_name, parts):
        rule = {"id": name, "title": self.title(name)}
        if self.chance(0.15, "agency"):
            rule["agency"] = self.pick(AGENCIES)
        if "rule-applies-to" in self.modifiers and self.random.random() < 0.4:
            rule["applies-to"] = self.pick((["person"], ["firm"], ["person", "firm"]))
        rule["kinds"] = self.random.sample(KINDS, self.pick((1, 2, 2, 3)))
        if self.chance(0.2, "when"):
            rule["when"] = self.condition()
        if gate := self.gate():
            rule["gate"] = gate
        rule["effect"], lasts, reads_points = self.effect(effect_name, parts)
        if lasts and self.chance(0.75, "valid-for"):
            rule["valid-for"] = self.length() if reads_points else self.pick((*PERIODS, STAYS))
            if self.chance(0.5, "clock"):
                rule["clock"] = self.random.sample(("occurred_on", "decided_on", "received_on", "ended_on",
                                                    "confirmed_on", "made_good_on"), self.pick((1, 2, 2, 3)))
        if "starts" in self.modifiers and effect_name != "accrue" and "extend" not in rule["effect"].get("list", {}):
            if self.random.random() < 0.5:
                rule["starts"] = self.starts()
        if effect_name != "spend" and "extend" not in rule["effect"].get("list", {}):
            rule |= self.leaving("valid-for" in rule)
        return rule | self.sharing(rule) | self.dates(0.1, "rule-dates") | self.cited()

    def starts(self):
        """Later, by one to three of the ways."""
        found = {"after": self.pick(("P1M", "P6M", "P1Y", "P30D", "P1D", STAYS))} if self.random.random() < 0.6 else {}
        if self.random.random() < 0.4:
            found["on"] = "first-working-day"
        if not found or self.random.random() < 0.4:
            found["working-days"] = self.pick(("0", "1", "3", "7", "10"))
        return found

    def gate(self):
        shape = self.random.random()
        if "made-good" in self.modifiers and shape < 0.4:
            return self.pick(("made-good", ["made-good"], ["confirmed", "made-good"], ["made-good", "confirmed"]))
        if shape < 0.8:
            return None
        self.used.add("gate")
        return self.pick(("confirmed", ["confirmed"]))

    def leaving(self, expires):
        """continues-until (where something expires), ends, removed."""
        found = {}
        if expires and "continues-until" in self.modifiers and self.random.random() < 0.5:
            found["continues-until"] = self.pick(("ended_on", "ended_on", "made_good_on"))
            if self.random.random() < 0.6:
                found["clock"] = self.pick((["ended_on"], ["ended_on", "decided_on"]))
        if "ends" in self.modifiers and self.random.random() < 0.5:
            found["ends"] = self.pick(("made_good_on", "made_good_on", "ended_on"))
        if "removed" in self.modifiers and self.random.random() < 0.6:
            found["removed"] = {"after": self.pick(("made_good_on", "made_good_on", "ended_on")),
                                "working-days": self.pick(("1", "2", "3", "5", "10"))}
        return found

    def sharing(self, rule):
        """repeat and yearly-cap."""
        found = {}
        if {"hold", "list"} & rule["effect"].keys():
            return found
        if "repeat" in self.modifiers and self.random.random() < 0.7:
            found["repeat"] = {"class": self.pick(("class-1", "class-1", "class-2")),
                               "times": self.pick(("2", "2", "3", "1.5"))}
            if self.random.random() < 0.2:
                found["repeat"]["times"] = self.parameter(("2", "3", "1.5"), gaps=self.random.random() < 0.3) or "2"
            if "add" in rule["effect"] and rule["effect"]["to"] != self.balance and self.random.random() < 0.5:
                rule["effect"]["add"] = self.pick(("-20", "-21", "-30", "-40", "-50", "-13.5"))
                found["valid-for"] = "if points < -40 then duration(\"P2Y\") else duration(\"P1Y\")"
        if self.caps and self.random.random() < 0.75:
            found["yearly-cap"] = self.pick(self.caps)
        return found

    def books(self, rules):
        """Gives some rules book-to; those that are booked to have none."""
        rules = list(rules)
        self.random.shuffle(rules)
        split = self.pick((1, 2, len(rules) // 2))
        targets, sources = rules[:split], rules[split:]
        for rule in sources:
            if self.random.random() < 0.75:
                ways = [{"relation": self.pick(RELATIONS), "rule": self.pick(targets)["id"]}
                        for _ in range(self.pick((1, 1, 2)))]
                for way in ways:
                    if self.random.random() < 0.6:
                        way["towards"] = self.pick(("other", "subject"))
                rule["book-to"] = ways if len(ways) > 1 or self.random.random() < 0.3 else ways[0]
        booked = {way["rule"] for rule in sources for way in self.ways(rule)}
        for rule in targets:
            if rule["id"] in booked and self.random.random() < 0.5:
                del rule["kinds"]

    @staticmethod
    def ways(rule):
        found = rule.get("book-to", [])
        return found if isinstance(found, list) else [found]

    def scales(self, parts):
        found = super().scales(parts)
        if "hold" in self.effects:
            found.append(self.grade_scale())
        if self.lists and self.random.random() < 0.8:
            found.append(self.list_scale())
        return found

    def book(self, name):
        self.choose()
        node = super().book(name)
        for agency in node["agencies"].values():
            agency["kind"] = self.pick(AGENCY_KINDS)
        if "source" in self.modifiers:
            node["accepts"] = self.random.sample(AGENCY_KINDS, self.pick((3, 4)))
        if {"removed", "starts"} & self.modifiers and self.random.random() < 0.85:
            node["calendar"] = self.calendar()
        if "rank" in self.modifiers:
            node["rank"] = {"title": self.title("rank")}
        counting = node.setdefault("counting", {})
        if "per-act" in self.modifiers:
            counting["per-act"] = "hold-else-largest"
        if "settle" in self.modifiers:
            counting["settle"] = {"monthly": self.pick(("1", "6", "6", "15", "28"))}
        if "suspend" in self.modifiers:
            counting["suspend"] = self.pick(("gains-while-held", "gains-while-held", "gains-lapse-while-held"))
        if self.caps:
            node["yearly-caps"] = [{"id": cap, "title": self.title(cap), "most": self.most()} for cap in self.caps]
        if self.parameters:
            node["parameters"] = self.parameters
        if self.tables or self.totals:
            node["tables"] = self.tables | self.totals
        if self.lists:
            node["lists"] = [{"id": name, "title": self.title(name), "kind": self.pick(("red", "black", "other"))}
                             for name in self.lists]
        if self.without_score:
            node.pop("characteristics")
            node["scales"] = [scale for scale in node.get("scales", []) if scale["of"] == "lists"]
            if not node["scales"]:
                del node["scales"]
            node.pop("rank", None)
        if not counting:
            del node["counting"]
        return self.ordered(node)

    def most(self):
        pool = ("5", "10", "20", "30", "40", "15")
        if self.random.random() < 0.3:
            return self.parameter(pool, gaps=self.random.random() < 0.2) or self.pick(pool)
        return self.pick(pool)

    @staticmethod
    def ordered(node):
        keys = ("clearline-rulebook", "id", "title", "about", "applies-to", "eligibility", "sources", "agencies",
                "accepts", "calendar", "rank", "score", "counting", "parameters", "tables", "characteristics", "yearly-caps",
                "lists", "rules", "scales", "thresholds")
        return {key: node[key] for key in keys if key in node}
