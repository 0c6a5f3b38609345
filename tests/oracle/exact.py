"""Exact numbers, roundings, days and periods of the oracle: int and Fraction, never a float.

A number is an int where it is whole, else a Fraction; both compare and add exactly.
"""
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
import calendar
import re

DECIMAL = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)\Z")
PERIOD = re.compile(r"(-?)P(?=\d|T)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?\Z")


@lru_cache(maxsize=4096)
def number(text):
    """The number that a plain decimal means, or None."""
    if not DECIMAL.match(text):
        return None
    value = Fraction(text)
    return value.numerator if value.denominator == 1 else value


def is_number(value):
    return type(value) is int or type(value) is Fraction


def plain(value):
    """The same number, as an int where it is whole."""
    return value if type(value) is int or value.denominator != 1 else value.numerator


def divide(a, b):
    value = Fraction(a) / b
    return value.numerator if value.denominator == 1 else value


def show(value):
    """ASCII minus, finite decimals without trailing zeros, else n/d in lowest terms."""
    if isinstance(value, int):
        return str(value)
    over, under = value.numerator, value.denominator
    if under == 1:
        return str(over)
    twos = fives = 0
    rest = under
    while rest % 2 == 0:
        rest //= 2
        twos += 1
    while rest % 5 == 0:
        rest //= 5
        fives += 1
    if rest != 1:
        return f"{over}/{under}"
    places = max(twos, fives)
    digits = str(abs(over) * 10 ** places // under).rjust(places + 1, "0")
    return ("-" if over < 0 else "") + digits[:-places] + "." + digits[-places:]


def read_shown(text):
    """The inverse of show; None if it is not a number."""
    if re.match(r"-?\d+/\d+\Z", text):
        over, under = text.split("/")
        return divide(int(over), int(under)) if int(under) else None
    return number(text)


def grid(places):
    """10 to the power -places."""
    return Fraction(1, 10 ** places) if places > 0 else 10 ** -places


def whole(value, mode):
    """A number rounded to a whole number."""
    if isinstance(value, int):
        return value
    low = value.numerator // value.denominator
    if low == value:
        return low
    rest = value - low
    if mode == "floor":
        return low
    if mode == "ceiling":
        return low + 1
    towards_zero, away = (low, low + 1) if value > 0 else (low + 1, low)
    if mode == "up":
        return away
    if mode == "down":
        return towards_zero
    if rest != Fraction(1, 2):
        return low if rest < Fraction(1, 2) else low + 1
    if mode == "half up":
        return away
    if mode == "half down":
        return towards_zero
    if mode == "half even":
        return low if low % 2 == 0 else low + 1
    raise ValueError(f"no rounding is called {mode!r}")


def rounded(value, mode, places):
    if places == 0:
        return whole(value, mode)
    unit = grid(places)
    return whole(divide(value, unit), mode) * unit


@lru_cache(maxsize=4096)
def day(text):
    """The day of an ISO date; blank is None."""
    return date.fromisoformat(text) if text else None


class Period:
    __slots__ = ("months", "days")

    def __init__(self, months, days):
        self.months, self.days = months, days

    def __eq__(self, other):
        return isinstance(other, Period) and (self.months, self.days) == (other.months, other.days)

    def __hash__(self):
        return hash((self.months, self.days))


def period(text):
    """The period that an ISO text means, or None."""
    found = PERIOD.match(text)
    if not found:
        return None
    sign = -1 if found[1] else 1
    years, months, weeks, days = (int(part or 0) for part in found.groups()[1:])
    return Period(sign * (12 * years + months), sign * (7 * weeks + days))


def later(start, length, spill=False):
    """start + length; a day that the month does not have becomes the month's last (spill: the next month's first)."""
    month = start.year * 12 + start.month - 1 + length.months
    year, index = divmod(month, 12)
    last = calendar.monthrange(year, index + 1)[1]
    moved = date(year, index + 1, min(start.day, last))
    if spill and start.day > last:
        moved += timedelta(1)
    return moved + timedelta(length.days)
