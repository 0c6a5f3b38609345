"""Compares the explain command with the oracle on random ledgers; see README.md.

    run.py --cli PATH [--count 20000] [--seed N] [--batch 50]     equal on every ledger, or the first that is not
    run.py [--cli PATH] --break NAME                              the oracle made wrong: must differ
    run.py [--cli PATH] --self-check                              every deliberate mistake must be caught
Without --cli the oracle itself stands in for the program. Exit 0: as it should be; 1: not; 2: usage.
"""
from collections import Counter
import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time

from book import Book
from breaks import BREAKS, EFFECT_READINGS, READINGS
from case import Case, declared_kinds
from compare import differences
from counts import Counts
from draw import EFFECT_FEATURES, FEATURES, OFF
from effect_breaks import EFFECT_BREAKS
from generate import generate
from oracle import ledgers
from sample import yaml_text
from shrink import Failed, Shrinker, report

ALL_OF_THEM = 20000
ENOUGH_EFFECTS = 8000
RESOURCES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "resources")


class Oracle:
    """The oracle on a sample, right or deliberately wrong."""

    def __init__(self, kinds, breaks=frozenset(), turned=()):
        self.kinds, self.breaks, self.turned = kinds, breaks, turned

    def ledgers(self, sample):
        for name in self.turned:
            READINGS[name] = not READINGS[name]
        try:
            yield from self.straight(sample)
        finally:
            for name in self.turned:
                READINGS[name] = not READINGS[name]

    def straight(self, sample):
        book = Book(yaml_text(sample.node), self.breaks)
        case = Case(sample.records, sample.subjects, sample.readings, sample.relations)
        for name, ledger in ledgers(book, case, sample.as_of, sample.known_on, self.kinds, self.breaks).items():
            if case.by_subject.get(name) or sample.relations:
                yield name, ledger

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
    return exercised(counts, args)


def exercised(counts, args):
    """Whether everything that the cases are to try has come up; asked of long runs only."""
    missing = counts.not_exercised(args.effects)
    if missing:
        print("never exercised: " + ", ".join(missing))
    return not missing or bool(args.skip) or args.count < (ENOUGH_EFFECTS if args.effects else ALL_OF_THEM)


def survey(program, oracle, args, features, folder):
    """Whether every ledger is equal; counts the differences by the place of each ledger's first."""
    counts, places, example = Counts(), Counter(), {}
    for seed, sample, running in answered(program, args, features, folder):
        try:
            theirs, problems = program.finish(running)
        except Failed as wrong:
            place = f"no ledgers: {str(wrong)[:160]}"
            places[place] += 1
            example.setdefault(place, seed)
            continue
        counts.sample(sample.used, problems)
        for name, ours in oracle.ledgers(sample):
            counts.ledger(ours)
            found = differences(ours, theirs[name]) if name in theirs else [("no such ledger", 1, 0)]
            if found:
                place = re.sub(r"\[\d+\]", "", found[0][0])
                if place in ("silent.reason", "lines.kind"):
                    place += f" {found[0][1]} / {found[0][2]}"
                places[place] += 1
                example.setdefault(place, f"{seed} {name}")
    counts.show(features)
    for place, n in places.most_common():
        print(f"differ first in {place}: {n} (as in seed {example[place]})")
    return exercised(counts, args) and not places


def first_caught(wrong, sample, theirs):
    """The subject whose ledger shows that an oracle is wrong, or None."""
    for name, ours in list(wrong.ledgers(sample)):
        if name not in theirs or differences(ours, theirs[name]):
            return name
    return None


def self_check(program, args, features, folder, kinds):
    """Whether every deliberate mistake, and every reading turned round, is caught."""
    mistakes = EFFECT_BREAKS if args.effects else BREAKS
    left = {name: Oracle(kinds, frozenset((name,))) for name in sorted(mistakes)}
    readings = EFFECT_READINGS if args.effects else READINGS.keys() - EFFECT_READINGS.keys()
    left |= {f"reading {name}": Oracle(kinds, turned=(name,)) for name in sorted(readings)}
    many, seen = len(left), 0
    for seed, sample, running in answered(program, args, features, folder):
        theirs, _ = program.finish(running)
        seen += len(theirs)
        for name in list(left):
            subject = first_caught(left[name], sample, theirs)
            if subject:
                print(f"caught {name} by seed {seed}, {subject}")
                del left[name]
        if not left:
            break
    for name in left:
        print(f"NOT caught in {seen} ledgers: {name} ({mistakes.get(name, 'turned round')})")
    print(f"{many - len(left)} of {many} deliberate mistakes and turned readings caught within {seen} ledgers")
    return not left


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--cli", help="the program; absent: the oracle stands in for it")
    options.add_argument("--count", type=int, default=ALL_OF_THEM, help="ledgers")
    options.add_argument("--seed", default="1")
    options.add_argument("--batch", type=int, help="subjects for each rulebook (50; with --effects 20)")
    options.add_argument("--most", type=int, default=25, help="records of a subject at most")
    options.add_argument("--skip", default="", help="features not to generate, separated by commas")
    options.add_argument("--also", default="", help=f"features to add, of: {', '.join(sorted(OFF))}")
    options.add_argument("--reading", default="", help="READINGS of breaks.py to turn round, separated by commas")
    options.add_argument("--effects", action="store_true", help="rulebooks with effects and modifiers beyond add")
    options.add_argument("--only-old", action="store_true", help="rulebooks whose only effect is add, whatever is said")
    options.add_argument("--survey", action="store_true", help="go on after differences and count them by place")
    options.add_argument("--break", dest="wrong", choices=sorted(BREAKS | EFFECT_BREAKS), metavar="NAME",
                         help="one of: " + ", ".join(sorted(BREAKS | EFFECT_BREAKS)))
    options.add_argument("--self-check", action="store_true")
    options.add_argument("--keep", help="folder for the smallest differing case")
    args = options.parse_args()
    skipped, added = (set(filter(None, text.split(","))) for text in (args.skip, args.also))
    if unknown := (skipped | added) - FEATURES - EFFECT_FEATURES:
        options.error(f"no such features: {', '.join(sorted(unknown))}; there are: {', '.join(sorted(FEATURES))}")
    args.effects &= not args.only_old
    args.batch = args.batch or (20 if args.effects else 50)
    features = (FEATURES - OFF | (EFFECT_FEATURES if args.effects else set())) - skipped | added
    for name in filter(None, args.reading.split(",")):
        if name not in READINGS:
            options.error(f"no such reading: {name}; there are: {', '.join(READINGS)}")
        READINGS[name] = not READINGS[name]
    kinds = declared_kinds()
    program = Program(args.cli) if args.cli else Oracle(kinds)
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        print(f"seed {args.seed}")
        if args.self_check:
            good = self_check(program, args, features, folder, kinds)
        else:
            oracle = Oracle(kinds, frozenset((args.wrong,)) if args.wrong else frozenset())
            if args.survey:
                equal = survey(program, oracle, args, features, folder)
            else:
                equal = compare(program, oracle, args, features, folder, args.keep or os.path.join(folder, "keep"))
            good = equal is (args.wrong is None)
            if args.wrong:
                print(f"{args.wrong}: " + ("caught" if good else "NOT caught"))
    print(f"{time.monotonic() - started:.1f} s")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
