#!/usr/bin/env python3
"""Reading a workbook: wall time, processor time and peak memory of whole processes; asserts nothing.

  tests/bench/workbook_bench.py [--bench build/release/bin/clearline-bench-workbook] [--rows 200000] [--runs 3]
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bench", default=str(ROOT / "build/release/bin/clearline-bench-workbook"))
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--folder", default=str(ROOT / "build/bench"))
    options = parser.parse_args()
    folder = pathlib.Path(options.folder)
    folder.mkdir(parents=True, exist_ok=True)
    book = folder / f"workbook-{options.rows}.xlsx"
    if not book.exists():
        subprocess.run([options.bench, "make", str(book), str(options.rows)], check=True)
    wall, cpu, peak = [], [], 0
    for _ in range(options.runs):
        start = time.monotonic()
        process = subprocess.Popen([options.bench, "read", str(book)], stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"reading ended with {process.returncode}")
        wall.append(time.monotonic() - start)
        cpu.append(usage.ru_utime + usage.ru_stime)
        peak = max(peak, usage.ru_maxrss)
    print(f"workbook of {options.rows} rows x 26 columns, {book.stat().st_size / 2**20:.1f} MiB: "
          f"{statistics.median(wall):.2f} s ({statistics.median(cpu):.2f} s of the processor), {peak / 1024:.0f} MiB "
          f"(goals at 200,000 rows: 6 s, 500 MiB)")


if __name__ == "__main__":
    main()
