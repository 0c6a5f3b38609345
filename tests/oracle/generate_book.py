"""Random rulebooks whose only effect is add; small pools of numbers and days, so that edges come often."""
from draw import AGENCIES, DAYS, KINDS, PERIODS, Draw
from exact import number, show
from records import ACTS

POINTS = ("-150", "-50", "-40", "-30", "-20", "-15", "-10", "-5", "5", "10", "15", "20", "30", "50", "-0.5", "0.5",
          "-2.5", "1.25", "10.5")
RARE_POINTS = ("0", "0.333", "-7", "1000")
MODES = ("half up", "half down", "half even", "up", "down", "floor", "ceiling")


class Books(Draw):
    """Random rulebooks."""

    def __init__(self, seed, features):
        super().__init__(seed, features)
        self.parameters, self.tables, self.middle = {}, {}, 0

    def points(self):
        return self.pick(RARE_POINTS) if self.random.random() < 0.04 else self.pick(POINTS)

    def title(self, text):
        return {"en": text, "zh": "题" + text}

    def dates(self, share, feature):
        """from and until, or nothing."""
        if not self.chance(share, feature):
            return {}
        low, high = sorted(self.random.sample(DAYS, 2))
        shape = self.random.random()
        if shape < 0.35:
            return {"from": low.isoformat()}
        return {"until": high.isoformat()} if shape < 0.6 else {"from": low.isoformat(), "until": high.isoformat()}

    def cited(self):
        return {"status": self.pick(("published", "reported", "assumed")), "source": "paper"} \
            if self.random.random() < 0.3 else {}

    # Parameters and tables

    def versions(self, value, gaps):
        """Dated versions: contiguous and for ever, or with gaps."""
        count = self.pick((1, 1, 2, 2, 3)) if "dated-parameters" in self.features else 1
        edges = sorted(self.random.sample(DAYS, count - 1)) if count > 1 else []
        spans = list(zip([None, *edges], [*edges, None]))
        if gaps and self.chance(0.6, "gaps"):
            edges = sorted(self.random.sample(DAYS, 2 * self.pick((1, 1, 2))))
            spans = list(zip(edges[::2], edges[1::2]))
            if self.random.random() < 0.5:
                spans[-1] = (spans[-1][0], None)
        elif len(spans) > 1 and self.chance(0.3, "overlaps"):
            spans = [(low, None) for low, _ in spans]
        if len(spans) > 1:
            self.used.add("dated-parameters")
        versions = []
        for low, high in spans:
            version = {}
            if low:
                version["from"] = low.isoformat()
            if high:
                version["until"] = high.isoformat()
            versions.append(version | value() | self.cited())
        if self.random.random() < 0.2:
            self.random.shuffle(versions)
        return versions

    def frame_parameter(self, pool, feature):
        """A parameter for a cap, a range or a weight."""
        if not self.chance(0.35, feature):
            return None
        return self.parameter(pool, gaps=self.chance(0.12, "cap-gaps"))

    def parameter(self, pool, gaps=False, feature="parameters"):
        """The id of a new parameter with values from a pool; None if the feature is off."""
        if feature not in self.features:
            return None
        self.used.add(feature)
        name = f"p{len(self.parameters) + 1}" + self.pick(("", "_points", "茉"))
        self.parameters[name] = {"title": self.title(name), "unit": "points",
                                 "values": self.versions(lambda: {"value": self.pick(pool)}, gaps)}
        return name

    def derived(self):
        base = self.parameter(POINTS, gaps=self.random.random() < 0.2)
        if base is None:
            return None
        name = f"p{len(self.parameters) + 1}_derived"
        formula = self.pick((f"{base} * 2", f"{base} - 5", f"-{base}", f"{base} / 4", f"max({base}, 5)",
                             f"if {base} < 0 then {base} else 0 - {base}"))
        self.parameters[name] = {"title": self.title(name), "unit": "points",
                                 "values": self.versions(lambda: {"value": formula}, False)}
        return name

    def table(self):
        if "tables" not in self.features:
            return None
        self.used.add("tables")
        name = f"t{len(self.tables) + 1}"
        if self.random.random() < 0.2:
            over, kind = "record.act", "is"
        else:
            over, kind = self.pick(("record.amount", "record.amount", "record.quantity", "record.amount / 2")), "steps"

        def rows():
            if kind == "is":
                found = [{"is": act, "gives": self.points()} for act in self.random.sample(ACTS[1:], 2)]
            else:
                bounds = sorted(self.random.sample((1, 3, 500, 1000, 2000, 10000), self.pick((1, 2, 3))))
                found = [{self.pick(("up-to", "below")): str(at), "gives": self.points()} for at in bounds]
            if self.random.random() < 0.8:
                found.append({"gives": self.points()})
            return {"rows": found}
        self.tables[name] = {"title": self.title(name), "over": over, "unit": "yuan",
                             "values": self.versions(rows, gaps=self.random.random() < 0.2)}
        return name

    def number(self):
        """What a rule adds."""
        shape = self.random.random()
        name = None
        if shape < 0.25:
            name = self.pick(sorted(self.parameters)) if self.parameters and self.random.random() < 0.5 \
                and self.number_parameters() else self.parameter(POINTS, gaps=True)
            if name is not None and name not in self.number_parameters():
                name = self.pick(self.number_parameters())
        elif shape < 0.35:
            name = self.derived()
        elif shape < 0.5:
            name = self.pick(sorted(self.tables)) if self.tables and self.random.random() < 0.5 else self.table()
        elif shape < 0.75 and "formulas" in self.features:
            self.used.add("formulas")
            return self.formula()
        return name or self.points()

    def number_parameters(self):
        return sorted(name for name, node in self.parameters.items() if not name.startswith("q"))

    def formula(self):
        shapes = ["record.quantity * -3", "0 - record.amount / 100", "if record.amount > 500 then -30 else -10",
                  "min(record.quantity * 5, 20)", "if record.amount = null then -5 else -15",
                  "if record.act = \"act-1\" then 5 else -5", "2 * (record.quantity + 1)",
                  "sum([record.quantity, 3, -4])", "0 - 2 ** 3"]
        if "fractions" in self.features:
            shapes += ["10 / 3", "0 - 20 / 3", "record.quantity / 7", "1 / (record.quantity - 2)"]
        name = self.parameter(POINTS, gaps=self.random.random() < 0.3)
        if name:
            shapes += [f"{name} * record.quantity", f"{name} + 1", f"{name} / 3",
                       f"if record.amount >= 2000 then {name} * 2 else {name}"]
        table = self.table() if self.random.random() < 0.3 else None
        if table:
            shapes += [f"{table} + 1", f"{table} * 2 - 0.5"]
        return self.pick(shapes)

    def condition(self):
        shapes = ["record.amount > 500", "record.amount <= 500", "record.amount != null and record.amount >= 500",
                  "record.amount = null or record.amount < 2000", "not(record.act = \"act-1\")", "record.act != null",
                  "record.quantity between 1 and 3", "record.quantity in (1, 2, 7)", "record.agency = \"police\"",
                  "record.decided_on >= @\"2020-01-01\"", "record.type = \"bad\"", "record.version > 1", "true",
                  "record.amount > 500 or true", "record.occurred_on <= record.received_on",
                  "if record.amount = null then false else record.amount > 3"]
        if "missing-in-when" not in self.features:
            shapes = ["record.version > 1", "record.amount != null and record.amount >= 500", "record.act != null"]
        if self.chance(0.2, "parameters"):
            name = f"q{len(self.parameters) + 1}_limit"
            self.parameters[name] = {"title": self.title(name), "unit": "yuan", "values": self.versions(
                lambda: {"value": self.pick(("500", "2000", "3"))}, gaps=self.random.random() < 0.2)}
            return f"record.amount != null and record.amount > {name}"
        return self.pick(shapes)

    def length(self):
        if self.chance(0.3, "valid-for-formula"):
            if "values-of: in-force" in self.used and "valid-for-points-in-force" not in self.features:
                return self.pick(PERIODS)
            shapes = ["if points < -40 then duration(\"P2Y\") else duration(\"P1Y\")",
                      "if points > 0 then duration(\"P6M\") else duration(\"P1Y6M\")"]
            if "valid-for-failing" in self.features and self.random.random() < 0.3:
                shapes.append("if record.amount > 500 then duration(\"P2Y\") else duration(\"P30D\")")
            return self.pick(shapes)
        if self.chance(0.25, "parameters"):
            name = f"q{len(self.parameters) + 1}"
            gaps = "valid-for-failing" in self.features and self.random.random() < 0.3
            self.parameters[name] = {"title": self.title(name),
                                     "values": self.versions(lambda: {"value": self.pick(PERIODS)}, gaps)}
            if self.random.random() < 0.2:
                return f"if points < 0 then {name} else duration(\"P1Y\")"
            return name
        return self.pick(PERIODS)

    # The rulebook

    def around(self, *offsets):
        """Decimals around the opening score, where most happens."""
        return [show(self.middle + number(offset)) for offset in offsets]

    def bounds(self, lows, highs, feature, open_share):
        """[low, high], each a decimal, a parameter or open."""
        ends = []
        for pool in (lows, highs):
            end = self.pick(pool)
            if self.random.random() < open_share:
                end = "null"
            else:
                end = self.frame_parameter(pool, feature) or end
            ends.append(end)
        return ends

    def characteristics(self):
        found = []
        for i in range(self.pick((1, 2, 2, 3))):
            item = {"id": f"c{i + 1}", "title": self.title(f"part {i + 1}")}
            if self.chance(0.6, "caps"):
                item["cap"] = {"range": self.bounds(("-60", "-40", "-20", "-12.5"), ("0", "10", "20", "35.5"),
                                                    "cap-parameters", 0.15)}
            if self.chance(0.35, "weights"):
                item["weight"] = self.pick(("2", "0.5", "1.5", "0", "-1", "0.35"))
                item["weight"] = self.frame_parameter(("2", "0.5", "1", "3"), "weight-parameters") or item["weight"]
            if self.chance(0.3, "initial"):
                item["initial"] = self.pick(("0", "5", "-10", "30", "0.5"))
            found.append(item)
        self.random.shuffle(found)
        return found

    def score(self, parts):
        if self.chance(0.04, "no-score"):
            return None
        score = {}
        changing = any("from" in v or "until" in v for node in self.parameters.values() for v in node["values"])
        if (changing and "structural-before-opening" not in self.features) or not self.chance(0.3, "no-score-from"):
            score["from"] = self.pick(DAYS[:6] if self.random.random() < 0.85 else DAYS).isoformat()
        self.middle = self.pick((500, 100, 50, 0, 0, 60, 1000))
        score["opening"] = self.pick(self.around("0", "0", "0.5"))
        if self.chance(0.15, "opening-parameter"):
            score["opening"] = self.parameter((str(self.middle), str(self.middle + 10))) or score["opening"]
        formula = "opening + sum(characteristics)"
        if self.chance(0.3, "score-formula"):
            one = self.pick(parts)["id"]
            formula = self.pick(("350 + 600 * sum(characteristics) / 100", "opening + sum(characteristics) / 3",
                                 f"opening + sum(characteristics) + {one}", f"opening - {one} * {one} / 10",
                                 f"if {one} < -20 then opening + {one} * 2 else opening + {one}",
                                 "max(opening + sum(characteristics), 40)"))
            if self.chance(0.3, "formula-parameters") and (name := self.parameter(("1", "2", "0.5", "3"))):
                formula = f"opening + {name} * sum(characteristics)"
        score["formula"] = formula
        if self.random.random() < 0.85:
            score["range"] = self.bounds(self.around("-60", "-40", "-20", "-10.5", "-500"),
                                         self.around("0", "10", "20", "35.5", "500"), "range-parameters", 0.12)
        if self.chance(0.45, "running"):
            score["clamp"] = "running"
        elif self.random.random() < 0.5:
            score["clamp"] = "shown"
        if self.chance(0.6, "rounding"):
            score["rounding"] = {}
            if self.random.random() < 0.9:
                mode = "half up" if self.random.random() < 0.6 else self.pick(MODES)
                score["rounding"]["mode"] = mode if "rounding-modes" in self.features else "half up"
            score["rounding"]["places"] = self.pick(("0", "0", "1", "2", "-1")) \
                if "rounding-places" in self.features else "0"
        return score

    def rules(self, parts):
        found = []
        for i in range(self.random.randint(3, 9)):
            rule = {"id": f"R-{i + 1:02}", "title": self.title(f"rule {i + 1}")}
            if self.chance(0.3, "agency"):
                rule["agency"] = self.pick(AGENCIES)
            rule["kinds"] = self.random.sample(KINDS, self.pick((1, 1, 2, 3)))
            if self.chance(0.35, "when"):
                rule["when"] = self.condition()
            if self.chance(0.25, "gate"):
                rule["gate"] = "confirmed"
            rule["effect"] = {"add": self.number(), "to": self.pick(parts)["id"]}
            if self.chance(0.7, "valid-for"):
                rule["valid-for"] = self.length()
                if self.chance(0.5, "clock"):
                    rule["clock"] = self.random.sample(("occurred_on", "decided_on", "received_on", "ended_on",
                                                        "confirmed_on", "made_good_on"), self.pick((1, 2, 2, 3)))
            if self.random.random() < 0.2:
                rule["tier"] = "moderate"
            if "values-of: in-force" in self.used and self.chance(0.3, "valid-for-points-in-force"):
                self.valued_by_day(rule)
            found.append(rule | self.dates(0.2, "rule-dates") | self.cited())
        self.random.shuffle(found)
        return found

    def valued_by_day(self, rule):
        """Points that change often, a start that comes after the law day, and a validity that reads the points."""
        edges = sorted(self.random.sample(DAYS, 6))
        values = [self.pick(("-50", "-150", "-41")), self.pick(("-40", "-10", "30"))] * 4
        name = f"p{len(self.parameters) + 1}_by_day"
        self.parameters[name] = {"title": self.title(name), "unit": "points", "values": [
            {"value": value} | {key: on.isoformat() for key, on in (("from", low), ("until", high)) if on}
            for low, high, value in zip([None, *edges], [*edges, None], values)]}
        if "gaps" in self.features and self.random.random() < 0.4:  # 0, then no value at all
            self.parameters[name]["values"][2]["value"] = "0"
            del self.parameters[name]["values"][3]
        rule["effect"]["add"], rule["gate"] = name, "confirmed"
        rule["valid-for"] = "if points < -40 then duration(\"P4Y\") else duration(\"P1Y\")"
        rule["clock"] = ["confirmed_on", "decided_on"]

    def scales(self, parts):
        found = []
        for i in range(self.pick((0, 1, 1, 2))):
            of, pool = "score", [self.middle + at for at in (-60, -40, -20, -10, -5, 0, 5, 10, 20, 35)]
            if self.chance(0.4, "characteristic-scales"):
                of, pool = self.pick(parts)["id"], (-40, -20, -10, 0, 5, 10, 20)
            bounds = sorted(self.random.sample(pool, self.pick((1, 2, 4))))
            steps = [{self.pick(("below", "up-to")): str(at), "is": f"step-{n}", "title": self.title(f"step {n}")}
                     for n, at in enumerate(bounds)]
            steps.append({"is": "rest", "title": self.title("rest")})
            found.append({"id": f"scale-{i + 1}", "title": self.title(f"scale {i + 1}"), "of": of, "steps": steps}
                         | self.dates(0.15, "threshold-dates") | self.cited())
        return found

    def thresholds(self):
        found = []
        for i in range(self.pick((0, 1, 2, 3, 5))):
            sign = self.pick(("above", "at-least", "below", "at-most"))
            subjects = {"applies-to": self.pick((["person"], ["firm"], ["person", "firm"]))} \
                if self.chance(0.15, "threshold-applies-to") else {}
            found.append({"id": f"th-{i + 1}", "title": self.title(f"threshold {i + 1}"),
                          "kind": self.pick(("benefit", "restriction")),
                          sign: self.pick(self.around("-60", "-40", "-20", "-10", "-5", "-0.5", "0", "0", "0.5", "5",
                                                      "5.25", "10", "20", "35"))}
                         | subjects | self.dates(0.3, "threshold-dates") | self.cited())
        return found

    def book(self, name):
        counting = {}
        if self.random.random() < 0.8:
            counting["from"] = self.pick(("received_on", "received_on", "received_on", "decided_on", "occurred_on",
                                          "confirmed_on", "ended_on"))
        if self.random.random() < 0.8:
            counting["values-of"] = self.pick(("decided_on", "decided_on", "occurred_on", "received_on"))
        if self.chance(0.35, "in-force"):
            counting["values-of"] = "in-force"
            self.used.add("values-of: in-force")
        if self.chance(0.4, "from-start"):
            counting["corrections"] = "from-start"
        elif self.random.random() < 0.5:
            counting["corrections"] = "on-receipt"
        parts = self.characteristics()
        score = self.score(parts)
        rules = self.rules(parts)
        node = {"clearline-rulebook": "1", "id": name, "title": self.title(name), "about": self.title("random")}
        if "subjects" in self.features and self.chance(0.12, "applies-to"):
            node["applies-to"] = self.pick((["person"], ["firm"], ["person", "firm"]))
        if self.chance(0.18, "eligibility"):
            shapes = ["subject.id != \"S001\"", "true", "not(subject.id in (\"S001\", \"S003\"))"]
            if "subjects" in self.features:
                shapes += ["subject.born_on != null and subject.age >= 18", "subject.resident != null",
                           "subject.resident = null or subject.resident = \"household\""]
            if "eligibility-missing" in self.features:
                shapes.append("subject.age >= 18")
            node["eligibility"] = self.pick(shapes)
        node["sources"] = {"paper": {"title": self.title("a paper"), "year": "2019"}}
        node["agencies"] = {agency: {"title": self.title(agency), "kind": "ministry"} for agency in AGENCIES}
        if score:
            node["score"] = score
        if counting:
            node["counting"] = counting
        if self.parameters:
            node["parameters"] = self.parameters
        if self.tables:
            node["tables"] = self.tables
        node |= {"characteristics": parts, "rules": rules}
        if "scales" in self.features and (scales := self.scales(parts)):
            node["scales"] = scales
        if "thresholds" in self.features and score and (thresholds := self.thresholds()):
            node["thresholds"] = thresholds
        if not score and "scales" in node:
            node["scales"] = [scale for scale in node["scales"] if scale["of"] != "score"]
        return node
