#!/usr/bin/env python3
"""Holds what core/audit answers against evaluating everything again, on the oracle's random rulebooks and cases.

    run.py --program PATH [--count 5000] [--seed N]    that many subjects, half of them with effects and modifiers
    run.py --program PATH --self-check                 each check must find out an answer that was falsified
Exit 0: as it should be; 1: not; the case's folder is then named and stays."""
import argparse
import csv
import hashlib
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "oracle"))
from draw import EFFECT_FEATURES, FEATURES, OFF  # noqa: E402
from generate import generate  # noqa: E402

SUBJECTS = 10
# What leaves most ledgers incomplete: half of the rulebooks have none of it.
UNSURE = {"gaps", "cap-gaps", "missing-in-when", "valid-for-failing", "eligibility-missing", "blank-received"}
CHECKS = ("counterfactual", "comparison", "variable", "outlook", "sets", "sensitivity")


def rename(case, seed):
    """Beside the case the same with other record ids, which puts what happened on one day in another order."""
    into = case / "renamed"
    shutil.copytree(case, into)
    records = into / "records.csv"
    with open(records, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    at = rows[0].index("id")
    for row in rows[1:]:
        if len(row) > at and row[at]:
            row[at] = hashlib.sha256(f"{seed}/{row[at]}".encode()).hexdigest()[:6] + row[at]
    with open(records, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def draw(folder, seed, count):
    """Writes the cases and gives a line for each."""
    lines = []
    for n in range(-(-count // SUBJECTS) * 5 // 4):
        features = FEATURES - OFF | (EFFECT_FEATURES if n % 2 else set())
        if n % 4 < 2:
            features -= UNSURE
        into = pathlib.Path(folder) / str(n)
        into.mkdir()
        subjects, most = (2, 250) if n % 10 >= 8 else (SUBJECTS, 10)  # some long, so that what ends early does
        said = generate(f"{seed}/{n}", "random", subjects, most, features).write(str(into))
        value = {said[i]: said[i + 1] for i in range(len(said) - 1)}
        records = next(word for word in said if word.endswith(".csv"))
        rename(into, f"{seed}/{n}")
        as_of = value["--as-of"]
        lines.append(f"{value['--rulebook']} {records} {as_of} {value.get('--known-on', as_of)}")
    return "\n".join(lines) + "\n"


def run(program, lines, falsify=None):
    arguments = [program] + (["--falsify", falsify] if falsify else [])
    return subprocess.run(arguments, input=lines, capture_output=True, text=True)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--program", required=True)
    options.add_argument("--count", type=int, default=5000)
    options.add_argument("--seed", default="1")
    options.add_argument("--self-check", action="store_true")
    args = options.parse_args()
    folder = tempfile.mkdtemp()
    lines = draw(folder, args.seed, 200 if args.self_check else args.count)
    if args.self_check:
        for check in CHECKS:
            done = run(args.program, lines, check)
            if done.returncode != 1:
                sys.exit(f"a falsified {check} was not found out\n{done.stdout}{done.stderr}")
        print(f"{len(CHECKS)} falsified answers found out")
        return
    done = run(args.program, lines)
    print(done.stdout, end="")
    if done.returncode:
        sys.exit(f"seed {args.seed}: {done.stderr or 'differs'}")


if __name__ == "__main__":
    main()
