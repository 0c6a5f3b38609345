"""What was compared, and what of it was exercised how often."""
from collections import Counter

from effect_breaks import MECHANISMS

LINE_KINDS = ("opening", "counted", "expired", "withdrawn", "amended", "cap", "clamp", "rounding", "rule-change")
REASONS = ("not-received", "replaced", "withdrawn", "not-eligible", "undeclared-kind", "no-rule", "date-missing",
           "rule-not-in-force", "condition", "not-computable", "unconfirmed", "expired-before-counting",
           "expired-before-opening", "not-yet")
EFFECT_KINDS = ("hold", "spent", "listed", "delisted")
EFFECT_REASONS = ("not-made-good", "source-not-accepted", "made-good", "lesser-item", "suspended", "capped",
                  "between-settlements", "waiting", "nothing-to-extend")


class Counts:
    """What was compared and exercised."""

    def __init__(self):
        self.ledgers = self.lines = 0
        self.kinds, self.reasons, self.marks, self.features, self.problems = (Counter() for _ in range(5))
        self.mechanisms, self.pairs, self.met = Counter(), Counter(), Counter()

    def sample(self, used, problems):
        self.features.update(used)
        drawn = sorted(name for name in used if name.startswith(("effect ", "modifier ")))
        self.pairs.update((a, b) for i, a in enumerate(drawn) for b in drawn[i + 1:])
        self.problems.update(f"{p.get('severity', '')} {p.get('code', '')}" for p in problems)

    def ledger(self, ledger):
        self.ledgers += 1
        self.lines += len(ledger["lines"])
        for line in ledger["lines"]:
            self.kinds[line["kind"]] += 1
            if line["kind"] == "rule-change" and "record" not in line:
                self.marks["rule-change without record"] += 1
            if "/" in line.get("after", ""):
                self.marks["line with n/d"] += 1
            for crossing in line["crossed"]:
                self.marks[f"crossed {crossing['direction']}"] += 1
        for silent in ledger["silent"]:
            self.reasons[silent["reason"]] += 1
        self.marks["incomplete"] += ledger["incomplete"]
        self.marks["no score"] += "score" not in ledger
        for threshold in ledger["thresholds"]:
            self.marks[f"threshold reached {threshold['reached']}"] += 1
            self.marks["exclusive"] += "exclusive" in threshold
            self.marks["underneath"] += "underneath" in threshold
        self.mechanisms.update(ledger["seen"])
        met = sorted({name.partition(":")[0] for name in ledger["seen"]})
        self.met.update((a, b) for i, a in enumerate(met) for b in met[i + 1:])
        self.marks["reading"] += len(ledger["readings"])
        self.marks["ranked"] += "rank" in ledger
        self.marks["listed"] += sum(item["listed"] for item in ledger.get("lists", ()))
        self.marks["standing"] += len(ledger["standings"])

    def show(self, features):
        print(f"compared {self.ledgers} ledgers, {self.lines} lines, {sum(self.reasons.values())} silent versions")
        for title, counter in (("lines", self.kinds), ("silent", self.reasons), ("also", self.marks),
                               ("ledgers with", self.mechanisms), ("rulebooks with", self.features),
                               ("problems said", self.problems)):
            if counter:
                print(f"  {title}: " + ", ".join(f"{name} {n}" for name, n in sorted(counter.items()) if n))
        names = sorted({name for pair in self.met for name in pair})
        apart = [f"{a} with {b}" for i, a in enumerate(names) for b in names[i + 1:] if not self.met[a, b]]
        if len(self.met) > 1:
            print(f"  pairs within a ledger: {len(self.met)}, never: " + (", ".join(apart) or "none"))
        unused = sorted(feature for feature in features if feature in MARKED and not self.features[feature])
        if unused:
            print("  rulebooks with none of: " + ", ".join(unused))

    def not_exercised(self, effects):
        kinds, reasons = LINE_KINDS + effects * EFFECT_KINDS, REASONS + effects * EFFECT_REASONS
        found = [kind for kind in kinds if not self.kinds[kind]]
        found += [reason for reason in reasons if not self.reasons[reason]]
        if effects:
            found += [name for name in MECHANISMS if not self.mechanisms[name]]
            drawn = sorted({name for pair in self.pairs for name in pair})
            found += [f"{a} with {b}" for i, a in enumerate(drawn) for b in drawn[i + 1:] if not self.pairs[a, b]]
        return found


# Features that the generator counts when it uses them.
MARKED = {"parameters", "dated-parameters", "gaps", "tables", "formulas", "in-force", "from-start", "versions",
          "blank-received", "withdrawn", "gate", "when", "valid-for", "valid-for-formula", "clock", "rule-dates",
          "agency", "caps", "cap-parameters", "cap-gaps", "weights", "weight-parameters", "initial",
          "range-parameters", "running",
          "rounding", "no-score-from", "no-score", "score-formula", "formula-parameters", "threshold-dates",
          "characteristic-scales", "eligibility", "applies-to", "known-on", "opening-parameter"}
