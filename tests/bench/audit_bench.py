#!/usr/bin/env python3
"""Measures the questions of an audit: two ledgers side by side, every single record left out, how much hangs on each
number, what it would take, and the findings.

    CLEARLINE_BENCH=FOLDER tests/bench/audit_bench.py [--folder FOLDER]

Ledgers of 100,000 records for the comparison and the findings, of 10,000 for the rest too; wall time, the best of five for
comparisons, else once."""
import argparse
import os
import pathlib
import subprocess
import sys

import bench


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", default=str(bench.ROOT / "build/release/bin/clearline-bench-audit"))
    parser.add_argument("--folder", default=str(bench.ROOT / "build/bench"))
    parser.add_argument("--as-of", default="2026-12-31")
    options = parser.parse_args()
    source = pathlib.Path(os.environ.get("CLEARLINE_BENCH", str(bench.ROOT / "../shared/bench")))
    if not (source / "gen.cpp").exists():
        sys.exit("CLEARLINE_BENCH must name the folder with gen.cpp and floor.cpp")
    folder = pathlib.Path(options.folder)
    bench.prepare(folder, source, 100_000)
    for workload in ("w1", "w3"):
        for count in (10_000, 100_000):
            what = ["compare", f"findings={bench.ROOT / 'resources'}", "sensitivity"]
            if count == 10_000:
                what += ["each", "reach"]
            said = subprocess.run([options.program, folder / f"records-{count}.csv", folder / f"{workload}.yaml", options.as_of, *what],
                                  capture_output=True, text=True)
            if said.returncode:
                sys.exit(said.stderr or f"ended with {said.returncode}")
            for line in said.stdout.splitlines():
                print(f"{workload} {count:7}  {line}")


if __name__ == "__main__":
    main()
