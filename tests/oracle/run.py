"""Compares the explain command with the oracle on random ledgers; see README.md.

    run.py --cli PATH [--count 20000] [--seed N] [--batch 50]     equal on every ledger, or the first that is not
    run.py [--cli PATH] --break NAME                              the oracle made wrong: must differ
    run.py [--cli PATH] --self-check                              every deliberate mistake must be caught
Without --cli the oracle itself stands in for the program. Exit 0: as it should be; 1: not; 2: usage.
"""
from collections import Counter
import argparse
import copy
import json
import os
import subprocess
import sys
import tempfile
import time

from book import Book
from case import Case, declared_kinds
from compare import differences
from generate import FEATURES, OFF, generate, yaml_text
from oracle import BREAKS, evaluate

LINE_KINDS = ("opening", "counted", "expired", "withdrawn", "amended", "cap", "clamp", "rounding", "rule-change")
REASONS = ("not-received", "replaced", "withdrawn", "not-eligible", "undeclared-kind", "no-rule", "date-missing",
           "rule-not-in-force", "condition", "not-computable", "unconfirmed", "expired-before-counting",
           "expired-before-opening", "not-yet")
ALL_OF_THEM = 20000
RESOURCES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "resources")


class Failed(Exception):
    """The program gave no ledgers."""


class Oracle:
    """The oracle on a sample, right or deliberately wrong."""

    def __init__(self, kinds, breaks=frozenset()):
        self.kinds, self.breaks = kinds, breaks

    def ledgers(self, sample, names=None):
        book = Book(yaml_text(sample.node), self.breaks)
        case = Case(sample.records, sample.subjects, sample.readings)
        for name in names or sorted(case.by_subject):
            if case.by_subject.get(name):
                yield name, evaluate(book, case, name, sample.as_of, sample.known_on, self.kinds, self.breaks)

    def start(self, sample, _folder):
        return sample

    def finish(self, sample):
        return dict(self.ledgers(sample)), []


class Program:
    """The explain command; start() and finish() so that it runs while the oracle works."""

    def __init__(self, path):
        self.path = path
        self.environment = {"CLEARLINE_DATA": os.path.abspath(RESOURCES)} | dict(os.environ)

    def start(self, sample, folder):
        arguments = [self.path, *sample.write(folder)]
        out, err = os.path.join(folder, "out.json"), os.path.join(folder, "err.txt")
        with open(out, "wb") as to, open(err, "wb") as wrong:
            return subprocess.Popen(arguments, stdout=to, stderr=wrong, env=self.environment), out, err

    def finish(self, running):
        process, out, err = running
        code = process.wait()
        with open(err, encoding="utf-8", errors="replace") as file:
            said = file.read()[-2000:]
        if code not in (0, 1):
            raise Failed(f"exit {code}: {said}")
        try:
            with open(out, encoding="utf-8") as file:
                answer = json.load(file)
        except ValueError as wrong:
            raise Failed(f"no JSON ({wrong}): {said}") from wrong
        return {ledger["subject"]["id"]: ledger for ledger in answer["ledgers"]}, answer.get("problems", [])


class Counts:
    """What was compared and exercised."""

    def __init__(self):
        self.ledgers = self.lines = 0
        self.kinds, self.reasons, self.marks, self.features, self.problems = (Counter() for _ in range(5))

    def sample(self, used, problems):
        self.features.update(used)
        self.problems.update(f"{p.get('severity', '')} {p.get('code', '')}" for p in problems)

    def ledger(self, ledger):
        self.ledgers += 1
        self.lines += len(ledger["lines"])
        for line in ledger["lines"]:
            self.kinds[line["kind"]] += 1
            if line["kind"] == "rule-change" and "record" not in line:
                self.marks["rule-change without record"] += 1
            if "/" in line["after"]:
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
        self.marks["reading"] += len(ledger["readings"])
        self.marks["standing"] += len(ledger["standings"])

    def show(self, features):
        print(f"compared {self.ledgers} ledgers, {self.lines} lines, {sum(self.reasons.values())} silent versions")
        for title, counter in (("lines", self.kinds), ("silent", self.reasons), ("also", self.marks),
                               ("rulebooks with", self.features), ("problems said", self.problems)):
            if counter:
                print(f"  {title}: " + ", ".join(f"{name} {n}" for name, n in sorted(counter.items()) if n))
        unused = sorted(feature for feature in features if feature in MARKED and not self.features[feature])
        if unused:
            print("  rulebooks with none of: " + ", ".join(unused))

    def not_exercised(self):
        return [kind for kind in LINE_KINDS if not self.kinds[kind]] + \
            [reason for reason in REASONS if not self.reasons[reason]]


# Features that the generator counts when it uses them.
MARKED = {"parameters", "dated-parameters", "gaps", "tables", "formulas", "in-force", "from-start", "versions",
          "blank-received", "withdrawn", "gate", "when", "valid-for", "valid-for-formula", "clock", "rule-dates", "agency",
          "caps", "cap-parameters", "cap-gaps", "weights", "weight-parameters", "initial", "range-parameters", "running",
          "rounding", "no-score-from", "no-score", "score-formula", "formula-parameters", "threshold-dates",
          "characteristic-scales", "eligibility", "applies-to", "known-on", "opening-parameter"}


def samples(args, features):
    """(seed text, sample) until the count is reached."""
    left, number = args.count, 0
    while left > 0:
        seed = f"{args.seed}/{number}"
        yield seed, generate(seed, "random", min(args.batch, left), args.most, features)
        left -= args.batch
        number += 1


def answered(program, args, features, folder):
    """Each sample with the program's answer; the program works one sample ahead."""
    waiting = None
    for number, (seed, sample) in enumerate(samples(args, features)):
        running = program.start(sample, os.path.join(folder, str(number % 2)))
        if waiting:
            yield waiting[0], waiting[1], waiting[2]
        waiting = seed, sample, running
    if waiting:
        yield waiting


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
            found = self.difference(sample)[0]
        except Exception:  # a rulebook that shrinking broke
            return False
        return bool(found) and (found[0][0] == "the program") == failed

    def shrink(self, sample):
        failed = self.difference(sample)[0][0][0] == "the program"
        sample = copy.deepcopy(sample)
        for _ in range(2):
            sample.records = self.fewer(sample, failed, "records")
            sample.readings = self.fewer(sample, failed, "readings")
            for key in ("thresholds", "scales", "rules"):
                self.fewer_in_book(sample, failed, key)
            for rule in sample.node["rules"]:
                for key in ("when", "gate", "valid-for", "clock", "from", "until", "agency"):
                    self.without(sample, failed, rule, key)
            for part in sample.node["characteristics"]:
                for key in ("cap", "weight", "initial"):
                    self.without(sample, failed, part, key)
            for key in ("range", "clamp", "rounding"):
                self.without(sample, failed, sample.node.get("score", {}), key)
            for key in ("eligibility", "applies-to"):
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
                if key in ("lines", "silent", "thresholds", "standings", "readings"):
                    print(f"{key}:")
                    for item in value:
                        print("   ", json.dumps({k: v for k, v in item.items() if k != "steps"}, ensure_ascii=False))
                else:
                    print(f"{key}: {json.dumps(value, ensure_ascii=False)}")
    for problem in problems[:5]:
        print("problem:", json.dumps(problem, ensure_ascii=False))


def compare(program, oracle, args, features, folder, keep):
    """Whether every ledger is equal; prints the first that is not."""
    counts = Counts()
    for seed, sample, running in answered(program, args, features, folder):
        shrinker = Shrinker(program, oracle, os.path.join(folder, "small"))
        try:
            theirs, problems = program.finish(running)
        except Failed as wrong:
            print(f"seed {seed}: {wrong}")
            report(seed, sample, None, shrinker, keep)
            return False
        counts.sample(sample.used, problems)
        for name, ours in oracle.ledgers(sample):
            if name not in theirs or differences(ours, theirs[name]):
                counts.show(features)
                report(seed, sample, name, shrinker, keep)
                return False
            counts.ledger(ours)
    counts.show(features)
    missing = counts.not_exercised()
    if missing and args.count >= ALL_OF_THEM and not args.skip:
        print("never exercised: " + ", ".join(missing))
        return False
    return True


def first_caught(breaks, sample, theirs, kinds):
    """The subject whose ledger shows the mistake, or None."""
    for name, ours in Oracle(kinds, breaks).ledgers(sample):
        if name not in theirs or differences(ours, theirs[name]):
            return name
    return None


def self_check(program, args, features, folder, kinds):
    """Whether every deliberate mistake is caught."""
    open_breaks, seen = sorted(BREAKS), 0
    for seed, sample, running in answered(program, args, features, folder):
        theirs, _ = program.finish(running)
        seen += len(theirs)
        for name in list(open_breaks):
            subject = first_caught(frozenset((name,)), sample, theirs, kinds)
            if subject:
                print(f"caught {name} by seed {seed}, {subject}")
                open_breaks.remove(name)
        if not open_breaks:
            break
    for name in open_breaks:
        print(f"NOT caught in {seen} ledgers: {name} ({BREAKS[name]})")
    print(f"{len(BREAKS) - len(open_breaks)} of {len(BREAKS)} deliberate mistakes caught within {seen} ledgers")
    return not open_breaks


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--cli", help="the program; absent: the oracle stands in for it")
    options.add_argument("--count", type=int, default=ALL_OF_THEM, help="ledgers")
    options.add_argument("--seed", default="1")
    options.add_argument("--batch", type=int, default=50, help="subjects for each rulebook")
    options.add_argument("--most", type=int, default=25, help="records of a subject at most")
    options.add_argument("--skip", default="", help="features not to generate, separated by commas")
    options.add_argument("--also", default="", help=f"features to add, of: {', '.join(sorted(OFF))}")
    options.add_argument("--break", dest="wrong", choices=sorted(BREAKS), metavar="NAME", help="one of: " + ", ".join(sorted(BREAKS)))
    options.add_argument("--self-check", action="store_true")
    options.add_argument("--keep", help="folder for the smallest differing case")
    args = options.parse_args()
    skipped, added = (set(filter(None, text.split(","))) for text in (args.skip, args.also))
    if unknown := (skipped | added) - FEATURES:
        options.error(f"no such features: {', '.join(sorted(unknown))}; there are: {', '.join(sorted(FEATURES))}")
    features = (FEATURES - OFF - skipped) | added
    kinds = declared_kinds()
    program = Program(args.cli) if args.cli else Oracle(kinds)
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        print(f"seed {args.seed}")
        if args.self_check:
            good = self_check(program, args, features, folder, kinds)
        else:
            oracle = Oracle(kinds, frozenset((args.wrong,)) if args.wrong else frozenset())
            equal = compare(program, oracle, args, features, folder, args.keep or os.path.join(folder, "keep"))
            good = equal is (args.wrong is None)
            if args.wrong:
                print(f"{args.wrong}: " + ("caught" if good else "NOT caught"))
    print(f"{time.monotonic() - started:.1f} s")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
