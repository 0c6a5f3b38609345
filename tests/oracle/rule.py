"""A rule of a rulebook with its effect and modifiers."""
from exact import Period, period
from feel import NotComputable, compile_formula
from values import Number, bound, dated, named_or_formula

# The key that names the number of an effect; hold and list have none.
NUMBER_KEYS = ("add", "set", "accumulate", "accrue", "spend")


def many(node):
    return node if isinstance(node, list) else [node]


class Effect:
    def __init__(self, book, node):
        self.name = next(key for key in (*NUMBER_KEYS, "hold", "list") if key in node)
        self.characteristic = node.get("from") if self.name == "spend" else node.get("to")
        self.number = Number(book, node[self.name]) if self.name in NUMBER_KEYS else None
        self.days = self.number.days if self.number else set()
        if self.name == "accumulate":
            self.over, self.table = node["over"], node["gives"]
            self.marginal = node.get("reading", "total") == "marginal"
        if self.name == "accrue":
            self.per, self.started = period(node["per"]), node.get("counting", "started") == "started"
            if "accrue-counting-swapped" in book.breaks:
                self.started = not self.started
            self.first, self.until = node["from"], node.get("until")
        if self.name == "hold":
            self.scale, self.at = node["hold"]["scale"], node["hold"]["at"]
        if self.name == "list":
            self.on = node["list"]["on"]
            self.extends = period(node["list"]["extend"]) if "extend" in node["list"] else None
            self.name = "extend" if self.extends else "list"

    def value(self, scope):
        """Its number: what is added, set, accumulated or accrued; less than 0 for what is spent."""
        value = self.number.value(scope)
        if self.name in ("accumulate", "spend") and value < 0:
            raise NotComputable("less than nothing")
        return -value if self.name == "spend" else value


class Rule:
    def __init__(self, book, index, node):
        self.index, self.id, self.span = index, node["id"], dated(node)
        self.agency = bound(node.get("agency"))
        self.applies_to = node.get("applies-to")
        self.kinds = node.get("kinds") or []
        self.when = compile_formula(node["when"]) if "when" in node else None
        self.gates = many(node["gate"]) if "gate" in node else []
        self.effect = Effect(book, node["effect"])
        self.characteristic = self.effect.characteristic
        self.valid_for = None
        if "valid-for" in node:
            self.valid_for = self.span_of(book, node["valid-for"])
        self.clock = node.get("clock") or ([] if "starts" in node else [book.counting_from])
        self.continues_until, self.ends = node.get("continues-until"), node.get("ends")
        removed = node.get("removed")
        self.removed = (removed["after"], int(removed["working-days"])) if removed else None
        repeat = node.get("repeat")
        self.repeat, self.times = (repeat["class"], Number(book, repeat["times"])) if repeat else (None, None)
        starts = node.get("starts")
        self.starts = (self.span_of(book, starts.get("after", "P0D")), "on" in starts,
                       int(starts.get("working-days", "0"))) if starts is not None else None
        self.yearly_cap = node.get("yearly-cap")
        self.book_to = [(item["relation"], item.get("towards", "other") == "other", item["rule"])
                        for item in many(node["book-to"])] if "book-to" in node else []

    @staticmethod
    def span_of(book, text):
        fixed = period(text)
        return named_or_formula(book, text) if fixed is None else fixed

    def takes(self, agency, subject_kind, breaks):
        """Whether its agency and kinds of subject let it name a record of a kind that it names."""
        if self.agency is not None and self.agency != agency and "agency-ignored" not in breaks:
            return False
        return self.applies_to is None or not subject_kind or subject_kind in self.applies_to \
            or "rule-applies-to-ignored" in breaks

    def length(self, scope, points):
        if isinstance(self.valid_for, Period):
            return self.valid_for
        scope.points = points
        try:
            value = self.valid_for(scope)
        finally:
            scope.points = None
        if not isinstance(value, Period):
            raise NotComputable("not a period")
        return value
