"""accumulate: what a running total gives by a table, in total or marginally; an entry gives the difference."""
from breaks import READINGS
from feel import NotComputable


def worth(book, effect, total, on, breaks):
    """f(total) by the table of a day."""
    if total == 0 and "accumulate-zero-row" not in breaks:
        return 0
    rows = book.tables[effect.table].rows(on)
    if not effect.marginal:
        return book.tables[effect.table].look_up(rows, total)
    sum_of_rows, low = 0, 0
    for row in rows:
        high = total if row.at is None else min(total, row.at)
        if high > low:
            sum_of_rows += (high - low) * row.gives
            low = high
    return sum_of_rows


def moved(state, c, change, on):
    """Takes the running total of the rule on by so much."""
    effect, breaks = c.rule.effect, state.breaks
    year = c.start.year if effect.over == "calendar-year" and "accumulate-years-ignored" not in breaks else None
    key = c.rule.index, year
    old = state.totals.get(key, 0)
    new = state.totals[key] = old + change
    if state.book.values_of != "in-force" and "accumulate-table-of-entry-day" not in breaks:
        on = c.item.law_day
    try:
        before = state.given.get(key, 0) if READINGS["accumulate-from-what-was-given"] \
            else worth(state.book, effect, old, on, breaks)
        delta = worth(state.book, effect, new, on, breaks) - before
        if "accumulate-each-alone" in breaks:
            delta = worth(state.book, effect, abs(change), on, breaks) * (1 if change > 0 else -1)
    except NotComputable:
        delta, state.incomplete = 0, True
        state.seen.add("accumulate: no row")
    state.sums[state.book.place[c.rule.characteristic]] += delta
    state.given[key] = state.given.get(key, 0) + delta
    if new == 0 and state.given[key] != 0:
        state.seen.add("accumulate: something stays")
    reading = "marginal" if effect.marginal else "total"
    state.seen.add(f"accumulate: {effect.over}, {reading}")
    if old and delta and change < 0:
        state.seen.add(f"accumulate: leaves, {reading}")
    if change and not delta:
        state.seen.add("accumulate: within a step")


def counted(state, c, points, on):
    before = state.in_force.get(c, 0)
    state.in_force[c] = points
    moved(state, c, points - before, on)


revalued = counted


def left(state, c, on):
    points = state.in_force.pop(c)
    moved(state, c, 0 if "accumulate-never-leaves" in state.breaks else -points, on)
