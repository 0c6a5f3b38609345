#!/usr/bin/env python3
"""Clearline's benchmark: W1 and W3 as whole processes, beside the plain floor and, where it is
installed, ledger-cli. Prints user+sys seconds (median of the runs), peak memory and ratios; asserts
nothing. CLEARLINE_BENCH names the folder with gen.cpp and floor.cpp.

  tests/bench/bench.py [--cli build/release/bin/clearline-cli] [--records 1000000] [--runs 5]
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def rulebook(name, rules, cats, clamp, budgets, valid):
    lines = ["clearline-rulebook: 1", f"id: bench-{name}", f"title: Workload {name}", "score:", "  opening: 500",
             "  formula: opening + sum(characteristics)", "  range: [0, 1000]", f"  clamp: {clamp}", "counting:",
             "  from: received_on", "  values-of: received_on", "parameters:"]
    for rule, _, points in rules:
        lines.append(f"  p{rule}: {{title: Points of rule {rule}, unit: points, values: [{{value: {points}, status: assumed}}]}}")
    lines.append("characteristics:")
    for cat, low, high in cats:
        cap = f", cap: {{range: [{low}, {high}]}}" if budgets else ""
        lines.append(f"  - {{id: c{cat}, title: Characteristic {cat}{cap}}}")
    lines.append("rules:")
    for rule, cat, _ in rules:
        lines.append(f"  - {{id: R{int(rule):02d}, title: Rule {rule}, kinds: [k{rule}], effect: {{add: p{rule}, to: c{cat}}}{valid}, status: assumed}}")
    lines += ["thresholds:", "  - {id: pass, title: Fast lane, kind: benefit, above: 683, status: assumed}", ""]
    return "\n".join(lines)


def measure(command, runs, out=os.devnull):
    cpu, peak = [], 0
    for _ in range(runs):
        with open(out, "wb") as sink:
            process = subprocess.Popen(command, stdout=sink, stderr=subprocess.DEVNULL)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1):
            sys.exit(f"{command} ended with {process.returncode}")
        cpu.append(usage.ru_utime + usage.ru_stime)
        peak = max(peak, usage.ru_maxrss)
    return statistics.median(cpu), peak / 1024


def prepare(folder, source, records):
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("gen", "floor"):
        if not (folder / name).exists():
            subprocess.run(["g++", "-O2", "-std=c++20", str(source / f"{name}.cpp"), "-o", str(folder / name)], check=True)
    table = lambda kind: [line.split(",") for line in subprocess.run([folder / "gen", kind, "0", "0", "csv"], capture_output=True, text=True, check=True).stdout.split()[1:]]
    rules, cats = table("rules"), table("cats")
    (folder / "w1.yaml").write_text(rulebook("w1", rules, cats, "shown", True, ""))
    (folder / "w3.yaml").write_text(rulebook("w3", rules, cats, "running", False, ", valid-for: P2Y, clock: [received_on]"))
    for count in sorted({records // 10, records}):
        plain = folder / f"plain-{count}.csv"
        ours = folder / f"records-{count}.csv"
        if ours.exists():
            continue
        with open(plain, "wb") as sink:
            subprocess.run([folder / "gen", "w1", "1", str(count), "csv"], stdout=sink, check=True)
        with open(plain) as source_rows, open(ours, "w") as rows:
            next(source_rows)
            rows.write("subject,id,received_on,kind,agency\n")
            for row in source_rows:
                subject, record, date, rule, agency = row.rstrip("\n").split(",")
                rows.write(f"s{subject},{record},{date},k{rule},a{agency}\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cli", default=str(ROOT / "build/release/bin/clearline-cli"))
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--folder", default=str(ROOT / "build/bench"))
    parser.add_argument("--no-steps", action="store_true")
    options = parser.parse_args()
    source = os.environ.get("CLEARLINE_BENCH", str(ROOT / "../shared/bench"))
    if not (pathlib.Path(source) / "gen.cpp").exists():
        sys.exit("CLEARLINE_BENCH must name the folder with gen.cpp and floor.cpp")
    folder = pathlib.Path(options.folder)
    prepare(folder, pathlib.Path(source), options.records)

    def explain(workload, count, *more):
        return [options.cli, "explain", str(folder / f"records-{count}.csv"), "--rulebook", str(folder / f"{workload}.yaml"),
                "--as-of", "2025-12-31", "--format", "text", "--lang", "en", *more]

    print(f"{'what':34} {'cpu s':>8} {'MiB':>7}  ratio")
    small, large = options.records // 10, options.records
    reader = pathlib.Path(options.cli).with_name("clearline-bench-read")
    if reader.exists():
        floor, _ = measure([folder / "floor", "parse", str(folder / f"plain-{large}.csv")], options.runs)
        ours, peak = measure([str(reader), "records", str(folder / f"records-{large}.csv")], options.runs)
        print(f"floor parse, {large} records {'':6} {floor:8.3f}")
        print(f"records in memory, {large} records {ours:8.3f} {peak:7.0f}  {ours / floor:.2f} x floor parse (goal 6)")
    for workload in ("w1", "w3"):
        floor, _ = measure([folder / "floor", workload, str(folder / f"plain-{large}.csv")], options.runs)
        print(f"{workload} floor, {large} records {'':8} {floor:8.3f}")
        tenth, _ = measure(explain(workload, small), options.runs)
        whole, peak = measure(explain(workload, large), options.runs)
        print(f"{workload} clearline-cli, {small:>8} records   {tenth:8.3f}")
        print(f"{workload} clearline-cli, {large:>8} records   {whole:8.3f} {peak:7.0f}  {whole / floor:.2f} x floor (goal 5), {whole / tenth:.1f} x a tenth (goal 12)")
        if not options.no_steps:
            steps, peak = measure(explain(workload, large, "--steps"), 1)
            print(f"{workload} all steps of all lines            {steps:8.3f} {peak:7.0f}  {steps / whole:.2f} x without steps (goal 3)")
        window = pathlib.Path(options.cli).with_name("clearline-bench-window")
        if workload == "w3" and window.exists():
            for count in (small, large):
                shown = subprocess.run([window, str(folder / f"records-{count}.csv"), str(folder / "w3.yaml"), "p40"], capture_output=True, text=True,
                                       env={**os.environ, "QT_QPA_PLATFORM": os.environ.get("CLEARLINE_BENCH_PLATFORM", "offscreen")})
                print(f"w3 window, {count} records: {shown.stdout.strip()} (goals: 150 ms warm; p95 16 ms at 100,000, 33 ms at 1,000,000; 350 MiB)")
        if workload == "w1" and shutil.which("ledger"):
            journal = folder / f"journal-{small}.dat"
            if not journal.exists():
                with open(journal, "wb") as sink:
                    subprocess.run([folder / "gen", "w1", "1", str(small), "ledger"], stdout=sink, check=True)
            peer, _ = measure(["ledger", "-f", str(journal), "register"], 1)
            print(f"w1 ledger register, {small} records {'':3} {peer:8.3f}          {peer / tenth:.0f} x clearline-cli (goal 100)")


if __name__ == "__main__":
    main()
