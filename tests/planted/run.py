#!/usr/bin/env python3
"""Runs the planted cases: official figures with a hidden cause, and what a diagnosis must say of them.

A case (NAME.planted) opens with comment lines that say what was planted, then tells what is asked, then holds files:

    # A fine booked twice, on the day after
    rulebook quay.yaml            an id, or a file of rulebooks/
    subject P-1
    hidden twice A-2              what was really done; several lines: all of them together
    state found                   found, nothing-fits, contradiction, …
    best twice A-2                the explanation told first; several causes parted by +
    fits missing A-1 + twice A-4  another that must be among those told
    not other-row A-2             one that must not be
    sets 3                        how many fit in all; "sets > 3" likewise
    groups 1
    decides day                   or "decides record A-2", or "decides nothing"
    complete 3                    all sets up to this size were searched; "complete 2 only": no larger ones
    == a.csv
    subject,id,…

A cause is the word of `diagnose --format json` with the record it is about, if it is about one: "cap-off", "still-counted A-3".
Every case is also run with each official figure moved by 1 more: then the hidden cause must not be among the explanations
any more, so that a diagnosis that says yes to everything fails.

    run.py --cli PATH [NAME…]     run all, or those named
    run.py --cli PATH --show NAME print what the diagnosis says
"""
import argparse
import itertools
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
MOST = 400  # sets of a group that are looked through


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
                self.asked.append((word, rest.strip()))

    def all(self, word):
        return [rest for key, rest in self.asked if key == word]

    def one(self, word, otherwise=None):
        found = self.all(word)
        return found[0] if found else otherwise


def causes(text):
    """"missing A-1 + cap-off" as a sorted list of (cause, record)."""
    parts = []
    for part in text.split("+"):
        words = part.split()
        parts.append((words[0], " ".join(words[1:])))
    return sorted(parts)


def told(hypothesis):
    return hypothesis["cause"], hypothesis.get("record", "")


def sets_of(fit):
    """The sets of a group as sorted lists of (cause, record)."""
    places = [[told(h) for h in place] for place in fit["places"]]
    for chosen in itertools.islice(itertools.product(*places), MOST):
        yield sorted(chosen)


def among(diagnosis, wanted):
    for fit in diagnosis.get("fits", []):
        places = [{told(h) for h in place} for place in fit["places"]]
        if len(places) != len(wanted):
            continue
        if any(all(w in place for w, place in zip(order, places)) for order in itertools.permutations(wanted)):
            return True
    return False


def moved(lines, official):
    """The table with its official figures 1 higher."""
    column = lines[0].split(",").index(official)
    out = [lines[0]]
    for line in lines[1:]:
        cells = line.split(",")
        if cells[column]:
            number = cells[column]
            places = len(number.partition(".")[2])
            cells[column] = f"{float(number) + 1:.{places}f}"
        out.append(",".join(cells))
    return out


def diagnose(cli, case, files, extra=()):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for name, lines in files.items():
            (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
        rulebook = case.one("rulebook")
        if (HERE / "rulebooks" / rulebook).exists():
            rulebook = str(HERE / "rulebooks" / rulebook)
        command = [cli, "diagnose", "a.csv", "--rulebook", rulebook, "--subject", case.one("subject"),
                   "--most", case.one("most", "3"), *extra]
        return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8")


def parsed(done):
    if done.returncode not in (0, 1):
        raise ValueError(f"ended with {done.returncode}: {done.stderr.strip() or done.stdout[:300]}")
    return json.loads(done.stdout)["diagnosis"]


def number_is(said, asked):
    if asked.startswith("> "):
        return said > int(asked[2:])
    return said == int(asked)


def wrong_of(case, diagnosis):
    state = case.one("state", "found")
    if diagnosis["state"] != state:
        yield f"state {diagnosis['state']}, not {state}"
        return
    fits = diagnosis["fits"]
    hidden = [cause for line in case.all("hidden") for cause in causes(line)]
    if hidden and state == "found" and not among(diagnosis, sorted(hidden)):
        yield f"what was hidden is not among the explanations: {hidden}"
    for best in case.all("best"):
        first = sorted(told(h) for h in fits[0]["best"]) if fits else None
        if first != causes(best):
            yield f"the first explanation is {first}, not {best}"
    for other in case.all("fits"):
        if not among(diagnosis, causes(other)):
            yield f"not told: {other}"
    for other in case.all("not"):
        if among(diagnosis, causes(other)):
            yield f"told: {other}"
    for key in ("sets", "groups"):
        for asked in case.all(key):
            if not number_is(diagnosis[key], asked):
                yield f"{diagnosis[key]} {key}, not {asked}"
    for asked in case.all("decides"):
        decides = diagnosis.get("decides", {})
        kind, _, record = asked.partition(" ")
        if kind == "nothing":
            if decides:
                yield f"something decides: {decides}"
        elif kind not in decides or (record and decides[kind] != record):
            yield f"it is not {asked} that decides but {decides}"
    for asked in case.all("complete"):
        most, _, only = asked.partition(" ")
        for size in diagnosis["searched"]["sizes"]:
            whole = size["missed"] == 0
            if size["size"] <= int(most) and not whole:
                yield f"{size['missed']} sets of {size['size']} were missed"
            if only and size["size"] > int(most) and whole:
                yield f"the sets of {size['size']} were all searched"
    if diagnosis["searched"].get("unconfirmed"):
        yield f"{diagnosis['searched']['unconfirmed']} groups did not come out"


def run(cli, case):
    diagnosis = parsed(diagnose(cli, case, case.files, ["--format", "json"]))
    wrong = list(wrong_of(case, diagnosis))
    hidden = sorted(cause for line in case.all("hidden") for cause in causes(line))
    if hidden and case.one("state", "found") == "found":
        files = dict(case.files)
        for name, official in (("a.readings.csv", "score"), ("a.statement.csv", "balance")):
            if name in files and official in files[name][0].split(","):
                files[name] = moved(files[name], official)
        if among(parsed(diagnose(cli, case, files, ["--format", "json"])), hidden):
            wrong.append("the hidden cause is told though every figure is 1 higher")
    return wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cli", required=True)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("names", nargs="*")
    asked = parser.parse_args()
    cli = str(pathlib.Path(asked.cli).resolve())
    cases = [Case(path) for path in sorted(HERE.glob("*.planted"))]
    if asked.names:
        cases = [case for case in cases if case.name in asked.names]
    if not cases:
        print("no planted cases")
        return 1
    failed = 0
    for case in cases:
        if asked.show:
            done = diagnose(cli, case, case.files)
            print(f"--- {case.name}\n{done.stdout}{done.stderr}")
            continue
        try:
            wrong = run(cli, case)
        except (ValueError, KeyError, json.JSONDecodeError) as error:
            wrong = [str(error)]
        failed += bool(wrong)
        for each in wrong:
            print(f"{case.name}: {each}")
    if not asked.show:
        print(f"{len(cases) - failed} of {len(cases)} planted cases as expected")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
