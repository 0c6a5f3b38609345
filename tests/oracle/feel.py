"""The rulebook language as the oracle reads it: a strict subset of FEEL, compiled to Python functions.

compile_formula(text) gives a Formula: `names` are those it reads, calling it with a function
name -> value gives its value or raises NotComputable. A missing name raises Missing.
"""
from datetime import date
import re

from exact import divide, is_number, number, period, rounded, whole


class NotComputable(Exception):
    pass


class Missing(NotComputable):
    pass


TOKEN = re.compile(r"""\s*(?:
    (?P<number>\d+(?:\.\d+)?|\.\d+)
  | (?P<string>@?"(?:[^"\\]|\\.)*")
  | (?P<name>[^\W\d]\w*(?:\.[^\W\d]\w*)*)
  | (?P<sign>\*\*|<=|>=|!=|[-+*/=<>()\[\],])
)""", re.VERBOSE)
WORDS = {"if", "then", "else", "and", "or", "between", "in", "true", "false", "null"}


def tokens(text):
    found, at = [], 0
    text = text.rstrip()
    while at < len(text):
        match = TOKEN.match(text, at)
        if not match:
            raise SyntaxError(f"formula {text!r}, column {at + 1}")
        kind = match.lastgroup
        found.append((kind, match[kind]))
        at = match.end()
    found.append(("end", ""))
    return found


def as_number(value):
    if not is_number(value):
        raise NotComputable(f"{value!r} where a number is due")
    return value


def as_truth(value):
    if not isinstance(value, bool):
        raise NotComputable(f"{value!r} where true or false is due")
    return value


def same_kind(a, b):
    for test in (is_number, lambda v: isinstance(v, bool), lambda v: isinstance(v, str), lambda v: isinstance(v, date)):
        if test(a) and test(b):
            return
    if type(a) is type(b):
        return
    raise NotComputable(f"{a!r} cannot be compared with {b!r}")


def ordered(a, b):
    same_kind(a, b)
    if a is None or isinstance(a, (bool, list)):
        raise NotComputable("no order")
    return a, b


COMPARE = {"<": lambda a, b: a < b, "<=": lambda a, b: a <= b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b}


def plus(a, b):
    return as_number(a) + as_number(b)


def minus(a, b):
    return as_number(a) - as_number(b)


def times(a, b):
    return as_number(a) * as_number(b)


def over(a, b):
    if as_number(b) == 0:
        raise NotComputable("division by zero")
    return divide(as_number(a), b)


def power(a, b):
    if not isinstance(as_number(b), int):
        raise NotComputable("a power that is not whole")
    if b < 0 and as_number(a) == 0:
        raise NotComputable("division by zero")
    return as_number(a) ** b if b >= 0 else divide(1, a ** -b)


ARITHMETIC = {"+": plus, "-": minus, "*": times, "/": over, "**": power}


def numbers_of(args):
    values = args[0] if len(args) == 1 and isinstance(args[0], list) else args
    return [as_number(value) for value in values]


def length(args):
    value = period(args[0]) if len(args) == 1 and isinstance(args[0], str) else None
    if value is None:
        raise NotComputable("not a duration")
    return value


def the_day(args):
    try:
        return date.fromisoformat(args[0])
    except (TypeError, ValueError) as wrong:
        raise NotComputable("not a date") from wrong


def smallest(args):
    values = numbers_of(args)
    if not values:
        raise NotComputable("nothing to choose from")
    return min(values)


def largest(args):
    values = numbers_of(args)
    if not values:
        raise NotComputable("nothing to choose from")
    return max(values)


FUNCTIONS = {
    "sum": lambda args: sum(numbers_of(args)),
    "min": smallest,
    "max": largest,
    "count": lambda args: len(args[0]),
    "abs": lambda args: abs(as_number(args[0])),
    "floor": lambda args: whole(as_number(args[0]), "floor"),
    "ceiling": lambda args: whole(as_number(args[0]), "ceiling"),
    "decimal": lambda args: rounded(as_number(args[0]), "half even", as_number(args[1])),
    "not": lambda args: not as_truth(args[0]),
    "duration": length,
    "date": the_day,
}


class Formula:
    """A compiled formula."""

    def __init__(self, run, names):
        self.run, self.names = run, frozenset(names)

    def __call__(self, lookup):
        return self.run(lookup)


class Parser:
    def __init__(self, text):
        self.text, self.tokens, self.at, self.names = text, tokens(text), 0, set()

    def peek(self):
        kind, text = self.tokens[self.at]
        return text if kind != "string" else None

    def take(self, *wanted):
        if self.peek() in wanted and self.tokens[self.at][0] != "end":
            self.at += 1
            return self.tokens[self.at - 1][1]
        return None

    def need(self, wanted):
        if not self.take(wanted):
            raise SyntaxError(f"formula {self.text!r}: {wanted!r} is due, not {self.peek()!r}")

    def whole(self):
        run = self.expression()[0]
        if self.tokens[self.at][0] != "end":
            raise SyntaxError(f"formula {self.text!r}: {self.peek()!r} is left over")
        return Formula(run, self.names)

    # Each level gives (function, name or "null" marker): the marker lets `= null` see a missing name.
    def expression(self):
        if self.take("if"):
            test = self.expression()[0]
            self.need("then")
            yes = self.expression()[0]
            self.need("else")
            no = self.expression()[0]
            return (lambda e: yes(e) if as_truth(test(e)) else no(e)), None
        return self.either()

    def either(self):
        return self.logic("or", self.both, True)

    def both(self):
        return self.logic("and", self.comparison, False)

    def logic(self, word, below, decides):
        left = below()
        while self.take(word):
            left = self.joined(left[0], below()[0], decides), None
        return left

    @staticmethod
    def joined(left, right, decides):
        def run(e):
            try:
                first = as_truth(left(e))
            except NotComputable:
                if as_truth(right(e)) is decides:
                    return decides
                raise
            return decides if first is decides else as_truth(right(e))
        return run

    def comparison(self):
        left = self.addition()
        sign = self.take("=", "!=", "<", "<=", ">", ">=")
        if sign in ("=", "!="):
            return self.equality(left, self.addition(), sign == "="), None
        if sign:
            compare, a, b = COMPARE[sign], left[0], self.addition()[0]
            return (lambda e: compare(*ordered(a(e), b(e)))), None
        if self.take("between"):
            low = self.addition()[0]
            self.need("and")
            a, high = left[0], self.addition()[0]

            def inside(e):
                value = a(e)
                return COMPARE["<="](*ordered(low(e), value)) and COMPARE["<="](*ordered(value, high(e)))
            return inside, None
        if self.take("in"):
            self.need("(")
            choices = [choice[0] for choice in self.items(")")]
            a = left[0]
            return (lambda e: any(a(e) == choice(e) for choice in choices)), None
        return left

    @staticmethod
    def equality(left, right, wanted):
        def value(side, e):
            try:
                return side[0](e)
            except Missing:
                if side[1] in (None, "null"):
                    raise
                return None

        if left[1] == "null" or right[1] == "null":
            return lambda e: (value(left, e) == value(right, e)) is wanted

        def run(e):
            a, b = left[0](e), right[0](e)
            same_kind(a, b)
            return (a == b) is wanted
        return run

    def chain(self, below, *signs):
        left = below()
        while sign := self.take(*signs):
            left = self.arithmetic(ARITHMETIC[sign], left[0], below()[0]), None
        return left

    @staticmethod
    def arithmetic(operation, a, b):
        return lambda e: operation(a(e), b(e))

    def addition(self):
        return self.chain(self.product, "+", "-")

    def product(self):
        return self.chain(self.raised, "*", "/")

    def raised(self):
        return self.chain(self.signed, "**")

    def signed(self):
        if self.take("-"):
            a = self.signed()[0]
            return (lambda e: -as_number(a(e))), None
        return self.primary()

    def items(self, closing):
        found = []
        while not self.take(closing):
            found.append(self.expression())
            if not self.take(","):
                self.need(closing)
                break
        return found

    def primary(self):
        kind, text = self.tokens[self.at]
        self.at += 1
        if kind == "number":
            value = number(text)
            return (lambda e: value), None
        if kind == "string":
            body = re.sub(r"\\(.)", r"\1", text[text.index('"') + 1:-1])
            value = the_day([body]) if text[0] == "@" else body
            return (lambda e: value), None
        if text == "(":
            inner = self.expression()
            self.need(")")
            return inner[0], None
        if text == "[":
            parts = [part[0] for part in self.items("]")]
            return (lambda e: [part(e) for part in parts]), None
        if kind == "name":
            return self.named(text)
        raise SyntaxError(f"formula {self.text!r}: {text!r} is out of place")

    def named(self, text):
        if text in ("true", "false"):
            value = text == "true"
            return (lambda e: value), None
        if text == "null":
            return (lambda e: None), "null"
        if text in WORDS:
            raise SyntaxError(f"formula {self.text!r}: {text!r} is out of place")
        if self.take("("):
            function, args = FUNCTIONS[text], [arg[0] for arg in self.items(")")]
            return (lambda e: function([arg(e) for arg in args])), None
        self.names.add(text)
        return (lambda e: e(text)), text


def compile_formula(text):
    return Parser(text).whole()
