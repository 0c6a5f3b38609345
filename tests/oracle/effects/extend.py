"""list with extend: the listing in force that it meets leaves by so much later. Acts after all modifiers."""
from breaks import READINGS
from exact import later
from modifiers.settle import moved


def apply(matching, items):
    listings = [item for item in items if item.effect == "list"]
    kept = set()
    for item in sorted((item for item in items if item.effect == "extend"), key=lambda item: (item.start, *item.order)):
        listing = met(matching, item, listings)
        if listing is None:
            item.fail(8, "nothing-to-extend")
            continue
        kept.add(id(item))
        if listing.end is None:
            matching.seen.add("extend: an open one")
        elif "extend-ignored" not in matching.breaks:
            prolong(matching, listing, item.rule.effect.extends)
    return [item for item in items if item.effect != "extend" or id(item) in kept]


def met(matching, item, listings):
    found = [listing for listing in listings if listing.rule.effect.on == item.rule.effect.on
             and before(listing, item) and (listing.end is None or item.start < listing.end)]
    act = item.version.fields.get("act")
    if act is not None and "extend-any-act" not in matching.breaks:
        same = [listing for listing in found if listing.version.fields.get("act") == act]
        if same or READINGS["extension-needs-its-act"]:
            if same and len(found) > len(same):
                matching.seen.add("extend: of several the same act")
            found = same
    elif len(found) > 1:
        matching.seen.add("extend: of several the last")
    last = min if "extend-first" in matching.breaks else max
    return last(found, key=lambda listing: (listing.start, listing.order), default=None)


def before(listing, item):
    if READINGS["extension-in-any-order-of-a-day"]:
        return listing.start <= item.start
    return (listing.start, listing.order) < (item.start, item.order)


def prolong(matching, listing, length):
    book = matching.book
    if not READINGS["extension-moves-only-validity"]:
        listing.end = later(listing.end, length)
        if READINGS["extension-settles-again"]:
            listing.end = moved(book, listing.end)
        matching.seen.add("extend")
        return
    old = listing.end
    if listing.validity is not None:
        listing.validity = later(listing.validity, length)
    listing.reckon_end()
    if READINGS["extension-settles-again"]:
        listing.end = moved(book, listing.end)
    matching.seen.add("extend" if listing.end != old else "extend: ends otherwise")
