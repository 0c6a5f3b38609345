#!/usr/bin/env python3
"""The public DMN conformance cases, from the folder that CLEARLINE_TCK names; they are never part of the project.
Unset: skipped, and said. Set but empty, or without cases: fails. The table goes to --out.
`--self-check` runs the harness on our own cases, right and deliberately wrong ones."""
import argparse
import os
import pathlib
import subprocess
import sys

OWN = pathlib.Path(__file__).resolve().parent / "own"
SKIPPED = 77


def harness(program, *arguments):
    return subprocess.run([program, *arguments], capture_output=True, text=True, check=False)


def conformance(program, out):
    if "CLEARLINE_TCK" not in os.environ:
        print("skipped: CLEARLINE_TCK names no folder of conformance cases")
        return SKIPPED
    folder = os.environ["CLEARLINE_TCK"]
    if not folder:
        print("CLEARLINE_TCK is set but empty: name the folder of the conformance cases, or unset it")
        return 1
    done = harness(program, folder)
    pathlib.Path(out).write_text(done.stdout, encoding="utf-8")
    print(done.stdout, done.stderr, sep="")
    return done.returncode


def self_check(program):
    failures = []

    def expect(what, done, code, *texts):
        if done.returncode != code:
            failures.append(f"{what}: exit {done.returncode} instead of {code}\n{done.stdout}{done.stderr}")
        for text in texts:
            if text not in done.stdout + done.stderr:
                failures.append(f"{what}: does not say {text!r}\n{done.stdout}{done.stderr}")

    expected = (OWN / "right.txt").read_text(encoding="utf-8")
    expect("right cases", harness(program, str(OWN / "right")), 0, expected)
    expect("wrong cases", harness(program, str(OWN / "wrong")), 1, "FAILED wrong-value/number/fee", "FAILED wrong-value/list/fees",
           "FAILED wrong-value/refused/broken")
    expect("one of them", harness(program, str(OWN / "wrong"), "--only", "fine"), 0)
    expect("their list", harness(program, str(OWN / "wrong"), "--list"), 1, "value FAILED", "null but given a value")
    expect("a folder without cases", harness(program, str(OWN / "none")), 3, "no cases")
    expect("an unreadable file", harness(program, str(OWN / "broken")), 3, "dmn.xml")
    expect("no folder named", harness(program), 2)
    print("\n".join(failures) if failures else "the harness tells right from wrong")
    return 1 if failures else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tck", required=True)
    parser.add_argument("--out", default="tck.txt")
    parser.add_argument("--self-check", action="store_true")
    options = parser.parse_args()
    sys.exit(self_check(options.tck) if options.self_check else conformance(options.tck, options.out))


main()
