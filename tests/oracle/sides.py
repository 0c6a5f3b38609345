"""Checks the table side by side on random files, each under two random rulebooks with all effects and modifiers, from
the lines that the same answer holds: every column adds up to its score, and every cell is what the lines say.

    sides.py --cli PATH [--count 60] [--seed N]      that many pairs of rulebooks, eight subjects each
    sides.py --cli PATH --self-check                 answers falsified in each way must be found out
"""
from collections import Counter, defaultdict
from fractions import Fraction
import argparse
import copy
import json
import pathlib
import subprocess
import sys
import tempfile

from draw import EFFECT_FEATURES, FEATURES, OFF
from generate import generate

LEAVING = {"expired", "withdrawn", "amended", "delisted"}
LIMITS = {"cap": "caps", "hold": "hold", "rounding": "rounding"}
SUBJECTS = 8


def answer(cli, seed, folder):
    """Of the program, for one file under two rulebooks."""
    features = FEATURES - OFF | EFFECT_FEATURES
    samples = [generate(f"{seed}/{k}", "random", SUBJECTS, 25, features) for k in (1, 2)]
    written = []
    for number, sample in enumerate(samples):
        into = pathlib.Path(folder) / f"{seed.replace('/', '-')}-{number}"
        into.mkdir()
        written.append(sample.write(str(into)))
    other = written[1][written[1].index("--rulebook") + 1]
    done = subprocess.run([cli, *written[0], "--rulebook", other], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"seed {seed}: explain ended with {done.returncode}\n{done.stderr[-1000:]}")
    return json.loads(done.stdout)


def by_record(ledger):
    """What the lines of each record gave and took back, and what limits took, by name."""
    gave, took, rest = defaultdict(Fraction), defaultdict(Fraction), Counter()
    for line in ledger["lines"]:
        if "delta" not in line or line["kind"] == "opening":
            continue
        delta = Fraction(line["delta"])
        if line["kind"] in LIMITS:
            rest[LIMITS[line["kind"]]] += delta
        elif line["kind"] == "clamp":
            rest["range"] += delta
        elif "record" not in line:
            rest["rulebook-change"] += delta
        else:
            (took if line["kind"] in LEAVING else gave)[line["record"], line["version"]] += delta
    return gave, took, rest


def wrong(system, column, ledger):
    """What is wrong with one column, or None. `column`: (record, version) and its cell, in order."""
    gave, took, limits = by_record(ledger)
    silent = {(row["record"], row["version"]) for row in ledger["silent"]}
    cells = dict(column)
    if len(cells) != len(column):
        return "a record twice"
    lost = sum(Fraction(cell.get("lost", 0)) for cell in cells.values())
    for key, cell in cells.items():
        if cell["state"] == "silent" and key not in silent:
            return f"{key} is not silent"
        if cell["state"] in ("silent", "not-looked-at") and ("now" in cell or key in gave):
            return f"{key} gives something"
        if cell["state"] == "left" and Fraction(cell.get("now", 0)) != 0:
            return f"{key} gives what has left"
        if Fraction(cell.get("gave", 0)) != gave.get(key, 0) or Fraction(cell.get("tookBack", 0)) != took.get(key, 0):
            return f"{key} gave or took back something else"
    for count, state in (("counting", "counting"), ("left", "left"), ("silent", "silent")):
        if system[count] != sum(cell["state"] == state for cell in cells.values()):
            return f"miscounted: {count}"
    if (set(gave) | silent) - set(cells):
        return "a record is missing"
    if "score" not in system:
        return "a score is missing" if "score" in ledger else None
    rest = {name: Fraction(value) for name, value in system["rest"].items()}
    now = sum(Fraction(cell.get("now", 0)) for cell in cells.values())
    if now != Fraction(system["records"]):
        return "the cells do not add up"
    if Fraction(system["opening"]) + now + sum(rest.values()) != Fraction(ledger["score"]):
        return "the column does not add up"
    for name in ("caps", "hold", "rounding", "rulebook-change"):
        if rest.get(name, 0) != limits[name]:
            return f"{name} is another"
    if rest.get("range", 0) + lost != limits["range"]:
        return "range is another"
    if "share" in system:
        low, high = Fraction(system["low"]), Fraction(system["high"])
        if Fraction(system["share"]) != (Fraction(ledger["score"]) - low) / (high - low):
            return "the share is another"
    return None


def check(told, met):
    """What is wrong with an answer, or None."""
    ledgers = defaultdict(list)
    for ledger in told["ledgers"]:
        ledgers[ledger["subject"]["id"]].append(ledger)
    for side in told["sideBySide"]:
        if len(side["systems"]) != 2 or [ledger["rulebook"]["id"] for ledger in ledgers[side["subject"]]] != [
                system["rulebook"] for system in side["systems"]]:
            return f"{side['subject']}: other systems"
        for number, system in enumerate(side["systems"]):
            column = [((row["record"], row["version"]), row["cells"][number]) for row in side["records"]]
            found = wrong(system, column, ledgers[side["subject"]][number])
            if found:
                return f"{side['subject']}, system {number + 1}: {found}"
            met.update(system.get("rest", {}).keys())
            met.update(cell["state"] for _, cell in column)
            met.update(flag for _, cell in column for flag in ("lost", "overtaken") if flag in cell)
    return None


def falsified(told):
    """Copies of an answer, each with one figure made wrong; and what that is."""
    for name in ("opening", "records", "share"):
        for side in range(len(told["sideBySide"])):
            copied = copy.deepcopy(told)
            system = copied["sideBySide"][side]["systems"][0]
            if name in system:
                system[name] = str(Fraction(system[name]) + 1)
                yield name, copied
                break
    for name in ("now", "gave", "tookBack", "state"):
        places = ((s, r) for s, of in enumerate(told["sideBySide"]) for r in range(len(of["records"])))
        for side, row in places:
            copied = copy.deepcopy(told)
            cell = copied["sideBySide"][side]["records"][row]["cells"][0]
            if name == "state" and cell["state"] == "counting":
                cell["state"] = "left"
            elif name != "state" and name in cell:
                cell[name] = str(Fraction(cell[name]) + 1)
            else:
                continue
            yield name, copied
            break


def self_check(cli, args, folder):
    seen = Counter()
    for number in range(args.count):
        told = answer(cli, f"{args.seed}/{number}", folder)
        for name, false in falsified(told):
            if not check(false, Counter()):
                print(f"not found out: {name} made wrong, seed {args.seed}/{number}")
                return False
            seen[name] += 1
    print("falsified and found out: " + ", ".join(f"{name} {count}" for name, count in sorted(seen.items())))
    return set(seen) >= {"opening", "records", "share", "now", "gave", "tookBack", "state"}


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--cli", required=True)
    options.add_argument("--count", type=int, default=60)
    options.add_argument("--seed", default="sides")
    options.add_argument("--self-check", action="store_true")
    args = options.parse_args()
    met = Counter()
    with tempfile.TemporaryDirectory() as folder:
        if args.self_check:
            return 0 if self_check(args.cli, args, folder) else 1
        for number in range(args.count):
            found = check(answer(args.cli, f"{args.seed}/{number}", folder), met)
            if found:
                print(f"seed {args.seed}/{number}: {found}")
                return 1
    print(f"{args.count * SUBJECTS} subjects under two rulebooks each: " +
          ", ".join(f"{name} {count}" for name, count in sorted(met.items())))
    missing = {"caps", "range", "hold", "rounding", "rulebook-change", "order", "lost", "overtaken", "left",
               "not-looked-at"} - set(met)
    if missing and args.count >= 60:
        print("never came up: " + ", ".join(sorted(missing)))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
