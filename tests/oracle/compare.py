"""What differs between the oracle's ledger and the program's.

The program may leave out what is empty (crossed, nulls) and may name the entry's record, rule and
characteristic on cap, clamp, hold and rounding lines too; all else must be equal.
"""
OWN = ("record", "version", "rule", "characteristic", "relation")
MODIFIERS = ("cap", "clamp", "hold", "rounding")


def gone(value):
    return value is None or value == "" or value is False


def differences(ours, theirs):
    """[(place, ours, theirs)], in reading order."""
    found = []

    def check(place, a, b):
        if a != b and not (gone(a) and gone(b)):
            found.append((place, a, b))

    check("rulebook.id", ours["rulebook"]["id"], theirs.get("rulebook", {}).get("id"))
    for key in ("asOf", "knownOn", "opening"):
        check(key, ours.get(key), theirs.get(key))
    lines(ours["lines"], theirs.get("lines") or [], check)
    rows("silent", ours["silent"], theirs.get("silent") or [], ("record", "version", "reason"), check)
    check("score", ours.get("score"), theirs.get("score"))
    check("incomplete", ours["incomplete"], theirs.get("incomplete"))
    rows("standings", ours["standings"], theirs.get("standings") or [], ("scale", "value"), check)
    rows("thresholds", ours["thresholds"], theirs.get("thresholds") or [],
         ("id", "kind", "above", "atLeast", "below", "atMost", "missing", "underneath", "exclusive"), check)
    for i, (a, b) in enumerate(zip(ours["thresholds"], theirs.get("thresholds") or [])):
        if a["reached"] is not b.get("reached"):
            found.append((f"thresholds[{i}].reached", a["reached"], b.get("reached")))
    rows("lists", ours.get("lists") or [], theirs.get("lists") or [], ("list", "listed", "since", "until", "record"),
         check)
    for key in ("place", "of", "percentile"):
        check(f"rank.{key}", (ours.get("rank") or {}).get(key), (theirs.get("rank") or {}).get(key))
    by_date = (lambda reading: reading.get("date", ""))
    rows("readings", sorted(ours["readings"], key=by_date), sorted(theirs.get("readings") or [], key=by_date),
         ("date", "score", "recomputed", "gap"), check)
    return found


def rows(name, ours, theirs, keys, check):
    for i, (a, b) in enumerate(zip(ours, theirs)):
        for key in keys:
            check(f"{name}[{i}].{key}", a.get(key), b.get(key))
    check(f"{name}: how many", len(ours), len(theirs))


def lines(ours, theirs, check):
    first = (ours[0]["entry"], theirs[0].get("entry")) if ours and theirs else (0, 0)
    own = {}
    for i, (a, b) in enumerate(zip(ours, theirs)):
        place = f"lines[{i}]."
        for key in ("n", "date", "kind", "before", "delta", "after"):
            check(place + key, a.get(key), b.get(key))
        check(place + "entry", a["entry"] - first[0], (b.get("entry") or 0) - (first[1] or 0))
        check(place + "crossed", a["crossed"] or None, b.get("crossed") or None)
        if a["kind"] not in MODIFIERS:
            own = a
        for key in OWN:
            if a["kind"] in MODIFIERS and gone(b.get(key)):
                continue
            check(place + key, own.get(key), b.get(key))
    check("lines: how many", len(ours), len(theirs))
