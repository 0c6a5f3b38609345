"""spend: from the lots of a characteristic, oldest first; whole or not at all."""
from breaks import READINGS


def lots(state, place):
    """(contribution, or None for the initial, what is left of it), oldest first."""
    found = [c for c, points in state.in_force.items() if c.item.effect == "add" and points > c.taken
             and state.book.place[c.rule.characteristic] == place]
    found.sort(key=lambda c: (c.start, c.order), reverse="spend-newest-first" in state.breaks)
    first = state.book.characteristics[place].initial - state.initial_taken[place]
    return ([(None, first)] if first > 0 else []) + [(c, state.in_force[c] - c.taken) for c in found]


def counted(state, c, points, _on):
    place, amount = state.book.place[c.rule.characteristic], -points
    state.in_force[c], state.took[c] = 0, []
    if not c.computable:
        return
    beyond = amount > state.sums[place] or ("spend-strictly-less" in state.breaks and amount == state.sums[place])
    if beyond and "spend-beyond" not in state.breaks:
        state.incomplete = True
        state.seen.add("spend: refused")
        return
    state.seen.add("spend: all of it" if amount == state.sums[place] else "spend")
    state.in_force[c] = points
    state.sums[place] -= amount
    for lot, left_of_it in lots(state, place):
        taken = min(amount, left_of_it)
        if taken > 0:
            state.took[c].append((lot, taken))
            take(state, place, lot, taken)
            amount -= taken
    if len(state.took[c]) > 1:
        state.seen.add("spend: from several lots")


def take(state, place, lot, amount):
    if lot is None:
        state.initial_taken[place] += amount
    else:
        lot.taken += amount


def revalued(state, c, points, on):
    """A spend is valued once, on its start, unless the reading says otherwise."""
    if READINGS["spend-revalued"]:
        left(state, c, on)
        counted(state, c, points, on)


def left(state, c, _on):
    """A version that leaves puts back what it took from lots that are still in force."""
    place = state.book.place[c.rule.characteristic]
    del state.in_force[c]
    for lot, amount in state.took.pop(c):
        if lot is None or lot in state.in_force or "spend-puts-back-all" in state.breaks:
            if "spend-puts-back-nothing" in state.breaks:
                continue
            state.sums[place] += amount
            take(state, place, lot, -amount)
            state.seen.add("spend: put back")
        else:
            state.seen.add("spend: gone with its lot")
