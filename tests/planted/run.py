#!/usr/bin/env python3
"""Runs the planted cases: official figures with a hidden cause, and what a diagnosis must say of them.

A case (NAME.planted) opens with comment lines that say what was planted, then tells what is asked, then holds files:

    # A fine booked twice, on the day after
    rulebook quay.yaml            an id, or a file of rulebooks/
    subject P-1
    from a.csv fuzhou/chen.csv    a file of sample-data, in place of one in the case
    hidden twice A-2              what was really done; several lines: all of them together
    laid --without A-3            options of explain under which the official scores come out; the runner sees to it
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

A cause is the word of `diagnose --format json` with the record it is about, if it is about one, and its day, if that is asked for:
"cap-off", "still-counted A-3", "twice A-4 from 2019-12-31".
Every case is also run with each official figure moved by 1 more: then the hidden cause must not be among the explanations
any more, so that a diagnosis that says yes to everything fails.

    run.py --cli PATH [NAME…]     run all, or those named
    run.py --cli PATH --show NAME print what the diagnosis says
    run.py --cli PATH --plant NAME write the official scores anew, as what is laid gives them
    run.py --cli PATH --self-check leave each kind of cause out of the search: its cases must fail
"""
import argparse
import itertools
import json
import pathlib
import shlex
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


class Case:
    def __init__(self, path):
        self.name, self.path = path.stem, path
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

        for each in self.all("from"):
            name, _, sample = each.partition(" ")
            self.files[name] = (HERE.parents[1] / "sample-data" / sample).read_text(encoding="utf-8").splitlines()

    def all(self, word):
        return [rest for key, rest in self.asked if key == word]

    def one(self, word, otherwise=None):
        found = self.all(word)
        return found[0] if found else otherwise


def causes(text):
    """"missing A-1 + cap-off" as a sorted list of (cause, record, day)."""
    parts = []
    for part in text.split("+"):
        rest, _, day = part.partition(" from ")
        words = rest.split()
        parts.append((words[0], " ".join(words[1:]), day.strip()))
    return sorted(parts)


def is_told(hypothesis, wanted):
    cause, record, day = wanted
    return hypothesis["cause"] == cause and hypothesis.get("record", "") == record and day in ("", hypothesis.get("day", ""))


def is_set(fit, chosen):
    """What acts on each other (one part; of a part that is near, those that are named) cannot be chosen freely."""
    places = fit["places"]
    never = {tuple(each) for each in fit.get("never", [])}
    for (a, i), (b, j) in itertools.combinations(zip(chosen, range(len(places))), 2):
        free = len(places[i]) > 1 or len(places[j]) > 1
        if a is b:
            return False
        if not free or "part" not in a or a["part"] != b.get("part"):
            continue
        if a["part"] not in fit.get("near", []):
            return False
        if (i, places[i].index(a), j, places[j].index(b)) in never:
            return False
    return True


def among(diagnosis, wanted):
    for fit in diagnosis.get("fits", []):
        if len(fit["places"]) != len(wanted):
            continue
        for order in itertools.permutations(wanted):
            chosen = [[h for h in place if is_told(h, w)] for w, place in zip(order, fit["places"])]
            if any(is_set(fit, some) for some in itertools.product(*chosen)):
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


def ask(cli, case, files, commands):
    """The answers to commands about the files of a case."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for name, lines in files.items():
            (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
        rulebook = case.one("rulebook")
        if (HERE / "rulebooks" / rulebook).exists():
            rulebook = str(HERE / "rulebooks" / rulebook)
        return [subprocess.run([cli, command[0], "a.csv", "--rulebook", rulebook, "--subject", case.one("subject"), *command[1:]],
                               cwd=folder, capture_output=True, text=True, encoding="utf-8") for command in commands]


def diagnose(cli, case, files, extra=()):
    return ask(cli, case, files, [["diagnose", "--most", case.one("most", "3"), *extra]])[0]


def laid_scores(cli, case):
    """What explain makes of each reading's day with what was laid: the rows of the readings with these scores."""
    options = shlex.split(" ".join(case.all("laid")))
    rows = [line.split(",") for line in case.files["a.readings.csv"][1:]]
    answers = ask(cli, case, case.files, [["explain", "--as-of", row[1], "--format", "json", *options] for row in rows])
    for row, done in zip(rows, answers):
        if done.returncode not in (0, 1):
            raise ValueError(f"explain ended with {done.returncode}: {done.stderr.strip()}")
        yield ",".join([*row[:2], json.loads(done.stdout)["ledgers"][0]["score"], *row[3:]])


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
        first = fits[0]["best"] if fits else []
        wanted = causes(best)
        if not any(len(order) == len(first) and all(map(is_told, first, order)) for order in itertools.permutations(wanted)):
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
    if case.all("laid") and list(laid_scores(cli, case)) != case.files["a.readings.csv"][1:]:
        wrong.append("the official scores are not what comes of what was laid")
    hidden = sorted(cause for line in case.all("hidden") for cause in causes(line))
    if hidden and case.one("state", "found") == "found":
        files = dict(case.files)
        for name, official in (("a.readings.csv", "score"), ("a.statement.csv", "balance")):
            if name in files and official in files[name][0].split(","):
                files[name] = moved(files[name], official)
        if among(parsed(diagnose(cli, case, files, ["--format", "json"])), hidden):
            wrong.append("the hidden cause is told though every figure is 1 higher")
    return wrong


def self_check(cli, cases):
    """Without the hypotheses of one cause, no case that hides it may be as expected."""
    found = [case for case in cases if case.one("state", "found") == "found" and case.all("hidden")]
    failed, kinds = 0, {}
    for case in found:
        for kind in {cause for line in case.all("hidden") for cause, _, _ in causes(line)}:
            kinds.setdefault(kind, []).append(case)
    for kind, of in sorted(kinds.items()):
        for case in of:
            if not list(wrong_of(case, parsed(diagnose(cli, case, case.files, ["--not", kind, "--format", "json"])))):
                print(f"{case.name}: as expected without any {kind}")
                failed += 1
        print(f"{kind}: hidden in {len(of)} cases")
        if len(of) < 2:
            print(f"{kind}: fewer than two cases")
            failed += 1
    print(f"{len(kinds)} kinds of cause")
    return 1 if failed else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cli", required=True)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--plant", action="store_true")
    parser.add_argument("--self-check", action="store_true")
    parser.add_argument("names", nargs="*")
    asked = parser.parse_args()
    cli = str(pathlib.Path(asked.cli).resolve())
    cases = [Case(path) for path in sorted(HERE.glob("*.planted"))]
    if asked.names:
        cases = [case for case in cases if case.name in asked.names]
    if not cases:
        print("no planted cases")
        return 1
    if asked.self_check:
        return self_check(cli, cases)
    failed = 0
    for case in cases:
        if asked.plant:
            case.files["a.readings.csv"][1:] = laid_scores(cli, case)
            text = case.path.read_text(encoding="utf-8")
            head = text[:text.index("== a.readings.csv")]
            case.path.write_text(head + "\n".join(["== a.readings.csv", *case.files["a.readings.csv"]]) + "\n", encoding="utf-8")
            continue
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
    if not asked.show and not asked.plant:
        print(f"{len(cases) - failed} of {len(cases)} planted cases as expected")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
