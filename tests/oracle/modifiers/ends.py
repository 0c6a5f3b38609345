"""ends and removed: a date of the record, or the n-th working day after one, at which a contribution leaves earlier."""
from datetime import timedelta

DAY = timedelta(1)


def is_working(book, on, breaks):
    if on in book.workdays and "removed-workdays-ignored" not in breaks:
        return True
    return on.weekday() < 5 and (on not in book.holidays or "removed-holidays-ignored" in breaks)


def working_day_after(book, on, count, breaks):
    if "removed-calendar-days" in breaks:
        return on + count * DAY
    if "removed-counts-first-day" in breaks:
        on -= DAY
    while count:
        on += DAY
        count -= is_working(book, on, breaks)
    return on


def backwards(matching, item):
    """Whether a date that ends it is earlier than every day on which it could have begun."""
    if "ends-backwards-unseen" in matching.breaks:
        return False
    rule, fields = item.rule, item.reach.fields
    begins = [fields[name] for name in ("occurred_on", "decided_on", matching.book.counting_from) if name in fields]
    names = {rule.ends, rule.removed and rule.removed[0]} - {None}
    dates = [matching.repaired(item, name) for name in names]
    return any(on is not None and on < min(begins) for on in dates)


def apply(matching, item):
    """Shortens the item; False if nothing of it is left."""
    rule, breaks, found = item.rule, matching.breaks, []
    if rule.ends is not None and "ends-ignored" not in breaks:
        found.append(("ends", matching.repaired(item, rule.ends)))
    if rule.removed is not None:
        on = matching.repaired(item, rule.removed[0])
        found.append(("removed", on and working_day_after(matching.book, on, rule.removed[1], breaks)))
    for name, on in found:
        if on is None:
            continue
        if "ends-later-too" in breaks:
            item.ends, item.validity = [], None
        earlier = item.end is None or on < item.end or "ends-later-too" in breaks
        item.ends.append((on, "expired" if "ends-as-expired" in breaks else "amended"))
        item.reckon_end()
        if earlier:
            if on <= item.start:
                return False
            matching.seen.add(name)
    return True
