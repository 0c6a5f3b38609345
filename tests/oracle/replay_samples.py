#!/usr/bin/env python3
"""Replays the steps of every Fuzhou sample, and of random ledgers, as `explain --steps` tells them.

  replay_samples.py --cli PATH
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE))

from draw import EFFECT_FEATURES, FEATURES, OFF
from generate import generate


def replay(cli, records, *more):
    with tempfile.NamedTemporaryFile(suffix=".json") as told:
        done = subprocess.run([cli, "explain", str(records), "--steps", "--format", "json", *more], stdout=told, stderr=subprocess.DEVNULL)
        if done.returncode not in (0, 1):
            sys.exit(f"{records}: explain ended with {done.returncode}")
        checked = subprocess.run([sys.executable, str(HERE / "replay.py"), told.name], capture_output=True, text=True)
    if "nothing to replay" in checked.stdout:  # a scheme without a score has no lines
        return "no lines"
    if checked.returncode:
        sys.exit(f"{records}:\n{checked.stdout}{checked.stderr}")
    return checked.stdout.splitlines()[0]


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--cli", required=True)
    options.add_argument("--random", type=int, default=40, help="random rulebooks")
    options.add_argument("--effects", action="store_true", help="random rulebooks with all effects and modifiers")
    args = options.parse_args()
    features = FEATURES - OFF | (EFFECT_FEATURES if args.effects else set())
    for records in sorted((ROOT / "sample-data/fuzhou").glob("*.csv")):
        if records.stem.count(".") == 0:
            print(records.name, replay(args.cli, records, "--rulebook", "fuzhou-moli", "--as-of", "2026-11-01"))
    told = 0
    for number in range(args.random):
        sample = generate(f"replay/{number}", "random", 10, 25, features)
        with tempfile.TemporaryDirectory() as folder:
            arguments = sample.write(folder)[1:-2]  # without the command and its --format json
            said = replay(args.cli, *arguments)
            told += said != "no lines"
            print(number, said)
    if told < args.random // 2:
        sys.exit("too few random ledgers had lines")


main()
