"""settle: changes wait for the next d-th of a month."""
from datetime import date, timedelta


def moved(book, on, breaks=frozenset()):
    """The next settlement day that is not before a day; the day itself where nothing settles."""
    if book.settles is None or on is None:
        return on
    if "settle-strictly-after" in breaks:
        on += timedelta(1)
    if on.day <= book.settles:
        return on.replace(day=book.settles)
    month = on.year * 12 + on.month
    return date(month // 12, month % 12 + 1, book.settles)


def apply(matching, items):
    book, breaks, kept = matching.book, matching.breaks, []
    if book.settles is None:
        return items
    for item in items:
        matching.seen.add("settle: on the day itself" if item.start.day == book.settles else "settle")
        start, end = moved(book, item.start, breaks), item.end
        if "settle-starts-only" not in breaks:
            end = moved(book, end, breaks)
        if end is not None and start >= end:
            item.fail(8, "between-settlements")
            continue
        if start > matching.as_of:
            item.fail(8, "waiting")
            continue
        item.start, item.end = start, end
        if item.units is not None:
            units = [moved(book, on, breaks) for on in item.units]
            item.units = [on for on in units if on <= matching.as_of]
        kept.append(item)
    return kept
