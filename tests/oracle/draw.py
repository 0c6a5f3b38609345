"""Seeded choices that the random rulebooks and record files share, and the features that may be switched off."""
from datetime import date, timedelta
import random

FEATURES = {
    "parameters", "dated-parameters", "gaps", "overlaps", "tables", "formulas", "fractions", "in-force", "from-start",
    "versions", "blank-received", "withdrawn", "gate", "when", "missing-in-when", "valid-for", "valid-for-formula",
    "valid-for-failing", "valid-for-points-in-force", "clock", "rule-dates", "agency", "caps", "cap-parameters",
    "cap-gaps",
    "weights", "weight-parameters", "initial", "range-parameters", "running", "rounding", "rounding-modes",
    "rounding-places", "opening-parameter", "no-score-from", "structural-before-opening", "no-score", "score-formula",
    "formula-parameters", "thresholds", "threshold-dates", "threshold-applies-to", "scales", "characteristic-scales", "subjects", "applies-to",
    "eligibility", "eligibility-missing", "undeclared", "known-on", "readings", "unicode-ids",
}
# Off unless asked for: where the specification is silent, or what a loader may refuse.
OFF = {"overlaps", "eligibility-missing"}
# Only with --effects: rulebooks with the effects and modifiers beyond add.
EFFECT_FEATURES = {"effects", "extend", "accrue-days", "totals-without-last-row"}

# The first five are for rules; the sixth is one of resources/kinds that no rule names.
KINDS = ("traffic.parking", "traffic.phone", "k.c", "k.d", "k.e")
UNRULED = "traffic.red-light"
UNDECLARED = "k.undeclared"
AGENCIES = ("police", "fund", "court")
PERIODS = ("P1Y", "P2Y", "P6M", "P1M", "P18M", "P1Y6M", "P30D", "P1D", "P4Y", "P366D")
DAYS = [date.fromisoformat(text) for text in (
    "2018-03-01", "2018-08-31", "2019-01-01", "2019-02-28", "2019-03-01", "2019-06-30", "2019-08-31", "2020-01-01",
    "2020-01-31", "2020-02-28", "2020-02-29", "2020-03-01", "2020-08-31", "2021-01-01", "2021-02-28", "2021-03-01",
    "2021-08-30", "2022-01-01", "2022-02-28", "2022-03-01")]


class Draw:
    def __init__(self, seed, features):
        self.random, self.features = random.Random(seed), features
        self.used = set()

    # Small choices

    def chance(self, share, feature=None):
        hit = self.random.random() < share
        if not hit or (feature and feature not in self.features):
            return False
        if feature:
            self.used.add(feature)
        return True

    def pick(self, items):
        return self.random.choice(items)

    def day(self):
        if self.random.random() < 0.15:
            return self.pick(DAYS) + timedelta(self.random.randint(-2, 2))
        return self.pick(DAYS)
