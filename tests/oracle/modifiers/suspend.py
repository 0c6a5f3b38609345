"""suspend: a gain that falls into an uncorrected hold starts when none is left."""


def apply(matching, items):
    breaks = matching.breaks
    if not matching.book.suspends or "suspend-ignored" in breaks:
        return items
    held = [(item.start, corrected(matching, item)) for item in items if item.effect == "hold"]
    kept = []
    for item in items:
        gains = item.effect in ("add", "accumulate") and (item.points > 0 or "suspend-losses-too" in breaks)
        start = first_free(item.start, held) if gains else item.start
        if start != item.start:
            if matching.book.lapses:
                item.fail(8, "suspended")
                matching.seen.add("suspend: lapsed")
                continue
            if start is None or start > matching.as_of or (item.end is not None and start >= item.end):
                item.fail(8, "suspended")
                continue
            matching.seen.add("suspend: later")
            item.start = start
        kept.append(item)
    return kept


def corrected(matching, item):
    made_good = matching.repaired(item, "made_good_on")
    if made_good is None or "suspend-made-good-ignored" in matching.breaks:
        return item.end
    return made_good if item.end is None else min(made_good, item.end)


def first_free(on, held):
    """The first day from `on` that lies in none of the intervals; None if an open one covers it."""
    moved = True
    while moved:
        moved = False
        for start, end in held:
            if start <= on and (end is None or on < end):
                if end is None:
                    return None
                on, moved = end, True
    return on
