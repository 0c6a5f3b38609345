"""Replays the steps of explain's JSON without looking at how they were made.

    clearline-cli explain FILE --rulebook ID --as-of D --steps --format json | replay.py [FILE.json]

Each step's operation on its inputs must give its result; an input that names a step must have that step's
result; the last step's result is the line's delta; and the lines conserve: the first goes from 0 to the
opening, before is the after above, opening + later deltas = score. An unknown operation is an error.
Exit 0: all of it holds; 1: not, with each place printed.
"""
from collections import Counter
import argparse
import json
import sys

from exact import is_number, read_shown, rounded, show
from feel import ARITHMETIC, NotComputable

ROUNDINGS = {f"round {mode}": mode for mode in ("half up", "half down", "half even", "up", "down", "floor", "ceiling")}


class Wrong(Exception):
    pass


def value_of(shown):
    """A step's value: exact number, true, false, None, or text (a day, a period, a word)."""
    if isinstance(shown, float):
        raise Wrong(f"{shown!r} is a JSON fraction, not an exact string")
    if isinstance(shown, str) and shown.startswith("[") and shown.endswith("]"):  # a list as FEEL writes it
        inside = shown[1:-1].strip()
        return [value_of(item.strip()) for item in inside.split(",")] if inside else []
    if isinstance(shown, str):
        exact = read_shown(shown)
        return {"true": True, "false": False, "null": None}.get(shown, shown) if exact is None else exact
    if isinstance(shown, list):
        return [value_of(item) for item in shown]
    return shown


def flat(values):
    for value in values:
        if isinstance(value, list):
            yield from flat(value)
        else:
            yield value


def numbers(values):
    values = list(flat(values))
    for value in values:
        if not is_number(value):
            raise Wrong(f"{value!r} is no number")
    return values


def chained(operation):
    def run(values):
        values = numbers(values)
        if not values:
            raise Wrong("no inputs")
        result = values[0]
        for value in values[1:]:
            result = operation(result, value)
        return result
    return run


def minus(values):
    return -numbers(values)[0] if len(values) == 1 else chained(ARITHMETIC["-"])(values)


def bounded(values):
    if len(values) != 3:
        raise Wrong("value, low and high are due")
    value, low, high = values
    numbers([v for v in values if v is not None])
    if low is not None and value < low:
        return low
    return high if high is not None and value > high else value


def rounding(mode):
    def run(values):
        value, places = numbers(values) if len(values) == 2 else (*numbers(values), 0)
        return rounded(value, mode, places)
    return run


def compared(sign):
    def run(values):
        if len(values) != 2:
            raise Wrong("two inputs are due")
        a, b = values
        if sign in ("=", "!="):
            return (a == b) is (sign == "=")
        if is_number(a) != is_number(b) or a is None or b is None:
            raise Wrong(f"{a!r} and {b!r} have no order")
        return {"<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b}[sign]
    return run


def chosen(values):
    """if: the condition and the value taken, or the condition and both."""
    if len(values) == 2:
        return values[1]
    if len(values) == 3 and isinstance(values[0], bool):
        return values[1] if values[0] else values[2]
    raise Wrong("a condition and one or two values are due")


def first(values):
    return next((value for value in values if value is not None), None)


def truths(values):
    for value in values:
        if value is not None and not isinstance(value, bool):
            raise Wrong(f"{value!r} is neither true nor false")
    return values


def given(_):
    """look up: the result must be one of the inputs; checked in replay_step."""
    return None


OPERATIONS = {
    "+": chained(ARITHMETIC["+"]), "-": minus, "*": chained(ARITHMETIC["*"]), "/": chained(ARITHMETIC["/"]),
    "**": chained(ARITHMETIC["**"]), "sum": lambda values: sum(numbers(values)), "cap": bounded, "clamp": bounded, "hold": bounded,
    "look up": given, "list": list, "if": chosen, "first": first, "min": lambda values: min(numbers(values)),
    "max": lambda values: max(numbers(values)), "abs": lambda values: abs(numbers(values)[0]),
    "count": lambda values: len(list(flat(values))), "not": lambda values: not truths(values)[0],
    "and": lambda values: all(truths(values)), "or": lambda values: any(truths(values)),
    "floor": lambda values: rounded(numbers(values)[0], "floor", 0),
    "ceiling": lambda values: rounded(numbers(values)[0], "ceiling", 0),
    "between": lambda values: values[1] <= values[0] <= values[2],
    "in": lambda values: values[0] in list(flat(values[1:])),
    **{name: rounding(mode) for name, mode in ROUNDINGS.items()},
    **{sign: compared(sign) for sign in ("=", "!=", "<", "<=", ">", ">=")},
}


class Replay:
    def __init__(self):
        self.errors, self.operations, self.lines, self.approximate = [], Counter(), 0, 0
        self.unknown = Counter()

    def wrong(self, place, what):
        self.errors.append(f"{place}: {what}")

    def step(self, place, step, base, before):
        op, result = step.get("op"), value_of(step.get("result"))
        inputs = [value_of(one.get("value")) for one in step.get("inputs", [])]
        self.operations[op] += 1
        for one, value in zip(step.get("inputs", []), inputs):
            at = one.get("step")
            if at is None:
                continue
            if not isinstance(at, int) or not 0 <= at - base < len(before):
                self.wrong(place, f"input {one.get('name')!r} names step {at}, which is not an earlier one")
            elif before[at - base] != value:
                gave = shown(before[at - base])
                self.wrong(place, f"input {one.get('name')!r} is {one.get('value')}, but step {at} gave {gave}")
        if step.get("approximate"):
            self.approximate += 1
        elif op not in OPERATIONS:
            self.unknown[op] += 1
            self.wrong(place, f"unknown operation {op!r}")
        elif op == "look up":
            if result not in list(flat(inputs)):
                self.wrong(place, f"look up gives {step.get('result')!r}, which is none of its inputs")
        else:
            again = OPERATIONS[op](inputs)
            if again != result or isinstance(again, bool) != isinstance(result, bool):
                given_values = [one.get("value") for one in step.get("inputs", [])]
                self.wrong(place, f"{op} on {given_values} is {shown(again)}, not {step.get('result')}")
        return result

    def line(self, place, line, incomplete):
        self.lines += 1
        steps = line.get("steps")
        if not steps:
            if not (incomplete and value_of(line["delta"]) == 0):
                self.wrong(place, "no steps")
            return
        # An input that is a step's result names it by its index from 0.
        base = 0
        results = []
        for i, step in enumerate(steps):
            try:
                results.append(self.step(f"{place} step {base + i}", step, base, results))
            except (Wrong, NotComputable, TypeError, ValueError, IndexError, KeyError) as why:
                self.wrong(f"{place} step {base + i}", f"{step.get('op')!r}: {why}")
                results.append(value_of(step.get("result")))
        if results[-1] != value_of(line["delta"]):
            self.wrong(place, f"the last step gives {shown(results[-1])}, the delta is {line['delta']}")

    def ledger(self, ledger):
        name = f"{ledger['rulebook']['id']}, {ledger['subject']['id']}"
        balance, lines = 0, ledger.get("lines") or []
        if ledger.get("score") is None and not any("delta" in line for line in lines):
            self.lines += len(lines)  # lines of lists in a rulebook without a score: nothing to reckon
            return
        for i, line in enumerate(lines):
            place = f"{name}, line {line.get('n', i + 1)}"
            before, delta, after = (value_of(line[key]) for key in ("before", "delta", "after"))
            if before != balance:
                self.wrong(place, f"before is {line['before']}, the line above ends with {shown(balance)}")
            if before + delta != after:
                self.wrong(place, f"{line['before']} + {line['delta']} is {shown(before + delta)}, not {line['after']}")
            for key in ("before", "delta", "after"):
                if not isinstance(line[key], str) or show(value_of(line[key])) != line[key]:
                    self.wrong(place, f"{key} is {line[key]!r}, not an exact string")
            balance = after
            self.line(place, line, ledger.get("incomplete"))
        if not lines:
            self.wrong(name, "a score without lines")
            return
        opening, score = value_of(ledger.get("opening")), value_of(ledger.get("score"))
        if lines[0]["kind"] != "opening" or value_of(lines[0]["after"]) != opening:
            self.wrong(name, f"the first line does not go from 0 to the opening {ledger.get('opening')}")
        total = sum((value_of(line["delta"]) for line in lines[1:]), opening or 0)
        if total != score:
            self.wrong(name, f"opening and later deltas make {shown(total)}, the score is {ledger.get('score')}")


def shown(value):
    return show(value) if is_number(value) else repr(value)


def replay(answer):
    done = Replay()
    for ledger in answer["ledgers"]:
        done.ledger(ledger)
    return done


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("file", nargs="?", help="the JSON; absent: standard input")
    options.add_argument("--most", type=int, default=20, help="errors to print")
    args = options.parse_args()
    if args.file:
        with open(args.file, encoding="utf-8") as file:
            answer = json.load(file)
    else:
        answer = json.load(sys.stdin)
    done = replay(answer)
    print(f"{len(answer['ledgers'])} ledgers, {done.lines} lines, {sum(done.operations.values())} steps"
          f" ({done.approximate} approximate, not replayed)")
    print("  operations: " + ", ".join(f"{op} {n}" for op, n in sorted(done.operations.items(), key=str)))
    for error in done.errors[:args.most]:
        print(error)
    if done.unknown:
        print("unknown operations: " + ", ".join(f"{op!r} {n}" for op, n in done.unknown.items()))
    if len(done.errors) > args.most:
        print(f"and {len(done.errors) - args.most} more")
    if not done.lines:
        print("nothing to replay")
    return 1 if done.errors or not done.lines else 0


if __name__ == "__main__":
    sys.exit(main())
