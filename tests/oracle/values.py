"""Values that a day decides: parameters, tables, numbers of a rulebook; and what a formula of a rule sees."""
from exact import day, divide, is_number, number, period
from feel import Formula, Missing, NotComputable, compile_formula


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
        if "per" in node:
            self.gives = divide(self.gives, number(node["per"]))
            if "marginal-per-ignored" in breaks:
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
        # Without `over` it is looked up by a running total (effect accumulate), never by a formula.
        self.over = compile_formula(node["over"]) if "over" in node else None
        self.versions = [(dated(version), [Row(row, breaks) for row in version["rows"]]) for version in node["values"]]
        self.days = {edge for span, _ in self.versions for edge in span if edge}
        self.reads = self.over.names if self.over else frozenset()

    def rows(self, when):
        versions = [(span, rows) for span, rows in self.versions if holds(span, when)]
        if not versions:
            raise NotComputable("table not in force")
        return max(enumerate(versions), key=lambda item: (item[1][0][0] or day("0001-01-01"), item[0]))[1][1]

    def value(self, scope, when):
        rows = self.rows(when)
        return self.look_up(rows, self.over(scope))

    @staticmethod
    def look_up(rows, value):
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
