"""A rulebook as the oracle reads it (core/README.md "The rulebook file").

Scalars are read as text, so that no float is ever made. Every value that a day decides is remembered by day.
"""
import yaml

from exact import Period, day, is_number, number, period
from feel import Formula, Missing, NotComputable, compile_formula

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
ALWAYS = (None, None)


def dated(node):
    return day(node.get("from")), day(node.get("until"))


def holds(span, on):
    """Whether a half-open span of days contains one."""
    return (span[0] is None or span[0] <= on) and (span[1] is None or on < span[1])


def bound(text, what="null"):
    return None if text in (what, "~", "", None) else text


class Scope:
    """What a formula of a rule sees: the record, its subject, parameters and tables on a day."""
    __slots__ = ("book", "record", "subject", "on", "points")

    def __init__(self, book, record, subject, on):
        self.book, self.record, self.subject, self.on, self.points = book, record, subject, on, None

    def __call__(self, name):
        head, dot, tail = name.partition(".")
        if dot:
            value = (self.record if head == "record" else self.subject if head == "subject" else {}).get(tail)
            if value is None:
                raise Missing(name)
            return value
        if name == "points" and self.points is not None:
            return self.points
        if name in self.book.parameters:
            return self.book.parameter(name, self.on)
        if name in self.book.tables:
            return self.book.tables[name].value(self, self.on)
        raise Missing(name)


class Parameter:
    def __init__(self, book, node):
        self.book, self.known, self.reads = book, {}, set()
        self.versions = [(dated(version), self.value_of(version["value"])) for version in node["values"]]
        self.days = {edge for span, _ in self.versions for edge in span if edge}

    def value_of(self, text):
        for read in (number, period):
            value = read(text)
            if value is not None:
                return value
        formula = compile_formula(text)
        self.reads |= formula.names
        return formula

    def on(self, when):
        if when not in self.known:
            try:
                self.known[when] = self.find(when)
            except NotComputable:
                self.known[when] = None
        if self.known[when] is None:
            raise NotComputable("parameter not in force")
        return self.known[when]

    def find(self, when):
        versions = [(span, value) for span, value in self.versions if holds(span, when)]
        if not versions:
            raise NotComputable("parameter not in force")
        # Where versions overlap, the one that began last (a later row on ties).
        value = max(enumerate(versions), key=lambda item: (item[1][0][0] or day("0001-01-01"), item[0]))[1][1]
        return value(lambda name: self.book.parameter(name, when)) if callable(value) else value


class Row:
    def __init__(self, node, breaks):
        self.gives = number(node["gives"])
        self.sign = next((key for key in ("up-to", "below", "is") if key in node), None)
        self.text = node.get(self.sign)
        self.at = number(self.text) if self.sign else None
        if "up-to-below" in breaks and self.sign == "up-to":
            self.sign = "below"

    def matches(self, value):
        if self.sign is None:
            return True
        if self.sign == "is":
            return value == (self.at if is_number(value) else self.text)
        if not is_number(value):
            raise NotComputable("a table of steps over what is no number")
        return value < self.at if self.sign == "below" else value <= self.at


class Table:
    def __init__(self, node, breaks):
        self.over = compile_formula(node["over"])
        self.versions = [(dated(version), [Row(row, breaks) for row in version["rows"]]) for version in node["values"]]
        self.days = {edge for span, _ in self.versions for edge in span if edge}
        self.reads = self.over.names

    def value(self, scope, when):
        versions = [(span, rows) for span, rows in self.versions if holds(span, when)]
        if not versions:
            raise NotComputable("table not in force")
        rows = max(enumerate(versions), key=lambda item: (item[1][0][0] or day("0001-01-01"), item[0]))[1][1]
        value = self.over(scope)
        for row in rows:
            if row.matches(value):
                return row.gives
        raise NotComputable("no row of the table")


def named_or_formula(book, text):
    """The id of a parameter or table (which may be no name of the language), else a formula."""
    if text in book.parameters or text in book.tables:
        return Formula(lambda scope: scope(text), {text})
    return compile_formula(text)


class Number:
    """A decimal, a parameter, a table or a formula."""

    def __init__(self, book, text):
        self.literal = number(text)
        if self.literal is not None:
            self.formula, self.days = None, set()
            return
        self.formula = named_or_formula(book, text)
        self.days = book.days_of(self.formula.names)

    def value(self, scope):
        if self.formula is None:
            return self.literal
        value = self.formula(scope)
        if not is_number(value):
            raise NotComputable("not a number")
        return value


class Rule:
    def __init__(self, book, index, node):
        self.index, self.id, self.span = index, node["id"], dated(node)
        self.agency = bound(node.get("agency"))
        self.kinds = node["kinds"]
        self.when = compile_formula(node["when"]) if "when" in node else None
        self.gate = node.get("gate") == "confirmed"
        self.characteristic = node["effect"]["to"]
        self.points = Number(book, node["effect"]["add"])
        self.valid_for = None
        if "valid-for" in node:
            fixed = period(node["valid-for"])
            self.valid_for = named_or_formula(book, node["valid-for"]) if fixed is None else fixed
        self.clock = node.get("clock") or [book.counting_from]

    def length(self, scope, points):
        if isinstance(self.valid_for, Period):
            return self.valid_for
        scope.points = points
        value = self.valid_for(scope)
        if not isinstance(value, Period):
            raise NotComputable("not a period")
        return value


class Characteristic:
    def __init__(self, node):
        self.id = node["id"]
        low, high = (node.get("cap") or {}).get("range", ["null", "null"])
        self.low, self.high = bound(low), bound(high)
        self.weight = node.get("weight", "1")
        self.initial = number(node.get("initial", "0"))


class Scale:
    def __init__(self, node, breaks):
        self.id, self.of, self.span = node["id"], node["of"], dated(node)
        self.steps = []
        for step in node["steps"]:
            sign = "below" if "below" in step else "up-to" if "up-to" in step else None
            self.steps.append((sign, number(step[sign]) if sign else None, step["is"]))
        self.included = "scale-up-to-below" not in breaks

    def standing(self, value):
        for sign, at, name in self.steps:
            if sign is None or value < at or (sign == "up-to" and self.included and value == at):
                return name
        return None


class Threshold:
    SIGNS = (("above", "above"), ("at-least", "atLeast"), ("below", "below"), ("at-most", "atMost"))

    def __init__(self, node, breaks):
        self.id, self.kind, self.span = node["id"], node["kind"], dated(node)
        self.sign, self.key = next(pair for pair in self.SIGNS if pair[0] in node)
        self.at = number(node[self.sign])
        if "above-as-at-least" in breaks and self.sign == "above":
            self.sign = "at-least"
        if "threshold-dates-ignored" in breaks:
            self.span = ALWAYS

    def reached(self, score):
        if self.sign == "above":
            return score > self.at
        if self.sign == "at-least":
            return score >= self.at
        return score < self.at if self.sign == "below" else score <= self.at


class Score:
    def __init__(self, book, node):
        self.opens = day(node.get("from"))
        self.opening = node.get("opening", "0")
        self.formula = compile_formula(node["formula"])
        low, high = node.get("range", ["null", "null"])
        self.low, self.high = bound(low), bound(high)
        self.running = node.get("clamp", "shown") == "running"
        rounding = node.get("rounding")
        self.mode = rounding.get("mode", "half up") if rounding else None
        self.places = int(rounding.get("places", "0")) if rounding else 0


class Frame:
    """Weights, cap bounds, range bounds and the parameters that the score formula reads, on one day."""
    __slots__ = ("weights", "caps", "low", "high", "parameters", "incomplete")

    def __init__(self, book, on):
        self.incomplete = False

        def at(text, otherwise=None):
            if text is None:
                return None
            value = number(text)
            if value is not None:
                return value
            try:
                return book.parameter(text, on)
            except NotComputable:
                self.incomplete = True
                return otherwise

        self.weights = [at(c.weight, 1) for c in book.characteristics]
        if "weights-ignored" in book.breaks:
            self.weights = [1] * len(self.weights)
        self.caps = [(at(c.low), at(c.high)) for c in book.characteristics]
        if "cap-ignored" in book.breaks:
            self.caps = [(None, None)] * len(self.caps)
        self.low, self.high = at(book.score.low), at(book.score.high)
        self.parameters = {name: book.parameter(name, on) for name in book.score.formula.names
                           if name in book.parameters}


class Book:
    def __init__(self, text, breaks=frozenset()):
        node = yaml.load(text, Loader=LOADER)
        self.breaks = breaks
        self.id = node["id"]
        self.applies_to = node.get("applies-to")
        self.eligibility = compile_formula(node["eligibility"]) if "eligibility" in node else None
        counting = node.get("counting") or {}
        self.counting_from = counting.get("from", "received_on")
        self.values_of = counting.get("values-of", "decided_on")
        self.on_receipt = counting.get("corrections", "on-receipt") == "on-receipt"
        if "corrections-swapped" in breaks:
            self.on_receipt = not self.on_receipt
        self.parameters = {}
        for name, parameter in (node.get("parameters") or {}).items():
            self.parameters[name] = Parameter(self, parameter)
        self.tables = {name: Table(table, breaks) for name, table in (node.get("tables") or {}).items()}
        self.characteristics = [Characteristic(c) for c in node.get("characteristics") or []]
        self.place = {c.id: i for i, c in enumerate(self.characteristics)}
        # Every effect that the oracle knows needs a score: without one the loader leaves the rules out.
        rules = (node.get("rules") or []) if node.get("score") else []
        self.rules = [Rule(self, i, rule) for i, rule in enumerate(rules)]
        self.by_kind = {}
        for rule in self.rules:
            for kind in dict.fromkeys(rule.kinds):
                self.by_kind.setdefault(kind, []).append(rule)
        self.scales = [Scale(scale, breaks) for scale in node.get("scales") or []]
        self.thresholds = [Threshold(t, breaks) for t in node.get("thresholds") or []]
        self.score = Score(self, node["score"]) if node.get("score") else None
        self.frames = {}
        self.frame_days = self.days_of(self.frame_names()) if self.score else set()

    def parameter(self, name, on):
        if name not in self.parameters:
            raise Missing(name)
        return self.parameters[name].on(on)

    def days_of(self, names):
        """Every day on which a version of what these names read begins or ends."""
        found, todo, seen = set(), list(names), set()
        while todo:
            name = todo.pop()
            item = self.parameters.get(name) or self.tables.get(name)
            if item is None or name in seen:
                continue
            seen.add(name)
            found |= item.days
            todo += item.reads
        return found

    def frame_names(self):
        names = set(self.score.formula.names) | {self.score.low, self.score.high}
        for c in self.characteristics:
            names |= {c.low, c.high, c.weight}
        return {name for name in names if name in self.parameters}

    def frame(self, on):
        if not self.frame_days:
            on = None
        if on not in self.frames:
            self.frames[on] = Frame(self, on or day("2000-01-01"))
        return self.frames[on]
