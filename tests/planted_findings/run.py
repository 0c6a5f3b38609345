#!/usr/bin/env python3
"""Runs the planted findings: small cases of invented people with one thing wrong, nearly wrong, or not to be told.

A case (NAME.case) opens with comment lines that say what was planted, then tells what is asked, then holds files:

    # Received a day after the month was over
    rulebook pier.yaml                 an id, or a file of rulebooks/
    as-of 2024-06-01
    hit late-filing warning A-1        check[.variant], severity, the records named
    hit invalid-identifier warning     of no record: of a subject, the rulebook or the case
    open publicity transition A-1      it cannot be said, for want of that
    none kept-too-long                 that check finds nothing at all: a near miss
    law late-filing filing-yardstick   a provision on which a finding of that check rests
    over 1 40                          listings kept too long, and days
    == a.csv
    subject,id,...

Of each check that a case names it must find exactly what stands there, no more. Then each check with a hit or something
open is left out, and the case must fail: a check that finds nothing any more is noticed. The cases together hold for each
check a hit, a near miss and something open, but for those that always can be told.

    run.py --cli PATH [NAME...]        run all, or those named
    run.py --cli PATH --show NAME      print the findings
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
# What they ask is there, or is not: no blank date leaves it open.
ALWAYS_TOLD = {"odd-characters", "outside-tier", "no-citation", "forbidden-ground", "look-alike", "rulebook"}


class Case:
    def __init__(self, path):
        self.name = path.stem
        self.asked, self.files = [], {}
        name = None
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("== "):
                name = line[3:].strip()
                self.files[name] = []
            elif name:
                self.files[name].append(line)
            elif line.strip() and not line.startswith("#"):
                word, _, rest = line.partition(" ")
                self.asked.append((word, rest.split()))

    def all(self, word):
        return [rest for key, rest in self.asked if key == word]

    def checks(self):
        named = {rest[0].split(".")[0] for word in ("hit", "open", "none") for rest in self.all(word)}
        return sorted(named)


def found(cli, case, without=()):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for name, lines in case.files.items():
            (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
        rulebook = case.all("rulebook")[0][0]
        if (HERE / "rulebooks" / rulebook).exists():
            rulebook = str(HERE / "rulebooks" / rulebook)
        command = [cli, "findings", "a.csv", "--rulebook", rulebook, "--as-of", case.all("as-of")[0][0], "--format", "json"]
        for day in case.all("known-on"):
            command += ["--known-on", day[0]]
        for check in without:
            command += ["--without-check", check]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8")
        if done.returncode not in (0, 1):
            raise ValueError(f"ended with {done.returncode}: {done.stderr.strip() or done.stdout[:300]}")
        return json.loads(done.stdout)


def findings_of(document):
    yield from document["ofRulebook"]
    yield from document["ofCase"]
    for subject in document["subjects"]:
        yield from subject["findings"]


def told(finding):
    """As a case writes it."""
    records = sorted({place["record"] for place in finding["places"] if "record" in place})
    if not finding["decided"]:
        return ("open", finding["check"], *finding["wants"], *records)
    name = finding["check"] + ("." + finding["variant"] if "variant" in finding else "")
    return ("hit", name, finding["severity"], *records)


def wrong_of(case, document):
    said = list(findings_of(document))
    for check in case.checks():
        wanted = [("hit", *rest[:2], *sorted(rest[2:])) for rest in case.all("hit") if rest[0].split(".")[0] == check]
        wanted += [("open", *rest) for rest in case.all("open") if rest[0] == check]
        got = [told(finding) for finding in said if finding["check"] == check]
        if sorted(got) != sorted(wanted):
            yield f"{check}: {sorted(got)}, not {sorted(wanted)}"
    for check, provision in case.all("law"):
        laws = {law["provision"] for finding in said if finding["check"] == check for law in finding["laws"]}
        if provision not in laws:
            yield f"{check} does not rest on {provision}, but on {sorted(laws)}"
    for over, days in case.all("over"):
        listings = [subject.get("listings", {"over": 0, "daysOver": 0}) for subject in document["subjects"]]
        sums = (sum(each["over"] for each in listings), sum(each["daysOver"] for each in listings))
        if sums != (int(over), int(days)):
            yield f"kept too long: {sums}, not {(int(over), int(days))}"
    keys = [finding["key"] for finding in said]
    if len(keys) != len(set(keys)):
        yield "a key comes twice"
    for finding in said:
        if re.search(r"⟨[a-z]", finding["sentence"] + finding["remedy"] + "".join(finding["citations"])):
            yield f"words are missing: {finding['sentence']} {finding['remedy']}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cli", required=True)
    parser.add_argument("--show")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    cli = str(pathlib.Path(options.cli).resolve())
    cases = [Case(path) for path in sorted(HERE.glob("*.case"))]
    if options.show:
        case = next(case for case in cases if case.name == options.show)
        for finding in findings_of(found(cli, case)):
            print(*told(finding), "|", finding["sentence"], "|", finding["key"])
        return
    if options.names:
        cases = [case for case in cases if case.name in options.names]
    failures, controls = [], 0
    seen = {"hit": set(), "open": set(), "none": set()}
    checks = set()
    for case in cases:
        document = found(cli, case)
        checks |= set(document["checks"])
        failures += [f"{case.name}: {wrong}" for wrong in wrong_of(case, document)]
        failures += [f"{case.name}: {each['check']} is said always to be told, and leaves something open"
                     for each in findings_of(document) if each["check"] in ALWAYS_TOLD and not each["decided"]]
        for word in seen:
            seen[word] |= {rest[0].split(".")[0] for rest in case.all(word)}
        for check in {rest[0].split(".")[0] for word in ("hit", "open") for rest in case.all(word)}:
            controls += 1
            if not list(wrong_of(case, found(cli, case, [check]))):
                failures.append(f"{case.name}: not noticed that {check} was left out")
    if not options.names:
        for word, needed in (("hit", checks), ("none", checks), ("open", checks - ALWAYS_TOLD)):
            failures += [f"no case with a {word} of {check}" for check in sorted(needed - seen[word])]
        failures += [f"no such check: {check}" for check in sorted(seen["hit"] - checks)]
    for failure in failures:
        print("FAIL", failure)
    print(f"{len(cases)} planted findings, {controls} checks left out and noticed, {len(failures)} failures")
    sys.exit(1 if failures or not cases else 0)


main()
