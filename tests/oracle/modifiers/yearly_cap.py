"""yearly-cap: what the rules that name it give in one calendar year of the start, at most."""
from breaks import READINGS
from feel import NotComputable


def apply(matching, items):
    book, breaks, given, silent = matching.book, matching.breaks, {}, set()
    if "yearly-cap-ignored" in breaks:
        return items
    for item in sorted((item for item in items if item.rule.yearly_cap), key=lambda item: (item.start, *item.order)):
        year = 0 if "yearly-cap-for-life" in breaks else item.start.year
        records = given.setdefault((item.rule.yearly_cap, year), {})
        if READINGS["yearly-cap-counts-gains-only"] and not item.times * item.points > 0:
            continue
        item.scope.on = item.law_day
        try:
            most = book.yearly_caps[item.rule.yearly_cap].value(item.scope)
        except NotComputable:
            item.times, item.failed = 0, True  # not computable: it gives nothing
            continue
        version, gave = item.version.version, records.get(item.version.id, (0, 0))
        if gave[0] < version and "yearly-cap-every-version" not in breaks:
            gave = (version, 0)
        elif gave[1]:
            matching.seen.add("yearly-cap: one record twice")
        rest = sum(points for record, (_, points) in records.items() if record != item.version.id)
        room = most - rest - gave[1]
        points = item.times * item.points
        if points > 0 and room <= 0:
            item.fail(8, "capped")
            silent.add(id(item))
            continue
        if points > 0:
            if records.get(item.version.id, (version, 0))[0] < version:
                matching.seen.add("yearly-cap: a version again")
            if points > room:
                matching.seen.add("yearly-cap: a part")
            item.room = room
            gave = (version, gave[1] + min(points, room))
            if points == room:
                matching.seen.add("yearly-cap: exactly full")
        elif not READINGS["yearly-cap-counts-gains-only"]:
            gave = (version, gave[1] + points)
        records[item.version.id] = gave
    return [item for item in items if id(item) not in silent]
