#!/usr/bin/env python3
"""Measures case files: importing, opening with everything verified, and an edit until it is acknowledged.

    CLEARLINE_BENCH=FOLDER tests/bench/case_bench.py [--records N] [--runs N] [--folder FOLDER]

The case lies in --folder, so its disk is the one that is measured. Wall time; the best of the runs."""
import argparse
import os
import pathlib
import re
import subprocess
import sys

import bench

TIME = ["/usr/bin/time", "-f", "%e %M"]


def timed(command):
    done = subprocess.run(TIME + [str(word) for word in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if done.returncode:
        sys.exit(done.stderr)
    seconds, kib = done.stderr.split()[-2:]
    return float(seconds), int(kib) / 1024


def best(command, runs, before=lambda: None):
    results = []
    for _ in range(runs):
        before()
        results.append(timed(command))
    return min(results)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cli", default=str(bench.ROOT / "build/release/bin/clearline-cli"))
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--edits", type=int, default=200)
    parser.add_argument("--folder", default=str(bench.ROOT / "build/bench"))
    options = parser.parse_args()
    source = pathlib.Path(os.environ.get("CLEARLINE_BENCH", str(bench.ROOT / "../shared/bench")))
    if not (source / "gen.cpp").exists():
        sys.exit("CLEARLINE_BENCH must name the folder with gen.cpp and floor.cpp")
    folder = pathlib.Path(options.folder)
    bench.prepare(folder, source, options.records)
    print(f"{'what':44} {'s':>7} {'MiB':>6}  goal")
    for count, opens in ((options.records // 10, "1.5 s"), (options.records, "12 s")):
        case = folder / "bench.clearline"

        def fresh():
            case.unlink(missing_ok=True)
            subprocess.run([options.cli, "case", "new", str(case)], check=True, stderr=subprocess.DEVNULL)

        seconds, peak = best([options.cli, "import", folder / f"records-{count}.csv", "--case", case, "--rulebook", folder / "w3.yaml"], options.runs, fresh)
        print(f"{f'import {count} records':44} {seconds:7.2f} {peak:6.0f}  15 s, 600 MiB")
        seconds, peak = best([options.cli, "case", "verify", case], options.runs)
        print(f"{f'open a case of {count}, all verified':44} {seconds:7.2f} {peak:6.0f}  {opens}")
        said = subprocess.run([pathlib.Path(options.cli).with_name("clearline-bench-case"), str(case), str(options.edits)], capture_output=True, text=True, check=True)
        median, high, most = re.findall(r"[\d.]+", said.stdout)
        print(f"edit acknowledged, case of {count}: median {median} ms, p95 {high} ms, most {most} ms (goal: median 30 ms)")
        case.unlink()


if __name__ == "__main__":
    main()
