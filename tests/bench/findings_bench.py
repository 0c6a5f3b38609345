#!/usr/bin/env python3
"""Measures the findings of a case: of one subject with 10,000 and 100,000 records, and of 10,000 records with much to find.

    CLEARLINE_BENCH=FOLDER tests/bench/findings_bench.py [--folder FOLDER]

Wall time, the best of three."""
import argparse
import os
import pathlib
import random
import subprocess
import sys

import bench


def faulty(path, count, subjects):
    """Records with late filings, duplicates, penalties shown too long, acts under two bodies."""
    dice = random.Random(1)
    day = lambda low, high: f"{dice.randint(low, high)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
    rows = ["subject,id,version,kind,type,agency,document,act,occurred_on,decided_on,received_on,ended_on,amount,publicity_until,valid_until"]
    for i in range(count):
        subject, document, act = dice.randrange(subjects), dice.randrange(count // 2), dice.randrange(count // 2)
        rows.append(f"P-{subject},R-{i},1,{dice.choice(['traffic.red-light', 'penalty.fine', 'city.litter'])},bad,{dice.choice('AB')},D-{document},"
                    f"X-{act},{day(2012, 2023)},{day(2012, 2023)},{day(2012, 2023)},{day(2012, 2023)},{dice.randrange(900)},{day(2015, 2027)},{day(2015, 2027)}")
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", default=str(bench.ROOT / "build/release/bin/clearline-bench-findings"))
    parser.add_argument("--folder", default=str(bench.ROOT / "build/bench"))
    parser.add_argument("--as-of", default="2026-12-31")
    options = parser.parse_args()
    source = pathlib.Path(os.environ.get("CLEARLINE_BENCH", str(bench.ROOT / "../shared/bench")))
    if not (source / "gen.cpp").exists():
        sys.exit("CLEARLINE_BENCH must name the folder with gen.cpp and floor.cpp")
    folder = pathlib.Path(options.folder)
    bench.prepare(folder, source, 100_000)
    faulty(folder / "faulty-one.csv", 10_000, 1)
    faulty(folder / "faulty-many.csv", 10_000, 500)
    pier = bench.ROOT / "tests/planted_findings/rulebooks/pier.yaml"
    for what, records, rulebook in (("w1, one subject", "records-10000.csv", folder / "w1.yaml"),
                                    ("w1, one subject", "records-100000.csv", folder / "w1.yaml"),
                                    ("much to find, one subject", "faulty-one.csv", pier),
                                    ("much to find, 500 subjects", "faulty-many.csv", pier)):
        said = subprocess.run([options.program, folder / records, rulebook, options.as_of, bench.ROOT / "resources"],
                              capture_output=True, text=True)
        if said.returncode:
            sys.exit(said.stderr or f"ended with {said.returncode}")
        print(f"{what:28}", said.stdout.strip())


if __name__ == "__main__":
    main()
