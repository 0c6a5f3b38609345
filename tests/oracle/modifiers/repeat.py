"""repeat: the same class again, by another record, within the interval of an earlier one: points times a factor."""
from feel import NotComputable


def apply(matching, items):
    breaks, earlier = matching.breaks, {}
    if "repeat-ignored" in breaks:
        return items
    for item in sorted((item for item in items if item.rule.repeat), key=lambda item: (item.start, *item.order)):
        before = earlier.setdefault(item.rule.repeat, [])
        found = [other for other in before if within(other, item.start, breaks)
                 and (other.version.id != item.version.id or "repeat-own-versions" in breaks)]
        if any(other.end == item.start for other in before):
            matching.seen.add("repeat: on the day after the last")
        if any(other.end and (other.end - item.start).days == 1 for other in found):
            matching.seen.add("repeat: on the last day")
        if found:
            factor(item, len(found) if "repeat-compounding" in breaks else 1)
            matching.seen.add("repeat")
            if len(found) > 1:
                matching.seen.add("repeat: a third time")
            plain = item.end
            item.reckon_validity(breaks)
            item.reckon_end()
            if item.end != plain:
                matching.seen.add("repeat: longer validity")
        before.append(item)
    return items


def factor(item, power):
    """Its points times what the rule says on its law day; they are not computable where that is not."""
    item.scope.on = item.law_day
    try:
        item.times = item.rule.times.value(item.scope) ** power
    except NotComputable:
        item.times, item.points, item.failed = 0, 0, True
        item.computable = item.law_computable = False


def within(other, on, breaks):
    if other.end is None:
        return True
    return on < other.end or ("repeat-end-included" in breaks and on == other.end)
