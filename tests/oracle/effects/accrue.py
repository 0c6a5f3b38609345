"""accrue: one contribution for each unit of time that is due; all share the record's end."""
from breaks import READINGS
from exact import Period, later

MOST = 1200


def times(per, k):
    return Period(per.months * k, per.days * k)


def due(first, effect, k, breaks):
    """The day on which unit k is due; multiples are added from the first day."""
    k = k if effect.started else k + 1
    if "accrue-chained" in breaks:
        on = first
        for _ in range(k):
            on = later(on, effect.per)
        return on
    return later(first, times(effect.per, k))


def units(matching, item):
    """Gives the item its units' starts; too many are not computable: one item then, without points."""
    effect, fields = item.rule.effect, item.reach.fields
    first, until = fields[effect.first], fields.get(effect.until) if effect.until else None
    breaks, record_start = matching.breaks, item.start
    included = not effect.started or "accrue-until-included" in breaks
    on = due(first, effect, 0, breaks)
    if READINGS["accrue-starts-at-first-unit"]:
        item.start_itself, item.start = max(item.start_itself, on), max(item.start, on)
    found = []
    while on <= matching.as_of:
        if on == until:
            matching.seen.add("accrue: due on the last day")
        if until is not None and (on > until or (on == until and not included)):
            break
        found.append(max(record_start, on))
        if len(found) > MOST:
            item.too_many, item.failed, item.computable, item.law_computable = True, True, False, False
            matching.seen.add("accrue: too many")
            return
        on = due(first, effect, len(found), breaks)
    item.units = found
