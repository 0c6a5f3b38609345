"""Makes a ledger on which program and oracle differ as small as it goes, and prints it."""
import copy
import json
import os

from compare import differences


class Failed(Exception):
    """The program gave no ledgers."""


class Shrinker:
    """Makes a differing ledger small while it goes on differing."""

    def __init__(self, program, oracle, folder):
        self.program, self.oracle, self.folder = program, oracle, folder

    def difference(self, sample):
        """(differences, ours, theirs, problems) of a sample with one subject."""
        try:
            theirs, problems = self.program.finish(self.program.start(sample, self.folder))
        except Failed as wrong:
            return [("the program", "ledgers", str(wrong))], None, None, []
        for name, ours in self.oracle.ledgers(sample):
            if name not in theirs:
                return [("ledger", name, None)], ours, None, problems
            found = differences(ours, theirs[name])
            if found:
                return found, ours, theirs[name], problems
        return [], None, None, problems

    def holds(self, sample, failed):
        try:
            found, _, _, problems = self.difference(sample)
        except Exception:  # a rulebook that shrinking broke
            return False
        # Nor one of which the program leaves a part out: that differs for another reason.
        broken = any(p["code"].startswith("rulebook.") and p["severity"] != "warning" for p in problems)
        return bool(found) and not broken and (found[0][0] == "the program") == failed

    def shrink(self, sample):
        failed = self.difference(sample)[0][0][0] == "the program"
        sample = copy.deepcopy(sample)
        for _ in range(2):
            sample.records = self.fewer(sample, failed, "records")
            sample.readings = self.fewer(sample, failed, "readings")
            sample.relations = self.fewer(sample, failed, "relations")
            for key in ("thresholds", "scales", "rules", "lists", "yearly-caps"):
                self.fewer_in_book(sample, failed, key)
            for rule in sample.node.get("rules", []):
                for key in ("when", "gate", "valid-for", "clock", "from", "until", "agency", "applies-to", "book-to",
                            "continues-until", "ends", "removed", "repeat", "yearly-cap"):
                    self.without(sample, failed, rule, key)
            for part in sample.node.get("characteristics", []):
                for key in ("cap", "weight", "initial"):
                    self.without(sample, failed, part, key)
            for key in ("range", "clamp", "rounding"):
                self.without(sample, failed, sample.node.get("score", {}), key)
            for key in ("per-act", "settle", "suspend"):
                self.without(sample, failed, sample.node.get("counting", {}), key)
            for key in ("eligibility", "applies-to", "accepts", "calendar", "rank"):
                self.without(sample, failed, sample.node, key)
            for key in list(sample.node.get("parameters", {})):
                self.without(sample, failed, sample.node["parameters"], key)
            for key in list(sample.node.get("tables", {})):
                self.without(sample, failed, sample.node["tables"], key)
            for key in ("parameters", "tables"):
                if not sample.node.get(key, True):
                    del sample.node[key]
        return sample

    def fewer(self, sample, failed, what):
        kept = getattr(sample, what)
        size = max(1, len(kept) // 2)
        while size and kept:
            at = 0
            while at < len(kept):
                trial = kept[:at] + kept[at + size:]
                setattr(sample, what, trial)
                if (trial or what != "records") and self.holds(sample, failed):
                    kept = trial
                else:
                    at += size
            size //= 2
        setattr(sample, what, kept)
        return kept

    def fewer_in_book(self, sample, failed, key):
        for item in list(sample.node.get(key, ())):
            kept = sample.node[key]
            sample.node[key] = [other for other in kept if other is not item]
            if not sample.node[key]:
                del sample.node[key]
            if not self.holds(sample, failed):
                sample.node[key] = kept

    def without(self, sample, failed, node, key):
        if key in node:
            value = node.pop(key)
            if not self.holds(sample, failed):
                node[key] = value


def report(seed, sample, name, shrinker, keep):
    """Prints the smallest ledger that differs."""
    one = sample.only(name) if name else sample
    if not shrinker.difference(one)[0]:
        print(f"seed {seed}: {name} differs within its file but not alone")
        one = sample
    small = shrinker.shrink(one)
    found, ours, theirs, problems = shrinker.difference(small)
    print(f"\nseed {seed}, subject {name}: first differences (place, oracle, program)")
    for difference in found[:8]:
        print("  ", *difference)
    print(f"\n{' '.join(small.write(keep))}\n")
    for file in sorted(os.listdir(keep)):
        if file.startswith(("book", "records")):
            print(f"--- {file}")
            with open(os.path.join(keep, file), encoding="utf-8") as text:
                print(text.read())
    for title, ledger in (("oracle", ours), ("program", theirs)):
        if ledger:
            print(f"--- {title}")
            for key, value in ledger.items():
                if key == "seen":
                    continue
                if key in ("lines", "silent", "thresholds", "standings", "readings", "lists"):
                    print(f"{key}:")
                    for item in value:
                        print("   ", json.dumps({k: v for k, v in item.items() if k != "steps"}, ensure_ascii=False))
                else:
                    print(f"{key}: {json.dumps(value, ensure_ascii=False)}")
    for problem in problems[:5]:
        print("problem:", json.dumps(problem, ensure_ascii=False))
