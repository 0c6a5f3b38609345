#!/usr/bin/env python3
"""What tables and trails cost: a 50-row points table over many records beside the same points as
parameters, with the results compared, and formulas with and without their trail. Prints CPU seconds
and ratios; asserts nothing but that both rulebooks give the same points.

  tests/bench/formula_bench.py [--build build/release] [--records 1000000] [--runs 5]
"""
import argparse
import csv
import datetime
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
RULES = 50


def rulebook(name, middle):
    return "\n".join(["clearline-rulebook: 1", f"id: bench-{name}", f"title: Points from {name}", "score:",
                      "  opening: 500", "  formula: opening + sum(characteristics)", "counting:", "  from: received_on", "  values-of: received_on", *middle, ""])


def with_parameters(points):
    lines = ["parameters:"]
    lines += [f"  p{i}: {{title: Points {i}, unit: points, values: [{{value: {p}, status: assumed}}]}}" for i, p in enumerate(points)]
    lines += ["characteristics:", "  - {id: c, title: All}", "rules:"]
    lines += [f"  - {{id: R{i:02d}, title: Rule {i}, kinds: [k{i}], effect: {{add: p{i}, to: c}}, status: assumed}}" for i in range(RULES)]
    return rulebook("parameters", lines)


def with_table(points):
    rows = [f"{{up-to: {i * 100 + 99}, gives: {p}}}" for i, p in enumerate(points[:-1])] + [f"{{gives: {points[-1]}}}"]
    kinds = ", ".join(f"k{i}" for i in range(RULES))
    return rulebook("table", ["tables:", f"  t: {{title: Points, over: record.amount, values: [{{status: assumed, rows: [{', '.join(rows)}]}}]}}",
                              "characteristics:", "  - {id: c, title: All}", "rules:",
                              f"  - {{id: R, title: Rule, kinds: [{kinds}], effect: {{add: t, to: c}}, status: assumed}}"])


def write_records(path, count, chance):
    first = datetime.date(2010, 1, 1)
    with open(path, "w", encoding="utf-8") as out:
        out.write("subject,id,kind,type,received_on,amount\n")
        for n in range(count):
            kind = chance.randrange(RULES)
            day = first + datetime.timedelta(days=n * 3600 // count)
            out.write(f"S1,r{n},k{kind},notice,{day},{kind * 100 + chance.randrange(100)}\n")


def measure(command, runs, out):
    cpu = []
    for _ in range(runs):
        with open(out, "wb") as sink:
            process = subprocess.Popen(command, stdout=sink, stderr=subprocess.DEVNULL)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{command} ended with {process.returncode}")
        cpu.append(usage.ru_utime + usage.ru_stime)
    return statistics.median(cpu)


def points_by_record(path):
    """Within a day lines follow the order of the rules, so records are compared, not lines."""
    with open(path, encoding="utf-8", newline="") as table:
        return {row["record"]: row["delta"] for row in csv.DictReader(table)}


def compare_feelin(ours):
    """Records a second of the feelin interpreter for the same kind of table written as a formula, where it is installed."""
    folder, node = os.environ.get("CLEARLINE_FEELIN"), shutil.which("node")
    if not folder or not node:
        print("feelin: not compared (CLEARLINE_FEELIN names no folder with it, or there is no node)\n", flush=True)
        return
    script = pathlib.Path(__file__).with_name("feelin_records.mjs")
    told = subprocess.run([node, script, "5000"], check=True, capture_output=True, text=True).stdout
    theirs = int(told.split()[0])
    print(f"records a second: feelin {theirs}, a ledger by the table {ours:.0f} = {ours / theirs:.0f} x\n", flush=True)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--build", default=ROOT / "build/release", type=pathlib.Path)
    options.add_argument("--records", default=1_000_000, type=int)
    options.add_argument("--runs", default=5, type=int)
    asked = options.parse_args()
    chance = random.Random(7)
    points = [chance.randint(1, 30) if i % 10 < 7 else -chance.randint(3, 150) for i in range(RULES)]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        write_records(folder / "records.csv", asked.records, chance)
        cpu = {}
        for name, text in (("parameters", with_parameters(points)), ("table", with_table(points))):
            (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
            command = [asked.build / "bin/clearline-cli", "explain", folder / "records.csv", "--rulebook", folder / f"{name}.yaml",
                       "--format", "csv", "--as-of", "2030-01-01"]
            cpu[name] = measure(command, asked.runs, folder / f"{name}.out")
            print(f"{asked.records} records, points from {name:10}  {cpu[name]:6.2f} s CPU")
        if points_by_record(folder / "parameters.out") != points_by_record(folder / "table.out"):
            sys.exit("the two rulebooks give different points")
        print(f"table / parameters  {cpu['table'] / cpu['parameters']:.2f}\n", flush=True)
    compare_feelin(asked.records / cpu["table"])
    program = asked.build / "bin/clearline-bench-formula"
    if not program.exists():
        sys.exit("build the target clearline-bench-formula for the rest")
    subprocess.run([program], check=True)


if __name__ == "__main__":
    main()
