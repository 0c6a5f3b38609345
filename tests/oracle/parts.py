"""The parts of a rulebook beside its rules: characteristics, scales, thresholds, the score and its frame of a day."""
from exact import day, divide, grid, number, whole
from feel import NotComputable, compile_formula
from values import bound, dated, holds

ALWAYS = (None, None)


class Characteristic:
    def __init__(self, node):
        self.id = node["id"]
        low, high = (node.get("cap") or {}).get("range", ["null", "null"])
        self.low, self.high = bound(low), bound(high)
        self.weight = node.get("weight", "1")
        self.initial = number(node.get("initial", "0"))
        self.initial_written = "initial" in node


class Scale:
    def __init__(self, node, breaks):
        self.id, self.of, self.span = node["id"], node["of"], dated(node)
        self.steps, self.breaks = [], breaks
        self.lowests = [number(step["lowest"]) if "lowest" in step else None for step in node["steps"]]
        self.lists = [(step.get("on"), step["is"]) for step in node["steps"]]
        for step in node["steps"]:
            sign = "below" if "below" in step else "up-to" if "up-to" in step else None
            self.steps.append((sign, number(step[sign]) if sign else None, step["is"]))
        self.included = "scale-up-to-below" not in breaks

    def standing(self, value):
        for sign, at, name in self.steps:
            if sign is None or value < at or (sign == "up-to" and self.included and value == at):
                return name
        return None

    def listed_standing(self, lists):
        """The standing of a scale of lists."""
        steps = reversed(self.lists) if "list-scale-last" in self.breaks else self.lists
        return next((name for on, name in steps if on is None or on in lists), None)

    def lowest(self, step, score):
        """The lowest value of a step: what holding at it leaves."""
        place = [name for _, _, name in self.steps].index(step)
        if self.lowests[place] is not None:
            return self.lowests[place]
        sign, at, _ = self.steps[place - 1]
        if place == 0 or (sign == "up-to" and score.mode is None):
            raise ValueError("rulebook.hold-no-lowest")
        if sign == "below" or "hold-lowest-is-bound" in self.breaks:
            return at
        unit = grid(score.places)
        return (whole(divide(at, unit), "floor") + 1) * unit


class Threshold:
    SIGNS = (("above", "above"), ("at-least", "atLeast"), ("below", "below"), ("at-most", "atMost"))

    def __init__(self, node, breaks):
        self.id, self.kind, self.span = node["id"], node["kind"], dated(node)
        self.sign, self.key = next(pair for pair in self.SIGNS if pair[0] in node)
        self.at = number(node[self.sign])
        self.applies_to = None if "threshold-applies-to-ignored" in breaks else node.get("applies-to")
        if "above-as-at-least" in breaks and self.sign == "above":
            self.sign = "at-least"
        if "threshold-dates-ignored" in breaks:
            self.span = ALWAYS

    def concerns(self, on, subject):
        """Whether it is in force on a day, for a subject of that kind."""
        kind = subject.get("kind")
        return holds(self.span, on) and (self.applies_to is None or not kind or kind in self.applies_to)

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
