#!/usr/bin/env python3
"""What is exported and read again is the same: the same records, byte for byte in whatever form they are exported anew,
and the same ledgers but for the places of the records.

  round_trip.py --cli PATH [--count 500] [--seed N]     every record file of sample-data, and random cases
  round_trip.py --cli PATH --self-check                 exports with a cell changed must be told apart
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE))

from draw import EFFECT_FEATURES, FEATURES, OFF
from generate import generate

FORMS = ("csv", "json", "xlsx")
AS_OF = "2026-11-01"


class Differs(Exception):
    pass


class Program:
    def __init__(self, path):
        self.path = path
        self.environment = {"CLEARLINE_DATA": str(ROOT / "resources")} | dict(os.environ)

    def run(self, *arguments):
        done = subprocess.run([self.path, *map(str, arguments)], capture_output=True, text=True, env=self.environment,
                              errors="replace")
        return done.returncode, done.stdout, done.stderr

    def export(self, records, to):
        """Whether something of the input was left behind."""
        code, _, said = self.run("export", records, "--to", to)
        if code not in (0, 1):
            raise Differs(f"{records}: export ended with {code}: {said[-500:]}")
        return "[export." in said

    def ledgers(self, records, *rulebooks):
        code, out, said = self.run("explain", records, *rulebooks, "--format", "json")
        if code not in (0, 1):
            raise Differs(f"{records}: explain ended with {code}: {said[-500:]}")
        ledgers = json.loads(out)["ledgers"]
        for ledger in ledgers:
            for line in ledger["lines"]:
                line.pop("source", None)
        return ledgers


def first_difference(one, other, at=""):
    """Where two answers part, or nothing."""
    if isinstance(one, dict) and isinstance(other, dict):
        for key in sorted(set(one) | set(other)):
            found = first_difference(one.get(key), other.get(key), f"{at}.{key}")
            if found:
                return found
        return None
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for number, (a, b) in enumerate(zip(one, other)):
            found = first_difference(a, b, f"{at}[{number}]")
            if found:
                return found
        return None
    return None if one == other else f"{at}: {one!r} and {other!r}"


def tables(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def there_and_back(program, records, rulebooks, folder, spoil=None):
    """Whether the ledgers were compared: not where something was left behind, which is told."""
    first, left = {}, {}
    for form in FORMS:
        (folder / form).mkdir()
        left[form] = program.export(records, folder / form / f"out.{form}")
        first[form] = tables(folder / form)
    if spoil:
        spoil(folder)
    before = None if left["csv"] else program.ledgers(records, *rulebooks)
    for form in FORMS:
        if left[form] and not left["csv"]:
            continue  # refused cells, which a workbook may have read
        exported = folder / form / f"out.{form}"
        for again in FORMS:
            to = folder / f"{form}-{again}"
            to.mkdir()
            program.export(exported, to / f"out.{again}")
            if tables(to) != first[again]:
                raise Differs(f"{records}: as {form}, read again and exported as {again}, it is not the same: see {to}")
        # A workbook goes out as CSV with the same bytes, and those have been looked at.
        if before is not None and form != "xlsx":
            found = first_difference(before, program.ledgers(exported, *rulebooks))
            if found:
                raise Differs(f"{records}: as {form}, {found}")
    return before is not None


def sample_files():
    """Each record file with its rulebooks."""
    books = {path.stem for path in (ROOT / "resources/rulebooks").glob("*.yaml")}
    for folder in sorted(path for path in (ROOT / "sample-data").iterdir() if path.is_dir()):
        book = next((name for name in sorted(books) if name.startswith(folder.name)), "fuzhou-moli")
        for path in sorted(folder.iterdir()):
            tabled = path.suffix == ".csv" and path.stem.count(".") == 0 and not path.stem.startswith("expect")
            if tabled or path.suffix == ".json":
                yield path, ["--rulebook", book, "--as-of", AS_OF]


def spoilt(folder):
    """The kind of the last record of the exported CSV, which must be noticed."""
    path = folder / "csv/out.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[-1] = lines[-1] + "x"
    path.write_text("\r\n".join(lines) + "\r\n", encoding="utf-8")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--cli", required=True)
    options.add_argument("--count", type=int, default=500, help="random cases")
    options.add_argument("--seed", default="round-trip")
    options.add_argument("--self-check", action="store_true")
    args = options.parse_args()
    program = Program(os.path.abspath(args.cli))
    if args.self_check:
        with tempfile.TemporaryDirectory() as folder:
            try:
                there_and_back(program, ROOT / "sample-data/fuzhou/lin.csv", ["--rulebook", "fuzhou-moli"],
                               pathlib.Path(folder), spoilt)
            except Differs as told:
                print(f"told: {told}")
                return
        sys.exit("a changed cell was not noticed")
    whole = left = unreadable = 0
    try:
        for records, rulebooks in sample_files():
            if program.run("export", records, "--to", "/dev/null/x.csv")[2].count("[write.") == 0:
                unreadable += 1
                continue
            with tempfile.TemporaryDirectory() as folder:
                if there_and_back(program, records, rulebooks, pathlib.Path(folder)):
                    whole += 1
                else:
                    left += 1
        print(f"sample files: {whole} the same, {left} of which something could not be exported (told), "
              f"{unreadable} that cannot be read")
        if whole < 50 or left + unreadable > whole:
            sys.exit("too few files were compared")
        for number in range(args.count):
            features = FEATURES - OFF | (EFFECT_FEATURES if number % 2 else set())
            sample = generate(f"{args.seed}/{number}", "random", 6, 25, features)
            with tempfile.TemporaryDirectory() as folder:
                arguments = sample.write(os.path.join(folder, "in"))[1:-2]  # without the command and its --format json
                there_and_back(program, arguments[0], arguments[1:], pathlib.Path(folder))
        print(f"random cases: {args.count} the same, seed {args.seed}")
    except Differs as told:
        sys.exit(str(told))


main()
