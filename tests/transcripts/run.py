#!/usr/bin/env python3
"""Runs the transcripts: commands with what they must print, word for word.

A case (NAME.case) opens with comment lines that name the symptom, then may hold files, then commands:

    # A late record counts from the day it was received
    == lin.csv
    subject,id,…
    $ clearline-cli explain lin.csv --rulebook harbour.yaml --as-of 2020-01-01
    expected standard output, line for line
    ! expected standard error, line for line
    ? 0

Each case runs in a folder of its own that holds its files, those of shared/, and links to the
project's sample-data and resources. Every command must end with `? N`. Hashes are shown as <sha256>, signatures
and fingerprints of keys likewise.

    run.py --cli PATH [NAME…]        run all, or those named
    run.py --cli PATH --update NAME… rewrite what is expected; read the difference before keeping it
"""
import argparse
import difflib
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parent.parent


class Command:
    def __init__(self, line):
        self.line = line
        self.expected = []      # with the marks "! " and "? "


def read(path):
    """The case's opening comment, its files, and its commands."""
    comment, files, commands = [], {}, []
    into = comment
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("$ "):
            commands.append(Command(line[2:]))
            into = commands[-1].expected
        elif line.startswith("== ") and not commands:
            into = files.setdefault(line[3:].strip(), [])
        else:
            into.append(line)
    for command in commands:
        while command.expected and not command.expected[-1]:
            command.expected.pop()
    return comment, files, commands


def masked(text):
    text = re.sub(r"\b[0-9a-f]{64}\b|(?<=SHA-256 )[0-9a-f]{12}", "<sha256>", text)
    text = re.sub(r"\b[0-9a-f]{128}\b", "<signature>", text)
    text = re.sub(r"(?<=UID:clearline-)[0-9a-f]{16}", "<case>", text)  # what tells one case from others is random
    return re.sub(r"\b\d{5}(?: \d{5}){5}\b", "<fingerprint>", text)  # of keys, which are random


def run(command, cli, folder):
    words = shlex.split(command.line)
    if not words or words[0] != "clearline-cli":
        return [f"cannot run: {command.line}"]
    environment = {"PATH": os.environ.get("PATH", ""), "CLEARLINE_DATA": str(PROJECT / "resources"), "LC_ALL": "C.UTF-8",
                   "SOURCE_DATE_EPOCH": "1795000000"}  # the time at which entries of a case are made
    for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"):
        if name in os.environ:
            environment[name] = os.environ[name]
    done = subprocess.run([str(cli)] + words[1:], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
    said = masked(done.stdout.decode("utf-8", "backslashreplace")).replace("\r\n", "\n").splitlines()
    said += ["! " + line for line in masked(done.stderr.decode("utf-8", "backslashreplace")).splitlines()]
    return said + [f"? {done.returncode}"]


def furnish(folder, files):
    for link in ("sample-data", "resources"):
        (folder / link).symlink_to(PROJECT / link)
    for shared in (HERE / "shared").iterdir():
        (folder / shared.name).write_bytes(shared.read_bytes())
    for name, lines in files.items():
        target = (folder / name).resolve()
        if folder.resolve() not in target.parents:
            raise ValueError(f"{name} lies outside the case")
        target.parent.mkdir(parents=True, exist_ok=True)
        while lines and not lines[-1]:
            lines.pop()
        target.write_text("".join(line + "\n" for line in lines), encoding="utf-8")


def play(path, cli, update):
    comment, files, commands = read(path)
    if not comment or not comment[0].startswith("# ") or not commands:
        print(f"FAIL {path.stem}: a case opens with '# what it shows' and has a command")
        return False
    good = True
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        furnish(folder, files)
        for command in commands:
            got = run(command, cli, folder)
            if update:
                command.expected = got
            elif got != command.expected:
                good = False
                print(f"FAIL {path.stem}: {comment[0][2:]}\n  $ {command.line}")
                for line in difflib.unified_diff(command.expected, got, "expected", "got", lineterm="", n=2):
                    print("  " + line)
    if update:
        lines = list(comment)
        for file, content in files.items():
            lines += [f"== {file}", *content]
        for command in commands:
            lines += [f"$ {command.line}", *command.expected]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"rewrote {path.stem}")
    return good


def main():
    parser = argparse.ArgumentParser(description="Run the transcripts of clearline-cli.")
    parser.add_argument("--cli", required=True, type=pathlib.Path)
    parser.add_argument("--update", action="store_true", help="rewrite the named cases")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    if options.update and not options.names:
        parser.error("--update needs the names of the cases to rewrite")
    paths = [HERE / f"{name}.case" for name in options.names] or sorted(HERE.glob("*.case"))
    if not paths:
        parser.error("there are no cases")
    results = [play(path, options.cli.resolve(), options.update) for path in paths]
    print(f"{sum(results)} of {len(results)} transcripts as expected")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
